//! What is fair about a score, and what its pay must add up to.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "tests may fail loudly")]

use commonhold::evaluation::{ConsequenceFacts, LostPoints, ScoreFacts, consequence, score};
use commonhold::{Amount, Detail, ExactNumber, Ratio, canonical::from_json};
use proptest::prelude::*;

const ITEMS: usize = 3;

fn facts(weights: &[i64; ITEMS], marks: &[[i64; ITEMS]]) -> ScoreFacts {
    let mut facts: ScoreFacts = from_json(
        "base",
        r#"{"items":[{"key":"a","weight":"1","max":"10"},{"key":"b","weight":"1","max":"10"},
            {"key":"c","weight":"1","max":"10"}],"ratings":[],
            "bands":[{"grade":"A","from":"80"},{"grade":"B","from":"60"},{"grade":"C","from":"0"}]}"#,
    )
    .unwrap();
    for (item, weight) in facts.items.iter_mut().zip(weights) {
        item.weight = ExactNumber::whole(*weight);
    }
    for (rater, row) in marks.iter().enumerate() {
        for (item, mark) in ["a", "b", "c"].iter().zip(row) {
            let given = format!(r#"{{"rater":"r{rater}","item":"{item}","score":"{mark}"}}"#);
            facts.ratings.push(from_json("rating", &given).unwrap());
        }
    }
    facts
}

fn some_marks() -> impl Strategy<Value = Vec<[i64; ITEMS]>> {
    prop::collection::vec(prop::array::uniform3(0_i64..=10), 1..12)
}

proptest! {
    #[test]
    fn a_better_mark_never_lowers_the_score(
        weights in prop::array::uniform3(1_i64..50), marks in some_marks(), row in 0_usize..12, item in 0..ITEMS,
    ) {
        let before = score(&facts(&weights, &marks), Detail::ValueOnly).unwrap().value.score;
        let mut better = marks.clone();
        let row = row % better.len();
        better[row][item] = (better[row][item] + 1).min(10);
        let after = score(&facts(&weights, &better), Detail::ValueOnly).unwrap().value.score;
        prop_assert!(after >= before);
        prop_assert_eq!(after > before, better != marks);
    }

    #[test]
    fn neither_the_order_nor_the_names_of_raters_matter(
        weights in prop::array::uniform3(1_i64..50), marks in some_marks(),
    ) {
        let plain = facts(&weights, &marks);
        let mut turned = plain.clone();
        turned.ratings.reverse();
        turned.items.rotate_left(1);
        for rating in &mut turned.ratings {
            rating.rater = format!("x-{}", rating.rater.len() * 7) + &rating.rater;
        }
        let value = |facts: &ScoreFacts| score(facts, Detail::ValueOnly).unwrap().value;
        prop_assert_eq!(value(&plain), value(&turned));
    }

    #[test]
    fn only_the_proportions_of_weights_matter_when_full_marks_are_declared(
        weights in prop::array::uniform3(1_i64..50), factor in 2_i64..9, marks in some_marks(),
    ) {
        let mut one = facts(&weights, &marks);
        one.out_of = Some(ExactNumber::whole(100));
        let mut many = facts(&weights.map(|weight| weight * factor), &marks);
        many.out_of = one.out_of;
        let value = |facts: &ScoreFacts| score(facts, Detail::ValueOnly).unwrap().value;
        prop_assert_eq!(value(&one), value(&many));
    }

    #[test]
    fn points_earned_and_lost_make_full_marks(weights in prop::array::uniform3(0_i64..50), marks in some_marks()) {
        prop_assume!(weights.iter().any(|weight| *weight > 0));
        let scored = score(&facts(&weights, &marks), Detail::ValueOnly).unwrap().value;
        let total = |pick: fn(&commonhold::evaluation::ItemScore) -> ExactNumber| {
            scored.items.iter().fold(Ratio::ZERO, |sum, item| sum.plus(pick(item).0).unwrap())
        };
        let (points, lost) = (total(|item| item.points), total(|item| item.lost));
        prop_assert_eq!(points.plus(lost).unwrap(), scored.full_marks.0);
        prop_assert_eq!(points, scored.score.0);
        prop_assert_eq!(lost, scored.lost.0);
    }

    #[test]
    fn a_missing_mark_never_raises_a_score_when_it_counts_as_zero(
        weights in prop::array::uniform3(1_i64..50), marks in some_marks(), gone in 0_usize..36,
    ) {
        let whole = facts(&weights, &marks);
        let mut gap = whole.clone();
        gap.raters = (0..marks.len()).map(|r| from_json("r", &format!(r#"{{"key":"r{r}"}}"#)).unwrap()).collect();
        gap.missing = commonhold::evaluation::MissingMarks::Zero;
        let gone = gone % gap.ratings.len();
        gap.ratings.remove(gone);
        let of = |facts: &ScoreFacts| score(facts, Detail::ValueOnly).unwrap().value.score;
        prop_assert!(of(&gap) <= of(&whole));
    }

    #[test]
    fn what_the_items_cost_sums_to_what_the_score_withheld(
        weights in prop::array::uniform3(1_i64..50), marks in some_marks(), fen in 1_i64..10_000_000,
    ) {
        let mut given = facts(&weights, &marks);
        given.out_of = Some(ExactNumber::whole(100));
        let scored = score(&given, Detail::ValueOnly).unwrap().value;
        let mut pay: ConsequenceFacts = from_json("pay", r#"{"base":"0.00","factor":"1/4","minor_digits":2,
            "rounding":"half_even","bands":[{"from":"95","rate":"1"},{"from":"60","rate":"0.9"},{"rate":"0.7"}]}"#).unwrap();
        pay.base = Amount::from_units(fen, 2).unwrap();
        pay.score = Some(scored.score);
        pay.lost = scored.items.iter().map(|item| LostPoints { key: item.key.clone(), points: item.lost }).collect();
        let paid = consequence(&pay, Detail::ValueOnly).unwrap().value;
        let fen_of = |amount: Amount| amount.units_at(2).unwrap();
        let costs: i64 = paid.costs.iter().map(|part| fen_of(part.amount)).sum();
        prop_assert_eq!(costs, fen_of(paid.withheld_for_score.unwrap()));
        prop_assert_eq!(fen_of(paid.pay.unwrap()) + fen_of(paid.withheld.unwrap()), fen_of(paid.full_pay));
    }

    #[test]
    fn a_better_score_never_pays_less(one in 0_i64..=100_000, two in 0_i64..=100_000) {
        let mut pay: ConsequenceFacts = from_json("pay", r#"{"base":"1000.01","minor_digits":2,"rounding":"half_even",
            "bands":[{"from":"95","rate":"1"},{"from":"60","rate":"0.9"},{"rate":"0.7"}]}"#).unwrap();
        let mut at = |thousandths: i64| {
            pay.score = Some(ExactNumber(Ratio::new(i128::from(thousandths), 1000).unwrap()));
            consequence(&pay, Detail::ValueOnly).unwrap().value.pay.unwrap()
        };
        let (low, high) = (at(one.min(two)), at(one.max(two)));
        prop_assert!(low <= high);
    }

    #[test]
    fn steps_change_no_value(weights in prop::array::uniform3(1_i64..50), marks in some_marks()) {
        let facts = facts(&weights, &marks);
        let (with, without) = (score(&facts, Detail::Steps).unwrap(), score(&facts, Detail::ValueOnly).unwrap());
        prop_assert_eq!(&with.value, &without.value);
        prop_assert_eq!(&with.warnings, &without.warnings);
        prop_assert!(without.steps.is_empty() && !with.steps.is_empty());
        let mut pay: ConsequenceFacts = from_json("pay", r#"{"base":"1000.01","minor_digits":2,"rounding":"half_even",
            "bands":[{"from":"95","rate":"1"},{"from":"60","rate":"0.9"},{"rate":"0.7"}],"consider":["renewal"]}"#).unwrap();
        pay.score = Some(with.value.score);
        let (with, without) = (consequence(&pay, Detail::Steps).unwrap(), consequence(&pay, Detail::ValueOnly).unwrap());
        prop_assert_eq!(with.value, without.value);
    }
}
