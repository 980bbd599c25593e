//! 步骤: the sum that is shared, and each party's part as it can be redone by hand.

use super::{ApportionFacts, Weighted, kernel};
use crate::exact::{Amount, AmountRefusal, Number, Ratio, amount_of};
use crate::outcome::{Trace, steps};

steps! {
    /// 分摊的步骤.
    pub(crate) enum ApportionStep in "apportion" {
        /// The total, what it is shared over, and where the units that are left over end.
        Total("total") { total: Amount, weight: Number, left_over: i64, cut_off: Number },
        /// One party's part.
        Part("part") {
            key: String,
            weight: Number,
            whole: Amount,
            remainder: Number,
            received: bool,
            amount: Amount,
        },
    }
}

pub(super) fn note_total(trace: &mut Trace, facts: &ApportionFacts, weight: Number, split: &kernel::Split) {
    trace.step(|| ApportionStep::Total {
        total: facts.total,
        weight,
        left_over: split.left_over,
        cut_off: Number(split.cut_off().unwrap_or(Ratio::ZERO)),
    });
}

/// A party's exact share, cut into whole units and a part of one unit.
pub(super) struct Own {
    pub(super) whole: i64,
    pub(super) remainder: Number,
}

/// One party's part as it can be redone by hand: whole units, remainder, and whether it received.
pub(super) fn note_party(
    trace: &mut Trace,
    facts: &ApportionFacts,
    party: &Weighted,
    own: Own,
    units: i64,
) -> Result<Amount, AmountRefusal> {
    let digits = facts.minor_digits;
    let amount = amount_of(i128::from(units), digits)?;
    let whole = amount_of(i128::from(own.whole), digits)?;
    trace.step(|| ApportionStep::Part {
        key: party.key.clone(),
        weight: party.weight,
        whole,
        remainder: own.remainder,
        received: own.whole != units,
        amount,
    });
    Ok(amount)
}
