//! 名称: which names a book reads, and the nearest known one to a name that it does not.

use super::algebra::{Predicate, Quantity, Test};
use super::model::Rulebook;
use super::procedure::{Procedure, Stage};
use std::collections::BTreeSet;

/// The known name nearest to one that is not known; `-` where nothing is near.
pub(crate) fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    // A name longer than any real one is not compared: the time would be that of its square.
    const LONGEST: usize = 64;
    let length = name.chars().count();
    if length > LONGEST {
        return "-".to_owned();
    }
    let near = known.filter(|known| known.len() <= LONGEST.saturating_mul(4));
    let distance = near.map(|known| (strsim::damerau_levenshtein(name, known), known)).min();
    match distance {
        Some((distance, known)) if distance < length.max(known.chars().count()) => known.to_owned(),
        _ => "-".to_owned(),
    }
}

/// The facts that every vote may tell, besides those that its rule names.
const OF_EVERY_VOTE: [&str; 5] =
    ["voting_open", "window_closed", "casting_vote", "lots_yes", "silence_days_over"];

/// Every fact that some rule of the book reads, sorted.
pub(crate) fn known_facts(book: &Rulebook) -> Vec<String> {
    let mut facts: BTreeSet<String> = OF_EVERY_VOTE.iter().map(|name| (*name).to_owned()).collect();
    for book in &book.books {
        facts.extend(book.parameters.iter().flat_map(|parameter| parameter.evidence.iter().cloned()));
        book.procedures.iter().for_each(|procedure| of_procedure(procedure, &mut facts));
    }
    facts.into_iter().collect()
}

/// The fact that says that a stage was voted and failed.
pub(crate) fn failed(stage: &str) -> String {
    format!("failed({stage})")
}

fn of_procedure(procedure: &Procedure, facts: &mut BTreeSet<String>) {
    facts.extend(procedure.consents.iter().map(|consent| consent.id.clone()));
    facts.extend(procedure.eligible.iter().map(|exclusion| exclusion.who.clone()));
    if let Some(silence) = &procedure.silence {
        facts.extend(silence.needs.iter().chain(&silence.unless).cloned());
    }
    for stage in &procedure.stages {
        facts.insert(failed(&stage.id));
        let guards = stage.otherwise.iter().map(|next| &next.condition);
        let veto = stage.window.iter().map(|window| &window.veto);
        for condition in stage.quorum.iter().chain([&stage.pass]).chain(guards).chain(veto) {
            of_condition(condition, &mut |part| {
                if let Predicate::Fact { name } = part {
                    facts.insert(name.clone());
                }
            });
        }
    }
}

impl Predicate {
    /// The facts that it reads.
    pub(crate) fn facts(&self) -> BTreeSet<&str> {
        let mut facts = BTreeSet::new();
        of_condition(self, &mut |part| {
            if let Predicate::Fact { name } = part {
                facts.insert(name.as_str());
            }
        });
        facts
    }

    /// Whether any of its parts compares counts.
    pub(crate) fn has_tests(&self) -> bool {
        let mut found = false;
        of_condition(self, &mut |part| found |= matches!(part, Predicate::Test { .. }));
        found
    }

    /// Whether it asks of the groups of a tag.
    pub(crate) fn has_groups(&self, tag: &str) -> bool {
        let mut found = false;
        of_condition(self, &mut |part| {
            found |= matches!(part, Predicate::Each { tag: of, .. } | Predicate::CountOf { tag: of, .. } if of == tag);
        });
        found
    }
}

/// The measures that the tests of a stage read, sorted.
pub(crate) fn measures_of(stage: &Stage) -> Vec<String> {
    let mut measures = BTreeSet::new();
    for condition in stage.quorum.iter().chain([&stage.pass]) {
        of_condition(condition, &mut |part| {
            if let Predicate::Test { test } = part {
                measures.extend(measures_in_test(test));
            }
        });
    }
    measures.into_iter().collect()
}

/// The measures that a test reads.
pub(crate) fn measures_in_test(test: &Test) -> BTreeSet<String> {
    let mut measures = BTreeSet::new();
    of_quantity(&test.left, &mut measures);
    of_quantity(&test.right, &mut measures);
    measures
}

/// Visits a condition and every part of it.
pub(crate) fn of_condition<'a>(condition: &'a Predicate, visit: &mut dyn FnMut(&'a Predicate)) {
    visit(condition);
    match condition {
        Predicate::All { of } | Predicate::Any { of } => of.iter().for_each(|part| of_condition(part, visit)),
        Predicate::Not { of } | Predicate::Each { of, .. } | Predicate::CountOf { of, .. } => {
            of_condition(of, visit);
        }
        Predicate::Test { .. } | Predicate::Fact { .. } | Predicate::Always => {}
    }
}

fn of_quantity(quantity: &Quantity, measures: &mut BTreeSet<String>) {
    match quantity {
        Quantity::Constant { .. } => {}
        Quantity::Count { measure, .. } => {
            measures.insert(measure.name().to_owned());
        }
        Quantity::Share { of, .. } => of_quantity(of, measures),
        Quantity::Plus { left, right } | Quantity::Minus { left, right } => {
            of_quantity(left, measures);
            of_quantity(right, measures);
        }
        Quantity::Min { of } | Quantity::Max { of } => of.iter().for_each(|part| of_quantity(part, measures)),
    }
}
