//! 收支情况表: what came in, what it was spent on by item, what of it stands, and what is left.

use super::Made;
use super::facts::SheetFacts;
use super::figures::{change, per_square_metre, told, whole_months};
use crate::exact::Amount;
use crate::explain::{Cell, Row, Table, share_per_cent, template};
use crate::notice::Block;
use crate::notice::accounts::closing_name;
use crate::notice::words::{Words, figure, two_columns, words};
use crate::outcome::Refusal;
use crate::settlement::{ItemLine, Statement};

/// 收支情况表: the fund, the items with budget, variance, last year and cost by square metre, what of the spending stands, and
/// charges billed and collected.
pub(super) fn income_and_expenditure(facts: &SheetFacts, w: Words<'_>) -> Result<Made, Refusal> {
    let statement = &facts.books.value.statement;
    let mut missing = Vec::new();
    if statement.budget.is_none() {
        missing.push("sheets.missing_budget");
    }
    if facts.last_year.is_none() {
        missing.push("sheets.missing_last_year");
    }
    if facts.area.is_none() {
        missing.push("sheets.missing_area");
    } else if whole_months(statement.period).is_none() {
        missing.push("sheets.missing_whole_months");
    }
    let mut blocks = vec![
        Block::Table(fund_table(facts, w)?),
        Block::Table(items_table(facts, w)?),
        Block::Table(allowed_table(statement, w)),
        Block::Table(charges_table(facts, w)?),
    ];
    if let Some(before) = &facts.last_year {
        blocks.push(Block::Prose(w.fill("sheets.last_year_is", &[("period", &w.period(before.period))])));
    }
    if let Some((area, months)) = facts.area.zip(whole_months(statement.period)) {
        let (area, months) = (crate::explain::grouped(&area.to_string()), months.to_string());
        blocks.push(Block::Prose(w.fill("sheets.area_is", &[("area", &area), ("months", &months)])));
    }
    blocks.push(Block::Prose(w.say("sheets.not_told_means")));
    Ok(Made { blocks, missing })
}

/// A figure of the statement: its name, its sum, and the sum of the year before.
type Line = (&'static str, fn(&Statement) -> Option<Amount>);

/// 物业服务资金: what comes to it and what goes out of it, in the order of the formula of `closing`.
const FUND: [Line; 8] = [
    ("notice.opening", |of| of.opening),
    ("sheets.and_prior_surplus", |of| of.prior_surplus),
    ("sheets.and_collected", |of| of.collected),
    ("sheets.less_overpaid", |of| of.overpaid),
    ("sheets.and_prior_arrears", |of| of.prior_arrears_collected),
    ("sheets.and_other_income", |of| of.other_income),
    ("sheets.less_allowed", |of| of.allowed),
    ("sheets.less_remuneration", |of| of.remuneration.as_ref().map(|found| found.amount)),
];

const CHARGES: [Line; 5] = [
    ("notice.billed", |of| of.billed),
    ("notice.collected", |of| of.collected),
    ("notice.overpaid", |of| of.overpaid),
    ("notice.arrears", |of| of.arrears),
    ("notice.not_yet_due", |of| Some(of.not_yet_due)),
];

fn fund_table(facts: &SheetFacts, w: Words<'_>) -> Result<Table, Refusal> {
    let mut rows = lines(facts, &FUND, w)?;
    let closing = closing_name(facts.books.value.statement.closing, w);
    rows.push(Row::total(beside_last_year(facts, closing, |of| of.closing, w)?));
    Ok(Table { caption: w.say("notice.fund"), columns: columns(facts, w), rows })
}

fn charges_table(facts: &SheetFacts, w: Words<'_>) -> Result<Table, Refusal> {
    let mut rows = lines(facts, &CHARGES, w)?;
    let rate = |of: &Statement| {
        let rate = of.collection_rate.map(|rate| share_per_cent(rate.0));
        figure(rate.unwrap_or_else(|| w.say("sheets.not_told")))
    };
    let mut cells = vec![words(w.say("notice.collection_rate")), rate(&facts.books.value.statement)];
    if let Some(before) = &facts.last_year {
        cells.extend([rate(before), figure(w.say("sheets.not_told"))]);
    }
    rows.push(Row::line(cells));
    Ok(Table { caption: w.say("notice.collection"), columns: columns(facts, w), rows })
}

fn columns(facts: &SheetFacts, w: Words<'_>) -> Vec<String> {
    let mut columns = vec![w.say("notice.what"), w.say("sheets.this_period")];
    columns.extend(facts.last_year.iter().flat_map(|_| [w.say("sheets.last_year"), w.say("sheets.change")]));
    columns
}

fn lines(facts: &SheetFacts, lines: &[Line], w: Words<'_>) -> Result<Vec<Row>, Refusal> {
    let row = |(code, of): &Line| Ok(Row::line(beside_last_year(facts, w.say(code), *of, w)?));
    lines.iter().map(row).collect()
}

fn beside_last_year(
    facts: &SheetFacts,
    name: String,
    of: fn(&Statement) -> Option<Amount>,
    w: Words<'_>,
) -> Result<Vec<Cell>, Refusal> {
    let now = of(&facts.books.value.statement);
    let mut cells = vec![words(name), told(now, w)];
    if let Some(before) = &facts.last_year {
        let before = of(before);
        cells.extend([told(before, w), change(now, before, w)?]);
    }
    Ok(cells)
}

/// 九项支出: the nine items in legal order, what is under none of them, and the total.
fn items_table(facts: &SheetFacts, w: Words<'_>) -> Result<Table, Refusal> {
    let statement = &facts.books.value.statement;
    let by_area = facts.area.is_some() && whole_months(statement.period).is_some();
    let mut columns = ["notice.cost_item", "notice.budget", "notice.actual", "notice.variance"]
        .map(|code| w.say(code))
        .to_vec();
    columns.extend(facts.last_year.iter().flat_map(|_| [w.say("sheets.last_year"), w.say("sheets.change")]));
    columns.extend(by_area.then(|| w.say("sheets.by_square_metre")));
    let mut rows = Vec::new();
    for (number, line) in (1_u32..).zip(&statement.items) {
        let before =
            facts.last_year.as_ref().and_then(|before| before.items.iter().find(|of| of.item == line.item));
        let spent = Spent {
            budget: line.budget,
            actual: Some(line.actual),
            variance: line.variance,
            before: before.map(|line| line.actual),
        };
        rows.push(Row::line(spent.cells(format!("{number}. {}", item_name(line, w)), facts, w)?));
    }
    let before = facts.last_year.as_ref().map(|before| before.unclassified);
    let spent = Spent { budget: None, actual: Some(statement.unclassified), variance: None, before };
    rows.push(Row::line(spent.cells(w.say("notice.unclassified"), facts, w)?));
    let before = facts.last_year.as_ref().and_then(|before| before.expenditure);
    let (budget, actual, variance) = (statement.budget, statement.expenditure, statement.budget_variance);
    let spent = Spent { budget, actual, variance, before };
    rows.push(Row::total(spent.cells(w.say("notice.expenditure"), facts, w)?));
    Ok(Table { caption: w.say("notice.nine_items"), columns, rows })
}

fn item_name(line: &ItemLine, w: Words<'_>) -> String {
    let code = format!("cost_item.{}", line.item.word());
    template(&code, w.language).unwrap_or(line.item.word()).to_owned()
}

/// What a row of the items says.
struct Spent {
    budget: Option<Amount>,
    actual: Option<Amount>,
    variance: Option<Amount>,
    before: Option<Amount>,
}

impl Spent {
    fn cells(&self, name: String, facts: &SheetFacts, w: Words<'_>) -> Result<Vec<Cell>, Refusal> {
        let mut cells = vec![words(name)];
        cells.extend([self.budget, self.actual, self.variance].map(|amount| told(amount, w)));
        if facts.last_year.is_some() {
            cells.extend([told(self.before, w), change(self.actual, self.before, w)?]);
        }
        if let Some(actual) = self.actual {
            cells.extend(per_square_metre(facts, actual)?);
        } else if facts.area.is_some() && whole_months(facts.books.value.statement.period).is_some() {
            cells.push(figure(w.say("sheets.not_told")));
        }
        Ok(cells)
    }
}

/// 支出认定: what of the spending stands, what does not, and what is not decided.
fn allowed_table(statement: &Statement, w: Words<'_>) -> Table {
    let line = |code: &str, amount: Option<Amount>| vec![words(w.say(code)), told(amount, w)];
    let rows = vec![
        Row::line(line("notice.allowed_expenditure", statement.allowed)),
        Row::line(line("notice.disallowed", Some(statement.disallowed))),
        Row::line(line("notice.in_question", Some(statement.in_question))),
        Row::total(line("notice.expenditure", statement.expenditure)),
    ];
    let heads = [w.say("notice.what"), w.say("notice.amount")];
    two_columns(w.say("sheets.what_stands"), heads, rows)
}
