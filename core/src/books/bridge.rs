//! 从结余到银行余额: what the fund's accounts hold, and whose it is.

use super::bank::Reconciliation;
use super::said::{BooksFinding, BooksStep, BooksWarning};
use crate::catalogue::words;
use crate::exact::{Amount, MinorUnits};
use crate::outcome::{BookWord, IfAny, Refusal, Trace};
use crate::settlement::{Account, PoolFigures, SettleFacts, Statement};
use serde::{Deserialize, Serialize};

words! {
    /// 余额的组成: what a part of the fund's money is.
    pub enum BridgePart {
        /// 结余 (不足为负): the owners'.
        Surplus => "surplus",
        /// 多收: held for those who paid beyond the charges.
        Overpaid => "overpaid",
        /// 未提酬金 (多提为负): remuneration of the period not yet taken.
        RemunerationOwed => "remuneration_owed",
        /// 资金池: held for others or owed to them; what is paid ahead counts below zero.
        Pool => "pool",
        /// 追偿款: spent and not allowed, or not yet decided; counts below zero.
        Claims => "claims",
        /// 应收与计费不符: receivables that are not what was billed.
        ChargesUnpaired => "charges_unpaired",
    }
}

/// 桥的一行: one part, and of a pool its account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BridgeRow {
    /// What it is.
    pub part: BridgePart,
    /// The account, where it is a pool.
    pub account: Option<Account>,
    /// How much of the balance it is.
    pub amount: Amount,
}

/// 从结余到银行余额: the parts of what the fund's accounts hold, by the books, and what they do hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bridge {
    /// The parts, from the surplus on.
    pub rows: Vec<BridgeRow>,
    /// 应有余额: their sum.
    pub sum: Amount,
    /// 账面余额: what the fund's accounts hold by the books; absent where their opening is not known.
    pub held: Option<Amount>,
    /// 差额: held less the sum; zero when they meet.
    pub difference: Option<Amount>,
}

/// The bridge, where every part of it is known.
pub(super) fn bridge(
    settlement: &SettleFacts,
    statement: &Statement,
    banks: &[Reconciliation],
    trace: &mut Trace,
) -> Result<Option<Bridge>, Refusal> {
    let units = |amount: Amount| settlement.currency.minor_units(amount).map(i128::from);
    let Some(surplus) = statement.closing else {
        trace.warn(BooksWarning::NoBridge { about: BookWord("closing".to_owned()) });
        return Ok(None);
    };
    let or_nothing = |amount: Option<Amount>| amount.map_or(Ok(0), units);
    let owed = statement.remuneration.as_ref().map_or(Ok(0), |found| units(found.amount))?;
    let mut rows = vec![
        (BridgePart::Surplus, None, units(surplus)?),
        (BridgePart::Overpaid, None, or_nothing(statement.overpaid)?),
        (BridgePart::RemunerationOwed, None, owed.less(or_nothing(statement.remuneration_paid)?)),
    ];
    let mut claims = or_nothing(statement.expenditure)?.less(or_nothing(statement.allowed)?);
    for pool in &statement.pools {
        let Some(closing) = pool.closing else {
            if pool.account == Account::ServiceFund {
                continue;
            }
            trace.warn(BooksWarning::NoBridge { about: BookWord(pool.account.word().to_owned()) });
            return Ok(None);
        };
        match pool.account {
            Account::ServiceFund => {}
            Account::Claim => claims = claims.plus(units(closing)?),
            Account::DeferredCost => {
                rows.push((BridgePart::Pool, Some(pool.account), units(closing)?.turned()))
            }
            _ => rows.push((BridgePart::Pool, Some(pool.account), units(closing)?)),
        }
    }
    rows.push((BridgePart::Claims, None, claims.turned()));
    rows.push((BridgePart::ChargesUnpaired, None, unpaired(settlement)?.turned()));
    rows.retain(|(part, _, amount)| *part == BridgePart::Surplus || *amount != 0);
    let sum = rows.iter().fold(0_i128, |sum, (_, _, amount)| sum.plus(*amount));
    let held = held(settlement, statement, banks)?;
    warn_of_the_fund(statement, held, trace);
    let money = |minor: i128| settlement.currency.amount(minor);
    let mut shown = Vec::with_capacity(rows.len());
    for (part, account, amount) in rows {
        let amount = money(amount)?;
        trace.step(|| BooksStep::BridgeRow { part, account: IfAny(account), amount });
        shown.push(BridgeRow { part, account, amount });
    }
    let difference = held.map(|held| held.less(sum));
    let found = Bridge {
        rows: shown,
        sum: money(sum)?,
        held: held.map(money).transpose()?,
        difference: difference.map(money).transpose()?,
    };
    let (sum, held, difference) = (found.sum, found.held, found.difference);
    trace.step(|| BooksStep::Bridge { sum, held, difference });
    if let (Some(held), Some(difference)) = (held, difference.filter(|difference| !difference.is_zero())) {
        trace.find("service_fund", BooksFinding::BridgeDiffers { sum, held, difference });
    }
    Ok(Some(found))
}

/// What receivables and billed leave together: nothing, where every charge is booked on both.
fn unpaired(settlement: &SettleFacts) -> Result<i128, Refusal> {
    let mut sum = 0_i128;
    for posting in settlement.postings.iter().filter(|posting| settlement.period.holds(posting.day)) {
        for line in &posting.lines {
            if matches!(line.account, Account::Receivable | Account::Billed) {
                sum = sum.plus(i128::from(settlement.currency.minor_units(line.amount)?));
            }
        }
    }
    Ok(sum)
}

/// 资金不明: what the fund opened with is known, and what it holds is not.
fn warn_of_the_fund(statement: &Statement, held: Option<i128>, trace: &mut Trace) {
    let is_fund = |pool: &PoolFigures| pool.account == Account::ServiceFund && pool.opening.is_some();
    if held.is_none() && statement.pools.iter().any(is_fund) {
        trace.warn(BooksWarning::NoBridge { about: BookWord(Account::ServiceFund.word().to_owned()) });
    }
}

/// 账面余额: of all bank accounts, where they are given; else of the pool `service_fund`.
fn held(
    settlement: &SettleFacts,
    statement: &Statement,
    banks: &[Reconciliation],
) -> Result<Option<i128>, Refusal> {
    let units = |amount: Amount| settlement.currency.minor_units(amount).map(i128::from);
    let pool = statement.pools.iter().find(|pool| pool.account == Account::ServiceFund);
    if let Some(closing) = pool.and_then(|pool| pool.closing) {
        return Ok(Some(units(closing)?));
    }
    let mut sum = 0_i128;
    for bank in banks {
        let Some(closing) = bank.book_closing else { return Ok(None) };
        sum = sum.plus(units(closing)?);
    }
    Ok((!banks.is_empty()).then_some(sum))
}

/// 结转的资金: what the next period opens the fund's accounts with. Without any voucher the bank accounts tell it only where the
/// parts of the money come to it: what totals say of the period moved on no account.
pub(super) fn carried(
    settlement: &SettleFacts,
    statement: &Statement,
    banks: &[Reconciliation],
    bridge: Option<&Bridge>,
) -> Result<Option<i128>, Refusal> {
    let meets = bridge.and_then(|bridge| bridge.difference).is_none_or(Amount::is_zero);
    if settlement.postings.is_empty() && !meets {
        return Ok(None);
    }
    held(settlement, statement, banks)
}
