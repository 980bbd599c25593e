//! The only place that touches a disk.

use std::fs;
use std::path::Path;

use commonhold::reading::utf8;

/// A file as text.
pub fn text(path: &Path) -> Result<String, String> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    utf8(&name, &bytes).map(str::to_owned).map_err(|refusal| crate::said::refusal(&refusal))
}

/// Writes files so that each of them is either whole or as it was: all are written beside their
/// places first, and only then renamed.
pub fn publish(folder: &Path, made: &[(&str, String)]) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let waiting = |name: &str| folder.join(format!(".{name}.{}.tmp", std::process::id()));
    let written = made.iter().try_for_each(|(name, text)| fs::write(waiting(name), text));
    let renamed = written
        .and_then(|()| made.iter().try_for_each(|(name, _)| fs::rename(waiting(name), folder.join(name))));
    renamed.map_err(|error| {
        for (name, _) in made {
            // What was renamed already is not there any more, which is as it should be.
            let _ = fs::remove_file(waiting(name));
        }
        format!("{}: {error}", folder.display())
    })
}
