//! 命令行: from a community's own tables to the notice by the gate. The rules are the core's and the reading is that of
//! `commonhold-files`; nothing is decided here.

mod arguments;
mod checks;
mod disk;
mod failure;
mod folders;
mod misuse;
mod rules;
mod summary;
mod texts;
mod told;

use crate::arguments::given;
use crate::failure::Failure;
use clap::ArgMatches;
use commonhold::explain::Language;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

/// How a command answers.
#[derive(Clone, Copy)]
pub struct Manner {
    /// The language of every sentence.
    pub language: Language,
    /// Whether JSON is wanted.
    pub json: bool,
}

fn main() -> ExitCode {
    let arguments: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let language = arguments::language(&arguments);
    let matches = match arguments::command(language).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => {
            // The help, the version, or what cannot be understood; each goes where it belongs.
            match misuse::told(&error, language) {
                Some(told) => complain(&told),
                None => error.print().unwrap_or_default(),
            }
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let manner = Manner { language, json: matches.get_flag("json") };
    match run(&matches, manner) {
        Ok(said) => {
            if !said.is_empty() {
                say(&said);
            }
            ExitCode::SUCCESS
        }
        Err(failure) => {
            tell(&failure, manner);
            ExitCode::from(failure.code())
        }
    }
}

/// Writes to the output. A reader that has seen enough closes the pipe; that is no failure of ours.
pub fn say(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{}", text.trim_end());
}

/// Writes to the other output, for people alone.
pub fn complain(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

fn run(matches: &ArgMatches, manner: Manner) -> Result<String, Failure> {
    let Some((name, matches)) = matches.subcommand() else { return Ok(String::new()) };
    let path = |name: &str| given(matches, name).map_or_else(|| Path::new("."), std::path::PathBuf::as_path);
    let out = given(matches, "out").map(std::path::PathBuf::as_path);
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    match name {
        "init" => folders::init(path("folder"), manner),
        "check" => folders::check(path("folder"), manner),
        "year" => folders::year(path("folder"), out, manner),
        "notice" => folders::notice(path("folder"), out, manner),
        "settle" | "share" | "score" => rules::of_folder(name, path("folder"), manner),
        "tally" => rules::tally(path("folder"), text("motion"), manner),
        "decide" => rules::decide(path("file"), manner),
        "cases" => {
            let files = matches.get_many::<std::path::PathBuf>("files");
            checks::cases(&files.map(|files| files.cloned().collect::<Vec<_>>()).unwrap_or_default(), manner)
        }
        "map" => folders::map(path("file"), text("table"), manner),
        "book" => checks::book(path("file"), text("on"), text("under"), manner),
        _ => checks::verify(
            path("published"),
            given(matches, "folder").map(std::path::PathBuf::as_path),
            manner,
        ),
    }
}

fn tell(failure: &Failure, manner: Manner) {
    let (mistakes, folder) = match failure {
        Failure::Mistakes(mistakes, folder) => (mistakes.as_slice(), folder.as_deref()),
        Failure::System(refusal) => (std::slice::from_ref(&**refusal), None),
        Failure::Told => return,
    };
    if manner.json {
        let json = serde_json::json!({ "mistakes": told::mistakes_json(mistakes, folder, manner.language) });
        return say(&json.to_string());
    }
    complain(&told::mistakes(mistakes, folder, manner.language));
}
