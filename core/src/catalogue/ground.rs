//! 拒绝的理由: how a room lists why it refuses.

use super::words;

words! {
    /// 拒绝的种类: one exception class or sealed case each, in every language.
    pub enum RefusalKind {
        /// The input cannot be read.
        Malformed => "malformed",
        /// Reading the input would lose digits.
        Lossy => "lossy",
        /// A number is outside what the rule or the type can hold.
        OutOfRange => "out_of_range",
        /// Something the rule needs was not given and cannot be left open.
        Missing => "missing",
        /// Something is named that does not exist.
        Unknown => "unknown",
        /// Something that must be unique is given twice.
        Duplicate => "duplicate",
        /// Facts contradict each other.
        Contradiction => "contradiction",
        /// The edition is not in force on the day.
        NotInForce => "not_in_force",
        /// A lower layer of rules undercuts a mandatory one.
        Undercut => "undercut",
        /// The input is larger or deeper than the stated limit.
        Limit => "limit",
    }
}

/// One ground of refusal, as the catalogue lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ground {
    /// `room.ground`.
    pub code: &'static str,
    /// What sort of refusal it is.
    pub kind: RefusalKind,
    /// The names of its data.
    pub data: &'static [&'static str],
    /// When it is used, in one sentence.
    pub about: &'static str,
}

/// Declares a room's grounds of refusal: the enum, its codes, its data and its catalogue, said once. Leaves that
/// know of no outcome use it as it is; every other room says `refusals!`, which adds the way to the one record.
macro_rules! grounds {
    (
        $(#[doc = $enum_doc:expr])*
        pub enum $name:ident in $room:literal {
            $(
                #[doc = $about:expr]
                $variant:ident($ground:literal, $kind:ident) { $($field:ident : $type:ty),* $(,)? }
            ),* $(,)?
        }
    ) => {
        $(#[doc = $enum_doc])*
        #[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
        #[error("{}", self.sentence())]
        pub enum $name {
            $(
                #[doc = $about]
                $variant {
                    $(#[doc = concat!("The `", stringify!($field), "` of the sentence.")] $field: $type,)*
                },
            )*
        }

        impl $name {
            /// Every ground of this room.
            pub const GROUNDS: &'static [crate::catalogue::Ground] = &[
                $(crate::catalogue::Ground {
                    code: concat!($room, ".", $ground),
                    kind: crate::catalogue::RefusalKind::$kind,
                    data: &[$(stringify!($field)),*],
                    about: $about,
                },)*
            ];

            /// `room.ground`.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => concat!($room, ".", $ground),)* }
            }

            /// What sort of refusal it is.
            #[must_use]
            pub fn kind(&self) -> crate::catalogue::RefusalKind {
                match self { $(Self::$variant { .. } => crate::catalogue::RefusalKind::$kind,)* }
            }

            /// What it is about, named as in its sentence, in whatever form the caller keeps values.
            pub(crate) fn data_as<V>(&self) -> Vec<(&'static str, V)>
            where
                $($(V: From<$type>,)*)*
            {
                match self {
                    $(Self::$variant { $($field),* } => vec![
                        $((stringify!($field), V::from($field.clone()))),*
                    ],)*
                }
            }

            fn sentence(&self) -> String {
                let values: Vec<(&str, String)> = match self {
                    $(Self::$variant { $($field),* } => vec![
                        $((stringify!($field), crate::catalogue::echoed_as(stringify!($field), $field.to_string()))),*
                    ],)*
                };
                crate::catalogue::sentence(self.code(), &values, crate::catalogue::Language::En)
            }
        }
    };
}
pub(crate) use grounds;
