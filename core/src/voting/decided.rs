//! 两道门之后: one vote judged in every way that is open, and what the ways have in common.

use super::VotingRefusal;
use super::areas::Certainty;
use super::ballots::BallotState;
use super::conditions::{Evidence, Group, QuantityFound, Told};
use super::counts::Measured;
use super::judge::{Circumstances, Judged, blank, judge};
use super::said::{LimitOf, TallyStep, TallyWarning, VotingStep, VotingWarning};
use super::silence::{Deemed, SilenceClause};
use super::sums::Unknowns;
use super::verdict::{Decision, TestKind, TestPart, TestResult, Verdict};
use super::ways::{Way, Ways, ways};
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{BookWord, Citation, Refusal, Trace, refusal::Placed};
use crate::rulebook::Need;
use crate::rulebook::{VoteRule, VoterSet, failed};
use std::collections::BTreeMap;

/// 实际票: the ballots of a vote, counted; silence is not yet looked at.
#[derive(Clone, Debug, Default)]
pub(super) struct Cast {
    pub(super) counts: Vec<Measured>,
    pub(super) groups: Vec<Group>,
}

/// What a vote is judged by.
pub(super) struct Vote<'a> {
    pub(super) rule: &'a VoteRule,
    /// The ballots; several where they can be read in several ways.
    pub(super) cast: Vec<Cast>,
    pub(super) unknowns: Unknowns,
    pub(super) told: Told<'a>,
    pub(super) circumstances: Circumstances,
    pub(super) clause: &'a SilenceClause,
    /// What else has to be told before the verdict stands.
    pub(super) needs: Vec<Need>,
}

/// A verdict, how far unknown areas can move it, and the tests that are open.
pub(super) struct Decided {
    pub(super) verdict: Verdict,
    pub(super) certainty: Certainty,
    pub(super) open_tests: Vec<String>,
    /// The sides of tests that are not simple.
    pub(super) quantities: Vec<QuantityFound>,
}

/// One way judged.
struct Judgement {
    judged: Judged,
    deemed: Vec<Deemed>,
    /// What each measure's silence joins, of those that have any.
    joins: Vec<VoterSet>,
    /// What people would have to say for it to be this way.
    said: u8,
}

impl Vote<'_> {
    pub(super) fn decided(&self, trace: &mut Trace) -> Result<Decided, Refusal> {
        let (judgements, needs) = self.every_way(trace)?;
        let certainty = self.certainty(&judgements);
        let nobody = judgements.first().and_then(|judgement| judgement.judged.nobody.clone());
        let quantities = common_quantities(&judgements);
        if judgements.iter().any(|judgement| judgement.judged.too_many_lines) {
            trace.step_citing(&self.rule.citation, || VotingStep::Limit { of: LimitOf::Lines });
        }
        let mut verdict = common(blank(self.rule)?, judgements, needs);
        self.follows(&mut verdict, trace)?;
        if self.circumstances.open && !matches!(verdict.verdict, Decision::Passed | Decision::PendingConsent)
        {
            (verdict.verdict, verdict.next, verdict.open_days) = (Decision::OpenUntil, None, None);
            verdict.needs.clear();
        }
        if !verdict.deemed.is_empty() {
            self.without_silence(&mut verdict, trace)?;
        }
        if let Some(warning) = nobody.filter(|_| !self.circumstances.open) {
            trace.warn_of_vote(warning, &self.rule.citation);
        }
        let open = |test: &&TestResult| {
            test.kind == TestKind::Test
                && test.holds.is_none()
                && matches!(test.part, TestPart::Quorum | TestPart::Pass)
        };
        let open_tests = verdict.tests.iter().filter(open).map(|test| test.id.clone()).collect();
        Ok(Decided { verdict, certainty, open_tests, quantities })
    }

    /// The vote judged in every way, and what would tell the ways apart.
    fn every_way(&self, trace: &mut Trace) -> Result<(Vec<Judgement>, Vec<Need>), Refusal> {
        let mut judgements = Vec::new();
        let mut needs = self.needs.clone();
        for cast in &self.cast {
            let mut quiet = Trace::new(crate::Detail::ValueOnly);
            let trace = if judgements.is_empty() { &mut *trace } else { &mut quiet };
            let Ways { of, needs: more, too_many } =
                ways(self.rule, &cast.counts, &self.told, &self.unknowns, self.circumstances.open, trace)?;
            needs.extend(more);
            if too_many {
                trace.step_citing(&self.rule.citation, || VotingStep::Limit { of: LimitOf::Majorities });
            }
            for way in of {
                let mut judgement = self.judged(cast, &way)?;
                if too_many {
                    judgement.judged.verdict.verdict = Decision::NeedsFact;
                    judgement.judged.lost = false;
                }
                judgements.push(judgement);
            }
        }
        Ok((judgements, needs))
    }

    /// 确定程度: whether the verdict is the same whatever the unknown areas are. What people have not said is
    /// no matter of areas: for each thing that they can say the ways are looked at apart.
    fn certainty(&self, judgements: &[Judgement]) -> Certainty {
        if self.unknowns.is_empty() && self.cast.len() == 1 {
            return Certainty::Certain;
        }
        let mut said: BTreeMap<u8, Vec<(Decision, bool)>> = BTreeMap::new();
        for Judgement { judged, said: number, .. } in judgements {
            // What is needed besides areas leaves the verdict open, whatever they are.
            let open = judged.verdict.verdict == Decision::NeedsFact && judged.open_by_area;
            said.entry(*number).or_default().push((judged.verdict.verdict, open));
        }
        let told = |ways: &Vec<(Decision, bool)>| {
            let first = ways.first();
            ways.iter().all(|way| Some(way) == first && !way.1)
        };
        if said.values().all(told) {
            return Certainty::Certain;
        }
        let lost = judgements.iter().all(|judgement| judgement.judged.lost);
        if lost { Certainty::CertainlyMissed } else { Certainty::Undecided }
    }

    /// 后续阶段: a stage that only follows another stands on that one's having failed.
    fn follows(&self, verdict: &mut Verdict, trace: &mut Trace) -> Result<(), Refusal> {
        let earlier = &self.rule.follows;
        let told: Vec<Option<bool>> = earlier.iter().map(|stage| self.told.get(&failed(stage))).collect();
        if earlier.is_empty() || told.contains(&Some(true)) {
            return Ok(());
        }
        let earlier = earlier.join(", ");
        if told.iter().all(Option::is_some) {
            let stage = verdict.stage.clone();
            return Err(VotingRefusal::StageNotReached { stage, earlier }.in_field("stage"));
        }
        let stage = BookWord(verdict.stage.clone());
        trace.warn_of_vote(VotingWarning::StageUnproven { stage, earlier }, &verdict.citation);
        verdict.needs.extend(self.rule.follows.iter().map(|stage| Need::fact(&failed(stage))));
        Ok(())
    }

    fn judged(&self, cast: &Cast, way: &Way) -> Result<Judgement, Refusal> {
        let judge = |counts: &[Measured], groups: &[Group]| {
            let (facts, unknowns) = (&self.told, &self.unknowns);
            judge(self.rule, Evidence { counts, groups, facts, unknowns }, self.circumstances)
        };
        if way.joins.is_empty() {
            let judged = judge(&cast.counts, &cast.groups)?;
            return Ok(Judgement { judged, deemed: Vec::new(), joins: Vec::new(), said: way.said });
        }
        let Cast { mut counts, mut groups } = cast.clone();
        let (mut deemed, mut joined) = (Vec::new(), Vec::new());
        let joins: BTreeMap<String, VoterSet> =
            counts.iter().map(|of| of.measure.clone()).zip(way.joins.iter().copied()).collect();
        for (of, joins) in counts.iter_mut().zip(&way.joins).filter(|(of, _)| !of.stated) {
            deemed.extend(deemed_of(of, *joins));
            joined.extend(Some(*joins).filter(|_| of.exact(VoterSet::Silent) != Some(Ratio::ZERO)));
            of.deem(*joins)?;
        }
        for of in groups.iter_mut().flat_map(|group| &mut group.counts).filter(|of| !of.stated) {
            if let Some(joins) = joins.get(&of.measure) {
                of.deem(*joins)?;
            }
        }
        Ok(Judgement { judged: judge(&counts, &groups)?, deemed, joins: joined, said: way.said })
    }

    /// 不计沉默: what the verdict would be without deemed votes, and the warnings that go with them.
    fn without_silence(&self, verdict: &mut Verdict, trace: &mut Trace) -> Result<(), Refusal> {
        let mut without = Vec::new();
        for cast in &self.cast {
            without.push(self.judged(cast, &Way::NO_PART)?);
        }
        let without = common(blank(self.rule)?, without, Vec::new()).verdict;
        verdict.without_silence = Some(without);
        let citation = &self.rule.silence.citation;
        if self.clause.lacks_clause() {
            trace.warn_citing(TallyWarning::SilenceWithoutClause {}, Citation::page("tally"));
        }
        for part in &verdict.deemed {
            trace.step_citing(citation, || TallyStep::Deemed {
                measure: BookWord(part.measure.clone()),
                count: part.count,
                becomes: part.becomes,
            });
        }
        if without != verdict.verdict {
            trace.warn_of_vote(TallyWarning::SilenceDecides {}, citation);
        }
        Ok(())
    }
}

/// 视为票: the deemed votes of one measure; nothing where nobody was silent.
fn deemed_of(counts: &Measured, joins: VoterSet) -> Option<Deemed> {
    let silent = counts.of(VoterSet::Silent)?.known();
    let becomes = BallotState::of(joins.word())?;
    let measure = counts.measure.clone();
    (!silent.is_zero()).then_some(Deemed { measure, becomes, count: ExactNumber(silent) })
}

/// What all ways have in common. Where they differ, what would tell them apart is needed.
fn common(blank: Verdict, judgements: Vec<Judgement>, needs: Vec<Need>) -> Verdict {
    let mut ways = judgements.into_iter();
    let Some(first) = ways.next() else { return blank };
    let joins = first.joins;
    let mut common = Verdict { deemed: first.deemed, ..first.judged.verdict };
    let mut differ = false;
    for Judgement { judged, joins: others, .. } in ways {
        let other = judged.verdict;
        differ |= other.verdict != common.verdict;
        if other.quorum != common.quorum {
            common.quorum = None;
        }
        keep_equal(&mut common.tests, &other.tests);
        if other.missing != common.missing {
            common.missing.clear();
        }
        if (&other.next, &other.open_days, &other.payers) != (&common.next, &common.open_days, &common.payers)
        {
            (common.next, common.open_days, common.payers) = (None, None, None);
        }
        if others != joins {
            common.deemed.clear();
        }
        common.needs.extend(other.needs.into_iter().filter(|_| differ));
    }
    if differ {
        common.verdict = Decision::NeedsFact;
        common.missing.clear();
    }
    if common.verdict == Decision::NeedsFact {
        common.needs.extend(needs);
        let mut seen = std::collections::BTreeSet::new();
        common.needs.retain(|need| seen.insert(need.clone()));
    }
    common
}

/// The sides of tests that are not simple; what is not the same in all ways is open.
fn common_quantities(judgements: &[Judgement]) -> Vec<QuantityFound> {
    let mut ways = judgements.iter().map(|judgement| &judgement.judged.quantities);
    let mut common = ways.next().cloned().unwrap_or_default();
    for others in ways {
        for quantity in &mut common {
            let other = others.iter().find(|other| other.id == quantity.id);
            if other.and_then(|other| other.amounts_to) != quantity.amounts_to {
                quantity.amounts_to = None;
            }
        }
    }
    common
}

/// Leaves open what is not the same in both.
fn keep_equal(tests: &mut Vec<TestResult>, others: &[TestResult]) {
    let others: BTreeMap<&str, &TestResult> = others.iter().map(|test| (test.id.as_str(), test)).collect();
    tests.retain(|test| others.contains_key(test.id.as_str()));
    for test in tests {
        let Some(other) = others.get(test.id.as_str()) else { continue };
        if other.holds != test.holds {
            test.holds = None;
        }
        if other.left != test.left {
            test.left = None;
        }
        if other.right != test.right {
            test.right = None;
        }
    }
}
