//! 规则册的文字: the tables of a book as they are written, before anything is checked.

use super::{Ballots, Consent, Effect, Exclusion, Level, ProxyRule, SilenceRule, Tie, VoterSet, WeightRule};
use crate::exact::Day;
use crate::outcome::Citation;
use serde::Deserialize;
use toml::Spanned;

pub(super) type Text = Spanned<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSource {
    pub(super) id: Text,
    pub(super) name: String,
    #[serde(default)]
    pub(super) name_zh: String,
    #[serde(default)]
    pub(super) edition: String,
    #[serde(default)]
    pub(super) address: String,
    pub(super) checked_on: Day,
    pub(super) seen: super::sources::Seen,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCitation {
    pub(super) source: Text,
    pub(super) clause: String,
    #[serde(default)]
    pub(super) in_force: Option<Day>,
}

impl RawCitation {
    /// As it is written, its source not yet looked up.
    pub(super) fn plain(&self) -> Citation {
        let (source, clause) = (self.source.get_ref().clone(), self.clause.clone());
        Citation { source, clause, in_force: self.in_force }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawGround {
    pub(super) code: Text,
    pub(super) citation: RawCitation,
    #[serde(default)]
    pub(super) from: Option<Day>,
    #[serde(default)]
    pub(super) to: Option<Day>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawParameter {
    pub(super) id: Text,
    #[serde(default)]
    pub(super) about: String,
    #[serde(default)]
    pub(super) kind: Option<String>,
    pub(super) value: Spanned<toml::Value>,
    #[serde(default)]
    pub(super) among: Vec<String>,
    #[serde(default)]
    pub(super) least: Option<Spanned<toml::Value>>,
    #[serde(default)]
    pub(super) most: Option<Spanned<toml::Value>>,
    #[serde(default = "counts")]
    pub(super) least_counts: bool,
    #[serde(default = "counts")]
    pub(super) most_counts: bool,
    pub(super) citation: RawCitation,
    #[serde(default)]
    pub(super) from: Option<Day>,
    #[serde(default)]
    pub(super) to: Option<Day>,
    #[serde(default)]
    pub(super) evidence: Vec<String>,
    #[serde(default)]
    pub(super) raise: Vec<Level>,
    #[serde(default)]
    pub(super) lower: Vec<Level>,
    #[serde(default)]
    pub(super) replace: Vec<Level>,
}

/// The edge of a bound counts unless the book says otherwise.
const fn counts() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawHolidays {
    pub(super) year: Spanned<i16>,
    #[serde(default)]
    pub(super) off: Vec<Spanned<Day>>,
    #[serde(default)]
    pub(super) work: Vec<Spanned<Day>>,
    #[serde(default)]
    pub(super) adds: bool,
    pub(super) citation: RawCitation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawMatter {
    pub(super) id: Text,
    #[serde(default)]
    pub(super) item: Option<u32>,
    pub(super) procedure: Text,
    #[serde(default)]
    pub(super) about: String,
    pub(super) citation: RawCitation,
    #[serde(default)]
    pub(super) from: Option<Day>,
    #[serde(default)]
    pub(super) to: Option<Day>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawProcedure {
    pub(super) id: Text,
    #[serde(default)]
    pub(super) about: String,
    #[serde(default)]
    pub(super) class: Option<String>,
    pub(super) citation: RawCitation,
    #[serde(default)]
    pub(super) from: Option<Day>,
    #[serde(default)]
    pub(super) to: Option<Day>,
    #[serde(default)]
    pub(super) present: Option<Vec<VoterSet>>,
    #[serde(default)]
    pub(super) eligible: Vec<Exclusion>,
    #[serde(default)]
    pub(super) weigh: Vec<WeightRule>,
    #[serde(default)]
    pub(super) proxy: Option<ProxyRule>,
    #[serde(default)]
    pub(super) silence: Option<SilenceRule>,
    #[serde(default)]
    pub(super) quorum: Option<Text>,
    #[serde(default)]
    pub(super) pass: Option<Text>,
    #[serde(default)]
    pub(super) tie: Tie,
    #[serde(default)]
    pub(super) stages: Vec<RawStage>,
    #[serde(default)]
    pub(super) consents: Vec<Consent>,
    #[serde(default)]
    pub(super) effect: Option<Effect>,
    #[serde(default)]
    pub(super) raise: Vec<Level>,
    #[serde(default)]
    pub(super) lower: Vec<Level>,
    #[serde(default)]
    pub(super) replace: Vec<Level>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawStage {
    pub(super) id: Text,
    #[serde(default)]
    pub(super) quorum: Option<Text>,
    pub(super) pass: Text,
    #[serde(default)]
    pub(super) tie: Tie,
    #[serde(default, rename = "else")]
    pub(super) otherwise: Vec<RawNext>,
    #[serde(default)]
    pub(super) window: Option<RawWindow>,
    #[serde(default)]
    pub(super) quorum_citation: Option<RawCitation>,
    #[serde(default)]
    pub(super) pass_citation: Option<RawCitation>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawNext {
    #[serde(rename = "if")]
    pub(super) condition: Text,
    pub(super) goto: Text,
    #[serde(default)]
    pub(super) ballots: Ballots,
    #[serde(default)]
    pub(super) after: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawWindow {
    pub(super) days: u32,
    #[serde(default)]
    pub(super) starts: String,
    pub(super) veto: Text,
}
