//! 评价方案: schemes that are shipped as data, and how the facts of a year complete them.

use super::facts::ScoreFacts;
use super::found::EvaluationFinding;
use super::grades::{Condition, Edges};
use super::pay::WithheldKeeper;
use super::pay::{ConsequenceFacts, PayBand};
use super::refusal::EvaluationRefusal;
use crate::exact::ExactNumber;
use crate::outcome::{Citation, Refusal, Trace, canonical::from_json, refusal::Placed};
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

mod listed {
    include!(concat!(env!("OUT_DIR"), "/shipped_schemes.rs"));
}

/// 评价方案: what a place, an authority or a model contract says of how a company is scored and paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// `commonhold-scheme/1`.
    pub form: String,
    /// What it is, in Chinese.
    pub about_zh: String,
    /// What it is, in English.
    pub about: String,
    /// How each line was seen, and what is our reading of it.
    pub remarks: Vec<String>,
    /// What the scheme says and a score cannot apply, or what of it could not be read: each comes out as a finding.
    #[serde(default)]
    pub needs: Vec<SchemeNeed>,
    /// The scoring: what a year's facts leave open. It has no marks of its own.
    pub score: ScoreFacts,
    /// The pay that follows, where the scheme has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay: Option<PayScheme>,
}

/// 须另行处理: something a scheme says that a person has to see to, or that its readers do not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeNeed {
    /// A stable key.
    pub key: String,
    /// What it is, in Chinese.
    pub about_zh: String,
    /// What it is, in English.
    pub about: String,
}

/// 付费方案: bands of pay and the part of the base that is due each time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayScheme {
    /// The bands of pay.
    pub bands: Vec<PayBand>,
    /// How their edges are read, where the scheme says it.
    #[serde(default)]
    pub edges: Edges,
    /// Who keeps what is withheld.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withheld_kept_by: Option<WithheldKeeper>,
    /// The part of the base that is due each time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor: Option<ExactNumber>,
    /// What lowers or raises the grade.
    #[serde(default)]
    pub conditions: Vec<Condition>,
    /// The scheme's source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Citation>,
}

impl Scheme {
    /// The names of the schemes that this library ships, such as `cn-baoan-stars`.
    pub fn shipped() -> impl Iterator<Item = &'static str> {
        listed::SCHEMES.iter().map(|(name, _)| *name)
    }

    /// The built-in scheme of that name; read once.
    ///
    /// ```
    /// use commonhold::evaluation::Scheme;
    ///
    /// let plan = Scheme::builtin("cn-committee-plan")?;
    /// assert_eq!(plan.pay.as_ref().unwrap().bands.len(), 6);
    /// assert_eq!(Scheme::builtin("atlantis").unwrap_err().code, "evaluation.unknown_scheme");
    /// # Ok::<(), commonhold::Refusal>(())
    /// ```
    ///
    /// # Errors
    /// `evaluation.unknown_scheme`.
    // Made where a score is asked for: its reader is large, and optimised as that crate asks.
    #[inline]
    pub fn builtin(name: &str) -> Result<&'static Scheme, Refusal> {
        type Read = (&'static str, OnceLock<Result<Scheme, Refusal>>);
        static READ: OnceLock<Vec<Read>> = OnceLock::new();
        let schemes = READ.get_or_init(|| Scheme::shipped().map(|name| (name, OnceLock::new())).collect());
        let text = Scheme::text(name)?;
        let read = schemes.iter().find(|(known, _)| *known == name).map(|(_, read)| read);
        let read = read.ok_or_else(|| unknown(name))?;
        read.get_or_init(|| from_json(name, text)).as_ref().map_err(Clone::clone)
    }

    /// 方案原文: a built-in scheme as it is written, to read or to build on.
    ///
    /// # Errors
    /// `evaluation.unknown_scheme`.
    pub fn text(name: &str) -> Result<&'static str, Refusal> {
        let found = listed::SCHEMES.iter().find(|(known, _)| *known == name);
        found.map(|(_, text)| *text).ok_or_else(|| unknown(name))
    }
}

fn unknown(name: &str) -> Refusal {
    let known: Vec<&str> = Scheme::shipped().collect();
    let (scheme, known) = (crate::exact::shown(name), known.join(", "));
    EvaluationRefusal::UnknownScheme { scheme, known }.in_field("scheme")
}

/// Takes each field that the scheme leaves open from the facts; one that both say otherwise is a contradiction.
macro_rules! complete {
    ($by:ident, $given:ident, $empty:expr; $($field:ident),* $(,)?) => {$(
        if $given.$field != $empty.$field && $by.$field != $given.$field {
            if $by.$field != $empty.$field {
                let field = stringify!($field).to_owned();
                return Err(EvaluationRefusal::SchemeSays { field }.in_field(stringify!($field)));
            }
            $by.$field = $given.$field.clone();
        }
    )*};
}

/// The scheme with what the facts say beside it, without their marks and raters; nothing where none is named.
#[inline]
pub(super) fn completed(given: &ScoreFacts) -> Result<Option<ScoreFacts>, Refusal> {
    let Some(name) = &given.scheme else { return Ok(None) };
    let mut by = Scheme::builtin(name)?.score.clone();
    by.scheme = Some(name.clone());
    complete!(by, given, ScoreFacts::default();
        items, aspects, groups, checks, mean, missing, silent_groups, duplicates, closes, late, unsigned,
        straight_lined, households, sample, anonymity_floor, minimum_answers, scale, weights_sum, out_of,
        adjustments, happened, bonus_cap, deduction_cap, mean_rounding, rounding, bands, edges, fallen_bands,
        facts, conditions, source);
    Ok(Some(by))
}

/// The facts of pay with the bands of the scheme they name; nothing where none is named.
#[inline]
pub(super) fn completed_pay(given: &ConsequenceFacts) -> Result<Option<ConsequenceFacts>, Refusal> {
    let Some(name) = &given.scheme else { return Ok(None) };
    let pay = Scheme::builtin(name)?.pay.as_ref();
    let pay =
        pay.ok_or_else(|| EvaluationRefusal::SchemeWithoutPay { scheme: name.clone() }.in_field("scheme"))?;
    let mut by = pay.clone();
    complete!(by, given, PayScheme::default(); bands, edges, conditions, source, withheld_kept_by);
    let PayScheme { bands, edges, factor, conditions, source, withheld_kept_by } = by;
    let factor = if given.factor == ExactNumber::ONE { factor.unwrap_or(given.factor) } else { given.factor };
    let factor = if given.instalment.is_some() { given.factor } else { factor };
    let money = given.clone();
    Ok(Some(ConsequenceFacts { bands, edges, factor, conditions, source, withheld_kept_by, ..money }))
}

/// 须另行处理: what the scheme says and a score cannot apply, by name.
#[inline]
pub(super) fn find_needs(facts: &ScoreFacts, trace: &mut Trace, cited: &Citation) -> Result<(), Refusal> {
    let Some(name) = &facts.scheme else { return Ok(()) };
    for need in &Scheme::builtin(name)?.needs {
        let (scheme, need) = (name.clone(), need.key.clone());
        trace.find_citing("scheme", EvaluationFinding::SchemeNeed { scheme, need }, cited.clone());
    }
    Ok(())
}
