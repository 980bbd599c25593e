//! 核对一份: one owner checks one share alone, with public numbers and nobody else's data.

use super::ShareRefusal;
use super::said::CheckStep;
use crate::catalogue::words;
use crate::exact::{Amount, ExactNumber, MinorUnits, Ratio, Rounding, amount_of, minor_units};
use crate::outcome::{Citation, Detail, Outcome, Refusal, Trace, refusal::Placed};
use serde::{Deserialize, Serialize};

/// 核对事实: the public numbers of a split and one's own weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareCheckFacts {
    /// What was shared; below zero for a deficit.
    pub total: Amount,
    /// Digits of the smallest unit.
    #[serde(default = "fen")]
    pub minor_digits: u32,
    /// The sum of all weights, as published.
    pub total_weight: ExactNumber,
    /// The published cut-off; absent when nothing was left over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_off: Option<ExactNumber>,
    /// Whether some who stood exactly at the cut-off did not receive: the published list `level` is
    /// not empty.
    #[serde(default)]
    pub level: bool,
    /// One's own weight.
    pub weight: ExactNumber,
    /// The amount to be checked, if one was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
}

const fn fen() -> u32 {
    2
}

words! {
    /// 是否分得余下单位: whether the share has one of the left-over minor units.
    pub enum Receives {
        /// The remainder is above the cut-off, or at it with room for all.
        Yes => "yes",
        /// The remainder is below the cut-off, or there is none.
        No => "no",
        /// Exactly at the cut-off with too few units for all: the key or the lots decided.
        ByTie => "by_tie",
    }
}

/// 核对结果: one share recomputed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShareCheck {
    /// The exact share in minor units, never rounded.
    pub exact: ExactNumber,
    /// The whole minor units of it, as money.
    pub whole: Amount,
    /// What is left of it, as a part of one minor unit.
    pub remainder: ExactNumber,
    /// Whether one left-over minor unit comes on top.
    pub receives: Receives,
    /// The share, or the lesser of the two that a tie leaves open (in size).
    pub least: Amount,
    /// The share, or the greater of the two.
    pub most: Amount,
    /// Whether the amount told is right; absent when none was told.
    pub holds: Option<bool>,
}

/// 核对份额: recomputes one share from public numbers: why 328.29 here and 328.28 there.
///
/// ```
/// use commonhold::{Detail, ExactNumber, Refusal, surplus::{ShareCheckFacts, Receives, check_share}};
/// let mut facts = ShareCheckFacts {
///     total: "100.00".parse()?,
///     minor_digits: 2,
///     total_weight: ExactNumber::whole(7),
///     cut_off: Some(ExactNumber::parse("4/7")?),
///     level: false,
///     weight: ExactNumber::whole(2),
///     amount: Some("28.57".parse()?),
/// };
/// // 10 000 × 2 / 7 = 2 857 + 1/7, below the cut-off of 4/7.
/// let checked = check_share(&facts, Detail::Steps)?.value;
/// assert_eq!((checked.receives, checked.holds), (Receives::No, Some(true)));
///
/// facts.weight = ExactNumber::whole(8);
/// assert_eq!(check_share(&facts, Detail::Steps).unwrap_err().code, "surplus.weight_above_total");
/// # Ok::<(), Refusal>(())
/// ```
///
/// # Errors
/// `surplus.weight_above_total`, `surplus.no_cut_off`, `number.zero_denominator` for a total weight
/// of zero, `number.negative`, `number.out_of_range`.
pub fn check_share(facts: &ShareCheckFacts, detail: Detail) -> Result<Outcome<ShareCheck>, Refusal> {
    let mut trace = Trace::new(detail);
    let total = minor_units(facts.total, facts.minor_digits).map_err(|refusal| refusal.in_field("total"))?;
    if facts.weight.0.is_negative() {
        return Err(crate::NumberRefusal::Negative { text: facts.weight.to_string() }.in_field("weight"));
    }
    if facts.weight > facts.total_weight {
        let (weight, total_weight) = (facts.weight, facts.total_weight);
        return Err(ShareRefusal::WeightAboveTotal { weight, total_weight }.in_field("weight"));
    }
    let part = facts.weight.0.divided_by(facts.total_weight.0)?;
    let exact = Ratio::whole(total).times(part)?;
    let whole = Rounding::Down.round(exact)?;
    let rest = exact.minus(Ratio::new(whole, 1)?)?;
    let remainder = ExactNumber(rest.magnitude());
    let receives = receives(facts, remainder)?;
    let more = whole.plus(if total < 0 { -1 } else { 1 });
    let amount = |units: i128| amount_of(units, facts.minor_digits);
    let (least, most) = match receives {
        Receives::Yes => (amount(more)?, amount(more)?),
        Receives::No => (amount(whole)?, amount(whole)?),
        Receives::ByTie => (amount(whole)?, amount(more)?),
    };
    let holds = facts.amount.map(|told| told == least || told == most);
    let checked = ShareCheck {
        exact: ExactNumber(exact),
        whole: amount(whole)?,
        remainder,
        receives,
        least,
        most,
        holds,
    };
    note(&mut trace, facts, &checked);
    Ok(trace.outcome(checked))
}

fn receives(facts: &ShareCheckFacts, remainder: ExactNumber) -> Result<Receives, Refusal> {
    if remainder.0.is_zero() {
        return Ok(Receives::No);
    }
    let cut_off = facts.cut_off.ok_or_else(|| ShareRefusal::NoCutOff { remainder }.in_field("cut_off"))?;
    Ok(match remainder.cmp(&cut_off) {
        std::cmp::Ordering::Greater => Receives::Yes,
        std::cmp::Ordering::Less => Receives::No,
        std::cmp::Ordering::Equal if facts.level => Receives::ByTie,
        std::cmp::Ordering::Equal => Receives::Yes,
    })
}

fn note(trace: &mut Trace, facts: &ShareCheckFacts, checked: &ShareCheck) {
    trace.step(|| CheckStep::ExactShare {
        total: facts.total,
        weight: facts.weight,
        total_weight: facts.total_weight,
        exact: checked.exact,
        minor_digits: facts.minor_digits,
    });
    let ShareCheck { whole, remainder, least, most, .. } = *checked;
    let cut_off = facts.cut_off.unwrap_or(ExactNumber::ZERO);
    trace.step_citing(&Citation::page("apportion"), || match checked.receives {
        Receives::Yes => CheckStep::Received { whole, remainder, cut_off, least, most },
        Receives::No => CheckStep::NotReceived { whole, remainder, cut_off, least, most },
        Receives::ByTie => CheckStep::DecidedByTie { whole, remainder, cut_off, least, most },
    });
    if let (Some(amount), Some(holds)) = (facts.amount, checked.holds) {
        trace.step(|| CheckStep::Told { amount, holds });
    }
}
