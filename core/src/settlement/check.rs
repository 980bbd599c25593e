//! 矛盾: what a settlement refuses before it counts anything.

use super::cost_item::CostItem;
use super::documents::Documents;
use super::facts::{ItemAmount, SettleFacts};
use super::pools::{PoolFigures, is_pool};
use super::postings::{Account, Posting};
use super::{SettleRefusal, kernel};
use crate::exact::{Amount, ExactNumber, MinorUnits};
use crate::keyed::by_key;
use crate::outcome::{Mark, Refusal, refusal::Placed};
use foldhash::{HashSet, HashSetExt};
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
        ("other_income", facts.other_income),
        ("developer_stock.full_charge", developer.map(|stock| stock.full_charge)),
        ("developer_stock.billed", developer.map(|stock| stock.billed)),
    ];
    for (what, amount) in at_least_zero {
        let Some(amount) = amount else { continue };
        not_negative(facts, what, amount).map_err(|refusal| refusal.within(what))?;
    }
    let published = facts.published.unwrap_or_default();
    for amount in
        [facts.opening, facts.prior_surplus, published.receipts, published.expenses, published.balance]
    {
        amount.map(|amount| units(facts, amount)).transpose()?;
    }
    by_item(facts, "budget", &facts.budget).map_err(|refusal| refusal.within("budget"))?;
    by_item(facts, "expenditure", &facts.expenditure).map_err(|refusal| refusal.within("expenditure"))?;
    pools(facts).map_err(|refusal| refusal.within("pools"))?;
    match (facts.billed, facts.not_yet_due) {
        (Some(billed), Some(later)) if later > billed => {
            Err(part_above_whole("not_yet_due", later, billed).in_field("not_yet_due"))
        }
        _ => Ok(()),
    }
}

/// 资金池: each once, for an account that holds money from one period to the next, and told one way.
fn pools(facts: &SettleFacts) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for pool in &facts.pools {
        let account = pool.account.word();
        let here = |refusal: SettleRefusal| refusal.in_field(account);
        if !seen.insert(pool.account) {
            return Err(here(SettleRefusal::DuplicatePool { account: account.to_owned() }));
        }
        if !is_pool(facts, pool.account) {
            return Err(here(SettleRefusal::NoPool { account: account.to_owned() }));
        }
        if pool.refunded.is_some() && pool.account != Account::Prepayment {
            return Err(here(SettleRefusal::RefundElsewhere { account: account.to_owned() }));
        }
        let flows = [("inflow", pool.inflow), ("outflow", pool.outflow), ("refunded", pool.refunded)];
        for (flow, amount) in flows {
            let what = || format!("pools.{account}.{flow}");
            let checked = amount.map_or(Ok(()), |amount| not_negative(facts, &what(), amount));
            checked.map_err(|refusal| refusal.within(flow).within(account))?;
        }
        for amount in [pool.opening, pool.closing] {
            amount
                .map(|amount| units(facts, amount))
                .transpose()
                .map_err(|refusal| refusal.within(account))?;
        }
        if let (Some(part), Some(whole)) = (pool.refunded, pool.outflow)
            && part > whole
        {
            return Err(here(part_above_whole("refunded", part, whole)));
        }
        told_once(facts, pool).map_err(|refusal| refusal.within(account))?;
    }
    Ok(())
}

/// A total beside the pools is a figure of one of them, and says the same.
fn told_once(facts: &SettleFacts, pool: &PoolFigures) -> Result<(), Refusal> {
    let (what, beside, told) = match pool.account {
        Account::Prepayment => ("prepayments", facts.prepayments, pool.inflow),
        Account::PassThrough => ("pass_through", facts.pass_through, pool.closing),
        Account::Deposit => ("deposits", facts.deposits, pool.closing),
        Account::OtherIncome => ("other_income", facts.other_income, pool.inflow),
        _ => return Ok(()),
    };
    match (beside, told) {
        (Some(one), Some(other)) if one != other => {
            Err(SettleRefusal::ToldTwice { what: what.to_owned(), one, other }.into())
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
pub(super) fn unit_ids(facts: &SettleFacts) -> Result<HashSet<&str>, Refusal> {
    let mut ids = HashSet::new();
    match facts.units.iter().find(|unit| !ids.insert(unit.as_str())) {
        Some(unit) => {
            let refusal = SettleRefusal::DuplicateUnit { unit: unit.clone() };
            Err(refusal.in_list("units", &facts.units, |one| one == unit))
        }
        None => Ok(ids),
    }
}

/// 凭证: in order of their ids, each one once; and those whose document may be another's as well. Ids and documents lie beside each
/// other in memory, so one pass looks at both.
pub(super) fn postings(facts: &SettleFacts) -> Result<(Vec<&Posting>, Vec<&Posting>), Refusal> {
    let (mut documents, mut are_in_order) = (Documents::of(facts.postings.len()), true);
    let mut before: Option<&str> = None;
    for posting in &facts.postings {
        are_in_order &= before.is_none_or(|before| before < posting.id.as_str());
        before = Some(&posting.id);
        documents.see(posting);
    }
    let shared = documents.shared(&facts.postings);
    // Most ledgers come in this order; a large one is then not gone through again.
    if are_in_order {
        return Ok((facts.postings.iter().collect(), shared));
    }
    let postings = by_key(&facts.postings, |one| &one.id);
    let same = postings.windows(2).filter_map(|pair| match pair {
        [one, two] if one.id == two.id => Some(*two),
        _ => None,
    });
    let twice = same.map(|later| {
        let refusal = SettleRefusal::DuplicatePosting { posting: later.id.clone() }.in_field("id");
        refusal.in_list("postings", &facts.postings, |posting| std::ptr::eq(posting, later))
    });
    Refusal::all(twice.take(Refusal::MOST_OTHERS.saturating_add(1)).collect())?;
    Ok((postings, shared))
}

/// 凭证: in the currency, balanced, on the right accounts, and taking back what it may; its lines' amounts are left in
/// `minor_units`. Looked at when it is booked: a ledger is larger than a processor's own memory, and is gone through once.
pub(super) fn posting(
    facts: &SettleFacts,
    postings: &[&Posting],
    posting: &Posting,
    minor_units: &mut Vec<i64>,
) -> Result<(), Refusal> {
    let checked = in_one_currency(facts, posting)
        .and_then(|()| balanced(facts, posting, minor_units))
        .and_then(|()| on_the_right_account(posting))
        .and_then(|()| takes_back_once(postings, posting));
    checked.map_err(|refusal| refusal.in_list("postings", &facts.postings, |one| std::ptr::eq(one, posting)))
}

/// Every posting that is wrong, in the order of the ledger: the first with the others behind it. Asked only where one is.
pub(super) fn wrong_postings(facts: &SettleFacts, postings: &[&Posting], first: Refusal) -> Refusal {
    let mut minor_units = Vec::new();
    let each = facts.postings.iter().filter_map(|one| posting(facts, postings, one, &mut minor_units).err());
    match Refusal::all(each.take(Refusal::MOST_OTHERS.saturating_add(1)).collect()) {
        Err(all) => all,
        Ok(()) => first,
    }
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

fn balanced(facts: &SettleFacts, posting: &Posting, minor_units: &mut Vec<i64>) -> Result<(), Refusal> {
    if posting.lines.is_empty() {
        return Err(SettleRefusal::EmptyPosting { posting: posting.id.clone() }.in_field("lines"));
    }
    minor_units.clear();
    let mut sum: i128 = 0;
    for line in &posting.lines {
        let units = facts.currency.minor_units(line.amount).map_err(|refusal| {
            Refusal::from(refusal)
                .within("amount")
                .in_list("lines", &posting.lines, |one| std::ptr::eq(one, line))
        })?;
        minor_units.push(units);
        sum = sum.plus(i128::from(units));
    }
    if sum != 0 {
        let difference = facts.currency.amount(sum)?;
        return Err(SettleRefusal::Unbalanced { posting: posting.id.clone(), difference }.in_field("lines"));
    }
    Ok(())
}

/// 冲销: what takes a posting back does not take back itself, nor what itself takes another back.
fn takes_back_once(postings: &[&Posting], posting: &Posting) -> Result<(), Refusal> {
    let Some(reverses) = &posting.reverses else { return Ok(()) };
    let found = postings.binary_search_by(|one| one.id.as_str().cmp(reverses));
    let reversed = found.ok().and_then(|place| postings.get(place));
    if reversed.is_some_and(|reversed| reversed.reverses.is_some()) {
        let (posting, reverses) = (posting.id.clone(), reverses.clone());
        return Err(SettleRefusal::ReversesReversal { posting, reverses }.in_field("reverses"));
    }
    Ok(())
}

fn on_the_right_account(posting: &Posting) -> Result<(), Refusal> {
    for (place, line) in posting.lines.iter().enumerate() {
        let here = |refusal: SettleRefusal| refusal.in_field(&format!("[{place}]")).within("lines");
        if line.account != Account::Expenditure && (line.cost_item.is_some() || line.work.is_some()) {
            return Err(here(SettleRefusal::CostItemElsewhere { posting: posting.id.clone() }));
        }
        if line.account != Account::ServiceFund && line.bank.is_some() {
            return Err(here(SettleRefusal::BankElsewhere { posting: posting.id.clone() }));
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
