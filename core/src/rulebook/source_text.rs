//! 规则册的一个文件: its text, where things stand in it, and the mistakes found so far.

use super::RulebookRefusal;
use super::names::nearest;
use super::predicate::{DEEPEST, FlawGround, MOST_TOKENS, read_predicate};
use super::problem::{OnceOnly, Problem, TooLargeThing};
use super::raw::{RawCitation, Text};
use super::{LegalSource, Predicate};
use crate::exact::Day;
use crate::outcome::{Citation, Place, Refusal};
use std::collections::BTreeSet;

/// One file of a book.
pub(super) struct SourceText<'a> {
    pub(super) name: &'a str,
    pub(super) text: &'a str,
    /// Every mistake, in the order in which they were found.
    pub(super) mistakes: Vec<Refusal>,
}

impl<'a> SourceText<'a> {
    pub(super) const fn new(name: &'a str, text: &'a str) -> SourceText<'a> {
        SourceText { name, text, mistakes: Vec::new() }
    }

    /// A mistake, at a byte of the text.
    pub(super) fn mistake(&mut self, offset: usize, refusal: impl Into<Refusal>) {
        let place = Place::of_byte(self.name, self.text, offset);
        self.mistakes.push(refusal.into().at(place));
    }

    /// Something that no book can say, though it is of the form.
    pub(super) fn flaw(&mut self, offset: usize, problem: Problem) {
        self.mistake(offset, RulebookRefusal::NotOfTheForm { problem });
    }

    /// What was read; or nothing, with everything that is wrong with its form.
    pub(super) fn read<T>(&mut self, read: Result<T, Vec<(usize, Refusal)>>) -> Option<T> {
        read.map_err(|mistakes| {
            mistakes.into_iter().for_each(|(offset, mistake)| self.mistake(offset, mistake))
        })
        .ok()
    }

    /// A condition; the place is inside the quotes.
    pub(super) fn condition(&mut self, rule: &Text) -> Option<Predicate> {
        let text = rule.get_ref();
        let flaw = match read_predicate(text) {
            Ok(read) => return Some(read),
            Err(flaw) => flaw,
        };
        // A text with escapes points at its start instead.
        let raw = self.text.get(rule.span()).unwrap_or_default();
        let inside = raw.find(text.as_str()).map(|at| at.saturating_add(flaw.offset));
        let offset = rule.span().start.saturating_add(inside.unwrap_or(0));
        let before = text.get(..flaw.offset).unwrap_or_default().chars().count();
        let character = i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1);
        let condition = crate::exact::shown(text);
        let limit = |limit: usize| i64::try_from(limit).unwrap_or(i64::MAX);
        let refusal = match flaw.ground {
            FlawGround::Expected(expected) => {
                RulebookRefusal::BadCondition { expected, condition, character }
            }
            FlawGround::NotAFraction(text) => RulebookRefusal::NotAFraction { text },
            FlawGround::TooLarge => {
                RulebookRefusal::TooLarge { what: TooLargeThing::Condition, limit: limit(MOST_TOKENS) }
            }
            FlawGround::TooDeep => RulebookRefusal::TooDeep { limit: limit(DEEPEST) },
        };
        self.mistake(offset, refusal);
        None
    }

    /// A clause, its source looked up by id. It is in force from the edition's own first day, unless it says
    /// another. What is no id of the book's sources is a name of its own.
    pub(super) fn citation(
        &mut self,
        raw: RawCitation,
        from: Option<Day>,
        sources: &[LegalSource],
    ) -> Citation {
        let mut citation = raw.plain();
        citation.in_force = citation.in_force.or(from);
        let id = &citation.source;
        if let Some(source) = sources.iter().find(|source| source.id == *id) {
            citation.source.clone_from(&source.name);
        } else if !sources.is_empty() && !id.starts_with("docs/") && !id.contains(' ') {
            let nearest = nearest(id, sources.iter().map(|source| source.id.as_str()));
            let cited = crate::exact::shown(id);
            self.mistake(raw.source.span().start, RulebookRefusal::UnknownSource { cited, nearest });
        }
        citation
    }

    /// What stands once by its name.
    pub(super) fn once_only<'t>(&mut self, which: OnceOnly, ids: impl Iterator<Item = &'t Text>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id.get_ref().as_str()) {
                let refusal = RulebookRefusal::ThereTwice { which, id: id.get_ref().clone() };
                self.mistake(id.span().start, refusal);
            }
        }
    }

    /// A word of a closed list.
    pub(super) fn word(&mut self, offset: usize, key: &str, word: &str, among: &[&str]) {
        if among.contains(&word) {
            return;
        }
        let (key, among_said) = (key.to_owned(), among.join(", "));
        let nearest = nearest(word, among.iter().copied());
        let word = crate::exact::shown(word);
        self.mistake(offset, RulebookRefusal::UnknownWord { word, key, among: among_said, nearest });
    }
}
