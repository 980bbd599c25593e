//! Does one thing so many times, for whoever counts its instructions. Without an argument it names what there is.

use commonhold_benches::growing::{NAMES, row};
use commonhold_benches::timed::Trouble;

fn main() -> Result<(), Trouble> {
    let mut asked = std::env::args().skip(1);
    let (Some(name), Some(size), Some(calls)) = (asked.next(), asked.next(), asked.next()) else {
        println!("{}", NAMES.join(" "));
        return Ok(());
    };
    let mut row = row(&name, size.parse()?)?;
    for _ in 0..calls.parse::<u32>()? {
        row();
    }
    Ok(())
}
