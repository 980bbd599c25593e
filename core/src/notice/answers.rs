//! 答案在前: what a passer-by asks first, and the one line that stands for each part of the annex while it is folded.

use super::accounts::closing_name;
use super::facts::NoticeFacts;
use super::page::{Block, Part, Tone};
use super::split::{refunded_after_set_off, told, treatments};
use super::words::{Words, beyond, item_name};
use crate::exact::Amount;
use crate::outcome::{Outcome, Refusal};
use crate::settlement::Statement;
use crate::surplus::{Shares, Treatment};

/// One line: its tag, and what it says.
type Line = (Option<(Tone, String)>, String);

/// How many items over their budget are named before the rest is only counted.
const MOST_ITEMS: usize = 3;

/// What comes back, what was overspent, and what does not stand.
pub(super) fn lines(facts: &NoticeFacts, w: Words<'_>) -> Result<Vec<Line>, Refusal> {
    let mut lines = Vec::new();
    if let Some(shares) = &facts.shares {
        lines.push(what_comes_back(shares, w)?);
    }
    if let Some(statement) = facts.settled() {
        lines.extend(overspent(statement, w));
        if !statement.disallowed.is_zero() {
            let tag = (Tone::Bad, w.say("notice.disallowed"));
            lines.push((Some(tag), w.money(statement.disallowed)));
        }
    }
    Ok(lines)
}

/// What becomes of the surplus or the deficit, and by whose word.
fn what_comes_back(outcome: &Outcome<Shares>, w: Words<'_>) -> Result<Line, Refusal> {
    let shares = &outcome.value;
    let mut ways = Vec::new();
    for treatment in treatments(shares) {
        let refund = treatment == Treatment::Refund && !shares.set_off.is_zero() && !shares.lines.is_empty();
        let (name, value) = if refund {
            (w.say("notice.refund_after_set_off"), refunded_after_set_off(shares, w.minor_digits)?)
        } else {
            (w.name_of(treatment), told(shares, treatment, w.minor_digits)?)
        };
        ways.push(w.fill("notice.answer_way", &[("way", &name), ("amount", &w.money(value))]));
        if refund {
            // Without it the ways would not sum to what is shared.
            let set_off = ("amount", &*w.money(shares.set_off));
            ways.push(w.fill("notice.answer_way", &[("way", &w.say("notice.answer_set_off")), set_off]));
        }
    }
    let undecided = outcome.warnings.iter().any(|warning| warning.code == "surplus.undecided");
    let how = if undecided {
        w.say("notice.answer_undecided")
    } else {
        w.fill("notice.answer_decided", &[("basis", &w.name_of(shares.basis))])
    };
    let ways = ways.join(&w.say("notice.answer_join"));
    let text = w.fill("notice.answer_shared", &[("ways", &ways), ("how", &how)]);
    let tone = if shares.total.is_negative() { Tone::Bad } else { Tone::Good };
    let tag = if shares.total.is_negative() { "notice.deficit" } else { "notice.surplus" };
    Ok((Some((tone, w.say(tag))), text))
}

/// The items over their budget, the largest sum first; nothing where there is no budget to hold them to.
fn overspent(statement: &Statement, w: Words<'_>) -> Option<Line> {
    let budgeted = statement.items.iter().filter_map(|item| Some((item, item.variance?)));
    let mut over: Vec<(String, Amount)> = budgeted
        .clone()
        .filter(|(_, variance)| variance.is_negative())
        .map(|(item, variance)| (item_name(item.item, w), variance))
        .collect();
    if over.is_empty() {
        let tag = (Tone::Good, w.say("notice.not_overspent"));
        return budgeted.count().checked_sub(1).map(|_| (Some(tag), w.say("notice.answer_within_budget")));
    }
    over.sort_by_key(|item| item.1.to_ratio());
    let named = over.iter().take(MOST_ITEMS).map(|(name, variance)| {
        w.fill("notice.answer_way", &[("way", name), ("amount", &beyond(*variance, w))])
    });
    let mut named = named.collect::<Vec<_>>().join(&w.say("notice.answer_join"));
    if over.len() > MOST_ITEMS {
        named.push('…');
    }
    let count = over.len().to_string();
    let text = w.fill("notice.answer_overspent", &[("count", &count), ("items", &named)]);
    Some((Some((Tone::Bad, w.say("notice.overspent"))), text))
}

/// The line of each part of the annex.
pub(super) fn of_parts(parts: &mut [Part], facts: &NoticeFacts, w: Words<'_>) {
    for part in parts {
        let said = match part.anchor {
            "accounts" => facts.settled().map(|statement| {
                let closing = closing_name(statement.closing, w);
                let amount = w.maybe(statement.closing);
                w.fill("notice.answer_way", &[("way", &closing), ("amount", &amount)])
            }),
            "orders" => facts.orders.as_ref().map(|orders| {
                let (taken, all) =
                    (orders.value.taken.len().to_string(), orders.value.orders.len().to_string());
                w.fill("notice.answer_orders", &[("taken", &taken), ("all", &all)])
            }),
            "ranking" => facts.ranking.as_ref().and_then(|ranking| {
                let first = ranking.value.places.first()?;
                let first = w.named_all(&first.companies);
                Some(w.fill("notice.answer_ranking", &[("first", &first)]))
            }),
            "about" => facts.objections.as_ref().and_then(|objections| objections.until).map(|day| {
                let end = w.say("notice.objections_end");
                w.fill("notice.answer_way", &[("way", &end), ("amount", &w.day(day))])
            }),
            _ => None,
        };
        part.answer = said.or_else(|| first_figures(part, w)).unwrap_or_else(|| counted_tags(part, w));
    }
}

/// The figures with which a part begins.
fn first_figures(part: &Part, w: Words<'_>) -> Option<String> {
    let Some(Block::Figures(figures)) = part.blocks.first() else { return None };
    let said = figures
        .iter()
        .map(|figure| w.fill("notice.answer_way", &[("way", &figure.name), ("amount", &figure.value)]));
    Some(said.collect::<Vec<_>>().join(&w.say("notice.answer_join")))
}

/// How many of its headings and lines carry which word: passed 2, failed 1. The lead where none does.
fn counted_tags(part: &Part, w: Words<'_>) -> String {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    let headings = part.blocks.iter().filter_map(|block| match block {
        Block::Heading(_, tag) => tag.as_ref(),
        _ => None,
    });
    let listed = part.blocks.iter().flat_map(|block| match block {
        Block::List(lines) => lines.as_slice(),
        _ => &[],
    });
    let mut tags: Vec<&(Tone, String)> = headings.collect();
    if tags.is_empty() {
        tags.extend(listed.filter_map(|(tag, _)| tag.as_ref()));
    }
    for (_, tag) in tags {
        match counted.iter_mut().find(|(word, _)| word == tag) {
            Some((_, times)) => *times = times.saturating_add(1),
            None => counted.push((tag, 1)),
        }
    }
    if counted.is_empty() {
        return part.lead.clone();
    }
    let said = counted
        .iter()
        .map(|(word, times)| w.fill("notice.answer_way", &[("way", word), ("amount", &times.to_string())]));
    said.collect::<Vec<_>>().join(&w.say("notice.answer_join"))
}
