#![doc = include_str!("../README.md")]

mod across;
mod cell;
mod day;
mod declared;
mod delimited;
mod documents;
mod example;
mod folder;
mod form;
mod header;
mod hidden;
mod layout;
mod mistake;
mod moment;
mod number;
mod places;
mod propose;
mod references;
mod sheet;
mod text;
mod texts;
mod understood;
mod vocabulary;
mod words;
mod workbook;
mod year;

pub use documents::{
    Bodies, CommunityTerms, Motion, Motions, Orders, Posted, ScoreReview, SurplusDecision, Trees, Wish,
};
pub use example::EXAMPLE;
pub use folder::{File, Folder, each};
pub use form::document;
pub use mistake::{Mistake, mend, sentence};
pub use propose::propose_mapping;
pub use texts::all as all_texts;
pub use understood::{Note, Understood};
pub use year::{Carried, Year};
