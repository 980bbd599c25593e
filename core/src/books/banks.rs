//! 各账户合计: the bank accounts together are the fund's; and which of them could not be met with their statements.

use super::bank::Reconciliation;
use super::said::{BooksFinding, BooksWarning, UntoldOfBank};
use crate::exact::{Amount, MinorUnits};
use crate::outcome::{BookWord, Refusal, Trace};
use crate::settlement::{Account, SettleFacts, Statement};

/// 各账户与资金: two figures of one fund, the accounts' and the pool's, that must be equal and are not.
pub(crate) struct Apart {
    about: &'static str,
    banks: i128,
    pool: i128,
}

impl Apart {
    /// How much more the accounts have than the pool.
    pub(crate) fn more(&self) -> i128 {
        self.banks.less(self.pool)
    }
}

/// What all bank accounts open with, against the pool `service_fund`; where these agree and the movements are told as totals, what
/// they close with. By vouchers the closings follow from the openings.
pub(crate) fn apart(
    settlement: &SettleFacts,
    statement: &Statement,
    banks: &[Reconciliation],
) -> Result<Option<Apart>, Refusal> {
    let units = |amount: Amount| settlement.currency.minor_units(amount).map(i128::from);
    let Some(pool) = statement.pools.iter().find(|pool| pool.account == Account::ServiceFund) else {
        return Ok(None);
    };
    let together = |of: fn(&Reconciliation) -> Option<Amount>| -> Result<Option<i128>, Refusal> {
        let mut sum = 0_i128;
        for bank in banks {
            let Some(amount) = of(bank) else { return Ok(None) };
            sum = sum.plus(units(amount)?);
        }
        Ok((!banks.is_empty()).then_some(sum))
    };
    let by_totals = settlement.postings.is_empty();
    let figures = [
        ("opening", together(|bank| bank.book_opening)?, pool.opening),
        ("closing", together(|bank| bank.book_closing)?, pool.closing.filter(|_| by_totals)),
    ];
    for (about, banks, pool) in figures {
        let pool = pool.map(units).transpose()?;
        if let Some((banks, pool)) = banks.zip(pool).filter(|(banks, pool)| banks != pool) {
            return Ok(Some(Apart { about, banks, pool }));
        }
    }
    Ok(None)
}

/// 合计不符: says what of the accounts and the pool is not equal.
pub(super) fn meet_the_pool(
    settlement: &SettleFacts,
    statement: &Statement,
    banks: &[Reconciliation],
    trace: &mut Trace,
) -> Result<(), Refusal> {
    let Some(found) = apart(settlement, statement, banks)? else { return Ok(()) };
    let money = |minor: i128| settlement.currency.amount(minor);
    trace.find(
        Account::ServiceFund.word(),
        BooksFinding::BanksDiffer {
            about: BookWord(found.about.to_owned()),
            banks: money(found.banks)?,
            pool: money(found.pool)?,
            difference: money(found.more())?,
        },
    );
    Ok(())
}

/// 未对账: each figure without which a bank account could not be met with its statement.
pub(super) fn name_what_is_untold(banks: &[Reconciliation], trace: &mut Trace) {
    for bank in banks {
        let untold = [
            (bank.book_closing, UntoldOfBank::BookOpening),
            (bank.statement_closing, UntoldOfBank::StatementBalance),
        ];
        for (_, about) in untold.into_iter().filter(|(balance, _)| balance.is_none()) {
            trace.warn(BooksWarning::BankNotMet { bank: bank.bank.clone(), about });
        }
    }
}
