//! 议事主体与联系链条: how bodies stand, what their meetings came to, who holds two posts, and whom the chain reaches.
//! Of persons only their number stands on the board.

use super::basis::with_basis;
use super::facts::{BodyOutcome, MeetingOutcome, NoticeFacts};
use super::page::{Block, Part, Tone};
use super::places::{PLACES, Side};
use super::service::tone;
use super::votes::decided;
use super::words::{Words, figure, words};
use crate::bodies::{BodyRuleCheck, OverlapCheck, PostCheck, Resolution};
use crate::explain::{Cell, Row, Table, template};
use crate::outcome::Citation;
use crate::rulebook::BodyRuleKind;

/// The part on bodies and the chain; nothing where neither is there.
pub(super) fn part(facts: &NoticeFacts, w: Words<'_>) -> Option<Part> {
    let mut blocks = Vec::new();
    for body in &facts.bodies {
        body_blocks(body, w, &mut blocks);
    }
    if !facts.meetings.is_empty() {
        blocks.push(Block::Table(meetings_table(&facts.meetings, w)));
    }
    if let Some(posts) = &facts.posts {
        blocks.push(Block::Heading(w.say("notice.posts"), Some(stands(Some(posts.value.sound), w))));
        blocks.push(Block::Table(posts_table(&posts.value, w)));
    }
    if let Some(chain) = &facts.chain {
        super::chain::blocks(chain, w, &mut blocks);
    }
    let (title, lead) = (w.say("notice.bodies"), w.say("notice.bodies_lead"));
    (!blocks.is_empty()).then_some(Part { anchor: "bodies", title, lead, answer: String::new(), blocks })
}

/// Whether something is as the book says, in a word.
pub(super) fn stands(sound: Option<bool>, w: Words<'_>) -> (Tone, String) {
    let code = match sound {
        Some(true) => "notice.as_it_should_be",
        Some(false) => "notice.not_as_it_should_be",
        None => "notice.cannot_tell",
    };
    (tone(sound), w.say(code))
}

fn body_blocks(body: &BodyOutcome, w: Words<'_>, blocks: &mut Vec<Block>) {
    let check = &body.outcome.value;
    let (name, day) = (w.known_or_typed(&body.body), w.day(body.on));
    let title = w.fill("notice.body_on", &[("body", &name), ("day", &day)]);
    blocks.push(Block::Heading(title, Some(stands(check.sound, w))));
    let members = check.members.to_string();
    blocks.push(Block::Prose(w.fill("notice.body_members", &[("members", &members)])));
    let one_rule = |one: &BodyRuleCheck, other: &BodyRuleCheck| {
        one.rule == other.rule && one.citation == other.citation && counted_in(one.rule).is_some()
    };
    let rows =
        check.checks.chunk_by(one_rule).flat_map(|alike| match (counted_in(alike.first()?.rule), alike) {
            (Some(code), alike) => alike_row(code, alike, w),
            (None, alike) => alike.first().map(|check| check_row(check, w)),
        });
    let columns = ["notice.test", "notice.counted", "notice.required", "notice.result"];
    blocks.push(Block::Table(Table {
        caption: w.say("notice.body_checks"),
        columns: columns.map(|code| w.say(code)).into(),
        rows: rows.collect(),
    }));
}

/// Rules that each member, or each meeting, is held against; `about` is then somebody's id, which is counted only.
const fn counted_in(rule: BodyRuleKind) -> Option<&'static str> {
    match rule {
        BodyRuleKind::Bar | BodyRuleKind::Absence => Some("notice.of_members"),
        BodyRuleKind::Meets => Some("notice.of_meetings"),
        _ => None,
    }
}

/// Such a rule: how many there are, and of how many it holds; asked is what the last one still has to reach.
fn alike_row(code: &str, alike: &[BodyRuleCheck], w: Words<'_>) -> Option<Row> {
    let last = alike.last()?;
    let count = |holds: Option<bool>| alike.iter().filter(|one| one.holds == holds).count();
    let (bad, open) = (count(Some(false)), count(None));
    let holds = if bad > 0 { Some(false) } else { (open == 0).then_some(true) };
    let slots = [("good", count(Some(true))), ("bad", bad), ("open", open), ("all", alike.len())];
    let slots = slots.map(|(name, count)| (name, count.to_string()));
    let code = if holds == Some(true) { "notice.of_all" } else { code };
    let counted = w.fill(code, &slots.each_ref().map(|(name, count)| (*name, count.as_str())));
    let asked = Some(required(last, w)).filter(|_| last.limit.is_some());
    Some(Row::line(vec![
        rule_cell(w.word(&format!("rule.{}", last.rule.word())), &last.citation, w),
        words(counted),
        figure(asked.unwrap_or_default()),
        words(result(holds, last.must, w)),
    ]))
}

/// What is asked, with the clause that asks it.
fn rule_cell(said: String, citation: &Citation, w: Words<'_>) -> Cell {
    words(with_basis(said, w.cite(citation), w))
}

fn check_row(check: &BodyRuleCheck, w: Words<'_>) -> Row {
    let rule = w.word(&format!("rule.{}", check.rule.word()));
    let about = Some(check.about.as_str()).filter(|about| !about.is_empty());
    let name = about.map(|about| {
        // What a rule itself tells apart has its words there; parties, posts and duties are words of the book.
        let own = template(&format!("word.about.{}.{about}", check.rule.word()), w.language);
        let about = own.map_or_else(|| w.known_or_typed(about), str::to_owned);
        w.fill("notice.rule_about", &[("rule", &rule), ("about", &about)])
    });
    let found = check.found.map(|found| w.short(found)).unwrap_or_default();
    Row::line(vec![
        rule_cell(name.unwrap_or(rule), &check.citation, w),
        figure(found),
        figure(required(check, w)),
        words(result(check.holds, check.must, w)),
    ])
}

/// What is asked for: a bound, two of them, or a last day.
fn required(check: &BodyRuleCheck, w: Words<'_>) -> String {
    let bound = |inside: &str, outside: &str, number, side| {
        let code = if check.counts { inside } else { outside };
        w.fill(code, &[("number", &w.inside(number, PLACES, side))])
    };
    let least =
        check.least.map(|least| bound("notice.bound_at_least", "notice.bound_more_than", least, Side::Above));
    let most =
        check.most.map(|most| bound("notice.bound_at_most", "notice.bound_less_than", most, Side::Below));
    let limit = check.limit.map(|limit| w.fill("notice.until_day", &[("day", &w.day(limit))]));
    let asked: Vec<String> = [least, most, limit].into_iter().flatten().collect();
    asked.join(&w.say("notice.comma"))
}

/// Whether a rule holds; where it only says what is usual, that is said.
fn result(holds: Option<bool>, must: bool, w: Words<'_>) -> String {
    let code = match (holds, must) {
        (Some(true), _) => "notice.holds",
        (Some(false), true) => "notice.does_not_hold",
        (Some(false), false) => "notice.not_usual",
        (None, _) => "notice.cannot_tell",
    };
    w.say(code)
}

fn meetings_table(meetings: &[MeetingOutcome], w: Words<'_>) -> Table {
    let rows = meetings.iter().map(|meeting| {
        let met = &meeting.outcome.value;
        Row::line(vec![
            words(w.day(meeting.on)),
            words(w.known_or_typed(&meeting.body)),
            figure(attendance(met, w)),
            words(listed(&met.missing_parties, w)),
            words(listed(&met.missing_minutes, w)),
            words(came_to(met, w)),
        ])
    });
    let columns = [
        "notice.meeting_day",
        "notice.meeting_of",
        "notice.meeting_present",
        "notice.meeting_missing",
        "notice.meeting_minutes",
        "notice.result",
    ];
    Table {
        caption: w.say("notice.meetings_held"),
        columns: columns.map(|code| w.say(code)).into(),
        rows: rows.collect(),
    }
}

fn attendance(met: &Resolution, w: Words<'_>) -> String {
    let (present, aside) = (met.present.len().to_string(), met.set_aside.len().to_string());
    if met.set_aside.is_empty() {
        return present;
    }
    w.fill("notice.present_set_aside", &[("present", &present), ("aside", &aside)])
}

/// Words of the book in a row; a dash where there are none, so that no cell is empty.
fn listed(of: &[String], w: Words<'_>) -> String {
    if of.is_empty() {
        return w.say("notice.nothing_lacks");
    }
    of.iter().map(|word| w.known_or_typed(word)).collect::<Vec<_>>().join(&w.say("notice.comma"))
}

/// The verdict, or that there is none to be had.
fn came_to(met: &Resolution, w: Words<'_>) -> String {
    match (met.verdict, met.recommends) {
        (Some(verdict), _) => decided(verdict, w).1,
        (None, true) => w.say("notice.recommends"),
        (None, false) => w.say("notice.not_decided"),
    }
}

fn posts_table(posts: &PostCheck, w: Words<'_>) -> Table {
    let columns = ["notice.overlap", "notice.persons", "notice.required", "notice.result"];
    Table {
        caption: w.say("notice.overlaps"),
        columns: columns.map(|code| w.say(code)).into(),
        rows: posts.overlaps.iter().map(|overlap| overlap_row(overlap, w)).collect(),
    }
}

/// How many hold both posts; who is in a conflict counts for nothing that is wanted.
fn overlap_row(overlap: &OverlapCheck, w: Words<'_>) -> Row {
    let counted = overlap.persons.len().saturating_sub(overlap.excluded.len()).to_string();
    let short = overlap.short.to_string();
    let (asked, result) = match (overlap.wanted, overlap.holds) {
        (true, true) => (None, w.say("notice.holds")),
        (true, false) => (None, w.fill("notice.short_by", &[("short", &short)])),
        (false, true) => (Some("notice.nobody"), w.say("notice.holds")),
        (false, false) => (Some("notice.nobody"), w.say("notice.overlap_conflict")),
    };
    let least = || w.fill("notice.bound_at_least", &[("number", &overlap.least.to_string())]);
    Row::line(vec![
        rule_cell(w.known_or_typed(&overlap.overlap), &overlap.citation, w),
        figure(counted),
        figure(asked.map_or_else(least, |code| w.say(code))),
        words(result),
    ])
}
