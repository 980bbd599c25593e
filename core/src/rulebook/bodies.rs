//! 读入议事主体: bodies, their rules, and overlaps of posts.

use super::body::{AbsenceLimit, Body, BodyAsks, BodyRule, BodyRuleKind, Overlap, PostNamed};
use super::model::Rulebook;
use super::parameter::fraction;
use super::problem::Problem;
use super::raw_bodies::{RawBody, RawOverlap, RawPost, RawRule, fields_of};
use super::source_text::SourceText;
use super::standing::standing;
use super::{LegalSource, RulebookRefusal};
use crate::exact::{Day, Ratio, Term, TermUnit};
use crate::outcome::{Citation, Refusal};
use toml::Spanned;

/// Reads a body; a rule that lacks what it needs is a mistake.
pub(super) fn body(text: &mut SourceText<'_>, raw: RawBody, sources: &[LegalSource]) -> Body {
    let citation = text.citation(raw.citation, raw.from, sources);
    let mut rules = Vec::with_capacity(raw.rules.len());
    for raw in raw.rules {
        rules.extend(rule(text, raw, &citation, sources));
    }
    Body {
        id: raw.id.into_inner(),
        about: raw.about,
        citation,
        from: raw.from,
        to: raw.to,
        rules,
        replace: raw.replace,
    }
}

fn rule(
    text: &mut SourceText<'_>,
    mut raw: RawRule,
    body: &Citation,
    sources: &[LegalSource],
) -> Option<BodyRule> {
    let at = raw.rule.span().start;
    let citation = match raw.citation.take() {
        Some(own) => text.citation(own, body.in_force, sources),
        None => body.clone(),
    };
    let (kind, generally) = (*raw.rule.get_ref(), raw.generally);
    if let Some(field) = raw.told().into_iter().find(|field| !fields_of(kind).contains(field)) {
        let (field, fields) = (field.to_owned(), fields_of(kind).join(", "));
        text.mistake(at, RulebookRefusal::RuleWithField { rule: kind.word().to_owned(), field, fields });
    }
    let told = text.mistakes.len();
    let asks = asks(text, kind, raw);
    // A fraction that is none is a mistake of its own.
    if asks.is_none() && text.mistakes.len() == told {
        let fields = fields_of(kind).join(", ");
        text.mistake(at, RulebookRefusal::RuleLacks { rule: kind.word().to_owned(), fields });
    }
    Some(BodyRule { asks: asks?, generally, citation })
}

fn asks(text: &mut SourceText<'_>, kind: BodyRuleKind, raw: RawRule) -> Option<BodyAsks> {
    let counts = raw.counts.unwrap_or(true);
    let term = |raw: &RawRule| match (raw.length, raw.unit) {
        (Some(length), Some(unit @ (TermUnit::Months | TermUnit::Years | TermUnit::Days))) if length > 0 => {
            Some(Term { length, unit })
        }
        _ => None,
    };
    Some(match kind {
        BodyRuleKind::Size => {
            let (least, most) = (whole(raw.least.as_ref())?, whole(raw.most.as_ref())?);
            least.or(most)?;
            let (households_most, area_most) = (raw.households_most, raw.area_most);
            BodyAsks::Size { least, most, households_most, area_most }
        }
        BodyRuleKind::Odd => BodyAsks::Odd,
        BodyRuleKind::Share => BodyAsks::Share { of: raw.of?, least: part(text, raw.least)?, counts },
        BodyRuleKind::Party => BodyAsks::Party { of: raw.of?, number: raw.number.unwrap_or(1) },
        BodyRuleKind::Post => BodyAsks::Post { post: raw.post?, parties: raw.parties },
        BodyRuleKind::Alternates => BodyAsks::Alternates { most: part(text, raw.most)? },
        BodyRuleKind::Bar => {
            let (ties, debt, parties) = (raw.ties, raw.debt, raw.parties);
            if ties.is_empty() && !debt {
                return None;
            }
            BodyAsks::Bar { ties, debt, parties }
        }
        BodyRuleKind::Term => BodyAsks::Term { most: term(&raw)? },
        BodyRuleKind::Absence => {
            let limit = match (raw.share, raw.number) {
                (Some(share), None) => {
                    AbsenceLimit::Share(fraction_at(text, share.span().start, share.get_ref())?)
                }
                (None, Some(number)) => AbsenceLimit::Number(number),
                _ => return None,
            };
            let (unexcused, months, leads) = (raw.unexcused, raw.months?, raw.leads?);
            BodyAsks::Absence { limit, counts, unexcused, months, leads }
        }
        BodyRuleKind::Meets => BodyAsks::Meets { every: term(&raw)? },
        BodyRuleKind::BeforeEnd => {
            let ahead = term(&raw)?;
            BodyAsks::BeforeEnd { what: raw.what?, ahead }
        }
        BodyRuleKind::Filled => BodyAsks::Filled { least: part(text, raw.least)?, counts },
        BodyRuleKind::Procedure => BodyAsks::Procedure { procedure: raw.procedure? },
        BodyRuleKind::Present => BodyAsks::Present { of: raw.of?, number: raw.number.unwrap_or(1) },
        BodyRuleKind::Proxy => BodyAsks::Proxy { allowed: raw.allowed?, parties: raw.parties },
        BodyRuleKind::Minutes if !raw.contents.is_empty() => BodyAsks::Minutes { contents: raw.contents },
        BodyRuleKind::Minutes => return None,
        BodyRuleKind::Recommends => BodyAsks::Recommends,
    })
}

/// A whole number where one is written; nothing where something else is.
fn whole(value: Option<&Spanned<toml::Value>>) -> Option<Option<u32>> {
    match value {
        None => Some(None),
        Some(value) => value.get_ref().as_integer().and_then(|number| u32::try_from(number).ok()).map(Some),
    }
}

/// A fraction; a decimal or a percentage is a mistake of its own.
fn part(text: &mut SourceText<'_>, value: Option<Spanned<toml::Value>>) -> Option<Ratio> {
    let value = value?;
    let (at, written) = (value.span().start, value.get_ref());
    match written {
        toml::Value::String(fraction) => fraction_at(text, at, fraction),
        toml::Value::Integer(whole) => fraction_at(text, at, &whole.to_string()),
        other => fraction_at(text, at, &other.to_string()),
    }
}

fn fraction_at(text: &mut SourceText<'_>, at: usize, written: &str) -> Option<Ratio> {
    match fraction(written) {
        Ok(part) => Some(part),
        Err(refusal) => {
            text.mistake(at, refusal);
            None
        }
    }
}

pub(super) fn overlap(text: &mut SourceText<'_>, raw: RawOverlap, sources: &[LegalSource]) -> Overlap {
    if raw.wanted != raw.least.is_some() {
        text.flaw(raw.id.span().start, Problem::OverlapNumber);
    }
    let named = |raw: RawPost| PostNamed { body: raw.body, post: raw.post };
    let citation = text.citation(raw.citation, raw.from, sources);
    Overlap {
        id: raw.id.into_inner(),
        about: raw.about,
        wanted: raw.wanted,
        first: named(raw.first),
        second: named(raw.second),
        least: raw.least.unwrap_or(0),
        citation,
        from: raw.from,
        to: raw.to,
    }
}

impl Rulebook {
    /// 议事主体: every edition of every body, of the book and its layers.
    pub fn bodies(&self) -> impl Iterator<Item = &Body> {
        self.books.iter().flat_map(|book| &book.bodies)
    }

    /// 任职重叠: every overlap, of the book and its layers.
    pub fn overlaps(&self) -> impl Iterator<Item = &Overlap> {
        self.books.iter().flat_map(|book| &book.overlaps)
    }

    /// 议事主体: the body in force on a day. A layer may put another in its place where the one above gives its level
    /// leave to.
    ///
    /// # Errors
    /// `rulebook.unknown_body`, `rulebook.not_in_force`, `rulebook.day_needed`; `rulebook.not_permitted` where a layer
    /// has no leave.
    pub fn body(&self, id: &str, on: Option<Day>) -> Result<&Body, Refusal> {
        let all = self.books.iter().flat_map(|book| book.bodies.iter().map(|body| (book.level, body)));
        standing(all, id, on, |body, nearest| RulebookRefusal::UnknownBody { body, nearest })
    }
}
