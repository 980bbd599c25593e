//! Rules of an evaluation together: random sheets against a plain second reading of the page, and what must hold of
//! whatever is left out, marked twice, or read two ways.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "tests may fail loudly"
)]

use commonhold::evaluation::{ConsequenceFacts, ScoreFacts, consequence, score};
use commonhold::{Amount, Detail, Ratio, canonical::from_json};
use proptest::prelude::*;

const ITEMS: usize = 3;
const RATERS: usize = 7;

/// Marks 0 to 5 or none, of each rater for each item.
type Sheet = [[Option<u8>; ITEMS]; RATERS];

#[derive(Clone, Debug)]
struct Survey {
    weights: [u8; ITEMS],
    /// The last item is measured by the part who gave at least 3, of: answered, returned, issued.
    satisfied: Option<u8>,
    group_weights: [u8; 2],
    sheet: Sheet,
    late: [bool; RATERS],
    missing: &'static str,
    /// Arithmetic, median, or so many hundredths cut at each end.
    mean: Option<u8>,
}

fn surveys() -> impl Strategy<Value = Survey> {
    let mark = prop_oneof![1 => Just(None), 4 => (0_u8..=5).prop_map(Some)];
    let sheet = prop::array::uniform7(prop::array::uniform3(mark));
    (
        prop::array::uniform3(1_u8..30),
        prop::option::of(0_u8..3),
        prop::array::uniform2(0_u8..4),
        sheet,
        prop::array::uniform7(prop::bool::weighted(0.2)),
        prop::sample::select(vec!["drop", "zero", "renormalise"]),
        prop::option::of(0_u8..=50),
    )
        .prop_map(|(weights, satisfied, group_weights, sheet, late, missing, mean)| Survey {
            weights,
            satisfied,
            group_weights,
            sheet,
            late,
            missing,
            mean,
        })
}

fn word(of: u8) -> &'static str {
    ["answered", "returned", "issued"][usize::from(of)]
}

/// Raters 0 to 3 are of group a, the others of group b.
fn group(rater: usize) -> usize {
    usize::from(rater >= 4)
}

fn json(survey: &Survey) -> String {
    let items = (0..ITEMS).map(|item| {
        let satisfied = survey.satisfied.filter(|_| item == ITEMS - 1);
        let satisfied = satisfied
            .map(|of| format!(r#","satisfied":{{"from":"3","of":"{}"}}"#, word(of)))
            .unwrap_or_default();
        format!(r#"{{"key":"i{item}","weight":"{}","max":"5"{satisfied}}}"#, survey.weights[item])
    });
    let raters = (0..RATERS).map(|rater| {
        let on = if survey.late[rater] { "2026-01-02" } else { "2026-01-01" };
        format!(r#"{{"key":"r{rater}","group":"{}","on":"{on}"}}"#, ["a", "b"][group(rater)])
    });
    let marks = (0..RATERS).flat_map(|rater| (0..ITEMS).map(move |item| (rater, item)));
    let marks = marks.filter_map(|(rater, item)| {
        let mark = survey.sheet[rater][item]?;
        Some(format!(r#"{{"rater":"r{rater}","item":"i{item}","score":"{mark}"}}"#))
    });
    let mean = match survey.mean {
        None => r#"{"kind":"arithmetic"}"#.to_owned(),
        Some(50) => r#"{"kind":"median"}"#.to_owned(),
        Some(cut) => format!(r#"{{"kind":"trimmed","cut":"{cut}/100"}}"#),
    };
    let join = |parts: Vec<String>| parts.join(",");
    format!(
        r#"{{"items":[{}],"groups":[{{"key":"a","weight":"{}"}},{{"key":"b","weight":"{}"}}],"raters":[{}],
            "ratings":[{}],"missing":"{}","mean":{mean},"closes":"2026-01-01","late":"leave_out",
            "bands":[{{"grade":"A","from":"20"}},{{"grade":"B","from":"10"}},{{"grade":"C","from":"0"}}]}}"#,
        join(items.collect()),
        survey.group_weights[0],
        survey.group_weights[1],
        join(raters.collect()),
        join(marks.collect()),
        survey.missing,
    )
}

fn ratio(top: usize, bottom: usize) -> Ratio {
    Ratio::new(i128::try_from(top).unwrap(), i128::try_from(bottom).unwrap()).unwrap()
}

/// The mean of one group for one item, read from the page.
fn mean_of(survey: &Survey, group_place: usize, item: usize) -> Option<Ratio> {
    let asked: Vec<usize> =
        (0..RATERS).filter(|rater| group(*rater) == group_place && !survey.late[*rater]).collect();
    let mut marks: Vec<usize> =
        asked.iter().filter_map(|rater| survey.sheet[*rater][item]).map(usize::from).collect();
    if let Some(of) = survey.satisfied.filter(|_| item == ITEMS - 1) {
        let base = match of {
            0 => marks.len(),
            1 => asked.iter().filter(|rater| survey.sheet[**rater].iter().any(Option::is_some)).count(),
            _ => asked.len(),
        };
        let satisfied = marks.iter().filter(|mark| **mark >= 3).count();
        return (base > 0).then(|| ratio(5 * satisfied, base));
    }
    if survey.missing == "zero" {
        if asked.is_empty() {
            return Some(Ratio::ZERO);
        }
        marks.resize(asked.len(), 0);
    }
    marks.sort_unstable();
    let number = marks.len();
    let cut = match survey.mean {
        None => 0,
        Some(50) => number.saturating_sub(1) / 2,
        Some(hundredths) => usize::from(hundredths) * number / 100,
    };
    let kept = &marks[cut..number - cut];
    (!kept.is_empty()).then(|| ratio(kept.iter().sum(), kept.len()))
}

/// The score and full marks, read from the page; nothing where nothing can be scored.
fn second_reading(survey: &Survey) -> Option<(Ratio, Ratio)> {
    let zero = survey.missing == "zero";
    let (mut points, mut kept, mut given) = (Ratio::ZERO, 0_usize, 0_usize);
    for item in 0..ITEMS {
        let weight = usize::from(survey.weights[item]);
        given += weight;
        let answers =
            (0..RATERS).filter(|rater| !survey.late[*rater] && survey.sheet[*rater][item].is_some());
        let (mut sum, mut weights) = (Ratio::ZERO, 0_usize);
        for place in 0..2 {
            if let Some(mean) = mean_of(survey, place, item) {
                let of_group = usize::from(survey.group_weights[place]);
                sum = sum.plus(mean.times(ratio(of_group, 1)).unwrap()).unwrap();
                weights += of_group;
            }
        }
        let mean = (answers.count() > 0 && weights > 0).then(|| sum.divided_by(ratio(weights, 1)).unwrap());
        if let Some(mean) = mean {
            points = points.plus(mean.times(ratio(weight, 5)).unwrap()).unwrap();
        }
        if mean.is_some() || zero {
            kept += weight;
        }
    }
    if kept == 0 {
        return None;
    }
    let full = if survey.missing == "renormalise" { given } else { kept };
    Some((points.times(ratio(full, kept)).unwrap(), ratio(full, 1)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn two_readings_of_the_page_agree(survey in surveys()) {
        let facts: ScoreFacts = from_json("survey", &json(&survey)).unwrap();
        match (score(&facts, Detail::ValueOnly), second_reading(&survey)) {
            (Ok(scored), Some((points, full))) => {
                prop_assert_eq!(scored.value.score.0, points);
                prop_assert_eq!(scored.value.full_marks.0, full);
                prop_assert_eq!(scored.value.points.0.plus(scored.value.lost.0).unwrap(), full);
            }
            (Err(refusal), _) if survey.group_weights == [0, 0] => {
                prop_assert_eq!(refusal.code, "evaluation.no_weight");
            }
            (Err(refusal), None) => prop_assert_eq!(refusal.code, "evaluation.nothing_rated"),
            (scored, wanted) => prop_assert!(false, "{scored:?} but {wanted:?}"),
        }
    }

    #[test]
    fn who_is_left_out_changes_as_little_as_who_was_never_asked(survey in surveys()) {
        let facts: ScoreFacts = from_json("survey", &json(&survey)).unwrap();
        let mut without = facts.clone();
        let late = |key: &str| survey.late[key[1..].parse::<usize>().unwrap()];
        without.raters.retain(|rater| !late(&rater.key));
        without.ratings.retain(|rating| !late(&rating.rater));
        // Without a rater listed whoever marks was asked: that is another survey.
        prop_assume!(!without.raters.is_empty());
        let value = |facts: &ScoreFacts| score(facts, Detail::ValueOnly).map(|scored| {
            (scored.value.score, scored.value.items, scored.value.groups, scored.value.grades_possible)
        });
        prop_assert_eq!(value(&facts).map_err(|refusal| refusal.code), value(&without).map_err(|refusal| refusal.code));
    }

    #[test]
    fn neither_order_nor_places_in_the_list_decide(
        survey in surveys(), rule in 0_usize..4,
        twice in prop::collection::vec((0_usize..21, prop::option::weighted(0.9, 1_u32..4), 0_i64..3), 1..5),
        turn in 0_usize..30,
    ) {
        let mut facts: ScoreFacts = from_json("survey", &json(&survey)).unwrap();
        prop_assume!(!facts.ratings.is_empty());
        facts.ratings.iter_mut().for_each(|rating| rating.sheet = Some(1));
        for (row, sheet, score) in twice {
            let mut again = facts.ratings[row % facts.ratings.len()].clone();
            again.sheet = sheet;
            again.score = commonhold::ExactNumber::whole(score);
            facts.ratings.push(again);
        }
        let rules = [r#""first""#, r#""last""#, r#""leave_out""#, r#""identical""#];
        facts.duplicates = from_json("rule", rules[rule]).unwrap();
        let mut turned = facts.clone();
        turned.ratings.reverse();
        let turn = turn % turned.ratings.len();
        turned.ratings.rotate_left(turn);
        turned.raters.reverse();
        turned.items.reverse();
        turned.groups.reverse();
        let value = |facts: &ScoreFacts| score(facts, Detail::ValueOnly).map_err(|refusal| refusal.code);
        prop_assert_eq!(value(&facts), value(&turned));
    }

    #[test]
    fn an_open_reading_of_the_bands_holds_both_and_nothing_else(survey in surveys()) {
        let mut facts: ScoreFacts = from_json("survey", &json(&survey)).unwrap();
        let mut read = |rule: &str| {
            facts.fallen_bands = from_json("rule", rule).unwrap();
            score(&facts, Detail::ValueOnly).ok().map(|scored| scored.value)
        };
        let (open, printed) = (read(r#""undecided""#), read(r#""as_printed""#));
        let proportion = read(r#""in_proportion""#);
        let (Some(open), Some(printed), Some(proportion)) = (open, printed, proportion) else { return Ok(()) };
        if printed.grade == proportion.grade {
            prop_assert_eq!(open.grade, printed.grade);
        } else {
            let mut both: Vec<String> =
                [printed.grade, proportion.grade].map(|grade| grade.unwrap_or_default()).into();
            both.sort();
            let mut possible = open.grades_possible;
            possible.sort();
            prop_assert_eq!(possible, both);
            prop_assert!(open.grade.is_none());
        }
    }

    #[test]
    fn what_is_paid_and_what_is_withheld_for_each_ground_make_full_pay(
        fen in 0_i64..10_000_000, score in 0_i64..=100, each in -500_000_i64..500_000, times in 0_u32..5,
        plus in 0_i64..40, cap in prop::option::of(0_i64..1_000_000), accident in any::<bool>(),
    ) {
        let money = |fen: i64| Amount::from_units(fen, 2).unwrap();
        let mut pay: ConsequenceFacts = from_json("pay", &format!(
            r#"{{"base":"0.00","factor":"0.25","minor_digits":2,"rounding":"half_even","score":"{score}",
                "bands":[{{"grade":"A","from":"90","rate":"1"}},
                    {{"grade":"B","from":"60","by_score":{{"plus":"{plus}","of":"100"}}}},{{"grade":"C","rate":"0.7"}}],
                "facts":[{{"key":"accident","holds":{accident}}}],
                "conditions":[{{"fact":"accident","effect":{{"kind":"lowered_by","steps":1}}}}],
                "events":[{{"key":"e","amount":"{}","times":{times}}},{{"key":"f","amount":"-0.07","times":3}}]}}"#,
            money(each))).unwrap();
        pay.base = money(fen);
        pay.events_cap = cap.map(money);
        let paid = consequence(&pay, Detail::ValueOnly).unwrap().value;
        let fen_of = |amount: Option<Amount>| amount.unwrap().units_at(2).unwrap();
        let full = fen_of(Some(paid.full_pay));
        prop_assert_eq!(fen_of(paid.pay) + fen_of(paid.withheld), full);
        let grounds = [paid.withheld_for_score, paid.withheld_for_conditions, paid.withheld_for_events];
        prop_assert_eq!(grounds.into_iter().map(fen_of).sum::<i64>(), fen_of(paid.withheld));
        prop_assert!(fen_of(paid.pay) >= 0);
    }

    #[test]
    fn the_lowest_of_several_scores_never_pays_more_than_their_mean_or_the_highest(
        scores in prop::collection::vec(0_i64..=100, 1..6),
    ) {
        let listed: Vec<String> =
            scores.iter().enumerate().map(|(place, score)| format!(r#"{{"key":"q{place}","score":"{score}"}}"#)).collect();
        let pay = |rule: &str| {
            let facts: ConsequenceFacts = from_json("pay", &format!(
                r#"{{"base":"1000.00","minor_digits":2,"rounding":"half_even","scores":[{}],"of_scores":"{rule}",
                    "bands":[{{"by_score":{{"plus":"15","of":"100","most":"1"}}}}]}}"#, listed.join(","))).unwrap();
            consequence(&facts, Detail::ValueOnly).unwrap().value.pay.unwrap()
        };
        prop_assert!(pay("lowest") <= pay("mean") && pay("mean") <= pay("highest"));
    }
}
