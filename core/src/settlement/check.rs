//! 矛盾: what a settlement refuses before it counts anything.

use super::cost_item::CostItem;
use super::facts::{Account, ItemAmount, Posting, SettleFacts};
use super::terms::{RemunerationBase, RemunerationLimit, RemunerationTerms};
use super::{SettleRefusal, kernel};
use crate::exact::{Amount, ExactNumber, MinorUnits, Rate, Ratio};
use crate::keyed::by_key;
use crate::outcome::{Mark, Refusal, refusal::Placed};
use std::collections::BTreeSet;

/// 金额: an amount in minor units, refused when it has more digits than the currency.
pub(super) fn units(facts: &SettleFacts, amount: Amount) -> Result<i128, Refusal> {
    Ok(i128::from(facts.currency.minor_units(amount)?))
}

/// 总数: the totals that cannot be negative are not, and every amount is in the currency's digits.
pub(super) fn totals(facts: &SettleFacts) -> Result<(), Refusal> {
    let developer = facts.developer_stock;
    let at_least_zero = [
        ("billed", facts.billed),
        ("not_yet_due", facts.not_yet_due),
        ("collected", facts.collected),
        ("prior_arrears_collected", facts.prior_arrears_collected),
        ("prepayments", facts.prepayments),
        ("expenditure_total", facts.expenditure_total),
        ("large_repairs", facts.large_repairs),
        ("pass_through", facts.pass_through),
        ("deposits", facts.deposits),
        ("developer_stock.full_charge", developer.map(|stock| stock.full_charge)),
        ("developer_stock.billed", developer.map(|stock| stock.billed)),
    ];
    for (what, amount) in at_least_zero {
        let Some(amount) = amount else { continue };
        not_negative(facts, what, amount).map_err(|refusal| refusal.within(what))?;
    }
    let published = facts.published.unwrap_or_default();
    for amount in [facts.opening, published.receipts, published.expenses, published.balance] {
        amount.map(|amount| units(facts, amount)).transpose()?;
    }
    by_item(facts, "budget", &facts.budget).map_err(|refusal| refusal.within("budget"))?;
    by_item(facts, "expenditure", &facts.expenditure).map_err(|refusal| refusal.within("expenditure"))?;
    match (facts.billed, facts.not_yet_due) {
        (Some(billed), Some(later)) if later > billed => {
            Err(part_above_whole("not_yet_due", later, billed).in_field("not_yet_due"))
        }
        _ => Ok(()),
    }
}

fn not_negative(facts: &SettleFacts, what: &str, amount: Amount) -> Result<(), Refusal> {
    if amount.is_negative() {
        return Err(SettleRefusal::NegativeTotal { what: what.to_owned(), amount }.into());
    }
    units(facts, amount).map(|_| ())
}

fn by_item(facts: &SettleFacts, what: &str, sums: &[ItemAmount]) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for sum in sums {
        if !seen.insert(sum.item) {
            let item = sum.item.word().to_owned();
            return Err(SettleRefusal::DuplicateCostItem { item }.in_field(sum.item.word()));
        }
        not_negative(facts, &format!("{what}.{}", sum.item), sum.amount)
            .map_err(|refusal| refusal.within(sum.item.word()))?;
    }
    Ok(())
}

pub(super) fn part_above_whole(what: &str, part: Amount, whole: Amount) -> SettleRefusal {
    SettleRefusal::PartAboveWhole { what: what.to_owned(), part, whole }
}

/// 房号: no unit is listed twice.
pub(super) fn unit_ids(facts: &SettleFacts) -> Result<BTreeSet<&str>, Refusal> {
    let mut ids = BTreeSet::new();
    match facts.units.iter().find(|unit| !ids.insert(unit.as_str())) {
        Some(unit) => {
            let refusal = SettleRefusal::DuplicateUnit { unit: unit.clone() };
            Err(refusal.in_list("units", &facts.units, |one| one == unit))
        }
        None => Ok(ids),
    }
}

/// 凭证: in order of their ids, each one once, in the currency, balanced, on the right accounts.
pub(super) fn postings(facts: &SettleFacts) -> Result<Vec<&Posting>, Refusal> {
    let postings = by_key(&facts.postings, |one| &one.id);
    for pair in postings.windows(2) {
        if let [one, two] = pair
            && one.id == two.id
        {
            let refusal = SettleRefusal::DuplicatePosting { posting: one.id.clone() }.in_field("id");
            return Err(refusal.in_list("postings", &facts.postings, |posting| posting.id == one.id));
        }
    }
    for posting in &postings {
        let checked = in_one_currency(facts, posting)
            .and_then(|()| balanced(facts, posting))
            .and_then(|()| on_the_right_account(posting));
        checked.map_err(|refusal| {
            refusal.in_list("postings", &facts.postings, |one| std::ptr::eq(one, *posting))
        })?;
    }
    Ok(postings)
}

fn in_one_currency(facts: &SettleFacts, posting: &Posting) -> Result<(), Refusal> {
    match &posting.currency {
        Some(currency) if *currency != facts.currency.code => Err(SettleRefusal::MixedCurrency {
            posting: posting.id.clone(),
            currency: currency.clone(),
            expected: facts.currency.code.clone(),
        }
        .in_field("currency")),
        _ => Ok(()),
    }
}

fn balanced(facts: &SettleFacts, posting: &Posting) -> Result<(), Refusal> {
    if posting.lines.is_empty() {
        return Err(SettleRefusal::EmptyPosting { posting: posting.id.clone() }.in_field("lines"));
    }
    let mut sum: i128 = 0;
    for line in &posting.lines {
        let amount = units(facts, line.amount).map_err(|refusal| {
            refusal.within("amount").in_list("lines", &posting.lines, |one| std::ptr::eq(one, line))
        })?;
        sum = sum.plus(amount);
    }
    if sum != 0 {
        let difference = facts.currency.amount(sum)?;
        return Err(SettleRefusal::Unbalanced { posting: posting.id.clone(), difference }.in_field("lines"));
    }
    Ok(())
}

fn on_the_right_account(posting: &Posting) -> Result<(), Refusal> {
    for (place, line) in posting.lines.iter().enumerate() {
        let here = |refusal: SettleRefusal| refusal.in_field(&format!("[{place}]")).within("lines");
        if line.account != Account::Expenditure && (line.cost_item.is_some() || line.work.is_some()) {
            return Err(here(SettleRefusal::CostItemElsewhere { posting: posting.id.clone() }));
        }
        if let Some(tariff) = line.tariff.filter(|tariff| tariff.is_negative()) {
            let tariff = ExactNumber(tariff.to_ratio());
            return Err(here(SettleRefusal::NegativeTariff { posting: posting.id.clone(), tariff }));
        }
    }
    Ok(())
}

/// 异议: each one takes something away, and no more than there is.
pub(super) fn objections(facts: &SettleFacts, sums: &[kernel::ItemSums; 10]) -> Result<(), Refusal> {
    for (item, sum) in CostItem::EVERY.into_iter().zip(sums) {
        let mut objected: i128 = 0;
        for objection in facts.objections.iter().filter(|objection| objection.item == item) {
            if objection.mark == Mark::Allowed {
                let refusal =
                    SettleRefusal::ObjectionAllows { item: item.word().to_owned() }.in_field("mark");
                return Err(
                    refusal.in_list("objections", &facts.objections, |one| std::ptr::eq(one, objection))
                );
            }
            not_negative(facts, "objections", objection.amount)?;
            objected = objected.plus(units(facts, objection.amount)?);
        }
        if objected > 0 && objected > sum.allowed {
            let (part, whole) = (facts.currency.amount(objected)?, facts.currency.amount(sum.allowed)?);
            let last = |one: &super::facts::Objection| one.item == item;
            return Err(part_above_whole(item.word(), part, whole).in_list(
                "objections",
                &facts.objections,
                last,
            ));
        }
    }
    Ok(())
}

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
        (!of_receipts && terms.prior_arrears_included, "prior_arrears_included"),
        (!of_receipts && terms.prepayments_included, "prepayments_included"),
    ];
    if let Some((_, what)) = contradictions.into_iter().find(|(found, _)| *found) {
        return Err(contradicts(what).in_field(what.split(',').next().unwrap_or(what)));
    }
    let rates = terms.rate.iter().chain(terms.tiers.iter().map(|tier| &tier.rate));
    rates.copied().chain(limit_rate(terms.floor)).chain(limit_rate(terms.cap)).try_for_each(in_rate_range)?;
    let mut edges = BTreeSet::new();
    if let Some(tier) = terms.tiers.iter().find(|tier| !edges.insert(tier.from)) {
        let refusal = SettleRefusal::DuplicateTier { from: tier.from };
        return Err(refusal.in_list("tiers", &terms.tiers, |one| one.from == tier.from));
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
        ("tiers", terms.tiers.iter().map(|tier| tier.from).min()),
    ];
    for (what, value) in named {
        if let Some(value) = value.filter(|value| value.0.is_negative()) {
            return Err(SettleRefusal::NegativeTerm { what: what.to_owned(), value });
        }
    }
    Ok(())
}
