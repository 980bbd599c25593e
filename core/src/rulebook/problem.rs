//! 规则册的错处: what no book can say, and what was expected instead, as words of the catalogue.

use crate::catalogue::{Language, template, words};
use crate::outcome::Value;
use std::fmt;

/// How a word of the catalogue is said in English.
fn in_english(f: &mut fmt::Formatter<'_>, slot: &str, word: &str) -> fmt::Result {
    f.write_str(template(&format!("word.{slot}.{word}"), Language::En).unwrap_or(word))
}

words! {
    /// 错处: why a text, each of whose parts can be read, is no book.
    pub enum Problem {
        /// It is of another form.
        OtherForm => "other_form",
        /// Something is called by nothing.
        EmptyId => "empty_id",
        /// A wanted overlap without a number, or a conflict with one.
        OverlapNumber => "overlap_number",
        /// A procedure with one condition and stages, or with neither.
        PassOrStages => "pass_or_stages",
        /// A way on to a stage that is not there.
        NoSuchStage => "no_such_stage",
        /// A process that nothing begins.
        NothingBegins => "nothing_begins",
        /// A term that is neither a time nor a parameter.
        NoTerm => "no_term",
        /// A closed state in which time runs.
        ClosedWithTerm => "closed_with_term",
        /// A state that expires, but never does.
        ExpiresWithoutTerm => "expires_without_term",
        /// A step that begins and goes on, or does neither.
        BeginsOrFrom => "begins_or_from",
        /// A first step of somebody who has reported.
        BeginsByReporter => "begins_by_reporter",
        /// A step that says beside its answers what they say.
        BesideAnswers => "beside_answers",
        /// A step that does nothing.
        LeadsNowhere => "leads_nowhere",
        /// A gate that is neither a fact nor a procedure.
        NoGate => "no_gate",
        /// A time of nothing.
        NoLength => "no_length",
        /// A rate of less than nothing or more than all.
        RateOutside => "rate_outside",
        /// A promise where there is no time to keep, or none where there is.
        RatePromise => "rate_promise",
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        in_english(f, "problem", self.word())
    }
}

words! {
    /// 应有的内容: what a condition was to say at a place.
    pub enum ExpectedThing {
        /// More of the condition, or its end.
        MoreOrEnd => "more_or_end",
        /// A comparison.
        Comparison => "comparison",
        /// A quantity.
        Quantity => "quantity",
        /// What a quantity can be multiplied by.
        Factor => "factor",
        /// A measure, where a joining word stands.
        MeasureNoWord => "measure_no_word",
        /// A measure, a number or a parenthesis.
        Measure => "measure",
        /// A name.
        Name => "name",
        /// The name of a tag.
        Tag => "tag",
        /// How many groups.
        Groups => "groups",
        /// Anything that can be read.
        Sign => "sign",
        /// A number that is exact.
        ExactNumber => "exact_number",
    }
}

/// 应有的内容: what a condition was to say at a place, in its own notation or in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// In the notation of conditions, each between backticks.
    Notation(String),
    /// In words.
    Thing(ExpectedThing),
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Expected::Notation(notation) => f.write_str(notation),
            Expected::Thing(thing) => in_english(f, "expected", thing.word()),
        }
    }
}

impl From<Expected> for Value {
    fn from(expected: Expected) -> Value {
        match expected {
            Expected::Notation(notation) => notation.into(),
            Expected::Thing(thing) => thing.into(),
        }
    }
}

words! {
    /// 所需的种类: what a parameter was to be.
    pub enum NeededThing {
        /// A number, or a part of a whole.
        NumberOrFraction => "number_or_fraction",
        /// A number without decimals.
        WholeNumber => "whole_number",
        /// Several words.
        List => "list",
        /// True or false.
        Flag => "flag",
        /// So many days or months.
        DaysOrMonths => "days_or_months",
        /// Of a kind that is said.
        KindFirst => "kind_first",
    }
}

/// 所需的种类: what a parameter was to be, as one of the words that a book writes or in our own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Needed {
    /// The words that may stand there.
    Among(String),
    /// In our own.
    Thing(NeededThing),
}

impl fmt::Display for Needed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Needed::Among(words) => f.write_str(words),
            Needed::Thing(thing) => in_english(f, "needed", thing.word()),
        }
    }
}

impl From<Needed> for Value {
    fn from(needed: Needed) -> Value {
        match needed {
            Needed::Among(words) => words.into(),
            Needed::Thing(thing) => thing.into(),
        }
    }
}

words! {
    /// 过大之物: what of a book has a limit.
    pub enum TooLargeThing {
        /// The text of a book, in bytes.
        Book => "book",
        /// A condition, in words and signs.
        Condition => "condition",
    }
}

impl fmt::Display for TooLargeThing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        in_english(f, "what", self.word())
    }
}

words! {
    /// 重复之物: what of a book stands once.
    pub enum OnceOnly {
        /// A state of a process.
        State => "state",
        /// A step of a process.
        Step => "step",
        /// An answer of a step.
        Answer => "answer",
        /// A service of a window.
        Service => "service",
        /// A day of a list of days off.
        Day => "day",
    }
}

impl fmt::Display for OnceOnly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        in_english(f, "which", self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::{ExpectedThing, NeededThing, OnceOnly, Problem, TooLargeThing};
    use crate::catalogue::{Language, template};

    #[test]
    fn every_word_of_a_mistake_is_said_in_both_languages() {
        let problems = Problem::EVERY.map(Problem::word);
        let needed = NeededThing::EVERY.map(NeededThing::word);
        let expected = ExpectedThing::EVERY.map(ExpectedThing::word);
        let (what, which) =
            (TooLargeThing::EVERY.map(TooLargeThing::word), OnceOnly::EVERY.map(OnceOnly::word));
        let said: [(&str, &[&str]); 5] = [
            ("problem", &problems),
            ("expected", &expected),
            ("what", &what),
            ("which", &which),
            ("needed", &needed),
        ];
        for (slot, words) in said {
            for code in words.iter().map(|word| format!("word.{slot}.{word}")) {
                assert!(Language::ALL.iter().all(|language| template(&code, *language).is_some()), "{code}");
            }
        }
    }
}
