//! Ballots that come in one by one are counted as all of them together, in whatever order they come.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail loudly"
)]

#[path = "support/reference.rs"]
mod reference;

use commonhold::canonical::from_json;
use commonhold::roll::electorate_on;
use commonhold::rulebook::VoteRule;
use commonhold::voting::{
    AreaLimits, Assembly, BadBallotRule, Ballot, BallotState, DuplicateRule, Entered, LiveTally, MotionFacts,
    TallyFacts,
};
use commonhold::{Area, Detail, Period, Ratio};
use reference::{Rng, given, scene};
use std::collections::HashMap;

/// The ballots of a scene in another order, some twice and with another choice.
fn turned(ballots: &[Ballot], seed: u64) -> Vec<Ballot> {
    let mut turned = ballots.to_vec();
    for (place, ballot) in
        ballots.iter().enumerate().filter(|(place, _)| (seed + *place as u64).is_multiple_of(5))
    {
        let choice = ballots[(place + 1) % ballots.len()].choice;
        turned.push(Ballot { choice, ..ballot.clone() });
    }
    let by = usize::try_from(seed).unwrap() % turned.len().max(1);
    turned.rotate_left(by);
    if seed.is_multiple_of(3) {
        turned.reverse();
    }
    turned
}

/// The books that were read so far, by the matter and the silence that ask for them.
type Books = HashMap<String, VoteRule>;

#[test]
fn one_by_one_is_all_together() {
    let (mut books, mut refused, mut aside, mut counted) = (Books::new(), 0, 0, 0);
    for seed in 0..1_500 {
        let mut facts: TallyFacts = from_json("given", &given(&scene(&mut Rng(seed)))).unwrap();
        let ballots = turned(&facts.ballots, seed);
        facts.ballots.clear();
        if seed.is_multiple_of(7) {
            facts.duplicates = DuplicateRule::Refuse;
        }
        facts.bad_ballots = [BadBallotRule::SetAside, BadBallotRule::Refuse][usize::from(seed % 2 == 0)];
        let key = format!("{:?} {:?} {:?}", facts.matter, facts.parameters, facts.silence);
        let rule = &*books.entry(key).or_insert_with(|| facts.rule().unwrap());
        let roll = electorate_on(&facts.roll, facts.on, Detail::ValueOnly).unwrap().value;
        let assembly = Assembly::of(&facts.roll, &roll).unwrap();
        let Ok(mut live) = LiveTally::of(&assembly, rule, MotionFacts::of(&facts)) else {
            let all = assembly.tally(rule, &MotionFacts::of(&facts), Detail::ValueOnly);
            assert!(all.is_err(), "seed {seed}");
            continue;
        };
        for ballot in ballots {
            let mut with = facts.clone();
            with.ballots = [live.ballots(), std::slice::from_ref(&ballot)].concat();
            let again = assembly.tally(rule, &MotionFacts::of(&with), Detail::ValueOnly);
            let before = live.counts().unwrap();
            match (live.enter(ballot), again) {
                (Ok(entered), Ok(again)) => {
                    assert_eq!(live.counts().unwrap(), again.value.counts, "seed {seed}");
                    assert_eq!(live.tally(Detail::ValueOnly).unwrap().value, again.value, "seed {seed}");
                    aside += u64::from(matches!(entered, Entered::SetAside(_)));
                    counted += u64::from(matches!(entered, Entered::Counted { .. }));
                }
                (Err(one), Err(all)) => {
                    assert_eq!((one.code, one.sentence, one.path), (all.code, all.sentence, all.path));
                    assert_eq!(live.counts().unwrap(), before, "seed {seed}");
                    refused += 1;
                }
                (one, all) => panic!("seed {seed}: one by one {one:?}, all together {all:?}"),
            }
        }
    }
    assert!(
        counted > 1_000 && refused > 100 && aside > 100,
        "{counted} counted, {refused} refused, {aside} aside"
    );
}

#[test]
fn one_by_one_is_what_the_slow_reference_counts() {
    let mut books = Books::new();
    for seed in 0..1_500 {
        let scene = scene(&mut Rng(seed));
        let expected = reference::reference(&scene);
        let mut facts: TallyFacts = from_json("given", &given(&scene)).unwrap();
        let ballots = std::mem::take(&mut facts.ballots);
        let key = format!("{:?} {:?} {:?} {:?}", facts.matter, facts.layers, facts.parameters, facts.silence);
        let rule = &*books.entry(key).or_insert_with(|| facts.rule().unwrap());
        let roll = electorate_on(&facts.roll, facts.on, Detail::ValueOnly).unwrap().value;
        let assembly = Assembly::of(&facts.roll, &roll).unwrap();
        let mut live = LiveTally::of(&assembly, rule, MotionFacts::of(&facts)).unwrap();
        for ballot in ballots.into_iter().rev() {
            live.enter(ballot).unwrap();
        }
        let counts = live.counts().unwrap();
        let said = |measure: usize| BallotState::EVERY.map(|state| counts.get(measure).unwrap().of(state).0);
        let whole =
            |counts: reference::Counts, unit: i128| counts.map(|count| Ratio::new(count, unit).unwrap());
        assert!(expected.heads.is_none_or(|heads| said(0) == whole(heads, 1)), "seed {seed}");
        assert_eq!(said(1), whole(expected.area, 100), "seed {seed}");
    }
}

#[test]
fn what_a_recount_refuses_from_the_start_is_refused_at_the_start() {
    let mut facts: TallyFacts = from_json("given", &given(&scene(&mut Rng(1)))).unwrap();
    facts.window = None;
    facts.unknown_area =
        Some(AreaLimits { least: Area::parse("90").unwrap(), most: Area::parse("60").unwrap() });
    let rule = facts.rule().unwrap();
    let roll = electorate_on(&facts.roll, facts.on, Detail::ValueOnly).unwrap().value;
    let assembly = Assembly::of(&facts.roll, &roll).unwrap();
    let again = assembly.tally(&rule, &MotionFacts::of(&facts), Detail::ValueOnly).unwrap_err();
    let live = LiveTally::of(&assembly, &rule, MotionFacts::of(&facts)).unwrap_err();
    assert_eq!((live.code.as_str(), live.path), ("tally.area_limits", again.path));
    facts.unknown_area = None;
    facts.window = Some(Period { from: facts.on, to: facts.on });
    let again = assembly.tally(&rule, &MotionFacts::of(&facts), Detail::ValueOnly).unwrap_err();
    let live = LiveTally::of(&assembly, &rule, MotionFacts::of(&facts)).unwrap_err();
    assert_eq!((live.code.as_str(), live.path), ("day.empty_period", again.path));
}

#[test]
fn a_ballot_of_another_motion_is_left_to_it() {
    let given = r#"{"book":"cn","on":"2024-05-01","matter":"hire_manager","motion":"m1",
        "roll":{"units":[{"id":"1","building":"A","use_class":"dwelling","status":"sold","floor_area":{"registered":"90"}}],
        "owners":[{"key":"a"}],"tenures":[{"unit":"1","owners":["a"],"from":"2020-01-01"}]},"ballots":[]}"#;
    let mut facts: TallyFacts = from_json("given", given).unwrap();
    let rule = facts.rule().unwrap();
    let roll = electorate_on(&facts.roll, facts.on, Detail::ValueOnly).unwrap().value;
    let assembly = Assembly::of(&facts.roll, &roll).unwrap();
    let ballot = |motion: &str| -> Ballot {
        from_json("ballot", &format!(r#"{{"unit":"1","choice":"yes","motion":"{motion}"}}"#)).unwrap()
    };
    let mut live = LiveTally::of(&assembly, &rule, MotionFacts::of(&facts)).unwrap();
    assert_eq!(live.enter(ballot("m2")).unwrap(), Entered::OtherMotion);
    assert_eq!(live.enter(ballot("m1")).unwrap(), Entered::Counted { units: 1 });
    assert_eq!(live.ballots().len(), 1);
    // Where no motion is asked for, ballots of a second one cannot be told apart from the first.
    facts.motion = None;
    let mut live = LiveTally::of(&assembly, &rule, MotionFacts::of(&facts)).unwrap();
    live.enter(ballot("m2")).unwrap();
    let refusal = live.enter(ballot("m1")).unwrap_err();
    assert_eq!((refusal.code.as_ref(), live.ballots().len()), ("tally.several_motions", 1));
    assert!(refusal.sentence.contains("m1, m2"), "{}", refusal.sentence);
}
