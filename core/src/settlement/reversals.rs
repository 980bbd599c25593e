//! 冲销: what takes back what, of the postings that are in the ledger.

use super::charges::Payer;
use super::facts::SettleFacts;
use super::postings::{Account, Posting, PostingLine};
use crate::exact::{Day, MinorUnits};
use crate::settlement::CostItem;
use foldhash::{HashMap, HashMapExt};
use std::collections::BTreeMap;

/// An account, and on `expenditure` the cost item.
type Place = (Account, Option<CostItem>);

/// A posting that others take back.
#[derive(Default)]
struct Reversed<'a> {
    /// Nothing where the ledger does not hold it: it is of an earlier period.
    posting: Option<&'a Posting>,
    by: Vec<&'a Posting>,
    /// Whether it is taken back in the period and nothing is left.
    leaves_nothing: bool,
    /// Its first charge of each unit and owner, and its first spending on each item: a posting may charge every unit, and is then not
    /// gone through again for each.
    charges: HashMap<Payer<'a>, &'a PostingLine>,
    spent: BTreeMap<Option<CostItem>, &'a PostingLine>,
}

impl<'a> Reversed<'a> {
    fn found(&mut self, posting: &'a Posting) {
        self.posting = Some(posting);
        for line in &posting.lines {
            match line.account {
                Account::Billed => {
                    self.charges.entry((line.unit.as_deref(), line.owner.as_deref())).or_insert(line);
                }
                Account::Expenditure => {
                    self.spent.entry(line.cost_item).or_insert(line);
                }
                _ => {}
            }
        }
    }
}

/// 冲销: the postings that others take back, by their ids.
pub(crate) struct Reversals<'a> {
    facts: &'a SettleFacts,
    reversed: HashMap<&'a str, Reversed<'a>>,
}

/// 多冲: of what a posting takes back, what was never booked there.
pub(super) struct TakenBackBeyond<'a> {
    pub(super) posting: &'a Posting,
    pub(super) reverses: &'a str,
    pub(super) minor_units: i128,
}

impl<'a> Reversals<'a> {
    pub(crate) fn of(facts: &'a SettleFacts) -> Reversals<'a> {
        let mut reversed: HashMap<&str, Reversed<'_>> = HashMap::new();
        for posting in &facts.postings {
            if let Some(reverses) = posting.reverses.as_deref() {
                reversed.entry(reverses).or_default().by.push(posting);
            }
        }
        if !reversed.is_empty() {
            for posting in &facts.postings {
                if let Some(of) = reversed.get_mut(posting.id.as_str()) {
                    of.found(posting);
                }
            }
            for of in reversed.values_mut() {
                of.leaves_nothing = leaves_nothing(facts, of);
            }
        }
        Reversals { facts, reversed }
    }

    /// What the posting takes back, where the ledger holds it.
    pub(crate) fn reversed_by(&self, posting: &Posting) -> Option<&'a Posting> {
        self.reversed.get(posting.reverses.as_deref()?)?.posting
    }

    /// 冲销往年应收: whether the posting does nothing but take back a charge of an earlier period, whose vouchers the ledger does
    /// not hold. It lowers what is owed for that period, and nothing of this one.
    pub(crate) fn is_of_earlier_charge(&self, posting: &Posting) -> bool {
        let on_charges = |line: &PostingLine| matches!(line.account, Account::Receivable | Account::Billed);
        let of = posting.reverses.as_deref().and_then(|id| self.reversed.get(id));
        of.is_some_and(|of| of.posting.is_none()) && posting.lines.iter().all(on_charges)
    }

    /// 计入本期: whether the posting counts in the period.
    pub(crate) fn counts(&self, posting: &Posting) -> bool {
        self.facts.period.holds(posting.day) && !self.is_of_earlier_charge(posting)
    }

    /// 全部冲销: whether the posting, or what it takes back, is taken back in the period and leaves nothing.
    pub(super) fn leaves_nothing(&self, posting: &Posting) -> bool {
        if self.reversed.is_empty() {
            return false;
        }
        let id = posting.reverses.as_deref().unwrap_or(&posting.id);
        self.reversed.get(id).is_some_and(|of| of.leaves_nothing)
    }

    /// 到期日: of a charge that is taken back, the day on which it fell due, where the line does not say it itself.
    pub(crate) fn due(&self, posting: &Posting, line: &PostingLine) -> Option<Day> {
        line.due.or_else(|| self.charge(posting, line)?.due)
    }

    /// 应收日: the day since which a charge is owed; of one that is taken back, the day of what it takes back.
    pub(crate) fn owed_since(&self, posting: &Posting, line: &PostingLine) -> Day {
        let charged = || Some(self.charge(posting, line)?.due.unwrap_or(self.reversed_by(posting)?.day));
        line.due.or_else(charged).unwrap_or(posting.day)
    }

    /// The charge that a line takes back: of the same unit and owner.
    fn charge(&self, posting: &Posting, line: &PostingLine) -> Option<&'a PostingLine> {
        let of = self.reversed.get(posting.reverses.as_deref()?)?;
        of.charges.get(&(line.unit.as_deref(), line.owner.as_deref())).copied()
    }

    /// 冲销后的认定: the posting and the line by which a line of spending is judged: its own, or those it takes back.
    pub(super) fn judged<'p>(
        &self,
        posting: &'p Posting,
        line: &'p PostingLine,
    ) -> (&'p Posting, &'p PostingLine)
    where
        'a: 'p,
    {
        let of = posting.reverses.as_deref().and_then(|id| self.reversed.get(id));
        let judged = of.and_then(|of| of.posting.zip(of.spent.get(&line.cost_item).copied()));
        judged.unwrap_or((posting, line))
    }

    /// 多冲: where more is taken back than was booked, or it is added to, or another account or item is taken back.
    pub(super) fn beyond(&self) -> Vec<TakenBackBeyond<'a>> {
        let mut found = Vec::new();
        for (id, Reversed { posting, by, .. }) in &self.reversed {
            let Some(first) = posting else { continue };
            let last = by.iter().copied().max_by(|one, other| one.id.cmp(&other.id));
            let sums = sums(self.facts, [*first].into_iter()).zip(sums(self.facts, by.iter().copied()));
            let (Some(last), Some((booked, taken_back))) = (last, sums) else { continue };
            for (place, back) in taken_back {
                let booked = booked.get(&place).copied().unwrap_or(0);
                let minor_units = beyond(place.0, booked, back);
                if minor_units != 0 {
                    found.push(TakenBackBeyond { posting: last, reverses: id, minor_units });
                }
            }
        }
        found.sort_by(|one, other| {
            (&one.posting.id, one.minor_units).cmp(&(&other.posting.id, other.minor_units))
        });
        found
    }
}

/// Where the money went may differ: a bill that was open is taken back as a bill, or in cash.
fn leaves_nothing(facts: &SettleFacts, of: &Reversed<'_>) -> bool {
    let Some(first) = of.posting.filter(|first| facts.period.holds(first.day)) else { return false };
    let inside = || of.by.iter().copied().filter(|one| facts.period.holds(one.day));
    let left = sums(facts, inside().chain([first]));
    inside().next().is_some() && left.is_some_and(|left| left.values().all(|sum| *sum == 0))
}

/// What postings leave in all, by account and item, but for where the money lay; nothing where an amount is not of the
/// currency, which is refused elsewhere.
fn sums<'a>(
    facts: &SettleFacts,
    postings: impl Iterator<Item = &'a Posting>,
) -> Option<BTreeMap<Place, i128>> {
    let mut sums: BTreeMap<Place, i128> = BTreeMap::new();
    for line in postings.flat_map(|posting| &posting.lines) {
        if matches!(line.account, Account::ServiceFund | Account::Payable | Account::Receivable) {
            continue;
        }
        let sum = sums.entry((line.account, line.cost_item)).or_default();
        *sum = sum.plus(i128::from(facts.currency.minor_units(line.amount).ok()?));
    }
    Some(sums)
}

/// What is taken back beyond what was booked, debits above zero. What is booked anew beside it, on the side on which the account
/// is booked, takes nothing back.
fn beyond(account: Account, booked: i128, back: i128) -> i128 {
    let left = booked.plus(back);
    if booked == 0 {
        let takes_back = match account {
            Account::Expenditure => back < 0,
            Account::Billed | Account::Collected | Account::PriorArrears | Account::OtherIncome => back > 0,
            _ => false,
        };
        return if takes_back { back } else { 0 };
    }
    match ((back > 0) == (booked > 0) && back != 0, (left > 0) == (booked > 0) || left == 0) {
        (true, _) => back,
        (false, true) => 0,
        (false, false) => left,
    }
}
