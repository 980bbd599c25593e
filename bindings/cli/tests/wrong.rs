//! Wrong files, each in the place of one of the example's: what is told of it, in both languages, to the letter.
//!
//! `TELL=write cargo test -p commonhold-cli --test wrong` writes what is told now; read it before it is committed.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn files() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/files")
}

/// The names of a folder's entries, in order.
fn names(folder: &Path) -> Vec<String> {
    let entries =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.collect();
    names.sort();
    names
}

/// The example with one file of it spoilt; a spoilt table of another name takes the place of the units.
fn spoilt(case: &Path) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wrong").join(case.file_name().unwrap());
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for name in names(&files().join("example")) {
        fs::copy(files().join("example").join(&name), folder.join(&name)).unwrap();
    }
    for name in names(case).into_iter().filter(|name| !name.ends_with(".txt")) {
        if !folder.join(&name).exists() && !name.ends_with(".toml") {
            fs::remove_file(folder.join("units.csv")).unwrap();
        }
        fs::copy(case.join(&name), folder.join(&name)).unwrap();
    }
    folder
}

/// What is told of mistakes; where there are none, what was understood of the spoilt file.
fn told(folder: &Path, case: &Path, language: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_commonhold"));
    let ran = command.arg("check").arg(folder).args(["--lang", language]).output().unwrap();
    let (wrong, understood) =
        (String::from_utf8(ran.stderr).unwrap(), String::from_utf8(ran.stdout).unwrap());
    assert_eq!(ran.status.code(), Some(i32::from(!wrong.is_empty())), "{}", case.display());
    if !wrong.is_empty() {
        return wrong;
    }
    let spoilt = names(case).into_iter().find(|name| !name.ends_with(".txt")).unwrap();
    let of = understood.split_inclusive('\n').skip_while(|line| line.trim_end() != spoilt);
    let mut lines = of.take_while(|line| line.trim_end() == spoilt || line.starts_with("  "));
    lines.by_ref().collect()
}

#[test]
fn every_wrong_file_is_told_with_its_place_and_how_it_is_mended() {
    let writes = std::env::var("TELL").is_ok_and(|tell| tell == "write");
    let cases = files().join("tests/wrong");
    let names = names(&cases);
    assert!(names.len() >= 60);
    let halves: Vec<&[String]> = names.chunks(names.len().div_ceil(2)).collect();
    let differing: Vec<String> = std::thread::scope(|scope| {
        let ran: Vec<_> =
            halves.into_iter().map(|half| scope.spawn(|| differing(&cases, half, writes))).collect();
        ran.into_iter().flat_map(|half| half.join().unwrap()).collect()
    });
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

/// The cases among these of which something else is told than was.
fn differing(cases: &Path, names: &[String], writes: bool) -> Vec<String> {
    let mut differing = Vec::new();
    for name in names {
        let case = cases.join(name);
        let folder = spoilt(&case);
        for language in ["en", "zh-CN"] {
            let told = told(&folder, &case, language);
            let golden = case.join(format!("told.{language}.txt"));
            if writes {
                fs::write(&golden, &told).unwrap();
            } else if fs::read_to_string(&golden).unwrap_or_default() != told {
                differing.push(format!("{name} ({language}):\n{told}"));
            }
        }
    }
    differing
}
