//! 酬金约定的矛盾: what a settlement refuses of the terms on remuneration.

use super::SettleRefusal;
use super::terms::{RemunerationBase, RemunerationLimit, RemunerationTerms};
use crate::exact::{Amount, ExactNumber, Rate, Ratio};
use crate::outcome::{Refusal, refusal::Placed};
use std::collections::BTreeSet;

/// 酬金约定: said once, within range, and in a way that goes with its base.
pub(super) fn terms(terms: &RemunerationTerms) -> Result<(), Refusal> {
    let contradicts = |what: &str| SettleRefusal::TermsContradict {
        base: terms.base.word().to_owned(),
        what: what.to_owned(),
    };
    let fixed = terms.base == RemunerationBase::Fixed;
    let of_receipts = matches!(terms.base, RemunerationBase::Pool | RemunerationBase::Collected);
    let contradictions = [
        (terms.rate.is_some() && !terms.tiers.is_empty(), "rate, tiers"),
        (fixed && terms.rate.is_some(), "rate"),
        (fixed && !terms.tiers.is_empty(), "tiers"),
        (fixed && terms.includes_itself.is_some(), "includes_itself"),
        (!fixed && terms.amount.is_some(), "amount"),
        (terms.base == RemunerationBase::Pool && terms.includes_itself == Some(false), "includes_itself"),
        (!of_receipts && terms.prior_arrears_included == Some(true), "prior_arrears_included"),
        (!of_receipts && terms.prepayments_included == Some(true), "prepayments_included"),
        (!of_receipts && terms.other_income_included == Some(true), "other_income_included"),
        (
            terms.refunds_deducted == Some(true) && terms.prepayments_included == Some(false),
            "refunds_deducted",
        ),
        (!of_receipts && terms.refunds_deducted == Some(true), "refunds_deducted"),
    ];
    if let Some((_, what)) = contradictions.into_iter().find(|(found, _)| *found) {
        return Err(contradicts(what).in_field(what.split(',').next().unwrap_or(what)));
    }
    let rates = terms.rate.iter().chain(terms.tiers.iter().map(|tier| &tier.rate));
    rates.copied().chain(limit_rate(terms.floor)).chain(limit_rate(terms.cap)).try_for_each(in_rate_range)?;
    let mut edges = BTreeSet::new();
    for (place, tier) in terms.tiers.iter().enumerate() {
        let here = |refusal: SettleRefusal| refusal.in_field(&format!("[{place}]")).within("tiers");
        if tier.from.is_some() == tier.above.is_some() {
            return Err(here(SettleRefusal::TierEdge { rate: ExactNumber(tier.rate.to_ratio()) }));
        }
        if !edges.insert((tier.edge(), tier.above.is_some())) {
            return Err(here(SettleRefusal::DuplicateTier { from: ExactNumber(tier.edge()) }));
        }
    }
    no_negative_term(terms).map_err(Refusal::from)
}

fn limit_rate(limit: Option<RemunerationLimit>) -> Option<Rate> {
    match limit {
        Some(RemunerationLimit::OfBudget { rate }) => Some(rate),
        _ => None,
    }
}

fn in_rate_range(rate: Rate) -> Result<(), SettleRefusal> {
    let exact = rate.to_ratio();
    if exact.is_negative() || exact > Ratio::ONE {
        return Err(SettleRefusal::RateRange { rate: ExactNumber(exact) });
    }
    Ok(())
}

fn no_negative_term(terms: &RemunerationTerms) -> Result<(), SettleRefusal> {
    let sum = |limit| match limit {
        Some(RemunerationLimit::Amount { amount }) => Some(ExactNumber(Amount::to_ratio(amount))),
        _ => None,
    };
    let named = [
        ("amount", terms.amount.map(|amount| ExactNumber(amount.to_ratio()))),
        ("score_factor", terms.score_factor),
        ("floor", sum(terms.floor)),
        ("cap", sum(terms.cap)),
        ("tiers", terms.tiers.iter().map(|tier| ExactNumber(tier.edge())).min()),
    ];
    for (what, value) in named {
        if let Some(value) = value.filter(|value| value.0.is_negative()) {
            return Err(SettleRefusal::NegativeTerm { what: what.to_owned(), value });
        }
    }
    Ok(())
}
