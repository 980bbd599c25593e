//! What a selection comes to, and how it is written down.

use super::becomes::becomes;
use super::checked::Checked;
use super::decided::{Decided, Found};
use super::facts::SelectionFacts;
use super::fairness::{breaks_ejr_plus, is_told, priceable};
use super::notes::Notes;
use super::result::{GroupServed, OrderResult, OrderWhy, PossibleSet, Selection, SelectionState, TakenOrder};
use super::run::Run;
use super::said::{FairnessCheck, SelectionFinding, SelectionStep};
use super::why::{Followed, Reason, reason, support_short};
use crate::exact::{Amount, amount_of};
use crate::outcome::{Detail, IfAny, Outcome, Refusal, Trace};
use crate::rulebook::{Need, Rules};
use std::collections::BTreeMap;

/// 答复: the facts while the outcome is made.
pub(super) struct Answer<'a> {
    pub(super) facts: &'a SelectionFacts,
    pub(super) checked: &'a Checked<'a>,
    pub(super) rules: Option<&'a Rules>,
}

impl Answer<'_> {
    pub(super) fn outcome(&self, mut found: Found, mut trace: Trace) -> Result<Outcome<Selection>, Refusal> {
        let decided = Decided::of(&self.checked.pool, &mut found);
        let steps = trace.detail() == Detail::Steps;
        let notes = Notes { facts: self.facts, checked: self.checked };
        if steps {
            notes.facts(&mut trace)?;
            notes.runs(&found, &mut trace)?;
        }
        self.unknown(&decided, &mut trace);
        let first = found.ends.runs.first();
        if steps {
            notes.sets(&decided.sets, &mut trace);
        }
        let mut needs = Vec::new();
        let taken = self.taken(&decided, first, &mut needs, &mut trace)?;
        let orders = self.orders(&found, &decided, &taken, &mut trace)?;
        let spent: i128 = decided.taken.iter().map(|place| self.checked.pool.cost(*place)).sum();
        let groups = self.groups(&decided, &mut trace)?;
        let run = first.filter(|_| decided.sets.is_empty() && !found.beyond && !found.ends.beyond);
        let (priceable, ejr_plus) = self.fairness(&found, run, &mut trace);
        let payments = notes.payments(run, found.followed)?;
        let pool = &self.checked.pool;
        if found.beyond {
            needs.push(Need::parameter("rule"));
        }
        let value = Selection {
            outcome: self.state(&decided),
            budget: self.money(pool.budget)?,
            spent: self.money(spent)?,
            left: self.money(pool.budget.saturating_sub(spent))?,
            taken,
            orders,
            sets: decided.sets.iter().map(|set| PossibleSet { orders: self.ids(set) }).collect(),
            residents: self.residents(),
            groups,
            priceable,
            ejr_plus,
            payments,
            needs,
        };
        Ok(trace.outcome(value))
    }

    fn money(&self, units: i128) -> Result<Amount, Refusal> {
        Ok(amount_of(units, self.checked.pool.minor_digits)?)
    }

    fn ids(&self, places: &[usize]) -> Vec<String> {
        places.iter().filter_map(|place| self.checked.pool.item(*place)).map(|item| item.id.clone()).collect()
    }

    fn residents(&self) -> u32 {
        self.checked.pool.ballots.iter().map(|ballot| ballot.residents).fold(0, u32::saturating_add)
    }

    fn state(&self, decided: &Decided) -> SelectionState {
        let pool = &self.checked.pool;
        if pool.items.iter().all(|item| !item.supported) {
            SelectionState::NothingOrdered
        } else if !decided.sets.is_empty() {
            SelectionState::Tied
        } else if decided.taken.is_empty() {
            SelectionState::NothingTaken
        } else {
            SelectionState::Taken
        }
    }

    /// What is not known of the facts, and what is level.
    fn unknown(&self, decided: &Decided, trace: &mut Trace) {
        for item in self.checked.pool.items.iter().filter(|item| item.cost.is_none()) {
            trace.find(&item.id, SelectionFinding::CostUnknown { order: item.id.clone() });
        }
        for voter in self.checked.voters.iter().filter(|voter| voter.weight.is_none()) {
            trace.find(voter.id, SelectionFinding::AreaUnknown { resident: voter.id.to_owned() });
        }
        if !decided.sets.is_empty() {
            let sets = u32::try_from(decided.sets.len()).unwrap_or(u32::MAX);
            trace.find("ties", SelectionFinding::Tied { sets });
        }
    }

    fn taken(
        &self,
        decided: &Decided,
        run: Option<&Run>,
        needs: &mut Vec<Need>,
        trace: &mut Trace,
    ) -> Result<Vec<TakenOrder>, Refusal> {
        let mut taken = Vec::with_capacity(decided.taken.len());
        let several = !decided.sets.is_empty();
        for (at, place) in decided.taken.iter().enumerate() {
            let Some((order, item)) = self.checked.orders.get(*place).zip(self.checked.pool.item(*place))
            else {
                continue;
            };
            let by = run
                .filter(|_| !several)
                .and_then(|run| run.rounds.get(at))
                .and_then(|round| round.by.clone());
            let (becomes, matters) = becomes(order, self.rules, needs, trace)?;
            let cost = self.money(item.cost.unwrap_or(0))?;
            taken.push(TakenOrder { order: item.id.clone(), cost, by, becomes, matters });
        }
        Ok(taken)
    }

    fn orders(
        &self,
        found: &Found,
        decided: &Decided,
        taken: &[TakenOrder],
        trace: &mut Trace,
    ) -> Result<Vec<OrderResult>, Refusal> {
        let pool = &self.checked.pool;
        let mut orders = Vec::with_capacity(pool.items.len());
        for (place, (item, order)) in pool.items.iter().zip(&self.checked.orders).enumerate() {
            let reason = self.reason(found, decided, place);
            let short = found
                .optimum
                .filter(|_| decided.sets.is_empty() && item.live().is_some() && reason.why != OrderWhy::Taken)
                .and_then(|optimum| support_short(pool, place, optimum));
            let result = OrderResult {
                order: item.id.clone(),
                cost: item.cost.map(|cost| self.money(cost)).transpose()?,
                supporters: supporters(self.checked, place, order.support.is_some()),
                support: pool.support(item.support)?,
                why: reason.why,
                enough_cost: reason.enough.map(|enough| self.money(enough)).transpose()?,
                support_short: short.map(|short| pool.support(short)).transpose()?,
            };
            trace.step(|| SelectionStep::Result {
                order: result.order.clone(),
                why: result.why,
                enough_cost: IfAny(result.enough_cost),
                support_short: IfAny(result.support_short),
                becomes: IfAny(taken.iter().find(|taken| taken.order == item.id).map(|taken| taken.becomes)),
            });
            orders.push(result);
        }
        Ok(orders)
    }

    fn reason(&self, found: &Found, decided: &Decided, place: usize) -> Reason {
        let plain = |why| Reason { why, enough: None };
        if decided.open.get(place).copied().unwrap_or(false) {
            return plain(OrderWhy::Open);
        }
        if decided.taken.contains(&place) {
            return plain(OrderWhy::Taken);
        }
        reason(&self.checked.pool, found.followed, &found.ends, &decided.taken, place)
    }

    /// What each group of residents has of the selection.
    fn groups(&self, decided: &Decided, trace: &mut Trace) -> Result<Vec<GroupServed>, Refusal> {
        let pool = &self.checked.pool;
        let mut groups: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
        for voter in &self.checked.voters {
            let ballot = pool.ballots.get(voter.ballot);
            let choices = ballot.map(|ballot| ballot.choices.as_slice()).unwrap_or_default();
            let served = choices.iter().any(|choice| decided.taken.contains(&choice.order));
            for group in voter.groups {
                let counts = groups.entry(group).or_default();
                counts.0 = counts.0.saturating_add(u32::from(ballot.is_some()));
                counts.1 = counts.1.saturating_add(u32::from(served));
            }
        }
        let mut results = Vec::with_capacity(groups.len());
        for (group, (residents, served)) in groups {
            let own = decided.taken.iter().filter(|place| {
                self.checked.orders.get(**place).is_some_and(|order| order.group.as_deref() == Some(group))
            });
            let spent = self.money(own.map(|place| pool.cost(*place)).sum())?;
            let group = group.to_owned();
            trace.step(|| SelectionStep::GroupServed { group: group.clone(), residents, served, spent });
            results.push(GroupServed { group, residents, served, spent });
        }
        Ok(results)
    }

    fn fairness(&self, found: &Found, run: Option<&Run>, trace: &mut Trace) -> (Option<bool>, Option<bool>) {
        let pool = &self.checked.pool;
        let told = run.filter(|_| is_told(pool, self.facts.worth));
        let rule = match found.followed {
            Followed::InRounds(rule) => Some(rule),
            _ => None,
        };
        let known = run.filter(|_| pool.live().all(|(_, item, _)| !item.ballots.is_empty()));
        let prices = known.and_then(|run| priceable(pool, rule, run));
        let holds = prices.as_ref().map(|prices| prices.holds);
        let each = IfAny(prices.and_then(|prices| prices.each));
        trace.step(|| SelectionStep::Fairness {
            check: FairnessCheck::Priceable,
            holds,
            order: IfAny(None),
            each,
        });
        let breaks = told.map(|run| breaks_ejr_plus(pool, run));
        let ejr_plus = breaks.map(|breaks| breaks.is_none());
        let order = breaks.flatten().and_then(|place| pool.item(place)).map(|item| item.id.clone());
        let (check, order) = (FairnessCheck::EjrPlus, IfAny(order));
        trace.step(|| SelectionStep::Fairness { check, holds: ejr_plus, order, each: IfAny(None) });
        (holds, ejr_plus)
    }
}

/// How many residents support an order; none for a published total without them.
pub(super) fn supporters(checked: &Checked<'_>, place: usize, is_told: bool) -> Option<u32> {
    let item = checked.pool.item(place)?;
    let ballots = item.ballots.iter().filter_map(|(ballot, _)| checked.pool.ballots.get(*ballot));
    let count = ballots.map(|ballot| ballot.residents).fold(0, u32::saturating_add);
    (count > 0 || !is_told).then_some(count)
}
