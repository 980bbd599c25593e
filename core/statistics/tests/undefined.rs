//! Every reason for which there is no number, each beside a twin that has one.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use commonhold_statistics::{
    BootstrapRule, Confidence, ConstantColumn, Criterion, CronbachMissing, Deviation, Direction, IccMissing,
    Reason, Refused, Remark, Scale, Scaling, Statistic, Table, ZeroRule, bootstrap, cronbach_alpha,
    fisher_quantile, geometric_mean, icc, krippendorff_alpha, topsis, z_scores,
};

const NO: f64 = f64::NAN;

/// A table in which NaN stands for a missing value.
fn table<const N: usize>(rows: &[[f64; N]]) -> Table {
    let row = |row: &[f64; N]| row.iter().map(|mark| Some(*mark).filter(|mark| !mark.is_nan())).collect();
    Table::new(rows.iter().map(row).collect()).unwrap()
}

fn level() -> Confidence {
    Confidence::new(0.95).unwrap()
}

#[test]
fn tables() {
    assert_eq!(Table::new(vec![]), Err(Refused::Empty));
    assert_eq!(Table::new(vec![vec![]]), Err(Refused::Empty));
    let ragged = Table::new(vec![vec![None, None], vec![None]]);
    assert_eq!(ragged, Err(Refused::NotRectangular { row: 1, expected: 2, found: 1 }));
    let spoilt = Table::complete(&[[1.0, 2.0], [1.0, f64::INFINITY]]);
    assert_eq!(spoilt, Err(Refused::NotFinite { row: 1, column: 1 }));
    assert_eq!(spoilt.unwrap_err().to_string(), "the cell in row `1`, column `1` is not a finite number");
    assert_eq!(
        serde_json::from_str::<Table>("[[1,2],[3]]").unwrap_err().to_string(),
        "row `1` has `1` columns, the first row has `2`"
    );
    assert_eq!(serde_json::to_string(&table(&[[1.0, NO]])).unwrap(), "[[1.0,null]]");
}

#[test]
fn codes_are_those_of_json() {
    for reason in [
        Reason::TooFewRaters,
        Reason::TooFewUnits,
        Reason::NothingPairable,
        Reason::NoVariation,
        Reason::ZeroVariance,
        Reason::NegativeVariance,
        Reason::ZeroNotAllowed,
        Reason::NegativeNotAllowed,
        Reason::MissingNotAllowed,
        Reason::ConstantColumn,
        Reason::AllEqual,
        Reason::ScaleNotPositive,
        Reason::NoWeight,
        Reason::LengthsDiffer,
        Reason::NotFinite,
        Reason::NoStepUp,
        Reason::NoReplicates,
        Reason::Overflow,
    ] {
        assert_eq!(serde_json::to_string(&reason).unwrap(), format!("\"{}\"", reason.code()));
        assert!(!reason.to_string().ends_with('.'));
    }
    for refused in [
        Refused::Empty,
        Refused::TooManyCells,
        Refused::NotRectangular { row: 1, expected: 2, found: 1 },
        Refused::NotFinite { row: 0, column: 1 },
        Refused::Level,
        Refused::NoReplicates,
    ] {
        assert_eq!(serde_json::to_value(refused).unwrap()["code"], refused.code());
    }
    assert_eq!(serde_json::to_string(&Statistic::Defined(0.5)).unwrap(), r#"{"defined":0.5}"#);
}

#[test]
fn krippendorff() {
    let of = |table: &Table, scale| krippendorff_alpha(table, scale).alpha.value;
    let reason = |table: &Table, scale| of(table, scale).reason();
    assert_eq!(reason(&table(&[[1.0], [2.0]]), Scale::Nominal), Some(Reason::TooFewRaters));
    assert_eq!(reason(&table(&[[1.0, NO], [NO, 2.0]]), Scale::Nominal), Some(Reason::NothingPairable));
    // The only other value stands alone in its unit.
    assert_eq!(reason(&table(&[[1.0, 1.0], [NO, 2.0]]), Scale::Nominal), Some(Reason::NoVariation));
    let negative = table(&[[1.0, -1.0], [2.0, 2.0]]);
    assert_eq!(reason(&negative, Scale::Ratio), Some(Reason::NegativeNotAllowed));
    assert!(of(&negative, Scale::Interval).value().is_some());
    // By hand: zero is 1 away from any other value, 1 and 2 are a ninth apart.
    let zero = table(&[[0.0, 0.0], [1.0, 2.0]]);
    let (observed, expected) = (2.0 / 9.0 / 4.0, (2.0 * (2.0 + 2.0 + 1.0 / 9.0)) / 12.0);
    let alpha = of(&zero, Scale::Ratio).value().unwrap();
    assert!((alpha - (1.0 - observed / expected)).abs() < 1e-15);
    let opposed = krippendorff_alpha(&table(&[[1.0, 2.0], [2.0, 1.0]]), Scale::Nominal);
    assert_eq!(opposed.alpha.remark, Some(Remark::BelowZero));
}

#[test]
fn cronbach() {
    let of = |table: &Table, rule| cronbach_alpha(table, rule, level());
    let reason = |table: &Table, rule| of(table, rule).alpha.value.reason();
    assert_eq!(reason(&table(&[[1.0], [2.0]]), CronbachMissing::Listwise), Some(Reason::TooFewRaters));
    let holes = table(&[[1.0, NO], [2.0, 3.0], [NO, 2.0]]);
    assert_eq!(reason(&holes, CronbachMissing::Listwise), Some(Reason::TooFewUnits));
    assert_eq!(reason(&holes, CronbachMissing::Pairwise), Some(Reason::NothingPairable));
    assert_eq!(
        reason(&table(&[[0.1, 0.3], [0.1, 0.3], [0.1, 0.3]]), CronbachMissing::Listwise),
        Some(Reason::ZeroVariance)
    );
    let below = of(&table(&[[1.0, 3.0], [2.0, 2.5], [3.0, 1.0]]), CronbachMissing::Listwise);
    assert_eq!(below.alpha.remark, Some(Remark::BelowZero));
    let large = table(&[[1e200, 3.0], [2.0, 2.5], [3.0, 1.0]]);
    assert_eq!(reason(&large, CronbachMissing::Listwise), Some(Reason::Overflow));
}

#[test]
fn intraclass_correlations() {
    let first = |table: &Table, rule| icc(table, rule, level()).forms.map(|form| form.estimate.value)[0];
    let holes = table(&[[1.0, 2.0], [2.0, 3.0], [NO, 2.0]]);
    assert_eq!(first(&holes, IccMissing::Refuse).reason(), Some(Reason::MissingNotAllowed));
    assert!(first(&holes, IccMissing::Listwise).value().is_some());
    let less = table(&[[1.0, 2.0], [NO, 2.0]]);
    assert_eq!(first(&less, IccMissing::Listwise).reason(), Some(Reason::TooFewUnits));
    assert_eq!(first(&table(&[[1.0], [2.0]]), IccMissing::Refuse).reason(), Some(Reason::TooFewRaters));
    // No differences between units: one rater's form has a value, the mean's form is divided by zero.
    let level_units = icc(&table(&[[1.0, 2.0], [2.0, 1.0]]), IccMissing::Refuse, level());
    let values = level_units.forms.map(|form| form.estimate.value);
    assert_eq!(values[0], Statistic::Defined(-1.0));
    assert_eq!(values[3], Statistic::Undefined(Reason::ZeroVariance));
    let large = table(&[[1e200, 2.0], [2.0, 1.0]]);
    assert_eq!(first(&large, IccMissing::Refuse).reason(), Some(Reason::Overflow));
}

#[test]
fn several_companies() {
    let both = [Direction::Benefit, Direction::Cost].map(|direction| Criterion { weight: 1.0, direction });
    let of = |rows: &[[f64; 2]], scaling, constant| topsis(&table(rows), &both, scaling, constant);
    let refused = |rows: &[[f64; 2]], scaling| of(rows, scaling, ConstantColumn::Refuse).unwrap_err();
    assert_eq!(refused(&[[1.0, 2.0]], Scaling::Vector), Reason::TooFewUnits);
    assert_eq!(refused(&[[1.0, NO], [2.0, 1.0]], Scaling::Vector), Reason::MissingNotAllowed);
    assert_eq!(refused(&[[1.0, 2.0], [1.0, 1.0]], Scaling::Vector), Reason::ConstantColumn);
    assert_eq!(refused(&[[-1.0, 2.0], [1.0, 1.0]], Scaling::Sum), Reason::NegativeNotAllowed);
    assert_eq!(refused(&[[0.0, 2.0], [1.0, 1.0]], Scaling::SumOfReciprocals), Reason::ZeroNotAllowed);
    assert_eq!(refused(&[[-1.0, 2.0], [0.0, 1.0]], Scaling::Max), Reason::ScaleNotPositive);
    assert_eq!(refused(&[[1e200, 2.0], [0.0, 1.0]], Scaling::Vector), Reason::Overflow);
    let kept = of(&[[1.0, 2.0], [1.0, 1.0]], Scaling::MinMax, ConstantColumn::NoDifference).unwrap();
    assert_eq!(kept.closeness, [0.0, 1.0]);
    let rows = table(&[[1.0, 2.0], [2.0, 1.0]]);
    let weighed = |weights: &[f64]| {
        let criteria: Vec<Criterion> =
            weights.iter().map(|weight| Criterion { weight: *weight, direction: Direction::Cost }).collect();
        topsis(&rows, &criteria, Scaling::Vector, ConstantColumn::Refuse).unwrap_err()
    };
    assert_eq!(weighed(&[1.0]), Reason::LengthsDiffer);
    assert_eq!(weighed(&[1.0, NO]), Reason::NotFinite);
    assert_eq!(weighed(&[1.0, -1.0]), Reason::NegativeNotAllowed);
    assert_eq!(weighed(&[0.0, 0.0]), Reason::NoWeight);
}

#[test]
fn columns() {
    let mean = |values: &[f64], weights: &[f64], zero| geometric_mean(values, weights, zero);
    assert_eq!(mean(&[1.0], &[], ZeroRule::Refuse).reason(), Some(Reason::LengthsDiffer));
    assert_eq!(mean(&[NO], &[1.0], ZeroRule::Refuse).reason(), Some(Reason::NotFinite));
    assert_eq!(mean(&[-1.0], &[1.0], ZeroRule::LeaveOut).reason(), Some(Reason::NegativeNotAllowed));
    assert_eq!(mean(&[0.0], &[1.0], ZeroRule::LeaveOut).reason(), Some(Reason::NoWeight));
    assert_eq!(mean(&[0.0, 5.0], &[1.0, 1.0], ZeroRule::ZeroIsZero), Statistic::Defined(0.0));
    let left = mean(&[0.0, 5.0], &[1.0, 1.0], ZeroRule::LeaveOut).value().unwrap();
    assert!((left - 5.0).abs() < 1e-14);
    assert_eq!(z_scores(&[Some(1.0), None], Deviation::Population), Err(Reason::TooFewUnits));
    assert_eq!(z_scores(&[Some(NO), Some(1.0)], Deviation::Population), Err(Reason::NotFinite));
    // The mean of three times 0.1 is not 0.1 among floats.
    assert_eq!(z_scores(&[Some(0.1); 3], Deviation::Sample), Err(Reason::NoVariation));
    assert_eq!(fisher_quantile(0.05, 0.0, 1.0).reason(), Some(Reason::Overflow));
    for (tail, df1, df2) in
        [(0.05, 5e-324, 1.0), (NO, 1.0, 1.0), (0.05, 1.0, f64::INFINITY), (0.05, 1.0, 1e-4)]
    {
        assert_eq!(fisher_quantile(tail, df1, df2).reason(), Some(Reason::Overflow));
    }
}

#[test]
fn replicates_without_a_value_are_counted() {
    let rule = BootstrapRule { seed: 1, replicates: 300, level: level() };
    let alpha = |table: &Table| krippendorff_alpha(table, Scale::Nominal).alpha.value;
    // Of four draws of two rows, two take the same row twice, and nothing varies.
    let found = bootstrap(&table(&[[1.0, 1.0], [2.0, 2.0]]), &rule, alpha).unwrap();
    let none = found.undefined.get(&Reason::NoVariation).copied().unwrap();
    assert!((100..200).contains(&none));
    assert_eq!(found.interval.low, Statistic::Defined(1.0));
    let nothing = bootstrap(&table(&[[1.0, 1.0], [1.0, 1.0]]), &rule, alpha).unwrap();
    assert_eq!(nothing.undefined.get(&Reason::NoVariation), Some(&300));
    assert_eq!(nothing.interval.low, Statistic::Undefined(Reason::NoReplicates));
}
