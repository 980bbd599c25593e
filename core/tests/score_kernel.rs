//! The scores over columns against a slow reference: any number of sheets, items and different marks, marks that were not
//! given, ends that are left out, every way of rounding, and means whose common denominator leaves 128 bits.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    reason = "a test may fail loudly"
)]

#[path = "support/draw.rs"]
mod draw;

use commonhold::Rounding;
use commonhold::evaluation::kernel::{
    Grading, ItemMarks, NOT_GIVEN, Scratch, SheetColumns, SheetFault, Trim, Weighing, grades_into,
    item_marks_into, scores_into,
};
use draw::Draw;
use num_bigint::BigUint;

/// The marks of one item sorted, and so many at each end left out.
fn kept(mut marks: Vec<u8>, trim: Trim) -> ItemMarks {
    marks.retain(|mark| *mark != NOT_GIVEN);
    marks.sort_unstable();
    let cut = (marks.len() as u64 * u64::from(trim.parts) / u64::from(trim.of)) as usize;
    let kept = &marks[cut..marks.len() - cut];
    ItemMarks { sum: kept.iter().map(|mark| u64::from(*mark)).sum(), number: kept.len() as u64 }
}

/// A score as the rule says it, in numbers of any length: the whole part by counting up from the largest that fits.
fn scored(items: &[ItemMarks], weighing: &Weighing<'_>) -> Option<i64> {
    if items.iter().any(|item| item.number == 0) {
        return None;
    }
    let of = items.iter().fold(BigUint::from(weighing.per), |of, item| of * item.number);
    let mut sum = BigUint::ZERO;
    for (item, weight) in items.iter().zip(weighing.weights) {
        let others = &of / item.number / weighing.per;
        sum += others * item.sum * *weight;
    }
    let units = sum * 10_u32.pow(u32::from(weighing.places));
    let whole = &units / &of;
    let rest = &units - &whole * &of;
    let other = &of - &rest;
    let odd = (&whole / 2_u32) * 2_u32 != whole;
    let away = match weighing.rounding {
        Rounding::Down => false,
        Rounding::Up => rest > BigUint::ZERO,
        Rounding::HalfUp => rest >= other,
        Rounding::HalfEven => rest > other || rest == other && odd,
    };
    Some(i64::try_from(whole + u32::from(away)).unwrap())
}

#[test]
fn every_sum_and_score_is_that_of_the_slow_reference() {
    let mut draw = Draw(0x5eed_0003);
    let mut scratch = Scratch::default();
    let mut read = 0;
    while read < 1_000_000 {
        let items = 1 + draw.below(14) as usize;
        let many = [2, 11, 40, 41, 101, 255][draw.below(6) as usize];
        let gaps = [0, 2, 9][draw.below(3) as usize];
        let of = 1 + draw.below(30) as u32;
        let trim = Trim { parts: draw.below(u64::from(of).div_ceil(2)) as u32, of };
        let sizes: Vec<usize> = (0..draw.below(6))
            .map(|_| match draw.below(5) {
                0 => draw.below(3),
                1 => 254 + draw.below(4),
                2 => draw.below(1_200),
                _ => draw.below(90),
            } as usize)
            .collect();
        let ends: Vec<usize> = sizes
            .iter()
            .scan(0, |end, size| {
                *end += size;
                Some(*end)
            })
            .collect();
        let sheets = ends.last().copied().unwrap_or(0);
        let marks: Vec<u8> = (0..sheets * items)
            .map(|_| if gaps > 0 && draw.below(gaps + 1) == 0 { NOT_GIVEN } else { draw.below(many) as u8 })
            .collect();
        let columns = SheetColumns { marks: &marks, items, ends: &ends };
        let mut made = vec![ItemMarks { sum: 9, number: 9 }; ends.len() * items];
        item_marks_into(&columns, trim, &mut made, &mut scratch).unwrap();
        let mut start = 0;
        for (place, end) in ends.iter().enumerate() {
            for item in 0..items {
                let given = (start..*end).map(|sheet| marks[sheet * items + item]).collect();
                assert_eq!(made[place * items + item], kept(given, trim), "{trim:?}, {} sheets", end - start);
            }
            start = *end;
        }
        let weights: Vec<u32> = (0..items).map(|_| draw.below(20) as u32).collect();
        let per = 1 + weights.iter().map(|weight| u64::from(*weight)).sum::<u64>();
        let rounding = Rounding::EVERY[draw.below(4) as usize];
        let weighing = Weighing { weights: &weights, per, places: draw.below(5) as u8, rounding };
        let mut scores = vec![Some(-1); ends.len()];
        scores_into(&made, &weighing, &mut scores).unwrap();
        let right: Vec<Option<i64>> = made.chunks(items).map(|items| scored(items, &weighing)).collect();
        assert_eq!(scores, right, "{weighing:?}");
        read += marks.len().max(1);
    }
}

#[test]
fn a_half_is_rounded_as_it_is_said_in_128_bits_and_beyond() {
    // Eleven means of a common denominator beyond 128 bits, which cancel out to exactly a half.
    let primes =
        [1_129_u64, 1_123, 1_117, 1_109, 1_103, 1_097, 1_093, 1_091, 1_087, 1_069, 1_063, 1_061, 1_051];
    let mut items: Vec<ItemMarks> =
        primes.iter().map(|number| ItemMarks { sum: *number, number: *number }).collect();
    let weights = vec![1; items.len() + 1];
    for (sum, even, up) in [(1, 14, 14), (3, 14, 15)] {
        items.truncate(primes.len());
        items.push(ItemMarks { sum, number: 2 });
        for (rounding, right) in
            [(Rounding::HalfEven, even), (Rounding::HalfUp, up), (Rounding::Down, up - 1), (Rounding::Up, up)]
        {
            let weighing = Weighing { weights: &weights, per: 1, places: 0, rounding };
            let mut scores = [None];
            scores_into(&items, &weighing, &mut scores).unwrap();
            assert_eq!(scores, [Some(right)], "{rounding:?} of {sum} halves");
            assert_eq!(scores[0], scored(&items, &weighing));
        }
    }
}

#[test]
fn columns_that_do_not_fit_leave_the_results_as_they_are() {
    let untouched = [ItemMarks { sum: 9, number: 9 }; 4];
    let try_sheets = |marks: &[u8], items: usize, ends: &[usize], trim: Trim| {
        let mut made = untouched;
        let columns = SheetColumns { marks, items, ends };
        let told = item_marks_into(&columns, trim, &mut made, &mut Scratch::default());
        assert!(told.is_ok() || made == untouched);
        told
    };
    let marks = [1, 2, 3, 4, 5, 6];
    assert_eq!(try_sheets(&marks, 2, &[2, 3], Trim::NOTHING), Ok(()));
    assert_eq!(try_sheets(&marks, 2, &[2, 2], Trim::NOTHING), Err(SheetFault::Lengths));
    assert_eq!(try_sheets(&marks, 2, &[3, 2], Trim::NOTHING), Err(SheetFault::Lengths));
    assert_eq!(try_sheets(&marks, 2, &[3], Trim::NOTHING), Err(SheetFault::Lengths));
    assert_eq!(try_sheets(&marks, 2, &[2, usize::MAX], Trim::NOTHING), Err(SheetFault::Lengths));
    assert_eq!(try_sheets(&marks, 0, &[2, 3], Trim::NOTHING), Err(SheetFault::NoItems));
    for trim in [Trim { parts: 1, of: 2 }, Trim { parts: 0, of: 0 }, Trim { parts: u32::MAX, of: u32::MAX }] {
        assert_eq!(try_sheets(&marks, 2, &[2, 3], trim), Err(SheetFault::Trim));
    }
    let try_scores = |sum: u64, weights: &[u32], per: u64| {
        let items = [ItemMarks { sum: 1, number: 1 }, ItemMarks { sum, number: 1 }];
        let mut scores = [Some(-1); 2];
        let weighing = Weighing { weights, per, places: 2, rounding: Rounding::HalfEven };
        let told = scores_into(&items, &weighing, &mut scores);
        assert!(told.is_ok() || scores == [Some(-1); 2]);
        told
    };
    assert_eq!(try_scores(5, &[1], 1), Ok(()));
    assert_eq!(try_scores(u64::MAX, &[1], 1), Err(SheetFault::OutOfRange));
    assert_eq!(try_scores(5, &[1], 0), Err(SheetFault::NoWeight));
    assert_eq!(try_scores(5, &[], 1), Err(SheetFault::NoItems));
    assert_eq!(try_scores(5, &[1, 1], 1), Err(SheetFault::Lengths));
    let level = grades_into(&[None], &Grading { from: &[5, 5] }, &mut [None]);
    assert_eq!(level, Err(SheetFault::Lengths));
}
