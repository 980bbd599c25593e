#![doc = include_str!("../README.md")]

mod bootstrap;
mod cronbach;
mod fisher;
mod geometric;
mod icc;
mod krippendorff;
mod moments;
mod refused;
mod standard;
mod statistic;
mod table;
mod topsis;

pub use bootstrap::{Bootstrap, BootstrapRule, bootstrap};
pub use cronbach::{Cronbach, CronbachMissing, cronbach_alpha};
pub use fisher::fisher_quantile;
pub use geometric::{ZeroRule, geometric_mean};
pub use icc::{Icc, IccEstimate, IccForm, IccMissing, MeanSquares, icc};
pub use krippendorff::{Agreement, Scale, krippendorff_alpha};
pub use refused::{Confidence, Refused};
pub use standard::{Deviation, z_scores};
pub use statistic::{Estimate, Interval, Reason, Remark, Statistic};
pub use table::Table;
pub use topsis::{ConstantColumn, Criterion, Direction, Scaling, Topsis, topsis};
