//! 分录列: from vouchers to the columns that the kernel sums.

use super::charges::{Charges, Numbered};
use super::kernel::{ChargeSums, LedgerColumns, LedgerSums, ledger_sums};
use super::postings::{Account, Posting};
use super::reversals::Reversals;
use crate::exact::Day;

/// 分录列: the lines of the period as the kernel takes them.
#[derive(Default)]
pub(super) struct Lines<'a> {
    ends: Vec<usize>,
    takes_back: Vec<bool>,
    accounts: Vec<Account>,
    minor_units: Vec<i64>,
    payers: Vec<u32>,
    not_yet_due: Vec<bool>,
    numbered: Numbered<'a>,
}

impl<'a> Lines<'a> {
    /// Room for the lines of so many postings, of two lines each.
    pub(super) fn of(postings: usize) -> Lines<'a> {
        let lines = postings.saturating_mul(2);
        Lines {
            ends: Vec::with_capacity(postings),
            takes_back: Vec::with_capacity(postings),
            accounts: Vec::with_capacity(lines),
            minor_units: Vec::with_capacity(lines),
            payers: Vec::with_capacity(lines),
            not_yet_due: Vec::with_capacity(lines),
            numbered: Numbered::default(),
        }
    }

    pub(super) fn add(
        &mut self,
        posting: &'a Posting,
        minor_units: &[i64],
        reversals: &Reversals<'_>,
        first_day_after: Day,
    ) {
        for line in &posting.lines {
            self.accounts.push(line.account);
            self.payers.push(self.numbered.number(line));
            self.not_yet_due.push(reversals.due(posting, line).is_some_and(|due| due >= first_day_after));
        }
        self.minor_units.extend_from_slice(minor_units);
        self.ends.push(self.accounts.len());
        self.takes_back.push(posting.reverses.is_some());
    }

    pub(super) fn sums(self) -> (LedgerSums, Charges<'a>) {
        let mut charges = vec![ChargeSums::default(); self.numbered.count()];
        let columns = LedgerColumns {
            ends: &self.ends,
            takes_back: &self.takes_back,
            accounts: &self.accounts,
            minor_units: &self.minor_units,
            payers: &self.payers,
            not_yet_due: &self.not_yet_due,
        };
        let sums = ledger_sums(&columns, &mut charges);
        (sums, self.numbered.with(charges))
    }
}
