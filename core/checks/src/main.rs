//! Prints the outcome or the refusal of every case in the files given, one a line. Two builds, with and
//! without the features that an application may switch on, must print the same bytes. With `--outcomes` it prints the
//! outcomes alone, each with its id and its rule, for the checker beside this program. With `--lines` each line of a file is
//! one question, `{"rule": …, "given": …}`, and each line printed its outcome or its refusal, for a second reading.

use commonhold::Detail;
use commonhold::canonical::to_json;
use commonhold::cases::{read, run};
use std::error::Error;
use std::io::Write;

/// A rule and what it is asked, as it was written.
#[derive(serde::Deserialize)]
struct Question {
    rule: String,
    given: serde_json::Value,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    let (options, names): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let has = |name: &str| options.iter().any(|option| option == name);
    let (outcomes_alone, lines) = (has("--outcomes"), has("--lines"));
    for name in names {
        if lines {
            for line in std::fs::read_to_string(&name)?.lines() {
                let question: Question = serde_json::from_str(line)?;
                let answer = run(&question.rule, &to_json(&question.given)?, Detail::Steps);
                writeln!(out, "{}", answer.or_else(|refusal| to_json(&refusal))?)?;
            }
            continue;
        }
        for case in read(&name, &std::fs::read_to_string(&name)?)?.cases {
            // The tree would print its keys in another order in the other build; the facts must be the same text.
            let given = to_json(&case.given)?;
            match run(&case.rule, &given, Detail::Steps) {
                Ok(outcome) if outcomes_alone => {
                    let (id, rule) = (to_json(&format!("{name} {}", case.id))?, to_json(&case.rule)?);
                    writeln!(out, r#"{{"id":{id},"rule":{rule},"outcome":{outcome}}}"#)?;
                }
                Ok(outcome) => writeln!(out, "{name} {}: {outcome}", case.id)?,
                Err(_) if outcomes_alone => {}
                // What serde says of a damaged text differs between the builds; the ground may not.
                Err(refusal) => writeln!(out, "{name} {}: {}", case.id, refusal.code)?,
            }
        }
    }
    Ok(())
}
