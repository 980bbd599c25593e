//! 流程的层级: the process that stands after every layer.

use super::RulebookRefusal;
use super::model::{Rulebook, in_force, not_found};
use super::names::nearest;
use super::process::Process;
use crate::exact::Day;
use crate::outcome::{Citation, Refusal};

impl Rulebook {
    /// 办事流程: every edition of every process, of the book and its layers.
    pub fn processes(&self) -> impl Iterator<Item = &Process> {
        self.books.iter().flat_map(|book| &book.processes)
    }

    /// 办事流程: the process in force on a day. A layer may put another in its place where the one above gives its
    /// level leave to.
    ///
    /// # Errors
    /// `rulebook.unknown_process`, `rulebook.not_in_force`, `rulebook.day_needed`; `rulebook.not_permitted` where a
    /// layer has no leave.
    pub fn process(&self, id: &str, on: Option<Day>) -> Result<&Process, Refusal> {
        let editions = || {
            let books = self.books.iter();
            let all = books.flat_map(|book| book.processes.iter().map(|process| (book.level, process)));
            all.filter(|(_, process)| process.id == id)
        };
        let mut standing: Option<&Process> = None;
        for (level, lower) in editions().filter(|(_, process)| in_force(process.from, process.to, on)) {
            if let Some(upper) = standing.filter(|upper| !upper.replace.contains(&level)) {
                return Err(not_permitted(
                    id,
                    (&lower.about, &lower.citation),
                    (&upper.about, &upper.citation),
                ));
            }
            standing = Some(lower);
        }
        let nearest = nearest(id, self.processes().map(|process| process.id.as_str()));
        let unknown = RulebookRefusal::UnknownProcess { process: crate::exact::shown(id), nearest };
        standing.ok_or_else(|| not_found(id, on, editions().next().is_some(), unknown))
    }
}

/// Why a layer may not put its own in place of what stands above it: what each says, and where.
pub(super) fn not_permitted(id: &str, lower: (&str, &Citation), upper: (&str, &Citation)) -> Refusal {
    let refusal = RulebookRefusal::NotPermitted {
        id: id.to_owned(),
        value: lower.0.to_owned(),
        mandatory: upper.0.to_owned(),
        lower_citation: lower.1.to_string(),
        upper_citation: upper.1.to_string(),
    };
    Refusal::from(refusal).citing(upper.1.clone())
}
