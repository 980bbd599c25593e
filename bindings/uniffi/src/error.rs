//! The one error of this binding. It is the one type said twice: uniffi ignores `Display` on an error
//! that is only described, and a reader needs the sentence.

use commonhold::refusal::{Place, RefusalKind};
use commonhold::{Citation, Named, Refusal};

macro_rules! kinds {
    ($($(#[doc = $doc:literal])* $kind:ident,)*) => {
        /// Why an input was refused: a case for each kind, each with the same five facts.
        #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
        #[uniffi::export(Debug, Display)]
        pub enum CommonholdError {
            $(
                $(#[doc = $doc])*
                #[error("{sentence}")]
                $kind {
                    /// `room.ground`; stable and never reused.
                    code: String,
                    /// What it is about.
                    data: Vec<Named>,
                    /// The clause that demands the refusal, where there is one.
                    citation: Option<Citation>,
                    /// Where it stands, for texts.
                    at: Option<Place>,
                    /// Where in the facts, such as `roll.units[17].id`.
                    path: Option<String>,
                    /// The sentence in English; `sentence(code, data, language)` says it in others.
                    sentence: String,
                },
            )*
        }

        impl From<Refusal> for CommonholdError {
            fn from(refusal: Refusal) -> CommonholdError {
                let Refusal { kind, code, data, citation, at, path, sentence } = refusal;
                match kind {
                    $(RefusalKind::$kind => CommonholdError::$kind { code, data, citation, at, path, sentence },)*
                }
            }
        }
    };
}
kinds! {
    /// The input cannot be read.
    Malformed,
    /// Reading the input would lose digits.
    Lossy,
    /// A number is outside what the rule or the type can hold.
    OutOfRange,
    /// Something the rule needs was not given and cannot be left open.
    Missing,
    /// Something is named that does not exist.
    Unknown,
    /// Something that must be unique is given twice.
    Duplicate,
    /// Facts contradict each other.
    Contradiction,
    /// The edition is not in force on the day.
    NotInForce,
    /// A lower layer of rules undercuts a mandatory one.
    Undercut,
    /// The input is larger or deeper than the stated limit.
    Limit,
}
