//! What is told of files, declared once: a code, its data and, for refusals, what sort of refusal it is.

/// Declares an enum of things that are told, each with a code of the texts and named data.
macro_rules! declared {
    (
        $(#[$enum_doc:meta])*
        $vis:vis enum $name:ident in $room:literal {
            $($(#[$doc:meta])* $variant:ident($code:literal $(, $kind:ident)?) { $($field:ident),* $(,)? }),* $(,)?
        }
    ) => {
        $(#[$enum_doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $name {
            $($(#[$doc])* $variant { $(#[doc = concat!("The `", stringify!($field), "` of the sentence.")] $field: String),* }),*
        }

        impl $name {
            /// 代码: every code, in the order of the texts, with the names of its data.
            #[must_use]
            pub fn codes() -> Vec<(&'static str, Vec<&'static str>)> {
                vec![$((concat!($room, ".", $code), vec![$(stringify!($field)),*])),*]
            }

            /// 代码: the stable code.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => concat!($room, ".", $code)),* }
            }

            /// 数据: what it is about, named as in its sentence.
            #[must_use]
            pub fn data(&self) -> Vec<(&'static str, String)> {
                match self { $(Self::$variant { $($field),* } => vec![$((stringify!($field), $field.clone())),*]),* }
            }

            declared! { @kinds $($variant $($kind)?),* }
        }
    };
    (@kinds $($variant:ident $kind:ident),+) => {
        /// 种类: what sort of refusal it is.
        #[must_use]
        pub fn kind(&self) -> commonhold::RefusalKind {
            match self { $(Self::$variant { .. } => commonhold::RefusalKind::$kind),* }
        }
    };
    (@kinds $($variant:ident),*) => {};
}
pub(crate) use declared;
