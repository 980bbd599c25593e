//! What pyo3 needs: a frozen class over each record, a base and a class per variant over each choice
//! that carries data, a real `enum.Enum` for the others, and each rule as a function.

mod records;

use crate::shape::{self, Choice, Field, Function, Record, Room, Use, last_name, outcome_name, snake};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::{Result, Type};

pub fn classes(rooms: &[Room]) -> Result<TokenStream> {
    let modules = rooms.iter().map(room);
    let names = rooms.iter().map(|room| &room.name);
    let typed = rooms.iter().flat_map(|room| &room.rules).map(|rule| {
        let (name, facts) = (rule.name.to_string(), snake(&last_name(&rule.facts)));
        let (read, outcome) = (format!("{facts}_from_json"), snake(&outcome_name(&rule.value).to_string()));
        let write = format!("{outcome}_to_json");
        quote!((#name, #read, #write))
    });
    Ok(quote! {
        /// The rules of the list: their name, and the names of the doors of their facts and outcome.
        const TYPED_RULES: &[(&str, &str, &str)] = &[#(#typed),*];
        #(#modules)*
        /// Adds every class and function of the list to the module, rooms in order.
        fn register_shapes(module: &::pyo3::Bound<'_, ::pyo3::types::PyModule>) -> ::pyo3::PyResult<()> {
            #(#names::register(module)?;)*
            Ok(())
        }
    })
}

fn room(room: &Room) -> TokenStream {
    let (name, uses) = (&room.name, room.uses.iter().map(|Use { path, .. }| path));
    let mut registered = Vec::new();
    let mut functions = Vec::new();
    let records: Vec<TokenStream> =
        room.records.iter().map(|record| records::class(record, &of_a_record(room, record))).collect();
    registered.extend(room.records.iter().map(|shape| shape.name.clone()));
    let choices: Vec<TokenStream> =
        room.choices.iter().map(|c| if c.is_plain() { plain(c) } else { records::choice(c) }).collect();
    registered.extend(room.choices.iter().map(|shape| shape.name.clone()));
    let mut doors = Vec::new();
    for (outcome, value) in shape::outcomes(room) {
        let (names, door) = outcome_doors(&outcome, &value);
        doors.push(door);
        registered.push(outcome.name.clone());
        functions.extend(names);
    }
    for (function, door) in shape::facts(room).into_iter().map(facts_door).chain(rule_doors(room)) {
        functions.push(function);
        doors.push(door);
    }
    for (function, door) in
        shape::facts(room).into_iter().map(facts_back).chain(room.functions.iter().map(plain_door))
    {
        functions.push(function);
        doors.push(door);
    }
    quote! {
        mod #name {
            use crate::crossing::{self, Choice, Cross, Crossed, Given, Kept};
            use crate::refusal::refused;
            use crate::{detail, shown};
            use ::pyo3::prelude::*;
            use ::pyo3::types::{PyDict, PyTuple};
            #(use #uses;)*
            #(#records)*
            #(#choices)*
            #(#doors)*
            pub fn register(module: &Bound<'_, ::pyo3::types::PyModule>) -> PyResult<()> {
                #(<#registered as Cross>::register(module)?;)*
                #(module.add_function(::pyo3::wrap_pyfunction!(#functions, module)?)?;)*
                Ok(())
            }
        }
    }
}

/// The class of an outcome, and the functions between it and JSON.
fn outcome_doors(outcome: &Record, value: &Ident) -> ([Ident; 2], TokenStream) {
    let (name, class) = (&outcome.name, records::class(outcome, &of_an_outcome()));
    let door = format_ident!("{}_to_json", snake(&outcome.name.to_string()));
    let back = format_ident!("{}_from_json", snake(&outcome.name.to_string()));
    let doc = format!("The canonical JSON of an outcome of `{value}`.");
    let back_doc = format!("Read an outcome of `{value}` from JSON, strictly.");
    let doors = quote! {
        pub type #name = ::commonhold::Outcome<#value>;
        #class
        #[doc = #doc]
        #[::pyo3::pyfunction]
        fn #door(outcome: Crossed<#name>) -> PyResult<String> {
            ::commonhold::canonical::to_json(&outcome.0).map_err(refused)
        }
        #[doc = #back_doc]
        #[::pyo3::pyfunction]
        fn #back<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
            let outcome: #name = ::commonhold::canonical::from_json("outcome", text).map_err(refused)?;
            outcome.to_python(py)
        }
    };
    ([door, back], doors)
}

/// The function that reads the facts of a rule from JSON.
fn facts_door(ty: &Type) -> (Ident, TokenStream) {
    let door = format_ident!("{}_from_json", snake(&last_name(ty)));
    let doc = format!("Read `{}` from JSON, strictly.", last_name(ty));
    let function = quote! {
        #[doc = #doc]
        #[::pyo3::pyfunction]
        fn #door<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
            let facts: #ty = ::commonhold::canonical::from_json("given", text).map_err(refused)?;
            facts.to_python(py)
        }
    };
    (door, function)
}

/// The function that writes the facts of a rule as JSON.
fn facts_back(ty: &Type) -> (Ident, TokenStream) {
    let door = format_ident!("{}_to_json", snake(&last_name(ty)));
    let doc = format!("The canonical JSON of `{}`.", last_name(ty));
    let function = quote! {
        #[doc = #doc]
        #[::pyo3::pyfunction]
        fn #door(facts: Crossed<#ty>) -> PyResult<String> {
            ::commonhold::canonical::to_json(&facts.0).map_err(refused)
        }
    };
    (door, function)
}

/// A function that is no rule.
fn plain_door(function: &Function) -> (Ident, TokenStream) {
    let Function { name, doc, arguments, given_back, .. } = function;
    let answer = function.answer();
    let shown = arguments.iter().map(|Field { name, standard, .. }| match standard {
        Some(value) => quote!(#name = Crossed(#value.into())),
        None => quote!(#name),
    });
    let taken = arguments.iter().map(|Field { name, ty, .. }| quote!(#name: Crossed<#ty>));
    let names = arguments.iter().map(|Field { name, .. }| quote!(let #name = #name.0;));
    let door = quote! {
        #[doc = #doc]
        #[::pyo3::pyfunction]
        #[pyo3(signature = (#(#shown),*))]
        #[allow(clippy::too_many_arguments)]
        fn #name<'py>(py: Python<'py>, #(#taken),*) -> PyResult<Bound<'py, PyAny>> {
            #(#names)*
            let answer = || -> ::core::result::Result<#given_back, ::commonhold::Refusal> { #answer };
            answer().map_err(refused)?.to_python(py)
        }
    };
    (name.clone(), door)
}

/// Each rule as a function.
fn rule_doors(room: &Room) -> impl Iterator<Item = (Ident, TokenStream)> {
    let name = &room.name;
    room.rules.iter().map(move |rule| {
        let given = &rule.given;
        let (doc, rule, facts, outcome) = (&rule.doc, &rule.name, &rule.facts, outcome_name(&rule.value));
        let function = quote! {
            #[doc = #doc]
            #[::pyo3::pyfunction]
            #[pyo3(signature = (facts, *, steps = true))]
            fn #rule<'py>(py: Python<'py>, facts: Crossed<#facts>, steps: bool) -> PyResult<Bound<'py, PyAny>> {
                let facts = facts.0;
                // The rule is pure, so other threads may run meanwhile.
                let outcome: #outcome =
                    py.detach(|| ::commonhold::#name::#rule(#given, detail(steps))).map_err(refused)?;
                outcome.to_python(py)
            }
        };
        (rule.clone(), function)
    })
}

/// A name Python does not keep for itself.
pub fn python_name(name: &Ident) -> Ident {
    const KEPT: [&str; 35] = [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
        "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in",
        "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
    ];
    if KEPT.contains(&name.to_string().as_str()) { format_ident!("{name}_") } else { name.clone() }
}

/// What a record can say beside its fields: what a rule decided is a table in a notebook.
fn of_a_record(room: &Room, record: &Record) -> TokenStream {
    if !room.rules.iter().any(|rule| rule.value == record.name) {
        return quote!();
    }
    quote! {
        /// The decision as tables, for notebooks.
        fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<String> { shown::table(slf.as_any()) }
    }
}

/// What an outcome can say beside its fields.
fn of_an_outcome() -> TokenStream {
    quote! {
        /// Whether something that decides is unknown or does not reconcile, so that it can only be a draft.
        #[getter]
        fn is_draft(&self) -> bool { self.own.is_draft() }
        /// The outcome as tables, for notebooks: what was decided, what is open, and how it was reached.
        fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<String> { shown::outcome(slf.as_any(), &slf.get().own) }
    }
}

fn plain(choice: &Choice) -> TokenStream {
    let (name, doc, shown) = (&choice.name, &choice.doc, choice.name.to_string());
    let (variants, words) =
        (choice.variants.iter().map(|v| &v.name), choice.variants.iter().map(Record::word));
    let members = choice.variants.iter().map(Record::member);
    let (same, places) = (choice.variants.iter().map(|v| &v.name), 0..choice.variants.len());
    quote! {
        impl Choice for #name {
            const NAME: &'static str = #shown;
            const DOC: &'static str = #doc;
            const ALL: &'static [(&'static str, &'static str, Self)] = &[#((#members, #words, #name::#variants)),*];
            fn place(&self) -> usize { match self { #(#name::#same => #places),* } }
            fn class(py: Python<'_>) -> PyResult<&Bound<'_, PyAny>> {
                static CLASS: ::pyo3::sync::PyOnceLock<Py<PyAny>> = ::pyo3::sync::PyOnceLock::new();
                Ok(CLASS.get_or_try_init(py, || crossing::enumeration::<Self>(py))?.bind(py))
            }
        }
        impl Cross for #name {
            fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> { crossing::member(py, self) }
            fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> { crossing::chosen(given) }
            fn register(module: &Bound<'_, ::pyo3::types::PyModule>) -> PyResult<()> {
                module.add(#shown, <Self as Choice>::class(module.py())?)
            }
        }
    }
}
