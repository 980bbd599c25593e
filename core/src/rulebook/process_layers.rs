//! 流程的层级: the process that stands after every layer.

use super::RulebookRefusal;
use super::model::Rulebook;
use super::process::Process;
use super::standing::standing;
use crate::exact::Day;
use crate::outcome::Refusal;

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
        let all =
            self.books.iter().flat_map(|book| book.processes.iter().map(|process| (book.level, process)));
        standing(all, id, on, |process, nearest| RulebookRefusal::UnknownProcess { process, nearest })
    }
}
