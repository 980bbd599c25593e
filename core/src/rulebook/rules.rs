//! 所用规则: a book with its layers, its settings and its day, read once; and the rule it has for a vote.

use super::algebra::VoterSet;
use super::model::{Rulebook, in_force};
use super::names::{known_facts, measures_of};
use super::parameter::{Effective, Parameter};
use super::procedure::{Procedure, Stage};
use super::silence_terms::{MajorityRule, SilencePolicy, SilenceTerms};
use crate::exact::{Day, Ratio};
use crate::outcome::{Citation, Clauses, Refusal, refusal::Placed, refusals};
use std::sync::Arc;

refusals! {
    /// Why a book cannot be asked.
    pub enum QuestionRefusal in "voting" {
        /// Neither a matter nor a procedure is asked, or both are.
        NoRule("no_rule", Missing) {},
        /// Neither a book is named nor one brought: no country is a default.
        NoBook("no_book", Missing) {},
        /// A book is named and another is brought.
        TwoBooks("two_books", Contradiction) { book: String },
        /// The procedure has no such stage.
        UnknownStage("unknown_stage", Unknown) { procedure: String, stage: String },
        /// A fact is told that no rule of the book reads.
        UnknownFact("unknown_fact", Unknown) { fact: String, nearest: String },
    }
}

/// 参数取值: one parameter set for a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The id in the book.
    pub name: String,
    /// The value, as it would stand in a layer.
    pub value: String,
}

/// 所问的规则册: a book, its layers, what is set for this vote, and the day.
#[derive(Clone, Copy, Debug, Default)]
pub struct BookAsked<'a> {
    /// A built-in book.
    pub book: Option<&'a str>,
    /// Or the TOML text of a book.
    pub rulebook: Option<&'a str>,
    /// Lower layers, from the highest to the lowest: TOML texts, or names of built-in books.
    pub layers: &'a [String],
    /// Parameters set for this vote; checked like those of a covenant.
    pub parameters: &'a [Setting],
    /// The day that chooses the edition.
    pub on: Option<Day>,
}

/// 规则: a book with its layers and settings, for one day. Read once, it serves any number of votes.
///
/// ```
/// use commonhold::rulebook::{BookAsked, Rules};
/// let on = Some(commonhold::Day::parse("2024-05-01")?);
/// let rules = Rules::of(&BookAsked { book: Some("cn"), on, ..BookAsked::default() })?;
/// assert_eq!(rules.vote(Some("hire_manager"), None, None)?.procedure().id, "cn.278.ordinary");
/// assert_eq!(rules.vote(Some("fly"), None, None).unwrap_err().code, "rulebook.unknown_matter");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
#[derive(Clone, Debug)]
pub struct Rules {
    pub(super) book: Rulebook,
    pub(super) on: Option<Day>,
}

/// 表决规则: the rule that one vote is judged by: one stage of a procedure, and how its ballots count.
#[derive(Clone, Debug)]
pub struct VoteRule {
    pub(crate) procedure: Procedure,
    stage: usize,
    pub(crate) class: Option<String>,
    /// The clause of the matter, or of the procedure where no matter was asked.
    pub(crate) citation: Citation,
    /// The clauses of the book.
    pub(crate) clauses: Clauses,
    /// The ballots that take part.
    pub(crate) present: Vec<VoterSet>,
    pub(crate) silence: SilenceTerms,
    /// The measures that the stage's tests read, sorted.
    pub(crate) measures: Vec<String>,
    /// The stages that lead to this one when they fail; empty for the first.
    pub(crate) follows: Vec<String>,
    /// Every fact that a rule of the book reads.
    pub(crate) facts: Arc<Vec<String>>,
}

impl VoteRule {
    /// 程序: the procedure, its parameters put in.
    #[must_use]
    pub const fn procedure(&self) -> &Procedure {
        &self.procedure
    }

    /// 阶段: the stage that is judged.
    pub(crate) fn stage(&self) -> Result<&Stage, Refusal> {
        self.procedure.stages.get(self.stage).ok_or_else(|| {
            let (procedure, stage) = (self.procedure.id.clone(), self.stage.to_string());
            QuestionRefusal::UnknownStage { procedure, stage }.into()
        })
    }
}

impl Rules {
    /// 读取规则: reads a book with its layers and settings for a day.
    ///
    /// # Errors
    /// `voting.two_books`, `rulebook.unknown_book`, and what a book's reading refuses.
    pub fn of(asked: &BookAsked<'_>) -> Result<Rules, Refusal> {
        let book = Rulebook::asked(asked.book, asked.rulebook, asked.layers)?;
        Rules::in_force(book, asked.parameters, asked.on)
    }

    /// The rules of a book that was read before.
    ///
    /// # Errors
    /// `rulebook.unknown_parameter` for a setting that no layer knows.
    pub fn in_force(book: Rulebook, settings: &[Setting], on: Option<Day>) -> Result<Rules, Refusal> {
        let book = book.with_policies(on)?.with_settings(settings)?;
        let rules = Rules { book, on };
        for setting in settings {
            rules.parameter(&setting.name)?;
        }
        Ok(rules)
    }

    /// 参数: a parameter as it stands on the day; a layer that conflicts is refused.
    pub(crate) fn parameter(&self, id: &str) -> Result<Effective, Refusal> {
        self.book.parameter(id, self.on)
    }

    /// The rules that money runs under; none where no book is named, and the contract speaks alone.
    pub(crate) fn named(asked: &BookAsked<'_>) -> Result<Option<Rules>, Refusal> {
        match (asked.book, asked.rulebook) {
            (None, None) if asked.layers.is_empty() => Ok(None),
            _ => Rules::of(asked).map(Some),
        }
    }

    /// 表决规则: the rule for a matter or a procedure, in its first stage or the one named.
    ///
    /// # Errors
    /// `voting.no_rule`, `voting.unknown_stage`, `rulebook.unknown_matter`, `rulebook.unknown_procedure`,
    /// `rulebook.not_in_force`, `rulebook.day_needed`, and layers that undercut a mandatory number.
    pub fn vote(
        &self,
        matter: Option<&str>,
        procedure: Option<&str>,
        stage: Option<&str>,
    ) -> Result<VoteRule, Refusal> {
        let (matter, id) = match (matter, procedure) {
            (Some(matter), None) => {
                let matter = self.book.matter(matter, self.on).map_err(|refusal| refusal.within("matter"))?;
                (Some(matter), matter.procedure.as_str())
            }
            (None, Some(procedure)) => (None, procedure),
            _ => return Err(QuestionRefusal::NoRule {}.in_field("matter")),
        };
        let asked = if matter.is_some() { "matter" } else { "procedure" };
        let procedure = self.book.procedure(id, self.on).map_err(|refusal| refusal.within(asked))?;
        let place = place_of(&procedure, stage)?;
        let stage = procedure.stages.get(place);
        let leads_here = |from: &&Stage| {
            let here = stage.map(|stage| stage.id.as_str());
            place > 0 && from.otherwise.iter().any(|next| Some(next.goto.as_str()) == here)
        };
        Ok(VoteRule {
            stage: place,
            class: procedure.class.clone(),
            citation: matter.map_or_else(|| procedure.citation.clone(), |matter| matter.citation.clone()),
            clauses: self.clauses(),
            present: self.participants(&procedure)?,
            silence: self.silence(&procedure)?,
            measures: stage.map(measures_of).unwrap_or_default(),
            follows: procedure.stages.iter().filter(leads_here).map(|from| from.id.clone()).collect(),
            facts: Arc::new(known_facts(&self.book)),
            procedure,
        })
    }

    /// 参与表决的票: those the procedure names, less those that a policy leaves out.
    fn participants(&self, procedure: &Procedure) -> Result<Vec<VoterSet>, Refusal> {
        let mut present = procedure.present.clone();
        for (set, policy) in [
            (VoterSet::Abstain, "abstain_policy"),
            (VoterSet::Blank, "blank_policy"),
            (VoterSet::Spoilt, "spoilt_policy"),
        ] {
            if self.parameter(policy)?.value == "not_participating" {
                present.retain(|member| *member != set);
            }
        }
        Ok(present)
    }

    /// 沉默: the policy that the vote, a layer or the book sets; the procedure's own where none does.
    fn silence(&self, procedure: &Procedure) -> Result<SilenceTerms, Refusal> {
        let standing = self.parameter("silence_policy")?;
        let policy = SilencePolicy::of(&standing.value).unwrap_or(SilencePolicy::NotParticipating);
        // The library's own defaults are the first of the books; where one sets the policy, it is not among them.
        let sets = |p: &Parameter| p.id == "silence_policy" && in_force(p.from, p.to, self.on);
        let said_here = self.book.books.iter().skip(1).any(|book| book.parameters.iter().any(sets));
        let own = SilenceTerms::of_procedure(procedure).filter(|_| !said_here);
        let terms = own
            .unwrap_or_else(|| SilenceTerms::of_policy(policy, standing.citation.clone(), standing.evidence));
        let floor = self.parameter("silence_floor")?.typed.number();
        Ok(SilenceTerms {
            majority: MajorityRule::of(&self.parameter("silence_majority")?.value),
            floor: floor.filter(|floor| *floor > Ratio::ZERO),
            ..terms
        })
    }
}

fn place_of(procedure: &Procedure, asked: Option<&str>) -> Result<usize, Refusal> {
    let Some(id) = asked else { return Ok(0) };
    procedure.stages.iter().position(|stage| stage.id == id).ok_or_else(|| {
        let stage = crate::exact::shown(id);
        QuestionRefusal::UnknownStage { procedure: procedure.id.clone(), stage }.in_field("stage")
    })
}
