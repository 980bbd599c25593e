#![doc = include_str!("../../docs/rules/surplus.md")]

mod facts;
mod forms;
mod shares;

pub use facts::{
    Bearer, ClassFactor, Debt, Excluded, Holder, ShareBasis, ShareFacts, Transfer, Treatment, TreatmentShare,
};
pub use shares::{
    Conservation, DebtLeft, ShareFinding, ShareGap, ShareLine, ShareState, Shares, TreatmentTotal,
};
