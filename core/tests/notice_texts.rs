//! Texts that somebody typed stand on the page as they were typed: no list, no link, and nothing that turns it round.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

#[path = "support/example_year.rs"]
mod example_year;

use commonhold::explain::Language;
use commonhold::notice::{Manifest, Notice, NoticeFacts, compose, outcomes_json};

fn composed(facts: &NoticeFacts) -> Notice {
    let manifest = Manifest::of(facts, &outcomes_json(facts).unwrap()).unwrap();
    compose(facts, &manifest, Language::En).unwrap()
}

/// The page with a text as its remark, which is a block of its own, and as the way to object, which is a line of a list.
fn with(text: &str) -> Notice {
    let mut facts = example_year::facts();
    facts.remark = Some(text.into());
    facts.objections.as_mut().unwrap().channel = text.into();
    composed(&facts)
}

#[test]
fn a_mark_in_front_makes_no_list_no_number_and_no_rule() {
    for (typed, written) in [
        ("- one", "\\- one"),
        ("+ one", "\\+ one"),
        ("* one", "\\* one"),
        ("# one", "\\# one"),
        ("> one", "&gt; one"),
        ("| one |", "\\| one \\|"),
        ("1. one", "1\\. one"),
        ("12) one", "12\\) one"),
        ("---", "\\---"),
        ("===", "\\==="),
        ("    one", "one"),
        ("2024 one", "2024 one"),
        ("one - two + 3.", "one - two + 3."),
    ] {
        let markdown = with(typed).markdown();
        assert!(markdown.contains(&format!("\n\n{written}\n\n")), "{typed}: {markdown}");
        assert!(markdown.contains(&format!("\n- {written}\n")), "{typed}: {markdown}");
    }
}

#[test]
fn no_address_becomes_a_link() {
    let typed = "http://a.example https://b.example www.c.example WWW.d.example office@e.example";
    let notice = with(typed);
    let written =
        "http\\://a.example https\\://b.example www\\.c.example WWW\\.d.example office\\@\u{2060}e.example";
    assert!(notice.markdown().contains(written), "{}", notice.markdown());
    assert!(notice.html().contains(typed), "a page has no links of its own");
}

#[test]
fn what_turns_the_text_round_is_shown_by_its_number() {
    let controls =
        "\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";
    let mut facts = example_year::facts();
    facts.compound = format!("a{controls}");
    facts.votes.iter_mut().for_each(|vote| vote.motion = "pay \u{202e}00.1".into());
    facts.buildings.iter_mut().for_each(|line| line.building = format!("b{controls}"));
    let notice = composed(&facts);
    for page in [notice.html(), notice.markdown()] {
        assert!(!page.contains(|letter| controls.contains(letter)));
        assert!(page.contains("pay ⟨U+202E⟩00.1"), "{page}");
        assert!(page.contains("a⟨U+061C⟩⟨U+200E⟩"), "{page}");
    }
}
