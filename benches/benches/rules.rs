//! Every rule at 1,143 units, kernels at 1,000,000 rows. A wrong result stops the run before timing.
#![expect(clippy::expect_used, reason = "a bench of a wrong result must not run")]

use commonhold::Detail::{self, Steps, ValueOnly};
use commonhold::Rounding;
use commonhold::apportion::kernel::{Scratch, Weight, largest_remainder_of_each, largest_remainder_with};
use commonhold::columns::decimal::{sum, sum_of_rounded_products};
use commonhold::evaluation::score;
use commonhold::roll::electorate_on;
use commonhold::selection::select_orders;
use commonhold::settlement::kernel::{ChargeSums, ledger_sums};
use commonhold::surplus::share_surplus;
use commonhold::voting::kernel::{Counted, VoteColumns, count_motions};
use commonhold::voting::{Assembly, Decision, MotionFacts, SplitRule, Totals, decide_by};
use commonhold_benches::{MANY, columns, community, compound, ledgers, orders, scoring, sharing};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

/// Refuses to time a wrong result.
fn must_be_right(right: bool) {
    right.then_some(()).expect("the result is right");
}

/// Declares one bench for a rule, timed without and with its steps.
macro_rules! rule {
    ($name:ident, $rule:path, $facts:path, $right:expr) => {
        #[divan::bench(args = ["without_steps", "with_steps"], sample_count = 50)]
        fn $name(bencher: Bencher<'_, '_>, steps: &str) {
            let detail: Detail = if steps == "with_steps" { Steps } else { ValueOnly };
            let facts = $facts().expect("the facts are of the rule's form");
            let outcome = $rule(&facts, detail).expect("the rule takes the facts");
            must_be_right($right(&outcome.value));
            bencher.bench(|| $rule(black_box(&facts), detail));
        }
    };
}

rule!(apportion_1143, commonhold::apportion::apportion, compound::apportion, compound::apportion_is_right);
rule!(decide_1143, commonhold::voting::decide, compound::decide, |verdict: &commonhold::voting::Verdict| {
    verdict.verdict == Decision::Passed
});
rule!(tally_1143, commonhold::voting::tally, compound::tally, compound::tally_is_right);
rule!(settle_1143, commonhold::settlement::settle, compound::settle, compound::settle_is_right);
rule!(
    share_surplus_1143,
    commonhold::surplus::share_surplus,
    compound::share_surplus,
    compound::share_surplus_is_right
);
rule!(score_1143_by_12, commonhold::evaluation::score, scoring::score, scoring::score_is_right);

/// A compound's ledger of a year, and a million postings, with their steps.
#[divan::bench(args = [28_650, 1_000_000], sample_count = 10)]
fn settle_ledger(bencher: Bencher<'_, '_>, postings: u32) {
    let facts = ledgers::ledger(postings).expect("the facts are of the rule's form");
    let statement = commonhold::settlement::settle(&facts, Steps).expect("the rule takes the facts").value;
    must_be_right(ledgers::is_right(&statement, postings));
    bencher.bench(|| commonhold::settlement::settle(black_box(&facts), Steps));
}

/// The same, closed: what each household owes by its age, and nothing that the bank has seen.
#[divan::bench(args = [28_650, 1_000_000], sample_count = 5)]
fn close_books_ledger(bencher: Bencher<'_, '_>, postings: u32) {
    let facts = ledgers::books(postings).expect("the facts are of the rule's form");
    let books = commonhold::books::close_books(&facts, Steps).expect("the rule takes the facts").value;
    must_be_right(ledgers::is_right(&books.statement, postings));
    bencher.bench(|| commonhold::books::close_books(black_box(&facts), Steps));
}

/// Every unit with a debt: of an owner of its own, and all of one owner.
#[divan::bench(args = [10_000, 100_000], consts = [false, true], sample_count = 5)]
fn share_surplus_with_debts<const ONE_OWNER: bool>(bencher: Bencher<'_, '_>, units: u32) {
    let facts = sharing::debts(units, ONE_OWNER).expect("the facts are of the rule's form");
    let shares = share_surplus(&facts, ValueOnly).expect("the rule takes the facts").value;
    must_be_right(sharing::is_right(&shares, units));
    bencher.bench(|| share_surplus(black_box(&facts), ValueOnly));
}

/// The units of a roll, half of them not sold.
#[divan::bench(args = [10_000, 100_000], sample_count = 5)]
fn share_surplus_of_a_roll(bencher: Bencher<'_, '_>, units: u32) {
    let facts = sharing::roll(units).expect("the facts are of the rule's form");
    let shares = share_surplus(&facts, ValueOnly).expect("the rule takes the facts").value;
    must_be_right(sharing::is_right(&shares, units));
    bencher.bench(|| share_surplus(black_box(&facts), ValueOnly));
}

/// Sixty orders and 1,143 residents, by each rule.
#[divan::bench(args = ["greedy_by_support_per_cost", "equal_shares", "phragmen", "optimum"], sample_count = 30)]
fn select_60_by_1143(bencher: Bencher<'_, '_>, rule: &str) {
    let facts = orders::orders(rule).expect("the facts are of the rule's form");
    let selection = select_orders(&facts, ValueOnly).expect("the rule takes the facts").value;
    must_be_right(orders::orders_are_right(&selection));
    bencher.bench(|| select_orders(black_box(&facts), ValueOnly));
}

/// `decide` with its book read before: what a program does that judges many votes by one rule.
#[divan::bench(args = ["without_steps", "with_steps"], sample_count = 200)]
fn decide_by_a_rule_read_before(bencher: Bencher<'_, '_>, steps: &str) {
    let detail: Detail = if steps == "with_steps" { Steps } else { ValueOnly };
    let facts = compound::decide().expect("the facts are of the rule's form");
    let rule = facts.rule().expect("the book has the matter");
    let verdict = decide_by(&rule, &Totals::of(&facts), detail).expect("the counts agree").value;
    must_be_right(verdict.verdict == Decision::Passed);
    bencher.bench(|| decide_by(&rule, &Totals::of(black_box(&facts)), detail));
}

/// A meeting of four motions at 1,143 units.
#[divan::bench(args = ["without_steps", "with_steps"], sample_count = 50)]
fn tally_of_four_motions_1143(bencher: Bencher<'_, '_>, steps: &str) {
    let detail: Detail = if steps == "with_steps" { Steps } else { ValueOnly };
    let (facts, motions) = compound::meeting().expect("the facts are of the rule's form");
    let rule = facts.rule().expect("the book has the matter");
    let roll = electorate_on(&facts.roll, facts.on, ValueOnly).expect("the roll is sound").value;
    let assembly = Assembly::of(&facts.roll, &roll).expect("the areas fit one scale");
    let tally = |motion: &'static str| {
        let motion = MotionFacts { motion: Some(motion), ..MotionFacts::of(&facts) };
        assembly.tally(&rule, &motion, detail).expect("the ballots are of the roll").value
    };
    must_be_right(motions.into_iter().all(|motion| compound::tally_is_right(&tally(motion))));
    bencher.bench(|| motions.map(|motion| black_box(tally(motion)).ballots));
}

/// One pool over many owners, all with different weights (0) or 24 flat types, into a buffer with a scratch used again.
#[divan::bench(args = [0, 24], sample_count = 20)]
fn apportion_kernel_1e6(bencher: Bencher<'_, '_>, types: usize) {
    apportion_kernel(bencher, compound::TOTAL_FEN, &columns::narrow(MANY, types));
}

/// The same with a total beyond the bound of the quotient in binary fractions, and with weights beyond 64 bits of product.
#[divan::bench(args = [0, 24], sample_count = 20)]
fn apportion_kernel_1e6_in_half(bencher: Bencher<'_, '_>, types: usize) {
    apportion_kernel(bencher, 1 << 60, &columns::weights(MANY, types));
}

#[divan::bench(args = [0, 24], sample_count = 10)]
fn apportion_kernel_1e6_in_full(bencher: Bencher<'_, '_>, types: usize) {
    let weights: Vec<u64> = columns::weights(MANY, types).into_iter().map(|weight| weight << 40).collect();
    apportion_kernel(bencher, 1 << 60, &weights);
}

/// The apportion kernel alone at the size of one compound.
#[divan::bench(sample_count = 100)]
fn apportion_kernel_1143(bencher: Bencher<'_, '_>) {
    apportion_kernel(bencher, compound::TOTAL_FEN, &columns::narrow(1_143, 0));
}

/// A plain pass over as many bytes as a million owners take: a weight of four, a part of eight.
#[divan::bench(sample_count = 100)]
fn pass_1e6_by_12(bencher: Bencher<'_, '_>) {
    let words = vec![1_u64; MANY.saturating_mul(12).div_ceil(8)];
    bencher.bench_local(|| black_box(&words).iter().fold(0_u64, |sum, word| sum.wrapping_add(*word)));
}

fn apportion_kernel<W: Weight + Into<u64>>(bencher: Bencher<'_, '_>, total: i64, weights: &[W]) {
    let (mut parts, mut scratch) = (vec![0_i64; weights.len()], Scratch::default());
    largest_remainder_with(total, weights, None, &mut parts, &mut scratch).expect("weights are above zero");
    let wide: Vec<u64> = weights.iter().map(|weight| (*weight).into()).collect();
    must_be_right(Some(&parts) == columns::largest_remainder(total, &wide).as_ref());
    bencher.bench_local(|| {
        largest_remainder_with(total, black_box(weights), None, black_box(&mut parts), &mut scratch)
    });
}

/// A city: 3,000 compounds of 1,143 homes, each with a total of its own.
#[divan::bench(sample_count = 20)]
fn apportion_kernel_3000_by_1143(bencher: Bencher<'_, '_>) {
    let weights = columns::narrow(3_000 * 1_143, 0);
    let ends: Vec<usize> = (1..=3_000_usize).map(|pool| pool.saturating_mul(1_143)).collect();
    let totals: Vec<i64> = (0..3_000).map(|pool| compound::TOTAL_FEN.saturating_add(pool)).collect();
    let (mut parts, mut scratch) = (vec![0_i64; weights.len()], Scratch::default());
    let mut share = |parts: &mut [i64]| {
        largest_remainder_of_each(&totals, &ends, black_box(&weights), parts, &mut scratch, |_, split| {
            black_box(split.left_over);
        })
    };
    share(&mut parts).expect("weights are above zero");
    must_be_right(parts.iter().sum::<i64>() == totals.iter().sum::<i64>());
    bencher.bench_local(|| share(black_box(&mut parts)));
}

/// Four motions over many units with dense owner ids: area and distinct owners.
#[divan::bench(args = [1_143, MANY], consts = [false, true], sample_count = 20)]
fn tally_kernel_of_four_motions<const LARGEST: bool>(bencher: Bencher<'_, '_>, rows: usize) {
    let (areas, owners, motions) = columns::meeting(rows);
    let choices: Vec<&[u8]> = motions.iter().map(Vec::as_slice).collect();
    let split = if LARGEST { SplitRule::LargestArea } else { SplitRule::Spoilt };
    let votes = VoteColumns { areas: &areas, owners: &owners, choices: &choices, has_head: None, split };
    let (mut counted, mut scratch) = (vec![Counted::default(); choices.len()], Default::default());
    count_motions(&votes, &mut counted, &mut scratch).expect("columns fit");
    let wide: Vec<u64> = areas.iter().map(|area| u64::from(*area)).collect();
    let is_right =
        |(counted, choices): (&Counted, &Vec<u8>)| columns::votes_are_right(counted, &wide, &owners, choices);
    must_be_right(LARGEST || counted.iter().zip(&motions).all(is_right));
    bencher.bench_local(|| count_motions(black_box(&votes), black_box(&mut counted), &mut scratch));
}

/// A ledger's columns: every account, and charges and payments of a payer for each 25 postings.
#[divan::bench(args = [28_650, MANY], sample_count = 20)]
fn ledger_kernel(bencher: Bencher<'_, '_>, postings: usize) {
    let ledger = columns::ledger(postings);
    let mut charges = vec![ChargeSums::default(); columns::payers_of(postings)];
    let sums = ledger_sums(&ledger.columns(), &mut charges);
    must_be_right(ledger.is_right(&sums, &charges));
    bencher.bench_local(|| ledger_sums(black_box(&ledger.columns()), black_box(&mut charges)));
}

/// 1,000 companies of 83 sheets of twelve items: means with eight marks left out at each end, weighted, rounded and graded.
#[divan::bench(sample_count = 50)]
fn score_kernel_996000(bencher: Bencher<'_, '_>) {
    let marks = scoring::marks();
    let mut made = scoring::Scored::empty();
    made.fill(&marks).expect("the columns fit");
    must_be_right(scoring::scores_are_right(&marks, &made));
    bencher.bench_local(|| black_box(&mut made).fill(black_box(&marks)));
}

/// A million amounts: their sum, and each times a rate, rounded, with the sum of that.
#[divan::bench(sample_count = 50)]
fn decimal_columns_1e6(bencher: Bencher<'_, '_>) {
    let (amounts, rates) = columns::decimals(MANY);
    let sums = || {
        let rounded = sum_of_rounded_products(&amounts, &rates, 4, Rounding::HalfEven);
        (sum(&amounts), rounded.expect("the columns fit"))
    };
    must_be_right(sums() == columns::decimal_sums(&amounts, &rates));
    bencher.bench_local(sums);
}

/// 10^5 marks of 8,334 raters for twelve items, rater by rater or in no order.
#[divan::bench(args = ["rater_by_rater", "shuffled"], sample_count = 50)]
fn score_1e5_marks(bencher: Bencher<'_, '_>, order: &str) {
    let mut facts = scoring::score_of(8_334).expect("the facts are of the rule's form");
    if order == "shuffled" {
        scoring::shuffle(&mut facts);
    }
    let scored = score(&facts, ValueOnly).expect("no mark is refused").value;
    must_be_right(scoring::score_of_is_right(8_334, &scored));
    bencher.bench(|| score(black_box(&facts), ValueOnly));
}

/// How much it takes to turn the grade of twelve items that every household of a compound marked, and of 8,334 raters.
#[divan::bench(args = [1_143, 8_334], sample_count = 20)]
fn robustness_of_a_grade(bencher: Bencher<'_, '_>, raters: u32) {
    let facts = scoring::score_of(raters).expect("the facts are of the rule's form");
    let told = commonhold::evaluation::robustness(&facts, ValueOnly).expect("no mark is refused").value;
    must_be_right(told.turns.iter().all(|turn| turn.raters.at_least == turn.raters.at_most));
    bencher.bench(|| commonhold::evaluation::robustness(black_box(&facts), ValueOnly));
}

/// A register of many events, gathered in no order.
#[divan::bench(args = ["without_steps", "with_steps"], sample_count = 20)]
fn fold_1e5_events(bencher: Bencher<'_, '_>, steps: &str) {
    let detail: Detail = if steps == "with_steps" { Steps } else { ValueOnly };
    let facts = community::register(community::EVENTS).expect("the facts are of the rule's form");
    let register = commonhold::concerns::fold(&facts, detail).expect("no event is refused").value;
    must_be_right(register.concerns.len() == 12_500);
    must_be_right(register.concerns.iter().all(|concern| concern.aside.is_empty() && concern.reopened == 1));
    bencher.bench(|| commonhold::concerns::fold(black_box(&facts), detail));
}

/// The same register in the order in which things were done, as one writer keeps it.
#[divan::bench(sample_count = 20)]
fn fold_1e5_events_kept_in_order(bencher: Bencher<'_, '_>) {
    let facts = community::in_order(community::EVENTS).expect("the facts are of the rule's form");
    let register = commonhold::concerns::fold(&facts, ValueOnly).expect("no event is refused").value;
    must_be_right(register.concerns.len() == 12_500);
    bencher.bench(|| commonhold::concerns::fold(black_box(&facts), ValueOnly));
}

/// One concern of eight events, book and process read with it.
#[divan::bench(sample_count = 100)]
fn fold_of_one_concern(bencher: Bencher<'_, '_>) {
    let facts = community::register(8).expect("the facts are of the rule's form");
    let register = commonhold::concerns::fold(&facts, ValueOnly).expect("no event is refused").value;
    must_be_right(register.concerns.len() == 1);
    bencher.bench(|| commonhold::concerns::fold(black_box(&facts), ValueOnly));
}

/// The leaf of each of a million doors.
#[divan::bench(sample_count = 20)]
fn route_1e6_doors(bencher: Bencher<'_, '_>) {
    let (chain, doors) = community::doors().expect("the grid is sound");
    let leaves = chain.leaves("grid", &doors).expect("the tree is there");
    must_be_right(leaves.iter().all(Option::is_some));
    bencher.bench(|| chain.leaves("grid", black_box(&doors)));
}
