//! 判定: one vote judged by a rule.

use super::VotingRefusal;
use super::algebra::{Predicate, Set};
use super::counts::{Participation, Silence, derived};
use super::evaluate::{Evidence, Judge};
use super::facts::{DecideFacts, GroupCounts, MeasureCounts};
use super::missing::missing;
use super::procedure::{Next, Procedure, Stage, Tie};
use super::verdict::{Decision, Missing, NextStage, TestPart, TestResult, Verdict};
use crate::citation::Citation;
use crate::outcome::{Detail, Outcome, Trace, named};
use crate::refusal::Refusal;
use crate::rulebook::{Rulebook, UsedRule};

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
/// The grounds of [`VotingRefusal`] for counts that contradict each other, those of
/// [`RulebookRefusal`](crate::rulebook::RulebookRefusal) for books that cannot be read, rules that
/// do not exist or are not in force, and layers that undercut a mandatory number.
pub fn decide(facts: &DecideFacts, detail: Detail) -> Result<Outcome<Verdict>, Refusal> {
    let mut trace = Trace::new(detail);
    let book = book_of(facts)?;
    let rule = book.rule(facts)?;
    let stage = stage_of(&rule.procedure, facts.stage.as_deref())?;
    let participation =
        Participation { present: rule.present.clone(), silence: silence_of(&rule, facts, &mut trace) };
    let counts = all_derived(&facts.counts, &participation)?;
    let mut groups = Vec::with_capacity(facts.groups.len());
    for group in &facts.groups {
        let counts = all_derived(&group.counts, &participation)?;
        groups.push(GroupCounts { counts, ..group.clone() });
    }
    let vote = Vote { facts, rule: &rule, stage, counts: &counts, groups: &groups };
    note_rule(&mut trace, &rule, stage);
    note_counts(&mut trace, &counts, &rule);
    let verdict = vote.verdict()?;
    note_verdict(&mut trace, &verdict);
    Ok(trace.outcome(verdict))
}

/// The book that is asked: one that is brought, or a built-in one, with its layers.
fn book_of(facts: &DecideFacts) -> Result<Rulebook, Refusal> {
    let mut book = match (&facts.rulebook, &facts.book) {
        (Some(_), Some(book)) => return Err(VotingRefusal::TwoBooks { book: book.clone() }.into()),
        (Some(text), None) => Rulebook::parse("rulebook", text)?,
        (None, book) => Rulebook::builtin(book.as_deref().unwrap_or("cn"))?,
    };
    for (number, layer) in (1_u32..).zip(&facts.layers) {
        book = book.layered(&Rulebook::parse(&format!("layer {number}"), layer)?)?;
    }
    Ok(book)
}

fn stage_of<'a>(procedure: &'a Procedure, asked: Option<&str>) -> Result<&'a Stage, Refusal> {
    let stage = match asked {
        None => procedure.stages.first(),
        Some(id) => procedure.stages.iter().find(|stage| stage.id == id),
    };
    stage.ok_or_else(|| {
        let stage = asked.unwrap_or_default().to_owned();
        VotingRefusal::UnknownStage { procedure: procedure.id.clone(), stage }.into()
    })
}

fn all_derived(counts: &[MeasureCounts], rule: &Participation) -> Result<Vec<MeasureCounts>, Refusal> {
    // In the order of the measures' names: an outcome never depends on the order of a file.
    let mut counts: Vec<&MeasureCounts> = counts.iter().collect();
    counts.sort_by(|a, b| a.measure.cmp(&b.measure));
    let derive = |given: &MeasureCounts| {
        Ok(MeasureCounts { measure: given.measure.clone(), counts: derived(given, rule)? })
    };
    counts.into_iter().map(derive).collect()
}

/// 沉默: what the rule of this vote makes of delivered ballots that did not come back. A majority to
/// follow must be the same on every measure; otherwise people must say which it is.
fn silence_of(rule: &UsedRule, facts: &DecideFacts, trace: &mut Trace) -> Silence {
    let (policy, citation) = &rule.silence;
    let silent = facts.counts.iter().any(|m| m.counts.silent.is_some_and(|silent| !silent.0.is_zero()));
    if policy == "not_participating" || !silent {
        return Silence::NotParticipating;
    }
    for fact in &rule.silence_evidence {
        match facts.facts.iter().find(|given| given.name == *fact).map(|given| given.holds) {
            Some(true) => {}
            Some(false) => {
                let values = vec![named("policy", policy), named("fact", fact)];
                trace.warn("voting.silence_not_counted", values, Some(citation.clone()));
                return Silence::NotParticipating;
            }
            None => {
                let values = vec![named("policy", policy), named("fact", fact)];
                trace.warn("voting.silence_unproven", values, Some(citation.clone()));
            }
        }
    }
    match policy.as_str() {
        "participate_abstain" => Silence::Abstain,
        "participate_agree" => Silence::Agree,
        "participate_refuse" => Silence::FollowNo,
        _ => majority_of_all(facts, citation, trace),
    }
}

fn majority_of_all(facts: &DecideFacts, citation: &Citation, trace: &mut Trace) -> Silence {
    let mut orders = facts.counts.iter().map(|m| m.counts.yes.zip(m.counts.no).map(|(yes, no)| yes.cmp(&no)));
    let first = orders.next().flatten();
    let same = orders.all(|order| order == first);
    match first.filter(|_| same) {
        Some(std::cmp::Ordering::Greater) => Silence::FollowYes,
        Some(std::cmp::Ordering::Less) => Silence::FollowNo,
        _ => {
            trace.warn("voting.majority_unclear", vec![], Some(citation.clone()));
            Silence::Unclear
        }
    }
}

/// One vote: a stage of a rule and the counts it is judged by.
struct Vote<'a> {
    facts: &'a DecideFacts,
    rule: &'a UsedRule,
    stage: &'a Stage,
    counts: &'a [MeasureCounts],
    groups: &'a [GroupCounts],
}

/// A part of a rule, judged.
struct Judged {
    holds: Option<bool>,
    tests: Vec<TestResult>,
    needs: Vec<String>,
}

impl Vote<'_> {
    fn judge(
        &self,
        condition: &Predicate,
        part: TestPart,
        id: &str,
        citation: &Citation,
    ) -> Result<Judged, Refusal> {
        let evidence = Evidence { counts: self.counts, groups: self.groups, facts: &self.facts.facts };
        let mut judge = Judge::new(evidence, part, citation.clone());
        let holds = judge.judge(condition, id, None)?;
        let needs = if holds.is_none() { judge.needs } else { Vec::new() };
        Ok(Judged { holds, tests: judge.tests, needs })
    }

    fn verdict(&self) -> Result<Verdict, Refusal> {
        let stage = self.stage;
        let mut verdict = self.blank();
        let mut quorum = Some(true);
        if let Some(condition) = &stage.quorum {
            let judged = self.judge(condition, TestPart::Quorum, "quorum", &stage.quorum_citation)?;
            quorum = judged.holds;
            verdict.quorum = quorum;
            verdict.take(judged);
        }
        let judged = self.judge(&stage.pass, TestPart::Pass, "pass", &stage.pass_citation)?;
        let passed = judged.holds;
        verdict.take(judged);
        if !self.rule.procedure.weigh.is_empty() && self.facts.weights_rewritten != Some(true) {
            verdict.needs.push("weights_rewritten".to_owned());
            quorum = None;
        }
        verdict.verdict = match (quorum, passed) {
            (Some(false), _) => self.not_passed(Decision::Inquorate, &mut verdict)?,
            (None, _) | (Some(true), None) => Decision::NeedsFact,
            (Some(true), Some(true)) => self.passed(&mut verdict)?,
            (Some(true), Some(false)) => self.level(&mut verdict)?,
        };
        if verdict.verdict != Decision::NeedsFact && verdict.verdict != Decision::PendingConsent {
            verdict.needs.clear();
        }
        verdict.missing = self.lacking(&verdict)?;
        Ok(verdict)
    }

    fn blank(&self) -> Verdict {
        Verdict {
            verdict: Decision::NeedsFact,
            quorum: None,
            class: self.rule.class.clone(),
            procedure: self.rule.procedure.id.clone(),
            stage: self.stage.id.clone(),
            tests: Vec::new(),
            missing: Vec::new(),
            needs: Vec::new(),
            next: None,
            open_days: None,
            payers: None,
            citation: self.rule.citation.clone(),
        }
    }

    fn lacking(&self, verdict: &Verdict) -> Result<Vec<Missing>, Refusal> {
        let mut lacking = Vec::new();
        let parts = [
            (self.stage.quorum.as_ref(), TestPart::Quorum, "quorum"),
            (Some(&self.stage.pass), TestPart::Pass, "pass"),
        ];
        for (condition, part, root) in parts {
            let failed = verdict.tests.iter().any(|test| test.id == root && test.holds != Some(true));
            if let Some(condition) = condition.filter(|_| failed) {
                lacking.extend(missing(condition, &verdict.tests, part)?);
            }
        }
        Ok(lacking)
    }

    fn given(&self, name: &str) -> Option<bool> {
        self.facts.facts.iter().find(|fact| fact.name == name).map(|fact| fact.holds)
    }

    /// 平票: yes and no level on every measure that the vote counts, and something else decides.
    fn level(&self, verdict: &mut Verdict) -> Result<Decision, Refusal> {
        let mut votes = self.counts.iter().filter_map(|m| m.counts.yes.zip(m.counts.no)).peekable();
        let voted = votes.peek().is_some();
        // Where something else failed as well (too few in the room), a casting vote does not mend it.
        let mut failing =
            verdict.tests.iter().filter(|test| test.kind == "test" && test.holds == Some(false));
        let only_votes = failing.all(|test| test.rule.contains("(yes)"));
        let level = voted && only_votes && votes.all(|(yes, no)| yes == no);
        let fact = match self.stage.tie {
            Tie::Casting if level => "casting_vote",
            Tie::Lots if level => "lots_yes",
            _ => return self.not_passed(Decision::Failed, verdict),
        };
        match self.given(fact) {
            Some(true) => self.passed(verdict),
            Some(false) => self.not_passed(Decision::Failed, verdict),
            None if self.stage.tie == Tie::Lots => Ok(Decision::NeedsLots),
            None => {
                verdict.needs.push(format!("fact({fact})"));
                Ok(Decision::NeedsFact)
            }
        }
    }

    /// 未通过之后: the first next stage whose guard holds.
    fn not_passed(&self, decision: Decision, verdict: &mut Verdict) -> Result<Decision, Refusal> {
        if self.given("voting_open") == Some(true) {
            return Ok(Decision::OpenUntil);
        }
        let instead = self.rule.procedure.consents.iter().filter(|consent| consent.instead);
        for consent in instead {
            if self.given(&consent.id) == Some(true) {
                return Ok(Decision::Passed);
            }
        }
        for (number, next) in (1_u32..).zip(&self.stage.otherwise) {
            let id = format!("guard.{number}");
            let judged = self.judge(&next.condition, TestPart::Guard, &id, &self.stage.pass_citation)?;
            let holds = judged.holds;
            verdict.take(judged);
            match holds {
                Some(false) => {}
                Some(true) => {
                    verdict.next = Some(next_stage(next));
                    return Ok(Decision::NextStage);
                }
                None => return Ok(Decision::NeedsFact),
            }
        }
        Ok(decision)
    }

    /// 通过之后: the window for objections, then the consents of others.
    fn passed(&self, verdict: &mut Verdict) -> Result<Decision, Refusal> {
        if let Some(window) = &self.stage.window {
            let judged = self.judge(&window.veto, TestPart::Veto, "veto", &self.stage.pass_citation)?;
            let closed = self.given("window_closed") == Some(true);
            match judged.holds {
                Some(true) => {
                    verdict.take(judged);
                    return Ok(Decision::Failed);
                }
                _ if !closed => {
                    verdict.tests.extend(judged.tests);
                    verdict.open_days = Some(window.days);
                    return Ok(Decision::OpenUntil);
                }
                None => {
                    verdict.take(judged);
                    return Ok(Decision::NeedsFact);
                }
                Some(false) => verdict.take(judged),
            }
        }
        verdict.payers = self.rule.procedure.effect.as_ref().map(|effect| effect.payers.clone());
        let also = self.rule.procedure.consents.iter().filter(|consent| !consent.instead);
        let mut pending = false;
        for consent in also {
            match self.given(&consent.id) {
                Some(true) => {}
                Some(false) => return Ok(Decision::Failed),
                None => {
                    pending = true;
                    verdict.needs.push(format!("fact({})", consent.id));
                }
            }
        }
        Ok(if pending { Decision::PendingConsent } else { Decision::Passed })
    }
}

impl Verdict {
    fn take(&mut self, judged: Judged) {
        self.tests.extend(judged.tests);
        for need in judged.needs {
            if !self.needs.contains(&need) {
                self.needs.push(need);
            }
        }
    }
}

fn next_stage(next: &Next) -> NextStage {
    NextStage { stage: next.goto.clone(), ballots: next.ballots, after: next.after.clone() }
}

fn note_rule(trace: &mut Trace, rule: &UsedRule, stage: &Stage) {
    trace.step("voting.rule", || {
        let values = vec![
            named("procedure", &rule.procedure.id),
            named("class", rule.class.as_deref().unwrap_or("-")),
            named("stage", &stage.id),
            named("pass", stage.pass.to_string()),
        ];
        (values, rule.citation.clone())
    });
}

fn note_counts(trace: &mut Trace, counts: &[MeasureCounts], rule: &UsedRule) {
    for measure in counts {
        let Some(present) = measure.counts.of(Set::Present) else { continue };
        trace.step("voting.participants", || {
            let who = rule.present.iter().map(|set| set.word()).collect::<Vec<_>>().join(", ");
            let values =
                vec![named("measure", &measure.measure), named("who", who), named("present", present)];
            (values, rule.citation.clone())
        });
    }
}

fn note_verdict(trace: &mut Trace, verdict: &Verdict) {
    for test in verdict.tests.iter().filter(|test| test.kind == "test") {
        trace.step("voting.test", || {
            let side = |side: Option<crate::Number>| side.map_or_else(|| "?".to_owned(), |n| n.to_string());
            let holds = match test.holds {
                Some(true) => "holds",
                Some(false) => "does_not_hold",
                None => "unknown",
            };
            let values = vec![
                named("id", &test.id),
                named("rule", &test.rule),
                named("left", side(test.left)),
                named("right", side(test.right)),
                named("holds", holds),
            ];
            (values, test.citation.clone())
        });
    }
    trace.step("voting.verdict", || {
        let word = serde_json::to_value(verdict.verdict).ok();
        let word = word.and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default();
        (vec![named("verdict", word)], verdict.citation.clone())
    });
}
