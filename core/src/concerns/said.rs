//! 说法: what following a concern writes down.

use super::result::AsideReason;
use super::tables::{FigureColumn, FigureTable};
use crate::exact::{ExactNumber, LocalMoment};
use crate::outcome::{BookWord, IfAny, findings, steps, warnings};

steps! {
    /// 办事的步骤: what following a concern writes down, step by step.
    pub(crate) enum ConcernStep in "concerns" {
        /// Which concern what follows is of.
        Concern("concern") { concern: String },
        /// An event that fits, and what it does.
        Event("event") {
            event: String,
            moment: LocalMoment,
            step: BookWord,
            actor: String,
            role: BookWord,
            answer: IfAny<BookWord>,
            from: IfAny<BookWord>,
            to: BookWord,
            enters: bool,
            escalates: bool,
            reopens: bool,
            level: u32,
        },
        /// How the term of a state is counted follows.
        Term("term") { state: BookWord },
        /// A term ended, and the concern went on by itself.
        Expired("expired") { from: BookWord, moment: LocalMoment, to: BookWord },
        /// A term ended, and what was due was not done.
        Overdue("overdue") { state: BookWord, moment: LocalMoment, escalates: bool, level: u32 },
        /// Where the concern stands.
        State("state") {
            state: BookWord,
            since: LocalMoment,
            overdue: bool,
            level: u32,
            reopened: u32,
            reported: IfAny<LocalMoment>,
            solved: bool,
            satisfied: IfAny<bool>,
        },
        /// A concern that is counted, and as what.
        Counted("counted") {
            concern: String,
            of_kind: String,
            building: String,
            solved: bool,
            overdue: bool,
            reopened: bool,
            satisfied: IfAny<bool>,
            days: IfAny<i64>,
        },
        /// The least number that is shown.
        Least("least") { number: i64 },
        /// One number of a table, and whether it is shown.
        Cell("cell") { table: FigureTable, key: String, column: FigureColumn, number: i64, shown: bool },
        /// The middle of the days until what was asked for was done.
        Median("median") { table: FigureTable, key: String, of: i64, days: IfAny<ExactNumber>, shown: bool },
        /// A step that is possible now.
        Possible("possible") { step: BookWord, person: IfAny<String> },
    }
}

warnings! {
    /// 办事的提示: what does not change where a concern stands, and has to be minded.
    pub(crate) enum ConcernWarning in "concerns" {
        /// A state has a term whose parameter no layer sets, so that no clock runs in it.
        NoTerm("no_term") { state: BookWord, parameter: String },
    }
}

findings! {
    /// 办事的认定: events that do not count, or of which it is open whether they do.
    pub(crate) enum ConcernFinding in "concerns" {
        /// 同号异文: two events of one id say different things; neither counts.
        Conflict("conflict", Unreconciled) { event: String, concern: String },
        /// 存疑: an event does not fit where its concern stands.
        Aside("aside", Disallowed) { event: String, concern: String, step: String, reason: AsideReason },
        /// 条件未明: an event does not tell whether what must hold before it does.
        GateUntold("gate_untold", Unknown) { concern: String, step: String, gate: String },
    }
}
