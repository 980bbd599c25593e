//! 认定与提示, 依据: what is open, what to mind, and the clauses the figures follow.

use super::facts::{NoticeFacts, VoteResult};
use super::page::{Block, Part, Tone};
use super::told::told;
use super::words::Words;
use crate::exact::Day;
use crate::outcome::{Citation, Finding, Mark, Named, Outcome, OutcomeWarning, Step};
use std::collections::{BTreeMap, BTreeSet};

/// The names under which warnings carry the key or the name of an owner, a voter, a rater or a resident.
const PERSONAL: [&str; 10] =
    ["owner", "other", "voter", "key", "keys", "name", "rater", "person", "resident", "party"];

/// What stands beside the value of one outcome.
pub(super) struct Beside<'a> {
    steps: &'a [Step],
    warnings: &'a [OutcomeWarning],
    findings: &'a [Finding],
}

impl<'a> Beside<'a> {
    const fn of<T>(outcome: &'a Outcome<T>) -> Beside<'a> {
        Beside {
            steps: outcome.steps.as_slice(),
            warnings: outcome.warnings.as_slice(),
            findings: outcome.findings.as_slice(),
        }
    }
}

/// What stands beside the values of all outcomes, the accounts first, except those whose part of the page says all of
/// it: concerns, the window, bodies and the chain.
pub(super) fn beside(facts: &NoticeFacts) -> Vec<Beside<'_>> {
    let mut all: Vec<Beside<'_>> = Vec::new();
    // What was found of the statement is found of the books too.
    match &facts.books {
        Some(books) => all.push(Beside::of(books)),
        None => all.extend(facts.statement.as_ref().map(Beside::of)),
    }
    all.extend(facts.score.as_ref().map(Beside::of));
    all.extend(facts.consequence.as_ref().map(Beside::of));
    all.extend(facts.shares.as_ref().map(Beside::of));
    all.extend(facts.votes.iter().map(|vote| match &vote.result {
        VoteResult::Decided { outcome } => Beside::of(outcome),
        VoteResult::Tallied { outcome } => Beside::of(outcome),
    }));
    all.extend(facts.orders.as_ref().map(Beside::of));
    all.extend(facts.ranking.as_ref().map(Beside::of));
    all
}

/// What stands beside the values of those outcomes whose part of the page says what was found.
fn beside_told(facts: &NoticeFacts) -> Vec<Beside<'_>> {
    let mut all: Vec<Beside<'_>> = Vec::new();
    all.extend(facts.concerns.as_ref().map(Beside::of));
    all.extend(facts.window.as_ref().map(Beside::of));
    all.extend(facts.bodies.iter().map(|body| Beside::of(&body.outcome)));
    all.extend(facts.meetings.iter().map(|meeting| Beside::of(&meeting.outcome)));
    all.extend(facts.posts.as_ref().map(Beside::of));
    all.extend(facts.chain.as_ref().map(Beside::of));
    all.extend(facts.robustness.as_ref().map(Beside::of));
    all.extend(facts.review.as_ref().map(Beside::of));
    all
}

/// One line of the part: its tag, and what it says.
pub(crate) type Line = (Option<(Tone, String)>, String);

/// The part on what is open and what to mind; nothing when nothing is. What speaks of one owner or voter is counted
/// and held back: the board shows nobody's ballot and nobody's debt.
pub(super) fn findings_part(facts: &NoticeFacts, w: Words<'_>) -> Option<Part> {
    let mut lines: Vec<Line> = Vec::new();
    let mut held_back: usize = 0;
    for Beside { findings, .. } in beside(facts) {
        let shown: Vec<&Finding> = findings.iter().filter(|of| !names_somebody(&of.values)).collect();
        held_back = held_back.saturating_add(findings.len().saturating_sub(shown.len()));
        lines.extend(finding_lines(&shown, w));
    }
    let mut seen = BTreeSet::new();
    let every = beside(facts).into_iter().chain(beside_told(facts));
    for warning in every.flat_map(|beside| beside.warnings) {
        if names_somebody(&warning.values) {
            held_back = held_back.saturating_add(1);
            continue;
        }
        let sentence = told(&warning.code, &warning.values, w);
        if seen.insert(sentence.clone()) {
            let basis = warning.citation.as_ref().and_then(|citation| w.cite(citation));
            lines.push((Some((Tone::Open, w.say("notice.note"))), with_basis(sentence, basis, w)));
        }
    }
    if held_back > 0 {
        let count = held_back.to_string();
        let tag = (Tone::Open, w.say("notice.note"));
        lines.push((Some(tag), w.fill("notice.held_back", &[("count", &count)])));
    }
    if lines.is_empty() {
        return None;
    }
    let (title, lead) = (w.say("notice.findings"), w.say("notice.findings_lead"));
    Some(Part { anchor: "findings", title, lead, answer: String::new(), blocks: vec![Block::List(lines)] })
}

/// Whether it speaks of one owner or voter.
fn names_somebody(values: &[Named]) -> bool {
    values.iter().any(|value| PERSONAL.contains(&value.name.as_ref()))
}

/// Findings of one outcome: one line each, or one for all units that lack the same.
pub(crate) fn finding_lines(findings: &[&Finding], w: Words<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut grouped = BTreeSet::new();
    for finding in findings {
        let alike: Vec<&str> =
            findings.iter().filter(|of| of.code == finding.code).map(|of| of.at.as_str()).collect();
        match gap_word(&finding.code, w) {
            Some(gap) if alike.len() > 1 => {
                if grouped.insert(&finding.code) {
                    lines.push(units_line(&gap, &alike, finding, w));
                }
            }
            _ => lines.push(finding_line(finding, w)),
        }
    }
    lines
}

/// What units lack, in words, where many may lack the same.
fn gap_word(code: &str, w: Words<'_>) -> Option<String> {
    let (_, name) = code.split_once('.')?;
    Some(w.word(name)).filter(|word| word != name)
}

/// How a finding is marked: what stands is a note.
fn tag(mark: Mark, w: Words<'_>) -> (Tone, String) {
    match mark {
        Mark::Allowed => (Tone::Open, w.say("notice.note")),
        Mark::Disallowed => (Tone::Bad, w.word(mark.word())),
        Mark::Unknown | Mark::Unreconciled => (Tone::Open, w.word(mark.word())),
    }
}

fn finding_line(finding: &Finding, w: Words<'_>) -> Line {
    let sentence = told(&finding.code, &finding.values, w);
    let basis = finding.citation.as_ref().and_then(|citation| w.cite(citation));
    (Some(tag(finding.mark, w)), with_basis(sentence, basis, w))
}

pub(super) fn with_basis(sentence: String, basis: Option<String>, w: Words<'_>) -> String {
    match basis {
        Some(basis) => w.fill("notice.with_basis", &[("text", &sentence), ("basis", &basis)]),
        None => sentence,
    }
}

/// Units that lack the same, in one line.
fn units_line(gap: &str, units: &[&str], finding: &Finding, w: Words<'_>) -> Line {
    let list = w.some_of(units);
    let count = units.len().to_string();
    let said = w.fill("notice.units_with_gap", &[("gap", gap), ("count", &count), ("units", &list)]);
    let basis = finding.citation.as_ref().and_then(|citation| w.cite(citation));
    (Some(tag(finding.mark, w)), with_basis(said, basis, w))
}

/// Every clause of a statute, a contract or a decision that a step, a finding or a verdict follows, once, by source; and
/// whether something follows a rule of this library, where none of them speaks.
pub(super) fn clauses(facts: &NoticeFacts, w: Words<'_>) -> (Vec<String>, bool) {
    let mut cited: Vec<&Citation> = Vec::new();
    for Beside { steps, warnings, findings } in beside(facts).into_iter().chain(beside_told(facts)) {
        cited.extend(steps.iter().map(|step| &step.citation));
        cited.extend(warnings.iter().filter_map(|warning| warning.citation.as_ref()));
        cited.extend(findings.iter().filter_map(|finding| finding.citation.as_ref()));
    }
    cited.extend(facts.votes.iter().map(|vote| &vote.result.verdict().citation));
    let tests = facts.votes.iter().flat_map(|vote| &vote.result.verdict().tests);
    cited.extend(tests.map(|test| &test.citation));
    if let Some(pay) = &facts.consequence {
        cited.extend(pay.value.votes_needed.iter().flat_map(|needed| &needed.citations));
    }
    // One line for each source and day; within it by article.
    let mut lines: Lines = BTreeMap::new();
    let (law, own): (Vec<&Citation>, Vec<&Citation>) =
        cited.into_iter().partition(|citation| citation.is_law());
    for citation in law {
        let (source, clause) = w.source_and_clause(citation);
        lines.entry((source, citation.in_force)).or_default().insert((numbers(&clause), clause));
    }
    with_the_day_of_their_source(&mut lines);
    let lines = lines.into_iter().map(|((source, day), clauses)| source_line(&source, day, clauses, w));
    (lines.collect(), own.iter().any(|citation| !citation.source.is_empty()))
}

/// Clauses by source and day in force.
type Lines = BTreeMap<(String, Option<Day>), BTreeSet<(Vec<u32>, String)>>;

/// Clauses cited without a day join those of the same source where that has one day only.
fn with_the_day_of_their_source(lines: &mut Lines) {
    let undated: Vec<_> = lines.keys().filter(|(_, day)| day.is_none()).cloned().collect();
    for key in undated {
        let dated: Vec<_> =
            lines.keys().filter(|other| other.0 == key.0 && other.1.is_some()).cloned().collect();
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

fn source_line(
    source: &str,
    day: Option<Day>,
    clauses: BTreeSet<(Vec<u32>, String)>,
    w: Words<'_>,
) -> String {
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
