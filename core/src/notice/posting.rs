//! 公示说明: the figures on top; where it hangs, how to object, the clauses and the digest.

use super::accounts::closing_name;
use super::basis::clauses;
use super::facts::{NoticeFacts, VoteOutcome};
use super::page::{Block, Figure, Part, Tone};
use super::service::score_figure;
use super::votes::decided;
use super::words::{Words, day_before, words};
use crate::explain::{Row, Table, share_per_cent, template};

/// The few figures a passer-by reads.
pub(super) fn figures(facts: &NoticeFacts, w: Words<'_>) -> Vec<Figure> {
    let mut figures: Vec<Figure> = facts.score.iter().map(|score| score_figure(&score.value, w)).collect();
    if let Some(statement) = facts.settled() {
        let rate = statement.collection_rate.map(|rate| share_per_cent(rate.0));
        let rate = rate.map(|rate| w.fill("notice.collected_of_billed", &[("rate", &rate)]));
        figures.push(Figure {
            name: w.say("notice.collected"),
            value: w.maybe(statement.collected),
            remark: rate.unwrap_or_default(),
        });
        let budget = statement.budget.map(|budget| w.money(budget));
        let budget = budget.map(|budget| w.fill("notice.of_budget", &[("budget", &budget)]));
        figures.push(Figure {
            name: w.say("notice.expenditure"),
            value: w.maybe(statement.expenditure),
            remark: budget.unwrap_or_default(),
        });
        figures.push(Figure {
            name: closing_name(statement.closing, w),
            value: w.maybe(statement.closing),
            remark: w.say("notice.belongs_to_owners"),
        });
    }
    figures
}

/// The last part: votes at a glance are above; here the places, objections and the basis.
pub(super) fn part(facts: &NoticeFacts, w: Words<'_>) -> Option<Part> {
    let mut blocks = Vec::new();
    if !facts.posted.is_empty() {
        blocks.push(Block::Table(places(facts, w)));
    }
    if let Some(objections) = &facts.objections {
        blocks.push(Block::Heading(w.say("notice.objections"), None));
        let until = objections.until.map(|day| w.fill("notice.objections_until", &[("day", &w.day(day))]));
        let days = objections.answer_days.map(|days| days.to_string());
        let answer = days.map(|days| w.fill("notice.answer_within", &[("days", &days)]));
        let lines = [Some(w.named(&objections.channel).to_owned()), until, answer];
        blocks.push(Block::List(lines.into_iter().flatten().map(|line| (None, line)).collect()));
    }
    let (cited, own) = clauses(facts, w);
    if !cited.is_empty() {
        blocks.push(Block::Heading(w.say("notice.basis"), None));
        blocks.push(Block::List(cited.into_iter().map(|clause| (None, clause)).collect()));
    }
    if own {
        blocks.push(Block::Prose(w.say("notice.own_rules")));
    }
    let (title, lead) = (w.say("notice.about"), w.say("notice.about_lead"));
    (!blocks.is_empty()).then_some(Part { anchor: "about", title, lead, answer: String::new(), blocks })
}

fn places(facts: &NoticeFacts, w: Words<'_>) -> Table {
    let rows = facts.posted.iter().map(|place| {
        // The end is the first day off the wall; people read the last day on it.
        let to = place.to.map(|to| w.day(day_before(to).unwrap_or(to)));
        let to = to.unwrap_or_else(|| w.say("notice.until_further_notice"));
        Row::line(vec![words(w.named(&place.place)), words(w.day(place.from)), words(to)])
    });
    Table {
        caption: w.say("notice.posted"),
        columns: vec![w.say("notice.place"), w.say("notice.from"), w.say("notice.to")],
        rows: rows.collect(),
    }
}

/// The currency in words where the catalogue has them, else its code.
pub(crate) fn currency(code: &str, w: Words<'_>) -> String {
    template(&format!("currency.{code}"), w.language).unwrap_or(code).to_owned()
}

/// The verdicts at a glance, for the head of the page.
pub(super) fn verdicts(facts: &NoticeFacts, w: Words<'_>) -> Vec<(Option<(Tone, String)>, String)> {
    let votes = (1_u32..).zip(&facts.votes);
    let line = |(number, vote): (u32, &VoteOutcome)| {
        let motion =
            w.fill("notice.motion", &[("number", &number.to_string()), ("motion", w.named(&vote.motion))]);
        (Some(decided(vote.result.verdict().verdict, w)), motion)
    };
    votes.map(line).collect()
}
