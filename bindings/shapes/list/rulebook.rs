//! Dated rulebooks, layered and checked.

use commonhold::rulebook::{
    BookMistake, BookMistakes, BookText, CheckFacts as RulebookFacts, Checked as CheckedRulebook, Effective,
    Level, MatterAnswer, MatterFacts, ParameterValue,
};
use commonhold::{Citation, Day, Finding, Number, Ratio, Step, Warning};

/// A book, its layers, and a day.
pub struct RulebookFacts {
    /// A built-in book, such as `cn`; needed unless `rulebook` is given.
    pub book: Option<String>,
    /// Or the TOML text of a book.
    pub rulebook: Option<String>,
    /// The day.
    pub on: Day,
    /// The TOML texts of lower layers, from the highest to the lowest.
    #[default]
    pub layers: Vec<String>,
}

/// Every conflict, and what stands.
pub struct CheckedRulebook {
    /// Whether nothing conflicts.
    pub sound: bool,
    /// The parameters in force on the day, by id.
    pub parameters: Vec<Effective>,
    /// The ids of the procedures in force on the day.
    pub procedures: Vec<String>,
}

/// Which matter, of which book, on which day.
pub struct MatterFacts {
    /// A built-in book, such as `cn`; needed unless `rulebook` is given.
    pub book: Option<String>,
    /// Or the TOML text of a book.
    pub rulebook: Option<String>,
    /// The day.
    pub on: Day,
    /// The id of the matter, or the number of its item as text.
    pub matter: String,
    /// The TOML texts of lower layers, from the highest to the lowest.
    #[default]
    pub layers: Vec<String>,
}

/// Matter answer (事项的规则).
pub struct MatterAnswer {
    /// Its id.
    pub matter: String,
    /// The number of its item.
    pub item: Option<u32>,
    /// What it is.
    pub about: String,
    /// Its class.
    pub class: Option<String>,
    /// The procedure that decides it.
    pub procedure: String,
    /// The required participation of the first stage, as it stands in the book.
    pub quorum: Option<String>,
    /// What must hold to pass, as it stands in the book.
    pub pass: String,
    /// The stages, in order.
    pub stages: Vec<String>,
    /// The clause of the matter.
    pub citation: Citation,
    /// The clause of the procedure.
    pub procedure_citation: Citation,
}

/// Where a rule comes from, from the highest down.
pub enum Level {
    /// National (国家).
    National,
    /// Local (地方).
    Local,
    /// Covenant (管理规约、议事规则).
    Covenant,
    /// Contract (物业服务合同).
    Contract,
}

/// Parameter value (参数值).
pub enum ParameterValue {
    /// A fraction, never a decimal or a percentage.
    Ratio {
        /// It.
        value: Ratio,
    },
    /// An exact number.
    Number {
        /// It.
        value: Number,
    },
    /// Days.
    Days {
        /// How many.
        value: Number,
    },
    /// Months.
    Months {
        /// How many.
        value: Number,
    },
    /// One of a closed list.
    Choice {
        /// Which.
        value: String,
        /// The list.
        among: Vec<String>,
    },
    /// Yes or no.
    Flag {
        /// Whether.
        value: bool,
    },
    /// Several words, such as the items a fund may be spent on.
    List {
        /// They.
        items: Vec<String>,
    },
}

/// A parameter as it stands after every layer.
pub struct Effective {
    /// The id.
    pub id: String,
    /// What it is.
    pub about: String,
    /// The value, as text.
    pub value: String,
    /// The value with its sort.
    pub typed: ParameterValue,
    /// Between which values it may move, in words such as `>= 2/3, <= 1`; `-` where nothing bounds it.
    pub bounds: String,
    /// The level that set it last.
    pub level: Level,
    /// The clause that set it last.
    pub citation: Citation,
    /// The facts that a value other than the highest layer's demands.
    pub evidence: Vec<String>,
    /// The levels that may make it larger.
    pub raise: Vec<Level>,
    /// The levels that may make it smaller.
    pub lower: Vec<Level>,
    /// The levels that may put any other in its place.
    pub replace: Vec<Level>,
}

/// A book, or a layer, as it is written.
pub struct BookText {
    /// The TOML text.
    pub rulebook: String,
}

/// One mistake of a book, and where it stands.
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

/// Every mistake of a book.
pub struct BookMistakes {
    /// Whether there are none.
    pub sound: bool,
    /// Every mistake, in the order of the text.
    pub mistakes: Vec<BookMistake>,
}

/// The rules of this room.
trait Rules {
    /// Every conflict between the layers of a book, and the parameters that stand.
    fn check_rulebook(facts: RulebookFacts) -> CheckedRulebook;
    /// Every mistake of a book in one run, where using the book would refuse the first.
    fn book_mistakes(facts: BookText) -> BookMistakes;
    /// The class of a matter, how it is decided, and where it says so.
    fn matter(facts: MatterFacts) -> MatterAnswer;
}
