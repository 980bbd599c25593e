//! Which state each unit is in, and to which states the head of each voter can go.
use super::{Ballot, Counts, Delivered, Scene, Unit, Word, place};

/// More than any sum of known areas.
const WITHOUT_END: i128 = 1_000_000_000_000;

pub fn same_owners(one: &[usize], other: &[usize]) -> bool {
    one.len() == other.len() && one.iter().all(|owner| other.contains(owner))
}

/// The voters, each as the units it holds.
pub fn voters(units: &[Unit]) -> Vec<Vec<usize>> {
    let first =
        |place: &usize| (0..*place).all(|before| !same_owners(&units[before].owners, &units[*place].owners));
    let held = |first: usize| {
        (first..units.len())
            .filter(|place| same_owners(&units[first].owners, &units[*place].owners))
            .collect()
    };
    (0..units.len()).filter(first).map(held).collect()
}

fn may_vote(unit: &Unit, person: usize) -> bool {
    match unit.representative {
        Some(chosen) => chosen == person,
        None => unit.owners.contains(&person),
    }
}

/// The voters for whom a person may vote.
pub fn voters_of(units: &[Unit], person: usize) -> Vec<Vec<usize>> {
    voters(units).into_iter().filter(|held| held.iter().any(|unit| may_vote(&units[*unit], person))).collect()
}

/// The units that a ballot speaks for; none where the person was not chosen.
pub fn touches(scene: &Scene, ballot: &Ballot) -> Vec<usize> {
    match (ballot.voter, ballot.unit) {
        (None, Some(unit)) => vec![unit],
        (Some(person), Some(unit)) => {
            assert!(scene.units[unit].owners.contains(&person), "refused: not the holder");
            [unit].into_iter().filter(|unit| may_vote(&scene.units[*unit], person)).collect()
        }
        (Some(person), None) => {
            let voters = voters_of(&scene.units, person);
            assert!(voters.len() < 2, "refused: the ballot must name the unit");
            voters.into_iter().flatten().collect()
        }
        (None, None) => vec![],
    }
}

fn counts(scene: &Scene, ballot: &Ballot) -> bool {
    let other_text =
        matches!((scene.text_version, ballot.text), (Some(asked), Some(voted)) if asked != voted);
    let outside =
        matches!((scene.window, ballot.received), (Some((from, to)), Some(day)) if day < from || day >= to);
    !other_text && !outside
}

/// The state of each unit.
pub fn unit_states(scene: &Scene) -> Vec<Word> {
    let state = |unit: usize| {
        let of_unit = |ballot: &&Ballot| counts(scene, ballot) && touches(scene, ballot).contains(&unit);
        let all: Vec<&Ballot> = scene.ballots.iter().filter(of_unit).collect();
        let returned: Vec<&Ballot> = all.iter().copied().filter(|ballot| place(ballot.choice) < 5).collect();
        let recorded = |state| all.iter().any(|ballot| ballot.choice == state);
        if !returned.is_empty() {
            one_of(scene.duplicates.unwrap_or("spoilt"), &returned)
        } else if recorded("undelivered") {
            "undelivered"
        } else if recorded("silent") || reached(scene, unit) {
            "silent"
        } else {
            "undelivered"
        }
    };
    (0..scene.units.len()).map(state).collect()
}

/// What several ballots of one unit say together.
fn one_of(rule: Word, ballots: &[&Ballot]) -> Word {
    let of_channel = |channel: Word| -> Vec<&Ballot> {
        let those: Vec<&Ballot> =
            ballots.iter().copied().filter(|ballot| ballot.channel == channel).collect();
        if those.is_empty() { ballots.to_vec() } else { those }
    };
    let left: Vec<&Ballot> = match rule {
        "paper_prevails" => of_channel("written"),
        "electronic_prevails" => of_channel("electronic"),
        "last" => ballots.iter().copied().filter(|a| !ballots.iter().any(|b| before(a, b))).collect(),
        "first" => ballots.iter().copied().filter(|a| !ballots.iter().any(|b| before(b, a))).collect(),
        _ => ballots.to_vec(),
    };
    assert!(rule != "refuse" || left.len() == 1, "refused: several ballots of one unit");
    if left.iter().all(|ballot| ballot.choice == left[0].choice) { left[0].choice } else { "spoilt" }
}

/// Whether one ballot is known to be before another.
fn before(one: &Ballot, other: &Ballot) -> bool {
    match (one.received, other.received) {
        (Some(a), Some(b)) if a != b => a < b,
        (Some(_), None) | (None, Some(_)) => false,
        _ => matches!((one.sequence, other.sequence), (Some(a), Some(b)) if a < b),
    }
}

fn reached(scene: &Scene, unit: usize) -> bool {
    let held = &scene.units[unit];
    match &scene.delivered {
        None | Some(Delivered::Nobody) => false,
        Some(Delivered::Everyone) => true,
        Some(Delivered::Listed { keys, voters, units }) => {
            let person = |owner: &usize| voters.contains(owner) || keys.contains(&format!("o{owner}"));
            let mut owners = held.owners.iter();
            units.contains(&unit)
                || keys.contains(&format!("u{unit}"))
                || held.owners.iter().any(|owner| may_vote(held, *owner) && person(owner))
                || owners.all(person)
        }
    }
}

/// The least and the most that an area can be.
pub fn bounds(scene: &Scene, unit: usize) -> (i128, i128) {
    match scene.units[unit].area {
        Some(area) => (area, area),
        None => scene.limits.unwrap_or((0, WITHOUT_END)),
    }
}

/// The least and the most that the area of these units can be.
pub fn sum(scene: &Scene, units: &[usize]) -> (i128, i128) {
    let bounds = units.iter().map(|unit| bounds(scene, *unit));
    bounds.fold((0, 0), |(least, most), (low, high)| (least + low, most + high))
}

/// The states to which the head of a voter can go.
fn head(scene: &Scene, states: &[Word], held: &[usize]) -> Vec<Word> {
    let express = |state: &Word| held.iter().any(|unit| states[*unit] == *state);
    let choices: Vec<Word> = ["yes", "no", "abstain"].into_iter().filter(express).collect();
    match choices.as_slice() {
        [] => ["blank", "spoilt", "silent", "undelivered"].into_iter().filter(express).take(1).collect(),
        [one] => vec![*one],
        _ if scene.split == Some("largest_area") => largest(scene, states, held, &choices),
        _ => vec!["spoilt"],
    }
}

fn largest(scene: &Scene, states: &[Word], held: &[usize], choices: &[Word]) -> Vec<Word> {
    let saying =
        |choice: Word| held.iter().copied().filter(|unit| states[*unit] == choice).collect::<Vec<_>>();
    let sums: Vec<(i128, i128)> = choices.iter().map(|choice| sum(scene, &saying(*choice))).collect();
    let others = |place: usize| sums.iter().enumerate().filter(move |(other, _)| *other != place);
    let mut ways: Vec<Word> = Vec::new();
    for (place, (_, most)) in sums.iter().enumerate() {
        if others(place).all(|(_, (least, _))| most > least) {
            ways.push(choices[place]);
        }
    }
    let highest_least = sums.iter().map(|(least, _)| *least).max().unwrap();
    let level = sums.iter().filter(|(_, most)| *most >= highest_least).count() >= 2;
    if level {
        ways.push("spoilt");
    }
    ways
}

/// Every way in which the heads can be counted.
pub fn head_ways(scene: &Scene, states: &[Word]) -> Vec<Counts> {
    let mut ways: Vec<Counts> = vec![[0; 7]];
    for held in voters(&scene.units) {
        let mut more: Vec<Counts> = Vec::new();
        for state in head(scene, states, &held) {
            for mut way in ways.clone() {
                way[place(state)] += 1;
                if !more.contains(&way) {
                    more.push(way);
                }
            }
        }
        ways = more;
    }
    ways
}
