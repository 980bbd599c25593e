//! Examples that others have published with their results.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use commonhold_statistics::{
    Confidence, ConstantColumn, Criterion, CronbachMissing, Direction, IccMissing, Scale, Scaling, Statistic,
    Table, cronbach_alpha, icc, krippendorff_alpha, topsis,
};

fn level() -> Confidence {
    Confidence::new(0.95).unwrap()
}

/// The same as a number printed to its last digit.
#[track_caller]
fn is(ours: Statistic, printed: f64, last: f64) {
    let Statistic::Defined(ours) = ours else { panic!("{ours:?}, printed {printed}") };
    assert!((ours - printed).abs() <= 0.5001 * last, "{ours}, printed {printed}");
}

/// Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: four observers, twelve units.
#[test]
fn krippendorff_2011() {
    let no = f64::NAN;
    let observers = [
        [1., 2., 3., 3., 2., 1., 4., 1., 2., no, no, no],
        [1., 2., 3., 3., 2., 2., 4., 1., 2., 5., no, 3.],
        [no, 3., 3., 3., 2., 3., 4., 2., 2., 5., 1., no],
        [1., 2., 3., 3., 2., 4., 4., 1., 2., 5., 1., no],
    ];
    let unit =
        |unit: usize| observers.iter().map(|row| Some(row[unit]).filter(|mark| !mark.is_nan())).collect();
    let table = Table::new((0..12).map(unit).collect()).unwrap();
    for (scale, printed) in
        [(Scale::Nominal, 0.743), (Scale::Ordinal, 0.815), (Scale::Interval, 0.849), (Scale::Ratio, 0.797)]
    {
        let found = krippendorff_alpha(&table, scale);
        is(found.alpha.value, printed, 1e-3);
        assert_eq!((found.units, found.values), (11, 40));
    }
}

/// Shrout & Fleiss, Psychological Bulletin 86 (1979), tables 2 to 4: four judges, six targets.
#[test]
fn shrout_and_fleiss_1979() {
    let table = Table::complete(&[
        [9., 2., 5., 8.],
        [6., 1., 3., 2.],
        [8., 4., 6., 8.],
        [7., 1., 2., 6.],
        [10., 5., 6., 9.],
        [6., 2., 4., 7.],
    ])
    .unwrap();
    let found = icc(&table, IccMissing::Refuse, level());
    let squares = found.mean_squares.unwrap();
    is(Statistic::of(squares.between_rows), 11.24, 1e-2);
    is(Statistic::of(squares.within_rows), 6.26, 1e-2);
    is(Statistic::of(squares.between_columns), 32.49, 1e-2);
    is(Statistic::of(squares.error), 1.02, 1e-2);
    for (form, printed) in found.forms.iter().zip([0.17, 0.29, 0.71, 0.44, 0.62, 0.91]) {
        is(form.estimate.value, printed, 1e-2);
    }
}

/// The twelve persons and eleven questions with holes of pingouin's documentation (`cronbach_wide_missing`).
#[test]
fn cronbach_of_pingouin() {
    let answers = [
        "11111111111",
        "11111111010",
        "-011-111100",
        "11101101100",
        "11111000100",
        "01-01111000",
        "11110010000",
        "11111000000",
        "01011000010",
        "10010100-00",
        "11100000000",
        "10010000000",
    ];
    let marks = answers.iter().map(|row| row.chars().map(|mark| mark.to_digit(10).map(f64::from)).collect());
    let table = Table::new(marks.collect()).unwrap();
    let pairwise = cronbach_alpha(&table, CronbachMissing::Pairwise, level());
    is(pairwise.alpha.value, 0.732_660_835_214_447, 1e-14);
    is(pairwise.interval.low, 0.435, 1e-3);
    is(pairwise.interval.high, 0.909, 1e-3);
    let listwise = cronbach_alpha(&table, CronbachMissing::Listwise, level());
    is(listwise.alpha.value, 0.801_694_915_254_237_3, 1e-14);
    // Printed there are 0.581 and 0.933, made with the number of persons before three were left out.
    assert_eq!(listwise.rows, 9);
    is(listwise.interval.low, 0.533003, 1e-6);
}

/// By hand: with one criterion the closeness is the place between the worst and the best.
#[test]
fn topsis_of_one_criterion() {
    let table = Table::complete(&[[10.0], [20.0], [12.5]]).unwrap();
    for scaling in [Scaling::Vector, Scaling::Sum, Scaling::Max, Scaling::MinMax] {
        for (direction, expected) in [(Direction::Benefit, 0.25), (Direction::Cost, 0.75)] {
            let criterion = [Criterion { weight: 3.0, direction }];
            let found = topsis(&table, &criterion, scaling, ConstantColumn::Refuse).unwrap();
            is(Statistic::of(found.closeness[2]), expected, 1e-14);
        }
    }
}
