//! 认定与提示, 依据: what is open, what to mind, and the clauses the figures follow.

use super::facts::NoticeFacts;
use super::page::{Block, Part, Tone};
use super::words::Words;
use crate::citation::Citation;
use crate::explain::{explain_warnings, said};
use crate::finding::{Finding, Mark};
use crate::outcome::{Outcome, Step, Warning};
use crate::surplus::ShareFinding;
use std::collections::BTreeSet;

/// How many units with something missing are named before the rest is counted.
const MOST_UNITS_NAMED: usize = 8;

/// Steps and warnings of one outcome, whatever its value.
pub(super) fn traces(facts: &NoticeFacts) -> Vec<(&[Step], &[Warning])> {
    fn of<T>(outcome: &Outcome<T>) -> (&[Step], &[Warning]) {
        (&outcome.steps, &outcome.warnings)
    }
    let mut traces: Vec<(&[Step], &[Warning])> = Vec::new();
    traces.extend(facts.score.as_ref().map(of));
    traces.extend(facts.consequence.as_ref().map(of));
    traces.extend(facts.statement.as_ref().map(of));
    traces.extend(facts.shares.as_ref().map(of));
    traces.extend(facts.votes.iter().map(|vote| of(&vote.verdict)));
    traces
}

/// The findings of the statement.
pub(super) fn findings(facts: &NoticeFacts) -> &[Finding] {
    facts.statement.as_ref().map_or(&[], |statement| statement.value.findings.as_slice())
}

/// The part on what is open; nothing when nothing is.
pub(super) fn findings_part(facts: &NoticeFacts, w: Words) -> Option<Part> {
    let mut lines: Vec<(Option<(Tone, String)>, String)> =
        findings(facts).iter().map(|finding| finding_line(finding, w)).collect();
    let mut warned: Vec<Warning> = Vec::new();
    warned.extend(facts.score.iter().flat_map(|score| score.value.findings.clone()));
    warned.extend(facts.consequence.iter().flat_map(|pay| pay.value.findings.clone()));
    warned.extend(traces(facts).into_iter().flat_map(|(_, warnings)| warnings.to_vec()));
    let mut seen = BTreeSet::new();
    for warning in explain_warnings(&warned, w.language) {
        if seen.insert(warning.sentence.clone()) {
            let basis = warning.citation;
            lines.push((Some((Tone::Open, w.say("notice.note"))), with_basis(warning.sentence, basis, w)));
        }
    }
    let gaps = facts.shares.as_ref().map_or(&[][..], |shares| shares.value.findings.as_slice());
    lines.extend(share_findings(gaps, w));
    if lines.is_empty() {
        return None;
    }
    let (title, lead) = (w.say("notice.findings"), w.say("notice.findings_lead"));
    Some(Part { anchor: "findings", title, lead, blocks: vec![Block::List(lines)] })
}

fn finding_line(finding: &Finding, w: Words) -> (Option<(Tone, String)>, String) {
    let tone = match finding.mark {
        Mark::Allowed => Tone::Good,
        Mark::Disallowed => Tone::Bad,
        Mark::Unknown | Mark::Unreconciled => Tone::Open,
    };
    let sentence = said(&finding.code, &finding.values, w.language);
    let basis = w.cite(&finding.citation);
    (Some((tone, w.name_of(&finding.mark))), with_basis(sentence, Some(basis), w))
}

fn with_basis(sentence: String, basis: Option<String>, w: Words) -> String {
    match basis.filter(|basis| !basis.is_empty()) {
        Some(basis) => w.fill("notice.with_basis", &[("text", &sentence), ("basis", &basis)]),
        None => sentence,
    }
}

/// Units with something missing, one line for each sort of gap.
fn share_findings(gaps: &[ShareFinding], w: Words) -> Vec<(Option<(Tone, String)>, String)> {
    let kinds: BTreeSet<_> = gaps.iter().map(|finding| finding.gap).collect();
    let lines = kinds.into_iter().map(|kind| {
        let units: Vec<&str> =
            gaps.iter().filter(|finding| finding.gap == kind).map(|finding| finding.unit.as_str()).collect();
        let named: Vec<&str> = units.iter().take(MOST_UNITS_NAMED).copied().collect();
        let mut list = named.join(&w.say("notice.comma"));
        if units.len() > named.len() {
            list.push('…');
        }
        let count = units.len().to_string();
        let slots = [("gap", w.name_of(&kind)), ("count", count), ("units", list)];
        let slots = slots.each_ref().map(|(name, value)| (*name, value.as_str()));
        (Some((Tone::Open, w.say("notice.open"))), w.fill("notice.units_with_gap", &slots))
    });
    lines.collect()
}

/// Every clause that a step, a finding or a verdict follows, once, sorted as printed.
pub(super) fn clauses(facts: &NoticeFacts, w: Words) -> Vec<String> {
    let mut cited: Vec<&Citation> = Vec::new();
    for (steps, warnings) in traces(facts) {
        cited.extend(steps.iter().map(|step| &step.citation));
        cited.extend(warnings.iter().filter_map(|warning| warning.citation.as_ref()));
    }
    cited.extend(findings(facts).iter().map(|finding| &finding.citation));
    cited.extend(facts.votes.iter().map(|vote| &vote.verdict.value.citation));
    let tests = facts.votes.iter().flat_map(|vote| &vote.verdict.value.tests);
    cited.extend(tests.map(|test| &test.citation));
    if let Some(pay) = &facts.consequence {
        cited.extend(pay.value.votes_needed.iter().flat_map(|needed| &needed.citations));
    }
    // The pages of this library are named last; they fill gaps that no statute fills.
    let own = |citation: &&&Citation| citation.source.starts_with("docs/");
    let laws: BTreeSet<String> =
        cited.iter().filter(|citation| !own(citation)).map(|clause| clause_line(clause, w)).collect();
    let pages: BTreeSet<String> = cited.iter().filter(own).map(|clause| w.cite(clause)).collect();
    laws.into_iter().chain(pages).filter(|line| !line.is_empty()).collect()
}

fn clause_line(citation: &Citation, w: Words) -> String {
    let clause = w.cite(citation);
    match citation.in_force {
        Some(day) => w.fill("notice.in_force", &[("clause", &clause), ("day", &w.day(day))]),
        None => clause,
    }
}
