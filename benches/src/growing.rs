//! Every rule at any size, so that its instructions can be counted at one size and at four times as much.

use crate::timed::{Row, Trouble};
use crate::{columns, community, compound, ledgers, scoring, sharing};
use commonhold::Detail::{Steps, ValueOnly};
use commonhold::Rounding;
use commonhold::apportion::kernel::{Scratch, largest_remainder_with};
use commonhold::columns::decimal::sum_of_rounded_products;
use commonhold::roll::electorate_on;
use commonhold::settlement::kernel::{ChargeSums, ledger_sums};
use commonhold::voting::kernel::{Counted, VoteColumns, count_motions};
use commonhold::voting::{Assembly, LiveTally, MotionFacts, SplitRule};
use std::hint::black_box;

/// What can be counted: the rules over objects, then the kernels.
pub const NAMES: [&str; 21] = [
    "apportion",
    "apportion_written",
    "electorate",
    "assembly",
    "tally",
    "tally_by_larger_area",
    "tally_with_steps",
    "live_tally",
    "share_surplus",
    "share_surplus_debts",
    "share_surplus_debts_of_one",
    "score",
    "score_shuffled",
    "settle",
    "close_books",
    "fold",
    "kernel_apportion",
    "kernel_tally",
    "kernel_tally_by_larger_area",
    "kernel_ledger",
    "kernel_decimal",
];

/// One of them at a size.
///
/// # Errors
/// A name that is none of them; facts that are not of the rule's form any more.
pub fn row(name: &str, size: u32) -> Result<Row, Trouble> {
    if name.starts_with("kernel_") { kernel(name, size) } else { object(name, size) }
}

/// A rule that is asked by its facts.
macro_rules! rule {
    ($rule:path, $facts:expr, $detail:ident) => {{
        let facts = $facts?;
        $rule(&facts, $detail)?;
        Ok(Box::new(move || drop(black_box($rule(black_box(&facts), $detail)))))
    }};
}

fn object(name: &str, size: u32) -> Result<Row, Trouble> {
    let events = usize::try_from(size)?;
    match name {
        "apportion" => rule!(commonhold::apportion::apportion, compound::apportion_of(size), ValueOnly),
        "apportion_written" => {
            let outcome = commonhold::apportion::apportion(&compound::apportion_of(size)?, Steps)?;
            Ok(Box::new(move || drop(black_box(commonhold::canonical::to_json(black_box(&outcome))))))
        }
        "share_surplus" => {
            rule!(commonhold::surplus::share_surplus, compound::share_surplus_of(size), ValueOnly)
        }
        "share_surplus_debts" => {
            rule!(commonhold::surplus::share_surplus, sharing::debts(size, false), ValueOnly)
        }
        "share_surplus_debts_of_one" => {
            rule!(commonhold::surplus::share_surplus, sharing::debts(size, true), ValueOnly)
        }
        "score" => rule!(commonhold::evaluation::score, scoring::score_of(size), ValueOnly),
        "score_shuffled" => {
            let mut facts = scoring::score_of(size)?;
            scoring::shuffle(&mut facts);
            rule!(commonhold::evaluation::score, Ok::<_, Trouble>(facts), ValueOnly)
        }
        "settle" => rule!(commonhold::settlement::settle, ledgers::ledger(size), ValueOnly),
        "close_books" => rule!(commonhold::books::close_books, ledgers::books(size), ValueOnly),
        "fold" => rule!(commonhold::concerns::fold, community::register(events), ValueOnly),
        _ => vote(name, size),
    }
}

/// What a vote is made of, over one roll.
fn vote(name: &str, size: u32) -> Result<Row, Trouble> {
    let larger = name == "tally_by_larger_area";
    let mut facts = compound::tally_of(size, if larger { 3 } else { 1 })?;
    facts.split = if larger { SplitRule::LargestArea } else { SplitRule::Spoilt };
    let facts: &'static _ = Box::leak(Box::new(facts));
    let electorate = move || electorate_on(&facts.roll, facts.on, ValueOnly);
    if name == "electorate" {
        return Ok(Box::new(move || drop(black_box(electorate()))));
    }
    let roll: &'static _ = Box::leak(Box::new(electorate()?.value));
    let rule: &'static _ = Box::leak(Box::new(facts.rule()?));
    let assembly: &'static _ = Box::leak(Box::new(Assembly::of(&facts.roll, roll)?));
    let detail = if name == "tally_with_steps" { Steps } else { ValueOnly };
    match name {
        "assembly" => Ok(Box::new(move || drop(black_box(Assembly::of(&facts.roll, roll))))),
        "live_tally" => {
            Ok(Box::new(move || drop(black_box(LiveTally::of(assembly, rule, MotionFacts::of(facts))))))
        }
        "tally" | "tally_by_larger_area" | "tally_with_steps" => {
            Ok(Box::new(move || drop(black_box(assembly.tally(rule, &MotionFacts::of(facts), detail)))))
        }
        _ => Err(format!("there is no {name}").into()),
    }
}

fn kernel(name: &str, size: u32) -> Result<Row, Trouble> {
    let rows = usize::try_from(size)?;
    match name {
        "kernel_apportion" => {
            let weights = columns::narrow(rows, 24);
            let (mut parts, mut scratch) = (vec![0_i64; rows], Scratch::default());
            Ok(Box::new(move || {
                let shared =
                    largest_remainder_with(compound::TOTAL_FEN, &weights, None, &mut parts, &mut scratch);
                black_box(shared.is_ok());
            }))
        }
        "kernel_tally" | "kernel_tally_by_larger_area" => {
            let larger = name == "kernel_tally_by_larger_area";
            let split = if larger { SplitRule::LargestArea } else { SplitRule::Spoilt };
            let (areas, owners, motions) = columns::meeting(rows);
            let (mut counted, mut scratch) = (vec![Counted::default(); 4], Default::default());
            Ok(Box::new(move || {
                let choices: Vec<&[u8]> = motions.iter().map(Vec::as_slice).collect();
                let votes =
                    VoteColumns { areas: &areas, owners: &owners, choices: &choices, has_head: None, split };
                black_box(count_motions(&votes, &mut counted, &mut scratch).is_ok());
            }))
        }
        "kernel_ledger" => {
            let ledger = columns::ledger(rows);
            let mut charges = vec![ChargeSums::default(); columns::payers_of(rows)];
            Ok(Box::new(move || {
                black_box(ledger_sums(&ledger.columns(), &mut charges));
            }))
        }
        "kernel_decimal" => {
            let (amounts, rates) = columns::decimals(rows);
            Ok(Box::new(move || {
                black_box(sum_of_rounded_products(&amounts, &rates, 4, Rounding::HalfEven).is_ok());
            }))
        }
        _ => Err(format!("there is no {name}").into()),
    }
}
