//! Fairness of counting: who says it, in what order it is listed and how a roll is cut never matter.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    reason = "a test may fail loudly"
)]

use commonhold::canonical::from_json;
use commonhold::roll::{Owner, OwnerKind, Roll, RollUnit, Tenure, UnitStatus, UseClass};
use commonhold::voting::{
    Ballot, BallotState, Channel, Decision, Deemed, Delivered, SilencePolicy, SplitRule, Tally, TallyFacts,
    kernel, tally,
};
use commonhold::{Area, Day, Detail, ExactNumber};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// One unit for each row: its area in hundredths, its owner, and what it says.
fn facts(rows: &[(i64, u8, u8)]) -> TallyFacts {
    let mut facts: TallyFacts = from_json(
        "given",
        r#"{"book":"cn","on":"2024-05-01","matter":"hire_manager","roll":{"units":[]},"ballots":[],"delivered":{"kind":"everyone"}}"#,
    )
    .unwrap();
    let mut owners: Vec<String> = rows.iter().map(|(_, owner, _)| format!("o{owner:03}")).collect();
    for (place, (area, owner, choice)) in rows.iter().enumerate() {
        let id = format!("u{place:04}");
        facts.roll.units.push(RollUnit {
            id: id.clone(),
            building: "A".into(),
            use_class: UseClass::Dwelling,
            status: UnitStatus::Sold,
            floor_area: commonhold::roll::AreaBySource {
                registered: Some(Area::from_units(*area, 2).unwrap()),
                ..Default::default()
            },
        });
        let owner = format!("o{owner:03}");
        let from = day("2020-01-01");
        facts.roll.tenures.push(Tenure {
            unit: id.clone(),
            owners: vec![owner],
            representative: None,
            from,
            to: None,
        });
        facts.ballots.push(ballot(&id, BallotState::EVERY[usize::from(*choice)]));
    }
    owners.sort();
    owners.dedup();
    facts.roll.owners = owners.into_iter().map(owner).collect();
    facts
}

fn owner(key: String) -> Owner {
    Owner { key, name: String::new(), kind: OwnerKind::Person, untraced: false }
}

fn ballot(unit: &str, choice: BallotState) -> Ballot {
    Ballot {
        voter: None,
        unit: Some(unit.to_owned()),
        motion: None,
        choice,
        channel: Channel::Written,
        received: None,
        sequence: None,
        text_version: None,
    }
}

fn counted(facts: &TallyFacts) -> Tally {
    tally(facts, Detail::ValueOnly).unwrap().value
}

/// A unit recorded as `undelivered` was not reached, though everybody else was.
fn rows() -> impl Strategy<Value = Vec<(i64, u8, u8)>> {
    prop::collection::vec((0_i64..30_000, 0_u8..12, 0_u8..7), 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_kernel_and_the_objects_count_alike(rows in rows(), largest in any::<bool>()) {
        let mut facts = facts(&rows);
        facts.split = if largest { SplitRule::LargestArea } else { SplitRule::Spoilt };
        let objects = counted(&facts);
        let areas: Vec<u64> = rows.iter().map(|(area, ..)| area.unsigned_abs()).collect();
        let owners: Vec<u32> = rows.iter().map(|(_, owner, _)| u32::from(*owner)).collect();
        let choices: Vec<u8> = rows.iter().map(|(.., choice)| *choice).collect();
        let mut dense = owners.clone();
        dense.sort_unstable();
        dense.dedup();
        let owners: Vec<u32> = owners.iter().map(|id| dense.binary_search(id).unwrap() as u32).collect();
        let kernel = kernel::count(&areas, &owners, &choices, None, facts.split).unwrap();
        for (place, state) in BallotState::EVERY.into_iter().enumerate() {
            prop_assert_eq!(objects.counts[0].of(state).to_string(), kernel.heads[place].to_string());
            let area = ExactNumber::parse(&format!("{}/100", kernel.area[place])).unwrap();
            prop_assert_eq!(objects.counts[1].of(state), area);
        }
        prop_assert_eq!(objects.splits.len(), kernel.split.len());
    }

    #[test]
    fn the_order_of_lists_changes_nothing(rows in rows(), turn in 0_usize..40) {
        let facts = facts(&rows);
        let mut turned = facts.clone();
        let by = turn % rows.len();
        turned.ballots.rotate_left(by);
        turned.roll.units.reverse();
        turned.roll.tenures.rotate_right(by);
        turned.roll.owners.reverse();
        prop_assert_eq!(counted(&facts), counted(&turned));
    }

    #[test]
    fn names_of_owners_do_not_matter(rows in rows()) {
        let facts = facts(&rows);
        let renamed: Vec<_> = rows.iter().map(|(area, owner, choice)| (*area, 200 - owner, *choice)).collect();
        let (one, other) = (counted(&facts), counted(&self::facts(&renamed)));
        prop_assert_eq!(one.counts, other.counts);
        prop_assert_eq!(one.verdict, other.verdict);
    }

    #[test]
    fn splitting_an_owners_units_never_changes_area(rows in rows()) {
        let facts = facts(&rows);
        let own: Vec<_> =
            rows.iter().zip(0_u8..).map(|((area, _, choice), owner)| (*area, owner, *choice)).collect();
        let (merged, split) = (counted(&facts), counted(&self::facts(&own)));
        prop_assert_eq!(&merged.counts[1], &split.counts[1]);
        prop_assert!(merged.heads <= split.heads);
    }

    #[test]
    fn the_seven_states_are_everybody(rows in rows()) {
        for measure in counted(&facts(&rows)).counts {
            let sum = BallotState::EVERY.iter().fold(ExactNumber::ZERO, |sum, state| {
                ExactNumber(sum.0.plus(measure.of(*state).0).unwrap())
            });
            prop_assert_eq!(sum, measure.all);
        }
    }

    #[test]
    fn silence_that_takes_no_part_is_as_if_it_was_never_delivered(rows in rows()) {
        let reached = facts(&rows);
        let mut not_reached = reached.clone();
        not_reached.delivered = Delivered::Nobody;
        prop_assert_eq!(counted(&reached).verdict, counted(&not_reached).verdict);
    }

    #[test]
    fn steps_never_change_the_value(rows in rows()) {
        let facts = facts(&rows);
        let spoken = tally(&facts, Detail::Steps).unwrap();
        let quiet = tally(&facts, Detail::ValueOnly).unwrap();
        prop_assert!(!spoken.steps.is_empty() && quiet.steps.is_empty());
        prop_assert_eq!(spoken.value, quiet.value);
        prop_assert_eq!(spoken.warnings, quiet.warnings);
    }
}

/// C03: 1,291 rights, 417 yes, 278 no, 8 abstain, 584 delivered and silent, 4 not reached.
#[test]
fn silence_decides_the_case_before_the_court() {
    let mut rows = Vec::new();
    for (state, many) in [(0, 417), (1, 278), (2, 8), (5, 584), (6, 4)] {
        rows.extend(std::iter::repeat_n(state, many));
    }
    let mut facts = facts(&[]);
    facts.delivered = Delivered::Nobody;
    let one = self::facts(&[(10_000, 0, 0)]);
    for (place, state) in rows.iter().enumerate() {
        let (id, key) = (format!("u{place:04}"), format!("o{place:04}"));
        facts.roll.units.push(RollUnit { id: id.clone(), ..one.roll.units[0].clone() });
        facts.roll.owners.push(owner(key.clone()));
        facts.roll.tenures.push(Tenure {
            unit: id.clone(),
            owners: vec![key],
            ..one.roll.tenures[0].clone()
        });
        facts.ballots.push(ballot(&id, BallotState::EVERY[*state]));
    }
    facts.silence.effective_delivery = Some(true);
    facts.silence.agenda_notified = Some(true);
    facts.silence.consequence_stated = Some(true);
    for (policy, verdict) in [
        (SilencePolicy::NotParticipating, Decision::Inquorate),
        (SilencePolicy::ParticipateAbstain, Decision::Failed),
        (SilencePolicy::ParticipateFollowMajority, Decision::Passed),
        (SilencePolicy::ParticipateAgree, Decision::Passed),
    ] {
        facts.silence.policy = Some(policy);
        let counted = counted(&facts);
        assert_eq!(counted.verdict, verdict, "{policy:?}");
        let deemed: Vec<&Deemed> = counted.deemed.iter().filter(|part| part.measure == "heads").collect();
        assert!(deemed.iter().all(|part| part.count == ExactNumber::whole(584)));
        assert_eq!(counted.counts[0].yes, ExactNumber::whole(417));
    }
}

/// 1,143 units, of which 21 belong to owners of another one: 1,122 heads.
#[test]
fn households_are_not_heads() {
    let mut roll = Roll::default();
    let one = facts(&[(8_937, 0, 0)]).roll;
    for place in 0..1_143_u32 {
        let (id, key) =
            (format!("u{place}"), format!("o{}", if place < 1_122 { place } else { place - 1_122 }));
        roll.units.push(RollUnit { id: id.clone(), ..one.units[0].clone() });
        roll.tenures.push(Tenure { unit: id, owners: vec![key], ..one.tenures[0].clone() });
    }
    roll.owners = (0..1_122_u32).map(|place| owner(format!("o{place}"))).collect();
    let counts =
        commonhold::roll::electorate_on(&roll, day("2026-03-01"), Detail::ValueOnly).unwrap().value.counts;
    assert_eq!((counts.households, counts.units, counts.heads), (1_143, 1_143, 1_122));
}
