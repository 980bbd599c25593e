//! 晒账目: what came in, what it was spent on, the remuneration and what is left.

use super::page::{Block, Figure, Tone};
use super::pay::what_the_score_took;
use super::words::{Words, bar, figure, item_name, two_columns, words};
use crate::exact::{Amount, ExactNumber, Ratio};
use crate::explain::{Row, Table, share_per_cent};
use crate::outcome::{Refusal, Step};
use crate::settlement::{Account, ItemLine, Remuneration, Statement};

/// Everything the statement says beside the sum of the fund, which stands on the front, in the order a reader asks.
pub(super) fn blocks(statement: &Statement, told: &[Step], w: Words<'_>) -> Result<Vec<Block>, Refusal> {
    let mut blocks = Vec::new();
    if let Some(bounds) = statement.closing_bounds {
        let (least, most) = (w.money(bounds.least), w.money(bounds.most));
        blocks.push(Block::Prose(w.fill("notice.bounds", &[("least", &least), ("most", &most)])));
    }
    blocks.push(Block::Table(collection_table(statement, w)));
    blocks.push(Block::Table(items_table(statement, w)));
    blocks.extend(not_allowed(statement, w));
    blocks.push(Block::Figures(two_differences(statement, w)));
    blocks.push(Block::Heading(w.say("notice.remuneration"), None));
    match &statement.remuneration {
        Some(remuneration) => blocks.push(Block::Table(remuneration_table(statement, remuneration, w))),
        None => blocks.push(Block::Prose(w.say("notice.remuneration_open"))),
    }
    blocks.extend(what_the_score_took(statement, told, w)?.map(Block::Prose));
    if !statement.pools.is_empty() {
        blocks.push(Block::Table(apart_table(statement, w)));
    }
    Ok(blocks)
}

fn line(name: String, amount: String) -> Row {
    Row::line(vec![words(name), figure(amount)])
}

/// Opening + collected − allowed − remuneration = closing, as a sum one can add up with a pencil.
pub(super) fn fund_table(statement: &Statement, w: Words<'_>) -> Table {
    let remuneration = statement.remuneration.as_ref().map(|found| found.amount);
    let signed = |sign: &str, amount: String| format!("{sign}\u{a0}{amount}");
    let mut rows = vec![
        line(w.say("notice.opening"), w.maybe(statement.opening)),
        line(w.say("notice.collected"), signed("+", w.maybe(statement.collected))),
    ];
    let more = [
        ("notice.prior_arrears", statement.prior_arrears_collected),
        ("notice.other_income", statement.other_income),
        ("notice.prior_surplus", statement.prior_surplus),
    ];
    for (code, amount) in more {
        if let Some(amount) = amount.filter(|amount| !amount.is_zero()) {
            // What is paid out already has its sign.
            let shown = w.money(amount);
            rows.push(line(w.say(code), if amount.is_negative() { shown } else { signed("+", shown) }));
        }
    }
    if let Some(overpaid) = statement.overpaid.filter(|amount| !amount.is_zero()) {
        rows.push(line(w.say("notice.overpaid"), signed("−", w.money(overpaid))));
    }
    rows.push(line(w.say("notice.allowed_expenditure"), signed("−", w.maybe(statement.allowed))));
    rows.push(line(w.say("notice.remuneration"), signed("−", w.maybe(remuneration))));
    let closing = closing_name(statement.closing, w);
    rows.push(Row::total(vec![words(closing), figure(w.maybe(statement.closing))]));
    let heads = [w.say("notice.what"), w.say("notice.amount")];
    two_columns(w.say("notice.fund"), heads, rows)
}

/// 结余、不足: how the closing balance is called, by its sign.
pub(crate) fn closing_name(closing: Option<Amount>, w: Words<'_>) -> String {
    match closing {
        Some(closing) if closing.is_negative() => w.say("notice.deficit"),
        _ => w.say("notice.surplus"),
    }
}

fn collection_table(statement: &Statement, w: Words<'_>) -> Table {
    let billed = statement.billed.map_or(Ratio::ZERO, Amount::to_ratio);
    let row = |code: &str, amount: Option<Amount>| {
        let hundredths = amount.and_then(|amount| bar(amount.to_ratio(), billed));
        line(w.say(code), w.maybe(amount)).with_bar(hundredths)
    };
    let mut rows = vec![
        row("notice.collected", statement.collected),
        row("notice.arrears", statement.arrears),
        row("notice.not_yet_due", Some(statement.not_yet_due)),
        Row::total(vec![words(w.say("notice.billed")), figure(w.maybe(statement.billed))]),
    ];
    if let Some(rate) = statement.collection_rate {
        rows.push(line(w.say("notice.collection_rate"), share_per_cent(rate.0)));
    }
    let heads = [w.say("notice.what"), w.say("notice.amount")];
    two_columns(w.say("notice.collection"), heads, rows)
}

/// The nine items in legal order, each with its budget, with bars against the largest.
fn items_table(statement: &Statement, w: Words<'_>) -> Table {
    let largest = statement.items.iter().map(|item| item.actual.to_ratio()).max().unwrap_or(Ratio::ZERO);
    let mut rows: Vec<Row> =
        (1_u32..).zip(&statement.items).map(|(n, item)| item_row(n, item, largest, w)).collect();
    if !statement.unclassified.is_zero() {
        let cells = [w.say("notice.not_known"), w.money(statement.unclassified), w.say("notice.not_known")];
        let mut row = vec![words(w.say("notice.unclassified"))];
        row.extend(cells.map(figure));
        rows.push(Row::line(row));
    }
    rows.push(Row::total(vec![
        words(w.say("notice.expenditure")),
        figure(w.maybe(statement.budget)),
        figure(w.maybe(statement.expenditure)),
        figure(w.maybe(statement.budget_variance)),
    ]));
    Table {
        caption: w.say("notice.nine_items"),
        columns: vec![
            w.say("notice.cost_item"),
            w.say("notice.budget"),
            w.say("notice.actual"),
            w.say("notice.variance"),
        ],
        rows,
    }
}

fn item_row(number: u32, item: &ItemLine, largest: Ratio, w: Words<'_>) -> Row {
    let name = item_name(item.item, w);
    let cells = vec![
        words(format!("{number}. {name}")),
        figure(w.maybe(item.budget)),
        figure(w.money(item.actual)),
        figure(w.maybe(item.variance)),
    ];
    Row::line(cells).with_bar(bar(item.actual.to_ratio(), largest))
}

/// What was booked and does not stand, or is still in question.
fn not_allowed(statement: &Statement, w: Words<'_>) -> Option<Block> {
    let mut lines = Vec::new();
    for (code, tone, amount) in [
        ("notice.disallowed", Tone::Bad, statement.disallowed),
        ("notice.in_question", Tone::Open, statement.in_question),
    ] {
        if !amount.is_zero() {
            let tag = w.say(code);
            lines.push((Some((tone, tag)), w.money(amount)));
        }
    }
    (!lines.is_empty()).then_some(Block::List(lines))
}

/// Budget variance and collection shortfall: two numbers that are never added.
fn two_differences(statement: &Statement, w: Words<'_>) -> Vec<Figure> {
    vec![
        Figure {
            name: w.say("notice.budget_variance"),
            value: w.maybe(statement.budget_variance),
            remark: w.say("notice.budget_variance_what"),
        },
        Figure {
            name: w.say("notice.collection_shortfall"),
            value: w.maybe(statement.collection_shortfall),
            remark: w.say("notice.collection_shortfall_what"),
        },
    ]
}

fn remuneration_table(statement: &Statement, found: &Remuneration, w: Words<'_>) -> Table {
    let mut rows = vec![line(w.say("notice.remuneration_base"), w.name_of(found.base))];
    if let Some(base) = found.base_amount {
        rows.push(line(w.say("notice.base_amount"), w.money(base)));
    }
    if found.includes_itself {
        rows.push(line(w.say("notice.includes_itself"), w.word("true")));
    }
    for rate in &found.lines {
        let name = match rate.from.or(rate.above) {
            Some(from) => w.fill("notice.rate_from", &[("from", &w.number(from))]),
            None => w.say("notice.rate"),
        };
        let of = [("rate", share_per_cent(rate.rate.to_ratio())), ("base", base_of(rate.base, w))];
        let of = of.each_ref().map(|(name, value)| (*name, value.as_str()));
        rows.push(line(name, w.fill("notice.rate_of", &of)));
    }
    if let Some(factor) = found.score_factor {
        rows.push(line(w.say("notice.score_factor"), w.number(factor)));
    }
    for (code, limit) in [("notice.floor", found.floor_applied), ("notice.cap", found.cap_applied)] {
        if let Some(limit) = limit {
            rows.push(line(w.say(code), w.money(limit)));
        }
    }
    rows.push(Row::total(vec![words(w.say("notice.remuneration")), figure(w.money(found.amount))]));
    if let Some(paid) = statement.remuneration_paid.filter(|paid| !paid.is_zero()) {
        rows.push(line(w.say("notice.remuneration_paid"), w.money(paid)));
    }
    let heads = [w.say("notice.what"), w.say("notice.amount")];
    two_columns(w.say("notice.remuneration_how"), heads, rows)
}

/// A part of the base as money, or as the exact number it is where no whole fen ends it.
pub(crate) fn base_of(base: ExactNumber, w: Words<'_>) -> String {
    Amount::parse(&base.to_string()).map_or_else(|_| w.short(base), |amount| w.money(amount))
}

/// 资金池: money that is held but is not the service fund's: what each pool held, what moved and what it holds.
fn apart_table(statement: &Statement, w: Words<'_>) -> Table {
    let apart = statement.pools.iter().filter(|pool| pool.account != Account::ServiceFund);
    let rows = apart.map(|pool| {
        let figures = [pool.opening, pool.inflow, pool.outflow, pool.closing];
        let mut cells = vec![words(pool_name(pool.account, w))];
        cells.extend(figures.map(|amount| figure(w.maybe(amount))));
        Row::line(cells)
    });
    let heads =
        ["notice.what", "notice.pool_opening", "notice.inflow", "notice.outflow", "notice.pool_closing"];
    Table {
        caption: w.say("notice.apart"),
        columns: heads.map(|code| w.say(code)).to_vec(),
        rows: rows.collect(),
    }
}

/// How a pool is called in a table.
pub(crate) fn pool_name(account: Account, w: Words<'_>) -> String {
    let code = match account {
        Account::Prepayment => "notice.prepayments",
        Account::PassThrough => "notice.pass_through",
        Account::Deposit => "notice.deposits",
        Account::SharedIncome => "notice.shared_income",
        Account::MaintenanceFund => "notice.maintenance_fund",
        Account::OtherIncome => "notice.other_income",
        Account::Payable => "notice.payables",
        Account::Retention => "notice.retention",
        Account::DeferredCost => "notice.deferred_costs",
        Account::Tax => "notice.tax",
        Account::RemunerationPayable => "notice.remuneration_payable",
        Account::Claim => "notice.claims",
        _ => return w.name_of(account),
    };
    w.say(code)
}
