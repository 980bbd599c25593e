//! Writes the stubs of the Python module below a folder: `cargo run -p commonhold-shapes --example stubs FOLDER`.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = env::args().nth(1).ok_or_else(|| io::Error::other("name the folder"))?;
    for (name, text) in commonhold_shapes::python_stubs!() {
        let path = Path::new(&folder).join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}
