//! 结余怎么分: the total, the measure, the treatments, and the parts by building or of the first units.

use super::facts::NoticeFacts;
use super::page::{Block, Figure};
use super::places::{MOST_PLACES, cut_off};
use super::split::{Split, refunded_after_set_off, told, treatments};
use super::words::{Words, figure, two_columns, words};
use crate::apportion::Part;
use crate::concerns::shown;
use crate::exact::{Amount, MinorUnits, amount_of};
use crate::explain::{Cell, Row, Table};
use crate::outcome::Refusal;
use crate::surplus::{Shares, Treatment};
use std::collections::BTreeMap;

/// How many units are shown where the buildings are not known.
const FIRST_UNITS: usize = 12;

/// How the total is shared; never a name, never who owes.
pub(super) fn blocks(shares: &Shares, facts: &NoticeFacts, w: Words<'_>) -> Result<Vec<Block>, Refusal> {
    let heading = if shares.total.is_negative() { "notice.deficit_borne" } else { "notice.surplus_shared" };
    let mut blocks = vec![Block::Heading(w.say(heading), None)];
    blocks.extend(what_owners_get(shares, w)?);
    blocks.push(Block::Table(treatments_table(shares, w)));
    if !shares.set_off.is_zero() {
        let amount = w.money(shares.set_off);
        blocks.push(Block::Prose(w.fill("notice.set_off", &[("amount", &amount)])));
    }
    if !shares.excluded.is_empty() {
        let units: Vec<&str> = shares.excluded.iter().map(|left_out| left_out.unit.as_str()).collect();
        let units = units.join(&w.say("notice.comma"));
        blocks.push(Block::Prose(w.fill("notice.excluded", &[("units", &units)])));
    }
    if shares.parts.is_empty() {
        blocks.push(Block::Prose(w.say("notice.parts_open")));
        return Ok(blocks);
    }
    let columns = Columns::of(shares, facts.least_cell, w)?;
    if facts.buildings.is_empty() {
        blocks.push(Block::Table(first_units(shares, &columns, w)?));
    } else {
        let (table, kept_back) = by_building(shares, facts, &columns, w)?;
        blocks.push(Block::Table(table));
        if let Some(least) = facts.least_cell.filter(|_| kept_back) {
            let least = least.to_string();
            blocks.push(Block::Prose(w.fill("notice.set_off_kept_back", &[("least", &least)])));
        }
    }
    let count = crate::explain::grouped(&shares.parts.len().to_string());
    blocks.push(Block::Prose(w.fill("notice.all_units", &[("count", &count)])));
    blocks.push(Block::Prose(how_to_check(shares, w)));
    Ok(blocks)
}

/// 实得: what reaches the owners of the total, the refund after set-off first; nothing where all of it goes one way.
fn what_owners_get(shares: &Shares, w: Words<'_>) -> Result<Option<Block>, Refusal> {
    if shares.lines.is_empty() || (shares.treatments.len() < 2 && shares.set_off.is_zero()) {
        return Ok(None);
    }
    let mut figures = Vec::new();
    for treatment in treatments(shares) {
        let refund = treatment == Treatment::Refund && !shares.set_off.is_zero();
        let (name, value) = if refund {
            (w.say("notice.refund_after_set_off"), refunded_after_set_off(shares, w.minor_digits)?)
        } else {
            (w.name_of(treatment), told(shares, treatment, w.minor_digits)?)
        };
        let beside = figures.is_empty().then(|| w.money(shares.total));
        let remark = beside.map(|total| w.fill("notice.of_total_share", &[("total", &total)]));
        figures.push(Figure { name, value: w.money(value), remark: remark.unwrap_or_default() });
    }
    Ok(Some(Block::Figures(figures)))
}

/// The columns that say what becomes of the parts; no treatments where all of them go one way.
struct Columns<'a> {
    treatments: Vec<Treatment>,
    split: Option<Split<'a>>,
    /// Of how few units a building's set-off is kept back; no column of it without.
    least_cell: Option<i64>,
}

impl<'a> Columns<'a> {
    fn of(shares: &'a Shares, least_cell: Option<u32>, w: Words<'_>) -> Result<Columns<'a>, Refusal> {
        let split = Split::of(shares, w.minor_digits)?;
        let several = split.is_some() && shares.treatments.len() > 1;
        let least_cell = least_cell.filter(|_| split.is_some() && !shares.set_off.is_zero());
        Ok(Columns {
            treatments: if several { treatments(shares) } else { Vec::new() },
            split,
            least_cell: least_cell.map(i64::from),
        })
    }

    fn heads(&self, set_off: Amount, w: Words<'_>) -> Vec<String> {
        let head = |treatment: &Treatment| match treatment {
            Treatment::Refund if !set_off.is_zero() => w.say("notice.refund_before_set_off"),
            _ => w.name_of(*treatment),
        };
        self.treatments.iter().map(head).collect()
    }

    /// A cell for each column of some units together.
    fn cells(&self, units: &[&str], w: Words<'_>) -> Result<Vec<Cell>, Refusal> {
        let mut cells = Vec::with_capacity(self.treatments.len());
        for treatment in &self.treatments {
            if let Some(split) = &self.split {
                cells.push(figure(w.money(split.sum(units.iter().copied(), *treatment)?)));
            }
        }
        Ok(cells)
    }

    /// 抵销: what is told of it in each group of units: as of concerns, no number of units so small that it tells whose, and
    /// none by which such a one could be worked out. The sum of all stands on the page however few they are; with so few, not
    /// even that a building has none is told.
    fn set_off(&self, groups: &[Vec<&str>]) -> Result<Vec<SetOff>, Refusal> {
        let (Some(least), Some(split)) = (self.least_cell, &self.split) else {
            return Ok(groups.iter().map(|_| SetOff::NoColumn).collect());
        };
        let numbers: Vec<i64> =
            groups.iter().map(|units| split.units_set_off(units.iter().copied())).collect();
        let of_all = numbers.iter().fold(0_i64, |sum, number| sum.saturating_add(*number));
        let mut told = Vec::with_capacity(groups.len());
        for (units, shown) in groups.iter().zip(shown(&numbers, least)) {
            told.push(if shown && of_all >= least {
                SetOff::Sum(split.set_off(units.iter().copied())?)
            } else {
                SetOff::KeptBack
            });
        }
        Ok(told)
    }

    /// The sums that the outcome itself says.
    fn totals(&self, shares: &Shares, w: Words<'_>) -> Result<Vec<Cell>, Refusal> {
        let total = |treatment: &Treatment| Ok(figure(w.money(told(shares, *treatment, w.minor_digits)?)));
        self.treatments.iter().map(total).collect()
    }
}

/// What the table says of the set-off of one building.
enum SetOff {
    NoColumn,
    KeptBack,
    Sum(Amount),
}

impl SetOff {
    fn cell(&self, w: Words<'_>) -> Option<Cell> {
        match self {
            SetOff::NoColumn => None,
            SetOff::KeptBack => Some(figure(w.say("notice.kept_back"))),
            SetOff::Sum(sum) => Some(figure(w.money(*sum))),
        }
    }
}

fn treatments_table(shares: &Shares, w: Words<'_>) -> Table {
    let row = |name: String, value: String| Row::line(vec![words(name), figure(value)]);
    let mut rows = vec![
        row(w.say("notice.basis_of_shares"), w.name_of(shares.basis)),
        row(w.say("notice.transfer"), w.name_of(shares.transfer)),
    ];
    let treatments = shares.treatments.iter();
    rows.extend(treatments.map(|line| row(w.name_of(line.treatment), w.money(line.amount))));
    let total = super::accounts::closing_name(Some(shares.total), w);
    rows.push(Row::total(vec![words(total), figure(w.money(shares.total))]));
    let heads = [w.say("notice.what"), w.say("notice.amount")];
    two_columns(w.say("notice.treatments"), heads, rows)
}

fn first_units(shares: &Shares, columns: &Columns<'_>, w: Words<'_>) -> Result<Table, Refusal> {
    let row = |name: String, cells: Vec<Cell>, part: String| -> Vec<Cell> {
        [words(name)].into_iter().chain(cells).chain([figure(part)]).collect()
    };
    let mut rows = Vec::with_capacity(FIRST_UNITS);
    for part in shares.parts.iter().take(FIRST_UNITS) {
        let cells = columns.cells(&[&part.key], w)?;
        rows.push(Row::line(row(part.key.clone(), cells, w.money(part.amount))));
    }
    let left = shares.parts.len().saturating_sub(FIRST_UNITS);
    if left > 0 {
        let count = left.to_string();
        let cells = columns.treatments.iter().map(|_| figure("…")).collect();
        rows.push(Row::line(row(w.fill("notice.more_units", &[("count", &count)]), cells, "…".to_owned())));
    }
    let totals = columns.totals(shares, w)?;
    rows.push(Row::total(row(w.say("notice.total"), totals, w.money(shares.total))));
    let mut heads = vec![w.say("notice.unit")];
    heads.extend(columns.heads(shares.set_off, w));
    heads.push(w.say(if columns.treatments.is_empty() { "notice.part" } else { "notice.part_in_all" }));
    Ok(Table { caption: w.say("notice.first_units"), columns: heads, rows })
}

/// Units, what becomes of their parts, sum, least and most of each building; units of no known building come last,
/// together. And whether what was set off in one of them is kept back.
fn by_building(
    shares: &Shares,
    facts: &NoticeFacts,
    columns: &Columns<'_>,
    w: Words<'_>,
) -> Result<(Table, bool), Refusal> {
    let of: BTreeMap<&str, &str> =
        facts.buildings.iter().map(|line| (line.unit.as_str(), line.building.as_str())).collect();
    let mut sums: BTreeMap<(bool, &str), Vec<&Part>> = BTreeMap::new();
    for part in &shares.parts {
        let building = of.get(part.key.as_str()).copied();
        sums.entry((building.is_none(), building.unwrap_or(""))).or_default().push(part);
    }
    let groups: Vec<Vec<&str>> =
        sums.values().map(|parts| parts.iter().map(|part| part.key.as_str()).collect()).collect();
    let set_off = columns.set_off(&groups)?;
    let mut rows = Vec::with_capacity(sums.len());
    for ((((unknown, building), parts), units), set_off) in sums.into_iter().zip(&groups).zip(&set_off) {
        let name = if unknown { w.say("notice.no_building") } else { building.to_owned() };
        let treated = columns.cells(units, w)?;
        rows.push(Row::line(building_cells(name, &parts, treated, set_off.cell(w), w)?));
    }
    let all: Vec<&Part> = shares.parts.iter().collect();
    let total = columns.least_cell.map(|_| figure(w.money(shares.set_off)));
    let totals = columns.totals(shares, w)?;
    rows.push(Row::total(building_cells(w.say("notice.total"), &all, totals, total, w)?));
    let mut heads = vec![w.say("notice.building"), w.say("notice.units")];
    let sum = w.say(if columns.treatments.is_empty() { "notice.sum" } else { "notice.part_in_all" });
    let set_off_head = columns.least_cell.map(|_| w.say("notice.of_it_set_off"));
    heads.extend(beside_the_first(columns.heads(shares.set_off, w), sum, set_off_head));
    heads.extend(["notice.least", "notice.most"].map(|code| w.say(code)));
    let kept_back = set_off.iter().any(|cell| matches!(cell, SetOff::KeptBack));
    Ok((Table { caption: w.say("notice.by_building"), columns: heads, rows }, kept_back))
}

/// What becomes of the parts and their sum; what is set off stands beside what it is set off of, the refund, which comes first.
fn beside_the_first<T>(mut treated: Vec<T>, sum: T, set_off: Option<T>) -> Vec<T> {
    treated.push(sum);
    if let Some(set_off) = set_off {
        treated.insert(1, set_off);
    }
    treated
}

fn building_cells(
    name: String,
    parts: &[&Part],
    treated: Vec<Cell>,
    set_off: Option<Cell>,
    w: Words<'_>,
) -> Result<Vec<Cell>, Refusal> {
    let mut units: Vec<i64> = Vec::with_capacity(parts.len());
    for part in parts {
        units.push(crate::exact::minor_units(part.amount, w.minor_digits)?);
    }
    let sum: i128 = units.iter().fold(0_i128, |sum, part| sum.plus(i128::from(*part)));
    let edge = |part: Option<&i64>| amount_of(i128::from(part.copied().unwrap_or(0)), w.minor_digits);
    let mut cells = vec![words(name), figure(crate::explain::grouped(&parts.len().to_string()))];
    let sum = figure(w.money(amount_of(sum, w.minor_digits)?));
    cells.extend(beside_the_first(treated, sum, set_off));
    cells.push(figure(w.money(edge(units.iter().min())?)));
    cells.push(figure(w.money(edge(units.iter().max())?)));
    Ok(cells)
}

/// What one owner needs to check its own part with a pencil.
fn how_to_check(shares: &Shares, w: Words<'_>) -> String {
    let total = w.money(shares.total);
    let weight = cut_off(shares.total_weight, MOST_PLACES);
    let left = shares.left_over.to_string();
    let cut = shares.cut_off.map_or_else(|| "–".to_owned(), |cut| cut_off(cut, MOST_PLACES));
    let mut said = w.fill(
        "notice.how_to_check",
        &[("total", &total), ("weight", &weight), ("left_over", &left), ("cut_off", &cut)],
    );
    if !shares.level.is_empty() {
        let (count, served) = (shares.level.len().to_string(), shares.level_served.to_string());
        said.push_str(&w.fill("notice.level_at_the_cut", &[("count", &count), ("served", &served)]));
    }
    said
}
