//! Fairness of the statistics, as properties.
#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a test may fail loudly"
)]

use commonhold_statistics::{
    BootstrapRule, Confidence, ConstantColumn, Criterion, CronbachMissing, Direction, IccMissing, Interval,
    Reason, Scale, Scaling, Statistic, Table, bootstrap, cronbach_alpha, icc, krippendorff_alpha, topsis,
};
use proptest::prelude::*;

type Rows = Vec<Vec<Option<f64>>>;

const SCALES: [Scale; 4] = [Scale::Nominal, Scale::Ordinal, Scale::Interval, Scale::Ratio];

/// Tables of whole marks from 0 to 9, with holes.
fn tables() -> impl Strategy<Value = Rows> {
    (1..8_usize, 1..5_usize).prop_flat_map(|(rows, columns)| {
        let mark = prop_oneof![1 => Just(None), 4 => (0..10_u8).prop_map(|mark| Some(f64::from(mark)))];
        prop::collection::vec(prop::collection::vec(mark, columns), rows)
    })
}

/// The same table with units and raters in another order.
fn relabelled(rows: &Rows, turn: usize) -> Rows {
    let mut other = rows.clone();
    let (number, columns) = (rows.len(), rows[0].len());
    other.rotate_left(turn % number);
    other.reverse();
    other.iter_mut().for_each(|row| row.rotate_left(turn % columns));
    other
}

fn changed(rows: &Rows, change: impl Fn(f64) -> f64) -> Table {
    Table::new(rows.iter().map(|row| row.iter().map(|mark| mark.map(&change)).collect()).collect()).unwrap()
}

fn level() -> Confidence {
    Confidence::new(0.9).unwrap()
}

/// All single numbers that are made of a table.
fn all_of(table: &Table) -> Vec<Statistic> {
    let mut all: Vec<Statistic> =
        SCALES.iter().map(|scale| krippendorff_alpha(table, *scale).alpha.value).collect();
    for rule in [CronbachMissing::Listwise, CronbachMissing::Pairwise] {
        let found = cronbach_alpha(table, rule, level());
        all.extend([found.alpha.value, found.interval.low, found.interval.high]);
    }
    for form in icc(table, IccMissing::Listwise, level()).forms {
        all.extend([form.estimate.value, form.f, form.interval.low, form.interval.high]);
    }
    all
}

/// The same number but for rounding, or undefined for the same reason. A quotient beside its pole multiplies what was
/// rounded by itself once more, and on the pole it is undefined.
fn alike(one: Statistic, other: Statistic) -> bool {
    match (one, other) {
        (Statistic::Defined(one), Statistic::Defined(other)) => {
            (one - other).abs() <= 1e-11 * one.powi(2).max(1.0)
        }
        (Statistic::Defined(far), Statistic::Undefined(_))
        | (Statistic::Undefined(_), Statistic::Defined(far)) => far.abs() > 1e12,
        (one, other) => one == other,
    }
}

proptest! {
    #[test]
    fn who_is_named_first_changes_nothing(rows in tables(), turn in 0..9_usize) {
        let (one, other) = (Table::new(rows.clone()).unwrap(), Table::new(relabelled(&rows, turn)).unwrap());
        for (one, other) in all_of(&one).into_iter().zip(all_of(&other)) {
            prop_assert!(alike(one, other), "{one:?} {other:?}");
        }
    }

    #[test]
    fn no_number_is_nan_or_infinite(rows in tables(), size in prop_oneof![Just(1.0), Just(1e160), Just(1e-170), Just(0.1)]) {
        for statistic in all_of(&changed(&rows, |mark| mark * size)) {
            prop_assert!(statistic.value().is_none_or(f64::is_finite));
        }
    }

    #[test]
    fn raters_who_agree_have_one(marks in prop::collection::vec(0..10_u8, 1..8), raters in 2..5_usize) {
        let rows: Rows = marks.iter().map(|mark| vec![Some(f64::from(*mark)); raters]).collect();
        let table = Table::new(rows).unwrap();
        let varied = marks.iter().any(|mark| *mark != marks[0]);
        for scale in SCALES {
            let expected =
                if varied { Statistic::Defined(1.0) } else { Statistic::Undefined(Reason::NoVariation) };
            prop_assert_eq!(krippendorff_alpha(&table, scale).alpha.value, expected);
        }
        for form in icc(&table, IccMissing::Refuse, level()).forms {
            prop_assert_eq!(form.estimate.value.value(), varied.then_some(1.0));
        }
        let alpha = cronbach_alpha(&table, CronbachMissing::Listwise, level()).alpha.value.value();
        prop_assert_eq!(alpha.is_some(), varied);
        prop_assert!(alpha.is_none_or(|alpha| (alpha - 1.0).abs() < 1e-12));
    }

    #[test]
    fn a_constant_added_changes_no_interval_scale(rows in tables(), more in -50..50_i8) {
        let (plain, moved) = (changed(&rows, |mark| mark), changed(&rows, |mark| mark + f64::from(more)));
        for scale in [Scale::Nominal, Scale::Ordinal, Scale::Interval] {
            let one = krippendorff_alpha(&plain, scale).alpha.value;
            prop_assert!(alike(one, krippendorff_alpha(&moved, scale).alpha.value));
        }
        let (one, other) = (icc(&plain, IccMissing::Listwise, level()), icc(&moved, IccMissing::Listwise, level()));
        for (one, other) in one.forms.iter().zip(&other.forms) {
            prop_assert!(alike(one.estimate.value, other.estimate.value));
        }
    }

    #[test]
    fn another_unit_of_measurement_changes_nothing(rows in tables(), times in 1..1000_u16) {
        let (plain, longer) = (changed(&rows, |mark| mark), changed(&rows, |mark| mark * f64::from(times) / 16.0));
        for (one, other) in all_of(&plain).into_iter().zip(all_of(&longer)) {
            prop_assert!(alike(one, other), "{one:?} {other:?}");
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_interval(rows in tables(), seed: u64) {
        let table = Table::new(rows).unwrap();
        let rule = BootstrapRule { seed, replicates: 40, level: level() };
        let draw = || bootstrap(&table, &rule, |table| krippendorff_alpha(table, Scale::Interval).alpha.value).unwrap();
        let (one, other) = (draw(), draw());
        let none: u32 = one.undefined.values().sum();
        prop_assert_eq!(none == 40, one.interval.low.value().is_none());
        prop_assert_eq!(one, other);
    }

    #[test]
    fn the_better_company_is_never_farther(rows in tables(), by in 0..5_u8) {
        let mut rows: Rows = rows.iter().map(|row| row.iter().map(|mark| mark.or(Some(3.0))).collect()).collect();
        // A company that is nowhere worse than the first one.
        rows.push(rows[0].iter().map(|mark| mark.map(|mark| mark + f64::from(by))).collect());
        let criteria = vec![Criterion { weight: 1.0, direction: Direction::Benefit }; rows[0].len()];
        for scaling in [Scaling::Vector, Scaling::Sum, Scaling::Max, Scaling::MinMax] {
            let found = topsis(&Table::new(rows.clone()).unwrap(), &criteria, scaling, ConstantColumn::NoDifference);
            match found {
                Ok(found) => prop_assert!(found.closeness.last().unwrap() >= &(found.closeness[0] - 1e-12)),
                Err(reason) => prop_assert_eq!(reason, Reason::AllEqual),
            }
        }
    }
}

/// The same sums come from ChaCha8 written anew in another language, with the key and the remainder that the rule says.
/// Fixed, so that another machine or version that draws other rows is noticed.
#[test]
fn the_draws_are_those_of_every_machine() {
    let rows: Vec<[f64; 1]> = (0_u8..10).map(|row| [f64::from(row)]).collect();
    let table = Table::complete(&rows).unwrap();
    let sum = |table: &Table| Statistic::of(table.column(0).flatten().sum());
    let rule = BootstrapRule { seed: 20_260_101, replicates: 1, level: level() };
    let found = bootstrap(&table, &rule, sum).unwrap();
    assert_eq!(found.estimate, Statistic::Defined(45.0));
    assert_eq!(found.interval.low, Statistic::Defined(42.0));
    let many = bootstrap(&table, &BootstrapRule { replicates: 500, ..rule }, sum).unwrap();
    assert_eq!(many.interval, Interval { low: Statistic::Defined(31.0), high: Statistic::Defined(60.0) });
    let text = serde_json::to_string(&found).unwrap();
    assert!(
        text.contains("chacha8") && text.contains("u64_rejected_remainder") && text.contains("hyndman_fan_7")
    );
    assert_eq!(serde_json::from_str::<commonhold_statistics::Bootstrap>(&text).unwrap(), found);
}
