//! 划转: what each bank account and pool must transfer, what was transferred, and the list of what is handed over.

use super::ManagementHandoverRefusal;
use super::facts::{ManagementHandoverFacts, ManagementHandoverRecord, sum_of};
use super::result::{BankTransfer, ManagementHandoverRow, PoolTransfer};
use super::said::{ManagementHandoverFinding, ManagementHandoverStep, ManagementHandoverWarning};
use crate::books::{ClosedBooks, Reconciliation};
use crate::exact::{Amount, MinorUnits};
use crate::outcome::{IfAny, Refusal, Trace, refusal::Placed};
use crate::settlement::Account;
use std::collections::BTreeSet;

/// 账户划转: the book balance of each bank account, with what only the bank has.
pub(super) fn banks(
    facts: &ManagementHandoverFacts,
    books: &ClosedBooks,
    balance: Option<Amount>,
    trace: &mut Trace,
) -> Result<Vec<BankTransfer>, Refusal> {
    let transferred = facts.transferred()?;
    let sum = |bank: Option<&str>| {
        (!facts.transfers.is_empty()).then(|| sum_of(&transferred, |one| one.bank == bank))
    };
    if facts.transfers.is_empty() {
        trace.warn(ManagementHandoverWarning::TransfersUntold {});
    }
    let mut found = Vec::new();
    for bank in &books.banks {
        let told = (Some(bank.bank.clone()), bank.book_closing, only_bank(facts, bank)?);
        found.push(bank_transfer(facts, told, sum(Some(&bank.bank)))?);
    }
    if books.banks.is_empty() {
        found.push(bank_transfer(facts, (None, balance, 0), sum(None))?);
    }
    found.iter().for_each(|one| judge_bank(one, trace));
    Ok(found)
}

/// 银行已收付、企业未收付: what only the bank has.
fn only_bank(facts: &ManagementHandoverFacts, bank: &Reconciliation) -> Result<i128, Refusal> {
    let mut sum = 0_i128;
    for item in bank.unknown_receipts.iter().chain(&bank.unknown_payments) {
        sum = sum.plus(i128::from(facts.books.settlement.currency.minor_units(item.amount)?));
    }
    Ok(sum)
}

fn bank_transfer(
    facts: &ManagementHandoverFacts,
    (bank, book_closing, only_bank): (Option<String>, Option<Amount>, i128),
    transferred: Option<i128>,
) -> Result<BankTransfer, Refusal> {
    let currency = &facts.books.settlement.currency;
    let money = |units: i128| currency.amount(units);
    let closing = book_closing.map(|closing| currency.minor_units(closing).map(i128::from)).transpose()?;
    let due = closing.map(|closing| closing.plus(only_bank));
    let difference = transferred.zip(due).map(|(transferred, due)| transferred.less(due));
    Ok(BankTransfer {
        bank,
        book_closing,
        only_bank: money(only_bank)?,
        due: due.map(money).transpose()?,
        transferred: transferred.map(money).transpose()?,
        difference: difference.map(money).transpose()?,
    })
}

fn judge_bank(found: &BankTransfer, trace: &mut Trace) {
    let BankTransfer { bank, book_closing, only_bank, due, transferred, difference } = found.clone();
    trace.step(|| ManagementHandoverStep::Bank {
        bank: IfAny(bank.clone()),
        book_closing,
        only_bank,
        due,
        transferred: IfAny(transferred),
        difference: IfAny(difference),
    });
    let at = bank.clone().unwrap_or_else(|| Account::ServiceFund.word().to_owned());
    match (due, transferred, difference) {
        (None, _, _) => trace.find(&at, ManagementHandoverFinding::DueUnknown { bank: IfAny(bank) }),
        (Some(due), Some(transferred), Some(difference)) if !difference.is_zero() => {
            let bank = IfAny(bank);
            trace
                .find(&at, ManagementHandoverFinding::TransferDiffers { bank, due, transferred, difference });
        }
        _ => {}
    }
}

/// 资金池划转: what a transfer is said to be of a pool, against what the pool holds.
pub(super) fn pools(
    facts: &ManagementHandoverFacts,
    rows: &[ManagementHandoverRow],
    trace: &mut Trace,
) -> Result<Vec<PoolTransfer>, Refusal> {
    let currency = &facts.books.settlement.currency;
    let transferred = facts.transferred()?;
    let named: BTreeSet<Account> = transferred.iter().filter_map(|one| one.account).collect();
    let mut found = Vec::new();
    for account in named {
        let row = rows.iter().find(|row| row.account == Some(account));
        let Some(due) = row.and_then(|row| row.counts).filter(|due| !due.is_negative()) else {
            let refusal = ManagementHandoverRefusal::UnknownPool { account: account.word().to_owned() };
            let refusal = refusal.in_field("account");
            return Err(refusal.in_list("transfers", &facts.transfers, |one| one.account == Some(account)));
        };
        let sum = sum_of(&transferred, |one| one.account == Some(account));
        let difference = currency.amount(sum.less(i128::from(currency.minor_units(due)?)))?;
        let transferred = currency.amount(sum)?;
        trace.step(|| ManagementHandoverStep::Pool { account, due, transferred, difference });
        if !difference.is_zero() {
            let finding =
                ManagementHandoverFinding::PoolTransferDiffers { account, due, transferred, difference };
            trace.find(account.word(), finding);
        }
        found.push(PoolTransfer { account, due, transferred, difference });
    }
    Ok(found)
}

/// 移交清单 (Civil Code art. 949): what is missing, and what nobody has said.
pub(super) fn records(
    listed: &[&ManagementHandoverRecord],
    trace: &mut Trace,
) -> Vec<ManagementHandoverRecord> {
    if listed.is_empty() {
        trace.warn(ManagementHandoverWarning::NoRecords {});
    }
    for ManagementHandoverRecord { record, kind, handed_over } in listed {
        let (kind, handed_over) = (*kind, *handed_over);
        trace.step(|| ManagementHandoverStep::Record { record: record.clone(), kind, handed_over });
        let (about, record) = (record.as_str(), record.clone());
        match handed_over {
            Some(true) => {}
            Some(false) => trace.find(about, ManagementHandoverFinding::NotHandedOver { record, kind }),
            None => trace.find(about, ManagementHandoverFinding::HandedOverUnknown { record, kind }),
        }
    }
    listed.iter().map(|record| (*record).clone()).collect()
}
