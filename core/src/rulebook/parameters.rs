//! 读入参数: a parameter, its value and its bounds.

use super::RulebookRefusal;
use super::bounds::{Bounds, within};
use super::parameter::{Parameter, ParameterValue, fraction};
use super::problem::Needed;
use super::raw::RawParameter;
use super::read::File;
use super::sources::LegalSource;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::Refusal;
use toml::Spanned;

impl File<'_> {
    pub(super) fn parameter(&mut self, raw: RawParameter, sources: &[LegalSource]) -> Option<Parameter> {
        let citation = self.text.citation(raw.citation, raw.from, sources);
        let at = raw.value.span().start;
        let text = self.value_text(&raw.value)?;
        let value = match raw.kind.as_deref() {
            None => None,
            Some(kind) => match typed(raw.id.get_ref(), kind, &text, raw.among) {
                Ok(value) => Some(value),
                Err(refusal) => {
                    self.text.mistake(at, refusal);
                    return None;
                }
            },
        };
        let least = raw.least.and_then(|least| self.bound(&least));
        let most = raw.most.and_then(|most| self.bound(&most));
        let bounds = Bounds { least, least_counts: raw.least_counts, most, most_counts: raw.most_counts };
        if let Some(number) = value.as_ref().and_then(ParameterValue::number)
            && !within(bounds, number)
        {
            let (parameter, value) = (raw.id.get_ref().clone(), text.clone());
            self.text
                .mistake(at, RulebookRefusal::OutOfBounds { parameter, value, bounds: bounds.to_string() });
        }
        Some(Parameter {
            id: raw.id.into_inner(),
            about: raw.about,
            text,
            value,
            bounds,
            citation,
            from: raw.from,
            to: raw.to,
            evidence: raw.evidence,
            raise: raw.raise,
            lower: raw.lower,
            replace: raw.replace,
        })
    }

    /// A value as text; a decimal is none.
    fn value_text(&mut self, value: &Spanned<toml::Value>) -> Option<String> {
        Some(match value.get_ref() {
            toml::Value::String(text) => text.clone(),
            toml::Value::Integer(number) => number.to_string(),
            toml::Value::Boolean(flag) => flag.to_string(),
            toml::Value::Array(items) => {
                items.iter().filter_map(toml::Value::as_str).collect::<Vec<_>>().join(", ")
            }
            other => {
                let text = crate::exact::shown(&other.to_string());
                self.text.mistake(value.span().start, RulebookRefusal::NotAFraction { text });
                return None;
            }
        })
    }

    fn bound(&mut self, value: &Spanned<toml::Value>) -> Option<Ratio> {
        let text = self.value_text(value)?;
        match fraction(&text) {
            Ok(bound) => Some(bound),
            Err(refusal) => {
                self.text.mistake(value.span().start, refusal);
                None
            }
        }
    }
}

fn typed(id: &str, kind: &str, text: &str, among: Vec<String>) -> Result<ParameterValue, Refusal> {
    let number = || ExactNumber::parse(text).map_err(Refusal::from);
    let sample = match kind {
        "ratio" => ParameterValue::Ratio { value: fraction(text)? },
        "number" => ParameterValue::Number { value: number()? },
        "days" => ParameterValue::Days { value: number()? },
        "months" => ParameterValue::Months { value: number()? },
        "choice" => ParameterValue::Choice { value: text.to_owned(), among },
        "flag" => ParameterValue::Flag { value: false },
        "list" => ParameterValue::List { items: Vec::new() },
        _ => {
            let needed = Needed::Among("ratio, number, days, months, choice, flag, list".to_owned());
            return Err(RulebookRefusal::WrongKind { parameter: id.to_owned(), needed }.into());
        }
    };
    sample.like(id, text)
}
