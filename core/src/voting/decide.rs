//! 判定: the door for totals already counted.

use super::conditions::{Group, Told};
use super::counts::{Measured, measured};
use super::decided::{Cast, Decided, Vote};
use super::facts::{DecideFacts, GivenFact, GroupCounts, MeasureCounts};
use super::judge::Circumstances;
use super::silence::SilenceClause;
use super::steps::{note_counts, note_rule, note_verdict};
use super::sums::Unknowns;
use super::told::checked;
use super::verdict::Verdict;
use crate::outcome::{Detail, Outcome, Refusal, Trace};
use crate::rulebook::{BookAsked, Rules, VoteRule};

/// 判定: judges totals already counted by the rule in force on the day. Exact, every test with both its sides.
///
/// ```
/// use commonhold::voting::{DecideFacts, Decision, decide};
/// use commonhold::{Detail, canonical::from_json};
///
/// let given = r#"{"book":"cn","on":"2024-05-01","matter":"hire_manager","counts":{
///     "heads":{"all":"1143","yes":"382","no":"380"},"area":{"all":"1143","yes":"382","no":"380"}}}"#;
/// let facts: DecideFacts = from_json("vote", given)?;
/// assert_eq!(decide(&facts, Detail::Steps)?.value.verdict, Decision::Passed);
///
/// let half: DecideFacts = from_json("vote", &given.replace("382", "381").replace("380", "381"))?;
/// assert_eq!(decide(&half, Detail::Steps)?.value.verdict, Decision::Failed);
///
/// let too_many: DecideFacts = from_json("vote", &given.replace("380", "800"))?;
/// assert_eq!(decide(&too_many, Detail::Steps).unwrap_err().code, "voting.more_than_whole");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`VotingRefusal`](super::VotingRefusal) for counts that contradict each other, those of
/// [`RulebookRefusal`](crate::rulebook::RulebookRefusal) for books that cannot be read, rules that
/// do not exist or are not in force, and layers that undercut a mandatory number.
pub fn decide(facts: &DecideFacts, detail: Detail) -> Result<Outcome<Verdict>, Refusal> {
    let rule = facts.rule()?;
    decide_by(&rule, &Totals::of(facts), detail)
}

impl DecideFacts {
    /// 表决规则: the rule that the facts ask for; read once, it serves every vote under it.
    ///
    /// # Errors
    /// What the book's reading refuses, and a question that it does not answer.
    pub fn rule(&self) -> Result<VoteRule, Refusal> {
        let silence = self.silence.as_ref().unwrap_or(SilenceClause::UNSAID);
        let settings = silence.settings(&self.parameters)?;
        let rules = Rules::of(&BookAsked {
            book: self.book.as_deref(),
            rulebook: self.rulebook.as_deref(),
            layers: &self.layers,
            parameters: &settings,
            on: self.on,
        })?;
        let rule = rules.vote(self.matter.as_deref(), self.procedure.as_deref(), self.stage.as_deref())?;
        Ok(silence.cited(rule))
    }
}

/// 已计的总数: the counts of one vote, and what people established about it.
#[derive(Clone, Copy, Debug)]
pub struct Totals<'a> {
    /// Per measure, how many in which set.
    pub counts: &'a [MeasureCounts],
    /// Counts within groups.
    pub groups: &'a [GroupCounts],
    /// Facts that people established.
    pub facts: &'a [GivenFact],
    /// What is told of silence; its policy is that of the rule.
    pub silence: &'a SilenceClause,
    /// Whether the counts already hold rewritten weights.
    pub weights_rewritten: bool,
}

impl<'a> Totals<'a> {
    /// The totals among the facts of a question.
    #[must_use]
    pub fn of(facts: &'a DecideFacts) -> Totals<'a> {
        Totals {
            counts: &facts.counts,
            groups: &facts.groups,
            facts: &facts.facts,
            silence: facts.silence.as_ref().unwrap_or(SilenceClause::UNSAID),
            weights_rewritten: facts.weights_rewritten == Some(true),
        }
    }
}

/// 判定: [`decide`] by a rule that was read before, for many votes under one.
///
/// ```
/// use commonhold::rulebook::{BookAsked, Rules};
/// use commonhold::voting::{DecideFacts, Decision, Totals, decide_by};
/// use commonhold::{Detail, canonical::from_json};
/// let facts: DecideFacts = from_json("vote", r#"{"on":"2024-05-01","counts":{
///     "heads":{"all":"3","yes":"2","no":"1"},"area":{"all":"300","yes":"200","no":"100"}}}"#)?;
/// let rules = Rules::of(&BookAsked { book: Some("cn"), on: facts.on, ..BookAsked::default() })?;
/// let rule = rules.vote(Some("hire_manager"), None, None)?;
/// let judged = decide_by(&rule, &Totals::of(&facts), Detail::ValueOnly)?;
/// assert_eq!(judged.value.verdict, Decision::Passed);
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// Those of [`decide`] that are of the counts and the facts.
pub fn decide_by(rule: &VoteRule, totals: &Totals<'_>, detail: Detail) -> Result<Outcome<Verdict>, Refusal> {
    let mut trace = Trace::under(detail, rule.clauses.clone());
    let facts = totals.silence.facts(totals.facts)?;
    checked(rule, &facts)?;
    let told = Told::of(&facts);
    let counts = all_measured(totals.counts, rule, &told).map_err(|refusal| refusal.within("counts"))?;
    let mut groups = Vec::with_capacity(totals.groups.len());
    for (place, group) in totals.groups.iter().enumerate() {
        let counts = all_measured(&group.counts, rule, &told)
            .map_err(|refusal| refusal.within("counts").within(&format!("[{place}]")).within("groups"))?;
        groups.push(Group { tag: group.tag.clone(), key: group.key.clone(), counts });
    }
    let open = told.get("voting_open") == Some(true);
    note_rule(&mut trace, rule, &told, open, totals.weights_rewritten)?;
    note_counts(&mut trace, &counts, &groups, rule);
    let vote = Vote {
        rule,
        circumstances: Circumstances { open, weights_rewritten: totals.weights_rewritten },
        cast: vec![Cast { counts, groups }],
        unknowns: Unknowns::default(),
        told,
        clause: totals.silence,
        needs: Vec::new(),
    };
    let Decided { verdict, quantities, .. } = vote.decided(&mut trace)?;
    note_verdict(&mut trace, &verdict, &quantities, rule)?;
    Ok(trace.outcome(verdict))
}

fn all_measured(
    counts: &[MeasureCounts],
    rule: &VoteRule,
    told: &Told<'_>,
) -> Result<Vec<Measured>, Refusal> {
    // In the order of the measures' names: an outcome never depends on the order of a file.
    let mut counts: Vec<&MeasureCounts> = counts.iter().collect();
    counts.sort_by(|a, b| a.measure.cmp(&b.measure));
    let one =
        |given: &MeasureCounts| measured(given, rule, told).map_err(|refusal| refusal.within(&given.measure));
    counts.into_iter().map(one).collect()
}
