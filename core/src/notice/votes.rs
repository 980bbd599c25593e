//! 表决: every test with both its sides, what is missing, and the verdict.

use super::facts::VoteOutcome;
use super::page::{Block, Part, Tone};
use super::places::{PLACES, column, sides};
use super::service::tone;
use super::words::{Words, figure, words};
use crate::exact::ExactNumber;
use crate::explain::{Row, Table};
use crate::voting::{BallotState, Decision, Missing, Need, Operator, Tally, TestKind, TestResult, Verdict};

/// The part on votes; nothing without votes.
pub(super) fn part(votes: &[VoteOutcome], w: Words<'_>) -> Option<Part> {
    if votes.is_empty() {
        return None;
    }
    let blocks = (1_u32..).zip(votes).flat_map(|(number, vote)| one_vote(number, vote, w)).collect();
    let (title, lead) = (w.say("notice.votes"), w.say("notice.votes_lead"));
    Some(Part { anchor: "votes", title, lead, answer: String::new(), blocks })
}

fn one_vote(number: u32, vote: &VoteOutcome, w: Words<'_>) -> Vec<Block> {
    let verdict = vote.result.verdict();
    let title =
        w.fill("notice.motion", &[("number", &number.to_string()), ("motion", w.named(&vote.motion))]);
    let mut blocks = vec![Block::Heading(title, Some(decided(verdict.verdict, w)))];
    let class = verdict.class.as_deref().unwrap_or(&verdict.procedure);
    let basis = w.cite(&verdict.citation).unwrap_or_else(|| w.say("notice.no_law"));
    blocks.push(Block::Prose(
        w.fill("notice.vote_how", &[("day", &w.day(vote.on)), ("class", &w.word(class)), ("basis", &basis)]),
    ));
    if let Some(tally) = vote.result.tally() {
        blocks.push(Block::Table(counts_table(tally, w)));
        blocks.extend(deemed(tally, w));
    }
    let tests: Vec<&TestResult> = verdict.tests.iter().filter(|test| is_shown(test)).collect();
    if !tests.is_empty() {
        blocks.push(Block::Table(tests_table(&tests, w)));
    }
    let lacking = verdict.missing.iter().map(|missing| (None, lacks(missing, w)));
    let lacking: Vec<_> = lacking.chain(verdict.needs.iter().map(|need| needs(need, w))).collect();
    if !lacking.is_empty() {
        blocks.push(Block::List(lacking));
    }
    blocks.extend(after(verdict, w).map(Block::Prose));
    blocks
}

/// The verdict in words and its tone.
pub(super) fn decided(decision: Decision, w: Words<'_>) -> (Tone, String) {
    let tone = match decision {
        Decision::Passed => Tone::Good,
        Decision::Failed | Decision::Inquorate => Tone::Bad,
        _ => Tone::Open,
    };
    (tone, w.name_of(decision))
}

/// The seven states of a ballot by heads and by area, as cast.
fn counts_table(tally: &Tally, w: Words<'_>) -> Table {
    let mut columns = vec![w.say("notice.ballots")];
    columns.extend(tally.counts.iter().map(|counts| w.word(&counts.measure)));
    let written = tally.counts.iter().map(|counts| {
        let states = BallotState::EVERY.map(|state| counts.of(state));
        column(&states, counts.all)
    });
    let (written, totals): (Vec<_>, Vec<_>) = written.unzip();
    let row = |(place, state): (usize, BallotState)| {
        let counts = written.iter().map(|column| figure(column.get(place).cloned().unwrap_or_default()));
        Row::line([words(w.word(state.word()))].into_iter().chain(counts).collect())
    };
    let mut rows: Vec<Row> = BallotState::EVERY.into_iter().enumerate().map(row).collect();
    rows.push(Row::total([words(w.word("all"))].into_iter().chain(totals.into_iter().map(figure)).collect()));
    Table { caption: w.say("notice.counts"), columns, rows }
}

/// Votes that nobody cast but a clause on silence adds; never mixed with those cast.
fn deemed(tally: &Tally, w: Words<'_>) -> Option<Block> {
    let lines = tally.deemed.iter().map(|deemed| {
        let slots = [
            ("measure", w.word(&deemed.measure)),
            ("count", w.short(deemed.count)),
            ("becomes", w.name_of(deemed.becomes)),
        ];
        let slots = slots.each_ref().map(|(name, value)| (*name, value.as_str()));
        (Some((Tone::Open, w.say("notice.deemed"))), w.fill("notice.deemed_as", &slots))
    });
    let mut lines: Vec<_> = lines.collect();
    if let Some(without) = tally.without_silence {
        let verdict = w.name_of(without);
        lines.push((None, w.fill("notice.without_silence", &[("verdict", &verdict)])));
    }
    (!lines.is_empty()).then_some(Block::List(lines))
}

/// A test that compares two sides; what is composed of such tests says nothing more to a reader.
fn is_shown(test: &TestResult) -> bool {
    matches!(test.kind, TestKind::Test | TestKind::Fact)
}

fn tests_table(tests: &[&TestResult], w: Words<'_>) -> Table {
    let rows = tests.iter().map(|test| {
        let (left, right) = both_sides(test, w);
        let holds = how_it_went(test, w);
        Row::line(vec![words(test_name(test, w)), figure(left), figure(bound(test, right, w)), words(holds)])
    });
    Table {
        caption: w.say("notice.tests"),
        columns: vec![
            w.say("notice.test"),
            w.say("notice.counted"),
            w.say("notice.required"),
            w.say("notice.result"),
        ],
        rows: rows.collect(),
    }
}

/// Both sides of a test, written so that they show what it found.
fn both_sides(test: &TestResult, w: Words<'_>) -> (String, String) {
    if let (Some(left), Some(operator), Some(right)) = (test.left, test.op, test.right) {
        let measure = test.shape.as_ref().and_then(|shape| shape.measure.as_deref());
        let least = if measure.is_some_and(is_whole) { 0 } else { PLACES };
        return sides(left, operator, right, least, w);
    }
    let side =
        |side: Option<ExactNumber>| side.map_or_else(|| w.say("notice.not_given"), |number| w.short(number));
    (side(test.left), side(test.right))
}

/// What is tested, and both its sides in one line.
pub(super) fn asked(test: &TestResult, w: Words<'_>) -> (String, String) {
    let (left, right) = both_sides(test, w);
    let holds = how_it_went(test, w);
    let slots = [("left", left), ("right", bound(test, right, w)), ("holds", holds)];
    let slots = slots.each_ref().map(|(name, value)| (*name, value.as_str()));
    (test_name(test, w), w.fill("notice.chart_test", &slots))
}

fn how_it_went(test: &TestResult, w: Words<'_>) -> String {
    match tone(test.holds) {
        Tone::Good => w.say("notice.holds"),
        Tone::Bad => w.say("notice.does_not_hold"),
        Tone::Open => w.say("notice.cannot_tell"),
    }
}

/// The largest number that people divide a whole by: 三分之二, 四分之三, and not 0.75.
const MOST_PARTS: i128 = 20;

fn part_of_the_whole(share: ExactNumber) -> String {
    let (part, whole) = (share.0.numerator(), share.0.denominator());
    if (2..=MOST_PARTS).contains(&whole) { format!("{part}/{whole}") } else { share.to_string() }
}

/// What is tested: participation or consent, of heads or area.
fn test_name(test: &TestResult, w: Words<'_>) -> String {
    let part = w.name_of(test.part);
    let shape = test.shape.as_ref();
    let Some(measure) = shape.and_then(|shape| shape.measure.as_deref()) else {
        let of = test.name.as_deref().map_or_else(|| test.rule.clone(), |name| w.word(name));
        return w.fill("notice.test_of", &[("part", &part), ("measure", &of)]);
    };
    let measure = w.word(measure);
    let base = shape.and_then(|shape| shape.share.zip(shape.of.as_ref()));
    match base.filter(|(share, _)| *share != ExactNumber::whole(1)) {
        Some((share, of)) => {
            let (share, of) = (part_of_the_whole(share), w.name_of(of.set));
            let slots = [("part", part.as_str()), ("measure", &measure), ("share", &share), ("of", &of)];
            w.fill("notice.test_of_share", &slots)
        }
        None => w.fill("notice.test_of", &[("part", &part), ("measure", &measure)]),
    }
}

/// The other side, with the operator in words: at least, more than.
fn bound(test: &TestResult, right: String, w: Words<'_>) -> String {
    let code = match test.op {
        Some(Operator::AtLeast) => "notice.bound_at_least",
        Some(Operator::MoreThan) => "notice.bound_more_than",
        Some(Operator::AtMost) => "notice.bound_at_most",
        Some(Operator::LessThan) => "notice.bound_less_than",
        None => return right,
    };
    w.fill(code, &[("number", &right)])
}

/// What is counted by whole ones.
fn is_whole(measure: &str) -> bool {
    matches!(measure, "heads" | "units")
}

fn lacks(missing: &Missing, w: Words<'_>) -> String {
    let code = if missing.more_than { "notice.lacks_more_than" } else { "notice.lacks" };
    // Persons and units are whole; of an area, which may never end, as much is named as suffices.
    let count = w.enough(missing.missing, if is_whole(&missing.measure) { 0 } else { PLACES });
    let unit = match missing.measure.as_str() {
        "heads" => w.fill("notice.unit_heads", &[("missing", &count)]),
        "area" => w.say("notice.unit_area"),
        other => w.word(other),
    };
    w.fill(
        code,
        &[
            ("part", &w.name_of(missing.part)),
            ("measure", &w.word(&missing.measure)),
            ("missing", &count),
            ("unit", &unit),
        ],
    )
}

pub(super) fn needs(need: &Need, w: Words<'_>) -> (Option<(Tone, String)>, String) {
    let name = w.known(&need.name);
    let set = need.set.map(|set| w.name_of(set)).unwrap_or_default();
    let what = w.fill(&format!("need.{}", need.kind.word()), &[("name", &name), ("set", &set)]);
    let said = match (&need.tag, &need.group) {
        (Some(tag), Some(group)) => {
            w.fill("need.within", &[("tag", &w.known(tag)), ("group", w.named(group)), ("what", &what)])
        }
        _ => what,
    };
    (Some((Tone::Open, w.say("notice.needed_fact"))), said)
}

/// What comes after: the next stage, or the days in which objections may come.
fn after(verdict: &Verdict, w: Words<'_>) -> Option<String> {
    if let Some(days) = verdict.open_days {
        return Some(w.fill("notice.open_days", &[("days", &days.to_string())]));
    }
    verdict.next.as_ref().map(|next| w.fill("notice.next_stage", &[("stage", &next.stage)]))
}
