//! 说法: what a room can write down, each with its code, its slots and their kinds, said once. The catalogue's
//! sentences, `docs/steps.md` and the outcome itself are held to it.

use super::value::{BookWord, IfAny};
use super::{Mark, Named};
use crate::catalogue::Word;
use crate::exact::{Amount, Area, Day, ExactNumber, LocalMoment, Ratio, WideNumber};

/// 槽位种类: what kind of value stands in a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SlotKind {
    /// The `kind` that the value has in files.
    pub kind: &'static str,
    /// Whether it may be unknown.
    pub may_be_unknown: bool,
    /// Whether there may be none.
    pub may_be_none: bool,
}

impl SlotKind {
    pub(crate) const fn of(kind: &'static str) -> SlotKind {
        SlotKind { kind, may_be_unknown: false, may_be_none: false }
    }
}

/// A type that can stand in a slot.
pub(crate) trait Slot {
    const KIND: SlotKind;
}

macro_rules! slot {
    ($($type:ty => $kind:literal),* $(,)?) => {$(
        impl Slot for $type {
            const KIND: SlotKind = SlotKind::of($kind);
        }
    )*};
}
slot!(
    String => "text", i64 => "count", u32 => "count", Amount => "amount", Area => "area", ExactNumber => "ratio",
    Ratio => "ratio", WideNumber => "wide", Day => "day", LocalMoment => "moment", bool => "flag", BookWord => "word",
);

impl<W: Word> Slot for W {
    const KIND: SlotKind = SlotKind::of("word");
}

impl<S: Slot> Slot for Option<S> {
    const KIND: SlotKind = SlotKind { may_be_unknown: true, ..S::KIND };
}

impl<S: Slot> Slot for IfAny<S> {
    const KIND: SlotKind = SlotKind { may_be_none: true, ..S::KIND };
}

/// 说法: one thing that a room can write down, as the catalogue lists it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saying {
    /// `room.name`, stable.
    pub code: &'static str,
    /// `step`, `warning` or `finding`.
    pub role: &'static str,
    /// The mark that such a finding has, where it always has the same.
    pub mark: Option<Mark>,
    /// The names and kinds of its values, in order.
    pub slots: &'static [(&'static str, SlotKind)],
    /// When it is written down, in one sentence.
    pub about: &'static str,
}

/// What is written down: the code and its values.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: &'static str,
    pub(crate) values: Vec<Named>,
}

/// Something that can be written down.
pub(crate) trait Says {
    /// The room, and the name of the page of ours that it follows where no book speaks.
    const ROOM: &'static str;

    /// The code.
    fn code(&self) -> &'static str;

    /// The code with its values.
    fn said(self) -> Said;
}

/// A finding that can be written down.
pub(crate) trait Finds: Says {
    /// How the fact stands, unless a person has said otherwise.
    fn mark(&self) -> Mark;
}

/// Declares what a room writes down in one role: the type, its codes, its slots and its part of the catalogue.
macro_rules! sayings {
    (
        $role:literal
        $(#[doc = $enum_doc:expr])*
        $vis:vis enum $name:ident in $room:literal {
            $(
                $(#[doc = $about:expr])+
                $variant:ident($code:literal $(, $mark:ident)?) { $($field:ident : $type:ty),* $(,)? }
            ),* $(,)?
        }
    ) => {
        $(#[doc = $enum_doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
        $vis enum $name {
            $(
                $(#[doc = $about])+
                $variant { $($field: $type,)* },
            )*
        }

        impl $name {
            /// All of them, as the catalogue lists them.
            pub(crate) const SAYINGS: &'static [crate::outcome::Saying] = &[
                $(crate::outcome::Saying {
                    code: concat!($room, ".", $code),
                    role: $role,
                    mark: crate::outcome::said::mark!($($mark)?),
                    slots: &[$((stringify!($field), <$type as crate::outcome::Slot>::KIND)),*],
                    about: concat!($($about),+),
                },)*
            ];
        }

        impl crate::outcome::Says for $name {
            const ROOM: &'static str = $room;

            fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => concat!($room, ".", $code),)* }
            }

            fn said(self) -> crate::outcome::Said {
                let code = self.code();
                let values = match self {
                    $(Self::$variant { $($field),* } => vec![
                        $(crate::outcome::named(stringify!($field), $field)),*
                    ],)*
                };
                crate::outcome::Said { code, values }
            }
        }
    };
}
pub(crate) use sayings;

macro_rules! mark {
    () => {
        None
    };
    ($mark:ident) => {
        Some(crate::outcome::Mark::$mark)
    };
}
pub(crate) use mark;

/// Declares the steps of a room.
macro_rules! steps {
    ($($declared:tt)*) => { crate::outcome::said::sayings! { "step" $($declared)* } };
}
pub(crate) use steps;

/// Declares the warnings of a room.
macro_rules! warnings {
    ($($declared:tt)*) => { crate::outcome::said::sayings! { "warning" $($declared)* } };
}
pub(crate) use warnings;

/// Declares the findings of a room, each with the mark that it has.
macro_rules! findings {
    (
        $(#[doc = $enum_doc:expr])*
        $vis:vis enum $name:ident in $room:literal {
            $(
                $(#[doc = $about:expr])+
                $variant:ident($code:literal, $mark:ident) { $($field:ident : $type:ty),* $(,)? }
            ),* $(,)?
        }
    ) => {
        crate::outcome::said::sayings! {
            "finding"
            $(#[doc = $enum_doc])*
            $vis enum $name in $room {
                $($(#[doc = $about])+ $variant($code, $mark) { $($field: $type),* }),*
            }
        }

        impl crate::outcome::Finds for $name {
            fn mark(&self) -> crate::outcome::Mark {
                match self { $(Self::$variant { .. } => crate::outcome::Mark::$mark,)* }
            }
        }
    };
}
pub(crate) use findings;
