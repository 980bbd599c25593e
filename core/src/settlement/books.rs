//! 账目: from postings and totals to the figures of the period, with what does not fit as findings.

use super::check::{self, units};
use super::facts::{Account, Posting, PostingLine, SettleFacts, Work};
use super::findings::{Findings, of, place};
use super::gates::{Gate, Gates};
use super::kernel::ItemSums;
use super::spending::spending;
use crate::exact::MinorUnits;
use crate::outcome::{Mark, Refusal};
use std::collections::{BTreeMap, BTreeSet};

/// The figures of a period, in minor units; absent where they are not known.
pub(super) struct Figures {
    pub(super) opening: Option<i128>,
    pub(super) billed: Option<i128>,
    pub(super) not_yet_due: i128,
    pub(super) collected: Option<i128>,
    pub(super) prior_arrears: i128,
    pub(super) prepayments: i128,
    /// The nine items and what is under none of them; absent when no spending is known.
    pub(super) spent: Option<[ItemSums; 10]>,
    /// Whether the spending is known by item.
    pub(super) itemised: bool,
    pub(super) budget: Option<i128>,
    pub(super) remuneration_paid: i128,
    pub(super) pass_through: i128,
    pub(super) deposits: i128,
    pub(super) shared_income: i128,
    pub(super) maintenance_fund: i128,
    /// 科目余额: the balance of every account that a posting of the period touches.
    pub(super) accounts: BTreeMap<Account, i128>,
}

impl Figures {
    /// What stands, is refused and is open of the spending, over all items.
    pub(super) fn spent_in_all(&self) -> Option<ItemSums> {
        let mut all = ItemSums::default();
        for sums in self.spent? {
            all.add(Mark::Allowed, sums.allowed);
            all.add(Mark::Disallowed, sums.disallowed);
            all.add(Mark::Unknown, sums.in_question);
        }
        Some(all)
    }
}

/// What the postings of the period say.
#[derive(Default)]
pub(super) struct Ledger {
    pub(super) by_account: BTreeMap<Account, i128>,
    pub(super) later: i128,
    pub(super) large_repairs: i128,
    pub(super) items: Vec<u8>,
    pub(super) marks: Vec<Mark>,
    pub(super) spent: Vec<i64>,
}

impl Ledger {
    /// The credit balance of an account; absent when no posting touches it.
    fn credit(&self, account: Account) -> Option<i128> {
        self.by_account.get(&account).map(|sum| sum.turned())
    }
}

pub(super) fn figures(facts: &SettleFacts, findings: &mut Findings<'_>) -> Result<Figures, Refusal> {
    check::totals(facts)?;
    let ledger = ledger(facts, findings)?;
    let total = |amount| Option::map(amount, |amount| units(facts, amount)).transpose();
    let mut agreed = |what: &'static str, counted: Option<i128>, given| -> Result<Option<i128>, Refusal> {
        let given = total(given)?;
        if let (Some(counted), Some(given)) = (counted, given)
            && counted != given
        {
            findings.total_differs(what, given, counted)?;
        }
        Ok(counted.or(given))
    };
    let credit = |account| ledger.credit(account);
    let billed = agreed("billed", credit(Account::Billed), facts.billed)?;
    let later = credit(Account::Billed).map(|_| ledger.later);
    let not_yet_due = agreed("not_yet_due", later, facts.not_yet_due)?;
    let collected = agreed("collected", credit(Account::Collected), facts.collected)?;
    let prior = facts.prior_arrears_collected;
    let prior_arrears = agreed("prior_arrears_collected", credit(Account::PriorArrears), prior)?;
    let prepayments = agreed("prepayments", credit(Account::Prepayment), facts.prepayments)?;
    let pass_through = agreed("pass_through", credit(Account::PassThrough), facts.pass_through)?;
    let deposits = agreed("deposits", credit(Account::Deposit), facts.deposits)?;
    let figures = Figures {
        opening: total(facts.opening)?,
        billed,
        not_yet_due: not_yet_due.unwrap_or(0),
        collected,
        prior_arrears: prior_arrears.unwrap_or(0),
        prepayments: prepayments.unwrap_or(0),
        spent: spending(facts, &ledger, findings)?,
        itemised: !ledger.items.is_empty() || !facts.expenditure.is_empty(),
        budget: budget_in_all(facts)?,
        remuneration_paid: ledger.by_account.get(&Account::Remuneration).copied().unwrap_or(0),
        pass_through: pass_through.unwrap_or(0),
        deposits: deposits.unwrap_or(0),
        shared_income: credit(Account::SharedIncome).unwrap_or(0),
        maintenance_fund: credit(Account::MaintenanceFund).unwrap_or(0),
        accounts: ledger.by_account,
    };
    Ok(figures)
}

fn budget_in_all(facts: &SettleFacts) -> Result<Option<i128>, Refusal> {
    let mut all: i128 = 0;
    for sum in &facts.budget {
        all = all.plus(units(facts, sum.amount)?);
    }
    Ok((!facts.budget.is_empty()).then_some(all))
}

fn ledger(facts: &SettleFacts, findings: &mut Findings<'_>) -> Result<Ledger, Refusal> {
    let known_units = check::unit_ids(facts)?;
    let mut ledger = Ledger::default();
    for posting in check::postings(facts)? {
        if !facts.period.holds(posting.day) {
            findings.outside_period(posting, debits(facts, posting)?)?;
            continue;
        }
        name_unknown_units(posting, &known_units, findings);
        if mixes_pools(posting, findings.law) {
            findings.pools_mixed(posting);
        }
        for line in &posting.lines {
            book(facts, posting, line, &mut ledger, findings)?;
        }
    }
    Ok(ledger)
}

fn debits(facts: &SettleFacts, posting: &Posting) -> Result<i128, Refusal> {
    let mut debits: i128 = 0;
    for line in &posting.lines {
        debits = debits.plus(units(facts, line.amount)?.max(0));
    }
    Ok(debits)
}

fn name_unknown_units(posting: &Posting, known: &BTreeSet<&str>, findings: &mut Findings<'_>) {
    if known.is_empty() {
        return;
    }
    let named: BTreeSet<&str> = posting.lines.iter().filter_map(|line| line.unit.as_deref()).collect();
    for unit in named.difference(known) {
        findings.unknown_unit(posting, unit);
    }
}

/// Whether spending was booked against money that is not the fund's.
fn mixes_pools(posting: &Posting, law: &Gates) -> bool {
    let spends = |account| matches!(account, Account::Expenditure | Account::Remuneration);
    posting.lines.iter().any(|line| spends(line.account))
        && posting.lines.iter().any(|line| law.is_kept_apart(line.account))
}

fn book(
    facts: &SettleFacts,
    posting: &Posting,
    line: &PostingLine,
    ledger: &mut Ledger,
    findings: &mut Findings<'_>,
) -> Result<(), Refusal> {
    let minor = units(facts, line.amount)?;
    let sum = ledger.by_account.entry(line.account).or_default();
    *sum = sum.plus(minor);
    if line.account == Account::Billed && line.due.is_some_and(|due| due >= facts.period.to) {
        ledger.later = ledger.later.less(minor);
    }
    if is_large(line) {
        ledger.large_repairs = ledger.large_repairs.plus(minor);
    }
    if line.account == Account::Expenditure {
        ledger.items.push(place(line.cost_item));
        let mark = judge(posting, line, findings);
        findings.take_out(line.cost_item, mark, minor);
        ledger.marks.push(mark);
        ledger.spent.push(facts.currency.minor_units(line.amount)?);
    }
    Ok(())
}

/// 认定支出: how one line of spending stands: by its item, by the sort of work, and then the checker's mark.
fn judge(posting: &Posting, line: &PostingLine, findings: &mut Findings<'_>) -> Mark {
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
    }
    posting.mark
}

fn is_large(line: &PostingLine) -> bool {
    line.work.is_some_and(|work| work != Work::Daily)
}

pub(super) fn is_blank(reference: Option<&str>) -> bool {
    reference.is_none_or(|text| text.trim().is_empty())
}
