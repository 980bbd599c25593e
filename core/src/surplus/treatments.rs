//! 处置方式: how much of the total goes each way, and how much of each row of it.

use super::ShareRefusal;
use super::facts::{ShareFacts, Treatment, TreatmentShare};
use super::lines::Row;
use crate::apportion::{ApportionFacts, Method, Ties, Weighted, apportion, kernel};
use crate::exact::{Amount, ExactNumber, MinorUnits, Ratio, amount_of};
use crate::outcome::{Detail, Refusal, refusal::Placed};

/// One treatment with its minor units.
pub(super) struct Treated {
    pub(super) treatment: Treatment,
    pub(super) units: i64,
    /// Its part of what fixed sums leave; none for a fixed sum.
    pub(super) ratio: Option<Ratio>,
}

/// The decision on the whole: fixed sums first, then ratios of what they leave. `None` when the
/// owners have not decided.
pub(super) fn treatments(facts: &ShareFacts, total: i64) -> Result<Option<Vec<Treated>>, Refusal> {
    let whole = |treatment| vec![TreatmentShare { treatment, amount: None, ratio: None }];
    let decided = match (facts.treatment, facts.treatments.as_slice()) {
        (None, []) => return Ok(None),
        (Some(treatment), []) => whole(treatment),
        (None, several) => several.to_vec(),
        (Some(_), _) => return Err(ShareRefusal::TwoDecisions {}.in_field("treatments")),
    };
    for share in &decided {
        fits(share.treatment, facts.total).map_err(|refusal| refusal.in_field(decided_in(facts)))?;
    }
    let digits = facts.currency.minor_digits;
    let mut treated = fixed_sums(facts, &decided, total)?;
    let fixed = treated.iter().fold(0_i128, |sum, treated| sum.plus(i128::from(treated.units)));
    let rest = i128::from(total).less(fixed);
    let does_not_sum = |given: Amount| ShareRefusal::TreatmentsDoNotSum { total: facts.total, given };
    let by_ratio = decided.iter().any(|share| share.amount.is_none());
    let beyond = rest.signum() != i128::from(total.signum());
    if rest != 0 && (beyond || !by_ratio) {
        return Err(does_not_sum(amount_of(fixed, digits)?).in_field("treatments"));
    }
    let parts = rest_by_ratio(&decided, amount_of(rest, digits)?, digits)?;
    let open = treated.iter_mut().zip(&decided).filter(|(_, share)| share.amount.is_none());
    for ((treated, _), part) in open.zip(parts) {
        treated.units = facts.currency.minor_units(part)?;
    }
    Ok(Some(treated))
}

/// A deficit is not refunded, a surplus is not collected; to carry and to book fit both.
/// The field that says what is done.
fn decided_in(facts: &ShareFacts) -> &'static str {
    if facts.treatment.is_some() { "treatment" } else { "treatments" }
}

fn fits(treatment: Treatment, total: Amount) -> Result<(), ShareRefusal> {
    let fits = match treatment {
        Treatment::Carry | Treatment::Offset => true,
        Treatment::Refund | Treatment::ToFund => !total.is_negative(),
        Treatment::SpecialAssessment => total.is_negative() || total.is_zero(),
    };
    let treatment = treatment.word().to_owned();
    if fits { Ok(()) } else { Err(ShareRefusal::TreatmentDoesNotFit { treatment, total }) }
}

fn fixed_sums(facts: &ShareFacts, decided: &[TreatmentShare], total: i64) -> Result<Vec<Treated>, Refusal> {
    let mut treated = Vec::with_capacity(decided.len());
    for share in decided {
        let treatment = share.treatment;
        if share.amount.is_some() && share.ratio.is_some() {
            let refusal = ShareRefusal::AmountAndRatio { treatment: treatment.word().to_owned() };
            return Err(refusal.in_list("treatments", &facts.treatments, |one| one == share));
        }
        let units = match share.amount {
            Some(amount) => facts.currency.minor_units(amount)?,
            None => 0,
        };
        if units != 0 && units.signum() != total.signum() {
            let treatment = treatment.word().to_owned();
            let refusal = ShareRefusal::TreatmentDoesNotFit { treatment, total: facts.total };
            return Err(refusal.in_list("treatments", &facts.treatments, |one| one == share));
        }
        let ratio = share.amount.is_none().then(|| share.ratio.unwrap_or(Ratio::ONE));
        treated.push(Treated { treatment, units, ratio });
    }
    Ok(treated)
}

/// What the fixed sums leave, by ratios that make one whole; a lone open treatment takes all of it.
fn rest_by_ratio(decided: &[TreatmentShare], rest: Amount, digits: u32) -> Result<Vec<Amount>, Refusal> {
    let open: Vec<&TreatmentShare> = decided.iter().filter(|share| share.amount.is_none()).collect();
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let mut sum = Ratio::ZERO;
    let mut weights = Vec::with_capacity(open.len());
    for (place, share) in (0_u32..).zip(open) {
        let ratio = share.ratio.unwrap_or(Ratio::ONE);
        sum = sum.plus(ratio)?;
        // Of treatments that are level the first named one receives.
        weights.push(Weighted { key: format!("{place:010}"), weight: ExactNumber(ratio) });
    }
    if sum != Ratio::ONE {
        return Err(ShareRefusal::RatiosNotWhole { sum: ExactNumber(sum) }.in_field("treatments"));
    }
    let (method, ties, lots) = (Method::LargestRemainder, Ties::Key, Vec::new());
    let facts = ApportionFacts { total: rest, minor_digits: digits, method, ties, lots, weights };
    let shared =
        apportion(&facts, Detail::ValueOnly).map_err(|refusal| refusal.of_made_facts("treatments"))?.value;
    Ok(shared.parts.into_iter().map(|part| part.amount).collect())
}

/// Every row's part of every treatment, so that rows and treatments both keep their sums: the first
/// treatment is shared over the rows by their size, the next over what that leaves, and so on. No
/// exact share is above the row, so no rounded one is.
pub(super) fn treated_rows(treated: &[Treated], rows: &[Row]) -> Vec<Vec<i64>> {
    let mut left: Vec<u64> = rows.iter().map(|row| row.units.unsigned_abs()).collect();
    let mut columns = Vec::with_capacity(treated.len());
    for treated in treated {
        let mut parts = vec![0_i64; rows.len()];
        // No weight means no total: the treatments sum to the rows.
        let _ = kernel::largest_remainder_into(treated.units, &left, None, &mut parts);
        for (left, part) in left.iter_mut().zip(&parts) {
            *left = left.saturating_sub(part.unsigned_abs());
        }
        columns.push(parts);
    }
    columns
}
