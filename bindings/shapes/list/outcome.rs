//! What every outcome and every refusal carries.

use commonhold::refusal::{Place, RefusalKind};
use commonhold::{
    Amount, Area, Citation, Currency, Day, Finding, Label, Mark, Named, Number, Period, Rounding, Step,
    Value, Warning,
};

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
    /// What somebody typed: a key, a name, a reason. It is said as it stands.
    Text {
        /// The words.
        value: String,
    },
    /// A word of the rules: a policy, a cost item, a verdict. It is said in the reader's language.
    Word {
        /// The word.
        value: Label,
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
    /// Nobody has said.
    Unknown,
    /// There is none: no cap is agreed, no mark was given.
    Absent,
}

/// A value with the name it has in its sentence.
pub struct Named {
    /// The name, as it stands between braces in the catalogue of sentences.
    pub name: Label,
    /// The value.
    pub value: Value,
}

/// One thing a rule did, in legal order, with the clause it follows.
pub struct Step {
    /// `room.step`, stable; the key of its sentence in both languages.
    pub code: Label,
    /// What went in, and last what came out.
    pub values: Vec<Named>,
    /// The clause followed.
    pub citation: Citation,
}

/// Something a reader of the outcome must know that does not change its value.
pub struct Warning {
    /// `room.warning`, stable; the key of its sentence in both languages.
    pub code: Label,
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

/// The four states a fact can be in.
pub enum Mark {
    /// It stands.
    Allowed,
    /// It does not stand, by the clause that is cited.
    Disallowed,
    /// What is needed to judge it is missing.
    Unknown,
    /// Two figures that must be equal are not.
    Unreconciled,
}

/// One fact, how it stands, and the clause.
pub struct Finding {
    /// `room.finding`, stable.
    pub code: Label,
    /// How the fact stands.
    pub mark: Mark,
    /// What it is about: the key of a unit, an owner, an item or a posting, or the name of a figure; empty where the
    /// whole is meant.
    pub at: String,
    /// What the sentence names.
    pub values: Vec<Named>,
    /// The clause that makes it a finding, where one speaks.
    pub citation: Option<Citation>,
}

/// The days from `from` up to, and without, `to`.
pub struct Period {
    /// The first day that belongs to it.
    pub from: Day,
    /// The first day that no longer does.
    pub to: Day,
}

/// The code of a currency and how many minor digits it has. One for each compound.
pub struct Currency {
    /// ISO 4217 code, such as `CNY`.
    pub code: String,
    /// Minor digits: 2 for fen, 0 for yen, 3 for dinars.
    pub minor_digits: u32,
}

/// How a fraction of a minor unit is decided. No rule has a silent default.
pub enum Rounding {
    /// To the nearest, a half to the even neighbour.
    HalfEven,
    /// To the nearest, a half away from zero.
    HalfUp,
    /// Towards zero.
    Down,
    /// Away from zero.
    Up,
}
