//! 记账: what a ledger moves on each account and for each payer, over its columns.

use crate::exact::MinorUnits;
use crate::settlement::Account;

/// How many accounts there are.
pub const ACCOUNTS: usize = Account::EVERY.len();

/// 发生额: what moved on one account, in minor units. A posting counts by what it leaves on the account, so what only
/// passes from one owner to another is no movement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Movement {
    /// Whether a line stands on the account.
    pub touched: bool,
    /// 余额: debits less credits.
    pub balance: i128,
    /// 借方: debits, less what reversals took back of them.
    pub debited: i128,
    /// 贷方: credits, above zero, less what reversals took back of them.
    pub credited: i128,
}

impl Movement {
    /// Adds what one posting leaves on the account; what takes a posting back counts on the side it takes back.
    fn add(&mut self, left: i128, takes_back: bool) {
        self.touched = true;
        self.balance = self.balance.plus(left);
        if (left > 0) == takes_back {
            self.credited = self.credited.less(left);
        } else {
            self.debited = self.debited.plus(left);
        }
    }
}

/// 应收与实收: one payer's charges and payments of the period, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChargeSums {
    /// 应收: what was charged.
    pub billed: i128,
    /// 未到期: the part of it that is not yet due.
    pub not_yet_due: i128,
    /// 实收: what was paid.
    pub collected: i128,
}

/// 分录列: the postings of a period and their lines as slices. Debits above zero, credits below; in minor units.
#[derive(Clone, Copy, Debug)]
pub struct LedgerColumns<'a> {
    /// 凭证: for each posting the place after its last line; rising.
    pub ends: &'a [usize],
    /// 冲销: for each posting, whether it takes another back.
    pub takes_back: &'a [bool],
    /// 科目: of each line.
    pub accounts: &'a [Account],
    /// 金额: of each line.
    pub minor_units: &'a [i64],
    /// 付款人: of each line, the number of who is charged or pays; of any other line a number that no payer has.
    pub payers: &'a [u32],
    /// 未到期: of each line, whether it falls due after the period.
    pub not_yet_due: &'a [bool],
}

/// 账簿合计: what a ledger sums to, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LedgerSums {
    /// 科目发生额: in the order of [`Account::EVERY`].
    pub movements: [Movement; ACCOUNTS],
    /// 未到期: of what was charged, what is not yet due.
    pub not_yet_due: i128,
    /// 退还的预交: of what left the prepayments, what was paid back.
    pub refunded: i128,
}

/// Sums a ledger: its accounts, and each payer's charges into `charges`, which is cleared first and of which a payer's number
/// is the place. The slices run in parallel; the shortest ends the sum. 64-bit entries cannot leave 128 bits.
///
/// ```
/// use commonhold::settlement::Account::{Billed, Collected, Receivable, ServiceFund};
/// use commonhold::settlement::kernel::{ChargeSums, LedgerColumns, ledger_sums};
/// // Unit 0 is charged 900 and pays 600.
/// let columns = LedgerColumns {
///     ends: &[2, 4],
///     takes_back: &[false, false],
///     accounts: &[Receivable, Billed, ServiceFund, Collected],
///     minor_units: &[900, -900, 600, -600],
///     payers: &[u32::MAX, 0, u32::MAX, 0],
///     not_yet_due: &[false; 4],
/// };
/// let mut charges = [ChargeSums::default()];
/// let sums = ledger_sums(&columns, &mut charges);
/// assert_eq!((charges[0].billed, charges[0].collected), (900, 600));
/// assert_eq!(sums.movements[ServiceFund as usize].debited, 600);
/// ```
#[must_use]
pub fn ledger_sums(columns: &LedgerColumns<'_>, charges: &mut [ChargeSums]) -> LedgerSums {
    charges.fill(ChargeSums::default());
    let mut sums = LedgerSums::default();
    let mut left = [0; ACCOUNTS];
    let mut start = 0;
    for (&end, &takes_back) in columns.ends.iter().zip(columns.takes_back) {
        let lines = columns.accounts.get(start..end).zip(columns.minor_units.get(start..end));
        let Some((accounts, minor_units)) = lines else { break };
        sums.add(accounts, minor_units, takes_back, &mut left);
        start = end;
    }
    sums.not_yet_due = charge(columns, charges);
    sums
}

/// 逐户: adds each line of charges and payments to its payer; what is not yet due of all.
fn charge(columns: &LedgerColumns<'_>, charges: &mut [ChargeSums]) -> i128 {
    let lines = columns.accounts.iter().zip(columns.minor_units).zip(columns.payers).zip(columns.not_yet_due);
    let mut all_not_yet_due: i128 = 0;
    for (((&account, &minor_units), &payer), &not_yet_due) in lines {
        if !matches!(account, Account::Billed | Account::Collected) {
            continue;
        }
        let minor_units = i128::from(minor_units);
        let later = if not_yet_due && account == Account::Billed { minor_units } else { 0 };
        all_not_yet_due = all_not_yet_due.less(later);
        let place = usize::try_from(payer).unwrap_or(usize::MAX);
        let Some(sums) = charges.get_mut(place) else { continue };
        sums.not_yet_due = sums.not_yet_due.less(later);
        let sum = if account == Account::Billed { &mut sums.billed } else { &mut sums.collected };
        *sum = sum.less(minor_units);
    }
    all_not_yet_due
}

impl LedgerSums {
    /// Adds what one posting leaves on each of its accounts. `left` is zero everywhere, before and after.
    fn add(
        &mut self,
        accounts: &[Account],
        minor_units: &[i64],
        takes_back: bool,
        left: &mut [i128; ACCOUNTS],
    ) {
        // Nearly every posting is of two lines on two accounts, where nothing has to be brought together.
        if let (&[one, other], &[debit, credit]) = (accounts, minor_units)
            && one != other
            && one != Account::Prepayment
            && other != Account::Prepayment
        {
            self.moved(one, i128::from(debit), takes_back);
            self.moved(other, i128::from(credit), takes_back);
            return;
        }
        for (&account, &minor_units) in accounts.iter().zip(minor_units) {
            if let Some(left) = left.get_mut(account as usize) {
                *left = left.plus(i128::from(minor_units));
            }
        }
        if accounts.contains(&Account::Prepayment) {
            self.refund(left, takes_back);
        }
        for &account in accounts {
            // A second line on the account finds nothing left: the first one took all of it.
            let all = left.get_mut(account as usize).map(std::mem::take);
            self.moved(account, all.unwrap_or(0), takes_back);
        }
    }

    fn moved(&mut self, account: Account, left: i128, takes_back: bool) {
        if let Some(movement) = self.movements.get_mut(account as usize) {
            movement.add(left, takes_back);
        }
    }

    /// 退还: what leaves the prepayments and is paid out, or is owed as a bill, goes back to its owner.
    fn refund(&mut self, left: &[i128; ACCOUNTS], takes_back: bool) {
        let on = |account: Account| left.get(account as usize).copied().unwrap_or(0);
        let turned = |sum: i128| if takes_back { sum.turned() } else { sum };
        let out = turned(on(Account::Prepayment)).max(0);
        let paid_out = turned(on(Account::ServiceFund).plus(on(Account::Payable))).turned().max(0);
        self.refunded = self.refunded.plus(turned(out.min(paid_out)));
    }
}
