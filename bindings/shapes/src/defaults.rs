//! What stands where a field is left out, for the languages in whose generated sources uniffi can only say literals: a
//! case of a choice, an exact number, a currency.

use crate::shape::{Choice, Field, Record, Room, argument_of, last_name, snake};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, Expr, Result, Type};

/// Types whose standard value uniffi itself can write.
pub fn uniffi_knows(ty: &Type, rooms: &[Room]) -> bool {
    let records = || rooms.iter().flat_map(|room| &room.records);
    let name = last_name(ty);
    ["String", "bool", "u32", "u64", "i64"].contains(&name.as_str())
        || argument_of("Option", ty).is_some()
        || argument_of("Vec", ty).is_some()
        || records().any(|record| record.name == name && record.fields.iter().all(|field| field.optional))
}

/// `Vec<(record, field, value in Kotlin, value in Swift)>`.
pub fn list(rooms: &[Room]) -> Result<TokenStream> {
    let mut entries = Vec::new();
    for record in rooms.iter().flat_map(|room| &room.records) {
        for field in record.fields.iter().filter(|field| field.optional && !uniffi_knows(&field.ty, rooms)) {
            let (kotlin, swift) = values(record, field, rooms)?;
            let (record, name) = (record.name.to_string(), camel(&field.name.to_string()));
            entries.push(quote!((#record, #name, #kotlin, #swift)));
        }
    }
    Ok(quote!(vec![#(#entries),*]))
}

fn values(record: &Record, field: &Field, rooms: &[Room]) -> Result<(TokenStream, TokenStream)> {
    let name = last_name(&field.ty);
    let choices: Vec<&Choice> = rooms.iter().flat_map(|room| &room.choices).collect();
    let choice = choices.iter().find(|choice| choice.name == name);
    let case = choice.and_then(|choice| Some((choice.is_plain(), choice.standard.as_ref()?)));
    match (&field.standard, case, name.as_str()) {
        (None, Some((plain, case)), _) => {
            let word = snake(&case.to_string());
            // A case without data is a member of an enum, and an object where others carry data.
            let member = if plain { word.to_uppercase() } else { case.to_string() };
            let (kotlin, swift) = (format!("{name}.{member}"), format!(".{}", camel(&word)));
            Ok((quote!(#kotlin.to_owned()), quote!(#swift.to_owned())))
        }
        (Some(value), _, "ExactNumber" | "Ratio") => {
            let value = in_full(value);
            Ok((
                quote!(format!("Fraction.parse(\"{}\")", #value)),
                quote!(format!("Fraction(text: \"{}\")", #value)),
            ))
        }
        (Some(value), _, "Currency") => {
            let value = in_full(value);
            Ok((
                quote!({ let of = #value; format!("Currency(\"{}\", {}u)", of.code, of.minor_digits) }),
                quote!({ let of = #value; format!("Currency(code: \"{}\", minorDigits: {})", of.code, of.minor_digits) }),
            ))
        }
        _ => {
            let said =
                format!("no language is told what `{}.{}` is where it is left out", record.name, field.name);
            Err(Error::new(field.name.span(), said))
        }
    }
}

/// A value of the core as one that another crate can name.
fn in_full(value: &Expr) -> TokenStream {
    quote!(::commonhold::#value)
}

/// `minor_digits` as `minorDigits`.
fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |whole, part| {
        let mut letters = part.chars();
        let start = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
        whole + &start + letters.as_str()
    })
}
