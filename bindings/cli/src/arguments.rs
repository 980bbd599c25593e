//! 参数: what may be asked, with its help in the reader's language.

use crate::texts::said;
use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint};
use commonhold::explain::Language;
use std::ffi::OsString;

/// The language before anything is parsed, for the help: `--lang`, or that of the environment.
pub fn language(arguments: &[OsString]) -> Language {
    let texts: Vec<String> = arguments.iter().map(|one| one.to_string_lossy().into_owned()).collect();
    let given = texts.iter().enumerate().find_map(|(place, text)| match text.strip_prefix("--lang") {
        Some("") => texts.get(place.saturating_add(1)).cloned(),
        Some(value) => value.strip_prefix('=').map(str::to_owned),
        None => None,
    });
    let environment = || {
        let of = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter();
        of.filter_map(|name| std::env::var(name).ok()).find(|value| !value.is_empty()).unwrap_or_default()
    };
    match given.unwrap_or_else(environment).to_lowercase().starts_with("zh") {
        true => Language::ZhCn,
        false => Language::En,
    }
}

/// The whole command.
pub fn command(language: Language) -> Command {
    let t = |key: &str| said(key, language, &[]);
    let whole = Command::new("commonhold")
        .version(env!("CARGO_PKG_VERSION"))
        .about(t("about"))
        .after_help(t("exit"))
        .help_template(template(language, true))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help(language).global(true))
        .arg(Arg::new("version").long("version").short('V').action(ArgAction::Version).help(t("arg.version")))
        .arg(Arg::new("json").long("json").global(true).action(ArgAction::SetTrue).help(t("arg.json")))
        .arg(
            Arg::new("lang")
                .long("lang")
                .global(true)
                .value_name("LANG")
                .value_parser(["zh-CN", "en", "zh"])
                .hide_possible_values(true)
                .help(t("arg.lang")),
        );
    with_subcommands(whole, language)
}

fn with_subcommands(whole: Command, language: Language) -> Command {
    let t = |key: &str| said(key, language, &[]);
    let of = |name: &'static str| {
        let short = format!("{name}.short");
        Command::new(name)
            .about(t(&short))
            .help_template(template(language, false))
            .disable_help_flag(true)
            .arg(help(language))
    };
    let folder = || path("folder", language).required(true);
    let out = || {
        Arg::new("out")
            .long("out")
            .value_name("FOLDER")
            .value_hint(ValueHint::DirPath)
            .value_parser(clap::value_parser!(std::path::PathBuf))
            .help(t("arg.out"))
    };
    let motion = Arg::new("motion").long("motion").value_name("ID").help(t("arg.motion"));
    whole
        .subcommand(of("init").arg(path("folder", language).required(true)))
        .subcommand(of("check").arg(folder()))
        .subcommand(of("year").arg(folder()).arg(out()))
        .subcommand(of("notice").arg(folder()).arg(out()))
        .subcommand(of("settle").arg(folder()))
        .subcommand(of("share").arg(folder()))
        .subcommand(of("score").arg(folder()))
        .subcommand(of("tally").arg(folder()).arg(motion))
        .subcommand(of("decide").arg(path("file", language).required(true)))
        .subcommand(of("cases").arg(path("files", language).required(true).num_args(1..)))
        .subcommand(
            of("book")
                .arg(path("file", language).required(true))
                .arg(Arg::new("on").long("on").value_name("DAY").help(t("arg.on")))
                .arg(Arg::new("under").long("under").value_name("BOOK").help(t("arg.under"))),
        )
        .subcommand(
            of("map")
                .arg(path("file", language).required(true))
                .arg(Arg::new("table").long("table").value_name("TABLE").help(t("arg.table"))),
        )
        .subcommand(
            of("verify").arg(path("published", language).required(true)).arg(path("folder", language)),
        )
}

fn path(name: &'static str, language: Language) -> Arg {
    let value = match name {
        "folder" => "FOLDER",
        "published" => "PUBLISHED",
        _ => "FILE",
    };
    Arg::new(name)
        .value_name(value)
        .value_hint(ValueHint::AnyPath)
        .value_parser(clap::value_parser!(std::path::PathBuf))
        .help(said(&format!("arg.{name}"), language, &[]))
}

fn help(language: Language) -> Arg {
    Arg::new("help").long("help").short('h').action(ArgAction::Help).help(said("arg.help", language, &[]))
}

/// The help's own words in the reader's language.
fn template(language: Language, whole: bool) -> String {
    let head = |key: &str| said(key, language, &[]);
    let commands =
        if whole { format!("\n\n{}:\n{{subcommands}}", head("head.commands")) } else { String::new() };
    let arguments =
        if whole { String::new() } else { format!("\n\n{}:\n{{positionals}}", head("head.arguments")) };
    format!(
        "{{about-with-newline}}\n{}: {{usage}}{commands}{arguments}\n\n{}:\n{{options}}{{after-help}}",
        head("head.usage"),
        head("head.options")
    )
}

/// A path that was given.
pub fn given<'a>(matches: &'a ArgMatches, name: &str) -> Option<&'a std::path::PathBuf> {
    matches.try_get_one::<std::path::PathBuf>(name).ok().flatten()
}
