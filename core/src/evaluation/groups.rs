//! 分组: what each group of raters makes of the score, and what its silence does.

use super::checks::ScoredBy;
use super::facts::{EvaluationItem, MissingMarks, ScoreFacts, SilentGroups};
use super::found::EvaluationFinding;
use super::goalposts::part_of;
use super::items::Reached;
use super::marks::{Marks, mark_not_given};
use super::result::GroupScore;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Citation, Mark, Refusal, Trace};

/// 未评分的评价方: a group of raters that gave no mark, or none for an item; what becomes of it follows the
/// rule for missing marks, and is final only where the scheme says so or the group has no weight.
pub(super) fn find_silent_groups(facts: &ScoreFacts, marks: &Marks<'_>, trace: &mut Trace, cited: &Citation) {
    let rated = |item: &EvaluationItem| item.scored_by == ScoredBy::Marks && !item.weight.0.is_zero();
    if facts.groups.is_empty() {
        find_few(facts, marks, 0, Mark::Allowed, trace, cited);
    }
    if facts.groups.is_empty() || !marks.items.iter().any(|item| rated(item)) {
        return;
    }
    for (place, (key, weight)) in marks.groups.iter().enumerate() {
        let group = (*key).to_owned();
        let settled = facts.silent_groups == SilentGroups::ByRule || weight.is_zero();
        let mark = if settled { Mark::Allowed } else { Mark::Unknown };
        if marks.answers_of_group(place) == 0 && facts.missing != MissingMarks::Refuse {
            let finding = EvaluationFinding::GroupNotCounted { group, weight: ExactNumber(*weight) };
            trace.find_marked(mark, key, finding, cited.clone());
            continue;
        }
        find_few(facts, marks, place, mark, trace, cited);
        for (item_place, item) in marks.items.iter().enumerate().filter(|(_, item)| rated(item)) {
            if marks.answers_in(item_place, place) == 0 && !weight.is_zero() {
                let (group, item) = (group.clone(), item.key.clone());
                trace.find_citing(key, EvaluationFinding::GroupLeftOut { group, item }, cited.clone());
            }
        }
    }
}

/// 评价方回答不足、人数过少不公布: fewer of a group answered than it needs, or than may be told of.
fn find_few(
    facts: &ScoreFacts,
    marks: &Marks<'_>,
    place: usize,
    mark: Mark,
    trace: &mut Trace,
    cited: &Citation,
) {
    let Some((key, _)) = marks.groups.get(place) else { return };
    let answers = marks.people.returned_of.get(place).copied().unwrap_or(0);
    let below = |least: Option<u32>| least.filter(|least| answers < u64::from(*least)).map(i64::from);
    let (group, answers) = ((*key).to_owned(), i64::try_from(answers).unwrap_or(i64::MAX));
    let of_group = facts.groups.iter().find(|one| one.key == group);
    if let Some(minimum) = of_group.and_then(|one| below(one.minimum)) {
        let finding = EvaluationFinding::GroupTooFew { group: group.clone(), answers, minimum };
        trace.find_marked(mark, key, finding, cited.clone());
    }
    if let Some(floor) = below(facts.anonymity_floor) {
        trace.find_citing(key, EvaluationFinding::MeanOfFew { group, answers, floor }, cited.clone());
    }
}

/// What each group's marks alone would have given, with the same weights.
pub(super) fn group_scores(
    facts: &ScoreFacts,
    marks: &Marks<'_>,
    reached: &[Reached],
    weights: &[Ratio],
) -> Result<Vec<GroupScore>, Refusal> {
    let mut scores = Vec::new();
    for (place, (key, weight)) in marks.groups.iter().enumerate().filter(|_| !facts.groups.is_empty()) {
        let mut score = Some(Ratio::ZERO);
        for (item_place, ((item, one), worth)) in marks.items.iter().zip(reached).zip(weights).enumerate() {
            let part = if item.scored_by == ScoredBy::Checks {
                // An inspection is the same for every group.
                Some(one.part.unwrap_or(Ratio::ZERO))
            } else {
                let not_given = mark_not_given(item, facts.missing, facts.scale);
                let mean = marks.group_mean(item_place, place, not_given)?;
                mean.map(|mean| part_of(item, mean, facts.scale)).transpose()?
            };
            score = match (score, part) {
                _ if worth.is_zero() => score,
                (Some(score), Some(part)) => Some(score.plus(worth.times(part)?)?),
                _ => None,
            };
        }
        let returned = marks.people.returned_of.get(place).copied().unwrap_or(0);
        scores.push(GroupScore {
            key: (*key).to_owned(),
            weight: ExactNumber(*weight),
            raters: u32::try_from(marks.people.asked.get(place).copied().unwrap_or(0)).unwrap_or(u32::MAX),
            returned: u32::try_from(returned).unwrap_or(u32::MAX),
            few: returned > 0 && facts.anonymity_floor.is_some_and(|floor| returned < u64::from(floor)),
            answers: u32::try_from(marks.answers_of_group(place)).unwrap_or(u32::MAX),
            score: score.map(ExactNumber),
        });
    }
    Ok(scores)
}
