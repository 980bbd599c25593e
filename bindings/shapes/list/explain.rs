//! Saying an outcome to a reader.

use commonhold::explain::{Explained, Explanation};
use commonhold::rulebook::BookFile;
use commonhold::{Finding, Named, Step, Warning};

/// One step, warning or finding, said to a reader.
pub struct Explained {
    /// `room.step`, stable.
    pub code: String,
    /// What was done, what to mind, or how a fact stands.
    pub sentence: String,
    /// The clause followed, as the reader's language cites it; absent where no clause speaks.
    pub citation: Option<String>,
}

/// A whole outcome, said to a reader.
pub struct Explanation {
    /// How it was reached, in legal order.
    pub steps: Vec<Explained>,
    /// What to mind.
    pub warnings: Vec<Explained>,
    /// How the facts stand.
    pub findings: Vec<Explained>,
}

/// A file of a book of rules.
pub struct BookFile {
    /// Its name, such as `cn/votes.toml`.
    pub name: String,
    /// The TOML text.
    pub text: String,
}

/// What is no rule.
trait Functions {
    /// The sentence of a step, a warning or a finding as a reader meets it: money with separators, the words of the rules in
    /// the reader's language, `en` or `zh-CN`.
    #[calls(commonhold::explain::said(&code, &values, commonhold::explain::language(&language)?))]
    fn said(code: String, values: Vec<Named>, #[default = "en"] language: String) -> String;
    /// The sentence of a refusal, its data as they were typed, in `en` or `zh-CN`.
    #[calls(commonhold::explain::sentence(&code, &values, commonhold::explain::language(&language)?))]
    fn sentence(code: String, values: Vec<Named>, #[default = "en"] language: String) -> String;
    /// Steps, warnings and findings of an outcome as sentences with their clauses, in `en` or `zh-CN`.
    #[calls(commonhold::explain::explanation(
        &steps, &warnings, &findings, commonhold::explain::language(&language)?
    ))]
    fn explain(
        steps: Vec<Step>,
        warnings: Vec<Warning>,
        findings: Vec<Finding>,
        #[default = "en"] language: String,
    ) -> Explanation;
    /// The digest of a canonical text: SHA-256 over a schema tag, a line feed and the bytes, in hex.
    #[calls(commonhold::canonical::digest(&schema, &canonical))]
    fn digest(schema: String, canonical: String) -> String;
    /// The names of the books that come with the library.
    #[calls(commonhold::rulebook::Rulebook::shipped().map(str::to_owned).collect())]
    fn books() -> Vec<String>;
    /// The files of a book that comes with the library, as they are written.
    #[calls(commonhold::rulebook::Rulebook::shipped_files(&name)?)]
    fn book_files(name: String) -> Vec<BookFile>;
}
