//! 步骤: the sum that is shared, and each party's part as it can be redone by hand.

use super::{ApportionFacts, Method, Ties, Weighted, drawn_among, kernel};
use crate::exact::{Amount, ExactNumber, Ratio, amount_of};
use crate::outcome::{Trace, steps};

steps! {
    /// 分摊的步骤: what sharing a total writes down, step by step.
    pub(crate) enum ApportionStep in "apportion" {
        /// The total, what it is shared over, and where the units that are left over end.
        Total("total") {
            total: Amount,
            weight: ExactNumber,
            left_over: i64,
            cut_off: ExactNumber,
            minor_digits: u32,
            method: Method,
            ties: Ties,
            level: i64,
            level_served: i64,
        },
        /// One of those that are level at the cut-off, as lots were drawn.
        Lot("lot") { place: i64, key: String },
        /// One party's part.
        Part("part") {
            key: String,
            weight: ExactNumber,
            whole: Amount,
            remainder: ExactNumber,
            received: bool,
            amount: Amount,
        },
    }
}

pub(super) fn note_total(
    trace: &mut Trace,
    facts: &ApportionFacts,
    weight: ExactNumber,
    split: &kernel::Split,
) {
    let many = |parties: usize| i64::try_from(parties).unwrap_or(i64::MAX);
    trace.step(|| ApportionStep::Total {
        total: facts.total,
        weight,
        left_over: split.left_over,
        cut_off: ExactNumber(split.cut_off().unwrap_or(Ratio::ZERO)),
        minor_digits: facts.minor_digits,
        method: facts.method,
        ties: facts.ties,
        level: many(split.level),
        level_served: many(split.level_served),
    });
}

/// 抽签: those who are level at the cut-off, in the order in which lots were drawn, where lots decide.
pub(super) fn note_lots(trace: &mut Trace, facts: &ApportionFacts, level: &[String]) {
    for (place, key) in (1_i64..).zip(drawn_among(facts, level).filter(|_| facts.ties == Ties::Lots)) {
        trace.step(|| ApportionStep::Lot { place, key: key.clone() });
    }
}

/// One party's part as it can be redone by hand: whole units, remainder, and whether it received.
pub(super) fn note_party(
    trace: &mut Trace,
    (facts, split): (&ApportionFacts, &kernel::Split),
    party: &Weighted,
    weight: u64,
    (units, amount): (i64, Amount),
) {
    trace.step(|| {
        let own = split.whole(weight);
        // The whole units are not above the total, which is an amount of so many digits.
        let whole = amount_of(i128::from(own), facts.minor_digits).unwrap_or(amount);
        ApportionStep::Part {
            key: party.key.clone(),
            weight: party.weight,
            whole,
            remainder: split.remainder_of_a_unit(weight),
            received: own != units,
            amount,
        }
    });
}
