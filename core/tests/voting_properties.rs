//! What fairness and exactness ask of every vote, over invented counts.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

use commonhold::voting::{
    DecideFacts, Decision, Measure, MeasureCounts, Operator, Predicate, SetCounts, Threshold, Verdict,
    VoterSet, decide, read_predicate,
};
use commonhold::{Day, Detail, ExactNumber, Ratio};
use proptest::prelude::*;

fn number(n: i64) -> Option<ExactNumber> {
    Some(ExactNumber::whole(n))
}

fn vote(matter: &str, heads: [i64; 3], area: [i64; 3]) -> DecideFacts {
    let counts = |measure: &str, [all, yes, no]: [i64; 3]| MeasureCounts {
        measure: measure.to_owned(),
        counts: SetCounts { all: number(all), yes: number(yes), no: number(no), ..SetCounts::default() },
    };
    DecideFacts {
        book: Some("cn".to_owned()),
        on: Some(Day::parse("2024-05-01").unwrap()),
        matter: Some(matter.to_owned()),
        counts: vec![counts("heads", heads), counts("area", area)],
        ..DecideFacts::default()
    }
}

fn judged(facts: &DecideFacts) -> Verdict {
    decide(facts, Detail::ValueOnly).unwrap().value
}

fn matter() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just("hire_manager"), Just("rebuild")]
}

/// All, yes and no, with yes + no at most all.
fn ballots() -> impl Strategy<Value = [i64; 3]> {
    (1_i64..2_000).prop_flat_map(|all| (Just(all), 0..=all)).prop_flat_map(|(all, present)| {
        (Just(all), Just(present), 0..=present).prop_map(|(all, present, yes)| [all, yes, present - yes])
    })
}

proptest! {
    #[test]
    fn multiplying_every_area_changes_no_verdict(m in matter(), h in ballots(), a in ballots(), k in 2_i64..100_000) {
        let plain = judged(&vote(m, h, a));
        let scaled = judged(&vote(m, h, a.map(|count| count * k)));
        prop_assert_eq!(plain.verdict, scaled.verdict);
    }

    #[test]
    fn a_no_that_turns_into_a_yes_never_turns_a_pass_into_a_fail(m in matter(), h in ballots(), a in ballots()) {
        prop_assume!(h[2] > 0 && a[2] > 0);
        let before = judged(&vote(m, h, a));
        let after = judged(&vote(m, [h[0], h[1] + 1, h[2] - 1], [a[0], a[1] + 1, a[2] - 1]));
        prop_assert!(before.verdict != Decision::Passed || after.verdict == Decision::Passed);
        prop_assert_eq!(before.quorum, after.quorum);
    }

    #[test]
    fn the_verdict_is_the_one_of_whole_numbers_multiplied_across(h in ballots(), a in ballots()) {
        for (matter, special) in [("hire_manager", false), ("rebuild", true)] {
            let one = |[all, yes, no]: [i64; 3]| {
                let present = yes + no;
                let enough = 3 * present >= 2 * all;
                (enough, if special { 4 * yes >= 3 * present } else { 2 * yes > present })
            };
            let ((quorum_h, pass_h), (quorum_a, pass_a)) = (one(h), one(a));
            let expected = match (quorum_h && quorum_a, pass_h && pass_a) {
                (false, _) => Decision::Inquorate,
                (true, false) => Decision::Failed,
                (true, true) => Decision::Passed,
            };
            prop_assert_eq!(judged(&vote(matter, h, a)).verdict, expected);
        }
    }

    #[test]
    fn the_edge_counts_for_at_least_and_not_for_more_than(n in 1_i64..1_000_000) {
        let all = 6 * n;
        // Two thirds take part exactly; half, and three quarters of them, agree exactly.
        let present = 4 * n;
        let half = [all, 2 * n, 2 * n];
        let quarters = [all, 3 * n, n];
        prop_assert_eq!(present, half[1] + half[2]);
        prop_assert_eq!(judged(&vote("hire_manager", half, half)).verdict, Decision::Failed);
        let over = [all, 2 * n + 1, 2 * n - 1];
        prop_assert_eq!(judged(&vote("hire_manager", over, over)).verdict, Decision::Passed);
        prop_assert_eq!(judged(&vote("rebuild", quarters, quarters)).verdict, Decision::Passed);
        let under = [all, 3 * n - 1, n + 1];
        prop_assert_eq!(judged(&vote("rebuild", under, under)).verdict, Decision::Failed);
        let short = [all, 3 * n, n - 1];
        prop_assert_eq!(judged(&vote("rebuild", short, short)).verdict, Decision::Inquorate);
    }

    #[test]
    fn whoever_gets_the_missing_heads_and_area_passes(h in ballots(), a in ballots()) {
        // Everybody takes part, so that only consent can be missing; and there is somebody.
        prop_assume!(h[1] + h[2] > 0 && a[1] + a[2] > 0);
        let (h, a) = ([h[1] + h[2], h[1], h[2]], [a[1] + a[2], a[1], a[2]]);
        let verdict = judged(&vote("rebuild", h, a));
        if verdict.verdict == Decision::Passed {
            return Ok(());
        }
        let mut facts = vote("rebuild", h, a);
        for missing in &verdict.missing {
            let measure = facts.counts.iter_mut().find(|m| m.measure == missing.measure).unwrap();
            let counts = &mut measure.counts;
            counts.yes = Some(ExactNumber(counts.yes.unwrap().0.plus(missing.missing.0).unwrap()));
            counts.no = Some(ExactNumber(counts.no.unwrap().0.minus(missing.missing.0).unwrap()));
        }
        prop_assert_eq!(judged(&facts).verdict, Decision::Passed);
    }

    #[test]
    fn steps_change_no_value(m in matter(), h in ballots(), a in ballots()) {
        let facts = vote(m, h, a);
        let with = decide(&facts, Detail::Steps).unwrap();
        let without = decide(&facts, Detail::ValueOnly).unwrap();
        prop_assert!(!with.steps.is_empty() && without.steps.is_empty());
        prop_assert_eq!(with.value, without.value);
    }

    #[test]
    fn a_measure_that_is_not_given_never_fails_a_vote(h in ballots()) {
        let mut facts = vote("hire_manager", h, h);
        facts.counts.truncate(1);
        let verdict = judged(&facts).verdict;
        prop_assert!(verdict == Decision::NeedsFact || verdict == Decision::Inquorate);
    }

    #[test]
    fn any_text_is_read_or_refused_and_never_panics(text in ".{0,200}") {
        if let Err(flaw) = read_predicate(&text) {
            prop_assert!(flaw.offset <= text.len());
        }
    }

    #[test]
    fn any_words_of_the_notation_are_read_or_refused(words in prop::collection::vec(prop_oneof![
        Just("heads(yes)"), Just("area(all)"), Just("2/3"), Just("0.5"), Just("*"), Just(">="), Just("<"), Just("and"),
        Just("or"), Just("not"), Just("("), Just(")"), Just("min("), Just(","), Just("fact(x)"), Just("each(b,"),
        Just("%"), Just("+"), Just("-"), Just("always"), Just("param(p)"), Just("count(b,"), Just("1"), Just("二"),
    ], 0..40)) {
        let text = words.join(" ");
        match read_predicate(&text) {
            Ok(read) => prop_assert_eq!(read_predicate(&read.to_string()).unwrap().to_string(), read.to_string()),
            Err(flaw) => prop_assert!(text.is_char_boundary(flaw.offset)),
        }
    }

    #[test]
    fn a_threshold_reads_back_as_itself(top in 1_i64..100, more in 0_i64..100, strict: bool) {
        let threshold = Threshold {
            measure: Measure::of("shares"),
            part: VoterSet::Yes,
            whole: VoterSet::Cast,
            ratio: Ratio::new(i128::from(top), i128::from(top + more)).unwrap(),
            bound: if strict { Operator::MoreThan } else { Operator::AtLeast },
        };
        let predicate = Predicate::from(threshold);
        prop_assert_eq!(read_predicate(&predicate.to_string()).unwrap(), predicate);
    }
}

#[test]
fn an_error_in_a_book_points_at_its_line_and_column() {
    let book = "form = \"commonhold-rulebook/1\"\nname = \"x\"\nlevel = \"national\"\n[[procedures]]\nid = \"p\"\n\
                citation = { source = \"示例\", clause = \"1\" }\npass = \"heads(yes) >= 66% * heads(all)\"\n";
    let refusal = commonhold::rulebook::Rulebook::parse("x.toml", book).unwrap_err();
    let place = refusal.at.unwrap_or_else(|| panic!("no place"));
    assert_eq!((refusal.code.as_str(), place.line, place.column), ("rulebook.not_a_fraction", 7, 25));
}
