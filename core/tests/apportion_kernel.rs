//! The kernel against a slow reference: three arithmetics, both widths of weights, masses of equal remainders, and every
//! bound at which one arithmetic takes over from another.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "a test may fail loudly"
)]

#[path = "support/draw.rs"]
mod draw;

use commonhold::apportion::kernel::{
    Scratch, Split, Unshared, largest_remainder_into, largest_remainder_of_each, largest_remainder_with,
};
use draw::Draw;
use std::cmp::Reverse;

/// Largest remainder as the rule says it: 128 bits, a division and a remainder for each row, all rows sorted.
fn reference(total: i64, weights: &[u64], ranks: Option<&[u32]>) -> Vec<i64> {
    let (size, sum) =
        (u128::from(total.unsigned_abs()), weights.iter().map(|weight| u128::from(*weight)).sum::<u128>());
    let whole: Vec<u128> = weights.iter().map(|weight| size * u128::from(*weight) / sum).collect();
    let left = size - whole.iter().sum::<u128>();
    let mut rows: Vec<usize> = (0..weights.len()).collect();
    let rank = |row: usize| ranks.map_or(0, |ranks| ranks[row]);
    rows.sort_by_key(|row| (Reverse(size * u128::from(weights[*row]) % sum), rank(*row), *row));
    let mut parts = whole;
    rows.iter().take(usize::try_from(left).unwrap()).for_each(|row| parts[*row] += 1);
    let signed = |part: u128| if total < 0 { (part as i64).wrapping_neg() } else { part as i64 };
    parts.into_iter().map(signed).collect()
}

/// A column of weights: all different, or few types as homes have, of any number of bits.
fn weights(draw: &mut Draw, rows: usize) -> Vec<u64> {
    let mask = u64::MAX >> draw.below(64);
    let types: Vec<u64> = (0..24).map(|_| draw.next() & mask).collect();
    let many = [0, 1, 3, 24][draw.below(4) as usize];
    let mut weights: Vec<u64> = (0..rows)
        .map(|_| if many == 0 { draw.next() & mask } else { types[draw.below(many) as usize] })
        .collect();
    if weights.iter().all(|weight| *weight == 0) {
        weights[0] = 1;
    }
    weights
}

fn total(draw: &mut Draw) -> i64 {
    match draw.below(9) {
        0 => (1 << 51) - 1,
        1 => 1 << 51,
        2 => i64::MIN,
        3 => i64::MAX,
        _ => (draw.next() >> draw.below(64)) as i64,
    }
}

fn rows(draw: &mut Draw) -> usize {
    let rows = match draw.below(5) {
        0 => 1 + draw.below(8),
        1 => 1 + draw.below(40),
        2 => 1 + draw.below(300),
        3 => 1 + draw.below(3_000),
        _ => 16_380 + draw.below(10),
    };
    usize::try_from(rows).unwrap()
}

#[test]
fn every_arithmetic_gives_what_the_rule_gives() {
    let (mut draw, mut scratch, mut seen) = (Draw(88_172_645_463_325_252), Scratch::default(), 0);
    while seen < 1_000_000 {
        let rows = rows(&mut draw);
        let (weights, total) = (weights(&mut draw, rows), total(&mut draw));
        let ranks: Option<Vec<u32>> =
            (draw.below(3) == 0).then(|| (0..rows).map(|_| draw.below(5) as u32).collect());
        let (mut parts, expected) = (vec![7; rows], reference(total, &weights, ranks.as_deref()));
        largest_remainder_with(total, &weights, ranks.as_deref(), &mut parts, &mut scratch).unwrap();
        assert!(parts == expected, "{total} over {rows} rows such as {:?}", &weights[..rows.min(9)]);
        let narrow: Result<Vec<u32>, _> = weights.iter().map(|weight| u32::try_from(*weight)).collect();
        if let Ok(narrow) = narrow {
            parts.fill(9);
            largest_remainder_with(total, &narrow, ranks.as_deref(), &mut parts, &mut scratch).unwrap();
            assert!(parts == expected, "{total} over {rows} narrow rows");
        }
        seen += rows;
    }
}

/// One row on either side of the bounds of the quotient in binary fractions, and of the products in 64 bits.
#[test]
fn the_bounds_between_the_arithmetics_change_nothing() {
    let near = |bits: u32| [-2_i64, -1, 0, 1, 2].map(|step| (1_i64 << bits).wrapping_add(step));
    for total in [26, 31, 32, 50, 51, 52].into_iter().flat_map(near) {
        for heavy in [20, 25, 26, 31, 32, 49, 50, 51, 52, 62].into_iter().flat_map(near) {
            let weights = [heavy.cast_unsigned(), 1, 3, heavy.cast_unsigned() - 1, 7];
            let mut parts = [0; 5];
            largest_remainder_into(total, &weights, None, &mut parts).unwrap();
            assert_eq!(parts.to_vec(), reference(total, &weights, None), "{total} over {weights:?}");
        }
    }
}

#[test]
fn pools_in_one_column_are_pools_alone() {
    let mut draw = Draw(2_463_534_242);
    for _ in 0..40 {
        let pools = 1 + draw.below(30) as usize;
        let mut column = || {
            let rows = 1 + draw.below(60) as usize;
            weights(&mut draw, rows)
        };
        let columns: Vec<Vec<u64>> = (0..pools).map(|_| column()).collect();
        let totals: Vec<i64> = (0..pools).map(|_| total(&mut draw)).collect();
        let mut end = 0;
        let ends: Vec<usize> = columns
            .iter()
            .map(|column| {
                end += column.len();
                end
            })
            .collect();
        let together = columns.concat();
        let (mut parts, mut splits) = (vec![0; together.len()], Vec::new());
        let note = |pool: usize, split: Split| splits.push((pool, split));
        largest_remainder_of_each(&totals, &ends, &together, &mut parts, &mut Scratch::default(), note)
            .unwrap();
        let alone = columns.iter().zip(&totals).flat_map(|(column, total)| reference(*total, column, None));
        assert_eq!(parts, alone.collect::<Vec<i64>>());
        assert_eq!(splits.len(), pools);
    }
}

#[test]
fn what_does_not_fit_is_refused_before_a_part_is_written() {
    let mut parts = [5; 3];
    let refused = |refused, parts: &[i64]| {
        assert_eq!(parts, [5; 3]);
        refused
    };
    let into = largest_remainder_into(1, &[1_u32, 1], None, &mut parts);
    assert_eq!(refused(into, &parts), Err(Unshared::Lengths));
    let into = largest_remainder_into(1, &[1_u64, 1, 1], Some(&[0, 1]), &mut parts);
    assert_eq!(refused(into, &parts), Err(Unshared::Lengths));
    let into = largest_remainder_into(1, &[0_u64, 0, 0], None, &mut parts);
    assert_eq!(refused(into, &parts), Err(Unshared::NoWeight { pool: 0 }));
    let mut each = |totals: &[i64], ends: &[usize], weights: &[u32]| {
        let each =
            largest_remainder_of_each(totals, ends, weights, &mut parts, &mut Scratch::default(), |_, _| ());
        assert_eq!(parts, [5; 3]);
        each
    };
    assert_eq!(each(&[1, 1], &[1, 3], &[1, 0, 0]), Err(Unshared::NoWeight { pool: 1 }));
    assert_eq!(each(&[1, 1], &[2, 1], &[1, 1, 1]), Err(Unshared::Lengths));
    assert_eq!(each(&[1, 1], &[1, 2], &[1, 1, 1]), Err(Unshared::Lengths));
    assert_eq!(each(&[1], &[1, 3], &[1, 1, 1]), Err(Unshared::Lengths));
    assert_eq!(each(&[1, 0], &[3, 3], &[1, 1, 1, 1]), Err(Unshared::Lengths));
    let mut parts = [5; 2];
    assert_eq!(largest_remainder_into(0, &[0_u64, 0], None, &mut parts).map(|split| split.left_over), Ok(0));
    assert_eq!(parts, [0, 0]);
}
