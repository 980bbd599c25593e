//! 勾稽: the totals of a notice, added up again from its own lines. Where they do not meet, the notice is
//! a draft that names the difference.

use super::facts::NoticeFacts;
use super::words::Words;
use crate::apportion::Part;
use crate::books::{ClosedBooks, OpenItem};
use crate::evaluation::{Consequence, ScoreResult};
use crate::exact::{Amount, ExactNumber, NumberRefusal, Ratio};
use crate::selection::Selection;
use crate::settlement::Statement;
use crate::surplus::Shares;
use serde::Serialize;

/// 差额: two figures of a notice that must be equal and are not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// Which two, as a code of the catalogue.
    pub code: String,
    /// Which line, where there are several alike; may be empty.
    pub about: String,
    /// What the lines add up to.
    pub adds_up_to: ExactNumber,
    /// What the total says.
    pub says: ExactNumber,
    /// `says` less `adds_up_to`.
    pub difference: ExactNumber,
    /// Whether the figures are money.
    pub money: bool,
}

impl Gap {
    /// The gap as a sentence.
    pub(crate) fn sentence(&self, words: Words) -> String {
        let form = |number: ExactNumber| match Amount::parse(&number.to_string()) {
            Ok(amount) if self.money => words.money(amount),
            _ => words.close(number),
        };
        let about = words.word(&self.about);
        words.fill(
            &self.code,
            &[
                ("about", &about),
                ("sum", &form(self.adds_up_to)),
                ("total", &form(self.says)),
                ("difference", &form(self.difference)),
            ],
        )
    }
}

/// The gaps found so far.
#[derive(Debug, Default)]
pub(crate) struct Gaps(pub(crate) Vec<Gap>);

impl Gaps {
    pub(crate) fn compare(
        &mut self,
        code: &str,
        about: &str,
        money: bool,
        sum: Ratio,
        total: Ratio,
    ) -> Result<(), NumberRefusal> {
        if sum != total {
            self.0.push(Gap {
                code: code.to_owned(),
                about: about.to_owned(),
                adds_up_to: ExactNumber(sum),
                says: ExactNumber(total),
                difference: ExactNumber(total.minus(sum)?),
                money,
            });
        }
        Ok(())
    }

    pub(crate) fn money(&mut self, code: &str, sum: Ratio, total: Amount) -> Result<(), NumberRefusal> {
        self.compare(code, "", true, sum, total.to_ratio())
    }

    fn points(&mut self, code: &str, sum: Ratio, total: ExactNumber) -> Result<(), NumberRefusal> {
        self.compare(code, "", false, sum, total.0)
    }
}

pub(crate) fn sum(amounts: impl IntoIterator<Item = Ratio>) -> Result<Ratio, NumberRefusal> {
    amounts.into_iter().try_fold(Ratio::ZERO, Ratio::plus)
}

fn sum_of_parts(parts: &[Part]) -> Result<Ratio, NumberRefusal> {
    sum(parts.iter().map(|part| part.amount.to_ratio()))
}

/// 勾稽: every pair of figures in the outcomes that must be equal and is not.
///
/// # Errors
/// `number.out_of_range` when a sum cannot be kept exactly.
pub fn cross_foot(facts: &NoticeFacts) -> Result<Vec<Gap>, NumberRefusal> {
    let mut gaps = Gaps::default();
    if let Some(score) = &facts.score {
        score_adds_up(&mut gaps, &score.value)?;
    }
    if let Some(consequence) = &facts.consequence {
        consequence_adds_up(&mut gaps, &consequence.value)?;
    }
    if let Some(statement) = facts.settled() {
        items_add_up(&mut gaps, statement)?;
        fund_adds_up(&mut gaps, statement)?;
    }
    if let Some(books) = &facts.books {
        books_add_up(&mut gaps, &books.value)?;
        one_statement(&mut gaps, &books.value.statement, facts.statement.as_ref().map(|alone| &alone.value))?;
    }
    if let Some(shares) = &facts.shares {
        shares_add_up(&mut gaps, &shares.value)?;
    }
    if let Some(orders) = &facts.orders {
        orders_add_up(&mut gaps, &orders.value)?;
    }
    outcomes_meet(&mut gaps, facts)?;
    Ok(gaps.0)
}

fn score_adds_up(gaps: &mut Gaps, score: &ScoreResult) -> Result<(), NumberRefusal> {
    let points = sum(score.items.iter().map(|item| item.points.0))?;
    gaps.points("notice.gap_points", points, score.points)?;
    gaps.points("notice.gap_full_marks", score.points.0.plus(score.lost.0)?, score.full_marks)
}

fn consequence_adds_up(gaps: &mut Gaps, pay: &Consequence) -> Result<(), NumberRefusal> {
    if let (Some(paid), Some(withheld)) = (pay.pay, pay.withheld) {
        gaps.money("notice.gap_pay", paid.to_ratio().plus(withheld.to_ratio())?, pay.full_pay)?;
    }
    if let Some(withheld) = pay.withheld_for_score.filter(|_| !pay.costs.is_empty()) {
        gaps.money("notice.gap_costs", sum_of_parts(&pay.costs)?, withheld)?;
    }
    if let Some(kept) = &pay.retention {
        gaps.money("notice.gap_retention", kept.released.to_ratio().plus(kept.kept.to_ratio())?, kept.held)?;
    }
    Ok(())
}

/// Each line, the total of each column, and the total across.
pub(crate) fn items_add_up(gaps: &mut Gaps, statement: &Statement) -> Result<(), NumberRefusal> {
    for line in &statement.items {
        let across = sum([line.allowed, line.disallowed, line.in_question].map(Amount::to_ratio))?;
        gaps.compare("notice.gap_line", line.item.word(), true, across, line.actual.to_ratio())?;
        if let (Some(budget), Some(variance)) = (line.budget, line.variance) {
            let left = budget.to_ratio().minus(line.actual.to_ratio())?;
            gaps.compare("notice.gap_variance", line.item.word(), true, left, variance.to_ratio())?;
        }
    }
    if let Some(expenditure) = statement.expenditure {
        let items = sum(statement.items.iter().map(|line| line.actual.to_ratio()))?;
        gaps.money("notice.gap_items", items.plus(statement.unclassified.to_ratio())?, expenditure)?;
        if let Some(allowed) = statement.allowed {
            let across = sum([allowed, statement.disallowed, statement.in_question].map(Amount::to_ratio))?;
            gaps.money("notice.gap_allowed", across, expenditure)?;
        }
    }
    let budgets: Option<Vec<Ratio>> =
        statement.items.iter().map(|line| line.budget.map(Amount::to_ratio)).collect();
    match (budgets, statement.budget) {
        (Some(budgets), Some(budget)) => gaps.money("notice.gap_budget", sum(budgets)?, budget),
        _ => Ok(()),
    }
}

/// Opening + collected − allowed − remuneration = closing, and billed = collected + arrears + not due.
pub(crate) fn fund_adds_up(gaps: &mut Gaps, statement: &Statement) -> Result<(), NumberRefusal> {
    let remuneration = statement.remuneration.as_ref().map(|found| found.amount);
    let known = (statement.opening, statement.collected, statement.allowed, remuneration, statement.closing);
    if let (Some(opening), Some(collected), Some(allowed), Some(remuneration), Some(closing)) = known {
        let more = [statement.prior_arrears_collected, statement.other_income, statement.prior_surplus];
        let comes = [opening, collected].into_iter().chain(more.into_iter().flatten());
        let comes = sum(comes.map(Amount::to_ratio))?;
        let goes = [allowed, remuneration].into_iter().chain(statement.overpaid);
        let goes = sum(goes.map(Amount::to_ratio))?;
        gaps.money("notice.gap_closing", comes.minus(goes)?, closing)?;
    }
    if let (Some(billed), Some(collected), Some(arrears)) =
        (statement.billed, statement.collected, statement.arrears)
    {
        let overpaid = statement.overpaid.map_or(Ratio::ZERO, Amount::to_ratio);
        let parts =
            sum([collected, arrears, statement.not_yet_due].map(Amount::to_ratio))?.minus(overpaid)?;
        // More collected than billed is a finding of the statement, and what is paid before it is due stands in two of
        // the parts: neither is a sum that fails.
        let paid_early = !statement.not_yet_due.is_zero() && (parts > billed.to_ratio());
        if collected.to_ratio() <= billed.to_ratio() && !paid_early {
            gaps.money("notice.gap_billed", parts, billed)?;
        }
    }
    Ok(())
}

fn shares_add_up(gaps: &mut Gaps, shares: &Shares) -> Result<(), NumberRefusal> {
    // Shares whose weights are not all known have no parts; their findings say so.
    if shares.parts.is_empty() {
        return Ok(());
    }
    gaps.money("notice.gap_parts", sum_of_parts(&shares.parts)?, shares.total)?;
    let treatments = sum(shares.treatments.iter().map(|line| line.amount.to_ratio()))?;
    gaps.money("notice.gap_treatments", treatments, shares.total)?;
    let lines = sum(shares.lines.iter().map(|line| line.gross.to_ratio()))?;
    gaps.money("notice.gap_share_lines", lines, shares.total)?;
    let net = sum(shares.lines.iter().map(|line| line.net.to_ratio()))?;
    gaps.money("notice.gap_set_off", net.plus(shares.set_off.to_ratio())?, shares.total)
}

/// What the taken orders cost is what is spent; that and what is left is the budget.
fn orders_add_up(gaps: &mut Gaps, orders: &Selection) -> Result<(), NumberRefusal> {
    let taken = sum(orders.taken.iter().map(|order| order.cost.to_ratio()))?;
    gaps.money("notice.gap_orders", taken, orders.spent)?;
    gaps.money(
        "notice.gap_order_budget",
        orders.spent.to_ratio().plus(orders.left.to_ratio())?,
        orders.budget,
    )
}

/// The parts of the fund's money are what its accounts must hold; of each bank account, the books and the statement with what
/// only the other side has.
pub(crate) fn books_add_up(gaps: &mut Gaps, books: &ClosedBooks) -> Result<(), NumberRefusal> {
    if let Some(bridge) = &books.bridge {
        let rows = sum(bridge.rows.iter().map(|row| row.amount.to_ratio()))?;
        gaps.money("notice.gap_bridge", rows, bridge.sum)?;
    }
    let items = |one: &[OpenItem], other: &[OpenItem]| {
        sum(one.iter().chain(other).map(|item| item.amount.to_ratio()))
    };
    for bank in &books.banks {
        let sides = [
            (bank.book_closing, items(&bank.unknown_receipts, &bank.unknown_payments)?, bank.adjusted_book),
            (bank.statement_closing, items(&bank.in_transit, &bank.not_presented)?, bank.adjusted_statement),
        ];
        for (closing, items, adjusted) in sides {
            if let (Some(closing), Some(adjusted)) = (closing, adjusted) {
                let sum = closing.to_ratio().plus(items)?;
                gaps.compare("notice.gap_bank", &bank.bank, true, sum, adjusted.to_ratio())?;
            }
        }
    }
    Ok(())
}

/// A statement that is given beside the books is theirs.
fn one_statement(gaps: &mut Gaps, books: &Statement, alone: Option<&Statement>) -> Result<(), NumberRefusal> {
    let Some(alone) = alone else { return Ok(()) };
    let figures = [
        (books.collected, alone.collected),
        (books.expenditure, alone.expenditure),
        (books.closing, alone.closing),
    ];
    for (books, alone) in figures {
        if let (Some(books), Some(alone)) = (books, alone) {
            gaps.money("notice.gap_books", books.to_ratio(), alone)?;
        }
    }
    Ok(())
}

/// What one outcome takes from another: the surplus that is shared, and the factor of the score.
fn outcomes_meet(gaps: &mut Gaps, facts: &NoticeFacts) -> Result<(), NumberRefusal> {
    let statement = facts.settled();
    let shares = facts.shares.as_ref().map(|outcome| &outcome.value);
    if let (Some(closing), Some(shares)) = (statement.and_then(|statement| statement.closing), shares) {
        gaps.money("notice.gap_surplus", closing.to_ratio(), shares.total)?;
    }
    let score = facts.score.as_ref().map(|outcome| outcome.value.score);
    let review = facts.review.as_ref().map(|outcome| outcome.value.after.score);
    let robust = facts.robustness.as_ref().map(|outcome| outcome.value.score);
    for (code, other) in [("notice.gap_review", review), ("notice.gap_robustness", robust)] {
        if let (Some(score), Some(other)) = (score, other) {
            gaps.points(code, other.0, score)?;
        }
    }
    let factor = statement.and_then(|statement| statement.remuneration.as_ref()?.score_factor);
    let rate = facts.consequence.as_ref().and_then(|outcome| outcome.value.paid_rate());
    match (rate, factor) {
        (Some(rate), Some(factor)) => gaps.points("notice.gap_factor", rate, factor),
        _ => Ok(()),
    }
}
