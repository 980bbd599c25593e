//! What every outcome and every refusal carries.

use commonhold::refusal::{Place, RefusalKind};
use commonhold::{Amount, Area, Citation, Day, Named, Number, Step, Value, Warning};

/// Where a rule says what it says.
pub struct Citation {
    /// The statute, contract, covenant or rule page.
    pub source: String,
    /// The article, section or clause in it; empty for a whole page.
    pub clause: String,
    /// The first day on which the cited text is in force, where that is known.
    pub in_force: Option<Day>,
}

/// What a step, a warning or a refusal can carry: a closed list.
pub enum Value {
    /// Words: a key, a name, a policy.
    Text {
        /// The words.
        value: String,
    },
    /// How many of something.
    Count {
        /// The count.
        value: i64,
    },
    /// Money.
    Amount {
        /// The sum.
        value: Amount,
    },
    /// Square metres.
    Area {
        /// The area.
        value: Area,
    },
    /// An exact number: a fraction, a weight, a score.
    Ratio {
        /// The number.
        value: Number,
    },
    /// A day.
    Day {
        /// The day.
        value: Day,
    },
    /// Yes or no.
    Flag {
        /// Whether it holds.
        value: bool,
    },
}

/// A value with the name it has in its sentence.
pub struct Named {
    /// The name, as it stands between braces in the catalogue of sentences.
    pub name: String,
    /// The value.
    pub value: Value,
}

/// One thing a rule did, in legal order, with the clause it follows.
pub struct Step {
    /// `room.step`, stable; the key of its sentence in both languages.
    pub code: String,
    /// What went in, and last what came out.
    pub values: Vec<Named>,
    /// The clause followed.
    pub citation: Citation,
}

/// Something a reader of the outcome must know that does not change its value.
pub struct Warning {
    /// `room.warning`, stable; the key of its sentence in both languages.
    pub code: String,
    /// What it is about.
    pub values: Vec<Named>,
    /// The clause that makes it worth saying, where there is one.
    pub citation: Option<Citation>,
}

/// What sort of refusal it is.
pub enum RefusalKind {
    /// The input cannot be read.
    Malformed,
    /// Reading the input would lose digits.
    Lossy,
    /// A number is outside what the rule or the type can hold.
    OutOfRange,
    /// Something the rule needs was not given and cannot be left open.
    Missing,
    /// Something is named that does not exist.
    Unknown,
    /// Something that must be unique is given twice.
    Duplicate,
    /// Facts contradict each other.
    Contradiction,
    /// The edition is not in force on the day.
    NotInForce,
    /// A lower layer of rules undercuts a mandatory one.
    Undercut,
    /// The input is larger or deeper than the stated limit.
    Limit,
}

/// Where in a text something stands.
pub struct Place {
    /// The name the caller gave the text.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
}
