//! The rules over objects, of one compound of 1,143 homes: without their steps, and with them.

use super::{Rows, Trouble, must_be_right};
use crate::{compound, scoring};
use commonhold::Detail::{self, Steps, ValueOnly};
use commonhold::Refusal;
use commonhold::roll::electorate_on;
use commonhold::voting::{Assembly, Ballot, LiveTally, MotionFacts};
use std::hint::black_box;

/// Adds a rule that is asked by its facts, without steps and with them.
macro_rules! rule {
    ($rows:ident, $name:literal, $rule:path, $facts:path, $right:expr) => {
        for (name, detail) in [($name, ValueOnly), (concat!($name, "_with_steps"), Steps)] {
            let facts = $facts()?;
            must_be_right($right(&$rule(&facts, detail)?.value), name)?;
            $rows.insert(name, Box::new(move || drop(black_box($rule(black_box(&facts), detail)))));
        }
    };
}

pub(super) fn objects(rows: &mut Rows) -> Result<(), Trouble> {
    rule!(
        rows,
        "apportion",
        commonhold::apportion::apportion,
        compound::apportion,
        compound::apportion_is_right
    );
    rule!(rows, "tally", commonhold::voting::tally, compound::tally, compound::tally_is_right);
    rule!(rows, "decide", commonhold::voting::decide, compound::decide, |_| true);
    rule!(rows, "settle", commonhold::settlement::settle, compound::settle, compound::settle_is_right);
    rule!(
        rows,
        "share_surplus",
        commonhold::surplus::share_surplus,
        compound::share_surplus,
        compound::share_surplus_is_right
    );
    rule!(rows, "score", commonhold::evaluation::score, scoring::score, scoring::score_is_right);
    let small = compound::settle_of(10)?;
    rows.insert(
        "settle_20_lines",
        Box::new(move || drop(black_box(commonhold::settlement::settle(black_box(&small), ValueOnly)))),
    );
    meeting(rows)?;
    live(rows)
}

/// A meeting of four motions from its facts on: electorate once, rule once, then each motion.
fn meeting(rows: &mut Rows) -> Result<(), Trouble> {
    for (name, detail) in [("meeting_of_4", ValueOnly), ("meeting_of_4_with_steps", Steps)] {
        let (facts, motions) = compound::meeting()?;
        let all = move |detail: Detail| -> Result<[u32; 4], Refusal> {
            let rule = facts.rule()?;
            let roll = electorate_on(&facts.roll, facts.on, ValueOnly)?.value;
            let assembly = Assembly::of(&facts.roll, &roll)?;
            let mut ballots = [0; 4];
            for (ballots, motion) in ballots.iter_mut().zip(motions) {
                let motion = MotionFacts { motion: Some(motion), ..MotionFacts::of(&facts) };
                *ballots = black_box(assembly.tally(&rule, &motion, detail)?).value.ballots;
            }
            Ok(ballots)
        };
        all(detail)?;
        rows.insert(name, Box::new(move || drop(black_box(all(detail)))));
    }
    // The four motions alone, of an assembly and a rule that are at hand.
    for (name, detail) in [("motions_4", ValueOnly), ("motions_4_with_steps", Steps)] {
        let (facts, motions) = compound::meeting()?;
        let facts: &'static _ = Box::leak(Box::new(facts));
        let rule = facts.rule()?;
        let roll = Box::leak(Box::new(electorate_on(&facts.roll, facts.on, ValueOnly)?.value));
        let assembly = Assembly::of(&facts.roll, roll)?;
        let one = move |motion: &'static str| {
            let motion = MotionFacts { motion: Some(motion), ..MotionFacts::of(facts) };
            assembly.tally(&rule, &motion, detail)
        };
        let tallied = one(motions[0])?;
        must_be_right(compound::tally_is_right(&tallied.value), name)?;
        rows.insert(
            name,
            Box::new(move || motions.into_iter().for_each(|motion| drop(black_box(one(motion))))),
        );
    }
    Ok(())
}

/// Ballots that come in one by one: all of a compound, a call each.
fn live(rows: &mut Rows) -> Result<(), Trouble> {
    let facts: &'static _ = Box::leak(Box::new(compound::tally()?));
    let rule: &'static _ = Box::leak(Box::new(facts.rule()?));
    let roll = Box::leak(Box::new(electorate_on(&facts.roll, facts.on, ValueOnly)?.value));
    let assembly: &'static _ = Box::leak(Box::new(Assembly::of(&facts.roll, roll)?));
    let none = MotionFacts { ballots: &[], ..MotionFacts::of(facts) };
    let empty = LiveTally::of(assembly, rule, none)?;
    let mut whole = empty.clone();
    for ballot in &facts.ballots {
        whole.enter(ballot.clone())?;
    }
    let all = assembly.tally(rule, &MotionFacts::of(facts), ValueOnly)?.value;
    must_be_right(whole.counts()? == all.counts, "live_ballots_1000")?;
    // A handle is filled and made anew; what is kept of it beforehand is not in the time of a call.
    let first: Vec<Ballot> = facts.ballots.iter().take(1_000).cloned().collect();
    let mut live = empty.clone();
    let mut left: Vec<Ballot> = Vec::new();
    rows.insert(
        "live_ballot",
        Box::new(move || {
            let Some(ballot) = left.pop() else {
                live = empty.clone();
                left.clone_from(&first);
                return;
            };
            black_box(live.enter(ballot).is_ok());
        }),
    );
    Ok(())
}
