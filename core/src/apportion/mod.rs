#![doc = include_str!("../../docs/rules/apportion.md")]

pub mod kernel;
mod steps;
mod weights;

use crate::catalogue::words;
use crate::exact::{Amount, ExactNumber, Ratio, amount_of, minor_units};
use crate::outcome::{Detail, Outcome, Refusal, Saying, Trace, refusal::Placed, refusals};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use steps::{ApportionStep, note_lots, note_party, note_total};
use weights::{common_measure, parties_in_key_order};

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] = &[ApportionStep::SAYINGS];

refusals! {
    /// Why a total cannot be shared.
    pub enum ApportionRefusal in "apportion" {
        /// There is nobody to share with.
        NoParties("no_parties", Missing) {},
        /// No party has a weight above zero, but there is something to share.
        NoWeight("no_weight", Contradiction) { total: Amount },
        /// A party is listed twice.
        DuplicateKey("duplicate_key", Duplicate) { key: String },
        /// A weight is below zero.
        NegativeWeight("negative_weight", OutOfRange) { key: String, weight: ExactNumber },
        /// The weights have no common measure that fits in 64 bits.
        WeightsTooFine("weights_too_fine", OutOfRange) { key: String, weight: ExactNumber },
        /// Parties are exactly level for the last minor unit, and the rule asks to stop there.
        Tie("tie", Contradiction) { keys: String, units: i64 },
        /// Lots decide ties, but the drawn order leaves out a party that is level.
        LotsMissing("lots_missing", Missing) { key: String, among: String, drawn: String, units: i64 },
        /// The drawn order names a party twice or one that is not there.
        LotsUnknown("lots_unknown", Unknown) { key: String },
    }
}

words! {
    /// 分摊方法: the named rules by which a total is divided.
    pub enum Method {
        /// 最大余数法: everyone gets the whole minor units of the exact share; what is left goes one unit
        /// each to the largest remainders.
        LargestRemainder => "largest_remainder",
    }
}

words! {
    /// 同余处理: what decides between parties that are exactly level.
    #[derive(Default)]
    pub enum Ties {
        /// The lowest key in UTF-8 byte order wins.
        #[default]
        Key => "key",
        /// A tie that matters is refused, with the parties that are level.
        Error => "error",
        /// Lots were drawn by people; their order is an input.
        Lots => "lots",
    }
}

/// 权重: one party and its weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weighted {
    /// A stable key. Results depend on it, never on the order of the list.
    pub key: String,
    /// A decimal or a fraction; zero never receives.
    pub weight: ExactNumber,
}

/// 分摊事实: a total and the parties that share it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApportionFacts {
    /// What is shared; may be negative.
    pub total: Amount,
    /// Digits of the smallest unit: 2 for fen, 0 for things that cannot be divided.
    pub minor_digits: u32,
    /// The rule.
    pub method: Method,
    /// What decides between parties that are exactly level.
    #[serde(default)]
    pub ties: Ties,
    /// The keys in the order in which lots were drawn, first drawn first; only with `lots`.
    #[serde(default)]
    pub lots: Vec<String>,
    /// The parties, in any order.
    pub weights: Vec<Weighted>,
}

/// 份额: one party's part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The party.
    pub key: String,
    /// What it gets; the parts sum to the total.
    pub amount: Amount,
}

/// 分摊结果: the parts, and what one party needs to check its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Apportionment {
    /// What was shared.
    pub total: Amount,
    /// The sum of all weights.
    pub total_weight: ExactNumber,
    /// How many minor units were left after the whole units of every exact share.
    pub left_over: i64,
    /// The remainder, as a part of one minor unit, at which the left-over units ended: a larger one
    /// received, a smaller one did not. Absent when nothing was left over.
    pub cut_off: Option<ExactNumber>,
    /// The parties that were exactly level at the cut-off when not all of them could receive.
    pub level: Vec<String>,
    /// Each party's part, sorted by key.
    #[serde(with = "parts_by_key")]
    pub parts: Vec<Part>,
    /// 同余获补数: how many of those level received, the first in their order or in that of the lots; 0 where none are.
    pub level_served: u32,
}

/// Parts in files: a map from key to amount, the form case files and outsiders rely on.
pub(crate) mod parts_by_key {
    use super::Part;
    use crate::outcome::keyed;
    use serde::{Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(parts: &[Part], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(parts.iter().map(|part| (&part.key, &part.amount)))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Part>, D::Error> {
        keyed::list(deserializer, |key, amount| Some(Part { key, amount }))
    }
}

/// 分摊: shares a total over exact weights so that the parts sum to it.
///
/// ```
/// use commonhold::apportion::{ApportionFacts, Method, Ties, Weighted, apportion};
/// use commonhold::{Amount, Detail, ExactNumber};
///
/// let weights = ["u1", "u2", "u3"].map(|key| Weighted { key: key.into(), weight: ExactNumber::whole(1) });
/// let facts = ApportionFacts {
///     total: Amount::parse("100.00")?,
///     minor_digits: 2,
///     method: Method::LargestRemainder,
///     ties: Ties::Key,
///     lots: vec![],
///     weights: weights.to_vec(),
/// };
/// let shared = apportion(&facts, Detail::Steps)?.value;
/// assert_eq!(shared.parts[0].amount.to_string(), "33.34");
/// assert_eq!(shared.parts[1].amount.to_string(), "33.33");
///
/// let nobody = ApportionFacts { weights: vec![], ..facts };
/// assert_eq!(apportion(&nobody, Detail::Steps).unwrap_err().code, "apportion.no_parties");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`ApportionRefusal`]; `amount.more_digits_than_currency` when the total is finer
/// than `minor_digits`.
pub fn apportion(facts: &ApportionFacts, detail: Detail) -> Result<Outcome<Apportionment>, Refusal> {
    let mut trace = Trace::new(detail);
    let total = minor_units(facts.total, facts.minor_digits).map_err(|refusal| refusal.in_field("total"))?;
    let parties = parties_in_key_order(&facts.weights)?;
    let measure = common_measure(&parties).map_err(|refusal| refusal.in_field("weights"))?;
    let ranks = ranks_by_lot(facts, &parties)?;
    let mut units = vec![0_i64; parties.len()];
    let split = kernel::largest_remainder_into(total, &measure.weights, ranks.as_deref(), &mut units)
        .map_err(|_| ApportionRefusal::NoWeight { total: facts.total }.in_field("weights"))?;
    let level = level_at_the_cut(&split, &parties, &measure.weights);
    let open = if facts.ties == Ties::Lots { "lots" } else { "ties" };
    decide_ties(facts, &split, &level).map_err(|refusal| refusal.in_field(open))?;

    let total_weight = ExactNumber(Ratio::new(measure.sum, 1)?.times(measure.unit)?);
    note_total(&mut trace, facts, total_weight, &split);
    note_lots(&mut trace, facts, &level);
    let mut parts = Vec::with_capacity(parties.len());
    for ((party, &units), &weight) in parties.iter().zip(&units).zip(&measure.weights) {
        let amount = amount_of(i128::from(units), facts.minor_digits)?;
        note_party(&mut trace, (facts, &split), party, weight, (units, amount));
        parts.push(Part { key: party.key.clone(), amount });
    }
    let value = Apportionment {
        total: amount_of(i128::from(total), facts.minor_digits)?,
        total_weight,
        left_over: split.left_over,
        cut_off: split.cut_off().map(ExactNumber),
        level_served: if level.is_empty() {
            0
        } else {
            u32::try_from(split.level_served).unwrap_or(u32::MAX)
        },
        level,
        parts,
    };
    Ok(trace.outcome(value))
}

/// The place of each party in the drawn order, when lots decide; parties not drawn come after.
fn ranks_by_lot(facts: &ApportionFacts, parties: &[&Weighted]) -> Result<Option<Vec<u32>>, Refusal> {
    if facts.ties != Ties::Lots {
        return Ok(None);
    }
    let mut ranks = vec![u32::MAX; parties.len()];
    for (place, key) in (0_u32..).zip(&facts.lots) {
        let unknown = || {
            let refusal = ApportionRefusal::LotsUnknown { key: key.clone() };
            refusal.in_list("lots", &facts.lots, |drawn| drawn == key)
        };
        let position =
            parties.binary_search_by(|party| party.key.as_str().cmp(key)).map_err(|_| unknown())?;
        let rank = ranks.get_mut(position).ok_or_else(unknown)?;
        if *rank != u32::MAX {
            return Err(unknown());
        }
        *rank = place;
    }
    Ok(Some(ranks))
}

/// The keys that stand exactly at the cut-off, when not all of them received.
fn level_at_the_cut(split: &kernel::Split, parties: &[&Weighted], weights: &[u64]) -> Vec<String> {
    if split.level_served == split.level {
        return Vec::new();
    }
    let level =
        parties.iter().zip(weights).filter(|(_, weight)| Some(split.remainder(**weight)) == split.cut);
    level.map(|(party, _)| party.key.clone()).collect()
}

/// A tie that matters is refused, or must be covered by the drawn lots.
fn decide_ties(
    facts: &ApportionFacts,
    split: &kernel::Split,
    level: &[String],
) -> Result<(), ApportionRefusal> {
    match facts.ties {
        Ties::Error if !level.is_empty() => {
            let units = i64::try_from(split.level_served).unwrap_or(i64::MAX);
            Err(ApportionRefusal::Tie { keys: level.join(", "), units })
        }
        Ties::Lots => match not_drawn(facts, level) {
            Some(key) => {
                let drawn: Vec<&str> = drawn_among(facts, level).map(String::as_str).collect();
                Err(ApportionRefusal::LotsMissing {
                    key: key.clone(),
                    among: level.join(", "),
                    drawn: drawn.join(", "),
                    units: i64::try_from(split.level_served).unwrap_or(i64::MAX),
                })
            }
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

/// The first of those who are level that no lot names.
fn not_drawn<'a>(facts: &ApportionFacts, level: &'a [String]) -> Option<&'a String> {
    let drawn: BTreeSet<&String> =
        if level.is_empty() { BTreeSet::new() } else { facts.lots.iter().collect() };
    level.iter().find(|key| !drawn.contains(key))
}

/// Those who are level, in the order in which lots were drawn. The keys of those who are level stand in key order.
fn drawn_among<'a>(facts: &'a ApportionFacts, level: &[String]) -> impl Iterator<Item = &'a String> {
    facts.lots.iter().filter(|key| level.binary_search(key).is_ok())
}
