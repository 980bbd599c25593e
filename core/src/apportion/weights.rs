//! 权重: the parties in one order, and their exact weights as whole multiples of one unit.

use super::{ApportionRefusal, Weighted};
use crate::exact::{MinorUnits, Ratio, greatest_common_divisor};
use crate::keyed::by_key;
use crate::outcome::{Refusal, refusal::Placed};

/// The parties by key in UTF-8 byte order, each named once and none with a negative weight.
pub(super) fn parties_in_key_order(weights: &[Weighted]) -> Result<Vec<&Weighted>, Refusal> {
    if weights.is_empty() {
        return Err(ApportionRefusal::NoParties {}.in_field("weights"));
    }
    let parties = by_key(weights, |one| &one.key);
    for pair in parties.windows(2) {
        if let [one, two] = pair
            && one.key == two.key
        {
            let refusal = ApportionRefusal::DuplicateKey { key: one.key.clone() };
            return Err(refusal.in_list("weights", weights, |party| party.key == one.key));
        }
    }
    match parties.iter().find(|party| party.weight.0.is_negative()) {
        Some(party) => {
            let refusal = ApportionRefusal::NegativeWeight { key: party.key.clone(), weight: party.weight };
            Err(refusal.in_list("weights", weights, |one| one.key == party.key))
        }
        None => Ok(parties),
    }
}

/// Exact weights as whole multiples of one common unit.
pub(super) struct Measure {
    pub(super) unit: Ratio,
    pub(super) sum: i128,
    pub(super) weights: Vec<u64>,
}

pub(super) fn common_measure(parties: &[&Weighted]) -> Result<Measure, ApportionRefusal> {
    let mut denominator: i128 = 1;
    let mut weights = Vec::with_capacity(parties.len());
    for party in parties {
        let too_fine = || too_fine(party);
        let own = party.weight.0.denominator();
        if multiple(own, denominator).is_some() {
            continue;
        }
        let common = greatest_common_divisor(denominator.unsigned_abs(), own.unsigned_abs());
        let factor =
            i128::try_from(own.unsigned_abs().checked_div(common).unwrap_or(1)).map_err(|_| too_fine())?;
        denominator = denominator.checked_mul(factor).ok_or_else(too_fine)?;
    }
    let mut sum: i128 = 0;
    for party in parties {
        let own = party.weight.0;
        let weight = multiple(own.denominator(), denominator)
            .and_then(|factor| own.numerator().checked_mul(factor))
            .and_then(|weight| u64::try_from(weight).ok())
            .ok_or_else(|| too_fine(party))?;
        sum = sum.plus(i128::from(weight));
        weights.push(weight);
    }
    let unit = Ratio::new(1, denominator).unwrap_or(Ratio::ONE);
    Ok(Measure { unit, sum, weights })
}

/// How many times one denominator goes into another, where it goes without a rest. Most fit 64 bits, where dividing takes a
/// third of the time, and most are equal.
fn multiple(own: i128, denominator: i128) -> Option<i128> {
    if own == denominator {
        return Some(1);
    }
    if let (Ok(own), Ok(denominator)) = (u64::try_from(own), u64::try_from(denominator)) {
        return (denominator.checked_rem(own)? == 0)
            .then(|| denominator.checked_div(own))
            .flatten()
            .map(i128::from);
    }
    (denominator.checked_rem(own)? == 0).then(|| denominator.checked_div(own)).flatten()
}

fn too_fine(party: &Weighted) -> ApportionRefusal {
    ApportionRefusal::WeightsTooFine { key: party.key.clone(), weight: party.weight }
}
