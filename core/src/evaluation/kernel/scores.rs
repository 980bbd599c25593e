//! 总分与等级: the weighted mean of each company, rounded once, and the grade that it falls in.

use super::sheets::{ItemMarks, SheetFault};
use crate::exact::{Rounding, greatest_common_divisor, power_of_ten};
use num_bigint::BigUint;
use num_integer::Integer;
use std::cmp::Ordering;

/// 加权: how the means of the items become one score.
#[derive(Clone, Copy, Debug)]
pub struct Weighing<'a> {
    /// 权重: of each item.
    pub weights: &'a [u32],
    /// What the weighted means together are divided by; the sum of the weights makes the weighted mean.
    pub per: u64,
    /// 小数位数: to how many decimal places a score is rounded.
    pub places: u8,
    /// 舍入方式: how.
    pub rounding: Rounding,
}

/// 等级: the ladder that scores are graded by.
#[derive(Clone, Copy, Debug)]
pub struct Grading<'a> {
    /// 起始分: the lowest score of each grade but the last, falling, in the units of the scores.
    pub from: &'a [i64],
}

/// 总分: each company's score in units of the last decimal place; nothing where an item has no mark, for its mean is not known.
///
/// ```
/// use commonhold::Rounding;
/// use commonhold::evaluation::kernel::{ItemMarks, SheetFault, Weighing, scores_into};
/// let items = [ItemMarks { sum: 16, number: 2 }, ItemMarks { sum: 22, number: 3 }];
/// let mut weighing = Weighing { weights: &[3, 1], per: 4, places: 2, rounding: Rounding::HalfEven };
/// let mut scores = [None];
/// // (3 × 8 + 22/3) / 4 = 7.8333…
/// scores_into(&items, &weighing, &mut scores).unwrap();
/// assert_eq!(scores, [Some(783)]);
/// weighing.per = 0;
/// assert_eq!(scores_into(&items, &weighing, &mut scores), Err(SheetFault::NoWeight));
/// ```
///
/// # Errors
/// [`SheetFault`], before anything is written.
pub fn scores_into(
    items: &[ItemMarks],
    weighing: &Weighing<'_>,
    into: &mut [Option<i64>],
) -> Result<(), SheetFault> {
    let many = weighing.weights.len();
    if many == 0 {
        return Err(SheetFault::NoItems);
    }
    if into.len().checked_mul(many) != Some(items.len()) {
        return Err(SheetFault::Lengths);
    }
    if weighing.per == 0 {
        return Err(SheetFault::NoWeight);
    }
    let score = |items: &[ItemMarks]| {
        let known = items.iter().all(|item| item.number > 0);
        if known { weighing.score(items).map(Some).ok_or(SheetFault::OutOfRange) } else { Ok(None) }
    };
    for items in items.chunks(many) {
        score(items)?;
    }
    for (into, items) in into.iter_mut().zip(items.chunks(many)) {
        *into = score(items)?;
    }
    Ok(())
}

impl Weighing<'_> {
    /// One company's score: the means are brought to one denominator, so that only the rounding divides.
    fn score(&self, items: &[ItemMarks]) -> Option<i64> {
        match self.narrow(items) {
            Some((sum, of)) => i64::try_from(self.rounding.quotient(sum, of)?).ok(),
            None => self.wide(items),
        }
    }

    /// The exact score in units of the last place, as a numerator and a denominator, where all of it fits 128 bits.
    fn narrow(&self, items: &[ItemMarks]) -> Option<(i128, i128)> {
        let number = items.first()?.number;
        let (mut of, mut sum) = (number, 0_i128);
        // Where everybody answered everything, the denominators are one already.
        if items.iter().all(|item| item.number == number) {
            for (item, weight) in items.iter().zip(self.weights) {
                sum = sum.checked_add(i128::from(item.sum).checked_mul(i128::from(*weight))?)?;
            }
        } else {
            for item in items {
                if of.checked_rem(item.number)? != 0 {
                    let common = greatest_common_divisor(u128::from(of), u128::from(item.number));
                    of = of.checked_mul(item.number.checked_div(u64::try_from(common).ok()?)?)?;
                }
            }
            for (item, weight) in items.iter().zip(self.weights) {
                let factor = i128::from(of.checked_div(item.number)?).checked_mul(i128::from(*weight))?;
                sum = sum.checked_add(i128::from(item.sum).checked_mul(factor)?)?;
            }
        }
        let units = sum.checked_mul(power_of_ten(self.places))?;
        Some((units, i128::from(of).checked_mul(i128::from(self.per))?))
    }

    /// The same where a dozen items were each answered by another number of people: their product leaves 128 bits.
    fn wide(&self, items: &[ItemMarks]) -> Option<i64> {
        let (mut sum, mut of) = (BigUint::ZERO, BigUint::from(1_u8));
        for (item, weight) in items.iter().zip(self.weights) {
            sum = sum * item.number + BigUint::from(item.sum) * *weight * &of;
            of *= item.number;
        }
        of *= self.per;
        sum *= power_of_ten(self.places).unsigned_abs();
        let (whole, rest) = sum.div_rem(&of);
        let against_half = (rest.clone() * 2_u32).cmp(&of);
        let away = match self.rounding {
            Rounding::Down => false,
            Rounding::Up => rest != BigUint::ZERO,
            Rounding::HalfUp => against_half != Ordering::Less,
            Rounding::HalfEven => {
                against_half == Ordering::Greater || against_half == Ordering::Equal && whole.bit(0)
            }
        };
        i64::try_from(whole + u32::from(away)).ok()
    }
}

/// 等级: the place of each score's grade, 0 for the highest; nothing where there is no score.
///
/// ```
/// use commonhold::evaluation::kernel::{Grading, SheetFault, grades_into};
/// let ladder = Grading { from: &[9_000, 7_500, 6_000] };
/// let mut grades = [None; 4];
/// grades_into(&[Some(9_000), Some(8_999), Some(10), None], &ladder, &mut grades).unwrap();
/// assert_eq!(grades, [Some(0), Some(1), Some(3), None]);
/// assert_eq!(grades_into(&[None], &ladder, &mut grades), Err(SheetFault::Lengths));
/// ```
///
/// # Errors
/// [`SheetFault::Lengths`]; also where the ladder does not fall, or has more grades than 8 bits number.
pub fn grades_into(
    scores: &[Option<i64>],
    grading: &Grading<'_>,
    into: &mut [Option<u8>],
) -> Result<(), SheetFault> {
    let falls = grading.from.is_sorted_by(|above, below| above > below);
    if scores.len() != into.len() || !falls || grading.from.len() >= usize::from(u8::MAX) {
        return Err(SheetFault::Lengths);
    }
    for (grade, score) in into.iter_mut().zip(scores) {
        let below = |score: &i64| grading.from.iter().filter(|from| score < *from).count();
        *grade = score.as_ref().and_then(|score| u8::try_from(below(score)).ok());
    }
    Ok(())
}
