//! 点单: which of the residents' orders are taken, for how much of the budget, and what the others lack. How many
//! support an order stands on the board, never who.

use super::page::{Block, Part, Tone};
use super::places::PLACES;
use super::service::tone;
use super::steps;
use super::votes::needs;
use super::words::{Words, figure, two_columns, words};
use crate::explain::{Row, Table};
use crate::outcome::{Outcome, Step};
use crate::selection::{OrderBecomes, OrderResult, OrderWhy, Selection, SelectionState, TakenOrder};

/// How many sets that are level are named before the rest is only counted.
const MOST_SETS: usize = 8;

/// The part on orders.
pub(super) fn part(outcome: &Outcome<Selection>, w: Words<'_>) -> Part {
    let chosen = &outcome.value;
    let asked = chosen.residents.to_string();
    let mut blocks = vec![Block::Prose(match rules(&outcome.steps, w) {
        Some(rules) => w.fill("notice.orders_how", &[("residents", &asked), ("rules", &rules)]),
        None => w.fill("notice.orders_residents", &[("residents", &asked)]),
    })];
    blocks.push(Block::Table(money(chosen, w)));
    blocks.push(Block::Table(table(chosen, &outcome.steps, w)));
    let lines = beside(chosen, w);
    if !lines.is_empty() {
        blocks.push(Block::List(lines));
    }
    let (title, lead) = (w.say("notice.orders"), w.say("notice.orders_lead"));
    Part { anchor: "orders", title, lead, answer: String::new(), blocks }
}

/// The rule, and what completes it, in the order in which they ran.
fn rules(steps: &[Step], w: Words<'_>) -> Option<String> {
    let ran = steps::words(steps, "selection.run", "rule", w);
    let named = if ran.is_empty() { steps::words(steps, "selection.rule", "rule", w) } else { ran };
    (!named.is_empty()).then(|| named.join(&w.say("notice.comma")))
}

/// The budget, what is spent of it, and what is left.
fn money(chosen: &Selection, w: Words<'_>) -> Table {
    let row = |code: &str, amount| vec![words(w.say(code)), figure(w.money(amount))];
    let rows = vec![
        Row::line(row("notice.budget", chosen.budget)),
        Row::line(row("notice.orders_spent", chosen.spent)),
        Row::total(row("notice.orders_left", chosen.left)),
    ];
    two_columns(w.say("notice.orders_budget"), [w.say("notice.what"), w.say("notice.amount")], rows)
}

/// Those that are taken in the order of the rounds, what they cost together, and the others.
fn table(chosen: &Selection, steps: &[Step], w: Words<'_>) -> Table {
    let result_of = |id: &str| chosen.orders.iter().find(|order| order.order == id);
    let mut rows: Vec<Row> = chosen
        .taken
        .iter()
        .map(|taken| {
            let support = result_of(&taken.order).map(|order| support(order, w)).unwrap_or_default();
            Row::line(vec![
                words(w.named(&taken.order)),
                figure(w.money(taken.cost)),
                figure(support),
                words(w.say("notice.order_is_taken")),
                words(becomes(taken, w)),
            ])
        })
        .collect();
    rows.push(Row::total(vec![
        words(w.say("notice.orders_total")),
        figure(w.money(chosen.spent)),
        figure(""),
        words(""),
        words(""),
    ]));
    let others = chosen.orders.iter().filter(|order| order.why != OrderWhy::Taken);
    rows.extend(others.map(|order| {
        Row::line(vec![
            words(w.named(&order.order)),
            figure(w.maybe(order.cost)),
            figure(support(order, w)),
            words(why(order, w)),
            words(sufficed(order, steps, w)),
        ])
    }));
    let columns = [
        "notice.order",
        "notice.order_cost",
        "notice.order_support",
        "notice.result",
        "notice.order_follows",
    ];
    Table { caption: w.say("notice.orders_table"), columns: columns.map(|code| w.say(code)).into(), rows }
}

/// The support, and by how many where each does not count once.
fn support(order: &OrderResult, w: Words<'_>) -> String {
    let all = w.short(order.support);
    match order.supporters.map(|number| number.to_string()).filter(|number| *number != all) {
        Some(number) => w.fill("notice.order_supporters", &[("support", &all), ("residents", &number)]),
        None => all,
    }
}

/// What becomes of a taken order, with the matters that the owners decide jointly.
fn becomes(taken: &TakenOrder, w: Words<'_>) -> String {
    let said = w.word(&format!("becomes.{}", taken.becomes.word()));
    if taken.becomes != OrderBecomes::Motion || taken.matters.is_empty() {
        return said;
    }
    let matters: Vec<String> = taken.matters.iter().map(|matter| w.known_or_typed(matter)).collect();
    w.fill("notice.order_matters", &[("becomes", &said), ("matters", &matters.join(&w.say("notice.comma")))])
}

fn why(order: &OrderResult, w: Words<'_>) -> String {
    let why = w.word(&format!("why.{}", order.why.word()));
    w.fill("notice.order_is_not_taken", &[("why", &why)])
}

/// What would have sufficed; for what waits for another order, or stands beside one, which.
fn sufficed(order: &OrderResult, steps: &[Step], w: Words<'_>) -> String {
    let fill = |code: &str, name: &str, said: &str| w.fill(code, &[(name, said)]);
    if let Some(cost) = order.enough_cost {
        return fill("notice.order_enough_cost", "cost", &w.money(cost));
    }
    if let Some(short) = order.support_short {
        return fill("notice.order_support_short", "support", &w.enough(short, PLACES));
    }
    let (code, others) = match order.why {
        OrderWhy::NeedsMissing => ("notice.order_needs", needed(&order.order, steps)),
        OrderWhy::Excluded => ("notice.order_excluded", excluded(&order.order, steps)),
        OrderWhy::CostUnknown => return w.say("notice.order_quote"),
        _ => ("", Vec::new()),
    };
    if others.is_empty() {
        return w.say("notice.order_nothing_told");
    }
    let others: Vec<&str> = others.into_iter().map(|order| w.named(order)).collect();
    fill(code, "orders", &others.join(&w.say("notice.comma")))
}

fn needed<'a>(order: &'a str, steps: &'a [Step]) -> Vec<&'a str> {
    let of = steps::about(steps, "selection.needs", "order", order);
    of.filter_map(|step| steps::text(step, "needs")).collect()
}

/// The steps say each pair once, the lower id first.
fn excluded<'a>(order: &'a str, steps: &'a [Step]) -> Vec<&'a str> {
    let first = steps::about(steps, "selection.excludes", "order", order);
    let first = first.filter_map(|step| steps::text(step, "excludes"));
    let second = steps::about(steps, "selection.excludes", "excludes", order);
    first.chain(second.filter_map(|step| steps::text(step, "order"))).collect()
}

/// One line: its tag, and what it says.
type Line = (Option<(Tone, String)>, String);

/// Sets that are level, whether the selection is fair to every group of supporters, and what has to be told.
fn beside(chosen: &Selection, w: Words<'_>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    if chosen.outcome == SelectionState::Tied {
        let open = || Some((Tone::Open, w.say("notice.order_level")));
        let shown = chosen.sets.iter().take(MOST_SETS);
        lines.extend(shown.map(|set| (open(), w.named_all(&set.orders))));
        let more = chosen.sets.len().saturating_sub(MOST_SETS);
        if more > 0 {
            lines.push((open(), w.fill("notice.orders_more_sets", &[("sets", &more.to_string())])));
        }
    }
    if let Some(fair) = chosen.ejr_plus {
        let code = if fair { "notice.holds" } else { "notice.does_not_hold" };
        lines.push((Some((tone(Some(fair)), w.say(code))), w.say("notice.orders_fair")));
    }
    lines.extend(chosen.needs.iter().map(|need| needs(need, w)));
    lines
}
