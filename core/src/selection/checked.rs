//! The facts, checked and brought to whole units.

use super::facts::{Order, SelectionFacts, SelectionRule, SupportWeight, Worth};
use super::listed::{caps, item, money, no_circles, place_of};
use super::pool::{BallotSort, Item, Pool};
use super::refusal::SelectionRefusal;
use super::sorts::{Voter, common_unit, sorts, units_of, voters, weigh};
use super::terms::terms_fit;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Refusal, refusal::Placed};
use std::collections::HashMap;

/// 已核事实: the pool, the residents behind its ballots, and what is not known of them.
pub(super) struct Checked<'a> {
    pub(super) pool: Pool,
    pub(super) voters: Vec<Voter<'a>>,
    /// The orders, in the order of the ids, as the pool has them.
    pub(super) orders: Vec<&'a Order>,
}

/// Reads the facts; what contradicts itself is refused.
pub(super) fn checked(facts: &SelectionFacts) -> Result<Checked<'_>, Refusal> {
    terms_fit(facts)?;
    let orders = crate::keyed::by_key(&facts.orders, |order| &order.id);
    let mut places: HashMap<&str, usize> = HashMap::with_capacity(orders.len());
    for (place, order) in orders.iter().enumerate() {
        if places.insert(&order.id, place).is_some() {
            let twice = SelectionRefusal::DuplicateOrder { order: order.id.clone() };
            return Err(twice.in_list("orders", &facts.orders, |other| other.id == order.id));
        }
    }
    let mut voters = voters(facts, &places)?;
    let weight_unit = weigh(facts, &mut voters)?;
    let digits = facts.currency.minor_digits;
    let budget = money(facts.budget, digits, "budget").map_err(|refusal| refusal.within("budget"))?;
    let caps = caps(facts)?;
    let mut items = Vec::with_capacity(orders.len());
    for order in &orders {
        items.push(item(facts, order, &places, &caps)?);
    }
    let told = facts.orders.iter().filter_map(|order| order.support).map(|support| support.0);
    let given = facts.supports.iter().map(|support| support.points.unwrap_or(ExactNumber::ONE).0);
    let too_fine =
        |what: &str, field: &str| SelectionRefusal::TooFine { what: what.to_owned() }.in_field(field);
    let money_unit = Ratio::new(1, 10_i128.saturating_pow(digits))?;
    let worth_unit = match facts.worth {
        Worth::Count => Ratio::ONE,
        Worth::Cost => money_unit,
        Worth::Points => common_unit(given).ok_or_else(|| too_fine("points", "supports"))?,
    };
    // A published support is a number of heads, of area or of points; the units must hold it too.
    let whole = weight_unit.times(worth_unit)?;
    let told_unit = if facts.worth == Worth::Cost { weight_unit } else { whole };
    let finer = common_unit(told.chain([told_unit])).ok_or_else(|| too_fine("support", "orders"))?;
    let weight_unit = weight_unit.times(finer.divided_by(told_unit)?)?;
    rescale(facts, &mut voters, weight_unit)?;
    let costs: Vec<Option<i128>> = items.iter().map(|item| item.cost).collect();
    let ballots = sorts(facts, &mut voters, |order, points| match facts.worth {
        Worth::Count => Some(1),
        Worth::Cost => Some(costs.get(order).copied().flatten().unwrap_or(0)),
        Worth::Points => units_of(points, worth_unit),
    })?;
    let total_weight = ballots.iter().map(|ballot| ballot.weight).fold(0_i128, i128::saturating_add);
    // What supports, prices and times are written in must fit, or a run would end without a word where it does not.
    weight_unit.times(worth_unit)?.divided_by(money_unit)?;
    money_unit.divided_by(weight_unit)?;
    supported(facts, &orders, &mut items, &ballots, (weight_unit, worth_unit))?;
    let caps = caps.into_iter().map(|(_, most)| most).collect();
    let ties = facts.ties;
    let pool = Pool {
        items,
        ballots,
        budget,
        caps,
        total_weight,
        worth: facts.worth,
        ties,
        money_unit,
        weight_unit,
        worth_unit,
        minor_digits: digits,
    };
    no_circles(facts, &pool)?;
    Ok(Checked { pool, voters, orders })
}

/// Weights in a finer unit, where a published support asks for one.
fn rescale(facts: &SelectionFacts, voters: &mut [Voter<'_>], unit: Ratio) -> Result<(), Refusal> {
    for (voter, resident) in voters.iter_mut().zip(&facts.residents) {
        let own = match facts.weight {
            SupportWeight::Heads => Some(Ratio::ONE),
            SupportWeight::Area => resident.area.map(crate::Area::to_ratio),
        };
        let too_fine = || SelectionRefusal::TooFine { what: "support".to_owned() }.in_field("orders");
        voter.weight = own.map(|own| units_of(own, unit).ok_or_else(too_fine)).transpose()?;
    }
    Ok(())
}

/// Supports are compared with room for a count of orders beside them, and for the sum of all orders.
const MOST_MERIT: i128 = 1 << 40;

/// Who supports each order, and how much that is.
fn supported(
    facts: &SelectionFacts,
    orders: &[&Order],
    items: &mut [Item],
    ballots: &[BallotSort],
    (weight_unit, worth_unit): (Ratio, Ratio),
) -> Result<(), Refusal> {
    let unit = weight_unit.times(worth_unit)?;
    for (place, ballot) in ballots.iter().enumerate() {
        for choice in &ballot.choices {
            if let Some(item) = items.get_mut(choice.order) {
                item.ballots.push((place, choice.worth));
                item.supported |= ballot.weight > 0;
                item.heads = item.heads.saturating_add(ballot.weight);
                let own = ballot.weight.checked_mul(choice.worth);
                let sum = own.and_then(|own| item.support.checked_add(own));
                let sum = sum.filter(|sum| sum.checked_mul(MOST_MERIT).is_some());
                item.support = sum.ok_or_else(|| {
                    SelectionRefusal::TooFine { what: "support".to_owned() }.in_field("supports")
                })?;
            }
        }
    }
    let individual = matches!(facts.rule, SelectionRule::EqualShares | SelectionRule::Phragmen);
    for (order, item) in orders.iter().zip(items.iter_mut()) {
        let Some(told) = order.support else { continue };
        let refused = |refusal: SelectionRefusal| {
            refusal.in_field("support").within(&place_of(facts, &order.id)).within("orders")
        };
        let cost = order.cost.map_or(Ratio::ZERO, |cost| cost.to_ratio());
        let support = if facts.worth == Worth::Cost { told.0.times(cost)? } else { told.0 };
        let units = units_of(support, unit)
            .ok_or_else(|| refused(SelectionRefusal::TooFine { what: "support".to_owned() }))?;
        if item.ballots.is_empty() {
            if individual && units > 0 {
                return Err(refused(SelectionRefusal::SupportersNeeded { order: order.id.clone() }));
            }
            item.support = units;
            item.heads = units_of(told.0, weight_unit).unwrap_or(0);
            item.supported = told.0 > Ratio::ZERO;
        } else if units != item.support {
            let mut counted = Ratio::new(item.support, 1)?.times(unit)?;
            if facts.worth == Worth::Cost && !cost.is_zero() {
                counted = counted.divided_by(cost)?;
            }
            let counted = ExactNumber(counted);
            return Err(refused(SelectionRefusal::SupportDiffers { order: order.id.clone(), told, counted }));
        }
    }
    Ok(())
}
