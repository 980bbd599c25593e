//! 认定与提示, 依据: what is open, what to mind, and the clauses the figures follow.

use super::facts::{NoticeFacts, VoteResult};
use super::page::{Block, Part, Tone};
use super::words::Words;
use crate::citation::Citation;
use crate::day::Day;
use crate::explain::{explain_warnings, said, source_and_clause};
use crate::finding::{Finding, Mark};
use crate::outcome::{Outcome, Step, Warning};
use crate::surplus::ShareFinding;
use std::collections::{BTreeMap, BTreeSet};

/// How many units with something missing are named before the rest is counted.
const MOST_UNITS_NAMED: usize = 8;

/// The names under which warnings carry the key or the name of an owner, a voter or a rater.
const PERSONAL: [&str; 7] = ["owner", "other", "voter", "key", "keys", "name", "rater"];

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
    traces.extend(facts.votes.iter().map(|vote| match &vote.result {
        VoteResult::Decided { outcome } => of(outcome),
        VoteResult::Tallied { outcome } => of(outcome),
    }));
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
    let all = warned.len();
    warned.retain(|warning| !names_somebody(warning));
    let held_back = all.saturating_sub(warned.len());
    let mut seen = BTreeSet::new();
    for warning in explain_warnings(&warned, w.language) {
        if seen.insert(warning.sentence.clone()) {
            let basis = warning.citation;
            lines.push((Some((Tone::Open, w.say("notice.note"))), with_basis(warning.sentence, basis, w)));
        }
    }
    let gaps = facts.shares.as_ref().map_or(&[][..], |shares| shares.value.findings.as_slice());
    lines.extend(share_findings(gaps, w));
    if held_back > 0 {
        let count = held_back.to_string();
        let tag = (Tone::Open, w.say("notice.note"));
        lines.push((Some(tag), w.fill("notice.held_back", &[("count", &count)])));
    }
    if lines.is_empty() {
        return None;
    }
    let (title, lead) = (w.say("notice.findings"), w.say("notice.findings_lead"));
    Some(Part { anchor: "findings", title, lead, blocks: vec![Block::List(lines)] })
}

/// Whether a warning speaks of one owner or voter: the board shows nobody's ballot and nobody's debt.
fn names_somebody(warning: &Warning) -> bool {
    warning.values.iter().any(|value| PERSONAL.contains(&value.name.as_str()))
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

/// Every clause that a step, a finding or a verdict follows, once, by source.
pub(super) fn clauses(facts: &NoticeFacts, w: Words) -> Vec<String> {
    let mut cited: Vec<&Citation> = Vec::new();
    for (steps, warnings) in traces(facts) {
        cited.extend(steps.iter().map(|step| &step.citation));
        cited.extend(warnings.iter().filter_map(|warning| warning.citation.as_ref()));
    }
    cited.extend(findings(facts).iter().map(|finding| &finding.citation));
    cited.extend(facts.votes.iter().map(|vote| &vote.result.verdict().citation));
    let tests = facts.votes.iter().flat_map(|vote| &vote.result.verdict().tests);
    cited.extend(tests.map(|test| &test.citation));
    if let Some(pay) = &facts.consequence {
        cited.extend(pay.value.votes_needed.iter().flat_map(|needed| &needed.citations));
    }
    // One line for each source and day; within it by article. This library's own pages come last: they
    // fill gaps that no statute fills.
    let mut lines: Lines = BTreeMap::new();
    for citation in cited.into_iter().filter(|citation| !citation.source.is_empty()) {
        let (source, clause) = source_and_clause(citation, w.language);
        let own = citation.source.starts_with("docs/");
        lines.entry((own, source, citation.in_force)).or_default().insert((numbers(&clause), clause));
    }
    with_the_day_of_their_source(&mut lines);
    lines.into_iter().map(|((_, source, day), clauses)| source_line(&source, day, clauses, w)).collect()
}

/// Clauses by source and day in force; the flag puts this library's own pages last.
type Lines = BTreeMap<(bool, String, Option<Day>), BTreeSet<(Vec<u32>, String)>>;

/// Clauses cited without a day join those of the same source where that has one day only.
fn with_the_day_of_their_source(lines: &mut Lines) {
    let undated: Vec<_> = lines.keys().filter(|(_, _, day)| day.is_none()).cloned().collect();
    for key in undated {
        let dated: Vec<_> =
            lines.keys().filter(|other| other.1 == key.1 && other.2.is_some()).cloned().collect();
        if let [only] = dated.as_slice()
            && let Some(clauses) = lines.remove(&key)
        {
            lines.entry(only.clone()).or_default().extend(clauses);
        }
    }
}

/// The numbers in a clause, so that art. 9 stands before art. 11.
fn numbers(clause: &str) -> Vec<u32> {
    clause.split(|letter: char| !letter.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
}

fn source_line(source: &str, day: Option<Day>, clauses: BTreeSet<(Vec<u32>, String)>, w: Words) -> String {
    let said: Vec<String> =
        clauses.into_iter().map(|(_, said)| said).filter(|said| !said.is_empty()).collect();
    let said = said.join(&w.say("notice.comma"));
    let source = match day {
        Some(day) => w.fill("notice.in_force", &[("clause", source), ("day", &w.day(day))]),
        None => source.to_owned(),
    };
    if said.is_empty() {
        source
    } else {
        w.fill("notice.clauses_of", &[("source", &source), ("clauses", &said)])
    }
}
