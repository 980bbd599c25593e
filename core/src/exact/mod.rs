//! 精确数: money, areas, ratios, days, moments and rounding. Leaves that know nothing but themselves and print what they
//! read.

mod amount;
mod day;
mod fixed;
mod minor_units;
mod moment;
mod number;
mod ratio;
mod rounding;
mod term;
mod text_form;
mod wide;

pub use amount::{Amount, AmountRefusal, Area, Currency, Price, Rate};
pub use day::{Day, DayRefusal, Period, Weekday};
pub use fixed::NumberRefusal;
pub use moment::{LocalMoment, Moment, MomentRefusal, TimeOfDay, UtcOffset};
pub use number::ExactNumber;
pub use ratio::Ratio;
pub use rounding::Rounding;
pub use term::{Term, TermUnit};
pub use wide::WideNumber;
pub(crate) use wide::quotient;

pub(crate) use amount::{amount_of, checked_digits, minor_units};
pub(crate) use fixed::{Fixed, fixed_point, is_plain_decimal, power_of_ten, shown, unread};
pub(crate) use minor_units::MinorUnits;
pub(crate) use moment::DAY_SECONDS;
pub(crate) use ratio::greatest_common_divisor;
pub(crate) use text_form::{LeafRefusal, PutDown, deserialize};
