//! What uniffi needs: a description of each of the core's types, and each rule as a function.

use crate::defaults::uniffi_knows;
use crate::shape::{self, Choice, Field, Function, Record, Room, Use, last_name, outcome_name, snake};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Result, Type};

pub fn describe(rooms: &[Room]) -> Result<TokenStream> {
    let modules = rooms.iter().map(|room| {
        let (name, doc, uses) = (&room.name, &room.doc, room.uses.iter().map(|Use { path, .. }| path));
        let records = room.records.iter().map(|of| record(of, rooms));
        let choices = room.choices.iter().map(|of| choice(of, rooms));
        let outcomes = shape::outcomes(room).into_iter().map(|(outcome, value)| {
            let (name, described, door) = (&outcome.name, record(&outcome, rooms), snake(&outcome.name.to_string()));
            let (door, back) = (format_ident!("{door}_to_json"), format_ident!("{door}_from_json"));
            let back_doc = format!("Reads an outcome of `{value}` from JSON, strictly.");
            let doc = format!("The canonical JSON of an outcome of `{value}`.");
            quote! {
                #[doc = "The concrete form in which this outcome crosses."]
                pub type #name = ::commonhold::Outcome<#value>;
                #described
                #[doc = #doc]
                #[::uniffi::export]
                pub fn #door(outcome: #name) -> ::core::result::Result<String, crate::CommonholdError> {
                    Ok(::commonhold::canonical::to_json(&outcome)?)
                }
                #[doc = #back_doc]
                #[::uniffi::export]
                pub fn #back(text: String) -> ::core::result::Result<#name, crate::CommonholdError> {
                    Ok(::commonhold::canonical::from_json("outcome", &text)?)
                }
            }
        });
        let facts = shape::facts(room).into_iter().map(facts_doors);
        let rules = room.rules.iter().map(|rule| {
            let given = &rule.given;
            let (doc, rule, facts, outcome) = (&rule.doc, &rule.name, &rule.facts, outcome_name(&rule.value));
            quote! {
                #[doc = #doc]
                #[::uniffi::export(default(steps = true))]
                pub fn #rule(facts: #facts, steps: bool) -> ::core::result::Result<#outcome, crate::CommonholdError> {
                    Ok(::commonhold::#name::#rule(#given, crate::detail(steps))?)
                }
            }
        });
        let functions = room.functions.iter().map(function);
        quote! {
            #[doc = #doc]
            pub mod #name {
                #(use #uses;)*
                #(#records)*
                #(#choices)*
                #(#outcomes)*
                #(#facts)*
                #(#rules)*
                #(#functions)*
            }
        }
    });
    Ok(quote!(#(#modules)*))
}

/// The names of the concrete outcomes.
pub fn outcomes(rooms: &[Room]) -> Result<TokenStream> {
    let names = rooms.iter().flat_map(shape::outcomes).map(|(outcome, _)| outcome.name.to_string());
    Ok(quote!([#(#names),*]))
}

/// The two functions between the facts of a rule and JSON.
fn facts_doors(ty: &Type) -> TokenStream {
    let door = format_ident!("{}_from_json", snake(&last_name(ty)));
    let doc = format!("Reads `{}` from JSON, strictly.", last_name(ty));
    let back = format_ident!("{}_to_json", snake(&last_name(ty)));
    let back_doc = format!("The canonical JSON of `{}`.", last_name(ty));
    quote! {
        #[doc = #doc]
        #[::uniffi::export]
        pub fn #door(text: String) -> ::core::result::Result<#ty, crate::CommonholdError> {
            Ok(::commonhold::canonical::from_json("given", &text)?)
        }
        #[doc = #back_doc]
        #[::uniffi::export]
        pub fn #back(facts: #ty) -> ::core::result::Result<String, crate::CommonholdError> {
            Ok(::commonhold::canonical::to_json(&facts)?)
        }
    }
}

fn function(function: &Function) -> TokenStream {
    let Function { name, doc, arguments, given_back, .. } = function;
    let answer = function.answer();
    let taken = arguments.iter().map(|Field { name, ty, .. }| quote!(#name: #ty));
    let defaults = arguments.iter().filter_map(|argument| {
        let (name, standard) = (&argument.name, argument.standard.as_ref()?);
        Some(quote!(#name = #standard))
    });
    let defaults: Vec<TokenStream> = defaults.collect();
    let exported = if defaults.is_empty() {
        quote!(#[::uniffi::export])
    } else {
        quote!(#[::uniffi::export(default(#(#defaults),*))])
    };
    quote! {
        #[doc = #doc]
        #exported
        pub fn #name(#(#taken),*) -> ::core::result::Result<#given_back, crate::CommonholdError> {
            let answer = || -> ::core::result::Result<#given_back, ::commonhold::Refusal> { #answer };
            Ok(answer()?)
        }
    }
}

fn record(record: &Record, rooms: &[Room]) -> TokenStream {
    let (doc, name, fields) =
        (&record.doc, &record.name, record.fields.iter().map(|f| field(f, rooms, &quote!(pub))));
    quote! {
        #[doc = #doc]
        #[::uniffi::remote(Record)]
        pub struct #name { #(#fields,)* }
    }
}

fn choice(choice: &Choice, rooms: &[Room]) -> TokenStream {
    let (doc, name) = (&choice.doc, &choice.name);
    let variants = choice.variants.iter().map(|variant| {
        let (doc, name, fields) =
            (&variant.doc, &variant.name, variant.fields.iter().map(|f| field(f, rooms, &quote!())));
        if variant.fields.is_empty() {
            quote!(#[doc = #doc] #name,)
        } else {
            quote!(#[doc = #doc] #name { #(#fields,)* },)
        }
    });
    quote! {
        #[doc = #doc]
        #[::uniffi::remote(Enum)]
        pub enum #name { #(#variants)* }
    }
}

fn field(field: &Field, rooms: &[Room], visibility: &TokenStream) -> TokenStream {
    let (doc, name, ty) = (&field.doc, &field.name, &field.ty);
    let default = match &field.standard {
        Some(value) => quote!(#[uniffi(default = #value)]),
        None => quote!(#[uniffi(default)]),
    };
    let default = (field.optional && uniffi_knows(&field.ty, rooms)).then_some(default);
    quote!(#[doc = #doc] #default #visibility #name: #ty)
}
