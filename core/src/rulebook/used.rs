//! 所用规则: the rule that one vote is judged by, with the parameters that bear on its counts.

use super::RulebookRefusal;
use super::layers::unconflicted;
use super::model::{Book, Level, Rulebook};
use super::parameter::{Effective, Parameter};
use super::read;
use crate::citation::Citation;
use crate::day::Day;
use crate::refusal::Refusal;
use crate::voting::{DecideFacts, Procedure, Set, Setting, VotingRefusal};

/// What stands where no book says how a ballot counts; every level may put another in its place.
const POLICIES: &str = include_str!("../../rulebooks/policies.toml");

/// The rule of one vote.
pub(crate) struct UsedRule {
    pub(crate) procedure: Procedure,
    pub(crate) class: Option<String>,
    /// The clause of the matter, or of the procedure where no matter was asked.
    pub(crate) citation: Citation,
    /// The ballots that take part.
    pub(crate) present: Vec<Set>,
    /// What delivered ballots that did not come back count as, and who says so.
    pub(crate) silence: (String, Citation),
    /// The facts that counting them demands.
    pub(crate) silence_evidence: Vec<String>,
}

impl Rulebook {
    /// The rule that the facts ask for, with the parameters set for this vote.
    pub(crate) fn rule(&self, facts: &DecideFacts) -> Result<UsedRule, Refusal> {
        let book = self.with_policies()?.with_settings(&facts.parameters)?;
        let on = facts.on;
        let (matter, id) = match (&facts.matter, &facts.procedure) {
            (Some(matter), None) => {
                let matter = self.matter(matter, on)?;
                (Some(matter), matter.procedure.as_str())
            }
            (None, Some(procedure)) => (None, procedure.as_str()),
            _ => return Err(VotingRefusal::NoRule {}.into()),
        };
        let procedure = book.procedure(id, on)?;
        for setting in &facts.parameters {
            book.parameter(&setting.name, on)?;
        }
        let mut present = procedure.present.clone();
        for (set, policy) in
            [(Set::Abstain, "abstain_policy"), (Set::Blank, "blank_policy"), (Set::Spoilt, "spoilt_policy")]
        {
            if book.policy(policy, on)?.value == "not_participating" {
                present.retain(|member| *member != set);
            }
        }
        let silence = book.policy("silence_policy", on)?;
        let (silence, silence_evidence) = silence_of(&procedure, silence, facts);
        Ok(UsedRule {
            class: procedure.class.clone(),
            citation: matter.map_or_else(|| procedure.citation.clone(), |matter| matter.citation.clone()),
            present,
            silence,
            silence_evidence,
            procedure,
        })
    }

    /// A parameter that a book may leave to its default even on days that its own editions do not cover.
    fn policy(&self, id: &str, on: Option<Day>) -> Result<Effective, Refusal> {
        let resolved = self.resolve_parameter(id, on)?;
        unconflicted(&resolved.findings)?;
        Ok(resolved.rule)
    }

    /// The same book, with the library's own defaults for policies that no layer names.
    fn with_policies(&self) -> Result<Rulebook, Refusal> {
        let mut policies = read::book("policies", POLICIES)?;
        let named = |id: &str| {
            let mut parameters = self.books.iter().flat_map(|book| &book.parameters);
            parameters.any(|parameter| parameter.id == id && parameter.value.is_some())
        };
        policies.parameters.retain(|parameter| !named(&parameter.id));
        Ok(Rulebook { books: [&[policies], self.books.as_slice()].concat() })
    }

    /// The same book, with the parameters set for one vote as its lowest layer.
    fn with_settings(mut self, settings: &[Setting]) -> Result<Rulebook, Refusal> {
        let known = |id: &str| {
            let mut parameters = self.books.iter().flat_map(|book| &book.parameters);
            parameters.any(|parameter| parameter.id == id)
        };
        if let Some(setting) = settings.iter().find(|setting| !known(&setting.name)) {
            let parameter = crate::fixed::shown(&setting.name);
            return Err(RulebookRefusal::UnknownParameter { parameter }.into());
        }
        let parameters = settings.iter().map(|setting| Parameter {
            id: setting.name.clone(),
            about: String::new(),
            text: setting.value.clone(),
            value: None,
            citation: Citation::new("facts", &format!("parameters.{}", setting.name)),
            from: None,
            to: None,
            evidence: Vec::new(),
            raise: Vec::new(),
            lower: Vec::new(),
            replace: Vec::new(),
        });
        self.books.push(Book {
            name: "facts".to_owned(),
            level: Level::Covenant,
            parameters: parameters.collect(),
            procedures: Vec::new(),
            matters: Vec::new(),
        });
        Ok(self)
    }
}

/// 沉默: the policy of the books; or, where they leave silence out and the procedure itself speaks
/// of it, what the procedure says.
fn silence_of(
    procedure: &Procedure,
    policy: Effective,
    facts: &DecideFacts,
) -> ((String, Citation), Vec<String>) {
    let standing = (policy.value.clone(), policy.citation.clone());
    let Some(rule) = &procedure.silence else { return (standing, policy.evidence) };
    let holds = |name: &String| facts.facts.iter().any(|fact| fact.name == *name && fact.holds);
    if policy.value != "not_participating" || rule.unless.iter().any(holds) {
        return (standing, policy.evidence);
    }
    let becomes = match rule.becomes {
        Set::Yes => "participate_agree",
        Set::No => "participate_refuse",
        Set::Abstain => "participate_abstain",
        _ => "not_participating",
    };
    ((becomes.to_owned(), procedure.citation.clone()), rule.needs.clone())
}
