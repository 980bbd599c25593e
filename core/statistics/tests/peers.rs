//! What other programs answer for the same tables (`peers/write.py`), replayed: equal to 1e-12 where both have a number, and
//! undefined here where they answer NaN, an infinity, or raise. Where a peer has a number and we have none, or the other way
//! round, the test says which defect of the peer that is and how often it was seen; README.md lists them.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "a test may fail loudly"
)]

use commonhold_statistics::{
    Confidence, ConstantColumn, Criterion, CronbachMissing, Deviation, Direction, IccMissing, MeanSquares,
    Reason, Remark, Scale, Scaling, Statistic, Table, ZeroRule, cronbach_alpha, fisher_quantile,
    geometric_mean, icc, krippendorff_alpha, topsis, z_scores,
};
use serde_json::Value;
use std::collections::BTreeMap;

fn cases(text: &str) -> Vec<Value> {
    let cases: Vec<Value> = serde_json::from_str(text).unwrap();
    assert!(cases.len() >= 200);
    cases
}

fn table(case: &Value) -> Table {
    serde_json::from_value(case["table"].clone()).unwrap()
}

fn level() -> Confidence {
    Confidence::new(0.95).unwrap()
}

/// Equal to a bound, absolute or relative.
fn near(ours: f64, theirs: f64, bound: f64) -> bool {
    (ours - theirs).abs() <= bound * theirs.abs().max(1.0)
}

/// How often each thing was seen.
#[derive(Default)]
struct Seen(BTreeMap<&'static str, u32>);

impl Seen {
    fn note(&mut self, what: &'static str) {
        *self.0.entry(what).or_default() += 1;
    }

    #[track_caller]
    fn are(&self, expected: &[(&'static str, u32)]) {
        assert_eq!(self.0, expected.iter().copied().collect());
    }

    /// Ours against what a peer answered: equal, undefined on both sides, or a defect that `known` gives a name.
    #[track_caller]
    fn hold(&mut self, at: &str, ours: Statistic, theirs: &Value, known: impl Fn(Reason) -> &'static str) {
        match (ours, theirs.as_f64()) {
            (Statistic::Defined(ours), Some(theirs)) => {
                assert!(near(ours, theirs, 1e-12), "{at}: {ours:e} here, {theirs:e} there");
                self.note("equal");
            }
            (Statistic::Undefined(_), None) => self.note("undefined"),
            (Statistic::Undefined(reason), Some(theirs)) => match known(reason) {
                "" => panic!("{at}: {reason} here, {theirs} there"),
                defect => self.note(defect),
            },
            (Statistic::Defined(ours), None) => panic!("{at}: {ours} here, {theirs} there"),
        }
    }
}

#[test]
fn krippendorff() {
    let mut seen = Seen::default();
    for (number, case) in cases(include_str!("peers/krippendorff.json")).iter().enumerate() {
        let table = table(case);
        for (name, scale) in [
            ("nominal", Scale::Nominal),
            ("ordinal", Scale::Ordinal),
            ("interval", Scale::Interval),
            ("ratio", Scale::Ratio),
        ] {
            let ours = krippendorff_alpha(&table, scale).alpha;
            seen.hold(&format!("{name} {number}"), ours.value, &case[name], |reason| match (scale, reason) {
                (Scale::Ratio, Reason::NegativeNotAllowed) => "ratio below zero",
                _ => "",
            });
        }
    }
    seen.are(&[("equal", 640), ("undefined", 337), ("ratio below zero", 63)]);
}

#[test]
fn cronbach() {
    let mut seen = Seen::default();
    for (number, case) in cases(include_str!("peers/cronbach.json")).iter().enumerate() {
        for (name, rule) in [("listwise", CronbachMissing::Listwise), ("pairwise", CronbachMissing::Pairwise)]
        {
            let ours = cronbach_alpha(&table(case), rule, level());
            let kept = &case[format!("{name}_kept")];
            let known = |reason| match (rule, reason) {
                (_, Reason::ZeroVariance) => "rounding taken for variance",
                (CronbachMissing::Pairwise, Reason::NothingPairable) => "missing covariance taken for zero",
                (CronbachMissing::Pairwise, Reason::NegativeVariance) => "ends of an impossible value",
                _ => "",
            };
            for (place, ours) in
                [ours.alpha.value, ours.interval.low, ours.interval.high].into_iter().enumerate()
            {
                seen.hold(&format!("{name} {number} {place}"), ours, &kept[place], known);
            }
            if ours.alpha.value.value().is_some_and(|alpha| alpha > 1.0) {
                assert_eq!(ours.alpha.remark, Some(Remark::AboveOne));
                seen.note("alpha above one");
            }
            // The value does not depend on rows that the rule leaves out; the peer's interval does.
            let full = &case[name];
            assert_eq!(full[0].as_f64(), kept[0].as_f64());
            if let (Some(low), Some(theirs)) = (ours.interval.low.value(), full[1].as_f64())
                && !near(low, theirs, 1e-12)
            {
                seen.note("rows left out are counted");
            }
        }
    }
    seen.are(&[
        ("equal", 688),
        ("undefined", 771),
        ("alpha above one", 7),
        ("ends of an impossible value", 14),
        ("missing covariance taken for zero", 45),
        ("rounding taken for variance", 42),
        ("rows left out are counted", 50),
    ]);
}

/// Why we have no number for an intraclass correlation or an end of its interval while the peer has one.
fn known_of_icc(reason: Reason, squares: &Result<MeanSquares, Reason>) -> &'static str {
    let nothing = |squares: &MeanSquares| {
        [squares.between_rows, squares.within_rows, squares.error].into_iter().any(|part| part == 0.0)
    };
    match reason {
        Reason::ZeroVariance if squares.as_ref().is_ok_and(nothing) => "rounding taken for variance",
        Reason::TooFewRaters => "one rater answered",
        Reason::NoStepUp => "end stepped up beyond its pole",
        _ => "",
    }
}

#[test]
fn intraclass_correlations() {
    let mut seen = Seen::default();
    for (number, case) in cases(include_str!("peers/icc.json")).iter().enumerate() {
        let ours = icc(&table(case), IccMissing::Listwise, level());
        // The peer's analysis of variance asks for five values.
        if ours.mean_squares.is_ok() && ours.units * ours.raters < 5 {
            assert_eq!(case["forms"], "raises");
            seen.note("four values refused");
            continue;
        }
        for (place, form) in ours.forms.iter().enumerate() {
            let theirs = &case["forms"][place];
            let at = format!("{number} {:?}", form.form);
            let known = |reason| known_of_icc(reason, &ours.mean_squares);
            if theirs.is_array() {
                assert_eq!(
                    (theirs[2].as_f64(), theirs[3].as_f64()),
                    (Some(form.df1.into()), Some(form.df2.into()))
                );
            }
            seen.hold(&format!("{at} value"), form.estimate.value, &theirs[0], known);
            seen.hold(&format!("{at} F"), form.f, &theirs[1], known);
            seen.hold(&format!("{at} low"), form.interval.low, &theirs[4], known);
            seen.hold(&format!("{at} high"), form.interval.high, &theirs[5], known);
            // What the peer gives there is no lower end of anything.
            if form.interval.low.reason() == Some(Reason::NoStepUp) {
                assert!(theirs[4].as_f64().unwrap() > 1.0);
            }
            if theirs[0].as_f64().is_some_and(|icc| icc > 1.0 + 1e-12) {
                assert!(
                    form.estimate.value.reason().is_some() || form.estimate.remark == Some(Remark::AboveOne)
                );
                seen.note("correlation above one");
            }
        }
    }
    seen.are(&[
        ("equal", 3496),
        ("undefined", 2356),
        ("correlation above one", 6),
        ("end stepped up beyond its pole", 15),
        ("four values refused", 4),
        ("one rater answered", 6),
        ("rounding taken for variance", 271),
    ]);
}

fn criteria(case: &Value) -> Vec<Criterion> {
    let weights: Vec<f64> = serde_json::from_value(case["weights"].clone()).unwrap();
    let signs: Vec<i32> = serde_json::from_value(case["signs"].clone()).unwrap();
    let both = weights.into_iter().zip(signs);
    both.map(|(weight, sign)| Criterion {
        weight,
        direction: if sign == 1 { Direction::Benefit } else { Direction::Cost },
    })
    .collect()
}

#[test]
fn closeness() {
    let mut seen = Seen::default();
    for (number, case) in cases(include_str!("peers/topsis.json")).iter().enumerate() {
        for (name, scaling) in [
            ("pymcdm_vector", Scaling::Vector),
            ("skcriteria_vector", Scaling::Vector),
            ("skcriteria_sum", Scaling::Sum),
            ("pymcdm_sum_of_reciprocals", Scaling::SumOfReciprocals),
            ("pymcdm_max", Scaling::Max),
            ("pymcdm_min_max", Scaling::MinMax),
        ] {
            let theirs = &case[name];
            // Where the peer has no number, a column is constant or breaks the scaling, or there is one row only.
            let answered = theirs[0].is_number();
            let constant = if answered { ConstantColumn::NoDifference } else { ConstantColumn::Refuse };
            match topsis(&table(case), &criteria(case), scaling, constant) {
                Ok(ours) => {
                    assert_eq!(
                        ours.closeness.len(),
                        theirs.as_array().map_or(0, Vec::len),
                        "{name} {number}"
                    );
                    for (ours, theirs) in ours.closeness.iter().zip(theirs.as_array().unwrap()) {
                        assert!(near(*ours, theirs.as_f64().unwrap(), 1e-12), "{name} {number}");
                    }
                    seen.note(name);
                }
                Err(_) if !answered => seen.note("undefined"),
                Err(reason) => seen.note(match (name, reason) {
                    ("pymcdm_max", Reason::ScaleNotPositive) => "column turned round",
                    ("skcriteria_sum", Reason::NegativeNotAllowed) => "sum of values below zero",
                    _ => panic!("{name} {number}: {reason}"),
                }),
            }
        }
    }
    seen.are(&[
        ("column turned round", 16),
        ("pymcdm_max", 164),
        ("pymcdm_min_max", 197),
        ("pymcdm_sum_of_reciprocals", 134),
        ("pymcdm_vector", 183),
        ("skcriteria_sum", 148),
        ("skcriteria_vector", 183),
        ("sum of values below zero", 32),
        ("undefined", 503),
    ]);
}

#[test]
fn columns() {
    let mut seen = Seen::default();
    for (number, case) in cases(include_str!("peers/columns.json")).iter().enumerate() {
        let values: Vec<Option<f64>> = serde_json::from_value(case["values"].clone()).unwrap();
        let given: Vec<f64> = values.iter().flatten().copied().collect();
        let weights: Vec<f64> = serde_json::from_value(case["weights"].clone()).unwrap();
        let ours = geometric_mean(&given, &weights, ZeroRule::ZeroIsZero);
        let unweighed = given.iter().zip(&weights).any(|(value, weight)| *value == 0.0 && *weight == 0.0);
        if case["gmean"] == "nan" && ours.value().is_some() {
            assert!(unweighed, "{number}");
            seen.note("zero without weight");
        } else {
            seen.hold(&format!("mean {number}"), ours, &case["gmean"], |_| "");
        }
        for (name, deviation) in [("population", Deviation::Population), ("sample", Deviation::Sample)] {
            let scores = z_scores(&values, deviation);
            for (place, value) in values.iter().enumerate() {
                let ours = match &scores {
                    Ok(scores) => scores[place].map(Statistic::of),
                    Err(reason) => value.map(|_| Statistic::Undefined(*reason)),
                };
                if let Some(ours) = ours {
                    seen.hold(&format!("{name} {number}"), ours, &case[name][place], |_| "");
                }
            }
        }
    }
    seen.are(&[("equal", 1965), ("undefined", 750), ("zero without weight", 19)]);
}

/// With a thousand degrees of freedom and more, logarithms of the gamma function cancel, and 1e-12 becomes 1e-10.
#[test]
fn quantiles() {
    for case in &cases(include_str!("peers/fisher.json")) {
        let part = |name: &str| case[name].as_f64().unwrap();
        let bound = if part("df1").max(part("df2")) <= 500.0 { 1e-12 } else { 1e-10 };
        let ours = fisher_quantile(part("tail"), part("df1"), part("df2"));
        match (ours.value(), case["f"].as_f64()) {
            (Some(ours), Some(theirs)) => assert!((ours - theirs).abs() <= bound * theirs, "{case}"),
            (ours, _) => panic!("{case}: {ours:?}"),
        }
    }
}
