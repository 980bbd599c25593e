//! 规则册的核对: what can be told only of a whole book.

use super::RulebookRefusal;
use super::model::Book;
use super::names::nearest;
use super::read::File;
use crate::exact::Day;
use std::collections::BTreeSet;

/// Every mistake that lies between the parts of a book.
pub(super) fn whole_book(book: &Book, files: &mut [File<'_>]) {
    no_overlap("grounds", book.grounds.iter().map(|g| (&g.code, g.from, g.to)).collect(), files);
    no_overlap("parameters", book.parameters.iter().map(|p| (&p.id, p.from, p.to)).collect(), files);
    no_overlap("procedures", book.procedures.iter().map(|p| (&p.id, p.from, p.to)).collect(), files);
    no_overlap("matters", book.matters.iter().map(|m| (&m.id, m.from, m.to)).collect(), files);
    no_overlap("processes", book.processes.iter().map(|p| (&p.id, p.from, p.to)).collect(), files);
    no_overlap("bodies", book.bodies.iter().map(|b| (&b.id, b.from, b.to)).collect(), files);
    no_overlap("overlaps", book.overlaps.iter().map(|o| (&o.id, o.from, o.to)).collect(), files);
    no_overlap("windows", book.windows.iter().map(|w| (&w.id, w.from, w.to)).collect(), files);
    one_list_a_year(book, files);
    if book.level == super::Level::National {
        procedures_exist(book, files);
    }
}

/// Where the last edition of an id stands.
fn mistake(files: &mut [File<'_>], table: &str, id: &str, refusal: RulebookRefusal) {
    for file in files.iter_mut().rev() {
        let found = file.ids.iter().rev().find(|(of, known, _)| *of == table && known == id);
        if let Some(at) = found.map(|(_, _, at)| *at) {
            file.text.mistake(at, refusal);
            return;
        }
    }
}

/// No id has two editions on one day.
fn no_overlap(table: &str, mut editions: Vec<(&String, Option<Day>, Option<Day>)>, files: &mut [File<'_>]) {
    editions.sort();
    for pair in editions.windows(2) {
        if let [(one, _, to), (other, from, _)] = pair
            && one == other
            && !matches!((to, from), (Some(to), Some(from)) if to <= from)
        {
            mistake(files, table, one, RulebookRefusal::Overlap { id: (*one).clone() });
        }
    }
}

/// A year has one whole list; others may only add to it.
fn one_list_a_year(book: &Book, files: &mut [File<'_>]) {
    let mut seen = BTreeSet::new();
    for list in book.holidays.iter().filter(|list| !list.adds) {
        if !seen.insert(list.year) {
            let year = list.year.to_string();
            mistake(files, "holidays", &year, RulebookRefusal::Overlap { id: format!("holidays {year}") });
        }
    }
}

/// A matter is decided, and a later rule set, by a procedure that is there. A layer may mean one above it.
fn procedures_exist(book: &Book, files: &mut [File<'_>]) {
    let known: BTreeSet<&str> = book.procedures.iter().map(|procedure| procedure.id.as_str()).collect();
    let missing = |named: &str, by: &str| {
        let nearest = nearest(named, known.iter().copied());
        let (procedure, by) = (crate::exact::shown(named), by.to_owned());
        RulebookRefusal::NoProcedure { by, procedure, nearest }
    };
    for matter in book.matters.iter().filter(|matter| !known.contains(matter.procedure.as_str())) {
        mistake(files, "matters", &matter.id, missing(&matter.procedure, &matter.id));
    }
    for process in &book.processes {
        for gate in process.steps.iter().flat_map(|step| &step.gates) {
            if let super::Gate::Procedure(named) = gate
                && !known.contains(named.as_str())
            {
                mistake(files, "processes", &process.id, missing(named, &process.id));
            }
        }
    }
    for body in &book.bodies {
        for rule in &body.rules {
            if let super::BodyAsks::Procedure { procedure } = &rule.asks
                && !known.contains(procedure.as_str())
            {
                mistake(files, "bodies", &body.id, missing(procedure, &body.id));
            }
        }
    }
    for procedure in &book.procedures {
        let sets = procedure.effect.as_ref().and_then(|effect| effect.sets_rule.as_deref());
        if let Some(sets) = sets.filter(|sets| !known.contains(sets)) {
            mistake(files, "procedures", &procedure.id, missing(sets, &procedure.id));
        }
    }
}
