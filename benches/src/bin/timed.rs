//! Times a row each time its name comes in, so that another program can take turns with it. The folder that is named gets the
//! data and the results.

use commonhold_benches::timed::{Trouble, rows, time};
use std::io::{BufRead, Write};
use std::path::PathBuf;

fn main() -> Result<(), Trouble> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).ok_or("usage: timed FOLDER")?;
    let mut rows = rows(&folder)?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", rows.keys().copied().collect::<Vec<_>>().join(" "))?;
    out.flush()?;
    for name in std::io::stdin().lock().lines() {
        let name = name?;
        let row = rows.get_mut(name.as_str()).ok_or_else(|| format!("there is no row {name}"))?;
        writeln!(out, "{}", time(row))?;
        out.flush()?;
    }
    Ok(())
}
