//! From states to the verdict: every way, every corner, every test.
use super::states::{bounds, head_ways, sum, unit_states};
use super::{Counts, Deemed, Expected, Scene, Word, place};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tri {
    Held,
    Failed,
    Open,
}

fn tri(ways: impl IntoIterator<Item = bool>) -> Tri {
    let ways: Vec<bool> = ways.into_iter().collect();
    match (ways.contains(&true), ways.contains(&false)) {
        (true, false) => Tri::Held,
        (false, true) => Tri::Failed,
        _ => Tri::Open,
    }
}

fn and(one: Tri, other: Tri) -> Tri {
    match (one, other) {
        (Tri::Failed, _) | (_, Tri::Failed) => Tri::Failed,
        (Tri::Held, Tri::Held) => Tri::Held,
        _ => Tri::Open,
    }
}

/// All that the votes are judged on.
struct Vote<'a> {
    scene: &'a Scene,
    states: Vec<Word>,
    heads: Vec<Counts>,
    /// The area by state, for every unknown area at its least or at its most.
    corners: Vec<Counts>,
    /// There are unknown areas, and nobody says what they are at most.
    blind: bool,
}

/// One way in which a vote can go: the heads, and what silence becomes by heads and by area.
#[derive(Clone, Debug, PartialEq)]
struct Way {
    heads: Counts,
    silence: Option<[Word; 2]>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Judged {
    verdict: Word,
    certainty: Word,
    quorum: Option<bool>,
}

pub fn reference(scene: &Scene) -> Expected {
    let states = unit_states(scene);
    let unknown = scene.units.iter().any(|unit| unit.area.is_none());
    let vote = Vote {
        scene,
        heads: head_ways(scene, &states),
        corners: corners(scene, &states),
        blind: unknown && scene.limits.is_none(),
        states,
    };
    let options = options(scene);
    let judged: Vec<Judged> = options.iter().map(|option| vote.judge(*option)).collect();
    let mut together = combine(&judged);
    if in_window(scene) && together.verdict != "passed" {
        together.verdict = "open_until";
    }
    let deemed = vote.deemed(&options);
    let without = (!deemed.is_empty()).then(|| vote.judge(None).verdict);
    Expected {
        verdict: together.verdict,
        certainty: together.certainty,
        quorum: together.quorum,
        heads: (vote.heads.len() == 1).then(|| vote.heads[0]),
        area: vote.known(),
        deemed,
        without_silence: without,
    }
}

fn in_window(scene: &Scene) -> bool {
    scene.window.is_some_and(|(from, to)| ("2024-05-01" >= from) && ("2024-05-01" < to))
}

fn corners(scene: &Scene, states: &[Word]) -> Vec<Counts> {
    let mut corners: Vec<Counts> = vec![[0; 7]];
    for (unit, state) in states.iter().enumerate() {
        let (least, most) = bounds(scene, unit);
        let ends = if least == most { vec![least] } else { vec![least, most] };
        let add = |corner: &Counts, end: i128| {
            let mut corner = *corner;
            corner[place(state)] += end;
            corner
        };
        corners = corners.iter().flat_map(|corner| ends.iter().map(move |end| add(corner, *end))).collect();
    }
    corners
}

/// Every way in which the clause can go: not applied, or applied with one of the majorities.
fn options(scene: &Scene) -> Vec<Option<Word>> {
    let policy = scene.policy.map_or("not_participating", |said| said.value);
    let denied = scene.evidence.iter().any(|told| told.is_some_and(|(fact, _)| !fact));
    if policy == "not_participating" || in_window(scene) || denied {
        return vec![None];
    }
    let majorities = match scene.majority {
        Some(said) => vec![said.value],
        None => vec!["same_way", "each_measure", "heads", "area"],
    };
    let mut options: Vec<Option<Word>> = majorities.into_iter().map(Some).collect();
    if scene.evidence.iter().any(Option::is_none) {
        options.push(None);
    }
    options
}

/// Where all the ways agree, that; else it is needed to know.
fn combine(ways: &[Judged]) -> Judged {
    let first = ways[0];
    let quorum = if ways.iter().all(|way| way.quorum == first.quorum) { first.quorum } else { None };
    let verdict =
        if ways.iter().all(|way| way.verdict == first.verdict) { first.verdict } else { "needs_fact" };
    let missed =
        |way: &Judged| way.certainty == "certainly_missed" || ["inquorate", "failed"].contains(&way.verdict);
    let certainty = if ways.iter().all(|way| way.certainty == "certain") {
        "certain"
    } else if ways.iter().all(missed) {
        "certainly_missed"
    } else {
        "undecided"
    };
    Judged { verdict, certainty, quorum }
}

fn lean(yes: (i128, i128), no: (i128, i128)) -> Vec<Word> {
    let mut leans = Vec::new();
    if yes.1 > no.0 {
        leans.push("yes");
    }
    if no.1 > yes.0 {
        leans.push("no");
    }
    if yes.0 <= no.1 && no.0 <= yes.1 {
        leans.push("abstain");
    }
    leans
}

/// What silence becomes by heads and by area, when the ballots cast lean these ways (`abstain`: level).
fn aim(policy: Word, majority: Word, leans: [Word; 2]) -> [Word; 2] {
    match (policy, majority) {
        ("participate_agree", _) => ["yes"; 2],
        ("participate_abstain", _) => ["abstain"; 2],
        _ if leans[0] == leans[1] => leans,
        (_, "same_way") => ["abstain"; 2],
        (_, "heads") => [leans[0]; 2],
        (_, "area") => [leans[1]; 2],
        _ => leans,
    }
}

/// The counts when the silent ones become something.
fn become_of(counts: &Counts, becomes: Option<Word>) -> Counts {
    let mut counts = *counts;
    if let Some(becomes) = becomes {
        let silent = std::mem::take(&mut counts[place("silent")]);
        counts[place(becomes)] += silent;
    }
    counts
}

/// Whether what silence joins is already more than the floor of all.
fn above_floor(floor: Word, counts: &Counts, joins: Word) -> bool {
    let (part, whole) = if floor == "1/4" { (1, 4) } else { (1, 2) };
    joins == "abstain" || counts[place(joins)] * whole > part * counts.iter().sum::<i128>()
}

fn quorum(counts: &Counts) -> bool {
    let present: i128 = counts[..5].iter().sum();
    present * 3 >= 2 * counts.iter().sum::<i128>()
}

fn pass(matter: Word, counts: &Counts) -> bool {
    let present: i128 = counts[..5].iter().sum();
    if matter == "rebuild" { counts[0] * 4 >= 3 * present } else { counts[0] * 2 > present }
}

impl Vote<'_> {
    fn saying(&self, state: Word) -> Vec<usize> {
        (0..self.states.len()).filter(|unit| self.states[*unit] == state).collect()
    }

    /// The known area by state.
    fn known(&self) -> Counts {
        let mut known = [0; 7];
        for (unit, state) in self.scene.units.iter().zip(&self.states) {
            known[place(state)] += unit.area.unwrap_or(0);
        }
        known
    }

    /// Every way there is, when silence does not apply, or applies with this majority.
    fn ways(&self, option: Option<Word>) -> Vec<Way> {
        let leans = lean(sum(self.scene, &self.saying("yes")), sum(self.scene, &self.saying("no")));
        let policy = self.scene.policy.map_or("not_participating", |said| said.value);
        let mut ways = Vec::new();
        for heads in &self.heads {
            let Some(majority) = option else {
                ways.push(Way { heads: *heads, silence: None });
                continue;
            };
            let by_heads = lean((heads[0], heads[0]), (heads[1], heads[1]))[0];
            for by_area in &leans {
                let joins = aim(policy, majority, [by_heads, by_area]);
                let floor = self.floor(heads, joins);
                if floor != Tri::Failed {
                    ways.push(Way { heads: *heads, silence: Some(joins) });
                }
                if floor != Tri::Held {
                    ways.push(Way { heads: *heads, silence: None });
                }
            }
        }
        ways
    }

    fn floor(&self, heads: &Counts, joins: [Word; 2]) -> Tri {
        let Some(floor) = self.scene.floor else { return Tri::Held };
        let by_heads = tri([above_floor(floor.value, heads, joins[0])]);
        let by_area = tri(self.corners.iter().map(|area| above_floor(floor.value, area, joins[1])));
        and(by_heads, if self.blind && joins[1] != "abstain" { Tri::Open } else { by_area })
    }

    /// A test of the area, in every way and every corner.
    fn by_area(&self, ways: &[Way], test: impl Fn(&Counts) -> bool) -> Tri {
        if self.blind {
            return Tri::Open;
        }
        let joins = |way: &Way| way.silence.map(|joins| joins[1]);
        tri(ways.iter().flat_map(|way| self.corners.iter().map(|area| test(&become_of(area, joins(way))))))
    }

    fn judge(&self, option: Option<Word>) -> Judged {
        if self.scene.units.iter().all(|unit| unit.area == Some(0)) {
            return Judged { verdict: "inquorate", certainty: "certain", quorum: Some(false) };
        }
        let ways: Vec<Judged> = self.ways(option).into_iter().map(|way| self.judge_way(&[way])).collect();
        let first = ways[0];
        let one_verdict = ways.iter().all(|way| way.verdict == first.verdict);
        let missed = |way: &Judged| {
            way.certainty == "certainly_missed" || ["inquorate", "failed"].contains(&way.verdict)
        };
        let certainty = if one_verdict && ways.iter().all(|way| way.certainty == "certain") {
            "certain"
        } else if ways.iter().all(missed) {
            "certainly_missed"
        } else {
            "undecided"
        };
        let quorum = if ways.iter().all(|way| way.quorum == first.quorum) { first.quorum } else { None };
        Judged { verdict: if one_verdict { first.verdict } else { "needs_fact" }, certainty, quorum }
    }

    /// The vote when silence goes one way, over every corner of the areas.
    fn judge_way(&self, ways: &[Way]) -> Judged {
        let heads = ways.iter().map(|way| become_of(&way.heads, way.silence.map(|joins| joins[0])));
        let matter = self.scene.matter;
        let reached = and(tri(heads.clone().map(|heads| quorum(&heads))), self.by_area(ways, quorum));
        let agreed =
            and(tri(heads.map(|heads| pass(matter, &heads))), self.by_area(ways, |area| pass(matter, area)));
        let (verdict, certainty, quorum) = match (reached, agreed) {
            (Tri::Failed, _) => ("inquorate", "certain", Some(false)),
            (Tri::Held, Tri::Failed) => ("failed", "certain", Some(true)),
            (Tri::Held, Tri::Held) => ("passed", "certain", Some(true)),
            (Tri::Held, Tri::Open) => ("needs_fact", "undecided", Some(true)),
            (Tri::Open, Tri::Failed) => ("needs_fact", "certainly_missed", None),
            (Tri::Open, _) => ("needs_fact", "undecided", None),
        };
        Judged { verdict, certainty, quorum }
    }

    /// The deemed votes, where every way deems the same.
    fn deemed(&self, options: &[Option<Word>]) -> Vec<Deemed> {
        let ways: Vec<Way> = options.iter().flat_map(|option| self.ways(*option)).collect();
        let Some(joins) = ways[0].silence.filter(|_| ways.iter().all(|way| way.silence == ways[0].silence))
        else {
            return vec![];
        };
        let silent = place("silent");
        let deemed = [
            Deemed { measure: "heads", becomes: joins[0], count: self.heads[0][silent] },
            Deemed { measure: "area", becomes: joins[1], count: self.known()[silent] },
        ];
        deemed.into_iter().filter(|deemed| deemed.count > 0).collect()
    }
}
