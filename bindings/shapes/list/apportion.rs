//! Sharing a total over exact weights.

use commonhold::apportion::{ApportionFacts, Apportionment, Method, Part, Ties, Weighted};
use commonhold::{Amount, Finding, Number, Step, Warning};

/// The named rules by which a total is divided.
pub enum Method {
    /// Everyone gets the whole minor units of the exact share; what is left goes one unit each to the
    /// largest remainders.
    LargestRemainder,
}

/// What decides between parties that are exactly level.
pub enum Ties {
    /// The lowest key in UTF-8 byte order wins.
    Key,
    /// A tie that matters is refused, with the parties that are level.
    Error,
    /// Lots were drawn by people; their order is an input.
    Lots,
}

/// One party and its weight.
pub struct Weighted {
    /// A stable key. Results depend on it, never on the order of the list.
    pub key: String,
    /// An exact weight; zero never receives.
    pub weight: Number,
}

/// A total and the parties that share it.
pub struct ApportionFacts {
    /// What is shared; may be negative.
    pub total: Amount,
    /// Digits of the smallest unit: 2 for fen, 0 for things that cannot be divided.
    pub minor_digits: u32,
    /// The rule.
    pub method: Method,
    /// What decides between parties that are exactly level.
    #[default]
    pub ties: Ties,
    /// The keys in the order in which lots were drawn, first drawn first; only with `lots`.
    #[default]
    pub lots: Vec<String>,
    /// The parties, in any order.
    pub weights: Vec<Weighted>,
}

/// One party's part.
pub struct Part {
    /// The party.
    pub key: String,
    /// What it gets; the parts sum to the total.
    pub amount: Amount,
}

/// The parts, and what one party needs to check its own.
pub struct Apportionment {
    /// What was shared.
    pub total: Amount,
    /// The sum of all weights.
    pub total_weight: Number,
    /// How many minor units were left after the whole units of every exact share.
    pub left_over: i64,
    /// The remainder at which the left-over units ended, as a part of one minor unit: a larger one
    /// received, a smaller one did not.
    pub cut_off: Option<Number>,
    /// The parties that were exactly level at the cut-off when not all of them could receive.
    pub level: Vec<String>,
    /// Each party's part, sorted by key.
    pub parts: Vec<Part>,
}

/// The rules of this room.
trait Rules {
    /// Shares a total over exact weights so that the parts sum to it.
    fn apportion(facts: ApportionFacts) -> Apportionment;
}
