"""The values of the steps of deadline, concerns and chain, in the letters of `redo_steps.py`."""
CARRIED = """\
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
concerns.state: state w, since z, overdue f, level c, reopened c
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
"""
