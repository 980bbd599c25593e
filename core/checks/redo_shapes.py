"""The values of the steps of deadline, concerns, chain, bodies, window, ranking and selection, in the letters of `redo_steps.py`."""
CARRIED = """\
books.late: posting t, day d, booked_on d, moved_to d
books.party: account w, unit t-, owner t-, creditor t-, opening a, inflow a, outflow a, closing a, refunded a-
books.match: bank t, number c, by w, side w, id t, amount a
books.open_item: bank t, side w, id t, day d, amount a
books.bank: bank t, book_opening a?, booked a, book_closing a?, statement_opening a?, stated a, statement_closing a?,
  adjusted_book a?, adjusted_statement a?, difference a-
books.bridge_row: part w, account w-, amount a
books.bridge: sum a, held a?, difference a?
books.receivable: unit t-, owner t-, due d, earlier f, charged a, paid a, open a, days c-
books.age: from_days c, to_days c-, open a
trace.voucher: posting t, line c, day d, document t-, invoice t-, account w, unit t-, owner t-, creditor t-, bank t-, amount a
trace.not_counted: posting t, line c, day d, account w, amount a, why w
trace.told: name t, amount a
trace.part: traced w, account w-, item w-, unit t-, owner t-, creditor t-, bank t-, counts w, amount a?
trace.figure: traced w, account w-, item w-, unit t-, owner t-, creditor t-, bank t-, count c, sum a, amount a?
charging.terms: from d, to d, currency t, minor_digits c, rounding w, paid_ahead w-, before d-, part_month w-, due_after_days c
charging.tariff: class t-, from d, price n, decision t
charging.prepaid: unit t, owner t, paid_on d, from d, to d, months c, measure n, price n?, whole_month a?, amount a,
  expected a?, difference a?
charging.part: unit t, owner t, month d, part_month w, tariff_of w, from d, days c, of c, measure n, price n?, exact n?
charging.month: unit t, owner t, month d, part_month w, tariff_of w, exact n?, charge a?
charging.charge: unit t, owner t, month d, charge a?, least a?, most a?, share a?, covered a?, due a?, due_day d
charging.held: unit t, owner t, paid_on d, from d, amount a, used a?, covered a?, held a?
charging.owner: owner t, charged a, covered a, due a, held a?, unknown_months c
charging.total: charged a, covered a, due a, held a?, unknown_months c
management_handover.day: on d, leaves w, receives w
management_handover.party: account w, unit t-, owner t-, creditor t-, amount a
management_handover.row: whose w, account w-, amount a?, counts a?, named a, unnamed a?
management_handover.sum: sum a?, held a?, difference a?
management_handover.receivable: unit t-, owner t-, due d, earlier f, charged a, paid a, open a, days c-
management_handover.arrears: arrears a?
management_handover.open_item: bank t-, side w, id t, day d, amount a
management_handover.late: posting t, day d, booked_on d, moved_to d
management_handover.bank: bank t-, book_closing a?, only_bank a, due a?, transferred a-, difference a-
management_handover.pool: account w, due a, transferred a, difference a
management_handover.record: record t, kind w, handed_over f?
deadline.duty: duty t
deadline.term: length c, unit w, direction w
deadline.rules: last_day_off w, backwards_day_off w, weekend_is_off f, closing_moment_counts f, touched_day w,
  closing t
deadline.weekend: weekday w
deadline.started: day d, first_day_counts f, counted_from d
deadline.started_at: moment z
deadline.stopped: from z, to z-
deadline.exception: day d, off f
deadline.service_hours: on w, from t, to t
deadline.corresponding: months c, day d
deadline.counted: day d
deadline.moved: from d, to d
deadline.ends: day d, time t, moment z-
deadline.ends_at: moment z
deadline.no_end: from z
deadline.bound: day d, year c, moment z-
deadline.judged: at z-, done z-, state w?
concerns.concern: concern t
concerns.event: event t, moment z, step w, actor t, role w, answer w-, from w-, to w, enters f, escalates f,
  reopens f, level c
concerns.term: state w
concerns.expired: from w, moment z, to w
concerns.overdue: state w, moment z, escalates f, level c
concerns.state: state w, since z, overdue f, level c, reopened c, reported z, solved f, satisfied f-
concerns.least: number c
concerns.counted: concern t, of_kind t, building t, solved f, overdue f, reopened f, satisfied f-, days c-
concerns.cell: table w, key t, column w, number c, shown f
concerns.median: table w, key t, of c, days n-, shown f
concerns.possible: step w, person t-
chain.door: unit t, building t-, floor c-
chain.leaf: tree t, unit t, leaf t-
chain.node: place c, node t, level w, person t-, deputy f
chain.acts: from c, place c-, person t-
chain.range: least c-, most c-
chain.load: tree t, leaf t, doors c, within f?
chain.covered: tree t, doors c, once c, never c, twice c, open c
chain.handed: concerns c, passing c, staying c
chain.passes: concern t, from t-, to t-
bodies.seat: person t, party w, post w-, alternate f
bodies.members: members c, alternates c
bodies.meeting: meeting t, day d, absent c
bodies.check: rule w, about t, must f, share n-, of n-?, found n-?, least n-, most n-, counts f, holds f?
bodies.day_check: rule w, about t, must f, done d-, limit d, holds f
bodies.attends: person t, party w, by t-, counts f, vote w
bodies.item: item t, kept f
bodies.overlap: overlap t, person t, counts f
bodies.overlap_check: overlap t, wanted f, found c, least c, short c, holds f
window.promise: service t, promise w, urgent f, length c, unit w
window.request: request t, service t, month t, promise w, received z, ends z?, done z-, state w
window.month: service t, month t, promise w, asked c, kept c, broken c, open c, untold c
window.rate: rate w, service t-, promise w-, month t-, number c, of c, share n-, least n-, counts f, holds f-, with_one_more f-,
  with_one_against f-
selection.rule: rule w, worth w, weight w, empty_ballots w, ties w, budget a, minor_digits c, residents c, total_weight n
selection.cap: group t, most a
selection.lot: place c, order t
selection.order: order t, cost a?, group t-, supporters c-, support n
selection.needs: order t, needs t
selection.excludes: order t, excludes t
selection.ballot: ballot c, residents c, weight n
selection.choice: ballot c, order t, points n
selection.run: run c, rule w, budget a
selection.level: run c, round c, order t
selection.round: run c, round c, order t, cost a, by x-, left a
selection.run_ends: run c, spent a, stands f
selection.optimum: support n, spent a, sets c
selection.set: set c, order t
selection.result: order t, why w, enough_cost a-, support_short n-, becomes w-
selection.touches: order t, matter t, procedure t-
selection.group_served: group t, residents c, served c, spent a
selection.fairness: check w, holds f?, order t-, each x-
review.before: objections c
review.objection: objection t, against w, on d-, until d-, standing w, reason t-
review.mark: objection t, rater t, item t, was n, stands n-
review.sheet: objection t, rater t
review.finding: objection t, item t, key t, was c, stands c
review.adjustment: objection t, key t, was c-, stands c
review.fact: objection t, key t, was f-, stands f
review.after: upheld c
review.item: item t, before n, after n, moved n
review.total: before n, after n, moved n, grade_before t-, grade_after t-
review.pay: before a, after a, moved a
review.if_upheld: score n, grade t-
robustness.turn: direction w, grade t-, edge n, at_edge f, points n
robustness.weight: item t, weight n, part n, others n, least n, least_counts f, most n, most_counts f
robustness.together: direction w, share n, distance n, reach n, part n-
robustness.turned_by: direction w, way w, rater t, item t-, points n-, moved n-
robustness.fewest: direction w, way w, at_least c-, at_most c-
ranking.method: method w, counting w, constant w-, gaps w-, companies c, compared c, open f
ranking.criterion: criterion t, weight n, direction w, normalisation w, low n-, high n-, number c, undefined f, kept f
ranking.value: company t, criterion t, value n-, taken n-, below c-, equal c-, normalised n-, clamped f
ranking.pair: company t, other t, weight_for n, weight_against n, weight_level n, outcome w
ranking.score: company t, weight n, wins c-, level c-, losses c-, score n-, rank c-
ranking.interval: criterion t, company t-, other t-, weight n, least n, least_counts f, most n-, most_counts f
ranking.without: criterion t, company t, score n, first f
"""
