//! The orders of the list and the caps, each checked.

use super::facts::{Order, SelectionFacts, SelectionTies};
use super::pool::{Item, Pool};
use super::refusal::SelectionRefusal;
use crate::exact::{Amount, minor_units};
use crate::outcome::{Refusal, refusal::Placed};
use std::collections::{BTreeSet, HashMap};

/// Money in minor units, not below zero.
pub(super) fn money(amount: Amount, digits: u32, what: &str) -> Result<i128, Refusal> {
    let units = minor_units(amount, digits)?;
    if units < 0 {
        return Err(SelectionRefusal::NegativeMoney { what: what.to_owned(), amount }.into());
    }
    Ok(i128::from(units))
}

/// The caps by group, in the order of their names.
pub(super) fn caps(facts: &SelectionFacts) -> Result<Vec<(&str, i128)>, Refusal> {
    let mut caps: Vec<(&str, i128)> = Vec::with_capacity(facts.caps.len());
    for (place, cap) in facts.caps.iter().enumerate() {
        let at = |refusal: Refusal, field: &str| {
            refusal.within(field).within(&format!("[{place}]")).within("caps")
        };
        let most =
            money(cap.most, facts.currency.minor_digits, "cap").map_err(|refusal| at(refusal, "most"))?;
        if caps.iter().any(|(group, _)| *group == cap.group) {
            let twice = SelectionRefusal::DuplicateCap { group: cap.group.clone() };
            return Err(at(twice.into(), "group"));
        }
        caps.push((&cap.group, most));
    }
    caps.sort_unstable();
    Ok(caps)
}

/// One order, before it is known who supports it.
pub(super) fn item(
    facts: &SelectionFacts,
    order: &Order,
    places: &HashMap<&str, usize>,
    caps: &[(&str, i128)],
) -> Result<Item, Refusal> {
    let own = places.get(order.id.as_str()).copied();
    let at = |refusal: Refusal, field: &str| {
        refusal.within(field).within(&place_of(facts, &order.id)).within("orders")
    };
    let named = |ids: &[String], field: &str| -> Result<Vec<usize>, Refusal> {
        let known = ids.iter().enumerate().map(|(place, id)| {
            places.get(id.as_str()).copied().ok_or_else(|| {
                let refusal = SelectionRefusal::UnknownOrder { order: crate::exact::shown(id) };
                at(refusal.in_field(&format!("[{place}]")), field)
            })
        });
        known.collect()
    };
    let cost = order.cost.map(|cost| money(cost, facts.currency.minor_digits, "cost")).transpose();
    let cost = cost.map_err(|refusal| at(refusal, "cost"))?;
    if let Some(support) = order.support.filter(|support| support.0.is_negative()) {
        let refusal = SelectionRefusal::NegativeSupport { order: order.id.clone(), support };
        return Err(at(refusal.into(), "support"));
    }
    let needs = named(&order.needs, "needs")?;
    let mut excludes: BTreeSet<usize> = named(&order.excludes, "excludes")?.into_iter().collect();
    let excluded_by = facts.orders.iter().filter(|other| other.excludes.contains(&order.id));
    excludes.extend(excluded_by.filter_map(|other| places.get(other.id.as_str()).copied()));
    let bad = needs.iter().chain(own.iter()).find(|place| excludes.contains(place));
    if let Some(bad) = bad {
        let excluded = places.iter().find(|(_, place)| *place == bad).map(|(id, _)| (*id).to_owned());
        let refusal = SelectionRefusal::NeedsExcluded {
            order: order.id.clone(),
            excluded: excluded.unwrap_or_default(),
        };
        return Err(at(refusal.into(), "excludes"));
    }
    let cap = order.group.as_ref().and_then(|group| caps.iter().position(|(name, _)| name == group));
    Ok(Item {
        id: order.id.clone(),
        cost,
        supported: false,
        heads: 0,
        support: 0,
        ballots: Vec::new(),
        needs,
        excludes: excludes.into_iter().collect(),
        cap,
        rank: rank(facts, &order.id, own),
    })
}

/// Where an order stands when ties are decided.
fn rank(facts: &SelectionFacts, id: &str, own: Option<usize>) -> Option<usize> {
    match facts.ties {
        SelectionTies::Lots => facts.lots.iter().position(|drawn| drawn == id),
        SelectionTies::All | SelectionTies::Key => own,
    }
}

/// Orders that need each other in a circle could never be taken.
pub(super) fn no_circles(facts: &SelectionFacts, pool: &Pool) -> Result<(), Refusal> {
    let mut settled = vec![false; pool.items.len()];
    let is_settled = |settled: &[bool], place: usize| settled.get(place).copied().unwrap_or(true);
    let mut waiting: Vec<usize> = (0..pool.items.len()).collect();
    while !waiting.is_empty() {
        let before = waiting.len();
        waiting.retain(|place| {
            let needs = pool.item(*place).map(|item| item.needs.as_slice()).unwrap_or_default();
            let ready = needs.iter().all(|need| is_settled(&settled, *need));
            if let (true, Some(slot)) = (ready, settled.get_mut(*place)) {
                *slot = true;
            }
            !ready
        });
        let Some(item) = waiting.first().and_then(|place| pool.item(*place)) else { break };
        if waiting.len() == before {
            let refusal = SelectionRefusal::NeedsCircle { order: item.id.clone() };
            let refusal = refusal.in_field("needs");
            return Err(refusal.within(&place_of(facts, &item.id)).within("orders"));
        }
    }
    Ok(())
}

/// The place of an order in the list of the facts.
pub(super) fn place_of(facts: &SelectionFacts, id: &str) -> String {
    format!("[{}]", facts.orders.iter().rposition(|order| order.id == id).unwrap_or(0))
}
