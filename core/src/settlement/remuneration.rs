//! 酬金: from the contract's terms and the period's figures to one sum, rounded once.

use super::SettleRefusal;
use super::facts::SettleFacts;
use super::figures::Figures;
use super::silence::Counted;
use super::statement::{RateLine, Remuneration};
use super::terms::{
    RateTier, RemunerationBase, RemunerationLimit, RemunerationTerms, TierApplication, TierOn,
};
use crate::exact::{Amount, ExactNumber, Ratio, power_of_ten};
use crate::outcome::{Refusal, refusal::Placed};

/// 酬金的由来: the remuneration, and what it was found with beside what it holds itself.
pub(super) struct Agreed {
    pub(super) remuneration: Remuneration,
    /// What the tiers were reached with; absent without tiers.
    pub(super) reached: Option<Ratio>,
    pub(super) floor: Option<AgreedLimit>,
    pub(super) cap: Option<AgreedLimit>,
}

/// 上下限: a limit as agreed, in money, the part of the budget where it is one, and whether it decides.
pub(super) struct AgreedLimit {
    pub(super) limit: Amount,
    pub(super) rate: Option<ExactNumber>,
    pub(super) applies: bool,
}

/// A remuneration, or the name of what is missing for it.
pub(super) type Found = Result<Agreed, &'static str>;

/// The rates that hold, and what the tiers were reached with.
struct Rates {
    lines: Vec<RateLine>,
    reached: Option<Ratio>,
}

/// 酬金: the remuneration that the terms give on these figures, with `allowed` as the expenditure and `counted` in the base.
pub(super) fn remuneration(
    facts: &SettleFacts,
    terms: &RemunerationTerms,
    figures: &Figures,
    allowed: Option<i128>,
    counted: Counted,
) -> Result<Found, Refusal> {
    let desk = Desk { facts, terms, figures, allowed, counted };
    let base = match desk.base()? {
        Ok(base) => base,
        Err(missing) => return Ok(Err(missing)),
    };
    let rates = match desk.rates(base)? {
        Ok(rates) => rates,
        Err(missing) => return Ok(Err(missing)),
    };
    let mut at_rates = Ratio::ZERO;
    for line in &rates.lines {
        at_rates = at_rates.plus(line.base.0.times(line.rate.to_ratio())?)?;
    }
    let exact = match (terms.base, terms.amount) {
        (RemunerationBase::Fixed, Some(amount)) => {
            let here = |refusal: crate::AmountRefusal| refusal.in_field("contract.remuneration.amount");
            facts.currency.minor_units(amount).map_err(here)?;
            amount.to_ratio()
        }
        (RemunerationBase::Fixed, None) => return Ok(Err("amount")),
        _ => desk.solved(base, at_rates)?,
    };
    desk.limited(base, rates, exact)
}

struct Desk<'a> {
    facts: &'a SettleFacts,
    terms: &'a RemunerationTerms,
    figures: &'a Figures,
    allowed: Option<i128>,
    counted: Counted,
}

impl Desk<'_> {
    /// Money as an exact number: minor units over `10^minor_digits`.
    fn money(&self, minor_units: i128) -> Result<Ratio, Refusal> {
        let digits = u8::try_from(self.facts.currency.minor_digits).unwrap_or(u8::MAX);
        Ok(Ratio::new(minor_units, power_of_ten(digits))?)
    }

    /// 基数 (art. 9(3) and the contract): the figure the rate is taken of.
    fn base(&self) -> Result<Result<Ratio, &'static str>, Refusal> {
        let figures = self.figures;
        let (base, name) = match self.terms.base {
            RemunerationBase::Pool | RemunerationBase::Collected => {
                (self.counted.received(figures), "collected")
            }
            RemunerationBase::Billed => (figures.billed, "billed"),
            RemunerationBase::ActualExpenditure => (self.allowed, "expenditure"),
            RemunerationBase::BudgetedExpenditure => (figures.budget, "budget"),
            RemunerationBase::Fixed => (Some(0), ""),
        };
        match base {
            Some(base) => Ok(Ok(self.money(base)?)),
            None => Ok(Err(name)),
        }
    }

    /// 费率: the rate, or the tiers, each with the part of the base it holds for.
    fn rates(&self, base: Ratio) -> Result<Result<Rates, &'static str>, Refusal> {
        if self.terms.base == RemunerationBase::Fixed {
            return Ok(Ok(Rates { lines: Vec::new(), reached: None }));
        }
        if let Some(rate) = self.terms.rate {
            let lines = vec![RateLine { from: None, rate, base: ExactNumber(base), above: None }];
            return Ok(Ok(Rates { lines, reached: None }));
        }
        if self.terms.tiers.is_empty() {
            return Ok(Err("rate"));
        }
        let (Some(application), Some(on)) = (self.terms.tier_application, self.terms.tier_on) else {
            return Ok(Err(if self.terms.tier_on.is_none() { "tier_on" } else { "tier_application" }));
        };
        let reached = match on {
            TierOn::BaseAmount => base,
            TierOn::CollectionRate => match collection_rate(self.figures)? {
                Some(rate) => rate,
                None => return Ok(Err("collection_rate")),
            },
        };
        let mut tiers: Vec<&RateTier> = self.terms.tiers.iter().collect();
        tiers.sort_by_key(|tier| (tier.edge(), tier.above.is_some()));
        let lines = match application {
            TierApplication::Whole => whole(&tiers, reached, base),
            TierApplication::Marginal => marginal(&tiers, reached, base)?,
        };
        Ok(lines.map(|lines| Rates { lines, reached: Some(reached) }))
    }

    /// 含己基数: `at_rates` is what the rates give on the figure. Money received contains the
    /// remuneration, expenditure does not; where the contract says otherwise the equation is solved:
    /// `R = r × (F − R)`, so `R = r·F / (1 + r)`; and `R = r × (E + R)`, so `R = r·E / (1 − r)`.
    fn solved(&self, base: Ratio, at_rates: Ratio) -> Result<Ratio, Refusal> {
        let contains = self.terms.base.contains_remuneration();
        let wanted = self.terms.includes_itself.unwrap_or(contains);
        if contains == wanted || at_rates.is_zero() {
            return Ok(at_rates);
        }
        let divisor = if contains { base.plus(at_rates)? } else { base.minus(at_rates)? };
        if divisor.is_zero() {
            let rate = ExactNumber(at_rates.divided_by(base)?);
            return Err(SettleRefusal::TakesAll { rate }.in_field("contract.remuneration"));
        }
        Ok(at_rates.times(base)?.divided_by(divisor)?)
    }

    /// 考核系数、上下限、舍入: in this order, and rounded once at the end.
    fn limited(&self, base: Ratio, rates: Rates, exact: Ratio) -> Result<Found, Refusal> {
        let (floor, cap) = match (self.limit(self.terms.floor)?, self.limit(self.terms.cap)?) {
            (Ok(floor), Ok(cap)) => (floor, cap),
            (Err(missing), _) | (_, Err(missing)) => return Ok(Err(missing)),
        };
        if let (Some(floor), Some(cap)) = (floor, cap)
            && floor > cap
        {
            return Err(SettleRefusal::FloorAboveCap { floor: ExactNumber(floor), cap: ExactNumber(cap) }
                .in_field("contract.remuneration.floor"));
        }
        let scored = match self.terms.score_factor {
            Some(factor) => exact.times(factor.0)?,
            None => exact,
        };
        let raised = floor.filter(|floor| scored < *floor);
        let lowered = cap.filter(|cap| scored > *cap);
        let rounded = |number: Ratio| -> Result<Amount, Refusal> {
            let digits = i64::from(self.facts.currency.minor_digits);
            let scale = Ratio::new(power_of_ten(u8::try_from(digits).unwrap_or(u8::MAX)), 1)?;
            Ok(self.facts.currency.amount(self.terms.rounding.round(number.times(scale)?)?)?)
        };
        let fixed = self.terms.base == RemunerationBase::Fixed;
        let agreed = |limit: Option<Ratio>, said: Option<RemunerationLimit>, applies: bool| {
            let rate = match said {
                Some(RemunerationLimit::OfBudget { rate }) => Some(ExactNumber(rate.to_ratio())),
                _ => None,
            };
            let limit = limit.map(rounded).transpose()?;
            Ok::<_, Refusal>(limit.map(|limit| AgreedLimit { limit, rate, applies }))
        };
        let (floor, cap) = (
            agreed(floor, self.terms.floor, raised.is_some())?,
            agreed(cap, self.terms.cap, lowered.is_some())?,
        );
        let remuneration = Remuneration {
            base: self.terms.base,
            includes_itself: self.terms.includes_itself.unwrap_or(self.terms.base.contains_remuneration()),
            base_amount: if fixed { None } else { Some(rounded(base)?) },
            tier_application: if self.terms.tiers.is_empty() { None } else { self.terms.tier_application },
            lines: rates.lines,
            exact: ExactNumber(exact),
            score_factor: self.terms.score_factor,
            floor_applied: raised.map(rounded).transpose()?,
            cap_applied: lowered.map(rounded).transpose()?,
            amount: rounded(lowered.or(raised).unwrap_or(scored))?,
        };
        Ok(Ok(Agreed { remuneration, reached: rates.reached, floor, cap }))
    }

    fn limit(
        &self,
        limit: Option<RemunerationLimit>,
    ) -> Result<Result<Option<Ratio>, &'static str>, Refusal> {
        match (limit, self.figures.budget) {
            (None, _) => Ok(Ok(None)),
            (Some(RemunerationLimit::Amount { amount }), _) => {
                self.facts.currency.minor_units(amount)?;
                Ok(Ok(Some(amount.to_ratio())))
            }
            (Some(RemunerationLimit::OfBudget { .. }), None) => Ok(Err("budget")),
            (Some(RemunerationLimit::OfBudget { rate }), Some(budget)) => {
                Ok(Ok(Some(self.money(budget)?.times(rate.to_ratio())?)))
            }
        }
    }
}

/// 收缴率: paid for the charges of the period over billed; absent when either is not known or nothing was billed.
pub(super) fn collection_rate(figures: &Figures) -> Result<Option<Ratio>, Refusal> {
    match (figures.paid_for_the_period(), figures.billed) {
        (Some(collected), Some(billed)) if billed > 0 => Ok(Some(Ratio::new(collected, billed)?)),
        _ => Ok(None),
    }
}

/// 全额分档: the last tier whose lower edge is reached holds for the whole base.
fn whole(tiers: &[&RateTier], reached: Ratio, base: Ratio) -> Result<Vec<RateLine>, &'static str> {
    let tier = tiers.iter().rev().find(|tier| tier.is_reached(reached)).ok_or("tiers")?;
    Ok(vec![rate_line(tier, base)])
}

fn rate_line(tier: &RateTier, base: Ratio) -> RateLine {
    RateLine { from: tier.from, rate: tier.rate, base: ExactNumber(base), above: tier.above }
}

/// 超额累进: each tier holds for the part of the base between its edge and the next.
fn marginal(
    tiers: &[&RateTier],
    reached: Ratio,
    base: Ratio,
) -> Result<Result<Vec<RateLine>, &'static str>, Refusal> {
    // Below the lowest edge no rate is agreed; it must be at zero for every part to have one.
    if tiers.first().is_none_or(|tier| !tier.edge().is_zero()) || reached.is_negative() {
        return Ok(Err("tiers"));
    }
    let mut lines = Vec::new();
    for (position, tier) in tiers.iter().enumerate() {
        if reached <= tier.edge() {
            break;
        }
        let next = tiers.get(position.saturating_add(1)).map_or(reached, |next| next.edge().min(reached));
        let part = next.minus(tier.edge())?.divided_by(reached)?;
        lines.push(rate_line(tier, base.times(part)?));
    }
    Ok(Ok(lines))
}
