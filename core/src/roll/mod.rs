#![doc = include_str!("../../docs/rules/roll.md")]

mod facts;

pub use facts::{AreaBySource, Owner, OwnerKind, ParkingRule, Roll, Tenure, Unit, UnitStatus, UseClass};
