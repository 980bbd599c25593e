//! 结余怎么分: the total, the measure, the treatments, and the parts by building or of the first units.

use super::facts::UnitBuilding;
use super::page::Block;
use super::places::{MOST_PLACES, cut_off};
use super::words::{Words, figure, two_columns, words};
use crate::apportion::Part;
use crate::exact::{Amount, MinorUnits, amount_of};
use crate::explain::{Row, Table};
use crate::outcome::Refusal;
use crate::surplus::Shares;
use std::collections::BTreeMap;

/// How many units are shown where the buildings are not known.
const FIRST_UNITS: usize = 12;

/// How the total is shared; never a name, never who owes.
pub(super) fn blocks(shares: &Shares, buildings: &[UnitBuilding], w: Words) -> Result<Vec<Block>, Refusal> {
    let heading = if shares.total.is_negative() { "notice.deficit_borne" } else { "notice.surplus_shared" };
    let mut blocks = vec![Block::Heading(w.say(heading), None), Block::Table(treatments_table(shares, w))];
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
    blocks.push(Block::Table(match buildings {
        [] => first_units(shares, w),
        _ => by_building(shares, buildings, w)?,
    }));
    let count = crate::explain::grouped(&shares.parts.len().to_string());
    blocks.push(Block::Prose(w.fill("notice.all_units", &[("count", &count)])));
    blocks.push(Block::Prose(how_to_check(shares, w)));
    Ok(blocks)
}

fn treatments_table(shares: &Shares, w: Words) -> Table {
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

fn first_units(shares: &Shares, w: Words) -> Table {
    let mut rows: Vec<Row> = shares.parts.iter().take(FIRST_UNITS).map(|part| unit_row(part, w)).collect();
    let left = shares.parts.len().saturating_sub(FIRST_UNITS);
    if left > 0 {
        let count = left.to_string();
        rows.push(Row::line(vec![words(w.fill("notice.more_units", &[("count", &count)])), figure("…")]));
    }
    rows.push(Row::total(vec![words(w.say("notice.total")), figure(w.money(shares.total))]));
    let heads = [w.say("notice.unit"), w.say("notice.part")];
    two_columns(w.say("notice.first_units"), heads, rows)
}

fn unit_row(part: &Part, w: Words) -> Row {
    Row::line(vec![words(&part.key), figure(w.money(part.amount))])
}

/// Units, sum, least and most of each building; units of no known building come last, together.
fn by_building(shares: &Shares, buildings: &[UnitBuilding], w: Words) -> Result<Table, Refusal> {
    let of: BTreeMap<&str, &str> =
        buildings.iter().map(|line| (line.unit.as_str(), line.building.as_str())).collect();
    let mut sums: BTreeMap<(bool, &str), Vec<Amount>> = BTreeMap::new();
    for part in &shares.parts {
        let building = of.get(part.key.as_str()).copied();
        sums.entry((building.is_none(), building.unwrap_or(""))).or_default().push(part.amount);
    }
    let mut rows = Vec::with_capacity(sums.len());
    for ((unknown, building), amounts) in sums {
        let name = if unknown { w.say("notice.no_building") } else { building.to_owned() };
        rows.push(Row::line(building_cells(name, &amounts, w)?));
    }
    let all: Vec<Amount> = shares.parts.iter().map(|part| part.amount).collect();
    rows.push(Row::total(building_cells(w.say("notice.total"), &all, w)?));
    Ok(Table {
        caption: w.say("notice.by_building"),
        columns: vec![
            w.say("notice.building"),
            w.say("notice.units"),
            w.say("notice.sum"),
            w.say("notice.least"),
            w.say("notice.most"),
        ],
        rows,
    })
}

fn building_cells(name: String, amounts: &[Amount], w: Words) -> Result<Vec<crate::explain::Cell>, Refusal> {
    let mut units: Vec<i64> = Vec::with_capacity(amounts.len());
    for amount in amounts {
        units.push(crate::exact::minor_units(*amount, w.minor_digits)?);
    }
    let sum: i128 = units.iter().fold(0_i128, |sum, part| sum.plus(i128::from(*part)));
    let edge = |part: Option<&i64>| amount_of(i128::from(part.copied().unwrap_or(0)), w.minor_digits);
    Ok(vec![
        words(name),
        figure(crate::explain::grouped(&amounts.len().to_string())),
        figure(w.money(amount_of(sum, w.minor_digits)?)),
        figure(w.money(edge(units.iter().min())?)),
        figure(w.money(edge(units.iter().max())?)),
    ])
}

/// What one owner needs to check its own part with a pencil.
fn how_to_check(shares: &Shares, w: Words) -> String {
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
