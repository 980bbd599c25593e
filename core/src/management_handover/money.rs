//! 款项: what is held, owed and claimed, by account and party, and that it is what the bank holds.

use super::result::ManagementHandoverRow;
use super::said::{ManagementHandoverStep, Whose};
use crate::books::{BridgePart, ClosedBooks, PartyBalance, apart};
use crate::exact::{Amount, MinorUnits};
use crate::outcome::{IfAny, Refusal, Trace};
use crate::settlement::{Account, SettleFacts};

/// 代管与应付: the surplus and every pool that is carried, each with its parties.
pub(super) fn rows(
    settlement: &SettleFacts,
    books: &ClosedBooks,
    trace: &mut Trace,
) -> Result<Vec<ManagementHandoverRow>, Refusal> {
    let mut rows = vec![row(settlement, (Whose::Held, None, books.carried.surplus), Vec::new())?];
    for pool in books.carried.pools.iter().filter(|pool| pool.account != Account::ServiceFund) {
        let named = |party: &&PartyBalance| {
            party.account == pool.account
                && (party.unit.is_some() || party.owner.is_some() || party.creditor.is_some())
        };
        let parties = books.carried.parties.iter().filter(named);
        let told = (whose(pool.account), Some(pool.account), Some(pool.amount));
        let row = row(settlement, told, parties.cloned().collect())?;
        if pool.amount.is_zero() && row.parties.is_empty() {
            continue;
        }
        rows.push(row);
    }
    let mut bridged = books.bridge.iter().flat_map(|bridge| &bridge.rows);
    if let Some(unpaired) = bridged.find(|row| row.part == BridgePart::ChargesUnpaired) {
        let told = (Whose::Unpaired, Some(Account::Receivable), Some(unpaired.amount));
        rows.push(row(settlement, told, Vec::new())?);
    }
    rows.iter().for_each(|row| note(row, trace));
    Ok(rows)
}

/// 归属: whose the money of a pool is.
fn whose(account: Account) -> Whose {
    match account {
        Account::Payable | Account::Retention | Account::Tax => Whose::OwedToCreditors,
        Account::RemunerationPayable => Whose::OwedToManager,
        Account::Claim => Whose::Claimed,
        _ => Whose::Held,
    }
}

fn row(
    settlement: &SettleFacts,
    (whose, account, amount): (Whose, Option<Account>, Option<Amount>),
    parties: Vec<PartyBalance>,
) -> Result<ManagementHandoverRow, Refusal> {
    let currency = &settlement.currency;
    let mut named = 0_i128;
    for party in &parties {
        named = named.plus(i128::from(currency.minor_units(party.amount)?));
    }
    let units = amount.map(|amount| currency.minor_units(amount).map(i128::from)).transpose()?;
    // What is paid ahead or claimed is the fund's own and lies in no bank account.
    let is_away = matches!(account, Some(Account::DeferredCost | Account::Claim));
    let counts = units.map(|units| if is_away { units.turned() } else { units });
    Ok(ManagementHandoverRow {
        whose,
        account,
        amount,
        counts: counts.map(|units| currency.amount(units)).transpose()?,
        parties,
        named: currency.amount(named)?,
        unnamed: units.map(|units| currency.amount(units.less(named))).transpose()?,
    })
}

fn note(row: &ManagementHandoverRow, trace: &mut Trace) {
    for PartyBalance { account, unit, owner, creditor, amount } in &row.parties {
        trace.step(|| ManagementHandoverStep::Party {
            account: *account,
            unit: IfAny(unit.clone()),
            owner: IfAny(owner.clone()),
            creditor: IfAny(creditor.clone()),
            amount: *amount,
        });
    }
    let ManagementHandoverRow { whose, account, amount, counts, named, unnamed, .. } = row;
    let (whose, account, amount) = (*whose, IfAny(*account), *amount);
    let (counts, named, unnamed) = (*counts, *named, *unnamed);
    trace.step(|| ManagementHandoverStep::Row { whose, account, amount, counts, named, unnamed });
}

/// 合计、账面余额、差额: what is held and owed is what the fund's accounts hold.
pub(super) fn meets_the_bank(
    settlement: &SettleFacts,
    books: &ClosedBooks,
    rows: &[ManagementHandoverRow],
    trace: &mut Trace,
) -> Result<[Option<Amount>; 3], Refusal> {
    let currency = &settlement.currency;
    let mut sum = Some(0_i128);
    for row in rows {
        let counts = row.counts.map(|amount| currency.minor_units(amount)).transpose()?;
        sum = sum.zip(counts).map(|(sum, units)| sum.plus(i128::from(units)));
    }
    let carried = books.carried.pools.iter().find(|pool| pool.account == Account::ServiceFund);
    let held = books.bridge.as_ref().and_then(|bridge| bridge.held).or(carried.map(|pool| pool.amount));
    let mut units = held.map(|held| currency.minor_units(held).map(i128::from)).transpose()?;
    // What is due is that of the bank accounts: where they hold another sum than the pool, theirs is the balance.
    if let Some(apart) = apart(settlement, &books.statement, &books.banks)? {
        units = units.map(|units| units.plus(apart.more()));
    }
    let held = units.map(|units| currency.amount(units)).transpose()?;
    let difference = units.zip(sum).map(|(held, sum)| currency.amount(held.less(sum))).transpose()?;
    let sum = sum.map(|sum| currency.amount(sum)).transpose()?;
    trace.step(|| ManagementHandoverStep::Sum { sum, held, difference });
    Ok([sum, held, difference])
}

/// 应收: what each payer still owes, and what is due of the period in all.
pub(super) fn note_receivables(books: &ClosedBooks, trace: &mut Trace) {
    for row in &books.receivables {
        trace.step(|| ManagementHandoverStep::Receivable {
            unit: IfAny(row.unit.clone()),
            owner: IfAny(row.owner.clone()),
            due: row.due,
            earlier: row.earlier,
            charged: row.charged,
            paid: row.paid,
            open: row.open,
            days: IfAny(row.days),
        });
    }
    let arrears = books.statement.arrears;
    trace.step(|| ManagementHandoverStep::Arrears { arrears });
}
