//! 用词: a plain choice and the word each of its cases is written with, said once.

/// 用词: a case of a plain choice, which is written as one word in every file, step and question.
pub trait Word: Copy {
    /// The word it is written with.
    fn word(self) -> &'static str;
}

/// Declares a plain choice: its cases, their words, serde as that word, and the list of all. One that stays inside
/// the crate has its words only.
macro_rules! words {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$case_doc:meta])* $case:ident => $text:literal),* $(,)? }) => {
        crate::catalogue::words! { @declared $(#[$doc])* [pub] $name { $($(#[$case_doc])* $case => $text),* } }

        impl $name {
            /// Every one of them, in the order of the text.
            pub const EVERY: [$name; [$($text),*].len()] = [$($name::$case),*];

            /// The one written with that word.
            #[must_use]
            pub fn of(word: &str) -> Option<$name> {
                match word { $($text => Some($name::$case),)* _ => None }
            }
        }
    };
    ($(#[$doc:meta])* pub(crate) enum $name:ident { $($(#[$case_doc:meta])* $case:ident => $text:literal),* $(,)? }) => {
        crate::catalogue::words! { @declared $(#[$doc])* [pub(crate)] $name { $($(#[$case_doc])* $case => $text),* } }
    };
    (@declared $(#[$doc:meta])* [$vis:vis] $name:ident { $($(#[$case_doc:meta])* $case:ident => $text:literal),* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        $vis enum $name { $($(#[$case_doc])* #[serde(rename = $text)] $case),* }

        impl $name {
            /// The word it is written with.
            #[must_use]
            $vis const fn word(self) -> &'static str {
                match self { $($name::$case => $text),* }
            }
        }

        impl crate::catalogue::Word for $name {
            fn word(self) -> &'static str {
                $name::word(self)
            }
        }
    };
}
pub(crate) use words;
