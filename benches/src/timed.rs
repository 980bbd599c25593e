//! Rows that are timed one call at a time, in turn with those of other programs: the same data, written to files, and the
//! results that the others are compared with.

mod objects;
mod rows;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

/// A row: what is done once.
pub type Row = Box<dyn FnMut()>;

/// Every row by name.
pub type Rows = BTreeMap<&'static str, Row>;

/// Whatever keeps a row from being timed, as a sentence.
pub type Trouble = Box<dyn std::error::Error>;

/// All rows; their data and results are written into a folder, as numbers of the machine's own order.
///
/// # Errors
/// A folder that cannot be written; a result that is not right.
pub fn rows(folder: &Path) -> Result<Rows, Trouble> {
    std::fs::create_dir_all(folder)?;
    let mut rows = Rows::new();
    rows::apportion(folder, &mut rows)?;
    rows::tally(folder, &mut rows)?;
    rows::score(folder, &mut rows)?;
    rows::settle(folder, &mut rows)?;
    rows::decimal(folder, &mut rows)?;
    objects::objects(&mut rows)?;
    Ok(rows)
}

/// Nanoseconds of one call: the mean of as many as take two milliseconds together, or of one that is longer.
pub fn time(row: &mut Row) -> u128 {
    const LONG: Duration = Duration::from_millis(2);
    row();
    let start = Instant::now();
    row();
    let once = start.elapsed().as_nanos().max(1);
    let calls = LONG.as_nanos().div_euclid(once).clamp(1, 10_000);
    let start = Instant::now();
    for _ in 0..calls {
        row();
    }
    start.elapsed().as_nanos().checked_div(calls).unwrap_or(0)
}

/// Writes numbers into a file.
fn write<T: Copy>(folder: &Path, name: &str, numbers: &[T], bytes: fn(T) -> Vec<u8>) -> Result<(), Trouble> {
    let bytes: Vec<u8> = numbers.iter().copied().flat_map(bytes).collect();
    Ok(std::fs::write(folder.join(name), bytes)?)
}

/// Refuses to time a wrong result.
fn must_be_right(right: bool, row: &str) -> Result<(), Trouble> {
    if right { Ok(()) } else { Err(format!("{row}: the result is not right").into()) }
}
