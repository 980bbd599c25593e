//! Columns for the kernels, and the plain code their results are checked with.

use crate::Draw;
use commonhold::settlement::Account;
use commonhold::settlement::kernel::{ChargeSums, LedgerColumns, LedgerSums};
use commonhold::voting::kernel::Counted;
use commonhold::{Ratio, Rounding};
use std::collections::BTreeMap;

/// Weights of many owners; with `types` above zero only so many different ones, as flats have.
#[must_use]
pub fn weights(rows: usize, types: usize) -> Vec<u64> {
    let mut draw = Draw::new();
    let different: Vec<u64> = (0..types).map(|_| draw.below(9_000).saturating_add(4_500)).collect();
    let bound = u64::try_from(types).unwrap_or(0);
    let drawn = (0..rows).map(|_| {
        if types == 0 {
            return draw.below(1_000_000).saturating_add(1);
        }
        usize::try_from(draw.below(bound))
            .ok()
            .and_then(|place| different.get(place))
            .copied()
            .unwrap_or(9_000)
    });
    drawn.collect()
}

/// The same weights in 32 bits, as a column of areas in hundredths is held.
#[must_use]
pub fn narrow(rows: usize, types: usize) -> Vec<u32> {
    weights(rows, types).into_iter().map(|weight| u32::try_from(weight).unwrap_or(u32::MAX)).collect()
}

/// Largest remainder in 128 bits with a full sort; `None` when the weights sum to nothing.
#[must_use]
pub fn largest_remainder(total: i64, weights: &[u64]) -> Option<Vec<i64>> {
    let sum: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
    let (mut parts, mut remainders) = (Vec::with_capacity(weights.len()), Vec::with_capacity(weights.len()));
    for (row, weight) in weights.iter().enumerate() {
        let exact = i128::from(total).checked_mul(i128::from(*weight))?;
        parts.push(i64::try_from(exact.checked_div(sum)?).ok()?);
        remainders.push((std::cmp::Reverse(exact.checked_rem(sum)?), row));
    }
    remainders.sort_unstable();
    let given: i64 = parts.iter().sum();
    let left = usize::try_from(total.checked_sub(given)?).ok()?;
    for (_, row) in remainders.iter().take(left) {
        let part = parts.get_mut(*row)?;
        *part = part.checked_add(1)?;
    }
    Some(parts)
}

/// Columns of a vote: areas, dense owner ids and choices. One row in eight belongs to the owner before.
#[must_use]
pub fn votes(rows: usize) -> (Vec<u64>, Vec<u32>, Vec<u8>) {
    let mut draw = Draw::new();
    let areas = weights(rows, 24);
    let (mut owners, mut choices) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
    let mut owner: u32 = 0;
    for row in 0..rows {
        if row > 0 && draw.below(8) > 0 {
            owner = owner.saturating_add(1);
        }
        owners.push(owner);
        choices.push(u8::try_from(draw.below(7)).unwrap_or(0));
    }
    (areas, owners, choices)
}

/// Columns of a meeting: the same units in no order of their owners, and four motions.
#[must_use]
pub fn meeting(rows: usize) -> (Vec<u32>, Vec<u32>, [Vec<u8>; 4]) {
    let (areas, mut owners, _) = votes(rows);
    let mut draw = Draw::new();
    for row in (1..rows).rev() {
        let other = draw.below(u64::try_from(row).unwrap_or(0).saturating_add(1));
        owners.swap(row, usize::try_from(other).unwrap_or(0));
    }
    // Most say yes or nothing.
    let states = [0_u8, 0, 0, 1, 2, 5, 5, 5, 6, 3, 4];
    let mut said = || {
        let one = usize::try_from(draw.below(11)).unwrap_or(0);
        states.get(one).copied().unwrap_or(0)
    };
    let motions = [(); 4].map(|()| (0..rows).map(|_| said()).collect());
    (areas.into_iter().map(|area| u32::try_from(area).unwrap_or(u32::MAX)).collect(), owners, motions)
}

/// Whether area and heads are those of a map from owner to what was said.
#[must_use]
pub fn votes_are_right(counted: &Counted, areas: &[u64], owners: &[u32], choices: &[u8]) -> bool {
    let mut area = [0_u128; 7];
    let mut said: BTreeMap<u32, Vec<u8>> = BTreeMap::new();
    for ((size, owner), choice) in areas.iter().zip(owners).zip(choices) {
        if let Some(sum) = area.get_mut(usize::from(*choice)) {
            *sum = sum.saturating_add(u128::from(*size));
        }
        said.entry(*owner).or_default().push(*choice);
    }
    let mut heads = [0_u64; 7];
    for choices in said.values() {
        let mut expressed: Vec<u8> = choices.iter().copied().filter(|choice| *choice < 3).collect();
        expressed.sort_unstable();
        expressed.dedup();
        // An owner who said different things is spoilt; nobody expressed: the first state in order.
        let state = match expressed.as_slice() {
            [one] => *one,
            [] => choices.iter().min().copied().unwrap_or(0),
            _ => 4,
        };
        if let Some(count) = heads.get_mut(usize::from(state)) {
            *count = count.saturating_add(1);
        }
    }
    counted.area == area && counted.heads == heads
}

/// Amounts of up to a hundred thousand yuan in fen, and rates of four decimal places, exact halves among their products.
#[must_use]
pub fn decimals(rows: usize) -> (Vec<i64>, Vec<i64>) {
    let mut draw = Draw::new();
    let mut drawn = |bound| i64::try_from(draw.below(bound)).unwrap_or(0);
    (0..rows).map(|_| (drawn(20_000_000).saturating_sub(10_000_000), drawn(10_000))).unzip()
}

/// The sum of the amounts, and that of their products with the rates, each rounded half to even.
#[must_use]
pub fn decimal_sums(amounts: &[i64], rates: &[i64]) -> (i128, i128) {
    let rounded = |(amount, rate): (&i64, &i64)| {
        let product =
            i128::from(*amount).checked_mul(i128::from(*rate)).and_then(|all| Ratio::new(all, 10_000).ok());
        product.and_then(|product| Rounding::HalfEven.round(product).ok()).unwrap_or(0)
    };
    (amounts.iter().map(|amount| i128::from(*amount)).sum(), amounts.iter().zip(rates).map(rounded).sum())
}

/// Columns of a ledger: charges and payments of payers who come in any order, and spending.
pub struct Ledger {
    ends: Vec<usize>,
    takes_back: Vec<bool>,
    accounts: Vec<Account>,
    minor_units: Vec<i64>,
    payers: Vec<u32>,
    not_yet_due: Vec<bool>,
}

/// A ledger of so many postings of two lines, of a payer for each 25.
#[must_use]
pub fn ledger(postings: usize) -> Ledger {
    let mut draw = Draw::new();
    let payers = u64::try_from(payers_of(postings)).unwrap_or(1);
    let mut ledger = Ledger {
        ends: Vec::new(),
        takes_back: vec![false; postings],
        accounts: Vec::new(),
        minor_units: Vec::new(),
        payers: Vec::new(),
        not_yet_due: Vec::new(),
    };
    for number in 0..postings {
        let accounts = match number.rem_euclid(25) {
            0..12 => [Account::Receivable, Account::Billed],
            12..24 => [Account::ServiceFund, Account::Collected],
            _ => [Account::Expenditure, Account::ServiceFund],
        };
        let units = i64::try_from(draw.below(100_000)).unwrap_or(0);
        let payer = u32::try_from(draw.below(payers)).unwrap_or(0);
        ledger.accounts.extend(accounts);
        ledger.minor_units.extend([units, units.saturating_neg()]);
        ledger.payers.extend([u32::MAX, payer]);
        ledger.not_yet_due.extend([false, draw.below(12) == 0]);
        ledger.ends.push(ledger.accounts.len());
    }
    ledger
}

/// How many payers such a ledger has.
#[must_use]
pub fn payers_of(postings: usize) -> usize {
    postings.div_euclid(25).max(1)
}

impl Ledger {
    /// The columns as the kernel takes them.
    #[must_use]
    pub fn columns(&self) -> LedgerColumns<'_> {
        LedgerColumns {
            ends: &self.ends,
            takes_back: &self.takes_back,
            accounts: &self.accounts,
            minor_units: &self.minor_units,
            payers: &self.payers,
            not_yet_due: &self.not_yet_due,
        }
    }

    /// Whether a plain pass over the lines says the same of the accounts and of all payers.
    #[must_use]
    pub fn is_right(&self, sums: &LedgerSums, charges: &[ChargeSums]) -> bool {
        let on = |account: Account| {
            let lines = self.accounts.iter().zip(&self.minor_units).filter(move |(one, _)| **one == account);
            lines.map(|(_, units)| i128::from(*units)).sum::<i128>()
        };
        let movements = Account::EVERY.into_iter().zip(sums.movements);
        let (billed, collected): (i128, i128) =
            (charges.iter().map(|of| of.billed).sum(), charges.iter().map(|of| of.collected).sum());
        movements.into_iter().all(|(account, movement)| movement.balance == on(account))
            && billed.checked_neg() == Some(on(Account::Billed))
            && collected.checked_neg() == Some(on(Account::Collected))
    }
}
