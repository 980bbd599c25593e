//! 应收与实收 (逐户): charges and payments of each unit, so that what one has paid too much never covers what another
//! owes.

use super::facts::SettleFacts;
use super::findings::Findings;
use super::kernel::ChargeSums;
use super::ledger::Ledger;
use super::pools::Pools;
use super::postings::{Account, PostingLine};
use super::reversals::Reversals;
use crate::exact::{Amount, AmountRefusal, Currency, MinorUnits};
use crate::outcome::Refusal;
use foldhash::{HashMap, HashMapExt, HashSet};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// 未结清 (逐户): one unit, or one owner of it, whose payments are not the charges that are due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnsettledCharge {
    /// The unit, where the lines name one.
    pub unit: Option<String>,
    /// The owner, where the lines name one.
    pub owner: Option<String>,
    /// 应收: what was charged for the period.
    pub billed: Amount,
    /// 未到期: the part of it that is not yet due.
    pub not_yet_due: Amount,
    /// 实收: what was paid for the period.
    pub collected: Amount,
    /// 欠费: what is due and not paid.
    pub arrears: Amount,
    /// 多收: what was paid beyond the charges; held for the payer.
    pub overpaid: Amount,
}

impl ChargeSums {
    fn arrears(self) -> i128 {
        self.billed.less(self.not_yet_due).less(self.collected).max(0)
    }

    fn overpaid(self) -> i128 {
        self.collected.less(self.billed).max(0)
    }
}

/// A unit, an owner, or both.
pub(crate) type Payer<'a> = (Option<&'a str>, Option<&'a str>);

/// 逐户: how payers are told apart. A unit's owners are told apart only where all of its lines name them; lines that name
/// owners alone are told by owner; nobody can be told apart where some line names neither.
pub(crate) struct Payers<'a> {
    by_unit: bool,
    /// The units of which some line does not name the owner.
    whole: HashSet<Option<&'a str>>,
}

impl<'a> Payers<'a> {
    pub(crate) fn of<'k>(lines: impl Iterator<Item = &'k Payer<'a>> + Clone) -> Option<Payers<'a>>
    where
        'a: 'k,
    {
        let by_unit = lines.clone().all(|(unit, _)| unit.is_some());
        let by_owner = lines.clone().all(|(_, owner)| owner.is_some());
        // Where no line names an owner, or every one does, each payer is told as it stands.
        let is_mixed = !by_owner && lines.clone().any(|(_, owner)| owner.is_some());
        let unnamed = lines.filter(|(_, owner)| is_mixed && owner.is_none());
        let whole = unnamed.map(|(unit, _)| *unit).collect();
        (by_unit || by_owner).then_some(Payers { by_unit, whole })
    }

    pub(crate) fn payer(&self, (unit, owner): &Payer<'a>) -> Payer<'a> {
        match (self.by_unit, self.whole.contains(unit)) {
            (true, true) => (*unit, None),
            (true, false) => (*unit, *owner),
            (false, _) => (None, *owner),
        }
    }
}

/// No payer's number: of a line that is neither a charge nor a payment.
pub(super) const NOBODY: u32 = u32::MAX;

/// 付款人编号: each unit and owner on a charge or payment has a number, in the order in which they come.
#[derive(Default)]
pub(super) struct Numbered<'a> {
    numbers: HashMap<Payer<'a>, u32>,
    payers: Vec<Payer<'a>>,
    /// Lines of one payer often follow each other.
    last: u32,
}

impl<'a> Numbered<'a> {
    /// The number of who a line charges, or who pays by it.
    pub(super) fn number(&mut self, line: &'a PostingLine) -> u32 {
        if !matches!(line.account, Account::Billed | Account::Collected) {
            return NOBODY;
        }
        let payer = (line.unit.as_deref(), line.owner.as_deref());
        let last = usize::try_from(self.last).ok().and_then(|last| self.payers.get(last));
        if last == Some(&payer) {
            return self.last;
        }
        let next = u32::try_from(self.payers.len()).unwrap_or(NOBODY);
        self.last = *self.numbers.entry(payer).or_insert(next);
        if self.last == next {
            self.payers.push(payer);
        }
        self.last
    }

    /// With what each was charged and paid.
    pub(super) fn with(self, sums: Vec<ChargeSums>) -> Charges<'a> {
        Charges { payers: self.payers, sums }
    }

    pub(super) const fn count(&self) -> usize {
        self.payers.len()
    }
}

/// The charges and payments of each unit and owner.
#[derive(Default)]
pub(super) struct Charges<'a> {
    payers: Vec<Payer<'a>>,
    sums: Vec<ChargeSums>,
}

/// 欠费与多收: what the units owe and what is held for them.
pub(super) struct Owed {
    pub(super) arrears: i128,
    pub(super) overpaid: i128,
    pub(super) unsettled: Vec<UnsettledCharge>,
}

impl<'a> Charges<'a> {
    /// Whether some line names its payer and some other does not: then nobody's debt can be told alone.
    pub(super) fn are_partly_named(&self) -> bool {
        self.payers.len() > 1 && Payers::of(self.payers.iter()).is_none()
    }

    /// The sums of each payer, where they can be told apart.
    fn told_apart(&self) -> Option<Vec<(Payer<'a>, ChargeSums)>> {
        let told_apart = Payers::of(self.payers.iter())?;
        let each = self.payers.iter().zip(&self.sums);
        if self.payers.iter().all(|payer| told_apart.payer(payer) == *payer) {
            return Some(each.map(|(payer, sums)| (*payer, *sums)).collect());
        }
        let mut payers: HashMap<Payer<'a>, ChargeSums> = HashMap::new();
        for (key, sums) in each {
            let all = payers.entry(told_apart.payer(key)).or_default();
            all.billed = all.billed.plus(sums.billed);
            all.not_yet_due = all.not_yet_due.plus(sums.not_yet_due);
            all.collected = all.collected.plus(sums.collected);
        }
        Some(payers.into_iter().collect())
    }

    /// What each owes and has paid too much, where every line names its payer.
    pub(super) fn owed(&self, currency: &Currency) -> Result<Option<Owed>, AmountRefusal> {
        let Some(payers) = self.told_apart().filter(|payers| !payers.is_empty()) else { return Ok(None) };
        let mut owed = Owed { arrears: 0, overpaid: 0, unsettled: Vec::new() };
        let open = payers.into_iter().filter(|(_, sums)| sums.arrears() != 0 || sums.overpaid() != 0);
        let mut open: Vec<(Payer<'_>, ChargeSums)> = open.collect();
        open.sort_unstable_by_key(|(payer, _)| *payer);
        for ((unit, owner), sums) in open {
            owed.arrears = owed.arrears.plus(sums.arrears());
            owed.overpaid = owed.overpaid.plus(sums.overpaid());
            owed.unsettled.push(UnsettledCharge {
                unit: unit.map(str::to_owned),
                owner: owner.map(str::to_owned),
                billed: currency.amount(sums.billed)?,
                not_yet_due: currency.amount(sums.not_yet_due)?,
                collected: currency.amount(sums.collected)?,
                arrears: currency.amount(sums.arrears())?,
                overpaid: currency.amount(sums.overpaid())?,
            });
        }
        Ok(Some(owed))
    }
}

/// 逐户: the payer that each unit and owner on the charges and payments of the period belongs to; nothing where debts cannot
/// be told of each.
pub(crate) fn payers(facts: &SettleFacts) -> BTreeMap<Payer<'_>, Payer<'_>> {
    let reversals = Reversals::of(facts);
    let inside = facts.postings.iter().filter(|posting| reversals.counts(posting));
    let lines = inside.flat_map(|posting| &posting.lines);
    let charged = lines.filter(|line| matches!(line.account, Account::Billed | Account::Collected));
    if !are_both_booked(facts, |account| charged.clone().any(|line| line.account == account)) {
        return BTreeMap::new();
    }
    let named: BTreeSet<Payer<'_>> =
        charged.map(|line| (line.unit.as_deref(), line.owner.as_deref())).collect();
    let Some(told_apart) = Payers::of(named.iter()) else { return BTreeMap::new() };
    named.iter().map(|payer| (*payer, told_apart.payer(payer))).collect()
}

/// 逐户: what one owes can be told where charges and payments are both booked. Charges that are not booked may only be told to be
/// none; payments that are not booked may not be told as a total.
pub(crate) fn are_both_booked(facts: &SettleFacts, is_booked: impl Fn(Account) -> bool) -> bool {
    (is_booked(Account::Billed) || facts.billed.is_some_and(Amount::is_zero))
        && (is_booked(Account::Collected) || facts.collected.is_none_or(Amount::is_zero))
}

/// 退还未收的押金: deposits given back to somebody who had given none. Where some were held at the start, whose they were is
/// not known, and nobody is named; what is given back beyond them leaves the pool below zero.
pub(super) fn deposits_not_held(
    ledger: &Ledger<'_>,
    pools: &Pools,
    findings: &mut Findings<'_>,
) -> Result<(), Refusal> {
    if pools.of(Account::Deposit).opening.unwrap_or(0) != 0 {
        return Ok(());
    }
    let named = || ledger.deposits.iter().filter(|(payer, _)| **payer != (None, None));
    let told_apart = Payers::of(named().map(|(payer, _)| payer));
    let mut held: BTreeMap<Payer<'_>, i128> = BTreeMap::new();
    for (payer, credit) in named() {
        let of = told_apart.as_ref().map_or(*payer, |payers| payers.payer(payer));
        let sum = held.entry(of).or_default();
        *sum = sum.plus(*credit);
    }
    for ((unit, owner), credit) in held.into_iter().filter(|(_, credit)| *credit < 0) {
        findings.deposit_not_held(&payer_of(unit, owner), credit.turned())?;
    }
    Ok(())
}

/// The payer as a reader knows it: the unit, the owner, or both.
pub(crate) fn payer_of(unit: Option<&str>, owner: Option<&str>) -> String {
    match (unit, owner) {
        (Some(unit), Some(owner)) => format!("{unit} {owner}"),
        (one, other) => one.or(other).unwrap_or_default().to_owned(),
    }
}
