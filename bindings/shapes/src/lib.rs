//! What crosses from commonhold to other languages, written once.
//!
//! `crossing.rs` names the types and rules of each room; this crate reads them where the core declares them, field by
//! field with the sentence a Python, Kotlin or Swift reader sees, and writes for each binding what that binding needs.
//!
//! To let a new shape cross, name it in the manifest. A type that is not public, a field without a sentence and a name
//! that stands for two types do not compile.

mod defaults;
mod foreign;
mod python;
mod room;
mod shape;
mod source;
mod stubs;

use proc_macro::TokenStream;

const MANIFEST: &str = include_str!("../crossing.rs");
/// Every file of the core: its path below `src`, and its text.
const CORE: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/core_files.rs"));

fn expand(write: fn(&[shape::Room]) -> syn::Result<proc_macro2::TokenStream>) -> TokenStream {
    let rooms = source::Source::read(CORE).and_then(|source| room::rooms(MANIFEST, &source));
    rooms.and_then(|rooms| write(&rooms)).unwrap_or_else(|error| error.into_compile_error()).into()
}

/// One module a room: descriptions of the core's own types for uniffi, and its rules as functions.
#[proc_macro]
pub fn describe_for_uniffi(_: TokenStream) -> TokenStream {
    expand(foreign::describe)
}

/// What stands where a field is left out, in Kotlin and in Swift, where uniffi cannot say it:
/// `Vec<(record, field, value in Kotlin, value in Swift)>`.
#[proc_macro]
pub fn foreign_defaults(_: TokenStream) -> TokenStream {
    expand(defaults::list)
}

/// The names of the concrete outcomes: `[&str; N]`.
#[proc_macro]
pub fn foreign_outcomes(_: TokenStream) -> TokenStream {
    expand(foreign::outcomes)
}

/// One module a room: a Python class over each of the core's types, and its rules as functions.
#[proc_macro]
pub fn classes_for_python(_: TokenStream) -> TokenStream {
    expand(python::classes)
}

/// The stubs of the Python module: the name of each file and its text.
#[proc_macro]
pub fn python_stubs(_: TokenStream) -> TokenStream {
    expand(stubs::stubs)
}
