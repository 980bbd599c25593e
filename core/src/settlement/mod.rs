#![doc = include_str!("../../docs/rules/settlement.md")]

mod by_item;
mod facts;
mod statement;
mod terms;

pub use facts::{
    Account, CostItem, DeveloperStock, ItemAmount, Line, Objection, Posting, Published, SettleFacts, Work,
};
pub use statement::{Bounds, ItemLine, RateLine, Remuneration, Statement};
pub use terms::{
    ContractTerms, Limit, RateTier, RemunerationBase, RemunerationTerms, TierApplication, TierOn,
};

use crate::amount::Amount;
use crate::ratio::Number;
use crate::refusal::refusals;

refusals! {
    /// Why facts cannot be settled: they contradict themselves.
    pub enum SettleRefusal in "settlement" {
        /// A cost item that is none of the nine.
        UnknownCostItem("unknown_cost_item", Unknown) { item: String },
        /// A cost item has two sums.
        DuplicateCostItem("duplicate_cost_item", Duplicate) { item: String },
        /// Two postings have one id.
        DuplicatePosting("duplicate_posting", Duplicate) { posting: String },
        /// A unit is listed twice.
        DuplicateUnit("duplicate_unit", Duplicate) { unit: String },
        /// A posting has no lines.
        EmptyPosting("empty_posting", Missing) { posting: String },
        /// A posting does not sum to zero.
        Unbalanced("unbalanced", Contradiction) { posting: String, difference: Amount },
        /// A voucher is in another currency than the compound.
        MixedCurrency("mixed_currency", Contradiction) { posting: String, currency: String, expected: String },
        /// A cost item or sort of work stands on an account other than expenditure.
        CostItemElsewhere("cost_item_elsewhere", Contradiction) { posting: String },
        /// A charge was made with a tariff below zero.
        NegativeTariff("negative_tariff", OutOfRange) { posting: String, tariff: Number },
        /// A total that cannot be below zero is.
        NegativeTotal("negative_total", OutOfRange) { what: String, amount: Amount },
        /// A part is larger than what it is part of.
        PartAboveWhole("part_above_whole", Contradiction) { what: String, part: Amount, whole: Amount },
        /// An objection says that the sum is allowed.
        ObjectionAllows("objection_allows", Contradiction) { item: String },
        /// A rate lies outside zero to one: eight per cent is written 0.08.
        RateRange("rate_range", OutOfRange) { rate: Number },
        /// A number that scales or bounds the remuneration is below zero.
        NegativeTerm("negative_term", OutOfRange) { what: String, value: Number },
        /// The terms say the remuneration in two ways, or in a way that does not go with the base.
        TermsContradict("terms_contradict", Contradiction) { base: String, what: String },
        /// Two tiers begin at one edge.
        DuplicateTier("duplicate_tier", Duplicate) { from: Number },
        /// The least remuneration is above the most.
        FloorAboveCap("floor_above_cap", Contradiction) { floor: Number, cap: Number },
        /// The base includes the remuneration and the rate leaves nothing for the expenditure.
        TakesAll("takes_all", Contradiction) { rate: Number },
    }
}
