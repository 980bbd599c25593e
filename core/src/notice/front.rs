//! 正页: the money and the votes as one sees them, before the annex with every figure.

use super::accounts;
use super::charts::thousandths;
use super::facts::{NoticeFacts, VoteOutcome};
use super::page::{Block, Chart, ChartRow, Part, Tone};
use super::votes::{asked, decided};
use super::words::{Words, beyond, item_name};
use crate::exact::{Amount, ExactNumber, Ratio};
use crate::settlement::{ItemLine, Statement};
use crate::voting::{TestPart, TestResult};

/// Where the budget of an item stands on its bar: there is room for a third more.
const BUDGET_STANDS_AT: u32 = 750;

/// The parts before the annex.
pub(super) fn parts(facts: &NoticeFacts, w: Words<'_>) -> Vec<Part> {
    facts.settled().map(|statement| money(statement, w)).into_iter().chain(votes(&facts.votes, w)).collect()
}

fn money(statement: &Statement, w: Words<'_>) -> Part {
    let mut blocks: Vec<Block> = in_and_out(statement, w).map(Block::Chart).into_iter().collect();
    blocks.push(Block::Table(accounts::fund_table(statement, w)));
    blocks.extend(items(statement, w).map(Block::Chart));
    let title = w.say("notice.money");
    Part { anchor: "money", title, lead: String::new(), answer: String::new(), blocks }
}

/// What came in beside what was billed, what was spent beside the budget, on one scale.
fn in_and_out(statement: &Statement, w: Words<'_>) -> Option<Chart> {
    let known = [statement.billed, statement.collected, statement.budget, statement.expenditure];
    let whole = known.into_iter().flatten().map(Amount::to_ratio).max()?;
    let share = |amount: Option<Amount>| amount.and_then(|amount| thousandths(amount.to_ratio(), whole));
    let variance = statement.budget_variance.filter(|variance| variance.is_negative());
    let rows = vec![
        ChartRow {
            name: w.say("notice.collected"),
            said: beside(statement.collected, statement.billed, "notice.chart_billed", w),
            filled: share(statement.collected),
            mark: share(statement.billed),
            tone: Tone::Good,
            over: false,
        },
        ChartRow {
            name: w.say("notice.expenditure"),
            said: with_sign(
                beside(statement.expenditure, statement.budget, "notice.chart_budget", w),
                variance,
                w,
            ),
            filled: share(statement.expenditure),
            mark: share(statement.budget),
            tone: if variance.is_some() { Tone::Bad } else { Tone::Good },
            over: variance.is_some(),
        },
    ];
    Some(Chart { title: w.say("notice.chart_money"), rows })
}

fn beside(amount: Option<Amount>, of: Option<Amount>, code: &str, w: Words<'_>) -> String {
    match of {
        Some(of) => w.fill(code, &[("amount", &w.maybe(amount)), ("of", &w.money(of))]),
        None => w.maybe(amount),
    }
}

/// What is over the budget, with its sign in front.
fn with_sign(said: String, variance: Option<Amount>, w: Words<'_>) -> String {
    match variance {
        Some(variance) => w.fill("notice.chart_over", &[("over", &beyond(variance, w)), ("said", &said)]),
        None => said,
    }
}

/// Every item against its own budget, so that all budgets stand in one line and whatever passes it is seen.
fn items(statement: &Statement, w: Words<'_>) -> Option<Chart> {
    let rows: Vec<ChartRow> = statement
        .items
        .iter()
        .filter(|item| !item.actual.is_zero() || item.budget.is_some_and(|budget| !budget.is_zero()))
        .map(|item| item_row(item, w))
        .collect();
    let title = w.say("notice.chart_items");
    rows.iter().any(|row| row.mark.is_some()).then_some(Chart { title, rows })
}

fn item_row(item: &ItemLine, w: Words<'_>) -> ChartRow {
    let over = item.variance.filter(|variance| variance.is_negative());
    let actual = item.actual.to_ratio();
    let against = |budget: Amount| {
        if budget.is_zero() {
            return Some(if item.actual.is_zero() { 0 } else { 1000 });
        }
        // Three quarters of the bar are the budget.
        thousandths(actual.times(Ratio::new(3, 4).ok()?).ok()?, budget.to_ratio())
    };
    ChartRow {
        name: item_name(item.item, w),
        said: with_sign(beside(Some(item.actual), item.budget, "notice.chart_of", w), over, w),
        filled: item.budget.and_then(against),
        mark: item.budget.map(|budget| if budget.is_zero() { 0 } else { BUDGET_STANDS_AT }),
        tone: if over.is_some() { Tone::Bad } else { Tone::Good },
        over: over.is_some(),
    }
}

fn votes(votes: &[VoteOutcome], w: Words<'_>) -> Option<Part> {
    let mut blocks = Vec::new();
    for (number, vote) in (1_u32..).zip(votes) {
        let verdict = vote.result.verdict();
        let title = w.fill("notice.vote_number", &[("number", &number.to_string())]);
        blocks.push(Block::Heading(title, Some(decided(verdict.verdict, w))));
        let rows: Vec<ChartRow> = verdict.tests.iter().filter_map(|test| test_row(test, w)).collect();
        if !rows.is_empty() {
            blocks.push(Block::Chart(Chart { title: w.say("notice.chart_vote"), rows }));
        }
    }
    let title = w.say("notice.vote_results");
    let (lead, answer) = (String::new(), String::new());
    (!blocks.is_empty()).then_some(Part { anchor: "results", title, lead, answer, blocks })
}

/// Who took part or agreed, of those who are asked, with the threshold marked; of the whole, not of single buildings.
fn test_row(test: &TestResult, w: Words<'_>) -> Option<ChartRow> {
    let (left, right) = (test.left?, test.right?);
    if test.group.is_some() || !matches!(test.part, TestPart::Quorum | TestPart::Pass) {
        return None;
    }
    let whole = base(test, right).unwrap_or(left.0.max(right.0)).max(left.0);
    let (name, said) = asked(test, w);
    Some(ChartRow {
        name,
        said,
        filled: thousandths(left.0, whole),
        mark: thousandths(right.0, whole),
        tone: super::service::tone(test.holds),
        over: false,
    })
}

/// Of how many the share is asked: what is required, divided by the share.
fn base(test: &TestResult, right: ExactNumber) -> Option<Ratio> {
    let shape = test.shape.as_ref()?;
    shape.of.as_ref()?;
    right.0.divided_by(shape.share?.0).ok()
}
