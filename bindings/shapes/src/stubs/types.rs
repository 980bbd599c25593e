//! The type of an argument and of what comes back, as Python writes it.

use crate::shape::{argument_of, last_name};
use syn::Type;

/// The type an argument may have: wider than what comes back.
pub(super) fn taken(ty: &Type) -> String {
    if let Some(inner) = argument_of("Option", ty) {
        return format!("{} | None", taken(inner));
    }
    if let Some(inner) = argument_of("Vec", ty) {
        return format!("Sequence[{}]", taken(inner));
    }
    match last_name(ty).as_str() {
        "Amount" | "Area" | "Price" | "Rate" => "Decimal | int".to_owned(),
        "ExactNumber" => "Fraction | Decimal | int".to_owned(),
        "Ratio" | "WideNumber" => "Fraction | int".to_owned(),
        _ => given_back(ty),
    }
}

pub(super) fn given_back(ty: &Type) -> String {
    if let Some(inner) = argument_of("Option", ty) {
        return format!("{} | None", given_back(inner));
    }
    if let Some(inner) = argument_of("Vec", ty) {
        return format!("tuple[{}, ...]", given_back(inner));
    }
    match last_name(ty).as_str() {
        "String" | "Label" => "str".to_owned(),
        "u32" | "u64" | "i64" => "int".to_owned(),
        "Amount" | "Area" | "Price" | "Rate" => "Decimal".to_owned(),
        "ExactNumber" | "Ratio" | "WideNumber" => "Fraction".to_owned(),
        "Day" => "date".to_owned(),
        "LocalMoment" | "Moment" => "datetime".to_owned(),
        "TimeOfDay" | "UtcOffset" => "str".to_owned(),
        other => other.to_owned(),
    }
}
