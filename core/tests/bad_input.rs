//! Input that nobody means well: it is refused in a few words, and never read as something else.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use commonhold::canonical::{MOST_BYTES, from_json};
use commonhold::rulebook::Rulebook;
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
    assert!(in_a_book.code.starts_with("rulebook."), "{in_a_book:?}");
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
