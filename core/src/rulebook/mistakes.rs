//! 规则册的错处: the public rule `book_mistakes`.

use super::model::Rulebook;
use super::said::RulebookStep;
use crate::outcome::{BookWord, Detail, Outcome, Refusal, Trace};
use serde::{Deserialize, Serialize};

/// 规则册的文字: a book, or a layer, as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookText {
    /// The TOML text.
    pub rulebook: String,
}

/// 错处: one mistake of a book, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookMistake {
    /// `rulebook.ground`: the code of the refusal when the book is used.
    pub code: String,
    /// The sentence in English.
    pub sentence: String,
    /// The line, from 1; 0 where the whole text is meant.
    pub line: u32,
    /// The column in characters, from 1; 0 where the whole text is meant.
    pub column: u32,
}

/// 规则册的错处: every mistake of a book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookMistakes {
    /// Whether there are none.
    pub sound: bool,
    /// Every mistake, in the order of the text.
    pub mistakes: Vec<BookMistake>,
}

/// 规则册的错处: every mistake of a book in one run, where using the book would refuse the first.
///
/// ```
/// use commonhold::Detail;
/// use commonhold::rulebook::{BookText, book_mistakes};
/// let text = r#"
/// form = "commonhold-rulebook/1"
/// name = "示例"
/// level = "national"
/// [[procedures]]
/// id = "p"
/// citation = { source = "示例", clause = "1" }
/// pass = "head(yes) > 1/2 * heads(all)"
/// [[matters]]
/// id = "m"
/// procedure = "q"
/// citation = { source = "示例", clause = "2" }
/// "#;
/// let found = book_mistakes(&BookText { rulebook: text.to_owned() }, Detail::Steps)?.value.mistakes;
/// assert_eq!(found.iter().map(|mistake| mistake.line).collect::<Vec<_>>(), [8, 10]);
/// assert!(found[0].sentence.ends_with("expected `heads`"));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// None: a text that is no book at all has that mistake.
pub fn book_mistakes(facts: &BookText, detail: Detail) -> Result<Outcome<BookMistakes>, Refusal> {
    let mut trace = Trace::new(detail);
    let mistakes: Vec<BookMistake> = Rulebook::mistakes("rulebook", &facts.rulebook)
        .into_iter()
        .map(|refusal| BookMistake {
            code: refusal.code,
            sentence: refusal.sentence,
            line: refusal.at.as_ref().map_or(0, |at| at.line),
            column: refusal.at.as_ref().map_or(0, |at| at.column),
        })
        .collect();
    for mistake in &mistakes {
        trace.step(|| RulebookStep::Mistake {
            code: BookWord(mistake.code.clone()),
            line: mistake.line,
            column: mistake.column,
        });
    }
    let count = i64::try_from(mistakes.len()).unwrap_or(i64::MAX);
    trace.step(|| RulebookStep::Read { mistakes: count });
    Ok(trace.outcome(BookMistakes { sound: mistakes.is_empty(), mistakes }))
}
