//! 用法有误: a command that cannot be understood, told in the reader's language.

use crate::texts::said;
use clap::Error;
use clap::error::{ContextKind, ErrorKind};
use commonhold::explain::Language;

/// The sentence, what was likely meant, and where the help is; none for help and version, and for what has no sentence here.
pub fn told(error: &Error, language: Language) -> Option<String> {
    let of = |kind: ContextKind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = of(ContextKind::InvalidArg);
    let value = of(ContextKind::InvalidValue);
    let sentence = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            said("misuse.command", language, &[("what", &of(ContextKind::InvalidSubcommand))])
        }
        ErrorKind::MissingSubcommand => said("misuse.no_command", language, &[]),
        ErrorKind::UnknownArgument => said("misuse.unknown", language, &[("what", &argument)]),
        ErrorKind::MissingRequiredArgument => said("misuse.missing", language, &[("what", &argument)]),
        ErrorKind::InvalidValue if value.is_empty() => {
            said("misuse.no_value", language, &[("what", &argument)])
        }
        ErrorKind::InvalidValue => {
            let known = of(ContextKind::ValidValue);
            let slots = [("what", argument.as_str()), ("value", &value), ("known", &known)];
            said("misuse.value", language, &slots)
        }
        ErrorKind::ArgumentConflict => said("misuse.twice", language, &[("what", &argument)]),
        ErrorKind::TooManyValues => {
            said("misuse.too_many", language, &[("what", &argument), ("value", &value)])
        }
        _ => return None,
    };
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let near = near.into_iter().map(of).find(|near| !near.is_empty());
    let meant = near.map(|near| said("misuse.near", language, &[("near", &near)])).unwrap_or_default();
    let [wrong, help] = ["mistakes.name", "misuse.help"].map(|key| said(key, language, &[]));
    Some(format!("{wrong}: {sentence}{meant}\n{help}"))
}
