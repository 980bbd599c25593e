//! Small votes drawn by chance: always the same ones for the same seed, with the edges drawn often.
use super::{Ballot, Delivered, Said, Scene, Unit, Word};

/// splitmix64.
#[derive(Clone, Debug)]
pub struct Rng(pub u64);

impl Rng {
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `below` − 1.
    pub fn below(&mut self, below: usize) -> usize {
        usize::try_from(self.draw() % u64::try_from(below).unwrap()).unwrap()
    }

    /// True this many times of a hundred.
    pub fn percent(&mut self, of_hundred: usize) -> bool {
        self.below(100) < of_hundred
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}

const RETURNED: [Word; 5] = ["yes", "no", "abstain", "blank", "spoilt"];
/// Whom the ballots of a vote lean to; a word that stands more often is drawn more often.
const LEANS: [&[Word]; 6] = [
    &["yes"],
    &["yes", "yes", "yes", "no"],
    &["yes", "no"],
    &["no", "no", "no", "yes"],
    &["yes", "no", "abstain"],
    &["yes", "yes", "no", "abstain", "blank", "spoilt"],
];
const DAYS: [Word; 6] = ["2024-03-31", "2024-04-01", "2024-04-10", "2024-04-10", "2024-04-29", "2024-04-30"];

pub fn scene(seed: &mut Rng) -> Scene {
    // `divided`: owners who say different things, of areas often unknown. `contested`: silence follows a close majority.
    let kind = seed.pick(&["plain", "plain", "divided", "contested"]);
    let divided = kind == "divided";
    let units = units(seed, kind);
    let mut scene = Scene {
        matter: seed.pick(&["hire_manager", "hire_manager", "hire_manager", "rebuild", "rebuild"]),
        delivered: delivered(seed, &units),
        limits: seed.percent(60).then(|| {
            seed.pick(&[(5_000, 20_000), (10_000, 10_000), (9_999, 10_001), (1, 100_000), (3_333, 10_000)])
        }),
        units,
        ballots: Vec::new(),
        text_version: seed.percent(10).then_some("2"),
        duplicates: seed.percent(70).then(|| {
            seed.pick(&["refuse", "first", "last", "spoilt", "paper_prevails", "electronic_prevails"])
        }),
        split: if divided {
            Some("largest_area")
        } else {
            seed.percent(50).then(|| seed.pick(&["spoilt", "largest_area"]))
        },
        window: window(seed),
        policy: policy(seed),
        majority: said(seed, 60, &["same_way", "each_measure", "heads", "area"]),
        floor: said(seed, 35, &["1/4", "1/2"]),
        evidence: [evidence(seed), evidence(seed), evidence(seed)],
    };
    if seed.percent(50) {
        scene.evidence =
            [Some(true), Some(true), Some(true)].map(|told| told.map(|fact| (fact, seed.percent(30))));
    }
    if kind == "contested" {
        scene.evidence = scene.evidence.map(|told| told.map(|(_, in_facts)| (true, in_facts)));
        scene.delivered = if seed.percent(80) { Some(Delivered::Everyone) } else { scene.delivered };
        scene.window = None;
        scene.policy = scene.policy.map(|said| Said { value: "participate_follow_majority", ..said });
    }
    ballots(seed, &mut scene, kind);
    scene
}

fn units(seed: &mut Rng, kind: Word) -> Vec<Unit> {
    let divided = kind == "divided";
    let count = seed.pick(&[1, 2, 3, 3, 3, 4, 4, 5, 6, 6, 7, 8, 9, 9]);
    let (unknown, equal) = (
        seed.pick(if divided { &[0, 40, 60] } else { &[0, 0, 0, 15, 40] }),
        kind != "contested" && seed.percent(50),
    );
    let (shared, merged) = (seed.pick(&[0, 10, 30]), if divided { 60 } else { seed.pick(&[0, 25, 60]) });
    let nothing = seed.percent(2);
    let mut units: Vec<Unit> = Vec::new();
    for place in 0..count {
        let size = seed.pick(&[10_000, 10_000, 5_000, 20_000, 15_000, 3_333, 10_001]);
        let area = if nothing {
            0
        } else if equal {
            10_000
        } else {
            size
        };
        let mut owners = vec![if seed.percent(merged) { seed.below(place + 1) } else { place }];
        let second = seed.below(count);
        if seed.percent(shared) && second != owners[0] {
            owners.push(second);
        }
        let mut representative = (owners.len() == 2 && seed.percent(50)).then(|| seed.pick(&owners));
        let same = |other: &&Unit| super::same_owners(&other.owners, &owners);
        if let Some(other) = units.iter().find(same) {
            representative = other.representative;
        }
        units.push(Unit { area: (!seed.percent(unknown)).then_some(area), owners, representative });
    }
    units
}

fn delivered(seed: &mut Rng, units: &[Unit]) -> Option<Delivered> {
    match seed.below(10) {
        0 => None,
        1 => Some(Delivered::Nobody),
        2..=6 => Some(Delivered::Everyone),
        _ => {
            let likely = seed.pick(&[0, 30, 60, 90]);
            let (mut keys, mut voters, mut listed) = (Vec::new(), Vec::new(), Vec::new());
            for (place, unit) in units.iter().enumerate() {
                if seed.percent(likely) {
                    let owner = seed.pick(&unit.owners);
                    match seed.below(4) {
                        0 => keys.push(format!("u{place}")),
                        1 => listed.push(place),
                        2 if unit.owners.len() == 1 => voters.push(owner),
                        _ => keys.push(format!("o{owner}")),
                    }
                }
            }
            keys.sort();
            keys.dedup();
            voters.sort_unstable();
            voters.dedup();
            Some(Delivered::Listed { keys, voters, units: listed })
        }
    }
}

fn window(seed: &mut Rng) -> Option<(Word, Word)> {
    match seed.below(10) {
        0..=6 => None,
        7 => Some(("2024-04-01", "2024-04-30")),
        8 => Some(("2024-04-01", "2024-05-01")),
        _ => Some(("2024-04-01", "2024-06-01")),
    }
}

fn policy(seed: &mut Rng) -> Option<Said> {
    let policies = [
        "participate_abstain",
        "participate_follow_majority",
        "participate_follow_majority",
        "participate_agree",
    ];
    let value = if seed.percent(8) { "not_participating" } else { seed.pick(&policies) };
    let place = seed.pick(&["silence", "silence", "parameter", "layer"]);
    seed.percent(88).then_some(Said { value, place })
}

fn said(seed: &mut Rng, likely: usize, among: &[Word]) -> Option<Said> {
    let said = Said { value: seed.pick(among), place: seed.pick(&["silence", "parameter"]) };
    seed.percent(likely).then_some(said)
}

fn evidence(seed: &mut Rng) -> Option<(bool, bool)> {
    let told = seed.pick(&[Some(true), Some(true), Some(true), Some(true), None, None, Some(false)]);
    told.map(|fact| (fact, seed.percent(40)))
}

fn ballots(seed: &mut Rng, scene: &mut Scene, kind: Word) {
    let (divided, close) = (kind == "divided", kind != "plain");
    let lean = if close { LEANS[1 + seed.below(4)] } else { seed.pick(&LEANS) };
    let (turnout, days, named) = (
        seed.pick(if close { &[65, 65, 85, 100] } else { &[0, 35, 65, 65, 85, 100] }),
        seed.percent(50),
        seed.percent(30),
    );
    let records = seed.pick(&[0, 0, 0, 15]);
    let mut rows: Vec<usize> = (0..scene.units.len()).filter(|_| seed.percent(turnout)).collect();
    if seed.percent(if divided { 10 } else { 40 }) && !rows.is_empty() {
        let extra = 1 + seed.below(3);
        rows.extend((0..extra).map(|_| seed.below(scene.units.len())).collect::<Vec<_>>());
    }
    let mut taken: Vec<usize> = Vec::new();
    for unit in rows {
        let among: &[Word] = match (seed.percent(records), seed.percent(6)) {
            (true, _) => &["silent", "undelivered"],
            (false, true) => &RETURNED,
            (false, false) => lean,
        };
        let choice = seed.pick(among);
        let person = seed.pick(&scene.units[unit].owners);
        let whole = super::voters_of(&scene.units, person).len() < 2 && !divided && !seed.percent(40);
        let ballot = Ballot {
            voter: (whole || seed.percent(15)).then_some(person),
            unit: (!whole).then_some(unit),
            choice,
            channel: seed.pick(&["written", "written", "electronic"]),
            received: (days && seed.percent(75)).then(|| seed.pick(&DAYS)),
            sequence: (named || seed.percent(20)).then(|| seed.pick(&[1, 2, 3])),
            text: (scene.text_version.is_some() && seed.percent(60)).then(|| seed.pick(&["2", "2", "1"])),
        };
        let reaches = super::touches(scene, &ballot);
        // A second ballot of one unit is refused under `refuse`, a set aside one may be as well: neither is drawn.
        if scene.duplicates == Some("refuse")
            && reaches.iter().chain([&unit]).any(|unit| taken.contains(unit))
        {
            continue;
        }
        taken.extend(reaches);
        taken.push(unit);
        scene.ballots.push(ballot);
    }
}
