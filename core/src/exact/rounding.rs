//! 舍入: rounding, always named at the call.

use crate::catalogue::words;

words! {
    /// 舍入方式: how a fraction of a minor unit is decided. No rule has a silent default.
    ///
    /// ```
    /// use commonhold::{Ratio, Rounding};
    /// let half = Ratio::new(5, 2)?; // 2.5
    /// assert_eq!(Rounding::HalfEven.round(half)?, 2);
    /// assert_eq!(Rounding::HalfUp.round(half)?, 3);
    /// assert_eq!(Rounding::Down.round(half)?, 2);
    /// assert_eq!(Rounding::Up.round(half)?, 3);
    /// assert_eq!(Rounding::HalfUp.round(Ratio::new(-5, 2)?)?, -3); // a deficit mirrors a surplus
    /// # Ok::<(), commonhold::NumberRefusal>(())
    /// ```
    pub enum Rounding {
        /// 四舍六入五成双: to the nearest, a half to the even neighbour.
        HalfEven => "half_even",
        /// 四舍五入: to the nearest, a half away from zero.
        HalfUp => "half_up",
        /// 舍去: towards zero, whatever is cut off.
        Down => "down",
        /// 进一: away from zero.
        Up => "up",
    }
}

impl Rounding {
    /// The whole number this rounding makes of a fraction. It treats a negative number as the
    /// mirror of the positive one.
    ///
    /// # Errors
    /// `number.out_of_range` at the very edge of 128 bits.
    pub fn round(self, exact: crate::Ratio) -> Result<i128, crate::NumberRefusal> {
        let out_of_range = || crate::NumberRefusal::OutOfRange { text: exact.to_string() };
        self.quotient(exact.numerator(), exact.denominator()).ok_or_else(out_of_range)
    }

    /// The same of a numerator and a denominator above zero that need not be reduced; nothing at the edge of 128 bits.
    pub(crate) fn quotient(self, numerator: i128, denominator: i128) -> Option<i128> {
        let whole = numerator.checked_div(denominator)?;
        let rest = numerator.checked_rem(denominator)?.unsigned_abs();
        let other = denominator.unsigned_abs().checked_sub(rest)?;
        let away = match self {
            Rounding::Down => false,
            Rounding::Up => rest > 0,
            Rounding::HalfUp => rest >= other,
            Rounding::HalfEven => rest > other || (rest == other && whole.checked_rem(2) != Some(0)),
        };
        if !away {
            return Some(whole);
        }
        whole.checked_add(if numerator < 0 { -1 } else { 1 })
    }
}
