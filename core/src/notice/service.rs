//! 晒服务: the evaluation, the grade and what it means for pay; what became of concerns, and what the window kept.

use super::basis::with_basis;
use super::facts::NoticeFacts;
use super::items::{costs_of_items, costs_table, items_table, points_of_items};
use super::numbered::in_order;
use super::page::{Block, Figure, Part, Tone};
use super::places::{PLACES, Scored, scored};
use super::words::{Words, bar, figure, two_columns, words};
use crate::evaluation::{AspectScore, Consequence, NeededVote, ScoreResult};
use crate::exact::Day;
use crate::explain::{Row, Table, share_per_cent};
use crate::outcome::Outcome;

/// The part on service; nothing when neither a score nor a consequence is there.
pub(super) fn part(facts: &NoticeFacts, w: Words<'_>) -> Option<Part> {
    let mut blocks = Vec::new();
    if let Some(score) = &facts.score {
        let pay = facts.consequence.as_ref().map(|consequence| &consequence.value);
        score_blocks(score, pay, w, &mut blocks);
    }
    if let Some(consequence) = &facts.consequence {
        let score = facts.score.as_ref().map(|score| &score.value);
        consequence_blocks(&consequence.value, score, w, &mut blocks);
    }
    if let Some(robustness) = &facts.robustness {
        let score = facts.score.as_ref().map(|score| &score.value);
        super::firm::robustness_blocks(&robustness.value, score, w, &mut blocks);
    }
    if let Some(review) = &facts.review {
        super::firm::review_blocks(&review.value, w, &mut blocks);
    }
    if let Some(figures) = &facts.concerns {
        super::concerns::figure_blocks(&figures.value, w, &mut blocks);
    }
    if let Some(window) = &facts.window {
        super::concerns::window_blocks(&window.value, w, &mut blocks);
    }
    if blocks.is_empty() {
        return None;
    }
    let (title, lead) = (w.say("notice.service"), w.say("notice.service_lead"));
    Some(Part { anchor: "service", title, lead, answer: String::new(), blocks })
}

/// The score as a passer-by reads it.
pub(super) fn score_figure(score: &ScoreResult, w: Words<'_>) -> Figure {
    let grade = score.grade.as_deref().map(|grade| w.fill("notice.grade_is", &[("grade", w.named(grade))]));
    Figure {
        name: w.say("notice.score"),
        value: w.short(score.score),
        remark: grade.unwrap_or_else(|| w.say("notice.no_grade")),
    }
}

fn score_blocks(
    outcome: &Outcome<ScoreResult>,
    pay: Option<&Consequence>,
    w: Words<'_>,
    blocks: &mut Vec<Block>,
) {
    let score = &outcome.value;
    let full = w.short(score.full_marks);
    let mut figures = vec![Figure {
        name: w.say("notice.score"),
        value: w.short(score.score),
        remark: w.fill("notice.of_full_marks", &[("full", &full)]),
    }];
    if let Some(grade) = &score.grade {
        let next = score.next.as_ref().map(|next| {
            w.fill(
                "notice.to_next",
                &[("grade", w.named(&next.grade)), ("points", &w.enough(next.points_missing, PLACES))],
            )
        });
        let remark = next.unwrap_or_default();
        figures.push(Figure { name: w.say("notice.grade"), value: w.named(grade).to_owned(), remark });
    }
    let asked = score.raters.to_string();
    let returned = score.returned.to_string();
    let remark = w.fill("notice.raters_returned", &[("returned", &returned)]);
    figures.push(Figure { name: w.say("notice.raters"), value: asked, remark });
    blocks.push(Block::Figures(figures));
    if !score.grades_possible.is_empty() {
        let grades = score.grades_possible.iter().map(|grade| w.named(grade)).collect::<Vec<_>>().join(" / ");
        blocks.push(Block::Prose(w.fill("notice.grades_possible", &[("grades", &grades)])));
    }
    let aspects = points_of_aspects(score, w);
    let rounded = aspects.rounded || points_of_items(score, w).rounded;
    if !score.aspects.is_empty() {
        blocks.push(Block::Table(aspects_table(score, aspects, w)));
    }
    blocks.push(Block::Table(items_table(outcome, pay, w)));
    if rounded {
        blocks.push(Block::Prose(w.say("notice.rounded")));
    }
    if !score.groups.is_empty() {
        blocks.push(Block::Table(groups_table(score, w)));
    }
    if !score.adjustments.is_empty() {
        let rows = score.adjustments.iter();
        let rows = rows.map(|line| Row::line(vec![words(w.named(&line.key)), figure(w.short(line.points))]));
        let heads = [w.say("notice.adjustment"), w.say("notice.points")];
        blocks.push(Block::Table(two_columns(w.say("notice.adjustments"), heads, rows.collect())));
    }
}

/// The aspects as the contract numbers them.
fn aspects<'a>(score: &'a ScoreResult, w: Words<'_>) -> Vec<&'a AspectScore> {
    in_order(&score.aspects, w.order, |aspect| &aspect.key, |aspect| aspect.name.as_deref())
}

/// The points of the aspects as they are written; together they are those of the items.
fn points_of_aspects(score: &ScoreResult, w: Words<'_>) -> Scored {
    let rows: Vec<_> =
        aspects(score, w).into_iter().map(|aspect| [aspect.weight, aspect.points, aspect.lost]).collect();
    scored(&rows, [score.full_marks, score.points, score.lost])
}

/// Every aspect above the items, with a bar as long as the part of its points that was earned.
fn aspects_table(score: &ScoreResult, points: Scored, w: Words<'_>) -> Table {
    let rows = aspects(score, w).into_iter().zip(points.rows).map(|(aspect, [worth, earned, lost])| {
        let name = words(w.named(aspect.name.as_ref().unwrap_or(&aspect.key)));
        let points = [earned, worth, lost].map(figure);
        Row::line([name].into_iter().chain(points).collect()).with_bar(bar(aspect.points.0, aspect.weight.0))
    });
    Table {
        caption: w.say("notice.aspects_scored"),
        columns: ["notice.aspect", "notice.points", "notice.full_points", "notice.points_lost"]
            .map(|code| w.say(code))
            .to_vec(),
        rows: rows.collect(),
    }
}

fn groups_table(score: &ScoreResult, w: Words<'_>) -> Table {
    let rows = score.groups.iter().map(|group| {
        Row::line(vec![
            words(w.word(&group.key)),
            figure(w.short(group.weight)),
            figure(group.raters.to_string()),
            figure(match group.score {
                _ if group.few => w.say("notice.few"),
                Some(score) => w.short(score),
                None => w.say("notice.not_known"),
            }),
        ])
    });
    Table {
        caption: w.say("notice.groups"),
        columns: vec![
            w.say("notice.group"),
            w.say("notice.weight"),
            w.say("notice.raters"),
            w.say("notice.score"),
        ],
        rows: rows.collect(),
    }
}

fn consequence_blocks(pay: &Consequence, score: Option<&ScoreResult>, w: Words<'_>, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(w.say("notice.consequence"), None));
    let rate = pay.paid_rate().map(share_per_cent);
    let rate = match rate {
        Some(rate) if pay.rate_is_upper_bound => w.fill("notice.at_most", &[("rate", &rate)]),
        Some(rate) => rate,
        None => w.say("notice.not_decided"),
    };
    let mut rows = vec![
        Row::line(vec![words(w.say("notice.full_pay")), figure(w.money(pay.full_pay))]),
        Row::line(vec![words(w.say("notice.pay_rate")), figure(rate)]),
    ];
    for event in &pay.events {
        let times = event.times.map_or_else(|| w.say("notice.not_known"), |times| times.to_string());
        let name = w.named(event.name.as_ref().unwrap_or(&event.key));
        let text = w.fill("notice.pay_event", &[("event", name), ("times", &times)]);
        rows.push(Row::line(vec![words(text), figure(w.maybe(event.amount))]));
    }
    rows.push(Row::line(vec![words(w.say("notice.withheld")), figure(w.maybe(pay.withheld))]));
    rows.push(Row::total(vec![words(w.say("notice.pay")), figure(w.maybe(pay.pay))]));
    if let Some(kept) = &pay.kept {
        let keeper = w.word(&format!("by.{}", kept.by.word()));
        let text = w.fill("notice.kept_by", &[("keeper", &keeper)]);
        rows.push(Row::line(vec![words(text), figure(w.money(kept.amount))]));
    }
    if let Some(kept) = &pay.retention {
        for (code, amount) in [
            ("notice.retention_held", kept.held),
            ("notice.retention_released", kept.released),
            ("notice.retention_kept", kept.kept),
        ] {
            rows.push(Row::line(vec![words(w.say(code)), figure(w.money(amount))]));
        }
    }
    let heads = [w.say("notice.what"), w.say("notice.amount")];
    blocks.push(Block::Table(two_columns(w.say("notice.consequence_table"), heads, rows)));
    // Where the score is on the page and the costs are those of its items, each stands in the row of its item.
    if !pay.costs.is_empty() && !score.is_some_and(|score| costs_of_items(pay, score)) {
        blocks.push(Block::Table(costs_table(pay, score, w)));
    }
    if !pay.votes_needed.is_empty() {
        let lines = pay.votes_needed.iter().map(|needed| (None, needed_vote(needed, w)));
        blocks.push(Block::Prose(w.say("notice.votes_needed")));
        blocks.push(Block::List(lines.collect()));
    }
}

fn needed_vote(needed: &NeededVote, w: Words<'_>) -> String {
    let clauses: Vec<String> = needed.citations.iter().filter_map(|clause| w.cite(clause)).collect();
    let what = w.name_of(needed.purpose);
    let days = needed.notice_days.map(|days| w.fill("notice.notice_days", &[("days", &days.to_string())]));
    let day = |code: &str, day: Option<Day>| day.map(|day| w.fill(code, &[("day", &w.day(day))]));
    let terms = [
        days,
        day("notice.company_notice_by", needed.company_notice_by),
        day("notice.decide_by", needed.decide_by),
        day("notice.ends_not_before", needed.ends_not_before),
    ];
    let parts: Vec<String> = [Some(what)].into_iter().chain(terms).flatten().collect();
    let basis = (!clauses.is_empty()).then(|| clauses.join(&w.say("notice.comma")));
    with_basis(parts.join(&w.say("notice.comma")), basis, w)
}

/// The tone of a state that may be a draft.
pub(super) const fn tone(holds: Option<bool>) -> Tone {
    match holds {
        Some(true) => Tone::Good,
        Some(false) => Tone::Bad,
        None => Tone::Open,
    }
}
