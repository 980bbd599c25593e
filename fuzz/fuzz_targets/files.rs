//! Folders as people have them: no bytes in the place of one of their files make the reading of the folder or its year panic,
//! and every mistake says where it stands.
#![no_main]

use commonhold_files::{EXAMPLE, File, Folder, Year, propose_mapping};
use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 8] = [
    "units.csv", "ledger.csv", "bank.csv", "ratings.csv", "ballots.csv", "mapping.toml", "motions.toml", "bank.xlsx",
];

fuzz_target!(|bytes: &[u8]| {
    let (which, bytes) = bytes.split_first().unwrap_or((&0, &[]));
    let name = NAMES[usize::from(*which) % NAMES.len()];
    let stem = name.split('.').next().unwrap_or(name);
    let spoilt = File { name: name.to_owned(), bytes: bytes.to_vec() };
    let _ = propose_mapping(&spoilt, None);
    let others = EXAMPLE.iter().filter(|(other, _)| other.split('.').next() != Some(stem));
    let mut files: Vec<File> =
        others.map(|(name, text)| File { name: (*name).to_owned(), bytes: text.as_bytes().to_vec() }).collect();
    files.push(spoilt);
    let folder = Folder::read(&files);
    for mistake in &folder.mistakes {
        let at = mistake.at.as_ref().expect("a mistake of a file has a place");
        assert!(at.line >= 1 && at.column >= 1);
        let _ = folder.line(at);
    }
    let year = Year::of(&folder);
    let _ = year.notice_facts(&folder);
});
