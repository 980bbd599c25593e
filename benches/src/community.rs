//! A city's events and doors, drawn with a fixed seed.

use crate::{Draw, MANY};
use commonhold::Moment;
use commonhold::Refusal;
use commonhold::canonical::from_json;
use commonhold::chain::{Chain, ChainTree, Door};
use commonhold::concerns::{ConcernEvent, FoldFacts};

/// Events of a large register.
pub const EVENTS: usize = 100_000;
/// Events of one concern of it.
const OF_ONE: usize = 8;
/// 2025-01-01T00:00:00Z.
const BEGIN: i64 = 1_735_689_600;

/// What each concern goes through, with the role that does it.
const LIFE: [(&str, &str, Option<&str>); OF_ONE] = [
    ("report", "resident", None),
    ("screen", "compound_branch", Some("accept")),
    ("deliberate", "joint_meeting", None),
    ("decide", "joint_meeting", Some("recommend")),
    ("assign", "compound_branch", None),
    ("finish", "manager", None),
    ("review", "resident", Some("dissatisfied")),
    ("assign", "compound_branch", None),
];

const LAYER: &str = r#"
form = "commonhold-rulebook/1"
name = "an invented compound"
level = "covenant"
[[parameters]]
id = "concern_screening_days"
kind = "days"
value = 3
citation = { source = "an invented compound", clause = "1" }
[[parameters]]
id = "concern_handling_days"
kind = "days"
value = 30
citation = { source = "an invented compound", clause = "2" }
[[parameters]]
id = "concern_review_days"
kind = "days"
value = 15
citation = { source = "an invented compound", clause = "3" }
"#;

/// A register of many events, in the order in which they were gathered: none.
///
/// # Errors
/// `json.not_of_the_form` where the facts are not of the rule's form.
pub fn register(events: usize) -> Result<FoldFacts, Refusal> {
    let (mut facts, mut draw) = (in_order(events)?, Draw::new());
    for place in (1..facts.events.len()).rev() {
        let bound = u64::try_from(place).unwrap_or(0).saturating_add(1);
        facts.events.swap(place, usize::try_from(draw.below(bound)).unwrap_or(0));
    }
    Ok(facts)
}

/// The same, each concern's events behind each other.
///
/// # Errors
/// `json.not_of_the_form` where the facts are not of the rule's form.
pub fn in_order(events: usize) -> Result<FoldFacts, Refusal> {
    let asked: FoldFacts = from_json(
        "asked",
        r#"{"book": "cn", "on": "2025-01-01", "process": "concern", "events": [], "place": {"utc_offset": "+08:00"}}"#,
    )?;
    let mut facts = FoldFacts { layers: vec![LAYER.to_owned()], ..asked };
    for number in 0..events {
        let (concern, step) = (number.div_euclid(OF_ONE), number.rem_euclid(OF_ONE));
        let Some((name, role, answer)) = LIFE.get(step) else { continue };
        let start = i64::try_from(concern.rem_euclid(300)).unwrap_or(0).saturating_mul(86_400);
        let later = i64::try_from(step).unwrap_or(0).saturating_mul(100_000);
        let seconds = BEGIN.saturating_add(start).saturating_add(later);
        let Some(moment) = Moment::of_seconds(seconds) else { continue };
        let actor = if *role == "resident" { format!("u{concern}") } else { (*role).to_owned() };
        facts.events.push(ConcernEvent {
            id: format!("e{number}"),
            concern: format!("c{concern}"),
            moment,
            step: (*name).to_owned(),
            actor,
            role: (*role).to_owned(),
            reporter: None,
            answer: answer.map(str::to_owned),
            reason: Some("a reason".to_owned()),
            names: Some("manager".to_owned()),
            matter: None,
            kind: None,
            building: None,
            facts: vec![commonhold::voting::GivenFact { name: "minutes_kept".to_owned(), holds: true }],
            counts: Vec::new(),
        });
    }
    Ok(facts)
}

/// A million doors in ten thousand buildings, and the grid over them.
///
/// # Errors
/// The grounds on which a chain is refused.
pub fn doors() -> Result<(Chain, Vec<Door>), Refusal> {
    const OF_ONE_BUILDING: usize = 100;
    let buildings = MANY.div_euclid(OF_ONE_BUILDING);
    let mut nodes = vec![r#"{"id": "all", "level": "grid"}"#.to_owned()];
    nodes.extend((0..buildings).flat_map(|building| {
        [("low", 1, 12), ("high", 13, 25)].map(|(name, from, to)| {
            format!(
                r#"{{"id": "{building}-{name}", "level": "micro_grid", "parent": "all", "covers": [
                    {{"kind": "floors", "building": "{building}", "from": {from}, "to": {to}}}]}}"#
            )
        })
    }));
    let tree: ChainTree = from_json(
        "tree",
        &format!(r#"{{"id": "grid", "levels": ["grid", "micro_grid"], "nodes": [{}]}}"#, nodes.join(",")),
    )?;
    let door = |number: usize| {
        let (building, place) = (number.div_euclid(OF_ONE_BUILDING), number.rem_euclid(OF_ONE_BUILDING));
        let floor = place.div_euclid(4).saturating_add(1);
        Door {
            unit: format!("{building}-{floor}-{place}"),
            building: Some(building.to_string()),
            floor: i64::try_from(floor).ok(),
        }
    };
    Ok((Chain::of(&[tree], &[], &[])?, (0..MANY).map(door).collect()))
}
