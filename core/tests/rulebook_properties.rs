//! A spoilt book is told whole: no mistake hides that there is one, and what is told stands in the text.

use commonhold::rulebook::Rulebook;
use proptest::prelude::*;

const BOOKS: [&str; 4] = [
    include_str!("../rulebooks/cn-beijing-standard.toml"),
    include_str!("../rulebooks/cn-beijing.toml"),
    include_str!("../rulebooks/cn/concerns.toml"),
    include_str!("../rulebooks/cn/votes.toml"),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_spoilt_book_is_read_or_every_mistake_of_it_stands_in_the_text(
        book in prop::sample::select(BOOKS.to_vec()),
        spoilt in prop::collection::vec(
            (0_usize..400, prop::sample::select(vec![
                "", "a = 1", "id = 3", "[[parameters]]", "[[matters]]", "from = 2025-01-31", "valuee = '1'", "kind = 'dayss'",
                "pass = 'heads(yes) >'", "citation = []", "citation = { clause = 1 }", "\"", "rules = [{}]", "steps = [{ id = '' }]",
            ])),
            1..8,
        ),
    ) {
        let mut lines: Vec<&str> = book.lines().collect();
        for (line, put) in spoilt {
            let place = line.checked_rem(lines.len()).unwrap_or(0);
            if let Some(there) = lines.get_mut(place) {
                *there = put;
            }
        }
        let text = lines.join("\n");
        let mistakes = Rulebook::mistakes("b", &text);
        prop_assert_eq!(Rulebook::parse("b", &text).is_ok(), mistakes.is_empty());
        let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        let mut before = (0, 0);
        for mistake in mistakes {
            let at = mistake.at.as_ref().map_or((0, 0), |at| (at.line, at.column));
            prop_assert!(at.0 >= 1 && at.0 <= count.saturating_add(1), "{:?}", mistake);
            prop_assert!(before <= at, "{:?}", mistake);
            prop_assert!(!mistake.sentence.contains('{'), "{}", mistake.sentence);
            before = at;
        }
    }
}
