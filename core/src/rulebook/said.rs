//! 说法: what a book of rules writes down.

use super::layers::Conflict;
use super::model::Level;
use crate::outcome::{BookWord, IfAny, Trace, findings, steps};

steps! {
    /// 规则册的步骤.
    pub(crate) enum RulebookStep in "rulebook" {
        /// A book was read for its mistakes.
        Read("read") { mistakes: i64 },
        /// A lower layer conflicts with what stands above it.
        Conflict("conflict") { id: String, value: String, mandatory: String, lower_citation: String },
        /// Which procedure decides the matter.
        Matter("matter") { matter: String, class: IfAny<BookWord>, procedure: String },
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
    let Conflict { undercut, id, level, value, mandatory, lower_citation, upper_citation } = conflict;
    let lower_citation = lower_citation.to_string();
    let at = id.clone();
    trace.step_citing(&upper_citation, || RulebookStep::Conflict {
        id: id.clone(),
        value: value.clone(),
        mandatory: mandatory.clone(),
        lower_citation: lower_citation.clone(),
    });
    let cited = upper_citation.to_string();
    let finding = if undercut {
        RulebookFinding::Undercut { id, level, value, mandatory, lower_citation, upper_citation: cited }
    } else {
        RulebookFinding::NotPermitted { id, level, value, mandatory, lower_citation, upper_citation: cited }
    };
    trace.find_citing(&at, finding, upper_citation);
}
