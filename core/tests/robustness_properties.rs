//! How a grade would turn, against every way there is: small surveys, every set of marks and raters tried.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

#[path = "support/surveys.rs"]
mod surveys;

use commonhold::evaluation::{Fewest, GradeTurn, Robustness, ScoreFacts, TurnDirection, robustness, score};
use commonhold::{Detail, ExactNumber, Ratio};
use proptest::prelude::*;
use surveys::{Survey, surveys};

const BANDS: [&str; 4] = ["A", "B", "C", "D"];

/// Whether each mark counts on its own, and whether sheets are whole besides.
fn is_additive(survey: &Survey) -> bool {
    survey.mean.is_empty() && !survey.item.contains("goalposts")
}

fn is_whole(survey: &Survey) -> bool {
    let full = survey.marks.iter().flatten().all(Option::is_some);
    is_additive(survey) && survey.item.is_empty() && (full || survey.missing == "zero")
}

fn place(facts: &ScoreFacts) -> Option<usize> {
    let scored = score(facts, Detail::ValueOnly).ok()?.value;
    BANDS.iter().position(|band| Some(*band) == scored.grade.as_deref())
}

fn turned(now: usize, then: usize, direction: TurnDirection) -> bool {
    if direction == TurnDirection::Up { then < now } else { then > now }
}

/// The fewest of `number` things of which some set turns the grade.
fn brute(number: usize, turns: impl Fn(u32) -> bool) -> Option<u32> {
    (1_u32..1 << number).filter(|set| turns(*set)).map(u32::count_ones).min()
}

fn has(set: u32, place: usize) -> bool {
    set & (1 << place) != 0
}

fn changed(facts: &ScoreFacts, direction: TurnDirection, which: impl Fn(usize, &str) -> bool) -> ScoreFacts {
    let mut tried = facts.clone();
    for (row, rating) in tried.ratings.iter_mut().enumerate() {
        if which(row, &rating.rater) {
            let item = facts.items.iter().find(|item| item.key == rating.item).unwrap();
            let less = item.goalposts.is_some_and(|posts| posts.best < posts.worst);
            rating.score = if (direction == TurnDirection::Up) == less { item.min } else { item.max };
        }
    }
    tried
}

/// The facts without some raters, where every group keeps somebody and every cell a mark it had.
fn without(facts: &ScoreFacts, set: u32) -> Option<ScoreFacts> {
    let out = |rater: &str| has(set, rater[1..].parse().unwrap());
    let mut tried = facts.clone();
    tried.raters.retain(|rater| !out(&rater.key));
    tried.ratings.retain(|rating| !out(&rating.rater));
    let group = |facts: &ScoreFacts, rater: &str| {
        facts.raters.iter().find(|one| one.key == rater).unwrap().group.clone().unwrap()
    };
    let cells = |facts: &ScoreFacts| {
        let zero = facts.missing == commonhold::evaluation::MissingMarks::Zero;
        let marked =
            facts.ratings.iter().filter(|_| !zero).map(|one| (group(facts, &one.rater), one.item.clone()));
        let there = facts.raters.iter().map(|one| (one.group.clone().unwrap(), String::new()));
        marked.chain(there.filter(|_| zero)).collect::<std::collections::BTreeSet<_>>()
    };
    (cells(&tried) == cells(facts)).then_some(tried)
}

/// The facts without some marks, where every cell keeps one unless answers not given earn nothing.
fn struck(facts: &ScoreFacts, set: u32) -> Option<ScoreFacts> {
    let mut tried = facts.clone();
    let mut row = 0..facts.ratings.len();
    tried.ratings.retain(|_| !has(set, row.next().unwrap()));
    let group =
        |rater: &str| facts.raters.iter().find(|one| one.key == rater).unwrap().group.clone().unwrap();
    let cells = |facts: &ScoreFacts| {
        let cell = facts.ratings.iter().map(|one| (group(&one.rater), one.item.clone()));
        cell.collect::<std::collections::BTreeSet<_>>()
    };
    let zero = facts.missing == commonhold::evaluation::MissingMarks::Zero;
    (zero || cells(&tried) == cells(facts)).then_some(tried)
}

fn agrees(told: &Fewest, found: Option<u32>, exact: bool, what: &str) -> Result<(), TestCaseError> {
    match (told.at_least, found) {
        (None, found) => prop_assert_eq!(found, None, "{} said to be impossible", what),
        (Some(least), Some(found)) => prop_assert!(least <= found, "{}: {} > {}", what, least, found),
        (Some(_), None) => prop_assert!(!exact && told.at_most.is_none(), "{}: none turns it", what),
    }
    if let (Some(most), Some(found)) = (told.at_most, found) {
        prop_assert!(found <= most, "{}: {} > {}", what, found, most);
    }
    if exact {
        prop_assert_eq!((told.at_least, told.at_most), (found, found), "{}", what);
    }
    prop_assert_eq!(told.turned_by.len(), told.at_most.unwrap_or(0) as usize);
    Ok(())
}

fn asked(survey: &Survey) -> Option<(ScoreFacts, Robustness, usize)> {
    let facts = survey.facts();
    let now = place(&facts)?;
    Some((facts.clone(), robustness(&facts, Detail::ValueOnly).unwrap().value, now))
}

/// The same facts with other weights, full marks staying what they are.
fn weighted(facts: &ScoreFacts, weights: &[Ratio]) -> ScoreFacts {
    let mut tried = facts.clone();
    tried.items.iter_mut().zip(weights).for_each(|(item, weight)| item.weight = ExactNumber(*weight));
    tried
}

fn check_turn(
    survey: &Survey,
    facts: &ScoreFacts,
    now: usize,
    turn: &GradeTurn,
) -> Result<(), TestCaseError> {
    let way = turn.direction;
    let turns = |tried: &ScoreFacts| place(tried).is_some_and(|then| turned(now, then, way));
    let marks = brute(facts.ratings.len(), |set| turns(&changed(facts, way, |row, _| has(set, row))));
    agrees(&turn.marks, marks, is_additive(survey), "marks")?;
    let of = |rater: &str| rater[1..].parse::<usize>().unwrap();
    let raters = brute(facts.raters.len(), |set| turns(&changed(facts, way, |_, rater| has(set, of(rater)))));
    agrees(&turn.raters, raters, is_additive(survey), "raters")?;
    let removed = brute(facts.raters.len(), |set| without(facts, set).is_some_and(|tried| turns(&tried)));
    agrees(&turn.removed, removed, is_whole(survey), "removed")?;
    let marks = brute(facts.ratings.len(), |set| struck(facts, set).is_some_and(|tried| turns(&tried)));
    agrees(&turn.struck, marks, is_additive(survey) && !survey.item.contains("satisfied"), "struck")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 160 } else { 1000 }))]

    #[test]
    fn no_fewer_marks_or_raters_turn_a_grade(survey in surveys()) {
        prop_assume!(survey.marks.iter().flatten().flatten().count() <= 10);
        if let Some((facts, robust, now)) = asked(&survey) {
            for turn in &robust.turns {
                check_turn(&survey, &facts, now, turn)?;
            }
            let ways: Vec<_> = robust.turns.iter().map(|turn| turn.direction).collect();
            prop_assert_eq!(ways.contains(&TurnDirection::Up), now > 0);
            prop_assert_eq!(ways.contains(&TurnDirection::Down), now < 3);
        }
    }

    #[test]
    fn a_grade_holds_inside_the_interval_of_a_weight_and_not_outside(survey in surveys()) {
        let survey = survey.filled();
        let Some((facts, robust, now)) = asked(&survey) else { return Ok(()) };
        // Weights are told of full marks, which are 100 here.
        let own: u32 = survey.weights.iter().sum();
        let full = Ratio::whole(100);
        let brought = |weight: u32| Ratio::new(i128::from(weight) * 100, i128::from(own)).unwrap();
        for holds in &robust.weights {
            let place_of = holds.item[1..].parse::<usize>().unwrap();
            let mine = brought(survey.weights[place_of]);
            prop_assert_eq!(ExactNumber(mine), holds.weight);
            let at = |weight: Ratio| {
                let rest = full.minus(weight).unwrap().divided_by(full.minus(mine).unwrap()).unwrap();
                let weights = survey.weights.iter().enumerate();
                let weights: Vec<Ratio> = weights
                    .map(|(place, one)| if place == place_of { weight } else { brought(*one).times(rest).unwrap() })
                    .collect();
                place(&weighted(&facts, &weights)).unwrap()
            };
            let (least, most) = (holds.least.0, holds.most.0);
            prop_assert_eq!(at(least) == now, holds.least_counts, "at the lower end");
            prop_assert_eq!(at(most) == now, holds.most_counts, "at the upper end");
            let step = Ratio::new(1, 1000).unwrap();
            let near = |end: Ratio, by: Ratio| end.plus(by).ok().filter(|near| !near.is_negative() && *near <= full);
            for (inside, outside) in [
                (near(least, step), near(least, step.negated())),
                (near(most, step.negated()), near(most, step)),
            ] {
                if let Some(inside) = inside.filter(|inside| *inside > least && *inside < most) {
                    prop_assert_eq!(at(inside), now);
                }
                if let Some(outside) = outside {
                    prop_assert_ne!(at(outside), now);
                }
            }
        }
    }

    #[test]
    fn weights_that_move_together_turn_a_grade_only_beyond_their_part(survey in surveys()) {
        let survey = survey.filled();
        let Some((facts, robust, now)) = asked(&survey) else { return Ok(()) };
        for turn in &robust.turns {
            let any_turns = |part: Ratio| {
                (0_u32..1 << survey.weights.len()).any(|signs| {
                    let weights = survey.weights.iter().enumerate().map(|(place, weight)| {
                        let move_by = if has(signs, place) { part } else { part.negated() };
                        Ratio::whole(i64::from(*weight)).times(Ratio::ONE.plus(move_by).unwrap()).unwrap()
                    });
                    let tried = weighted(&facts, &weights.collect::<Vec<_>>());
                    place(&tried).is_some_and(|then| turned(now, then, turn.direction))
                })
            };
            let Some(part) = turn.weights_together else {
                prop_assert!(!any_turns(Ratio::new(999, 1000).unwrap()));
                continue;
            };
            prop_assert!(!any_turns(part.0.times(Ratio::new(99, 100).unwrap()).unwrap()) || part.0.is_zero());
            let beyond = part.0.plus(Ratio::new(1, 1000).unwrap()).unwrap();
            prop_assert!(beyond >= Ratio::ONE || any_turns(beyond), "{part:?}");
        }
    }
}

proptest! {
    #[test]
    fn the_order_of_marks_and_raters_changes_nothing(survey in surveys()) {
        let facts = survey.facts();
        let mut other = facts.clone();
        other.ratings.reverse();
        other.raters.reverse();
        other.items.reverse();
        prop_assert_eq!(robustness(&facts, Detail::Steps), robustness(&other, Detail::Steps));
    }
}
