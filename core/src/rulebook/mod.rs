#![doc = include_str!("../../docs/rules/rulebook.md")]

mod algebra;
mod asked;
mod bodies;
mod body;
mod bounds;
mod check;
mod checks;
mod compare;
mod filled;
mod holidays;
mod layers;
mod lookups;
mod mistakes;
mod model;
mod names;
mod need;
mod parameter;
mod parameters;
mod predicate;
mod print;
mod problem;
mod procedure;
mod procedures;
mod process;
mod process_layers;
mod processes;
mod raw;
mod raw_bodies;
mod raw_processes;
mod read;
mod registry;
mod rules;
mod said;
mod silence_terms;
mod source_text;
mod sources;
mod standing;
mod threshold;
mod window;

pub use algebra::{Factor, Measure, Operator, Predicate, Quantity, Test, VoterSet};
pub use body::{AbsenceLeads, AbsenceLimit, Body, BodyAsks, BodyRule, BodyRuleKind, Overlap, PostNamed};
pub use bounds::Bounds;
pub use check::{CheckedRulebook, MatterAnswer, MatterFacts, RulebookFacts, check_rulebook, matter};
pub use holidays::HolidayList;
pub(crate) use holidays::WorkCalendar;
pub use mistakes::{BookMistake, BookMistakes, BookText, book_mistakes};
pub use model::{Level, Matter, Rulebook};
pub(crate) use names::{failed, measures_in_test, nearest};
pub use need::{Need, NeedKind};
pub use parameter::{Effective, Parameter, ParameterValue};
pub use predicate::{DEEPEST, Flaw, FlawGround, MOST_TOKENS, read_predicate};
pub use problem::{Expected, ExpectedThing, Needed, NeededThing, OnceOnly, Problem, TooLargeThing};
pub use procedure::{
    Ballots, Consent, Effect, Exclusion, Next, Procedure, ProxyRule, SilenceRule, Stage, Tie, WeightRule,
    Window,
};
pub use process::{ClockRule, Gate, Process, ProcessState, ProcessStep, StepAnswer, StepBy, TermRule};
pub use read::MOST_BYTES;
pub use registry::BookFile;
pub(crate) use registry::source_named;
pub use rules::{BookAsked, QuestionRefusal, Rules, Setting, VoteRule};
pub(crate) use silence_terms::{Joins, SilenceTerms};
pub use silence_terms::{MajorityRule, SilencePolicy};
pub use sources::{Ground, LegalSource, Seen};
pub use threshold::Threshold;
pub use window::{Promise, PromisedTime, RateAsked, ServiceWindow, WindowRate, WindowService};

use crate::exact::Day;
use crate::outcome::{Saying, refusals};

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] = &[said::RulebookStep::SAYINGS, said::RulebookFinding::SAYINGS];

refusals! {
    /// Why a book of rules, or a rule in it, cannot be used.
    pub enum RulebookRefusal in "rulebook" {
        /// The text says what no book can say, though each part of it can be read.
        NotOfTheForm("not_of_the_form", Malformed) { problem: Problem },
        /// A condition cannot be read.
        BadCondition("bad_condition", Malformed) { expected: Expected, condition: String, character: i64 },
        /// A decimal or a percentage stands where a fraction is asked for.
        NotAFraction("not_a_fraction", Malformed) { text: String },
        /// A text is larger than the limit.
        TooLarge("too_large", Limit) { what: TooLargeThing, limit: i64 },
        /// A condition is nested deeper than the limit.
        TooDeep("too_deep", Limit) { limit: i64 },
        /// There is no built-in book of that name.
        UnknownBook("unknown_book", Unknown) { book: String, nearest: String },
        /// The book has no such matter.
        UnknownMatter("unknown_matter", Unknown) { matter: String },
        /// The book has no such procedure.
        UnknownProcedure("unknown_procedure", Unknown) { procedure: String },
        /// The book has no such body.
        UnknownBody("unknown_body", Unknown) { body: String, nearest: String },
        /// The book has no such service window.
        UnknownWindow("unknown_window", Unknown) { window: String, nearest: String },
        /// The book has no such process.
        UnknownProcess("unknown_process", Unknown) { process: String, nearest: String },
        /// The book has no such parameter.
        UnknownParameter("unknown_parameter", Unknown) { parameter: String, nearest: String },
        /// A parameter is not of the sort that is needed there.
        WrongKind("wrong_kind", Malformed) { parameter: String, needed: Needed },
        /// The rule exists, but not on that day.
        NotInForce("not_in_force", NotInForce) { id: String, on: Day },
        /// The rule has editions by date, and no day was given.
        DayNeeded("day_needed", Missing) { id: String },
        /// Two editions of one id are in force on the same day.
        Overlap("overlap", Duplicate) { id: String },
        /// A layer lies above the one it is put under.
        WrongOrder("wrong_order", Contradiction) { upper: String, lower: String },
        /// A matter, or a decision that sets a rule, names a procedure that the book has not.
        NoProcedure("no_procedure", Unknown) { by: String, procedure: String, nearest: String },
        /// A procedure has two stages of one id.
        DuplicateStage("duplicate_stage", Duplicate) { procedure: String, stage: String },
        /// What a book has once is there twice.
        ThereTwice("there_twice", Duplicate) { which: OnceOnly, id: String },
        /// A day of a list is of another year than the list.
        DayElsewhere("day_elsewhere", Contradiction) { day: Day, year: i64 },
        /// A rule of a body has a field of another rule.
        RuleWithField("rule_with_field", Unknown) { rule: String, field: String, fields: String },
        /// A rule of a body lacks what it needs, or cannot read it.
        RuleLacks("rule_lacks", Missing) { rule: String, fields: String },
        /// The terms of a state, and of where it expires to, go in a circle.
        TermsInCircle("terms_in_circle", Contradiction) { state: String },
        /// A time is promised twice for one grade.
        PromisedTwice("promised_twice", Duplicate) { promise: String, grade: String },
        /// A rate is asked for twice for one grade.
        RateTwice("rate_twice", Duplicate) { rate: String, grade: String },
        /// A word is none of those that may stand there.
        UnknownWord("unknown_word", Unknown) { word: String, key: String, among: String, nearest: String },
        /// A number lies outside its own bounds.
        OutOfBounds("out_of_bounds", OutOfRange) { parameter: String, value: String, bounds: String },
        /// A clause cites a source by an id that the book has not.
        UnknownSource("unknown_source", Unknown) { cited: String, nearest: String },
        /// A lower layer undercuts a mandatory number.
        Undercut("undercut", Undercut) {
            id: String, value: String, mandatory: String, lower_citation: String, upper_citation: String,
        },
        /// A lower layer changes what it may not change.
        NotPermitted("not_permitted", Undercut) {
            id: String, value: String, mandatory: String, lower_citation: String, upper_citation: String,
        },
    }
}
