//! The grounds on which a selection is refused.

use crate::exact::{Amount, ExactNumber};
use crate::outcome::refusals;

refusals! {
    /// Why a selection of orders is refused.
    pub enum SelectionRefusal in "selection" {
        /// An order is listed twice.
        DuplicateOrder("duplicate_order", Duplicate) { order: String },
        /// A resident is listed twice.
        DuplicateResident("duplicate_resident", Duplicate) { resident: String },
        /// A resident supports the same order twice.
        DuplicateSupport("duplicate_support", Duplicate) { resident: String, order: String },
        /// A group has two caps.
        DuplicateCap("duplicate_cap", Duplicate) { group: String },
        /// Something names an order that is not listed.
        UnknownOrder("unknown_order", Unknown) { order: String },
        /// A support names a resident who is not listed.
        UnknownResident("unknown_resident", Unknown) { resident: String },
        /// The drawn lots name an order twice, or one that is not listed.
        LotsUnknown("lots_unknown", Unknown) { order: String },
        /// Lots are drawn, but they decide nothing.
        LotsUnused("lots_unused", Contradiction) {},
        /// A budget, a cost or a cap is below zero.
        NegativeMoney("negative_money", OutOfRange) { what: String, amount: Amount },
        /// Points, or a published support, are below zero.
        NegativeSupport("negative_support", OutOfRange) { order: String, support: ExactNumber },
        /// Areas or points have no common unit in which they can be added.
        TooFine("too_fine", OutOfRange) { what: String },
        /// Orders need each other in a circle, or an order needs itself.
        NeedsCircle("needs_circle", Contradiction) { order: String },
        /// An order needs another beside which it is not taken, or excludes itself.
        NeedsExcluded("needs_excluded", Contradiction) { order: String, excluded: String },
        /// Only a total of an order's support is told, and the rule asks who supports it.
        SupportersNeeded("supporters_needed", Missing) { order: String },
        /// A total and residents are told of one order, and they differ.
        SupportDiffers("support_differs", Contradiction) { order: String, told: ExactNumber, counted: ExactNumber },
        /// The rule of Phragmén counts every support once.
        CountOnly("count_only", Contradiction) { worth: String },
        /// Completions follow equal shares alone.
        CompletionOfShares("completion_of_shares", Contradiction) { rule: String },
        /// A raised budget begins anew, so that nothing comes before it.
        RaiseFirst("raise_first", Contradiction) {},
        /// A budget is raised by nothing, or by less.
        NoStep("no_step", OutOfRange) { step: Amount },
    }
}
