//! 选定: the public rule `select_orders`.

use super::becomes::book;
use super::checked::checked;
use super::completions::{MOST_RAISES, Told, equal_shares};
use super::decided::Found;
use super::facts::{Completion, SelectionFacts, SelectionRule, SelectionTies};
use super::greedy::Greedy;
use super::optimum::{Asked, Frontiers, MOST_POINTS};
use super::outcome::Answer;
use super::pool::Pool;
use super::result::Selection;
use super::run::Run;
use super::said::SelectionFinding;
use super::shares::Purse;
use super::ways::{Ends, InRounds, follow};
use super::why::Followed;
use crate::outcome::{Detail, Outcome, Refusal, Trace};

/// 选定: which of the residents' orders are taken for a budget, and why each other is not.
///
/// ```
/// use commonhold::{Detail, canonical::from_json, selection::{SelectionFacts, select_orders}};
/// let given = r#"{"budget": "1000.00", "rule": "greedy_by_support",
///     "orders": [{"id": "corner", "cost": "700.00", "touches": []}, {"id": "desks", "cost": "400.00", "touches": []}],
///     "residents": [{"id": "u1"}, {"id": "u2"}],
///     "supports": [{"resident": "u1", "order": "corner"}, {"resident": "u2", "order": "corner"},
///                  {"resident": "u2", "order": "desks"}]}"#;
/// let facts: SelectionFacts = from_json("given", given)?;
/// let selection = select_orders(&facts, Detail::Steps)?.value;
/// assert_eq!(selection.taken[0].order, "corner");
/// assert_eq!(selection.orders[1].enough_cost.unwrap().to_string(), "300.00");
///
/// let mut unknown = facts.clone();
/// unknown.supports[0].order = "lamps".into();
/// assert_eq!(select_orders(&unknown, Detail::Steps).unwrap_err().code, "selection.unknown_order");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`SelectionRefusal`](super::SelectionRefusal), `amount.*` for money that is finer than its currency, and
/// what a book's reading refuses.
pub fn select_orders(facts: &SelectionFacts, detail: Detail) -> Result<Outcome<Selection>, Refusal> {
    let checked = checked(facts)?;
    let rules = book(facts)?;
    let mut trace = Trace::new(detail);
    let found = found(facts, &checked.pool, &mut trace)?;
    Answer { facts, checked: &checked, rules: rules.as_ref() }.outcome(found, trace)
}

/// Asks the rule.
fn found(facts: &SelectionFacts, pool: &Pool, trace: &mut Trace) -> Result<Found, Refusal> {
    let in_rounds = |rule: InRounds| {
        let ends = follow(pool, rule, vec![Run::new(pool, Purse::empty(pool), 0)]);
        Found::of(ends, vec![Told::plain(pool)], Followed::InRounds(rule))
    };
    let found = match facts.rule {
        SelectionRule::GreedyBySupport => in_rounds(InRounds::Greedy(Greedy::BySupport)),
        SelectionRule::GreedyBySupportPerCost => in_rounds(InRounds::Greedy(Greedy::BySupportPerCost)),
        SelectionRule::Phragmen => in_rounds(InRounds::Phragmen),
        SelectionRule::EqualShares => {
            let completed = equal_shares(pool, &facts.completions, &facts.currency)?;
            if completed.raises_beyond {
                trace.find("completions", SelectionFinding::RaisesBeyond { runs: MOST_RAISES });
            }
            Found::of(completed.ends, completed.told, followed(&facts.completions))
        }
        SelectionRule::Optimum => optimum(pool),
    };
    if found.ends.beyond {
        let followed = found.ends.followed;
        trace.find("ties", SelectionFinding::TiesBeyond { followed });
    }
    if found.beyond {
        let points = u32::try_from(MOST_POINTS).unwrap_or(u32::MAX);
        trace.find("rule", SelectionFinding::FrontierBeyond { points });
    }
    Ok(found)
}

fn followed(completions: &[Completion]) -> Followed {
    match completions.first() {
        None => Followed::InRounds(InRounds::Shares),
        Some(Completion::Greedy {}) => Followed::SharesThenGreedy,
        Some(Completion::RaisedBudgets { .. }) => Followed::Raised { greedy: completions.len() > 1 },
    }
}

/// Rule 5: every best set, as a run that took it.
fn optimum(pool: &Pool) -> Found {
    // What one way of rule 2 reaches: no best set is worth less.
    let one_way = Pool { ties: SelectionTies::Key, ..pool.clone() };
    let run = Run::new(&one_way, Purse::empty(&one_way), 0);
    let greedy = follow(&one_way, InRounds::Greedy(Greedy::BySupportPerCost), vec![run]);
    let merit = |run: &Run| {
        let taken = run.set();
        taken
            .iter()
            .filter_map(|place| pool.item(*place))
            .map(|item| pool.merit(item))
            .fold(0, i128::saturating_add)
    };
    let reached = greedy.runs.first().map_or(0, merit);
    let best = Frontiers::new(pool, Asked::All, reached).best();
    let mut ends = Ends::default();
    let beyond = best.is_none();
    let sets = best.as_ref().map(|best| best.sets.clone()).unwrap_or_default();
    for set in sets {
        let mut run = Run::new(pool, Purse::empty(pool), 0);
        for place in set {
            run.take(pool, place, Vec::new(), (None, None));
        }
        ends.runs.push(run);
    }
    if ends.runs.is_empty() {
        ends.runs.push(Run::new(pool, Purse::empty(pool), 0));
    }
    let optimum = best.map(|best| best.merit);
    Found { beyond, optimum, ..Found::of(ends, vec![Told::plain(pool)], Followed::Optimum) }
}
