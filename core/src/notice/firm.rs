//! 评价稳不稳、异议与复核: how much it takes to turn the grade, and what became of the company's objections. Raters are
//! counted here and never named.

use super::page::Block;
use super::places::{PLACES, Side};
use super::words::{Words, figure, words};
use crate::evaluation::{
    Fewest, GradeTurn, ObjectionStanding, ReviewedScore, Robustness, ScoreResult, TurnDirection, WeightHolds,
};
use crate::explain::{Row, Table, share_per_cent};

/// How much it takes to turn the grade; nothing where there is no other one.
pub(super) fn robustness_blocks(
    robustness: &Robustness,
    score: Option<&ScoreResult>,
    w: Words<'_>,
    blocks: &mut Vec<Block>,
) {
    if robustness.turns.is_empty() {
        return;
    }
    blocks.push(Block::Heading(w.say("notice.firm"), None));
    blocks.push(Block::Prose(w.say("notice.firm_lead")));
    let columns = [
        "notice.firm_other",
        "notice.firm_points",
        "notice.firm_marks",
        "notice.firm_raters",
        "notice.firm_removed",
        "notice.firm_struck",
        "notice.firm_together",
    ];
    blocks.push(Block::Table(Table {
        caption: w.say("notice.firm_grade"),
        columns: columns.map(|code| w.say(code)).into(),
        rows: robustness.turns.iter().map(|turn| turn_row(turn, w)).collect(),
    }));
    if !robustness.weights.is_empty() {
        let columns = ["notice.item", "notice.full_points", "notice.firm_holds"];
        let rows = robustness.weights.iter().map(|holds| weight_row(holds, score, w));
        blocks.push(Block::Table(Table {
            caption: w.say("notice.firm_weights"),
            columns: columns.map(|code| w.say(code)).into(),
            rows: rows.collect(),
        }));
    }
}

fn turn_row(turn: &GradeTurn, w: Words<'_>) -> Row {
    let grade = w.grade(turn.grade.as_deref());
    let code = match turn.direction {
        TurnDirection::Up => "notice.firm_up",
        TurnDirection::Down => "notice.firm_down",
    };
    let together = turn.weights_together.map(|part| share_per_cent(part.0));
    Row::line(vec![
        words(w.fill(code, &[("grade", &grade)])),
        figure(w.enough(turn.points, PLACES)),
        figure(fewest(&turn.marks, w)),
        figure(fewest(&turn.raters, w)),
        figure(fewest(&turn.removed, w)),
        figure(fewest(&turn.struck, w)),
        figure(together.unwrap_or_else(|| w.say("notice.firm_never"))),
    ])
}

/// A number, its two bounds, or that no number is enough.
fn fewest(fewest: &Fewest, w: Words<'_>) -> String {
    match (fewest.at_least, fewest.at_most) {
        (None, _) => w.say("notice.firm_never"),
        (Some(least), Some(most)) if least == most => least.to_string(),
        (Some(least), Some(most)) => {
            w.fill("notice.firm_between", &[("least", &least.to_string()), ("most", &most.to_string())])
        }
        (Some(least), None) => w.fill("notice.firm_at_least", &[("least", &least.to_string())]),
    }
}

fn weight_row(holds: &WeightHolds, score: Option<&ScoreResult>, w: Words<'_>) -> Row {
    let item = score.and_then(|score| score.items.iter().find(|item| item.key == holds.item));
    let name = item.and_then(|item| item.name.as_ref()).unwrap_or(&holds.item);
    let bound = |counts: bool, inside: &str, outside: &str, number, side| {
        w.fill(if counts { inside } else { outside }, &[("number", &w.inside(number, PLACES, side))])
    };
    let ends = [
        bound(
            holds.least_counts,
            "notice.bound_at_least",
            "notice.bound_more_than",
            holds.least,
            Side::Above,
        ),
        bound(holds.most_counts, "notice.bound_at_most", "notice.bound_less_than", holds.most, Side::Below),
    ];
    Row::line(vec![
        words(w.named(name)),
        figure(w.short(holds.weight)),
        figure(ends.join(&w.say("notice.comma"))),
    ])
}

/// The score before and after the review, and each objection with the reason of its answer.
pub(super) fn review_blocks(review: &ReviewedScore, w: Words<'_>, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(w.say("notice.review"), None));
    let mut rows =
        vec![change_row(w.say("notice.score"), w.short(review.before.score), w.short(review.after.score))];
    let grade = |score: &ScoreResult| w.grade(score.grade.as_deref());
    rows.push(change_row(w.say("notice.grade"), grade(&review.before), grade(&review.after)));
    if let Some(pay) = &review.pay {
        rows.push(change_row(w.say("notice.pay"), w.maybe(pay.before.pay), w.maybe(pay.after.pay)));
    }
    for item in &review.items {
        let known = review.after.items.iter().find(|one| one.key == item.item);
        let name = known.and_then(|one| one.name.as_deref()).unwrap_or(&item.item);
        let name = w.named(name).to_owned();
        if known.is_some_and(|one| one.few) {
            rows.push(change_row(name, w.say("notice.few"), w.say("notice.few")));
        } else {
            rows.push(change_row(name, w.short(item.before), w.short(item.after)));
        }
    }
    blocks.push(Block::Table(Table {
        caption: w.say("notice.review_changes"),
        columns: ["notice.what", "notice.review_before", "notice.review_after"]
            .map(|code| w.say(code))
            .into(),
        rows,
    }));
    let lines = review.objections.iter().map(|objection| {
        let standing = w.word(&format!("standing.{}", objection.standing.word()));
        let unsaid = match objection.standing {
            ObjectionStanding::NotHeard => "notice.review_too_late",
            _ => "notice.review_unanswered",
        };
        let reason = objection.reason.as_deref().map(|reason| w.named(reason).to_owned());
        let reason = reason.unwrap_or_else(|| w.say(unsaid));
        let slots = [
            ("objection", w.named(&objection.key)),
            ("standing", standing.as_str()),
            ("reason", reason.as_str()),
        ];
        (None, w.fill("notice.review_objection", &slots))
    });
    blocks.push(Block::List(lines.collect()));
}

fn change_row(name: String, before: String, after: String) -> Row {
    Row::line(vec![words(name), figure(before), figure(after)])
}
