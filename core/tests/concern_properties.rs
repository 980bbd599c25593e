//! What must hold of every register of concerns, whoever writes the events down and whenever they arrive.
#![expect(clippy::unwrap_used, reason = "tests may fail loudly")]

use commonhold::canonical::{from_json, to_json};
use commonhold::concerns::{
    ConcernEvent, ConcernState, FoldFacts, NowFacts, ProposeFacts, fold, propose, what_now,
};
use commonhold::rulebook::{Process, Rulebook};
use commonhold::voting::GivenFact;
use commonhold::{Day, Detail, Moment};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Terms for every state of the shipped process, so that clocks run.
const LAYER: &str = r#"
form = "commonhold-rulebook/1"
name = "an invented compound"
level = "covenant"
[[parameters]]
id = "concern_review_days"
kind = "days"
value = 7
citation = { source = "an invented compound", clause = "1" }
[[parameters]]
id = "concern_screening_days"
kind = "days"
value = 2
citation = { source = "an invented compound", clause = "2" }
[[parameters]]
id = "concern_handling_days"
kind = "days"
value = 5
citation = { source = "an invented compound", clause = "3" }
"#;
/// 2025-03-01T00:00:00Z.
const BEGIN: i64 = 1_740_787_200;

fn process() -> Process {
    let day = Some(Day::parse("2025-03-01").unwrap());
    Rulebook::builtin("cn").unwrap().process("concern", day).unwrap().clone()
}

fn facts(events: Vec<ConcernEvent>) -> FoldFacts {
    let given = r#"{"book": "cn", "on": "2025-03-01", "process": "concern", "events": [],
        "place": {"utc_offset": "+08:00"}}"#;
    FoldFacts { events, layers: vec![LAYER.to_owned()], ..from_json("base", given).unwrap() }
}

fn proposed(events: &[ConcernEvent], event: &ConcernEvent) -> ProposeFacts {
    let FoldFacts { book, rulebook, layers, on, process, place, .. } = facts(Vec::new());
    let (events, event) = (events.to_vec(), event.clone());
    ProposeFacts { book, rulebook, layers, on, process, place, events, event }
}

/// Events that often fit and often do not: two concerns, few ids, any step with a role that may be its own.
fn events() -> impl Strategy<Value = Vec<ConcernEvent>> {
    let one = (0_u32..14, 0_u8..2, 0_i64..40, any::<Index>(), any::<Index>(), any::<[u8; 3]>());
    let one = one.prop_map(|(id, concern, half_days, step, answer, [role, actor, facts])| {
        let process = process();
        let step = step.get(&process.steps);
        let answer = answer.get(&step.answers);
        let own = step.roles.first().map_or("resident", String::as_str);
        let name = if actor < 200 { "a" } else { "b" };
        ConcernEvent {
            id: format!("e{id}"),
            concern: format!("c{concern}"),
            moment: Moment::of_seconds(BEGIN.saturating_add(half_days.saturating_mul(43_200))).unwrap(),
            step: if role == 0 { "fly".to_owned() } else { step.id.clone() },
            actor: name.to_owned(),
            role: if role < 230 { own.to_owned() } else { "guest".to_owned() },
            reporter: None,
            answer: (!answer.answer.is_empty()).then(|| answer.answer.clone()),
            reason: answer.reason.then(|| "because".to_owned()),
            names: answer.names.then(|| "a".to_owned()),
            matter: (answer.motion || answer.verdict).then(|| "hire_manager".to_owned()),
            kind: None,
            building: None,
            facts: if facts < 200 { told(true) } else { Vec::new() },
            counts: Vec::new(),
        }
    });
    prop::collection::vec(one, 0..30)
}

fn told(holds: bool) -> Vec<GivenFact> {
    vec![GivenFact { name: "minutes_kept".to_owned(), holds }]
}

fn states(facts: &FoldFacts) -> Vec<ConcernState> {
    fold(facts, Detail::ValueOnly).unwrap().value.concerns
}

proptest! {
    #[test]
    fn any_order_of_arrival_gives_the_same_register(
        (events, arrived) in events().prop_flat_map(|events| (Just(events.clone()), Just(events).prop_shuffle())),
        again in prop::collection::vec(any::<Index>(), 0..8),
    ) {
        let whole = to_json(&fold(&facts(events.clone()), Detail::Steps).unwrap()).unwrap();
        let mut arrived = arrived;
        if !events.is_empty() {
            arrived.extend(again.iter().map(|place| place.get(&events).clone()));
        }
        prop_assert_eq!(whole, to_json(&fold(&facts(arrived), Detail::Steps).unwrap()).unwrap());
    }

    #[test]
    fn no_event_is_lost(events in events()) {
        let mut ids: Vec<(String, String)> =
            events.iter().map(|event| (event.concern.clone(), event.id.clone())).collect();
        ids.sort();
        ids.dedup();
        let mut found: Vec<(String, String)> = Vec::new();
        for state in states(&facts(events)) {
            let aside = state.aside.into_iter().map(|aside| aside.event);
            found.extend(state.applied.into_iter().chain(aside).map(|id| (state.concern.clone(), id)));
        }
        found.sort();
        found.dedup();
        prop_assert_eq!(found, ids);
    }

    #[test]
    fn what_is_proposed_last_fits_exactly_when_the_register_takes_it(events in events(), last in events()) {
        for mut event in last.into_iter().take(4) {
            event.id = "last".to_owned();
            event.moment = Moment::of_seconds(BEGIN.saturating_add(2_000_000)).unwrap();
            let mut all = events.clone();
            all.push(event.clone());
            let register = states(&facts(all));
            let state = register.into_iter().find(|state| state.concern == event.concern).unwrap();
            match propose(&proposed(&events, &event), Detail::ValueOnly) {
                Ok(outcome) => prop_assert_eq!(outcome.value, state),
                Err(refusal) => {
                    let aside = state.aside.iter().find(|aside| aside.event == "last").unwrap();
                    prop_assert_eq!(refusal.code, format!("concerns.{}", aside.reason.word()));
                }
            }
        }
    }

    #[test]
    fn what_is_said_to_be_possible_now_is_not_refused(events in events(), concern in select(vec!["c0", "c1"])) {
        let FoldFacts { book, rulebook, layers, on, process, place, .. } = facts(Vec::new());
        let at = Moment::of_seconds(BEGIN.saturating_add(2_000_000)).unwrap();
        let concern = concern.to_owned();
        let asked = NowFacts {
            book, rulebook, layers, on, process, place, events: events.clone(), concern: concern.clone(), at,
        };
        let next = what_now(&asked, Detail::ValueOnly).unwrap().value;
        for step in next.steps {
            let answer = step.answers.first().unwrap();
            let matter = answer.matter.then(|| "hire_manager".to_owned());
            let event = ConcernEvent {
                id: "next".to_owned(),
                concern: concern.clone(),
                moment: at,
                step: step.step.clone(),
                actor: step.person.clone().unwrap_or_else(|| "a".to_owned()),
                role: step.roles.first().cloned().unwrap_or_else(|| "resident".to_owned()),
                reporter: None,
                answer: (!answer.answer.is_empty()).then(|| answer.answer.clone()),
                reason: answer.reason.then(|| "because".to_owned()),
                names: answer.names.then(|| "a".to_owned()),
                matter,
                kind: None,
                building: None,
                facts: told(true),
                counts: Vec::new(),
            };
            let outcome = propose(&proposed(&events, &event), Detail::ValueOnly);
            prop_assert!(outcome.is_ok(), "{}: {:?}", step.step, outcome);
        }
    }
}
