//! 议事主体的文字: bodies and overlaps as they are written, before anything is checked.

use super::body::{AbsenceLeads, BodyRuleKind};
use super::model::Level;
use super::raw::{RawCitation, Text};
use crate::exact::{Area, Day, TermUnit};
use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawBody {
    pub(super) id: Text,
    #[serde(default)]
    pub(super) about: String,
    pub(super) citation: RawCitation,
    #[serde(default)]
    pub(super) from: Option<Day>,
    #[serde(default)]
    pub(super) to: Option<Day>,
    pub(super) rules: Vec<RawRule>,
    #[serde(default)]
    pub(super) replace: Vec<Level>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRule {
    pub(super) rule: Spanned<BodyRuleKind>,
    #[serde(default)]
    pub(super) citation: Option<RawCitation>,
    #[serde(default)]
    pub(super) generally: bool,
    #[serde(default)]
    pub(super) least: Option<Spanned<toml::Value>>,
    #[serde(default)]
    pub(super) most: Option<Spanned<toml::Value>>,
    #[serde(default)]
    pub(super) counts: Option<bool>,
    #[serde(default)]
    pub(super) of: Option<String>,
    #[serde(default)]
    pub(super) number: Option<u32>,
    #[serde(default)]
    pub(super) share: Option<Text>,
    #[serde(default)]
    pub(super) parties: Vec<String>,
    #[serde(default)]
    pub(super) post: Option<String>,
    #[serde(default)]
    pub(super) ties: Vec<String>,
    #[serde(default)]
    pub(super) debt: bool,
    #[serde(default)]
    pub(super) length: Option<u32>,
    #[serde(default)]
    pub(super) unit: Option<TermUnit>,
    #[serde(default)]
    pub(super) households_most: Option<u32>,
    #[serde(default)]
    pub(super) area_most: Option<Area>,
    #[serde(default)]
    pub(super) unexcused: bool,
    #[serde(default)]
    pub(super) months: Option<u32>,
    #[serde(default)]
    pub(super) leads: Option<AbsenceLeads>,
    #[serde(default)]
    pub(super) what: Option<String>,
    #[serde(default)]
    pub(super) procedure: Option<String>,
    #[serde(default)]
    pub(super) allowed: Option<bool>,
    #[serde(default)]
    pub(super) contents: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPost {
    pub(super) body: String,
    #[serde(default)]
    pub(super) post: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawOverlap {
    pub(super) id: Text,
    #[serde(default)]
    pub(super) about: String,
    pub(super) wanted: bool,
    pub(super) first: RawPost,
    pub(super) second: RawPost,
    #[serde(default)]
    pub(super) least: Option<u32>,
    pub(super) citation: RawCitation,
    #[serde(default)]
    pub(super) from: Option<Day>,
    #[serde(default)]
    pub(super) to: Option<Day>,
}

impl RawRule {
    /// The fields that are written, beside those that every rule has.
    pub(super) fn told(&self) -> Vec<&'static str> {
        let fields = [
            ("least", self.least.is_some()),
            ("most", self.most.is_some()),
            ("counts", self.counts.is_some()),
            ("of", self.of.is_some()),
            ("number", self.number.is_some()),
            ("share", self.share.is_some()),
            ("parties", !self.parties.is_empty()),
            ("post", self.post.is_some()),
            ("ties", !self.ties.is_empty()),
            ("debt", self.debt),
            ("length", self.length.is_some()),
            ("unit", self.unit.is_some()),
            ("households_most", self.households_most.is_some()),
            ("area_most", self.area_most.is_some()),
            ("unexcused", self.unexcused),
            ("months", self.months.is_some()),
            ("leads", self.leads.is_some()),
            ("what", self.what.is_some()),
            ("procedure", self.procedure.is_some()),
            ("allowed", self.allowed.is_some()),
            ("contents", !self.contents.is_empty()),
        ];
        fields.into_iter().filter(|(_, told)| *told).map(|(field, _)| field).collect()
    }
}

/// The fields that a rule reads.
pub(super) const fn fields_of(kind: BodyRuleKind) -> &'static [&'static str] {
    match kind {
        BodyRuleKind::Size => &["least", "most", "households_most", "area_most"],
        BodyRuleKind::Odd | BodyRuleKind::Recommends => &[],
        BodyRuleKind::Share => &["of", "least", "counts"],
        BodyRuleKind::Party | BodyRuleKind::Present => &["of", "number"],
        BodyRuleKind::Post => &["post", "parties"],
        BodyRuleKind::Alternates => &["most"],
        BodyRuleKind::Bar => &["ties", "debt", "parties"],
        BodyRuleKind::Term | BodyRuleKind::Meets => &["length", "unit"],
        BodyRuleKind::Absence => &["share", "number", "counts", "unexcused", "months", "leads"],
        BodyRuleKind::BeforeEnd => &["what", "length", "unit"],
        BodyRuleKind::Filled => &["least", "counts"],
        BodyRuleKind::Procedure => &["procedure"],
        BodyRuleKind::Proxy => &["allowed", "parties"],
        BodyRuleKind::Minutes => &["contents"],
    }
}
