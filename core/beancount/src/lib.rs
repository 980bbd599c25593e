#![doc = include_str!("../README.md")]

pub mod accounts;
mod facts;
mod hledger;
mod ledger;
mod lines;
mod read;
mod refused;
mod said;
mod text;
mod write;

pub use hledger::write_hledger;
pub use ledger::Ledger;
pub use read::{PassedOver, Read, read};
pub use refused::{Ground, Place, Refused};
pub use write::write;

/// The form that is written and read; stands in the first directive of a file.
pub const FORM: &str = "commonhold-beancount/1";

/// The name of that directive.
pub(crate) const HEADER: &str = "commonhold-ledger";
