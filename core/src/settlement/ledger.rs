//! 账簿: from the postings of the period to what moved on each account, each item and for each unit.

use super::charges::{Charges, Payer};
use super::check;
use super::documents::{Dated, Repeated, repeated};
use super::facts::SettleFacts;
use super::findings::{Findings, of as about, place};
use super::gates::{self, Gate, Gates};
use super::kernel::{ItemSums, LedgerSums, Movement};
use super::lines::Lines;
use super::postings::{Account, Posting, PostingLine, Work};
use super::reversals::Reversals;
use crate::exact::MinorUnits;
use crate::outcome::{Mark, Refusal};
use foldhash::{HashMap, HashSet};
use std::collections::{BTreeMap, BTreeSet};

/// What the postings of the period say.
#[derive(Default)]
pub(super) struct Ledger<'a> {
    sums: LedgerSums,
    pub(super) large_repairs: i128,
    pub(super) items: Vec<u8>,
    pub(super) marks: Vec<Mark>,
    pub(super) spent: Vec<i64>,
    pub(super) charges: Charges<'a>,
    /// 押金 (逐户): what was received of each less what was given back.
    pub(super) deposits: HashMap<Payer<'a>, i128>,
    /// 分摊范围: what was spent in each part of the compound that a line names.
    pub(super) scopes: BTreeMap<&'a str, ItemSums>,
}

impl Ledger<'_> {
    /// What moved on the account; absent when no posting touches it.
    pub(super) fn moved(&self, account: Account) -> Option<Movement> {
        self.sums.movements.get(account as usize).copied().filter(|movement| movement.touched)
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
        let movements = Account::EVERY.into_iter().zip(self.sums.movements);
        let touched = movements.filter(|(_, movement)| movement.touched);
        touched.map(|(account, movement)| (account, movement.balance)).collect()
    }

    /// 未到期: of what was charged, what is not yet due.
    pub(super) const fn not_yet_due(&self) -> i128 {
        self.sums.not_yet_due
    }

    /// 退还的预交: of what left the prepayments, what was paid back.
    pub(super) const fn refunded(&self) -> i128 {
        self.sums.refunded
    }
}

pub(super) fn ledger<'a>(
    facts: &'a SettleFacts,
    dated: &Dated<'_>,
    findings: &mut Findings<'_>,
) -> Result<Ledger<'a>, Refusal> {
    let known_units = check::unit_ids(facts)?;
    let mut ledger = Ledger::default();
    let (postings, shared) = check::postings(facts)?;
    let reversals = Reversals::of(facts);
    let repeated = repeated(&shared, &reversals, dated);
    let mut lines = Lines::of(postings.len());
    let mut minor_units = Vec::new();
    for posting in &postings {
        check::posting(facts, &postings, posting, &mut minor_units)
            .map_err(|first| check::wrong_postings(facts, &postings, first))?;
        if !facts.period.holds(posting.day) {
            findings.outside_period(posting, debits(&minor_units))?;
            continue;
        }
        name_unknown_units(posting, &known_units, findings);
        if reversals.is_of_earlier_charge(posting) {
            findings.earlier_charge_taken_back(posting, debits(&minor_units))?;
            continue;
        }
        if mixes_pools(posting, findings.law) {
            findings.pools_mixed(posting);
        }
        let other = repeated.get(posting.id.as_str()).copied();
        if let Some(other) = other.filter(|_| !posting.lines.iter().any(spends)) {
            findings.same_document(posting, other, facts.currency.amount(debits(&minor_units))?);
        }
        for (line, units) in posting.lines.iter().zip(&minor_units) {
            let mark = spends(line).then(|| judge(&reversals, &repeated, (posting, line), findings));
            book(line, mark, *units, &mut ledger, findings);
        }
        lines.add(posting, &minor_units, &reversals, facts.period.to);
    }
    for beyond in reversals.beyond() {
        findings.taken_back_beyond(&beyond)?;
    }
    (ledger.sums, ledger.charges) = lines.sums();
    Ok(ledger)
}

/// 逐行认定: how each line of spending of the period stands, in the order of the postings' ids and of their lines.
pub(crate) fn standings(facts: &SettleFacts, dated: &Dated<'_>) -> Result<Vec<Mark>, Refusal> {
    let rules = gates::rules(facts)?;
    let law = Gates::of(rules.as_ref())?;
    Ok(ledger(facts, dated, &mut Findings::new(facts, &law))?.marks)
}

/// 借方合计: what a posting debits.
fn debits(minor_units: &[i64]) -> i128 {
    minor_units.iter().fold(0, |debits: i128, units| debits.plus(i128::from(*units).max(0)))
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

/// 入账: what one line says beside its account and its payer; `mark` is how it stands, of spending.
fn book<'a>(
    line: &'a PostingLine,
    mark: Option<Mark>,
    units: i64,
    ledger: &mut Ledger<'a>,
    findings: &mut Findings<'_>,
) {
    let minor = i128::from(units);
    if line.account == Account::Deposit {
        let held = ledger.deposits.entry((line.unit.as_deref(), line.owner.as_deref())).or_default();
        *held = held.less(minor);
    }
    if is_large(line) {
        ledger.large_repairs = ledger.large_repairs.plus(minor);
    }
    if let Some(mark) = mark {
        ledger.items.push(place(line.cost_item));
        findings.take_out(line.cost_item, mark, minor);
        ledger.marks.push(mark);
        ledger.spent.push(units);
        if let Some(scope) = line.scope.as_deref() {
            ledger.scopes.entry(scope).or_default().add(mark, minor);
        }
    }
}

/// 认定支出: how one line of spending stands. What was taken back and leaves nothing needs no judgement; what takes a part
/// back stands as that did, unless a checker says otherwise of it or it is itself a repetition.
fn judge(
    reversals: &Reversals<'_>,
    repeated: &Repeated<'_>,
    (posting, line): (&Posting, &PostingLine),
    findings: &mut Findings<'_>,
) -> Mark {
    if reversals.leaves_nothing(posting) {
        return Mark::Allowed;
    }
    let own = (posting.mark, repeated.get(posting.id.as_str()));
    let (judged, of) =
        if own == (Mark::Allowed, None) { reversals.judged(posting, line) } else { (posting, line) };
    let other = repeated.get(judged.id.as_str()).copied();
    stands(&Judged { posting, line, judged, work: of.work, other }, findings)
}

/// A line of spending, and the posting it is judged by.
struct Judged<'a> {
    posting: &'a Posting,
    line: &'a PostingLine,
    judged: &'a Posting,
    work: Option<Work>,
    other: Option<&'a str>,
}

/// By its item, by the sort of work, by the checker's mark, and then by what it repeats.
fn stands(of: &Judged<'_>, findings: &mut Findings<'_>) -> Mark {
    let Judged { posting, line, judged, work, other } = *of;
    let Some(item) = line.cost_item.filter(|item| findings.law.has_item(*item)) else {
        findings.no_cost_item(about(posting), line.amount);
        return Mark::Unknown;
    };
    if is_blank(judged.decision.as_deref()) {
        match findings.law.undecided(item) {
            Gate::Open => {}
            Gate::Closed => {
                findings.item_nine_without_decision(about(posting), line.amount);
                return Mark::Disallowed;
            }
            Gate::Unsaid(parameter) => {
                findings.rule_needed(about(posting), parameter, line.amount);
                return Mark::Unknown;
            }
        }
    }
    match findings.law.works(work) {
        Gate::Open => {}
        Gate::Closed => {
            findings.belongs_to_maintenance_fund(about(posting), line.amount);
            return Mark::Disallowed;
        }
        Gate::Unsaid(parameter) => {
            findings.rule_needed(about(posting), parameter, line.amount);
            return Mark::Unknown;
        }
    }
    if judged.mark != Mark::Allowed {
        findings.marked(posting, judged.mark, line.amount);
        return judged.mark;
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
