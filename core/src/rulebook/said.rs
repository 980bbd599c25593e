//! 说法: what a book of rules writes down.

use super::layers::Conflict;
use super::model::Level;
use super::parameter::{Effective, ParameterValue};
use crate::catalogue::words;
use crate::exact::ExactNumber;
use crate::outcome::{BookWord, IfAny, Trace, findings, steps};

steps! {
    /// 规则册的步骤: what reading a book of rules writes down, step by step.
    pub(crate) enum RulebookStep in "rulebook" {
        /// A book was read for its mistakes.
        Read("read") { mistakes: i64 },
        /// A lower layer conflicts with what stands above it.
        Conflict("conflict") {
            id: String,
            value: String,
            mandatory: String,
            lower_citation: String,
            level: Level,
            undercut: bool,
            asked: IfAny<ExactNumber>,
            stands: IfAny<ExactNumber>,
            least: IfAny<ExactNumber>,
            most: IfAny<ExactNumber>,
            least_counts: bool,
            most_counts: bool,
        },
        /// A parameter in force on the day.
        Parameter("parameter") {
            id: String,
            level: Level,
            kind: ParameterKind,
            number: IfAny<ExactNumber>,
            text: IfAny<String>,
        },
        /// An item of a parameter that is a list.
        ListItem("list_item") { id: String, item: String },
        /// A mistake of a book, and where it stands; 0 where the whole text is meant.
        Mistake("mistake") { code: BookWord, line: u32, column: u32 },
        /// Which procedure decides the matter.
        Matter("matter") { matter: String, class: IfAny<BookWord>, procedure: String, item: IfAny<u32> },
    }
}

findings! {
    /// 规则册的认定: what a layer says and may not. What stands above it stays in force; using the layer's rule is
    /// refused with the same code.
    pub(crate) enum RulebookFinding in "rulebook" {
        /// 抵触: it asks for less than what stands above it.
        Undercut("undercut", Disallowed) {
            id: String,
            level: Level,
            value: String,
            mandatory: String,
            lower_citation: String,
            upper_citation: String,
        },
        /// 未经许可: it changes what the rule above gives it no leave to change.
        NotPermitted("not_permitted", Disallowed) {
            id: String,
            level: Level,
            value: String,
            mandatory: String,
            lower_citation: String,
            upper_citation: String,
        },
    }
}

/// Writes a conflict down, as a step and as a finding, under the clause above.
pub(super) fn find(trace: &mut Trace, conflict: Conflict) {
    let Conflict { undercut, id, level, value, mandatory, lower_citation, upper_citation, numbers } =
        conflict;
    let bounds = numbers.map(|numbers| numbers.bounds).unwrap_or_default();
    let lower_citation = lower_citation.to_string();
    let at = id.clone();
    trace.step_citing(&upper_citation, || RulebookStep::Conflict {
        id: id.clone(),
        value: value.clone(),
        mandatory: mandatory.clone(),
        lower_citation: lower_citation.clone(),
        level,
        undercut,
        asked: IfAny(numbers.map(|numbers| ExactNumber(numbers.asked))),
        stands: IfAny(numbers.map(|numbers| ExactNumber(numbers.stands))),
        least: IfAny(bounds.least.map(ExactNumber)),
        most: IfAny(bounds.most.map(ExactNumber)),
        least_counts: bounds.least_counts,
        most_counts: bounds.most_counts,
    });
    let cited = upper_citation.to_string();
    let finding = if undercut {
        RulebookFinding::Undercut { id, level, value, mandatory, lower_citation, upper_citation: cited }
    } else {
        RulebookFinding::NotPermitted { id, level, value, mandatory, lower_citation, upper_citation: cited }
    };
    trace.find_citing(&at, finding, upper_citation);
}

words! {
    /// 参数的种类: what sort of value a parameter has.
    pub(crate) enum ParameterKind {
        /// A fraction.
        Ratio => "ratio",
        /// An exact number.
        Number => "number",
        /// Days.
        Days => "days",
        /// Months.
        Months => "months",
        /// One of a closed list.
        Choice => "choice",
        /// Yes or no.
        Flag => "flag",
        /// Several words.
        List => "list",
    }
}

/// 参数: what stands on the day; each item of a list in a step of its own.
pub(super) fn note_parameter(trace: &mut Trace, parameter: &Effective) {
    let (kind, number, text) = match &parameter.typed {
        ParameterValue::Ratio { value } => (ParameterKind::Ratio, Some(ExactNumber(*value)), None),
        ParameterValue::Number { value } => (ParameterKind::Number, Some(*value), None),
        ParameterValue::Days { value } => (ParameterKind::Days, Some(*value), None),
        ParameterValue::Months { value } => (ParameterKind::Months, Some(*value), None),
        ParameterValue::Choice { value, .. } => (ParameterKind::Choice, None, Some(value.clone())),
        ParameterValue::Flag { .. } => (ParameterKind::Flag, None, Some(parameter.value.clone())),
        ParameterValue::List { .. } => (ParameterKind::List, None, None),
    };
    trace.step_citing(&parameter.citation, || RulebookStep::Parameter {
        id: parameter.id.clone(),
        level: parameter.level,
        kind,
        number: IfAny(number),
        text: IfAny(text),
    });
    let ParameterValue::List { items } = &parameter.typed else { return };
    for item in items {
        trace.step_citing(&parameter.citation, || RulebookStep::ListItem {
            id: parameter.id.clone(),
            item: item.clone(),
        });
    }
}
