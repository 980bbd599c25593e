//! The one error of this binding. It is the one type said twice: uniffi ignores `Display` on an error
//! that is only described, and a reader needs the sentence.

use commonhold::refusal::{Place, RefusalKind};
use commonhold::{Citation, Named, Refusal};

/// One of several mistakes of a text.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Mistake {
    /// What sort of refusal it is.
    pub kind: RefusalKind,
    /// `room.ground`; stable and never reused.
    pub code: String,
    /// What it is about.
    pub data: Vec<Named>,
    /// Where it stands, for texts.
    pub at: Option<Place>,
    /// Where in the facts, such as `roll.units[17].id`.
    pub path: Option<String>,
    /// The sentence in English.
    pub sentence: String,
}

impl From<Refusal> for Mistake {
    fn from(refusal: Refusal) -> Mistake {
        let Refusal { kind, code, data, at, path, sentence, .. } = refusal;
        Mistake { kind, code, data, at, path, sentence }
    }
}

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
                    /// What else is wrong with the same text, in its order.
                    others: Vec<Mistake>,
                },
            )*
        }

        impl From<Refusal> for CommonholdError {
            fn from(refusal: Refusal) -> CommonholdError {
                let Refusal { kind, code, data, citation, at, path, sentence, others } = refusal;
                let others = others.into_iter().map(Mistake::from).collect();
                match kind {
                    $(RefusalKind::$kind => CommonholdError::$kind { code, data, citation, at, path, sentence, others },)*
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
