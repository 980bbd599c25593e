//! 磁盘: the only place of this project's rules that touches one.

use crate::failure::Failure;
use commonhold_files::{File, Mistake};
use std::fs;
use std::path::Path;

/// The files of a folder by name, but for hidden ones, those a spreadsheet leaves while it is open, and what says how to read
/// the folder.
pub fn files(folder: &Path) -> Result<Vec<File>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| unread(folder, &error))?;
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| unread(folder, &error))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let aside = name.starts_with(['.', '~']) || name.to_lowercase().starts_with("readme");
        if aside || !entry.path().is_file() {
            continue;
        }
        files.push(File { bytes: bytes(&entry.path())?, name });
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

/// The bytes of a file.
pub fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| unread(path, &error))
}

/// A file as text.
pub fn text(path: &Path) -> Result<String, Failure> {
    let bytes = bytes(path)?;
    let name = named(path);
    commonhold::reading::utf8(&name, &bytes).map(str::to_owned).map_err(Failure::refused)
}

/// The last part of a path, as places name it.
pub fn named(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn unread(path: &Path, error: &std::io::Error) -> Failure {
    Failure::system(path, Mistake::CannotRead { problem: error.to_string() })
}

fn unwritten(path: &Path, error: &std::io::Error) -> Failure {
    Failure::system(path, Mistake::CannotWrite { problem: error.to_string() })
}

/// Writes files so that each of them is either whole or as it was: all are written beside their places first, and only then
/// renamed.
pub fn publish(folder: &Path, made: &[(String, String)]) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| unwritten(folder, &error))?;
    let waiting = |name: &str| folder.join(format!(".{name}.{}.tmp", std::process::id()));
    let written = made.iter().try_for_each(|(name, text)| fs::write(waiting(name), text));
    let renamed = written
        .and_then(|()| made.iter().try_for_each(|(name, _)| fs::rename(waiting(name), folder.join(name))));
    renamed.map_err(|error| {
        for (name, _) in made {
            // What was renamed already is not there any more, which is as it should be.
            let _ = fs::remove_file(waiting(name));
        }
        unwritten(folder, &error)
    })
}

/// Writes files into a folder that is not there yet or is empty.
pub fn found(folder: &Path, files: &[(&str, &str)]) -> Result<bool, Failure> {
    let filled = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if filled {
        return Ok(false);
    }
    let made: Vec<(String, String)> =
        files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    publish(folder, &made).map(|()| true)
}
