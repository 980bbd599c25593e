//! The library against a slow reference that was written from the rule pages alone: small random votes, judged twice.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail loudly"
)]

#[path = "support/reference.rs"]
mod reference;

use commonhold::canonical::from_json;
use commonhold::cases::run;
use commonhold::roll::electorate_on;
use commonhold::rulebook::VoteRule;
use commonhold::voting::{Assembly, Decision, MotionFacts, Tally, TallyFacts};
use commonhold::{Detail, Refusal};
use reference::{Ballot, Counts, Deemed, Delivered, Expected, Rng, STATES, Said, Scene, Unit, given, scene};
use serde_json::Value as Tree;
use std::collections::HashMap;

/// How many votes are drawn; the continuous build asks for more by `COMMONHOLD_VOTES`.
fn votes() -> u64 {
    std::env::var("COMMONHOLD_VOTES").ok().and_then(|votes| votes.parse().ok()).unwrap_or(6_000)
}

/// A decimal in hundredths.
fn hundredths(number: &Tree) -> i128 {
    let text = number.as_str().unwrap_or("0");
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    format!("{whole}{part:0<2}").parse().unwrap()
}

fn counts(tree: &Tree, unit: i128) -> Counts {
    STATES.map(|state| hundredths(&tree[state]) / unit)
}

/// What the library says, in the words of the reference, and only where the reference speaks.
fn read(value: &Tree, expected: &Expected) -> String {
    let word = |field: &str| value[field].as_str().unwrap_or("").to_owned();
    let unit = |measure: &str| if measure == "heads" { 100 } else { 1 };
    let deemed = value["deemed"].as_array().cloned().unwrap_or_default();
    let deemed = deemed.iter().map(|deemed| {
        let measure = deemed["measure"].as_str().unwrap_or("");
        let count = hundredths(&deemed["count"]) / unit(measure);
        (measure.to_owned(), deemed["becomes"].as_str().unwrap_or("").to_owned(), count)
    });
    let mut deemed: Vec<_> = deemed.filter(|(.., count)| *count != 0).collect();
    deemed.sort();
    let heads = expected.heads.map(|_| counts(&value["counts"]["heads"], 100));
    let area = counts(&value["counts"]["area"], 1);
    let quorum = value["quorum"].as_bool();
    let (verdict, certainty, without) = (word("verdict"), word("certainty"), word("without_silence"));
    format!(
        "verdict {verdict}, certainty {certainty}, quorum {quorum:?}\nheads {heads:?}\narea {area:?}\n\
         deemed {deemed:?}, without silence: {without}"
    )
}

fn written(expected: &Expected) -> String {
    let Expected { verdict, certainty, quorum, heads, area, .. } = expected;
    let tuple = |deemed: &Deemed| (deemed.measure.to_owned(), deemed.becomes.to_owned(), deemed.count);
    let mut deemed: Vec<_> = expected.deemed.iter().map(tuple).collect();
    deemed.sort();
    let without = expected.without_silence.unwrap_or("");
    format!(
        "verdict {verdict}, certainty {certainty}, quorum {quorum:?}\nheads {heads:?}\narea {area:?}\n\
         deemed {deemed:?}, without silence: {without}"
    )
}

/// The books that were read so far, by the parameters and layers that ask for them.
type Books = HashMap<String, VoteRule>;

/// The library's tally, its book read once for all the votes that share it.
fn tallied(facts: &TallyFacts, books: &mut Books) -> Result<Tally, Refusal> {
    let settings = &facts.parameters;
    let key = format!("{:?} {settings:?} {:?} {:?}", facts.matter, facts.layers, facts.silence);
    if !books.contains_key(&key) {
        books.insert(key.clone(), facts.rule()?);
    }
    let roll = electorate_on(&facts.roll, facts.on, Detail::ValueOnly)?.value;
    let assembly = Assembly::of(&facts.roll, &roll)?;
    Ok(assembly.tally(&books[&key], &MotionFacts::of(facts), Detail::ValueOnly)?.value)
}

/// The votes of every second seed from one on that are not judged as the reference judges them.
fn wrong(from: u64) -> Vec<String> {
    let (mut wrong, mut books) = (Vec::new(), Books::new());
    for seed in (from..votes()).step_by(2) {
        let scene = scene(&mut Rng(seed));
        let reference = reference::reference(&scene);
        let (given, expected) = (given(&scene), written(&reference));
        let facts: TallyFacts = from_json("given", &given).unwrap();
        let tally = tallied(&facts, &mut books);
        let needs_fact = |tally: &&Tally| tally.verdict == Decision::NeedsFact;
        if tally.iter().filter(needs_fact).any(|tally| tally.judged.needs.is_empty()) {
            wrong.push(format!("seed {seed}\ngiven {given}\nneeds a fact and names none\n"));
        }
        // The door by name reads the book anew; it is asked now and then.
        let got = match (seed % 50, tally) {
            (0, _) => match run("tally", &given, Detail::Steps) {
                Ok(outcome) => read(&serde_json::from_str::<Tree>(&outcome).unwrap()["value"], &reference),
                Err(refusal) => format!("refused, {}: {}", refusal.code, refusal.sentence),
            },
            (_, Ok(tally)) => read(&serde_json::to_value(&tally).unwrap(), &reference),
            (_, Err(refusal)) => format!("refused, {}: {}", refusal.code, refusal.sentence),
        };
        if got != expected {
            wrong.push(format!("seed {seed}\ngiven {given}\nexpected\n{expected}\ngot\n{got}\n"));
        }
    }
    wrong
}

#[test]
fn small_random_votes_are_judged_as_the_reference_judges_them() {
    let other = std::thread::spawn(|| wrong(1));
    let mut wrong = wrong(0);
    wrong.extend(other.join().unwrap());
    let first: Vec<&str> = wrong.iter().take(5).map(String::as_str).collect();
    assert!(wrong.is_empty(), "{} of {} differ\n{}", wrong.len(), votes(), first.join("\n"));
}

/// The same vote with every unknown area known: the ends and the middle of its limits, or small and large ones.
fn with_areas_known(scene: &Scene) -> Vec<Scene> {
    let (least, most) = scene.limits.unwrap_or((1, 90_000));
    let mut known = vec![scene.clone()];
    for unit in 0..scene.units.len() {
        if scene.units[unit].area.is_none() {
            let sizes = [least, i128::midpoint(least, most), most];
            let sized = |before: Scene| {
                sizes.map(|size| {
                    let mut after = before.clone();
                    after.units[unit].area = Some(size);
                    after
                })
            };
            known = known.into_iter().flat_map(sized).take(729).collect();
        }
    }
    known
}

#[test]
fn what_the_reference_calls_certain_holds_whatever_the_unknown_areas_are() {
    for seed in 0..2_000 {
        let scene = scene(&mut Rng(seed));
        let whole = reference::reference(&scene);
        for known in with_areas_known(&scene) {
            let part = reference::reference(&known);
            let holds = match whole.certainty {
                "certain" => part.verdict == whole.verdict && part.quorum == whole.quorum,
                "certainly_missed" => part.verdict != "passed",
                _ => true,
            };
            let heads = whole.heads.is_none() || part.heads == whole.heads;
            assert!(holds && heads, "seed {seed}\ngiven {}\nwhole {whole:?}\npart {part:?}", given(&known));
        }
    }
}

/// Case C03 of the page `tally`: 417 yes, 278 no, 8 abstain, 584 delivered and silent, 4 not reached; one size.
fn c03(policy: Option<&'static str>) -> Scene {
    let unit = |owner| Unit { area: Some(10_000), owners: vec![owner], representative: None };
    let said = |place: usize| match place {
        0..417 => "yes",
        417..695 => "no",
        _ => "abstain",
    };
    let ballot = |unit| Ballot {
        voter: None,
        unit: Some(unit),
        choice: said(unit),
        channel: "written",
        received: None,
        sequence: None,
        text: None,
    };
    Scene {
        matter: "hire_manager",
        units: (0..1_291).map(unit).collect(),
        ballots: (0..703).map(ballot).collect(),
        delivered: Some(Delivered::Listed { keys: vec![], voters: vec![], units: (703..1_287).collect() }),
        text_version: None,
        duplicates: None,
        split: None,
        window: None,
        policy: policy.map(|value| Said { value, place: "silence" }),
        majority: None,
        floor: None,
        evidence: [Some((true, false)); 3],
        limits: None,
    }
}

#[test]
fn the_reference_judges_the_worked_example_as_the_page_does() {
    let deem = |becomes: &'static str| {
        let deemed = |measure: &'static str, count: i128| Deemed { measure, becomes, count };
        vec![deemed("heads", 584), deemed("area", 5_840_000)]
    };
    let rows = [
        (None, "inquorate", vec![]),
        (Some("not_participating"), "inquorate", vec![]),
        (Some("participate_abstain"), "failed", deem("abstain")),
        (Some("participate_follow_majority"), "passed", deem("yes")),
        (Some("participate_agree"), "passed", deem("yes")),
    ];
    for (policy, verdict, deemed) in rows {
        let expected = reference::reference(&c03(policy));
        assert_eq!(expected.heads, Some([417, 278, 8, 0, 0, 584, 4]), "{policy:?}");
        assert_eq!((expected.verdict, expected.certainty), (verdict, "certain"), "{policy:?}");
        assert_eq!(expected.quorum, Some(verdict != "inquorate"), "{policy:?}");
        assert_eq!(expected.without_silence, (!deemed.is_empty()).then_some("inquorate"), "{policy:?}");
        assert_eq!(expected.deemed, deemed, "{policy:?}");
    }
}
