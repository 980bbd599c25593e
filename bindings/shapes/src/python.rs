//! What pyo3 needs: a frozen class over each record, a base and a class per variant over each choice
//! that carries data, a real `enum.Enum` for the others, and each rule as a function.

use crate::list::{self, Choice, Field, Function, Record, Room, last_name, outcome_name, snake};
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
    let (name, uses) = (&room.name, &room.uses);
    let mut registered = Vec::new();
    let mut functions = Vec::new();
    let records: Vec<TokenStream> = room.records.iter().map(record).collect();
    registered.extend(room.records.iter().map(|shape| shape.name.clone()));
    let choices: Vec<TokenStream> =
        room.choices.iter().map(|c| if c.is_plain() { plain(c) } else { choice(c) }).collect();
    registered.extend(room.choices.iter().map(|shape| shape.name.clone()));
    let mut doors = Vec::new();
    for (outcome, value) in list::outcomes(room) {
        let (name, class) = (&outcome.name, class_of(&outcome, &of_an_outcome()));
        let door = format_ident!("{}_to_json", snake(&outcome.name.to_string()));
        let doc = format!("The canonical JSON of an outcome of `{value}`.");
        doors.push(quote! {
            pub type #name = ::commonhold::Outcome<#value>;
            #class
            #[doc = #doc]
            #[::pyo3::pyfunction]
            fn #door(outcome: Crossed<#name>) -> PyResult<String> {
                ::commonhold::canonical::to_json(&outcome.0).map_err(refused)
            }
        });
        registered.push(name.clone());
        functions.push(door);
    }
    for (function, door) in list::facts(room).into_iter().map(facts_door).chain(rule_doors(room)) {
        functions.push(function);
        doors.push(door);
    }
    for (function, door) in
        list::facts(room).into_iter().map(facts_back).chain(room.functions.iter().map(plain_door))
    {
        functions.push(function);
        doors.push(door);
    }
    quote! {
        mod #name {
            use crate::crossing::{self, Choice, Cross, Crossed, Shape};
            use crate::refusal::refused;
            use crate::detail;
            use ::pyo3::prelude::*;
            use ::pyo3::types::{PyDict, PyTuple};
            #(#uses)*
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

/// The arguments of a constructor: the signature Python sees and the parameters Rust takes.
fn arguments(fields: &[Field]) -> (TokenStream, TokenStream) {
    if fields.is_empty() {
        return (quote!(()), quote!());
    }
    // Python wants nothing of the order, since every argument is named.
    let shown = fields.iter().map(|field| {
        let name = python_name(&field.name);
        match (&field.standard, field.optional) {
            (Some(value), _) => quote!(#name = Crossed(#value)),
            (None, true) => quote!(#name = Crossed::default()),
            (None, false) => quote!(#name),
        }
    });
    let taken = fields.iter().map(|field| {
        let (name, ty) = (python_name(&field.name), &field.ty);
        quote!(#name: Crossed<#ty>)
    });
    (quote!((*, #(#shown),*)), quote!(#(#taken),*))
}

fn built(fields: &[Field]) -> TokenStream {
    let set = fields.iter().map(|field| {
        let (name, argument) = (&field.name, python_name(&field.name));
        quote!(#name: #argument.0)
    });
    quote!({ #(#set),* })
}

/// What every class has, said once: equality, hash, text, pickling, replacing.
fn manners() -> TokenStream {
    quote! {
        fn __eq__<'py>(&self, py: Python<'py>, other: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
            crossing::equal(py, &self.0, other)
        }
        fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
            crossing::hash(py, &self.0)
        }
        fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
            crossing::shown(py, &self.0)
        }
        fn __getnewargs_ex__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyTuple>, Bound<'py, PyDict>)> {
            Ok((PyTuple::empty(py), crossing::arguments(py, &self.0)?))
        }
        #[pyo3(signature = (**changes))]
        fn __replace__<'py>(slf: &Bound<'py, Self>, changes: Option<&Bound<'py, PyDict>>) -> PyResult<Bound<'py, PyAny>> {
            crossing::replaced(slf.as_any(), &slf.get().0, changes)
        }
    }
}

fn match_args(fields: &[Field]) -> TokenStream {
    let names = fields.iter().map(|field| python_name(&field.name).to_string());
    quote! {
        #[classattr]
        fn __match_args__(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
            PyTuple::new(py, [#(#names),*] as [&str; _])
        }
    }
}

/// What an outcome can say beside its fields.
fn of_an_outcome() -> TokenStream {
    quote! {
        /// Whether something that decides is unknown or does not reconcile, so that it can only be a draft.
        #[getter]
        fn is_draft(&self) -> bool { self.0.is_draft() }
    }
}

fn record(record: &Record) -> TokenStream {
    class_of(record, &quote!())
}

/// The class of a record, with what it can say beside its fields.
fn class_of(record: &Record, more: &TokenStream) -> TokenStream {
    let (name, doc, shown) = (&record.name, &record.doc, record.name.to_string());
    let ((signature, parameters), built) = (arguments(&record.fields), built(&record.fields));
    let (manners, match_args) = (manners(), match_args(&record.fields));
    let getters = record.fields.iter().map(|field| {
        let (own, name, doc) = (&field.name, python_name(&field.name), &field.doc);
        quote! {
            #[doc = #doc]
            #[getter]
            fn #name<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> { self.0.#own.to_python(py) }
        }
    });
    let read = record.fields.iter().map(|field| {
        let (own, name) = (&field.name, python_name(&field.name).to_string());
        quote!((#name, self.#own.to_python(py)?))
    });
    quote! {
        const _: () = {
            #[doc = #doc]
            #[::pyo3::pyclass(frozen, module = "commonhold", name = #shown)]
            struct Class(#name);
            #[::pyo3::pymethods]
            impl Class {
                #[new]
                #[pyo3(signature = #signature)]
                #[allow(clippy::too_many_arguments)]
                fn new(#parameters) -> Class { Class(#name #built) }
                #(#getters)*
                #more
                #match_args
                #manners
            }
            impl Cross for #name {
                fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                    Ok(Bound::new(py, Class(self.clone()))?.into_any())
                }
                fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
                    given.cast::<Class>().map(|class| class.get().0.clone()).map_err(|_| crossing::wrong(#shown, given))
                }
                fn register(module: &Bound<'_, ::pyo3::types::PyModule>) -> PyResult<()> { module.add_class::<Class>() }
            }
            impl Shape for #name {
                fn class_name(&self) -> &'static str { #shown }
                fn fields<'py>(&self, py: Python<'py>) -> PyResult<Vec<(&'static str, Bound<'py, PyAny>)>> {
                    Ok(vec![#(#read),*])
                }
            }
        };
    }
}

fn choice(choice: &Choice) -> TokenStream {
    let (name, doc, shown) = (&choice.name, &choice.doc, choice.name.to_string());
    let manners = manners();
    let class = |variant: &Record| format_ident!("{}{}", name, variant.name);
    let variants = choice.variants.iter().map(|v| variant(name, &class(v), v));
    let registered = choice.variants.iter().map(&class);
    let wrapped = choice.variants.iter().map(|variant| {
        let (class, variant) = (class(variant), &variant.name);
        quote!(#name::#variant { .. } => {
            Ok(Bound::new(py, PyClassInitializer::from(Base(self.clone())).add_subclass(#class))?.into_any())
        })
    });
    let named = choice.variants.iter().map(|variant| {
        let (class, variant) = (class(variant).to_string(), &variant.name);
        quote!(#name::#variant { .. } => #class)
    });
    let read = choice.variants.iter().map(|variant| {
        let own = variant.fields.iter().map(|field| &field.name);
        let pairs = variant.fields.iter().map(|field| {
            let (own, name) = (&field.name, python_name(&field.name).to_string());
            quote!((#name, #own.to_python(py)?))
        });
        let variant = &variant.name;
        quote!(#name::#variant { #(#own),* } => vec![#(#pairs),*])
    });
    quote! {
        const _: () = {
            #[doc = #doc]
            #[::pyo3::pyclass(frozen, subclass, module = "commonhold", name = #shown)]
            struct Base(#name);
            #[::pyo3::pymethods]
            impl Base { #manners }
            #(#variants)*
            impl Cross for #name {
                fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                    match self { #(#wrapped)* }
                }
                fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
                    given.cast::<Base>().map(|class| class.get().0.clone()).map_err(|_| crossing::wrong(#shown, given))
                }
                fn register(module: &Bound<'_, ::pyo3::types::PyModule>) -> PyResult<()> {
                    module.add_class::<Base>()?;
                    #(module.add_class::<#registered>()?;)*
                    Ok(())
                }
            }
            impl Shape for #name {
                fn class_name(&self) -> &'static str { match self { #(#named),* } }
                fn fields<'py>(&self, py: Python<'py>) -> PyResult<Vec<(&'static str, Bound<'py, PyAny>)>> {
                    Ok(match self { #(#read),* })
                }
            }
        };
    }
}

fn variant(choice: &Ident, class: &Ident, variant: &Record) -> TokenStream {
    let (name, doc, shown) = (&variant.name, &variant.doc, class.to_string());
    let ((signature, parameters), built) = (arguments(&variant.fields), built(&variant.fields));
    let match_args = match_args(&variant.fields);
    let getters = variant.fields.iter().map(|field| {
        let (own, getter, doc) = (&field.name, python_name(&field.name), &field.doc);
        quote! {
            #[doc = #doc]
            #[getter]
            fn #getter<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
                match &slf.as_super().get().0 {
                    #choice::#name { #own, .. } => #own.to_python(slf.py()),
                    #[allow(unreachable_patterns)]
                    _ => Err(crossing::wrong(#shown, slf.as_any())),
                }
            }
        }
    });
    quote! {
        #[doc = #doc]
        #[::pyo3::pyclass(frozen, extends = Base, module = "commonhold", name = #shown)]
        struct #class;
        #[::pyo3::pymethods]
        impl #class {
            #[new]
            #[pyo3(signature = #signature)]
            #[allow(clippy::too_many_arguments)]
            fn new(#parameters) -> PyClassInitializer<Self> {
                PyClassInitializer::from(Base(#choice::#name #built)).add_subclass(#class)
            }
            #(#getters)*
            #match_args
        }
    }
}

fn plain(choice: &Choice) -> TokenStream {
    let (name, doc, shown) = (&choice.name, &choice.doc, choice.name.to_string());
    let (variants, words) =
        (choice.variants.iter().map(|v| &v.name), choice.variants.iter().map(|v| word(&v.name)));
    let (same, places) = (choice.variants.iter().map(|v| &v.name), 0..choice.variants.len());
    quote! {
        impl Choice for #name {
            const NAME: &'static str = #shown;
            const DOC: &'static str = #doc;
            const ALL: &'static [(&'static str, Self)] = &[#((#words, #name::#variants)),*];
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

/// A variant as the word that stands in files.
pub fn word(variant: &Ident) -> String {
    snake(&variant.to_string())
}
