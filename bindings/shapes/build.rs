//! Gathers the files of the core, so that the shapes are read where they are declared.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let core = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../../core/src");
    let core = core.canonicalize()?;
    println!("cargo::rerun-if-changed={}", core.display());
    let mut files = Vec::new();
    gather(&core, &mut files)?;
    files.sort();
    let mut list = String::from("&[\n");
    for file in files {
        let name = file.strip_prefix(&core).map_err(io::Error::other)?.display().to_string();
        writeln!(list, "({:?}, include_str!({:?})),", name.replace('\\', "/"), file.display().to_string())
            .map_err(io::Error::other)?;
    }
    list.push(']');
    fs::write(Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("core_files.rs"), list)
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    Ok(())
}
