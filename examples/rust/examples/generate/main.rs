//! Writes `examples/data/*.csv`: a compound that does not exist (示例小区), the same one on every run.
//!
//! `cargo run -p compound-year --example generate`. Every number is invented; only the count of
//! units, 1,143, and the count of heads, 1,122, were wished for.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "written once by hand on small numbers; a mistake here should stop it loudly"
)]

mod bank;
mod books;
mod compound;
mod opinions;
mod vouchers;

use std::fs;
use std::path::Path;

/// Numbers that look drawn by lot and are the same on every machine: a linear congruence.
struct Lots(u64);

impl Lots {
    /// A number below `bound`.
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    /// The same things in another order.
    fn mixed<T>(&mut self, mut things: Vec<T>) -> Vec<T> {
        for last in (1..things.len()).rev() {
            let other = self.below(last + 1);
            things.swap(last, other);
        }
        things
    }
}

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let mut lots = Lots(20_250_101);
    let compound = compound::build(&mut lots);
    let tables = [
        ("units.csv", compound.units_csv()),
        ("owners.csv", compound.owners_csv()),
        ("tenures.csv", compound.tenures_csv()),
    ];
    let year = books::keep(&compound, &mut lots);
    let statement = bank::statement(&year.vouchers);
    let more = [
        ("ledger.csv", year.vouchers.csv()),
        ("bank.csv", statement.csv()),
        ("debts.csv", year.debts_csv()),
        ("raters.csv", opinions::raters_csv()),
        ("ratings.csv", opinions::ratings_csv(&mut lots)),
        ("ballots.csv", opinions::ballots_csv(&compound, &mut lots)),
    ];
    for (name, text) in tables.into_iter().chain(more) {
        fs::write(folder.join(name), text).unwrap();
    }
    for line in compound.summary().into_iter().chain(year.summary()).chain(statement.summary()) {
        println!("{line}");
    }
}

/// Hundredths as a decimal with two places: square metres, or yuan from fen.
fn hundredths(units: i64) -> String {
    let sign = if units < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", units.abs() / 100, units.abs() % 100)
}
