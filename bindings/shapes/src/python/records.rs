//! A frozen class over each record, and over each variant of a choice that carries data.

use super::python_name;
use crate::shape::{Choice, Field, Record, argument_of, last_name};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::Type;

/// Whether what crosses is worth keeping: a leaf is made anew as fast as it is found.
fn is_kept(ty: &Type) -> bool {
    const LEAVES: [&str; 17] = [
        "Amount",
        "Area",
        "Day",
        "ExactNumber",
        "Label",
        "LocalMoment",
        "Moment",
        "Price",
        "Rate",
        "Ratio",
        "String",
        "TimeOfDay",
        "UtcOffset",
        "WideNumber",
        "bool",
        "u32",
        "u64",
    ];
    let inner = argument_of("Option", ty).unwrap_or(ty);
    let name = last_name(inner);
    argument_of("Vec", inner).is_some() || !(LEAVES.contains(&name.as_str()) || name == "i64")
}

/// The arguments of a constructor: the signature Python sees and the parameters Rust takes.
fn arguments(fields: &[Field]) -> (TokenStream, TokenStream) {
    if fields.is_empty() {
        return (quote!(()), quote!());
    }
    // Python wants nothing of the order, since every argument is named.
    let shown = fields.iter().map(|field| {
        let name = python_name(&field.name);
        if field.optional { quote!(#name = Given::default()) } else { quote!(#name) }
    });
    let taken = fields.iter().map(|field| {
        let name = python_name(&field.name);
        quote!(#name: Given<'_, '_>)
    });
    (quote!((*, #(#shown),*)), quote!(#(#taken),*))
}

/// The fields, each read under the name of its class, so that what is wrong says where.
fn built(class: &str, fields: &[Field]) -> TokenStream {
    let set = fields.iter().map(|field| {
        let (name, argument) = (&field.name, python_name(&field.name));
        let place = format!("{class}.{argument}");
        match (&field.standard, field.optional) {
            (Some(value), _) => quote!(#name: #argument.or(#place, || #value)?),
            (None, true) => quote!(#name: #argument.or(#place, Default::default)?),
            (None, false) => quote!(#name: #argument.of(#place)?),
        }
    });
    quote!({ #(#set),* })
}

/// What every class has, said once: equality, hash, text, pickling, replacing.
fn manners() -> TokenStream {
    quote! {
        fn __eq__<'py>(&self, py: Python<'py>, other: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
            crossing::equal(py, other.cast::<Self>().ok().map(|other| self.own == other.get().own))
        }
        fn __hash__(slf: &Bound<'_, Self>) -> PyResult<isize> { crossing::hash(slf.as_any()) }
        fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> { shown::text(slf.as_any()) }
        fn __getnewargs_ex__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyTuple>, Bound<'py, PyDict>)> {
            crossing::arguments(slf.as_any())
        }
        #[pyo3(signature = (**changes))]
        fn __replace__<'py>(slf: &Bound<'py, Self>, changes: Option<&Bound<'py, PyDict>>) -> PyResult<Bound<'py, PyAny>> {
            crossing::replaced(slf.as_any(), changes)
        }
    }
}

fn match_args(fields: &[Field]) -> TokenStream {
    let names = fields.iter().map(|field| python_name(&field.name).to_string());
    quote! {
        #[classattr]
        fn __match_args__(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
            crossing::names(py, &[#(#names),*])
        }
    }
}

/// The places in which a class keeps what it has made for Python, and the way to each field.
struct Fields<'a> {
    kept: Vec<&'a Ident>,
}

impl<'a> Fields<'a> {
    fn of(fields: &'a [Field]) -> Fields<'a> {
        Fields { kept: fields.iter().filter(|field| is_kept(&field.ty)).map(|field| &field.name).collect() }
    }

    fn places(&self) -> usize {
        self.kept.len()
    }

    /// The value of a field, kept where it is worth it.
    fn read(&self, field: &Field, value: &TokenStream, kept_in: &TokenStream) -> TokenStream {
        match self.kept.iter().position(|name| *name == &field.name) {
            Some(place) => quote!(crossing::kept(#kept_in.get(#place), py, &#value)),
            None => quote!(#value.to_python(py)),
        }
    }
}

/// The class of a record, with what it can say beside its fields.
pub fn class(record: &Record, more: &TokenStream) -> TokenStream {
    let (name, doc, shown) = (&record.name, &record.doc, record.name.to_string());
    let ((signature, parameters), built) = (arguments(&record.fields), built(&shown, &record.fields));
    let (manners, match_args, fields) = (manners(), match_args(&record.fields), Fields::of(&record.fields));
    let places = fields.places();
    let getters = record.fields.iter().map(|field| {
        let (own, name, doc) = (&field.name, python_name(&field.name), &field.doc);
        let value = fields.read(field, &quote!(self.own.#own), &quote!(self.kept));
        quote! {
            #[doc = #doc]
            #[getter]
            fn #name<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> { #value }
        }
    });
    quote! {
        const _: () = {
            #[doc = #doc]
            #[::pyo3::pyclass(frozen, module = "commonhold", name = #shown)]
            struct Class { own: #name, kept: [Kept; #places] }
            impl Class {
                const fn over(own: #name) -> Class { Class { own, kept: [const { Kept::new() }; #places] } }
            }
            #[::pyo3::pymethods]
            impl Class {
                #[new]
                #[pyo3(signature = #signature)]
                #[allow(clippy::too_many_arguments)]
                fn new(#parameters) -> PyResult<Class> { Ok(Class::over(#name #built)) }
                #(#getters)*
                #more
                #match_args
                #manners
            }
            impl Cross for #name {
                fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                    Ok(Bound::new(py, Class::over(self.clone()))?.into_any())
                }
                fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
                    given.cast::<Class>().map(|class| class.get().own.clone()).map_err(|_| crossing::wrong(#shown, given))
                }
                fn register(module: &Bound<'_, ::pyo3::types::PyModule>) -> PyResult<()> { module.add_class::<Class>() }
            }
        };
    }
}

/// A base over a choice that carries data, and a class for each of its variants.
pub fn choice(choice: &Choice) -> TokenStream {
    let (name, doc, shown) = (&choice.name, &choice.doc, choice.name.to_string());
    let manners = manners();
    let class = |variant: &Record| format_ident!("{}{}", name, variant.name);
    let variants = choice.variants.iter().map(|v| variant(name, &class(v), v));
    let registered = choice.variants.iter().map(&class);
    let wrapped = choice.variants.iter().map(|variant| {
        let (class, variant) = (class(variant), &variant.name);
        quote!(#name::#variant { .. } => {
            let whole = PyClassInitializer::from(Base { own: self.clone() }).add_subclass(#class::empty());
            Ok(Bound::new(py, whole)?.into_any())
        })
    });
    quote! {
        const _: () = {
            #[doc = #doc]
            #[::pyo3::pyclass(frozen, subclass, module = "commonhold", name = #shown)]
            struct Base { own: #name }
            #[::pyo3::pymethods]
            impl Base { #manners }
            #(#variants)*
            impl Cross for #name {
                fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                    match self { #(#wrapped)* }
                }
                fn from_python(given: &Bound<'_, PyAny>) -> PyResult<Self> {
                    given.cast::<Base>().map(|class| class.get().own.clone()).map_err(|_| crossing::wrong(#shown, given))
                }
                fn register(module: &Bound<'_, ::pyo3::types::PyModule>) -> PyResult<()> {
                    module.add_class::<Base>()?;
                    #(module.add_class::<#registered>()?;)*
                    Ok(())
                }
            }
        };
    }
}

fn variant(choice: &Ident, class: &Ident, variant: &Record) -> TokenStream {
    let (name, doc, shown) = (&variant.name, &variant.doc, class.to_string());
    let ((signature, parameters), built) = (arguments(&variant.fields), built(&shown, &variant.fields));
    let (match_args, fields) = (match_args(&variant.fields), Fields::of(&variant.fields));
    let places = fields.places();
    let getters = variant.fields.iter().map(|field| {
        let (own, getter, doc) = (&field.name, python_name(&field.name), &field.doc);
        let value = fields.read(field, &quote!((*#own)), &quote!(slf.get().kept));
        quote! {
            #[doc = #doc]
            #[getter]
            fn #getter<'py>(slf: &Bound<'py, Self>, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                match &slf.as_super().get().own {
                    #choice::#name { #own, .. } => #value,
                    #[allow(unreachable_patterns)]
                    _ => Err(crossing::wrong(#shown, slf.as_any())),
                }
            }
        }
    });
    quote! {
        #[doc = #doc]
        #[::pyo3::pyclass(frozen, extends = Base, module = "commonhold", name = #shown)]
        struct #class { kept: [Kept; #places] }
        impl #class {
            const fn empty() -> #class { #class { kept: [const { Kept::new() }; #places] } }
        }
        #[::pyo3::pymethods]
        impl #class {
            #[new]
            #[pyo3(signature = #signature)]
            #[allow(clippy::too_many_arguments)]
            fn new(#parameters) -> PyResult<PyClassInitializer<Self>> {
                let base = Base { own: #choice::#name #built };
                Ok(PyClassInitializer::from(base).add_subclass(#class::empty()))
            }
            #(#getters)*
            #match_args
        }
    }
}
