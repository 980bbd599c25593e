//! 记录: where a rule writes down what it does while it decides.

use super::{Citation, Clauses, Detail, Finding, Finds, Mark, Outcome, OutcomeWarning, Said, Says, Step};
use std::borrow::Cow;

/// Where a rule writes its steps, warnings and findings down while it decides.
#[derive(Debug)]
pub(crate) struct Trace {
    detail: Detail,
    steps: Vec<Step>,
    warnings: Vec<OutcomeWarning>,
    findings: Vec<Finding>,
    clauses: Clauses,
}

impl Trace {
    pub(crate) fn new(detail: Detail) -> Trace {
        Trace::under(detail, Clauses::default())
    }

    /// A trace of a rule under a book: what the book grounds is cited from it.
    pub(crate) const fn under(detail: Detail, clauses: Clauses) -> Trace {
        Trace { detail, steps: Vec::new(), warnings: Vec::new(), findings: Vec::new(), clauses }
    }

    /// The clause that a code follows; the page of its room where no book says.
    pub(crate) fn clause(&self, code: &str, page: &str) -> Citation {
        self.clauses.of_code(code, page)
    }

    /// Writes a step down whose clause stands in the book; the closure runs only when steps are wanted.
    pub(crate) fn step<S: Says>(&mut self, step: impl FnOnce() -> S) {
        if self.detail == Detail::Steps {
            let Said { code, values } = step().said();
            let citation = self.clause(code, S::ROOM);
            self.steps.push(Step { code: Cow::Borrowed(code), values, citation });
        }
    }

    /// Writes a step down that follows a clause of the facts: a contract's, a vote's, a band's.
    pub(crate) fn step_citing<S: Says>(&mut self, citation: &Citation, step: impl FnOnce() -> S) {
        if self.detail == Detail::Steps {
            let Said { code, values } = step().said();
            let citation = self.grounded(code, citation);
            self.steps.push(Step { code: Cow::Borrowed(code), values, citation });
        }
    }

    /// What the book grounds is cited from it, where nothing nearer than a page of ours is cited.
    fn grounded(&self, code: &str, citation: &Citation) -> Citation {
        let said = if citation.is_page() { self.clauses.said(code) } else { None };
        said.unwrap_or_else(|| citation.clone())
    }

    /// Writes a warning of a vote down: what the book grounds is nearer than the clause of the vote.
    pub(crate) fn warn_of_vote<S: Says>(&mut self, warning: S, vote: &Citation) {
        let citation = self.clauses.said(warning.code()).unwrap_or_else(|| vote.clone());
        self.warn_citing(warning, citation);
    }

    /// Writes a warning down, whatever the detail, with the clause that the book has for it, if any.
    pub(crate) fn warn<S: Says>(&mut self, warning: S) {
        let Said { code, values } = warning.said();
        let citation = self.clauses.said(code);
        self.warnings.push(OutcomeWarning { code: Cow::Borrowed(code), values, citation });
    }

    /// Writes a warning down that follows a clause of the facts, or a page of ours where the book has none.
    pub(crate) fn warn_citing<S: Says>(&mut self, warning: S, citation: Citation) {
        let Said { code, values } = warning.said();
        let citation = Some(self.grounded(code, &citation));
        self.warnings.push(OutcomeWarning { code: Cow::Borrowed(code), values, citation });
    }

    /// Writes a finding down, whatever the detail: what it is about, and how that stands.
    pub(crate) fn find<F: Finds>(&mut self, at: &str, finding: F) {
        let citation = self.clause(finding.code(), F::ROOM);
        self.find_citing(at, finding, citation);
    }

    /// Writes a finding down that follows a clause of the facts.
    pub(crate) fn find_citing<F: Finds>(&mut self, at: &str, finding: F, citation: Citation) {
        let mark = finding.mark();
        self.find_marked(mark, at, finding, citation);
    }

    /// Writes a finding down that a person has marked.
    pub(crate) fn find_marked<S: Says>(&mut self, mark: Mark, at: &str, finding: S, citation: Citation) {
        let Said { code, values } = finding.said();
        let citation = Some(self.grounded(code, &citation));
        self.findings.push(Finding { code: Cow::Borrowed(code), mark, at: at.to_owned(), values, citation });
    }

    /// The findings so far.
    pub(crate) fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Takes over what another rule wrote down.
    pub(crate) fn absorb<T>(&mut self, outcome: Outcome<T>) -> T {
        if self.detail == Detail::Steps {
            self.steps.extend(outcome.steps);
        }
        self.warnings.extend(outcome.warnings);
        self.findings.extend(outcome.findings);
        outcome.value
    }

    pub(crate) const fn detail(&self) -> Detail {
        self.detail
    }

    pub(crate) fn outcome<T>(self, value: T) -> Outcome<T> {
        let Trace { steps, warnings, findings, .. } = self;
        Outcome { value, steps, warnings, findings }
    }
}
