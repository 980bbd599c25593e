//! 企业排名: several companies in order, how far each weight can move before the order is another one, and who would be
//! first without each criterion.

use super::page::{Block, Part};
use super::places::{Side, cut_off, ends};
use super::steps;
use super::votes::needs;
use super::words::{Words, figure, words};
use crate::exact::ExactNumber;
use crate::explain::{Row, Table};
use crate::outcome::Outcome;
use crate::ranking::{RankedCompany, Ranking, WeightInterval, WithoutCriterion};

/// The part on several companies.
pub(super) fn part(outcome: &Outcome<Ranking>, w: Words<'_>) -> Part {
    let ranking = &outcome.value;
    let mut blocks = Vec::new();
    for method in steps::words(&outcome.steps, "ranking.method", "method", w) {
        blocks.push(Block::Prose(w.fill("notice.ranking_method", &[("method", &method)])));
    }
    blocks.push(Block::Table(companies_table(ranking, w)));
    if !ranking.intervals.is_empty() {
        blocks.push(Block::Table(weights_table(ranking, w)));
        blocks.push(Block::Prose(w.say("notice.ranking_weights_how")));
    }
    if !ranking.needs.is_empty() {
        blocks.push(Block::List(ranking.needs.iter().map(|need| needs(need, w)).collect()));
    }
    if !ranking.companies.iter().filter_map(|company| company.score).all(ends) {
        blocks.push(Block::Prose(w.say("notice.ranking_rounded")));
    }
    let (title, lead) = (w.say("notice.ranking"), w.say("notice.ranking_lead"));
    Part { anchor: "ranking", title, lead, answer: String::new(), blocks }
}

/// By rank; last who has none.
fn companies_table(ranking: &Ranking, w: Words<'_>) -> Table {
    let of = |id: &str| ranking.companies.iter().find(|company| company.company == id);
    let ranked = ranking.places.iter().flat_map(|place| &place.companies).filter_map(|id| of(id));
    let rest = ranking.companies.iter().filter(|company| company.rank.is_none());
    let columns = ["notice.ranking_company", "notice.ranking_rank", "notice.ranking_score"];
    Table {
        caption: w.say("notice.ranking_companies"),
        columns: columns.map(|code| w.say(code)).into(),
        rows: ranked.chain(rest).map(|company| company_row(company, w)).collect(),
    }
}

fn company_row(company: &RankedCompany, w: Words<'_>) -> Row {
    let rank = company.rank.map_or_else(|| w.say("notice.ranking_none"), |rank| rank.to_string());
    let score = company.score.map_or_else(|| w.say("notice.not_known"), four_places);
    Row::line(vec![words(w.named(&company.company)), figure(rank), figure(score)])
}

/// The places of a score here, since scores lie between nought and one.
const SCORE_PLACES: u8 = 4;

/// A fraction cut off; what ends earlier stands as it is.
fn four_places(number: ExactNumber) -> String {
    cut_off(number, SCORE_PLACES)
}

/// Each criterion: its weight, between which weights the order of all stays, and who is first without it.
fn weights_table(ranking: &Ranking, w: Words<'_>) -> Table {
    let rows = ranking.intervals.iter().map(|interval| {
        let without = ranking.without.iter().find(|without| without.criterion == interval.criterion);
        Row::line(vec![
            words(w.known_or_typed(&interval.criterion)),
            figure(four_places(interval.weight)),
            figure(between(interval, w)),
            words(without.map_or_else(|| w.say("notice.not_known"), |without| first(without, w))),
        ])
    });
    let columns =
        ["notice.ranking_criterion", "notice.weight", "notice.ranking_interval", "notice.ranking_without"];
    Table {
        caption: w.say("notice.ranking_weights"),
        columns: columns.map(|code| w.say(code)).into(),
        rows: rows.collect(),
    }
}

/// The ends of an interval, each said with whether it belongs to it.
fn between(interval: &WeightInterval, w: Words<'_>) -> String {
    let bound = |counts: bool, inside: &str, outside: &str, number, side| {
        let code = if counts { inside } else { outside };
        w.fill(code, &[("number", &w.inside(number, SCORE_PLACES, side))])
    };
    let (inside, outside) = ("notice.bound_at_least", "notice.bound_more_than");
    let least = bound(interval.least_counts, inside, outside, interval.least, Side::Above);
    let most = interval.most.map(|most| {
        bound(interval.most_counts, "notice.bound_at_most", "notice.bound_less_than", most, Side::Below)
    });
    [Some(least), most].into_iter().flatten().collect::<Vec<_>>().join(&w.say("notice.comma"))
}

fn first(without: &WithoutCriterion, w: Words<'_>) -> String {
    let first = w.named_all(&without.first);
    let code = if without.changes { "notice.ranking_changes" } else { "notice.ranking_stays" };
    w.fill(code, &[("first", &first)])
}
