//! 核对一份: one owner checks one share alone, with public numbers and nobody else's data.

use super::ShareRefusal;
use super::said::{CheckFinding, CheckStep};
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
    /// 同余位次: one's place among those who are level, from 1: in the published list `level`, or in the order in which
    /// lots were drawn among them; only for one who is in that list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// 同余获补数: the published number of those level who received; read only at the cut-off, where not all did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level_served: Option<u32>,
}

const fn fen() -> u32 {
    2
}

words! {
    /// 是否分得余下单位: whether the share has one of the left-over minor units.
    pub enum Receives {
        /// The remainder is above the cut-off, or at it with room for all or for one of this place.
        Yes => "yes",
        /// The remainder is below the cut-off, or at it behind those who received, or there is none.
        No => "no",
        /// Exactly at the cut-off with too few units for all: the key or the lots decided, and one's place is not told.
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
    /// Whether the amount told is right; absent when none was told, and where the place that decides is not known.
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
///     rank: None,
///     level_served: None,
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
/// `surplus.weight_above_total`, `surplus.no_cut_off`, `surplus.rank_from_one`, `surplus.rank_not_level`,
/// `surplus.nobody_served`, `number.zero_denominator` for a total weight
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
    let at_the_cut = receives(facts, remainder)?;
    let receives = by_rank(facts, remainder, at_the_cut)?;
    let more = whole.plus(if total < 0 { -1 } else { 1 });
    let amount = |units: i128| amount_of(units, facts.minor_digits);
    let (least, most) = match receives {
        Receives::Yes => (amount(more)?, amount(more)?),
        Receives::No => (amount(whole)?, amount(whole)?),
        Receives::ByTie => (amount(whole)?, amount(more)?),
    };
    let either = least != most;
    let holds = facts.amount.and_then(|told| match told == least || told == most {
        true if either => None,
        holds => Some(holds),
    });
    let checked = ShareCheck {
        exact: ExactNumber(exact),
        whole: amount(whole)?,
        remainder,
        receives,
        least,
        most,
        holds,
    };
    note(&mut trace, facts, &checked, at_the_cut);
    if facts.amount.is_some() && checked.holds.is_none() {
        find_what_decides(&mut trace, facts, &checked);
    }
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

/// 同余: of those who are level the first `level_served` received. Where one's place or that number is not told, it stays
/// open.
fn by_rank(
    facts: &ShareCheckFacts,
    remainder: ExactNumber,
    at_the_cut: Receives,
) -> Result<Receives, Refusal> {
    if facts.level && facts.level_served == Some(0) {
        return Err(ShareRefusal::NobodyServed {}.in_field("level_served"));
    }
    if let Some(rank) = facts.rank {
        if rank == 0 {
            return Err(ShareRefusal::RankFromOne {}.in_field("rank"));
        }
        if at_the_cut != Receives::ByTie {
            return Err(ShareRefusal::RankNotLevel { rank, remainder }.in_field("rank"));
        }
    }
    Ok(match (at_the_cut, facts.rank, facts.level_served) {
        (Receives::ByTie, Some(rank), Some(served)) if rank <= served => Receives::Yes,
        (Receives::ByTie, Some(_), Some(_)) => Receives::No,
        (decided, ..) => decided,
    })
}

/// Names what is needed to tell which of two amounts is right.
fn find_what_decides(trace: &mut Trace, facts: &ShareCheckFacts, checked: &ShareCheck) {
    let ShareCheck { least, most, .. } = *checked;
    if facts.rank.is_none() {
        trace.find("rank", CheckFinding::Rank { least, most });
    }
    if facts.level_served.is_none() {
        trace.find("level_served", CheckFinding::LevelServed { least, most });
    }
}

fn note(trace: &mut Trace, facts: &ShareCheckFacts, checked: &ShareCheck, at_the_cut: Receives) {
    trace.step(|| CheckStep::ExactShare {
        total: facts.total,
        weight: facts.weight,
        total_weight: facts.total_weight,
        exact: checked.exact,
        minor_digits: facts.minor_digits,
    });
    let ShareCheck { whole, remainder, least, most, .. } = *checked;
    let cut_off = facts.cut_off.unwrap_or(ExactNumber::ZERO);
    let place = facts.rank.zip(facts.level_served).filter(|_| at_the_cut == Receives::ByTie);
    trace.step_citing(&Citation::page("apportion"), || match (checked.receives, place) {
        (_, Some((rank, level_served))) => {
            CheckStep::DecidedByRank { whole, remainder, cut_off, rank, level_served, least, most }
        }
        (Receives::Yes, None) => CheckStep::Received { whole, remainder, cut_off, least, most },
        (Receives::No, None) => CheckStep::NotReceived { whole, remainder, cut_off, least, most },
        (Receives::ByTie, None) => CheckStep::DecidedByTie { whole, remainder, cut_off, least, most },
    });
    if let Some(amount) = facts.amount {
        trace.step(|| CheckStep::Told { amount, holds: checked.holds });
    }
}
