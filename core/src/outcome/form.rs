//! The form of an outcome in files: each clause is said once, and what follows it refers to its place.

use super::{Citation, Finding, Label, Mark, Named, Outcome, OutcomeWarning, Step};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::HashMap;

#[derive(Serialize)]
struct OutcomeOut<'a, T> {
    value: &'a T,
    steps: Vec<StepOut<'a>>,
    warnings: Vec<WarningOut<'a>>,
    findings: Vec<FindingOut<'a>>,
    citations: Vec<&'a Citation>,
}

#[derive(Serialize)]
struct StepOut<'a> {
    code: &'a str,
    values: &'a [Named],
    citation: usize,
}

#[derive(Serialize)]
struct WarningOut<'a> {
    code: &'a str,
    values: &'a [Named],
    #[serde(skip_serializing_if = "Option::is_none")]
    citation: Option<usize>,
}

#[derive(Serialize)]
struct FindingOut<'a> {
    code: &'a str,
    mark: Mark,
    at: &'a str,
    values: &'a [Named],
    #[serde(skip_serializing_if = "Option::is_none")]
    citation: Option<usize>,
}

/// The clauses in the order in which they are first followed.
#[derive(Default)]
struct Places<'a> {
    places: HashMap<&'a Citation, usize>,
    citations: Vec<&'a Citation>,
}

impl<'a> Places<'a> {
    fn of(&mut self, citation: &'a Citation) -> usize {
        let next = self.citations.len();
        let place = *self.places.entry(citation).or_insert(next);
        if place == next {
            self.citations.push(citation);
        }
        place
    }
}

impl<T: Serialize> Serialize for Outcome<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut places = Places::default();
        // Warnings and findings first: their places are the same whether steps were asked for or not.
        let warnings = self.warnings.iter().map(|OutcomeWarning { code, values, citation }| WarningOut {
            code,
            values,
            citation: citation.as_ref().map(|citation| places.of(citation)),
        });
        let warnings = warnings.collect();
        let findings = self.findings.iter().map(|Finding { code, mark, at, values, citation }| FindingOut {
            code,
            mark: *mark,
            at,
            values,
            citation: citation.as_ref().map(|citation| places.of(citation)),
        });
        let findings = findings.collect();
        let steps = self.steps.iter().map(|Step { code, values, citation }| StepOut {
            code,
            values,
            citation: places.of(citation),
        });
        let steps = steps.collect();
        OutcomeOut { value: &self.value, steps, warnings, findings, citations: places.citations }
            .serialize(serializer)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OutcomeIn<T> {
    value: T,
    steps: Vec<StepIn>,
    warnings: Vec<WarningIn>,
    findings: Vec<FindingIn>,
    citations: Vec<Citation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepIn {
    code: Label,
    values: Vec<Named>,
    citation: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WarningIn {
    code: Label,
    values: Vec<Named>,
    #[serde(default)]
    citation: Option<usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FindingIn {
    code: Label,
    mark: Mark,
    at: String,
    values: Vec<Named>,
    #[serde(default)]
    citation: Option<usize>,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Outcome<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Outcome<T>, D::Error> {
        let OutcomeIn { value, steps, warnings, findings, citations } = OutcomeIn::deserialize(deserializer)?;
        let cited = |place: usize| {
            let found = citations.get(place).cloned();
            found.ok_or_else(|| D::Error::custom(format_args!("there is no citation {place} in the outcome")))
        };
        let maybe = |place: Option<usize>| place.map(cited).transpose();
        let steps = steps
            .into_iter()
            .map(|StepIn { code, values, citation }| Ok(Step { code, values, citation: cited(citation)? }));
        let warnings = warnings.into_iter().map(|WarningIn { code, values, citation }| {
            Ok(OutcomeWarning { code, values, citation: maybe(citation)? })
        });
        let findings = findings.into_iter().map(|FindingIn { code, mark, at, values, citation }| {
            Ok(Finding { code, mark, at, values, citation: maybe(citation)? })
        });
        Ok(Outcome {
            value,
            steps: steps.collect::<Result<_, D::Error>>()?,
            warnings: warnings.collect::<Result<_, D::Error>>()?,
            findings: findings.collect::<Result<_, D::Error>>()?,
        })
    }
}
