//! 办事流程的文字: processes as they are written, before anything is checked.

use super::model::Level;
use super::process::{ClockRule, StepBy};
use super::raw::{RawCitation, Text};
use crate::exact::{Day, TermUnit};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawProcess {
    pub(super) id: Text,
    #[serde(default)]
    pub(super) about: String,
    pub(super) citation: RawCitation,
    #[serde(default)]
    pub(super) from: Option<Day>,
    #[serde(default)]
    pub(super) to: Option<Day>,
    pub(super) states: Vec<RawState>,
    pub(super) steps: Vec<RawStep>,
    #[serde(default)]
    pub(super) replace: Vec<Level>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawState {
    pub(super) id: Text,
    #[serde(default)]
    pub(super) closed: bool,
    #[serde(default)]
    pub(super) solved: bool,
    #[serde(default)]
    pub(super) term: Option<RawTerm>,
    #[serde(default)]
    pub(super) expires_to: Option<Text>,
    #[serde(default)]
    pub(super) escalates: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTerm {
    #[serde(default)]
    pub(super) length: Option<u32>,
    #[serde(default)]
    pub(super) unit: Option<TermUnit>,
    #[serde(default)]
    pub(super) parameter: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawStep {
    pub(super) id: Text,
    #[serde(default)]
    pub(super) phase: String,
    #[serde(default)]
    pub(super) citation: Option<RawCitation>,
    #[serde(default)]
    pub(super) begins: bool,
    #[serde(default)]
    pub(super) from: Vec<Text>,
    #[serde(default)]
    pub(super) from_open: bool,
    #[serde(default)]
    pub(super) to: Option<Text>,
    #[serde(default)]
    pub(super) reason: bool,
    #[serde(default)]
    pub(super) names: bool,
    #[serde(default)]
    pub(super) answers: Vec<RawAnswer>,
    #[serde(default)]
    pub(super) roles: Vec<String>,
    #[serde(default)]
    pub(super) by: Option<StepBy>,
    #[serde(default)]
    pub(super) gates: Vec<RawGate>,
    #[serde(default)]
    pub(super) reopens: bool,
    #[serde(default)]
    pub(super) escalates: bool,
    #[serde(default)]
    pub(super) clock: Option<ClockRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAnswer {
    pub(super) answer: Text,
    #[serde(default)]
    pub(super) to: Option<Text>,
    #[serde(default)]
    pub(super) reason: bool,
    #[serde(default)]
    pub(super) names: bool,
    #[serde(default)]
    pub(super) motion: bool,
    #[serde(default)]
    pub(super) verdict: bool,
    #[serde(default)]
    pub(super) satisfied: Option<bool>,
    #[serde(default)]
    pub(super) reopens: bool,
    #[serde(default)]
    pub(super) escalates: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawGate {
    #[serde(default)]
    pub(super) fact: Option<String>,
    #[serde(default)]
    pub(super) procedure: Option<Text>,
}
