//! Lists the books of rules, and the schemes of evaluation beside them, that lie in `rulebooks/`, so that shipping one is adding a file.

use std::fmt::Write;
use std::path::{Path, PathBuf};

/// The TOML files of a folder, and its folders, by name.
fn entries(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut entries: Vec<PathBuf> =
        std::fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    entries.retain(|path| path.is_dir() || path.extension().is_some_and(|extension| extension == "toml"));
    entries.sort();
    Ok(entries)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = Path::new(&std::env::var("CARGO_MANIFEST_DIR")?).join("rulebooks");
    let mut listed = String::from("pub(super) const SHIPPED: &[(&str, super::Files)] = &[\n");
    for book in entries(&root)? {
        let mut files = if book.is_dir() { entries(&book)? } else { vec![book.clone()] };
        files.retain(|file| file.is_file());
        let name = book.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        writeln!(listed, "    ({name:?}, &[")?;
        for file in files {
            let path = file.strip_prefix(&root)?.to_string_lossy().replace('\\', "/");
            writeln!(listed, "        ({path:?}, include_str!({:?})),", file.to_string_lossy())?;
        }
        listed.push_str("    ]),\n");
    }
    listed.push_str("];\n");
    let mut schemes = String::from("pub(super) const SCHEMES: &[(&str, &str)] = &[\n");
    for place in entries(&root)?.iter().filter(|place| place.join("schemes").is_dir()) {
        let mut files: Vec<PathBuf> = std::fs::read_dir(place.join("schemes"))?
            .map(|file| file.map(|file| file.path()))
            .collect::<Result<_, _>>()?;
        files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
        files.sort();
        let of = place.file_stem().unwrap_or_default().to_string_lossy();
        for file in files {
            let name = format!("{of}-{}", file.file_stem().unwrap_or_default().to_string_lossy());
            writeln!(schemes, "    ({name:?}, include_str!({:?})),", file.to_string_lossy())?;
        }
    }
    schemes.push_str("];\n");
    std::fs::write(Path::new(&std::env::var("OUT_DIR")?).join("shipped_schemes.rs"), schemes)?;
    println!("cargo::rerun-if-changed=rulebooks");
    std::fs::write(Path::new(&std::env::var("OUT_DIR")?).join("shipped_books.rs"), listed)?;
    Ok(())
}
