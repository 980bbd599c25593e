//! The one list of what crosses from commonhold to other languages.
//!
//! `list/*.rs` names every record, choice and rule that crosses, field by field, with the sentence a
//! Python, Kotlin or Swift reader sees. The files are Rust to the eye and to the editor, but no
//! compiler builds them: this crate reads them and writes, for each binding, what that binding needs.
//! A list that differs from the core by a field, a variant or a type does not compile in either.
//!
//! To let a new shape cross, write it down in the list of its room. To let a new room cross, add its
//! list to [`rooms`](self) below.

mod foreign;
mod list;
mod python;
mod stubs;

use proc_macro::TokenStream;

/// The lists, in the order in which rooms may know of each other. A rule `r` of the list `room` is
/// the function `commonhold::room::r`.
const ROOMS: &[(&str, &str)] = &[
    ("outcome", include_str!("../list/outcome.rs")),
    ("apportion", include_str!("../list/apportion.rs")),
    ("roll", include_str!("../list/roll.rs")),
    ("rulebook", include_str!("../list/rulebook.rs")),
    ("voting", include_str!("../list/voting.rs")),
    ("settlement", include_str!("../list/settlement.rs")),
    ("surplus", include_str!("../list/surplus.rs")),
    ("evaluation", include_str!("../list/evaluation.rs")),
    ("explain", include_str!("../list/explain.rs")),
    ("reading", include_str!("../list/reading.rs")),
    ("notice", include_str!("../list/notice.rs")),
];

fn expand(write: fn(&[list::Room]) -> syn::Result<proc_macro2::TokenStream>) -> TokenStream {
    let rooms: syn::Result<Vec<list::Room>> =
        ROOMS.iter().map(|(name, text)| list::read(name, text)).collect();
    rooms.and_then(|rooms| write(&rooms)).unwrap_or_else(|error| error.into_compile_error()).into()
}

/// One module a room: descriptions of the core's own types for uniffi, and its rules as functions.
#[proc_macro]
pub fn describe_for_uniffi(_: TokenStream) -> TokenStream {
    expand(foreign::describe)
}

/// One module a room: a Python class over each of the core's types, and its rules as functions.
#[proc_macro]
pub fn classes_for_python(_: TokenStream) -> TokenStream {
    expand(python::classes)
}

/// The stub of the Python module, as text.
#[proc_macro]
pub fn python_stub(_: TokenStream) -> TokenStream {
    expand(stubs::stub)
}
