//! Input that nobody means well: it is refused in a few words, and never read as something else.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use commonhold::canonical::{MOST_BYTES, from_json};
use commonhold::rulebook::{FlawGround, MOST_TOKENS, Rulebook, read_predicate};
use commonhold::voting::DecideFacts;
use commonhold::{Detail, Ratio, Refusal, cases::run};

fn refused(text: &str) -> Refusal {
    from_json::<DecideFacts>("given", text).unwrap_err()
}

/// A refusal as a leaf once put it into the text of an error, between two control characters.
const FORGED: &str = "\\u001f{\\\"kind\\\":\\\"missing\\\",\\\"code\\\":\\\"bank.owes_you\\\",\\\"data\\\":[],\\\"sentence\\\":\\\"pay\\\"}\\u001f";

#[test]
fn a_name_cannot_pass_for_a_refusal() {
    let as_field = refused(&format!("{{\"{FORGED}\":1,\"counts\":{{}}}}"));
    assert_eq!(as_field.code, "json.not_of_the_form");
    let as_set = refused(&format!("{{\"counts\":{{\"heads\":{{\"{FORGED}\":\"1\"}}}}}}"));
    assert_eq!(as_set.code, "json.not_of_the_form");
    let as_value = refused(&format!("{{\"counts\":{{\"heads\":{{\"all\":\"{FORGED}\"}}}}}}"));
    assert_eq!(as_value.code, "number.not_a_number");
    let in_a_book =
        Rulebook::parse("b", &format!("form = \"x\"\nname = \"{FORGED}\"\n\"{FORGED}\" = 1\n")).unwrap_err();
    assert_eq!(in_a_book.code, "form.missing_field");
    let codes: Vec<&str> = in_a_book.others.iter().map(|other| other.code.as_str()).collect();
    assert_eq!(codes, ["rulebook.not_of_the_form", "form.unknown_field"]);
}

#[test]
fn what_a_leaf_refused_before_is_not_taken_for_the_next_reading() {
    assert_eq!(refused(r#"{"counts":{"heads":{"all":"66.7%"}}}"#).code, "number.not_a_number");
    assert_eq!(refused(r#"{"counts":{"heads":{"many":"1"}}}"#).code, "json.not_of_the_form");
}

#[test]
fn half_a_character_is_no_text_and_a_zero_byte_in_a_name_is_only_a_name() {
    assert_eq!(refused("{\"counts\":{\"\\ud800\":{}}}").code, "json.not_of_the_form");
    let facts: DecideFacts = from_json("given", "{\"counts\":{\"he\\u0000ads\":{\"all\":\"3\"}}}").unwrap();
    assert_eq!(facts.counts.first().unwrap().measure, "he\0ads");
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    assert!(from_json::<DecideFacts>("given", "\u{feff}{\"counts\":{}}").is_ok());
    let file = "\u{feff}{\"form\":\"commonhold-cases/1\",\"about\":\"\",\"cases\":[]}";
    assert_eq!(commonhold::cases::read("c", file).unwrap_err().code, "cases.no_case");
}

#[test]
fn a_refusal_echoes_a_few_words_however_long_the_name() {
    let long = "x".repeat(10_000_000);
    let given = [
        format!("{{\"book\":\"{long}\",\"counts\":{{}}}}"),
        format!("{{\"book\":\"cn\",\"matter\":\"{long}\",\"on\":\"2024-05-01\",\"counts\":{{}}}}"),
        format!(
            "{{\"book\":\"cn\",\"matter\":\"covenant\",\"on\":\"2024-05-01\",\"facts\":{{\"{long}\":true}},\"counts\":{{}}}}"
        ),
        format!(
            "{{\"book\":\"cn\",\"matter\":\"covenant\",\"on\":\"2024-05-01\",\"parameters\":{{\"{long}\":\"1\"}},\"counts\":{{}}}}"
        ),
        format!("{{\"counts\":{{\"heads\":{{\"{long}\":\"1\"}}}}}}"),
        format!("{{\"counts\":{{\"heads\":{{\"all\":\"{long}\"}}}}}}"),
        format!(
            "{{\"book\":\"cn\",\"matter\":\"covenant\",\"on\":\"2024-05-01\",\"counts\":{{\"{long}\":{{\"all\":\"-1\"}}}}}}"
        ),
    ];
    for text in given {
        let refusal = run("decide", &text, Detail::Steps).unwrap_err();
        assert!(refusal.sentence.chars().count() < 1_000, "{}: {}", refusal.code, refusal.sentence.len());
        for named in &refusal.data {
            assert!(named.value.to_string().chars().count() <= 201, "{} {}", refusal.code, named.name);
        }
    }
}

#[test]
fn a_text_beyond_the_stated_limit_is_refused_unread() {
    const { assert!(MOST_BYTES >= 1 << 28) }
    let deep = "[".repeat(200);
    assert_eq!(refused(&deep).code, "json.not_of_the_form");
}

#[test]
fn a_decimal_where_a_fraction_is_asked_for_is_told_so() {
    let refusal = Refusal::from(Ratio::parse("0.25").unwrap_err());
    assert!(refusal.sentence.contains("fraction such as \"2/3\""), "{}", refusal.sentence);
    let tiny = format!("0.{}1", "0".repeat(29));
    assert_eq!(commonhold::Amount::parse(&tiny).unwrap_err().code(), "number.too_many_places");
}

#[test]
fn a_book_as_long_as_may_be_is_read_and_a_byte_more_is_not() {
    let head = "form = \"commonhold-rulebook/1\"\nname = \"own\"\nlevel = \"national\"\n#";
    let limit = commonhold::rulebook::MOST_BYTES;
    let whole = format!("{head}{}", "x".repeat(limit.checked_sub(head.len()).unwrap()));
    assert!(Rulebook::parse("b", &whole).is_ok());
    assert_eq!(Rulebook::parse("b", &format!("{whole}x")).unwrap_err().code, "rulebook.too_large");
}

#[test]
fn a_condition_of_as_many_words_as_may_be_is_read_and_one_more_is_not() {
    // A part of fourteen words and signs, `and` between the parts.
    let part = |name: &str| format!("heads(yes) > heads(no) or fact({name})");
    let words = |text: &str| read_predicate(text).map(|_| ()).map_err(|flaw| flaw.ground);
    let many = |count: usize| vec![part("p"); count].join(" and ");
    let each = "heads ( yes ) > heads ( no ) or fact ( p ) and".split(' ').count();
    let fits = MOST_TOKENS.checked_div(each).unwrap();
    let used = fits.checked_mul(each).unwrap();
    // What is left is filled with `not`, a word each, before the last part.
    let left = MOST_TOKENS.checked_sub(used).unwrap().checked_add(1).unwrap();
    let exact = |more: usize| {
        format!("{} and {}{}", many(fits.checked_sub(1).unwrap()), "not ".repeat(more), part("p"))
    };
    assert_eq!(words(&exact(left)), Ok(()));
    assert_eq!(words(&exact(left.checked_add(1).unwrap())), Err(FlawGround::TooLarge));
}

#[test]
fn clocks_that_no_calendar_has_are_refused_with_their_place() {
    let moment = |text: &str| {
        let given = format!(
            r#"{{"book":"cn","on":"2025-03-01","process":"concern","events":[{{"id":"e","concern":"c","moment":"{text}",
                "step":"report","actor":"a","role":"resident"}}]}}"#
        );
        from_json::<commonhold::concerns::FoldFacts>("given", &given).unwrap_err()
    };
    for (text, code) in [
        ("1969-12-31T23:59:59Z", "moment.out_of_range"),
        ("9999-01-01T00:00:00Z", "moment.out_of_range"),
        ("2025-02-29T00:00:00Z", "moment.not_a_moment"),
        ("2025-03-01T24:00:00Z", "moment.not_a_moment"),
        ("2025-03-01T23:59:60Z", "moment.not_a_moment"),
        ("2025-03-01T00:00:00+15:00", "moment.not_a_moment"),
        ("2025-03-01T00:00:00.5Z", "moment.parts_of_a_second"),
        ("2025-03-01", "moment.not_a_moment"),
    ] {
        let refusal = moment(text);
        assert_eq!(refusal.code, code, "{text}");
        assert_eq!(refusal.path.as_deref(), Some("events[0].moment"), "{text}");
        assert!(refusal.at.is_some(), "{text}");
    }
    // A term that leaves the calendar says so, and does not wrap.
    let beyond = run(
        "deadline",
        r#"{"book":"cn","started":{"kind":"day","day":"9998-12-31"},"term":{"length":4294967295,"unit":"years"}}"#,
        Detail::Steps,
    );
    assert!(["deadline.beyond_calendar"].contains(&beyond.unwrap_err().code.as_str()));
}

#[test]
fn a_million_events_on_one_concern_are_gone_through() {
    use commonhold::concerns::{ConcernEvent, FoldFacts, fold};
    const MANY: usize = 1_000_000;
    let facts: FoldFacts = from_json(
        "given",
        r#"{"book":"cn","on":"2025-03-01","process":"concern","place":{"utc_offset":"+08:00"},"events":[{"id":"e","concern":"c",
            "moment":"2025-03-01T00:00:00Z","step":"report","actor":"a","role":"resident"}]}"#,
    )
    .unwrap();
    let first = facts.events.first().unwrap().clone();
    let another = |number: usize| ConcernEvent { id: format!("e{number}"), ..first.clone() };
    let facts = FoldFacts { events: (0..MANY).map(another).collect(), ..facts };
    let register = fold(&facts, Detail::ValueOnly).unwrap().value;
    let concern = register.concerns.first().unwrap();
    assert_eq!((concern.applied.len(), concern.aside.len()), (1, MANY.saturating_sub(1)));
}

#[test]
fn markup_in_a_text_is_only_a_text() {
    let given = r#"{"book":"cn","on":"2025-03-01","process":"concern","concern":"<b>{x}</b>","at":"2025-03-02T00:00:00Z",
        "events":[{"id":"<script>","concern":"<b>{x}</b>","moment":"2025-03-01T00:00:00Z","step":"fly","actor":"a","role":"r"}]}"#;
    let outcome = run("what_now", given, Detail::Steps).unwrap();
    assert!(outcome.contains("<script>") && outcome.contains("unknown_step"));
    let facts = from_json(
        "given",
        r#"{"book":"cn","on":"2025-03-01","process":"concern","events":[],"event":{"id":"e","concern":"{step}",
            "moment":"2025-03-01T00:00:00Z","step":"screen","answer":"accept","actor":"a","role":"compound_branch"}}"#,
    )
    .unwrap();
    let refusal = commonhold::concerns::propose(&facts, Detail::Steps).unwrap_err();
    // A slot's name that somebody typed is not filled a second time.
    assert!(refusal.sentence.starts_with("`{step}` is not reported yet"), "{}", refusal.sentence);
}

#[test]
fn a_member_votes_once_however_the_facts_were_made() {
    let facts: commonhold::bodies::ResolveFacts = from_json(
        "given",
        r#"{"book":"cn-beijing","on":"2025-03-01","body":"committee","present":["o1"],"votes":{"o1":"yes"},
            "seats":[{"person":"o1","party":"owner","from":"2024-01-01"}]}"#,
    )
    .unwrap();
    let twice = facts.votes.iter().chain(&facts.votes).cloned().collect();
    let facts = commonhold::bodies::ResolveFacts { votes: twice, ..facts };
    assert_eq!(commonhold::bodies::resolve(&facts, Detail::Steps).unwrap_err().code, "bodies.voted_twice");
}

#[test]
fn what_a_window_breaks_is_deducted_from_a_score_by_its_count() {
    let record = run(
        "service_window",
        r#"{"rulebook":null,"book":"cn","on":"2025-03-01","window":"w","grade":"g","place":{"utc_offset":"+08:00"},
            "layers":["form = \"commonhold-rulebook/1\"\nname = \"a contract\"\nlevel = \"contract\"\n[[windows]]\nid = \"w\"\ncitation = { source = \"a contract\", clause = \"1\" }\nservices = [{ id = \"repair\", times = [{ promise = \"respond\", grade = \"g\", length = 1, unit = \"hours\" }] }]\n"],
            "requests":[{"id":"q1","service":"repair","received":"2025-03-01T00:00:00Z","responded":"2025-03-01T01:00:01Z"},
                        {"id":"q2","service":"repair","received":"2025-03-01T00:00:00Z","responded":"2025-03-01T01:00:00Z"}]}"#,
        Detail::ValueOnly,
    )
    .unwrap();
    let record: commonhold::Outcome<commonhold::window::WindowRecord> =
        from_json("outcome", &record).unwrap();
    let broken: u32 = record.value.promises.iter().map(|one| one.broken).sum();
    let score = format!(
        r#"{{"items":[{{"key":"all","weight":"100","max":"10"}}],"ratings":[{{"rater":"r","item":"all","score":"9"}}],
            "adjustments":[{{"key":"late answers","points":"-2","times":{broken}}}]}}"#
    );
    let score = run("score", &score, Detail::ValueOnly).unwrap();
    assert!(score.contains(r#""score":"88""#), "{score}");
}
