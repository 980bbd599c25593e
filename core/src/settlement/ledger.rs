//! 账簿: from the postings of the period to what moved on each account, each item and for each unit.

use super::charges::{Charges, Payer};
use super::check::{self, units};
use super::facts::SettleFacts;
use super::findings::{Findings, of, place};
use super::gates::{self, Gate, Gates};
use super::postings::{Account, Posting, PostingLine, Work};
use crate::exact::{Day, MinorUnits};
use crate::outcome::{Mark, Refusal};
use foldhash::{HashMap, HashSet};
use std::collections::{BTreeMap, BTreeSet, hash_map::Entry};

/// 发生额: what moved on one account, in minor units. A posting counts by what it leaves on the account, so what only
/// passes from one owner to another is no movement.
#[derive(Clone, Copy, Default)]
pub(super) struct Movement {
    /// Whether a line of the period stands on the account.
    touched: bool,
    /// Debits less credits.
    balance: i128,
    pub(super) debited: i128,
    pub(super) credited: i128,
}

/// How many accounts there are.
const ACCOUNTS: usize = Account::EVERY.len();

/// What the postings of the period say.
#[derive(Default)]
pub(super) struct Ledger<'a> {
    movements: [Movement; ACCOUNTS],
    pub(super) later: i128,
    pub(super) large_repairs: i128,
    pub(super) items: Vec<u8>,
    pub(super) marks: Vec<Mark>,
    pub(super) spent: Vec<i64>,
    /// 退还的预交: of what left the prepayments, what did not become a payment for a period.
    pub(super) refunded: i128,
    pub(super) charges: Charges<'a>,
    /// 押金 (逐户): what was received of each less what was given back.
    pub(super) deposits: HashMap<Payer<'a>, i128>,
}

impl Ledger<'_> {
    /// What moved on the account; absent when no posting touches it.
    pub(super) fn moved(&self, account: Account) -> Option<Movement> {
        self.movements.get(account as usize).copied().filter(|movement| movement.touched)
    }

    /// The balance of the account, debits above zero; absent when no posting touches it.
    pub(super) fn debit(&self, account: Account) -> Option<i128> {
        self.moved(account).map(|movement| movement.balance)
    }

    /// The balance of the account, credits above zero; absent when no posting touches it.
    pub(super) fn credit(&self, account: Account) -> Option<i128> {
        self.debit(account).map(MinorUnits::turned)
    }

    /// 科目余额: the balance of every account that a posting of the period touches.
    pub(super) fn balances(&self) -> BTreeMap<Account, i128> {
        let touched = Account::EVERY.into_iter().zip(self.movements).filter(|(_, movement)| movement.touched);
        touched.map(|(account, movement)| (account, movement.balance)).collect()
    }

    /// Adds what one posting leaves on each of its accounts, and clears it; what takes a posting back counts on the side it
    /// takes back.
    fn add(&mut self, posting: &Posting, left: &mut [i128; ACCOUNTS]) {
        let takes_back = posting.reverses.is_some();
        if posting.lines.iter().any(|line| line.account == Account::Prepayment) {
            self.refund(left, takes_back);
        }
        for line in &posting.lines {
            let place = line.account as usize;
            let Some((left, movement)) = left.get_mut(place).zip(self.movements.get_mut(place)) else {
                continue;
            };
            // A second line on the account finds nothing left: the first one took all of it.
            let all = std::mem::take(left);
            movement.touched = true;
            movement.balance = movement.balance.plus(all);
            let side = if (all > 0) == takes_back { &mut movement.credited } else { &mut movement.debited };
            *side = side.plus(if (all > 0) == takes_back { all.turned() } else { all });
        }
    }

    /// 退还: what leaves the prepayments and does not become a payment for a period goes back to its owner.
    fn refund(&mut self, left: &[i128; ACCOUNTS], takes_back: bool) {
        let on = |account: Account| left.get(account as usize).copied().unwrap_or(0);
        let turned = |sum: i128| if takes_back { sum.turned() } else { sum };
        let out = turned(on(Account::Prepayment)).max(0);
        let paid = turned(on(Account::Collected).plus(on(Account::PriorArrears))).turned().max(0);
        self.refunded = self.refunded.plus(turned(out.less(paid).max(0)));
    }
}

pub(super) fn ledger<'a>(facts: &'a SettleFacts, findings: &mut Findings<'_>) -> Result<Ledger<'a>, Refusal> {
    let known_units = check::unit_ids(facts)?;
    let mut ledger = Ledger::default();
    let postings = check::postings(facts)?;
    let mut documents = Documents::default();
    let mut left = [0; ACCOUNTS];
    for posting in &postings {
        check::posting(facts, &postings, posting)?;
        let other = documents.said_before(posting);
        if !facts.period.holds(posting.day) {
            findings.outside_period(posting, debits(facts, posting)?)?;
            continue;
        }
        name_unknown_units(posting, &known_units, findings);
        if mixes_pools(posting, findings.law) {
            findings.pools_mixed(posting);
        }
        if let Some(other) = other.filter(|_| !posting.lines.iter().any(spends)) {
            let amount = facts.currency.amount(debits(facts, posting)?)?;
            findings.same_document(posting, other, amount);
        }
        for line in &posting.lines {
            book(facts, (posting, line, other), &mut ledger, &mut left, findings)?;
        }
        ledger.add(posting, &mut left);
    }
    Ok(ledger)
}

/// 逐行认定: how each line of spending of the period stands, in the order of the postings' ids and of their lines.
pub(crate) fn standings(facts: &SettleFacts) -> Result<Vec<Mark>, Refusal> {
    let rules = gates::rules(facts)?;
    let law = Gates::of(rules.as_ref())?;
    Ok(ledger(facts, &mut Findings::new(facts, &law))?.marks)
}

/// 重复入账: what was booked before on each document.
#[derive(Default)]
struct Documents<'a> {
    first: HashMap<&'a str, &'a Posting>,
    /// Nearly every document is one posting's alone; what is said on those of several is looked up as a whole.
    said: HashMap<(&'a str, Said<'a>), &'a str>,
}

/// What a posting says beside its id and its document.
type Said<'a> = (Day, &'a [PostingLine], Option<&'a str>);

impl<'a> Documents<'a> {
    /// The posting that already said the same on the same document.
    fn said_before(&mut self, posting: &'a Posting) -> Option<&'a str> {
        let said = |of: &'a Posting| (of.day, of.lines.as_slice(), of.reverses.as_deref());
        let document = posting.document.as_deref()?;
        let first = match self.first.entry(document) {
            Entry::Vacant(free) => {
                free.insert(posting);
                return None;
            }
            Entry::Occupied(taken) => *taken.get(),
        };
        self.said.entry((document, said(first))).or_insert(first.id.as_str());
        let of = *self.said.entry((document, said(posting))).or_insert(posting.id.as_str());
        (of != posting.id).then_some(of)
    }
}

fn debits(facts: &SettleFacts, posting: &Posting) -> Result<i128, Refusal> {
    let mut debits: i128 = 0;
    for line in &posting.lines {
        debits = debits.plus(units(facts, line.amount)?.max(0));
    }
    Ok(debits)
}

fn name_unknown_units(posting: &Posting, known: &HashSet<&str>, findings: &mut Findings<'_>) {
    if known.is_empty() {
        return;
    }
    let named = posting.lines.iter().filter_map(|line| line.unit.as_deref());
    let unknown: BTreeSet<&str> = named.filter(|unit| !known.contains(unit)).collect();
    for unit in unknown {
        findings.unknown_unit(posting, unit);
    }
}

fn spends(line: &PostingLine) -> bool {
    line.account == Account::Expenditure
}

/// Whether spending was booked against money that is not the fund's.
fn mixes_pools(posting: &Posting, law: &Gates) -> bool {
    posting.lines.iter().any(|line| spends(line) || line.account == Account::Remuneration)
        && posting.lines.iter().any(|line| law.is_kept_apart(line.account))
}

fn book<'a>(
    facts: &SettleFacts,
    (posting, line, other): (&'a Posting, &'a PostingLine, Option<&str>),
    ledger: &mut Ledger<'a>,
    left: &mut [i128; ACCOUNTS],
    findings: &mut Findings<'_>,
) -> Result<(), Refusal> {
    let units = facts.currency.minor_units(line.amount)?;
    let minor = i128::from(units);
    if let Some(left) = left.get_mut(line.account as usize) {
        *left = left.plus(minor);
    }
    let later = line.account == Account::Billed && line.due.is_some_and(|due| due >= facts.period.to);
    if later {
        ledger.later = ledger.later.less(minor);
    }
    ledger.charges.add(line, minor, later);
    if line.account == Account::Deposit {
        let held = ledger.deposits.entry((line.unit.as_deref(), line.owner.as_deref())).or_default();
        *held = held.less(minor);
    }
    if is_large(line) {
        ledger.large_repairs = ledger.large_repairs.plus(minor);
    }
    if spends(line) {
        ledger.items.push(place(line.cost_item));
        let mark = judge((posting, line, other), findings);
        findings.take_out(line.cost_item, mark, minor);
        ledger.marks.push(mark);
        ledger.spent.push(units);
    }
    Ok(())
}

/// 认定支出: how one line of spending stands: by its item, by the sort of work, by what it repeats, and then the
/// checker's mark.
fn judge(
    (posting, line, other): (&Posting, &PostingLine, Option<&str>),
    findings: &mut Findings<'_>,
) -> Mark {
    let Some(item) = line.cost_item.filter(|item| findings.law.has_item(*item)) else {
        findings.no_cost_item(of(posting), line.amount);
        return Mark::Unknown;
    };
    if is_blank(posting.decision.as_deref()) {
        match findings.law.undecided(item) {
            Gate::Open => {}
            Gate::Closed => {
                findings.item_nine_without_decision(of(posting), line.amount);
                return Mark::Disallowed;
            }
            Gate::Unsaid(parameter) => {
                findings.rule_needed(of(posting), parameter, line.amount);
                return Mark::Unknown;
            }
        }
    }
    match findings.law.works(line.work) {
        Gate::Open => {}
        Gate::Closed => {
            findings.belongs_to_maintenance_fund(of(posting), line.amount);
            return Mark::Disallowed;
        }
        Gate::Unsaid(parameter) => {
            findings.rule_needed(of(posting), parameter, line.amount);
            return Mark::Unknown;
        }
    }
    if posting.mark != Mark::Allowed {
        findings.marked(posting, line.amount);
        return posting.mark;
    }
    if let Some(other) = other {
        findings.same_document(posting, other, line.amount);
        return Mark::Unreconciled;
    }
    Mark::Allowed
}

fn is_large(line: &PostingLine) -> bool {
    line.work.is_some_and(|work| work != Work::Daily)
}

pub(super) fn is_blank(reference: Option<&str>) -> bool {
    reference.is_none_or(|text| text.trim().is_empty())
}
