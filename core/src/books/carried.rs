//! 结转: what a period closes with, in the form in which the next one opens.

use super::BooksRefusal;
use super::facts::{BooksFacts, OpenCharge, OpenItem, PartyBalance};
use super::said::BooksFinding;
use crate::canonical::{digest, to_json};
use crate::exact::{Amount, Day, MinorUnits};
use crate::outcome::{BookWord, Refusal, Trace, refusal::Placed};
use crate::settlement::{Account, PoolFigures, SettleFacts, SettleRefusal, Statement, is_pool};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The form of what is carried; stands before its bytes in the digest.
const CARRIED_FORM: &str = "commonhold-carried/1";

/// 结转余额: what one pool holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolBalance {
    /// The account.
    pub account: Account,
    /// What it holds, in the sign of its pool.
    pub amount: Amount,
}

/// 结转: everything the next period opens with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// The first day of the next period.
    pub on: Day,
    /// 结余 (不足为负): what the fund closes with; absent where it is not known.
    pub surplus: Option<Amount>,
    /// 资金池: what each pool holds. What was paid too much is held as prepayment, remuneration not yet taken is owed, and
    /// spending that is not allowed is a claim.
    pub pools: Vec<PoolBalance>,
    /// 往来: what the pools hold of each party.
    pub parties: Vec<PartyBalance>,
    /// 未达账项: what only the books or only the bank has.
    pub open_items: Vec<OpenItem>,
    /// 应收: what is still owed, by the day it fell due.
    #[serde(default)]
    pub receivables: Vec<OpenCharge>,
}

impl Carried {
    /// 摘要: the digest of what is carried, as 64 hexadecimal digits.
    ///
    /// # Errors
    /// `json.no_form`.
    pub fn digest(&self) -> Result<String, Refusal> {
        Ok(digest(CARRIED_FORM, &to_json(self)?))
    }
}

/// 期初 = 上期期末: the settlement's facts with the openings that are brought forward; what is given otherwise is a finding. Where
/// only the parties of a pool tell what it opened with, their sum does.
pub(super) fn opened<'a>(facts: &'a BooksFacts, trace: &mut Trace) -> Result<Cow<'a, SettleFacts>, Refusal> {
    let mut settlement = Cow::Borrowed(&facts.settlement);
    if let Some(before) = &facts.brought_forward {
        is_what_was_published(facts, before)?;
        let surplus = told(Opening::Surplus, settlement.opening, before.surplus, facts, trace)?;
        settlement.to_mut().opening = surplus;
        for PoolBalance { account, amount } in &before.pools {
            holds_money(facts, *account)
                .map_err(|refusal| refusal.within("pools").within("brought_forward"))?;
            open_pool(&mut settlement, *account, *amount, |given| {
                told(Opening::Pool(*account), given, Some(*amount), facts, trace)
            })?;
        }
    }
    let parties = facts.brought_forward.as_ref().map_or(&facts.parties, |before| &before.parties);
    let mut sums: BTreeMap<Account, i128> = BTreeMap::new();
    for (place, party) in parties.iter().enumerate() {
        let here = |refusal: Refusal| facts.in_opening("parties", place, refusal);
        holds_money(facts, party.account).map_err(|refusal| here(refusal.within("account")))?;
        let units = facts.settlement.currency.minor_units(party.amount);
        let units = units.map_err(|refusal| here(refusal.in_field("amount")))?;
        let sum = sums.entry(party.account).or_default();
        *sum = sum.plus(i128::from(units));
    }
    for (account, sum) in sums {
        let sum = facts.settlement.currency.amount(sum)?;
        open_pool(&mut settlement, account, sum, |given| Ok(given.or(Some(sum))))?;
    }
    Ok(settlement)
}

/// What is brought forward is of the first day of the period, and what was published of it.
fn is_what_was_published(facts: &BooksFacts, before: &Carried) -> Result<(), Refusal> {
    let from = facts.settlement.period.from;
    if before.on != from {
        let refusal = BooksRefusal::AnotherDay { on: before.on, from };
        return Err(refusal.in_field("on").within("brought_forward"));
    }
    let Some(published) = &facts.brought_forward_digest else { return Ok(()) };
    let (published, computed) = (published.clone(), before.digest()?);
    if computed == published {
        return Ok(());
    }
    Err(BooksRefusal::AnotherDigest { published, computed }.in_field("brought_forward_digest"))
}

/// Only an account that holds money from one period to the next has an opening.
fn holds_money(facts: &BooksFacts, account: Account) -> Result<(), Refusal> {
    if is_pool(&facts.settlement, account) {
        return Ok(());
    }
    Err(SettleRefusal::NoPool { account: account.word().to_owned() }.into())
}

/// Gives a pool its opening; one that nothing was told of begins with it.
fn open_pool(
    settlement: &mut Cow<'_, SettleFacts>,
    account: Account,
    opening: Amount,
    told: impl FnOnce(Option<Amount>) -> Result<Option<Amount>, Refusal>,
) -> Result<(), Refusal> {
    let pools = &mut settlement.to_mut().pools;
    if let Some(pool) = pools.iter_mut().find(|pool| pool.account == account) {
        pool.opening = told(pool.opening)?;
        return Ok(());
    }
    pools.push(PoolFigures {
        account,
        opening: Some(opening),
        inflow: None,
        outflow: None,
        closing: None,
        refunded: None,
    });
    Ok(())
}

#[derive(Clone, Copy)]
enum Opening {
    Surplus,
    Pool(Account),
}

/// The opening as given; where nothing is given, what is brought forward.
fn told(
    of: Opening,
    given: Option<Amount>,
    before: Option<Amount>,
    facts: &BooksFacts,
    trace: &mut Trace,
) -> Result<Option<Amount>, Refusal> {
    if let (Some(given), Some(before)) = (given, before) {
        let currency = &facts.settlement.currency;
        let difference =
            i128::from(currency.minor_units(given)?).less(i128::from(currency.minor_units(before)?));
        if difference != 0 {
            let difference = currency.amount(difference)?;
            let about = match of {
                Opening::Surplus => "opening",
                Opening::Pool(account) => account.word(),
            };
            let finding =
                BooksFinding::OpeningDiffers { about: BookWord(about.to_owned()), given, before, difference };
            trace.find(about, finding);
        }
    }
    Ok(given.or(before))
}

/// 并入资金池: what joins a pool when the period is over, in minor units: what was paid too much, remuneration not yet taken, and
/// spending that is not allowed.
pub(super) fn joins(facts: &SettleFacts, statement: &Statement) -> Result<[(Account, i128); 3], Refusal> {
    let minor = |amount: Option<Amount>| -> Result<i128, Refusal> {
        Ok(amount.map(|amount| facts.currency.minor_units(amount)).transpose()?.map_or(0, i128::from))
    };
    let paid = minor(statement.remuneration_paid)?;
    let owed = match &statement.remuneration {
        Some(found) => minor(Some(found.amount))?.less(paid),
        None => 0,
    };
    let claimed = match (statement.expenditure, statement.allowed) {
        (Some(spent), Some(allowed)) => minor(Some(spent))?.less(minor(Some(allowed))?),
        _ => 0,
    };
    Ok([
        (Account::Prepayment, minor(statement.overpaid)?),
        (Account::RemunerationPayable, owed),
        (Account::Claim, claimed),
    ])
}

/// 结转 (年末): what the period closes with. Where nothing tells what moved on the fund's account, it carries what the bank accounts hold.
pub(super) fn carried(
    facts: &SettleFacts,
    statement: &Statement,
    (parties, held): (Vec<PartyBalance>, Option<i128>),
    open_items: Vec<OpenItem>,
    receivables: Vec<OpenCharge>,
) -> Result<Carried, Refusal> {
    let mut pools: Vec<(Account, i128)> = Vec::new();
    for pool in &statement.pools {
        if let Some(closing) = pool.closing {
            pools.push((pool.account, i128::from(facts.currency.minor_units(closing)?)));
        }
    }
    if let Some(held) = held.filter(|_| !pools.iter().any(|(of, _)| *of == Account::ServiceFund)) {
        pools.push((Account::ServiceFund, held));
    }
    let joins = joins(facts, statement)?;
    for (account, more) in joins.into_iter().filter(|(_, more)| *more != 0) {
        match pools.iter_mut().find(|(of, _)| *of == account) {
            Some((_, held)) => *held = held.plus(more),
            None => pools.push((account, more)),
        }
    }
    pools.sort_unstable();
    let balance = |(account, held)| Ok(PoolBalance { account, amount: facts.currency.amount(held)? });
    Ok(Carried {
        on: facts.period.to,
        surplus: statement.closing,
        pools: pools.into_iter().map(balance).collect::<Result<_, Refusal>>()?,
        parties,
        open_items,
        receivables,
    })
}
