//! What owners said: marks on twelve aspects, and ballots on three motions.

use super::Lots;
use super::compound::{Compound, DEVELOPER};

/// The twelve aspects with the mark, in tenths, that most raters are near.
const ASPECTS: [(&str, usize); 12] = [
    ("public_order", 92),
    ("environment", 90),
    ("innovation", 78),
    ("rectification", 84),
    ("equipment", 88),
    ("greening", 91),
    ("customer_service", 89),
    ("emergencies", 93),
    ("parking_order", 80),
    ("openness", 86),
    ("energy", 83),
    ("neighbourliness", 90),
];
const RATERS: usize = 27;

pub fn raters_csv() -> String {
    let raters: String = (1..=RATERS).map(|number| format!("r{number:02}\n")).collect();
    format!("rater\n{raters}")
}

/// Marks of 0 to 10 in halves; three answers are not given.
pub fn ratings_csv(lots: &mut Lots) -> String {
    let mut text = "rater,item,score\n".to_owned();
    for rater in 1..=RATERS {
        for (at, (aspect, usual)) in ASPECTS.into_iter().enumerate() {
            let tenths = (usual + lots.below(21)).saturating_sub(10).min(100) / 5 * 5;
            let silent = matches!((rater, at), (4, 2) | (13, 10) | (20, 2));
            if !silent {
                text += &format!("r{rater:02},{aspect},{}.{}\n", tenths / 10, tenths % 10);
            }
        }
    }
    text
}

const STATES: [&str; 7] = ["yes", "no", "abstain", "blank", "spoilt", "silent", "undelivered"];

/// The motions: id, voting day, and out of a thousand voters how many chose each state.
const MOTIONS: [(&str, &str, [usize; 7]); 3] = [
    ("M1", "2025-03-22", [602, 88, 31, 9, 6, 214, 50]),
    ("M2", "2025-06-21", [489, 231, 35, 8, 7, 180, 50]),
    ("M3", "2025-10-25", [415, 152, 38, 6, 5, 329, 55]),
];

/// One ballot record for each voter; a few came twice, some of them saying something else.
pub fn ballots_csv(compound: &Compound, lots: &mut Lots) -> String {
    let mut text = "motion,voter,choice,channel,received\n".to_owned();
    for (motion, closing, shares) in MOTIONS {
        for (number, voter) in compound.voters_on(closing).into_iter().enumerate() {
            let choice = if voter == DEVELOPER { "abstain" } else { drawn(lots, shares) };
            let returned = !matches!(choice, "silent" | "undelivered");
            let electronic = lots.below(3) > 0;
            let last: usize = closing[8..].parse().unwrap();
            let day = format!("{}-{:02}", &closing[..7], last - 20 + lots.below(20));
            let (channel, received) = match (returned, electronic) {
                (false, _) => ("", ""),
                (true, true) => ("electronic", day.as_str()),
                (true, false) => ("written", day.as_str()),
            };
            text += &format!("{motion},{voter},{choice},{channel},{received}\n");
            let again = match (number, choice) {
                (300..305, "yes" | "no") => choice,
                (600..602, "yes") => "no",
                _ => continue,
            };
            text += &format!("{motion},{voter},{again},written,{closing}\n");
        }
    }
    text
}

fn drawn(lots: &mut Lots, shares: [usize; 7]) -> &'static str {
    let mut drawn = lots.below(1000);
    for (state, share) in STATES.into_iter().zip(shares) {
        if drawn < share {
            return state;
        }
        drawn -= share;
    }
    "silent"
}
