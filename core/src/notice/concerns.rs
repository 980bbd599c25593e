//! 晒服务: what became of the concerns, and what the service window kept of what it promises.

use super::page::{Block, Figure};
use super::service::tone;
use super::words::{Words, figure, words};
use crate::concerns::{ConcernFigures, FigureRow};
use crate::explain::{Cell, Row, Table, share_per_cent};
use crate::window::{PromiseKept, RateReached, WindowRecord};
use std::collections::BTreeMap;

/// What became of the concerns: no name, and no number so small that it tells whose.
pub(super) fn figure_blocks(figures: &ConcernFigures, w: Words<'_>, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(w.say("notice.concerns"), None));
    let total = &figures.total;
    let shown = |name: &str, number: Option<u32>| Figure {
        name: w.say(name),
        value: kept_back(number, w),
        remark: String::new(),
    };
    blocks.push(Block::Figures(vec![
        shown("notice.concerns_raised", total.raised),
        shown("notice.concerns_solved", total.solved),
        shown("notice.concerns_overdue", total.overdue),
        shown("notice.concerns_reopened", total.reopened),
    ]));
    blocks.push(Block::Table(figures_table("notice.concerns_by_kind", &figures.by_kind, total, w)));
    blocks.push(Block::Table(figures_table("notice.concerns_by_building", &figures.by_building, total, w)));
    let least = figures.least_cell.to_string();
    blocks.push(Block::Prose(w.fill("notice.small_numbers", &[("least", &least)])));
}

/// A number, or the sign that it is kept back.
fn kept_back(number: Option<u32>, w: Words<'_>) -> String {
    number.map_or_else(|| w.say("notice.kept_back"), |number| number.to_string())
}

fn figures_table(caption: &str, rows: &[FigureRow], total: &FigureRow, w: Words<'_>) -> Table {
    let cells = |name: String, row: &FigureRow| -> Vec<Cell> {
        let numbers = [row.raised, row.solved, row.overdue, row.reopened, row.satisfied, row.dissatisfied];
        let median = row.median_days.map_or_else(|| w.say("notice.kept_back"), |days| w.short(days));
        let mut cells = vec![words(name)];
        cells.extend(numbers.map(|number| figure(kept_back(number, w))));
        cells.push(figure(median));
        cells
    };
    let name = |key: &str| if key.is_empty() { w.say("notice.not_known") } else { w.known_or_typed(key) };
    let mut lines: Vec<Row> = rows.iter().map(|row| Row::line(cells(name(&row.key), row))).collect();
    lines.push(Row::total(cells(w.say("notice.total"), total)));
    let columns = [
        "notice.what",
        "notice.concerns_raised",
        "notice.concerns_solved",
        "notice.concerns_overdue",
        "notice.concerns_reopened",
        "notice.concerns_satisfied",
        "notice.concerns_dissatisfied",
        "notice.concerns_median",
    ];
    Table { caption: w.say(caption), columns: columns.map(|code| w.say(code)).into(), rows: lines }
}

/// What the window kept, by service and promise over all months, and the rates of all months.
pub(super) fn window_blocks(record: &WindowRecord, w: Words<'_>, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(w.say("notice.window"), None));
    let received = record.received.to_string();
    blocks.push(Block::Prose(w.fill("notice.window_received", &[("requests", &received)])));
    blocks.push(Block::Table(promises_table(&record.promises, w)));
    let lines: Vec<_> =
        record.rates.iter().filter(|rate| rate.month.is_none()).map(|rate| rate_line(rate, w)).collect();
    if !lines.is_empty() {
        blocks.push(Block::List(lines));
    }
}

fn promises_table(promises: &[PromiseKept], w: Words<'_>) -> Table {
    let mut sums: BTreeMap<(&str, &str), [u32; 4]> = BTreeMap::new();
    for one in promises {
        let sum = sums.entry((one.service.as_str(), one.promise.word())).or_default();
        for (sum, number) in
            sum.iter_mut().zip([one.asked, one.kept, one.broken, one.open.saturating_add(one.untold)])
        {
            *sum = sum.saturating_add(number);
        }
    }
    let rows = sums.into_iter().map(|((service, promise), numbers)| {
        let said = w.word(&format!("promise.{promise}"));
        let mut cells = vec![words(w.known_or_typed(service)), words(said)];
        cells.extend(numbers.map(|number| figure(number.to_string())));
        Row::line(cells)
    });
    let columns = [
        "notice.window_service",
        "notice.window_promise",
        "notice.window_asked",
        "notice.window_kept",
        "notice.window_broken",
        "notice.window_open",
    ];
    Table {
        caption: w.say("notice.window_promises"),
        columns: columns.map(|code| w.say(code)).into(),
        rows: rows.collect(),
    }
}

type Line = (Option<(super::page::Tone, String)>, String);

fn rate_line(rate: &RateReached, w: Words<'_>) -> Line {
    let name = w.word(&format!("rate.{}", rate.rate.word()));
    let promise = rate.promise.map(|promise| w.word(&format!("promise.{}", promise.word())));
    let of = [rate.service.as_deref().map(|service| w.known_or_typed(service)), promise];
    let of = of.into_iter().flatten().collect::<Vec<_>>().join(&w.say("notice.comma"));
    let name =
        if of.is_empty() { name } else { w.fill("notice.window_rate_of", &[("rate", &name), ("of", &of)]) };
    let (number, of) = (rate.number.to_string(), rate.of.to_string());
    let share = rate.share.map_or_else(|| w.say("notice.not_known"), |share| share_per_cent(share.0));
    let least = rate.least.map_or_else(|| w.say("notice.not_known"), |least| share_per_cent(least.0));
    let said = w.fill(
        "notice.window_rate",
        &[("rate", &name), ("number", &number), ("of", &of), ("share", &share), ("least", &least)],
    );
    let mark = rate.holds.map(|holds| {
        let code = if holds { "notice.reached" } else { "notice.not_reached" };
        (tone(Some(holds)), w.say(code))
    });
    (mark, said)
}
