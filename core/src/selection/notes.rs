//! What the steps tell of the facts and of the rounds, and what residents pay.

use super::checked::Checked;
use super::completions::Told;
use super::decided::Found;
use super::facts::{SelectionFacts, SelectionRule, Worth};
use super::optimum::MOST_SETS;
use super::outcome::supporters;
use super::result::Payment;
use super::run::{Round, Run};
use super::said::{RunRule, SelectionStep};
use super::shares::{Purse, scaled};
use super::ways::InRounds;
use super::why::Followed;
use crate::exact::{Amount, ExactNumber, Ratio, amount_of};
use crate::outcome::{IfAny, Refusal, Trace};
use num_bigint::BigInt;

/// 记述: the facts while steps are written.
pub(super) struct Notes<'a> {
    pub(super) facts: &'a SelectionFacts,
    pub(super) checked: &'a Checked<'a>,
}

impl Notes<'_> {
    fn money(&self, units: i128) -> Result<Amount, Refusal> {
        Ok(amount_of(units, self.checked.pool.minor_digits)?)
    }

    fn id(&self, place: usize) -> String {
        self.checked.pool.item(place).map(|item| item.id.clone()).unwrap_or_default()
    }

    /// The rule, the orders and the ballots.
    pub(super) fn facts(&self, trace: &mut Trace) -> Result<(), Refusal> {
        let (facts, pool) = (self.facts, &self.checked.pool);
        let residents = pool.ballots.iter().map(|ballot| ballot.residents).fold(0, u32::saturating_add);
        let (budget, total_weight) = (self.money(pool.budget)?, pool.weight(pool.total_weight)?);
        trace.step(|| SelectionStep::Rule {
            rule: facts.rule,
            worth: facts.worth,
            weight: facts.weight,
            empty_ballots: facts.empty_ballots,
            ties: facts.ties,
            budget,
            minor_digits: pool.minor_digits,
            residents,
            total_weight,
        });
        for cap in crate::keyed::by_key(&facts.caps, |cap| &cap.group) {
            let most = self.money(i128::from(crate::exact::minor_units(cap.most, pool.minor_digits)?))?;
            trace.step(|| SelectionStep::Cap { group: cap.group.clone(), most });
        }
        for (place, order) in (1_u32..).zip(&facts.lots) {
            trace.step(|| SelectionStep::Lot { place, order: order.clone() });
        }
        for (place, (item, order)) in pool.items.iter().zip(&self.checked.orders).enumerate() {
            let cost = item.cost.map(|cost| self.money(cost)).transpose()?;
            let support = pool.support(item.support)?;
            trace.step(|| SelectionStep::Order {
                order: item.id.clone(),
                cost,
                group: IfAny(order.group.clone()),
                supporters: IfAny(supporters(self.checked, place, order.support.is_some())),
                support,
            });
            for need in &item.needs {
                trace.step(|| SelectionStep::Needs { order: item.id.clone(), needs: self.id(*need) });
            }
            for other in item.excludes.iter().filter(|other| **other > place) {
                trace.step(|| SelectionStep::Excludes { order: item.id.clone(), excludes: self.id(*other) });
            }
        }
        self.ballots(trace)
    }

    fn ballots(&self, trace: &mut Trace) -> Result<(), Refusal> {
        let pool = &self.checked.pool;
        for (ballot, sort) in (1_u32..).zip(&pool.ballots) {
            let (residents, weight) = (sort.residents, pool.weight(sort.weight)?);
            trace.step(|| SelectionStep::Ballot { ballot, residents, weight });
            for choice in &sort.choices {
                let points = match self.facts.worth {
                    Worth::Count | Worth::Cost => ExactNumber::ONE,
                    Worth::Points => ExactNumber(Ratio::new(choice.worth, 1)?.times(pool.worth_unit)?),
                };
                trace.step(|| SelectionStep::Choice { ballot, order: self.id(choice.order), points });
            }
        }
        Ok(())
    }

    /// Every run with its rounds: of the first way, where ties leave several.
    pub(super) fn runs(&self, found: &Found, trace: &mut Trace) -> Result<(), Refusal> {
        let last = found.ends.runs.first().filter(|_| found.optimum.is_none());
        for told in &found.told {
            let (run, rule, budget) = (told.number, self.rule_of(told), self.money(told.budget)?);
            trace.step(|| SelectionStep::Run { run, rule, budget });
            let rounds = told.first.as_ref().or_else(|| last.map(|last| &last.rounds));
            let own = rounds.into_iter().flatten().filter(|round| round.run == run);
            for (number, round) in (1_u32..).zip(own) {
                self.round(number, round, trace)?;
            }
            if let Some((spent, stands)) = told.ends {
                let spent = self.money(spent)?;
                trace.step(|| SelectionStep::RunEnds { run, spent, stands });
            }
        }
        if let (Some(optimum), Some(run)) = (found.optimum, found.ends.runs.first()) {
            let (support, spent) = (
                self.checked.pool.support(self.checked.pool.support_in(optimum))?,
                self.money(run.spent.all)?,
            );
            let sets = u32::try_from(found.optimum_sets.max(found.ends.runs.len())).unwrap_or(u32::MAX);
            trace.step(|| SelectionStep::Optimum { support, spent, sets });
        }
        Ok(())
    }

    fn rule_of(&self, told: &Told) -> RunRule {
        match (self.facts.rule, told.number) {
            (SelectionRule::GreedyBySupport, _) => RunRule::GreedyBySupport,
            (SelectionRule::GreedyBySupportPerCost, _) => RunRule::GreedyBySupportPerCost,
            (SelectionRule::Phragmen, _) => RunRule::Phragmen,
            (SelectionRule::Optimum, _) => RunRule::Optimum,
            (SelectionRule::EqualShares, 0) => RunRule::EqualShares,
            (SelectionRule::EqualShares, _) if told.raised => RunRule::RaisedBudgets,
            (SelectionRule::EqualShares, _) => RunRule::Greedy,
        }
    }

    fn round(&self, number: u32, round: &Round, trace: &mut Trace) -> Result<(), Refusal> {
        let run = round.run;
        for place in &round.level {
            trace.step(|| SelectionStep::Level { run, round: number, order: self.id(*place) });
        }
        let pool = &self.checked.pool;
        let cost = pool.cost(round.place);
        let left = pool.budget.saturating_sub(round.before.all).saturating_sub(cost);
        let (cost, left) = (self.money(cost)?, self.money(left)?);
        trace.step(|| SelectionStep::Round {
            run,
            round: number,
            order: self.id(round.place),
            cost,
            by: IfAny(round.by.clone()),
            left,
        });
        Ok(())
    }

    /// The sets that are level.
    pub(super) fn sets(&self, sets: &[Vec<usize>], trace: &mut Trace) {
        for (set, places) in (1_u32..).zip(sets.iter().take(MOST_SETS)) {
            for place in places {
                trace.step(|| SelectionStep::Set { set, order: self.id(*place) });
            }
        }
    }

    /// What each resident pays for each order, where it is asked and the rounds of the run are prices.
    pub(super) fn payments(&self, run: Option<&Run>, followed: Followed) -> Result<Vec<Payment>, Refusal> {
        let (Some(run), Followed::InRounds(rule), true) = (run, followed, self.facts.payments) else {
            return Ok(Vec::new());
        };
        let pool = &self.checked.pool;
        let mut purse = match rule {
            InRounds::Greedy(_) => return Ok(Vec::new()),
            InRounds::Shares => Purse::shared(pool, pool.budget),
            InRounds::Phragmen => Purse::empty(pool),
        };
        let mut payments = Vec::new();
        for round in &run.rounds {
            let Some(item) = pool.item(round.place) else { continue };
            let before = purse.clone();
            rule.again(pool, &mut purse, round);
            for voter in self.checked.voters.iter() {
                let (Some(weight), true) =
                    (voter.weight, item.ballots.iter().any(|(ballot, _)| *ballot == voter.ballot))
                else {
                    continue;
                };
                let paid = paid(&before, &purse, voter.ballot);
                let unit = pool.money_unit;
                let of = &before.unit * &purse.unit;
                let paid = scaled(&(paid * weight), &of, unit.numerator(), unit.denominator(), 1, 1);
                if let Some(paid) = paid.filter(|paid| !paid.is_zero()) {
                    payments.push(Payment { resident: voter.id.to_owned(), order: item.id.clone(), paid });
                }
            }
        }
        payments.sort_by(|one, two| (&one.resident, &one.order).cmp(&(&two.resident, &two.order)));
        Ok(payments)
    }
}

/// What a unit of weight has paid between two purses, over the product of their units.
fn paid(before: &Purse, after: &Purse, ballot: usize) -> BigInt {
    let had = before.money.get(ballot).cloned().unwrap_or_default() * &after.unit;
    let has = after.money.get(ballot).cloned().unwrap_or_default() * &before.unit;
    // Of rule 4 the purse holds a time, which grows.
    BigInt::from((had - has).magnitude().clone())
}
