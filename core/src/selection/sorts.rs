//! Who supports what: the supports of each resident, and residents who support the same.

use super::facts::{EmptyBallots, SelectionFacts, SupportWeight, Worth};
use super::pool::{BallotSort, Choice};
use super::refusal::SelectionRefusal;
use crate::exact::{ExactNumber, Ratio, greatest_common_divisor};
use crate::outcome::{Refusal, refusal::Placed};
use std::collections::{BTreeMap, HashMap};

/// 计数者: a resident that counts, or one whose area is not known.
pub(super) struct Voter<'a> {
    pub(super) id: &'a str,
    pub(super) groups: &'a [String],
    /// In units of weight; absent where areas count and this one is not known.
    pub(super) weight: Option<i128>,
    /// By order.
    pub(super) choices: Vec<(usize, Ratio)>,
    /// The place of its sort among the ballots.
    pub(super) ballot: usize,
}

/// 单位: the largest number of which all are whole multiples.
pub(super) fn common_unit(numbers: impl Iterator<Item = Ratio>) -> Option<Ratio> {
    let mut unit: Option<Ratio> = None;
    for number in numbers.filter(|number| !number.is_zero()) {
        let Some(so_far) = unit else {
            unit = Some(number);
            continue;
        };
        // gcd(a/b, c/d) = gcd(a·d, c·b) / (b·d)
        let ad = so_far.numerator().checked_mul(number.denominator())?;
        let cb = number.numerator().checked_mul(so_far.denominator())?;
        let bd = so_far.denominator().checked_mul(number.denominator())?;
        let common = greatest_common_divisor(ad.unsigned_abs(), cb.unsigned_abs());
        unit = Some(Ratio::new(i128::try_from(common).ok()?, bd).ok()?);
    }
    Some(unit.unwrap_or(Ratio::ONE))
}

/// How many units a number has; the unit was made from it.
pub(super) fn units_of(number: Ratio, unit: Ratio) -> Option<i128> {
    let units = number.divided_by(unit).ok()?;
    (units.denominator() == 1).then_some(units.numerator())
}

/// The residents with what they support, each support checked; every bad one is told.
pub(super) fn voters<'a>(
    facts: &'a SelectionFacts,
    places: &HashMap<&str, usize>,
) -> Result<Vec<Voter<'a>>, Refusal> {
    let mut at: HashMap<&str, usize> = HashMap::with_capacity(facts.residents.len());
    let mut mistakes = Vec::new();
    let mut voters = Vec::with_capacity(facts.residents.len());
    for (place, resident) in facts.residents.iter().enumerate() {
        if at.insert(&resident.id, place).is_some() {
            let twice = SelectionRefusal::DuplicateResident { resident: resident.id.clone() };
            mistakes.push(twice.in_field("id").within(&format!("[{place}]")).within("residents"));
        }
        let (id, groups) = (resident.id.as_str(), resident.groups.as_slice());
        voters.push(Voter { id, groups, weight: None, choices: Vec::new(), ballot: usize::MAX });
    }
    for (place, support) in facts.supports.iter().enumerate() {
        let refused = |refusal: SelectionRefusal, field: &str| {
            refusal.in_field(field).within(&format!("[{place}]")).within("supports")
        };
        let points = support.points.unwrap_or(ExactNumber::ONE);
        let order = places.get(support.order.as_str());
        let voter = at.get(support.resident.as_str()).and_then(|voter| voters.get_mut(*voter));
        match (voter, order) {
            (None, _) => {
                let resident = crate::exact::shown(&support.resident);
                mistakes.push(refused(SelectionRefusal::UnknownResident { resident }, "resident"));
            }
            (_, None) => {
                let order = crate::exact::shown(&support.order);
                mistakes.push(refused(SelectionRefusal::UnknownOrder { order }, "order"));
            }
            (Some(_), Some(_)) if points.0.is_negative() => {
                let (order, support) = (support.order.clone(), points);
                mistakes.push(refused(SelectionRefusal::NegativeSupport { order, support }, "points"));
            }
            (Some(voter), Some(order)) => voter.choices.push((*order, points.0)),
        }
    }
    for voter in &mut voters {
        voter.choices.sort_unstable();
        let twice = voter.choices.windows(2).find_map(|pair| match pair {
            [(one, _), (two, _)] if one == two => Some(*one),
            _ => None,
        });
        if let Some(twice) = twice {
            let order = facts.orders.iter().find(|order| places.get(order.id.as_str()) == Some(&twice));
            let order = order.map(|order| order.id.clone()).unwrap_or_default();
            let is_it =
                |support: &super::facts::Support| support.resident == voter.id && support.order == order;
            let refusal =
                SelectionRefusal::DuplicateSupport { resident: voter.id.to_owned(), order: order.clone() };
            mistakes.push(refusal.in_list("supports", &facts.supports, is_it));
        }
        voter.choices.retain(|(_, points)| facts.worth != Worth::Points || !points.is_zero());
    }
    Refusal::all(mistakes)?;
    Ok(voters)
}

/// What each resident counts, and the unit of it. Where areas count and one is not known, nothing.
pub(super) fn weigh(facts: &SelectionFacts, voters: &mut [Voter<'_>]) -> Result<Ratio, Refusal> {
    if facts.weight == SupportWeight::Heads {
        for voter in voters {
            voter.weight = Some(1);
        }
        return Ok(Ratio::ONE);
    }
    let areas = || facts.residents.iter().map(|resident| resident.area.map(crate::Area::to_ratio));
    for (place, area) in areas().enumerate() {
        if area.is_some_and(Ratio::is_negative) {
            let text = area.map(|area| area.to_string()).unwrap_or_default();
            let refusal = crate::NumberRefusal::Negative { text };
            return Err(refusal.in_field("area").within(&format!("[{place}]")).within("residents"));
        }
    }
    let too_fine = || SelectionRefusal::TooFine { what: "area".to_owned() }.in_field("residents");
    let unit = common_unit(areas().flatten()).ok_or_else(too_fine)?;
    for (voter, area) in voters.iter_mut().zip(areas()) {
        voter.weight = area.map(|area| units_of(area, unit).ok_or_else(too_fine)).transpose()?;
    }
    Ok(unit)
}

/// The sorts of ballots of those that count, in the order in which a resident first has each.
pub(super) fn sorts(
    facts: &SelectionFacts,
    voters: &mut [Voter<'_>],
    worth_of: impl Fn(usize, Ratio) -> Option<i128>,
) -> Result<Vec<BallotSort>, Refusal> {
    let mut places: BTreeMap<Vec<Choice>, usize> = BTreeMap::new();
    let mut sorts: Vec<BallotSort> = Vec::new();
    for voter in voters {
        let Some(weight) = voter.weight else { continue };
        let choices: Option<Vec<Choice>> = voter
            .choices
            .iter()
            .map(|(order, points)| Some(Choice { order: *order, worth: worth_of(*order, *points)? }))
            .collect();
        let choices = choices
            .ok_or_else(|| SelectionRefusal::TooFine { what: "points".to_owned() }.in_field("supports"))?;
        if choices.is_empty() && facts.empty_ballots == EmptyBallots::LeftOut {
            continue;
        }
        let next = sorts.len();
        let place = *places.entry(choices.clone()).or_insert(next);
        if place == next {
            sorts.push(BallotSort { residents: 0, weight: 0, choices });
        }
        voter.ballot = place;
        if let Some(sort) = sorts.get_mut(place) {
            sort.residents = sort.residents.saturating_add(1);
            sort.weight = sort.weight.saturating_add(weight);
        }
    }
    Ok(sorts)
}
