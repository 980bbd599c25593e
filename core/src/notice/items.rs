//! 各项得失: each item in one row: what it was worth, what it earned and lost, why, and how much money that cost.

use super::numbered::in_order;
use super::places::{Scored, scored};
use super::steps;
use super::words::{Words, bar, figure, two_columns, words};
use crate::apportion::Part;
use crate::evaluation::{Consequence, ItemScore, ScoreResult};
use crate::exact::Ratio;
use crate::explain::{Row, Table, share_per_cent};
use crate::outcome::{Outcome, Step};

/// Whether what was withheld for the score is told by the items of this score, so that each cost has its row.
pub(super) fn costs_of_items(pay: &Consequence, score: &ScoreResult) -> bool {
    pay.costs.iter().all(|cost| score.items.iter().any(|item| item.key == cost.key))
}

/// The items as the contract numbers them.
fn items<'a>(score: &'a ScoreResult, w: Words<'_>) -> Vec<&'a ItemScore> {
    in_order(&score.items, w.order, |item| &item.key, |item| item.name.as_deref())
}

/// The points of the items as they are written, each column with its total.
pub(super) fn points_of_items(score: &ScoreResult, w: Words<'_>) -> Scored {
    let rows: Vec<_> = items(score, w).iter().map(|item| [item.weight, item.points, item.lost]).collect();
    scored(&rows, [score.full_marks, score.points, score.lost])
}

/// Every item with a bar as long as the part of its points that was earned; with a column of money where the pay is
/// there and its costs are those of the items.
pub(super) fn items_table(outcome: &Outcome<ScoreResult>, pay: Option<&Consequence>, w: Words<'_>) -> Table {
    let score = &outcome.value;
    let pay = pay.filter(|pay| !pay.costs.is_empty() && costs_of_items(pay, score));
    let points = points_of_items(score, w);
    let rows = items(score, w).into_iter().zip(points.rows);
    let mut rows: Vec<Row> =
        rows.map(|(item, points)| item_row(item, points, &outcome.steps, pay, w)).collect();
    let mut total = vec![words(w.say("notice.total"))];
    total.extend(points.total.map(figure));
    let columns = ["notice.item", "notice.full_points", "notice.points", "notice.points_lost"];
    let mut columns: Vec<String> = columns.map(|code| w.say(code)).into();
    // The money comes before the reason, which is the longest cell: on a telephone it then has a line of its own.
    if let Some(pay) = pay {
        total.push(figure(w.maybe(pay.withheld_for_score)));
        columns.push(w.say("notice.withheld"));
    }
    total.push(words(""));
    columns.push(w.say("notice.points_why"));
    rows.push(Row::total(total));
    Table { caption: w.say("notice.items_scored"), columns, rows }
}

/// What an item of too few answers earned, lost and cost would tell its mean; none of it is printed.
fn item_row(
    item: &ItemScore,
    [worth, earned, lost]: [String; 3],
    steps: &[Step],
    pay: Option<&Consequence>,
    w: Words<'_>,
) -> Row {
    let shown = |text: String| figure(if item.few { w.say("notice.few") } else { text });
    let mut cells = vec![
        words(w.named(item.name.as_ref().unwrap_or(&item.key))),
        figure(worth),
        shown(earned),
        shown(lost),
    ];
    if let Some(pay) = pay {
        let cost = pay.costs.iter().find(|cost| cost.key == item.key).map(|cost| cost.amount);
        cells.push(shown(cost.map_or_else(|| w.say("notice.nothing_lacks"), |cost| w.money(cost))));
    }
    cells.push(words(if item.few { w.say("notice.few") } else { why(item, steps, w) }));
    let line = Row::line(cells);
    if item.few { line } else { line.with_bar(bar(item.points.0, item.weight.0)) }
}

/// Why an item has the points it has: what the inspection found, how many are satisfied, or the mean against the best mark.
fn why(item: &ItemScore, steps: &[Step], w: Words<'_>) -> String {
    if let Some(found) = inspected(item, steps, w) {
        return found;
    }
    let answers = item.answers.to_string();
    if let Some(satisfied) = item.satisfied {
        let share = share_per_cent(satisfied.0);
        return w.fill("notice.why_satisfied", &[("share", &share), ("answers", &answers)]);
    }
    let Some(mean) = item.mean else {
        return w.say(if item.weight.0.is_zero() { "notice.why_not_counted" } else { "notice.why_not_told" });
    };
    if let Some(measured) = between_goalposts(item, &w.short(mean), steps, w) {
        return measured;
    }
    let (mean, step) = (w.short(mean), steps::about(steps, "evaluation.item", "item", &item.key).next());
    match step.and_then(|step| steps::number(step, "max")) {
        Some(best) => {
            let best = w.short(best);
            w.fill("notice.why_mean_of", &[("mean", &mean), ("best", &best), ("answers", &answers)])
        }
        None => w.fill("notice.why_mean", &[("mean", &mean), ("answers", &answers)]),
    }
}

/// The mean between its goalposts, where the best mark of the scale says nothing of it.
fn between_goalposts(item: &ItemScore, mean: &str, steps: &[Step], w: Words<'_>) -> Option<String> {
    let posts = steps::about(steps, "evaluation.goalposts", "item", &item.key).next()?;
    let [worst, best] =
        ["worst", "best"].map(|name| steps::number(posts, name).map(|number| w.short(number)));
    let (worst, best, answers) = (worst?, best?, item.answers.to_string());
    let slots = [("mean", mean), ("worst", worst.as_str()), ("best", best.as_str()), ("answers", &answers)];
    Some(w.fill("notice.why_goalposts", &slots))
}

/// What an inspection found, each with its points by its own cap; nothing for an item that raters mark.
fn inspected(item: &ItemScore, steps: &[Step], w: Words<'_>) -> Option<String> {
    steps::about(steps, "evaluation.checked", "item", &item.key).next()?;
    let found = steps::about(steps, "evaluation.check_finding", "item", &item.key);
    let found: Vec<String> = found
        .filter_map(|step| {
            let times = steps::count(step, "times")?.to_string();
            let (key, points) = (steps::text(step, "key")?, w.short(steps::number(step, "points")?));
            Some(w.fill("notice.why_found", &[("found", key), ("times", &times), ("points", &points)]))
        })
        .collect();
    if found.is_empty() {
        return Some(w.say("notice.why_nothing_found"));
    }
    Some(found.join(&w.say("notice.comma")))
}

/// Which item cost how much, where its row has no place for it; sums to what was withheld for the score.
pub(super) fn costs_table(pay: &Consequence, score: Option<&ScoreResult>, w: Words<'_>) -> Table {
    let item_of = |key: &str| score?.items.iter().find(|item| item.key == key);
    let whole = pay.withheld_for_score.map_or(Ratio::ZERO, |withheld| withheld.to_ratio());
    let row = |cost: &Part| {
        let name = item_of(&cost.key).and_then(|item| item.name.clone()).unwrap_or_else(|| cost.key.clone());
        let cells = vec![words(name), figure(w.money(cost.amount))];
        Row::line(cells).with_bar(bar(cost.amount.to_ratio(), whole))
    };
    let mut rows: Vec<Row> = pay.costs.iter().filter(|cost| !cost.amount.is_zero()).map(row).collect();
    rows.push(Row::total(vec![words(w.say("notice.total")), figure(w.maybe(pay.withheld_for_score))]));
    let heads = [w.say("notice.item"), w.say("notice.withheld")];
    two_columns(w.say("notice.costs"), heads, rows)
}
