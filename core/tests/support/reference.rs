//! A slow reference of how ballots become a verdict, written from the rule pages alone, to compare the library with.
//!
//! Where the pages `tally`, `voting`, `rulebook` and `roll` leave something open, this is how they are read here:
//!
//!  1. The verdict of a `certainly_missed` vote is `needs_fact` (order of the verdict, 1).
//!  2. `voting_open`: all but `passed` is `open_until`, `needs_fact` and "nobody" too; quorum and certainty stay those
//!     of the tests; silent units are still counted as `silent`.
//!  3. Certainty speaks of unknown areas only: with all areas known it is `certain`, even where evidence is not told.
//!     Where ways of evidence or majority disagree and one of them is not certain: `certainly_missed` where none can
//!     pass, else `undecided`. Quorum is told where all the ways agree on it.
//!  4. Ways of evidence and of `silence_majority` are compared by verdict; ways that unknown areas open, by test, and
//!     as a product (floor, leans, divided heads and the corners of sums are not tied to one another).
//!  5. Without limits an unknown area is anything from 0 on, when leans and divided heads are asked; an owner divided
//!     over an unknown area may always be spoilt then. The floor, where it reads the area, is open like a test.
//!  6. With the majority unsaid and the four ways agreeing in the verdict, nothing is deemed unless they deem the same.
//!     The same holds for ways that unknown areas open. Deemed votes of no count are not listed.
//!  7. `without_silence` is told only where something is deemed.
//!  8. The floor is asked of a measure only where silence joins yes or no in that measure (`each_measure`).
//!  9. Silence that takes part by its clause is somebody: all silent and `participate_agree` can pass.
//! 10. Only the ballots that came back (yes to spoilt) compete under `duplicates`; records `silent` and `undelivered`
//!     yield to them, and `undelivered` beats `silent`. A record `silent` makes its unit silent, whatever is delivered.
//! 11. `to` of the window is the first day outside; ballots without a day or a text are not set aside for it; a record
//!     that is set aside says nothing of delivery.
//! 12. The book's name of the third evidence, `consequence_stated`, is the name in `facts`.
//! 13. `first` is the mirror image of `last`; two ballots of which one has no day have no order, whatever their sequence.
//! 14. A person listed as reached reaches every unit that he may vote for; in `voters` as in `keys`.
//! 15. A co-owner not chosen who names no unit, and holds another unit alone, votes for that one.
//! 16. The deemed area is that of the known areas only, as are the counts.

#[path = "reference/json.rs"]
mod json;
#[path = "reference/judge.rs"]
mod judge;
#[path = "reference/random.rs"]
mod random;
#[path = "reference/states.rs"]
mod states;

pub use json::given;
pub use judge::reference;
pub use random::{Rng, scene};
pub use states::{same_owners, touches, voters_of};

/// A word of the facts, as it is written there.
pub type Word = &'static str;
/// The seven states, in the order of [`Counts`].
pub const STATES: [Word; 7] = ["yes", "no", "abstain", "blank", "spoilt", "silent", "undelivered"];
/// A number for each state: whole heads, or area in hundredths.
pub type Counts = [i128; 7];
/// The evidence as `silence` names it, and as the book does.
pub const EVIDENCE: [Word; 3] = ["effective_delivery", "agenda_notified", "consequence_stated"];
pub const IN_BOOK: [Word; 3] = ["effective_delivery", "agenda_notified", "consequence_stated"];

/// A dwelling `u…`, sold, on its owners `o…`.
#[derive(Clone, Debug)]
pub struct Unit {
    pub area: Option<i128>,
    pub owners: Vec<usize>,
    pub representative: Option<usize>,
}

#[derive(Clone, Debug)]
pub struct Ballot {
    pub voter: Option<usize>,
    pub unit: Option<usize>,
    pub choice: Word,
    pub channel: Word,
    pub received: Option<Word>,
    pub sequence: Option<u32>,
    pub text: Option<Word>,
}

#[derive(Clone, Debug)]
pub enum Delivered {
    Nobody,
    Everyone,
    Listed { keys: Vec<String>, voters: Vec<usize>, units: Vec<usize> },
}

/// What is said, and where: `silence`, `parameter` or `layer`.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    pub value: Word,
    pub place: Word,
}

/// A small vote on 2024-05-01 by the book `cn`.
#[derive(Clone, Debug)]
pub struct Scene {
    pub matter: Word,
    pub units: Vec<Unit>,
    pub ballots: Vec<Ballot>,
    pub delivered: Option<Delivered>,
    pub text_version: Option<Word>,
    pub duplicates: Option<Word>,
    pub split: Option<Word>,
    pub window: Option<(Word, Word)>,
    pub policy: Option<Said>,
    pub majority: Option<Said>,
    pub floor: Option<Said>,
    /// Whether each holds, and whether `facts` says so (else `silence` does).
    pub evidence: [Option<(bool, bool)>; 3],
    /// The least and the most of an unknown area, in hundredths.
    pub limits: Option<(i128, i128)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deemed {
    pub measure: Word,
    pub becomes: Word,
    pub count: i128,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    pub verdict: Word,
    pub certainty: Word,
    pub quorum: Option<bool>,
    /// Not told where the head of a divided owner may go several ways.
    pub heads: Option<Counts>,
    /// Known areas only.
    pub area: Counts,
    pub deemed: Vec<Deemed>,
    pub without_silence: Option<Word>,
}

/// The place of a state in [`Counts`].
pub fn place(state: Word) -> usize {
    STATES.iter().position(|other| *other == state).unwrap()
}
