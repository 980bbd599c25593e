//! The kernels, and a plain pass over as many bytes as the work must touch.

use super::{Rows, Trouble, must_be_right, write};
use crate::{MANY, columns, compound, scoring, statements};
use commonhold::Rounding;
use commonhold::apportion::kernel::{Scratch, largest_remainder_of_each, largest_remainder_with};
use commonhold::columns::decimal::{rounded_products_into, sum, sum_of_rounded_products};
use commonhold::voting::SplitRule;
use commonhold::voting::kernel::{Counted, VoteColumns, count_motions};
use rust_decimal::Decimal;
use std::hint::black_box;
use std::path::Path;

fn le64(number: i64) -> Vec<u8> {
    number.to_le_bytes().to_vec()
}

fn le32(number: u32) -> Vec<u8> {
    number.to_le_bytes().to_vec()
}

/// A plain pass over so many bytes.
fn pass(rows: &mut Rows, name: &'static str, bytes: usize) {
    let words = vec![1_u64; bytes.div_ceil(8)];
    rows.insert(
        name,
        Box::new(move || {
            black_box(black_box(&words).iter().fold(0_u64, |sum, word| sum.wrapping_add(*word)));
        }),
    );
}

/// One total over many owners, and over each of many compounds.
pub(super) fn apportion(folder: &Path, rows: &mut Rows) -> Result<(), Trouble> {
    pass(rows, "pass_1e6_by_12", MANY.saturating_mul(12));
    for (name, peer, many, types) in [
        ("apportion_1143", "apportion_1143_rust_decimal", 1_143, 0),
        ("apportion_1e6", "apportion_1e6_rust_decimal", MANY, 0),
        ("apportion_1e6_24_types", "apportion_1e6_24_types_rust_decimal", MANY, 24),
    ] {
        let weights = columns::narrow(many, types);
        let (mut parts, mut scratch) = (vec![0_i64; many], Scratch::default());
        largest_remainder_with(compound::TOTAL_FEN, &weights, None, &mut parts, &mut scratch)
            .map_err(|fault| format!("{fault:?}"))?;
        let wide: Vec<u64> = weights.iter().copied().map(u64::from).collect();
        must_be_right(columns::largest_remainder(compound::TOTAL_FEN, &wide).as_ref() == Some(&parts), name)?;
        must_be_right(by_decimals(compound::TOTAL_FEN, &weights).as_ref() == Some(&parts), peer)?;
        write(folder, &format!("{name}.weights"), &weights, le32)?;
        write(folder, &format!("{name}.parts"), &parts, le64)?;
        let of_peer = weights.clone();
        rows.insert(peer, Box::new(move || drop(black_box(by_decimals(compound::TOTAL_FEN, &of_peer)))));
        let share = move || {
            let weights = black_box(weights.as_slice());
            let split = largest_remainder_with(compound::TOTAL_FEN, weights, None, &mut parts, &mut scratch);
            black_box(split.is_ok());
        };
        rows.insert(name, Box::new(share));
    }
    city(folder, rows)
}

/// A city: 3,000 compounds of 1,143 homes, each with a total of its own.
fn city(folder: &Path, rows: &mut Rows) -> Result<(), Trouble> {
    const HOMES: usize = 1_143;
    let weights = columns::narrow(3_000 * HOMES, 0);
    let ends: Vec<usize> = (1..=3_000_usize).map(|pool| pool.saturating_mul(HOMES)).collect();
    let totals: Vec<i64> = (0..3_000).map(|pool| compound::TOTAL_FEN.saturating_add(pool)).collect();
    let (mut parts, mut scratch) = (vec![0_i64; weights.len()], Scratch::default());
    let mut share = move |parts: &mut [i64]| {
        largest_remainder_of_each(&totals, &ends, black_box(&weights), parts, &mut scratch, |_, split| {
            black_box(split.left_over);
        })
    };
    share(&mut parts).map_err(|fault| format!("{fault:?}"))?;
    write(folder, "apportion_3000_by_1143.weights", &columns::narrow(3_000 * HOMES, 0), le32)?;
    write(folder, "apportion_3000_by_1143.parts", &parts, le64)?;
    rows.insert(
        "apportion_3000_by_1143",
        Box::new(move || {
            black_box(share(&mut parts).is_ok());
        }),
    );
    Ok(())
}

/// Largest remainder as one writes it with decimals: exact, for the products stay below 96 bits.
fn by_decimals(total: i64, weights: &[u32]) -> Option<Vec<i64>> {
    let whole = Decimal::from(total);
    let sum: Decimal = weights.iter().map(|weight| Decimal::from(*weight)).sum();
    let (mut parts, mut remainders) = (Vec::with_capacity(weights.len()), Vec::with_capacity(weights.len()));
    let mut given = Decimal::ZERO;
    for (row, weight) in weights.iter().enumerate() {
        let exact = whole.checked_mul(Decimal::from(*weight))?;
        let part = exact.checked_div(sum)?.floor();
        remainders.push((std::cmp::Reverse(exact.checked_sub(part.checked_mul(sum)?)?), row));
        given = given.checked_add(part)?;
        parts.push(i64::try_from(part).ok()?);
    }
    let left = usize::try_from(whole.checked_sub(given)?).ok()?;
    if left > 0 {
        remainders.select_nth_unstable(left.checked_sub(1)?);
    }
    for (_, row) in remainders.iter().take(left) {
        let part = parts.get_mut(*row)?;
        *part = part.checked_add(1)?;
    }
    Some(parts)
}

/// Four motions over many units.
pub(super) fn tally(folder: &Path, rows: &mut Rows) -> Result<(), Trouble> {
    for (name, many) in [("tally_1143_by_4", 1_143), ("tally_1e6_by_4", MANY)] {
        let (areas, owners, motions) = columns::meeting(many);
        write(folder, &format!("{name}.areas"), &areas, le32)?;
        write(folder, &format!("{name}.owners"), &owners, le32)?;
        let all: Vec<u8> = motions.iter().flatten().copied().collect();
        write(folder, &format!("{name}.choices"), &all, |choice| vec![choice])?;
        let (mut counted, mut scratch) = (vec![Counted::default(); 4], Default::default());
        let mut count = move || {
            let choices: Vec<&[u8]> = motions.iter().map(Vec::as_slice).collect();
            let votes = VoteColumns {
                areas: black_box(&areas),
                owners: &owners,
                choices: &choices,
                has_head: None,
                split: SplitRule::Spoilt,
            };
            black_box(count_motions(&votes, &mut counted, &mut scratch).is_ok());
            counted
                .iter()
                .flat_map(|motion| motion.heads.into_iter().map(u128::from).chain(motion.area))
                .collect()
        };
        let sums: Vec<u128> = count();
        write(folder, &format!("{name}.sums"), &sums, |sum| le64(i64::try_from(sum).unwrap_or(-1)))?;
        rows.insert(name, Box::new(move || drop(black_box(count()))));
    }
    Ok(())
}

/// Sheets of 1,000 companies.
pub(super) fn score(folder: &Path, rows: &mut Rows) -> Result<(), Trouble> {
    let marks = scoring::marks();
    let mut made = scoring::Scored::empty();
    made.fill(&marks).map_err(|fault| format!("{fault:?}"))?;
    must_be_right(scoring::scores_are_right(&marks, &made), "score_996000")?;
    write(folder, "score_996000.marks", &marks, |mark| vec![mark])?;
    write(folder, "score_996000.scores", &made.scores, |score| le64(score.unwrap_or(-1)))?;
    write(folder, "score_996000.grades", &made.grades, |grade| vec![grade.unwrap_or(u8::MAX)])?;
    rows.insert(
        "score_996000",
        Box::new(move || {
            black_box(made.fill(black_box(&marks)).is_ok());
        }),
    );
    Ok(())
}

/// The spending of 12,000 statements.
pub(super) fn settle(folder: &Path, rows: &mut Rows) -> Result<(), Trouble> {
    let lines = statements::Lines::drawn();
    let mut made = statements::Settled::empty();
    made.fill(&lines).map_err(|fault| format!("{fault:?}"))?;
    must_be_right(made.is_right(&lines), "settle_240000")?;
    write(folder, "settle_240000.statements", &lines.statements, le32)?;
    write(folder, "settle_240000.items", &lines.items, |item| vec![item])?;
    write(folder, "settle_240000.marks", &lines.marks, |mark| vec![mark as u8])?;
    write(folder, "settle_240000.units", &lines.minor_units, le64)?;
    write(folder, "settle_240000.base", &made.base, le64)?;
    write(folder, "settle_240000.remuneration", &made.remuneration, le64)?;
    rows.insert(
        "settle_240000",
        Box::new(move || {
            black_box(made.fill(black_box(&lines)).is_ok());
        }),
    );
    Ok(())
}

/// A million amounts: their sum, and each times a rate, rounded.
pub(super) fn decimal(folder: &Path, rows: &mut Rows) -> Result<(), Trouble> {
    let (amounts, rates) = columns::decimals(MANY);
    let sums = |amounts: &[i64], rates: &[i64]| {
        let rounded = sum_of_rounded_products(amounts, rates, 4, Rounding::HalfEven).unwrap_or(i128::MIN);
        [sum(amounts), rounded]
    };
    let right = columns::decimal_sums(&amounts, &rates);
    must_be_right(sums(&amounts, &rates) == [right.0, right.1], "decimal_1e6")?;
    write(folder, "decimal_1e6.amounts", &amounts, le64)?;
    write(folder, "decimal_1e6.rates", &rates, le64)?;
    write(folder, "decimal_1e6.sums", &sums(&amounts, &rates), |sum| le64(i64::try_from(sum).unwrap_or(-1)))?;
    let (mut products, kept) = (vec![0_i64; MANY], (amounts.clone(), rates.clone()));
    rows.insert(
        "decimal_1e6",
        Box::new(move || {
            black_box(sums(black_box(&amounts), &rates));
        }),
    );
    rows.insert(
        "decimal_1e6_kept",
        Box::new(move || {
            let (amounts, rates) = black_box(&kept);
            black_box(rounded_products_into(amounts, rates, 4, Rounding::HalfEven, &mut products).is_ok());
        }),
    );
    pass(rows, "pass_1e6_by_16", MANY.saturating_mul(16));
    Ok(())
}
