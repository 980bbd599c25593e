//! 酬金计算表: what the remuneration is taken of, at which rates, and what became of it.

use super::Made;
use super::figures::{cut, less, money_or_cut, told, turned};
use crate::exact::{ExactNumber, NumberRefusal, Ratio};
use crate::explain::{Row, Table, share_per_cent};
use crate::notice::Block;
use crate::notice::gaps;
use crate::notice::words::{Words, figure, two_columns, words};
use crate::outcome::Refusal;
use crate::settlement::{RateLine, Remuneration, Statement};

/// 酬金计算表: base, tiers, factor, floor and cap, the sum, what was taken of it and what is still owed.
pub(super) fn remuneration(statement: &Statement, w: Words<'_>) -> Result<Made, Refusal> {
    let Some(found) = &statement.remuneration else {
        return Ok(Made::nothing("sheets.missing_remuneration"));
    };
    let mut blocks = vec![Block::Table(base_table(found, w))];
    if !found.lines.is_empty() {
        blocks.push(Block::Table(rates_table(found, w)?));
    }
    if found.base.contains_remuneration() != found.includes_itself && !found.lines.is_empty() {
        let code =
            if found.includes_itself { "sheets.solved_with_itself" } else { "sheets.solved_without_itself" };
        blocks.push(Block::Prose(w.say(code)));
    }
    blocks.push(Block::Table(sum_table(statement, found, w)?));
    let missing = if statement.remuneration_paid.is_none() { vec!["sheets.missing_taken"] } else { vec![] };
    Ok(Made { blocks, missing })
}

fn base_table(found: &Remuneration, w: Words<'_>) -> Table {
    let mut rows =
        vec![Row::line(vec![words(w.say("notice.remuneration_base")), figure(w.name_of(found.base))])];
    if let Some(base) = found.base_amount {
        rows.push(Row::line(vec![words(w.say("notice.base_amount")), figure(w.money(base))]));
        let itself = w.word(if found.includes_itself { "true" } else { "false" });
        rows.push(Row::line(vec![words(w.say("notice.includes_itself")), figure(itself)]));
    }
    if let Some(application) = found.tier_application {
        rows.push(Row::line(vec![words(w.say("sheets.tier_application")), figure(w.name_of(application))]));
    }
    two_columns(w.say("notice.remuneration_base"), [w.say("notice.what"), w.say("sheets.value")], rows)
}

/// 分档: each rate, the part of the base it holds for, and what it gives of it.
fn rates_table(found: &Remuneration, w: Words<'_>) -> Result<Table, Refusal> {
    let mut rows = Vec::new();
    for (number, line) in (1_u32..).zip(&found.lines) {
        let gives = line.base.0.times(line.rate.to_ratio())?;
        rows.push(Row::line(vec![
            words(format!("{number}. {}", tier(line, w))),
            figure(share_per_cent(line.rate.to_ratio())),
            figure(money_or_cut(line.base, w)?),
            figure(money_or_cut(ExactNumber(gives), w)?),
        ]));
    }
    let base = gaps::sum(found.lines.iter().map(|line| line.base.0))?;
    rows.push(Row::total(vec![
        words(w.say("notice.total")),
        figure(""),
        figure(money_or_cut(ExactNumber(base), w)?),
        figure(money_or_cut(ExactNumber(at_rates(found)?), w)?),
    ]));
    let heads = ["sheets.tier", "notice.rate", "sheets.tier_base", "sheets.tier_gives"];
    Ok(Table { caption: w.say("sheets.tiers"), columns: heads.map(|code| w.say(code)).to_vec(), rows })
}

/// What the rates give of the parts of the base, together.
pub(super) fn at_rates(found: &Remuneration) -> Result<Ratio, NumberRefusal> {
    let gives: Result<Vec<Ratio>, _> =
        found.lines.iter().map(|line| line.base.0.times(line.rate.to_ratio())).collect();
    gaps::sum(gives?)
}

fn tier(line: &RateLine, w: Words<'_>) -> String {
    match (line.from, line.above) {
        (Some(from), _) => w.fill("sheets.tier_from", &[("from", &w.number(from))]),
        (None, Some(above)) => w.fill("sheets.tier_above", &[("above", &w.number(above))]),
        (None, None) => w.say("sheets.one_rate"),
    }
}

/// From the exact figure to what was taken of it.
fn sum_table(statement: &Statement, found: &Remuneration, w: Words<'_>) -> Result<Table, Refusal> {
    let line = |code: &str, text: String| vec![words(w.say(code)), figure(text)];
    let mut rows = vec![Row::line(line("sheets.before_factor", money_or_cut(found.exact, w)?))];
    if let Some(factor) = found.score_factor {
        rows.push(Row::line(line("notice.score_factor", cut(factor)?)));
        let scored = ExactNumber(found.exact.0.times(factor.0)?);
        rows.push(Row::line(line("sheets.after_factor", money_or_cut(scored, w)?)));
    }
    for (code, limit) in [("notice.floor", found.floor_applied), ("notice.cap", found.cap_applied)] {
        let shown = limit.map_or_else(|| w.say("sheets.limit_not_reached"), |limit| w.money(limit));
        rows.push(Row::line(line(code, shown)));
    }
    rows.push(Row::total(line("notice.remuneration", w.money(found.amount))));
    rows.push(Row::line(vec![
        words(w.say("notice.remuneration_paid")),
        told(statement.remuneration_paid, w),
    ]));
    let owed = match statement.remuneration_paid {
        Some(paid) => less(found.amount, paid, w)?,
        None => found.amount,
    };
    let (code, owed) = if owed.is_negative() {
        ("sheets.taken_too_much", turned(owed, w)?)
    } else {
        ("sheets.still_owed", owed)
    };
    rows.push(Row::total(line(code, w.money(owed))));
    let heads = [w.say("notice.what"), w.say("notice.amount")];
    Ok(two_columns(w.say("notice.remuneration_how"), heads, rows))
}
