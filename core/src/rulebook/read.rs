//! 读入规则册: TOML to typed rules; every refusal points at a line and a character.

use super::RulebookRefusal;
use super::model::{Book, Level, Matter};
use super::parameter::{Parameter, ParameterValue, fraction};
use super::{
    Ballots, Consent, DEEPEST, Effect, Exclusion, FlawGround, MOST_TOKENS, Next, Predicate, Procedure,
    ProxyRule, Set, SilenceRule, Stage, Tie, WeightRule, Window, read_predicate,
};
use crate::citation::Citation;
use crate::day::Day;
use crate::ratio::Number;
use crate::refusal::{Place, Refusal};
use serde::Deserialize;
use toml::Spanned;

/// The largest text that is read as a book, in bytes.
pub const MOST_BYTES: usize = 262_144;

type Rule = Spanned<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBook {
    form: Spanned<String>,
    name: String,
    level: Level,
    #[serde(default, rename = "about")]
    _about: String,
    #[serde(default)]
    parameters: Vec<RawParameter>,
    #[serde(default)]
    matters: Vec<RawMatter>,
    #[serde(default)]
    procedures: Vec<RawProcedure>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawParameter {
    id: Spanned<String>,
    #[serde(default)]
    about: String,
    #[serde(default)]
    kind: Option<String>,
    value: Spanned<toml::Value>,
    #[serde(default)]
    among: Vec<String>,
    citation: Citation,
    #[serde(default)]
    from: Option<Day>,
    #[serde(default)]
    to: Option<Day>,
    #[serde(default)]
    evidence: Vec<String>,
    #[serde(default)]
    raise: Vec<Level>,
    #[serde(default)]
    lower: Vec<Level>,
    #[serde(default)]
    replace: Vec<Level>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawMatter {
    id: Spanned<String>,
    #[serde(default)]
    item: Option<u32>,
    procedure: String,
    #[serde(default)]
    about: String,
    citation: Citation,
    #[serde(default)]
    from: Option<Day>,
    #[serde(default)]
    to: Option<Day>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawProcedure {
    id: Spanned<String>,
    #[serde(default)]
    about: String,
    #[serde(default)]
    class: Option<String>,
    citation: Citation,
    #[serde(default)]
    from: Option<Day>,
    #[serde(default)]
    to: Option<Day>,
    #[serde(default)]
    present: Option<Vec<Set>>,
    #[serde(default)]
    eligible: Vec<Exclusion>,
    #[serde(default)]
    weigh: Vec<WeightRule>,
    #[serde(default)]
    proxy: Option<ProxyRule>,
    #[serde(default)]
    silence: Option<SilenceRule>,
    #[serde(default)]
    quorum: Option<Rule>,
    #[serde(default)]
    pass: Option<Rule>,
    #[serde(default)]
    tie: Tie,
    #[serde(default)]
    stages: Vec<RawStage>,
    #[serde(default)]
    consents: Vec<Consent>,
    #[serde(default)]
    effect: Option<Effect>,
    #[serde(default)]
    raise: Vec<Level>,
    #[serde(default)]
    lower: Vec<Level>,
    #[serde(default)]
    replace: Vec<Level>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStage {
    id: Spanned<String>,
    #[serde(default)]
    quorum: Option<Rule>,
    pass: Rule,
    #[serde(default)]
    tie: Tie,
    #[serde(default, rename = "else")]
    otherwise: Vec<RawNext>,
    #[serde(default)]
    window: Option<RawWindow>,
    #[serde(default)]
    quorum_citation: Option<Citation>,
    #[serde(default)]
    pass_citation: Option<Citation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawNext {
    #[serde(rename = "if")]
    condition: Rule,
    goto: Spanned<String>,
    #[serde(default)]
    ballots: Ballots,
    #[serde(default)]
    after: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawWindow {
    days: u32,
    #[serde(default)]
    starts: String,
    veto: Rule,
}

/// Reads one book.
pub(super) fn book(name: &str, text: &str) -> Result<Book, Refusal> {
    if text.len() > MOST_BYTES {
        let limit = i64::try_from(MOST_BYTES).unwrap_or(i64::MAX);
        return Err(
            RulebookRefusal::TooLarge { what: "the text of a book, in bytes".to_owned(), limit }.into()
        );
    }
    let source = Source { name, text };
    Refusal::forget();
    let raw: RawBook = toml::from_str(text).map_err(|error| source.refused(&error))?;
    if raw.form.get_ref() != "commonhold-rulebook/1" {
        return Err(source.flaw(raw.form.span().start, "`form` must be `commonhold-rulebook/1`"));
    }
    let parameters = raw.parameters.into_iter().map(|raw| source.parameter(raw));
    let procedures = raw.procedures.into_iter().map(|raw| source.procedure(raw));
    let matters = raw.matters.into_iter().map(|raw| source.matter(raw));
    let book = Book {
        name: raw.name,
        level: raw.level,
        parameters: parameters.collect::<Result<_, Refusal>>()?,
        procedures: procedures.collect::<Result<_, Refusal>>()?,
        matters: matters.collect::<Result<_, Refusal>>()?,
    };
    no_overlap(book.parameters.iter().map(|p| (&p.id, p.from, p.to)).collect())?;
    no_overlap(book.procedures.iter().map(|p| (&p.id, p.from, p.to)).collect())?;
    no_overlap(book.matters.iter().map(|m| (&m.id, m.from, m.to)).collect())?;
    Ok(book)
}

/// No id has two editions on one day.
fn no_overlap(mut editions: Vec<(&String, Option<Day>, Option<Day>)>) -> Result<(), RulebookRefusal> {
    editions.sort();
    for pair in editions.windows(2) {
        if let [(one, _, to), (other, from, _)] = pair
            && one == other
            && !matches!((to, from), (Some(to), Some(from)) if to <= from)
        {
            return Err(RulebookRefusal::Overlap { id: (*one).clone() });
        }
    }
    Ok(())
}

/// The text of a book and the name it goes by.
struct Source<'a> {
    name: &'a str,
    text: &'a str,
}

impl Source<'_> {
    fn place(&self, offset: usize) -> Place {
        let before = self.text.get(..offset.min(self.text.len())).unwrap_or_default();
        let line = before.matches('\n').count().saturating_add(1);
        let start = before.rfind('\n').map_or(0, |at| at.saturating_add(1));
        let column = before.get(start..).unwrap_or_default().chars().count().saturating_add(1);
        Place {
            file: self.name.to_owned(),
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
        }
    }

    fn refused(&self, error: &toml::de::Error) -> Refusal {
        let offset = error.span().map_or(0, |span| span.start);
        let message = error.message();
        match Refusal::taken(message) {
            Some(refusal) => refusal.at(self.place(offset)),
            None => self.flaw(offset, message),
        }
    }

    fn flaw(&self, offset: usize, problem: &str) -> Refusal {
        let refusal = RulebookRefusal::NotOfTheForm { problem: problem.to_owned() };
        Refusal::from(refusal).at(self.place(offset))
    }

    fn condition(&self, rule: &Rule) -> Result<Predicate, Refusal> {
        let text = rule.get_ref();
        read_predicate(text).map_err(|flaw| {
            // The place inside the quotes; a text with escapes points at its start instead.
            let raw = self.text.get(rule.span()).unwrap_or_default();
            let inside = raw.find(text.as_str()).map(|at| at.saturating_add(flaw.offset));
            let offset = rule.span().start.saturating_add(inside.unwrap_or(0));
            let before = text.get(..flaw.offset).unwrap_or_default().chars().count();
            let character = i64::try_from(before).unwrap_or(i64::MAX).saturating_add(1);
            let condition = crate::fixed::shown(text);
            let refusal = match flaw.ground {
                FlawGround::Expected(expected) => {
                    RulebookRefusal::BadCondition { expected, condition, character }
                }
                FlawGround::NotAFraction(text) => RulebookRefusal::NotAFraction { text },
                FlawGround::TooLarge => RulebookRefusal::TooLarge {
                    what: "a condition, in words and signs".to_owned(),
                    limit: i64::try_from(MOST_TOKENS).unwrap_or(i64::MAX),
                },
                FlawGround::TooDeep => {
                    RulebookRefusal::TooDeep { limit: i64::try_from(DEEPEST).unwrap_or(i64::MAX) }
                }
            };
            Refusal::from(refusal).at(self.place(offset))
        })
    }

    fn parameter(&self, raw: RawParameter) -> Result<Parameter, Refusal> {
        let at = raw.value.span().start;
        let text = match raw.value.get_ref() {
            toml::Value::String(text) => text.clone(),
            toml::Value::Integer(number) => number.to_string(),
            toml::Value::Boolean(flag) => flag.to_string(),
            toml::Value::Array(items) => {
                items.iter().filter_map(toml::Value::as_str).collect::<Vec<_>>().join(", ")
            }
            other => {
                let text = crate::fixed::shown(&other.to_string());
                return Err(Refusal::from(RulebookRefusal::NotAFraction { text }).at(self.place(at)));
            }
        };
        let value = match raw.kind.as_deref() {
            None => None,
            Some(kind) => {
                let id = raw.id.get_ref();
                Some(typed(id, kind, &text, raw.among).map_err(|refusal| refusal.at(self.place(at)))?)
            }
        };
        Ok(Parameter {
            id: raw.id.into_inner(),
            about: raw.about,
            text,
            value,
            citation: dated(raw.citation, raw.from),
            from: raw.from,
            to: raw.to,
            evidence: raw.evidence,
            raise: raw.raise,
            lower: raw.lower,
            replace: raw.replace,
        })
    }

    fn matter(&self, raw: RawMatter) -> Result<Matter, Refusal> {
        if raw.id.get_ref().is_empty() {
            return Err(self.flaw(raw.id.span().start, "an id must not be empty"));
        }
        Ok(Matter {
            id: raw.id.into_inner(),
            item: raw.item,
            procedure: raw.procedure,
            about: raw.about,
            citation: dated(raw.citation, raw.from),
            from: raw.from,
            to: raw.to,
        })
    }

    fn procedure(&self, raw: RawProcedure) -> Result<Procedure, Refusal> {
        let at = raw.id.span().start;
        let citation = dated(raw.citation, raw.from);
        let stages = match (raw.pass, raw.stages.is_empty()) {
            (Some(pass), true) => vec![self.only_stage(raw.quorum.as_ref(), &pass, raw.tie, &citation)?],
            (None, false) if raw.quorum.is_none() => {
                let ids: Vec<String> = raw.stages.iter().map(|stage| stage.id.get_ref().clone()).collect();
                let stages = raw.stages.into_iter().map(|stage| self.stage(stage, &ids, &citation));
                stages.collect::<Result<_, Refusal>>()?
            }
            _ => return Err(self.flaw(at, "a procedure has either `pass` (and `quorum`) or `stages`")),
        };
        let ballots = [Set::Yes, Set::No, Set::Abstain, Set::Blank, Set::Spoilt];
        Ok(Procedure {
            id: raw.id.into_inner(),
            about: raw.about,
            class: raw.class,
            citation,
            from: raw.from,
            to: raw.to,
            present: raw.present.unwrap_or_else(|| ballots.to_vec()),
            eligible: raw.eligible,
            weigh: raw.weigh,
            proxy: raw.proxy,
            silence: raw.silence,
            stages,
            consents: raw.consents,
            effect: raw.effect,
            raise: raw.raise,
            lower: raw.lower,
            replace: raw.replace,
        })
    }

    fn only_stage(
        &self,
        quorum: Option<&Rule>,
        pass: &Rule,
        tie: Tie,
        citation: &Citation,
    ) -> Result<Stage, Refusal> {
        Ok(Stage {
            id: "vote".to_owned(),
            quorum: quorum.map(|rule| self.condition(rule)).transpose()?,
            pass: self.condition(pass)?,
            tie,
            otherwise: Vec::new(),
            window: None,
            quorum_citation: citation.clone(),
            pass_citation: citation.clone(),
        })
    }

    fn stage(&self, raw: RawStage, ids: &[String], citation: &Citation) -> Result<Stage, Refusal> {
        let mut otherwise = Vec::with_capacity(raw.otherwise.len());
        for next in raw.otherwise {
            if !ids.contains(next.goto.get_ref()) {
                return Err(self.flaw(next.goto.span().start, "`goto` names no stage of this procedure"));
            }
            otherwise.push(Next {
                condition: self.condition(&next.condition)?,
                goto: next.goto.into_inner(),
                ballots: next.ballots,
                after: next.after,
            });
        }
        let window = raw.window.map(|raw| {
            Ok::<Window, Refusal>(Window {
                days: raw.days,
                starts: raw.starts,
                veto: self.condition(&raw.veto)?,
            })
        });
        Ok(Stage {
            id: raw.id.into_inner(),
            quorum: raw.quorum.as_ref().map(|rule| self.condition(rule)).transpose()?,
            pass: self.condition(&raw.pass)?,
            tie: raw.tie,
            otherwise,
            window: window.transpose()?,
            quorum_citation: raw.quorum_citation.unwrap_or_else(|| citation.clone()),
            pass_citation: raw.pass_citation.unwrap_or_else(|| citation.clone()),
        })
    }
}

/// A citation says from when it is in force; the edition's own first day, unless it says another.
fn dated(citation: Citation, from: Option<Day>) -> Citation {
    Citation { in_force: citation.in_force.or(from), ..citation }
}

fn typed(id: &str, kind: &str, text: &str, among: Vec<String>) -> Result<ParameterValue, Refusal> {
    let number = || Number::parse(text).map_err(Refusal::from);
    let sample = match kind {
        "ratio" => ParameterValue::Ratio { value: fraction(text)? },
        "number" => ParameterValue::Number { value: number()? },
        "days" => ParameterValue::Days { value: number()? },
        "months" => ParameterValue::Months { value: number()? },
        "choice" => ParameterValue::Choice { value: text.to_owned(), among },
        "flag" => ParameterValue::Flag { value: false },
        "list" => ParameterValue::List { items: Vec::new() },
        _ => {
            let needed = "ratio, number, days, months, choice, flag or list".to_owned();
            return Err(RulebookRefusal::WrongKind { parameter: id.to_owned(), needed }.into());
        }
    };
    sample.like(id, text)
}
