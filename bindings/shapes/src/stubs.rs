//! The stub of the Python module, so that its types cannot drift from the list.

use crate::list::{self, Choice, Field, Record, Room, argument_of, last_name, outcome_name, snake};
use crate::python::{python_name, word};
use proc_macro2::TokenStream;
use quote::quote;
use std::fmt::Write;
use syn::{Result, Type};

const HEAD: &str = "\
# Written by `make stubs` from the list in bindings/shapes/list.
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import final

from typing_extensions import disjoint_base
";

const FUNCTIONS: &str = "
def run(rule: str, given: str, *, steps: bool = True) -> str:
    \"\"\"Ask a rule by name: its facts as JSON in, the outcome as canonical JSON out.\"\"\"
def rules() -> list[str]:
    \"\"\"The names of every rule that `run` knows.\"\"\"
def _typed_rules() -> list[tuple[str, str, str]]: ...
";

const OF_AN_OUTCOME: &str = "    @property
    def is_draft(self) -> bool:
        \"\"\"Whether something that decides is unknown or does not reconcile, so that it can only be a draft.\"\"\"
";

pub fn stub(rooms: &[Room]) -> Result<TokenStream> {
    let (mut text, mut names) =
        (String::new(), vec!["run".to_owned(), "rules".to_owned(), "_typed_rules".to_owned()]);
    for room in rooms {
        for choice in &room.choices {
            names.push(choice.name.to_string());
            if choice.is_plain() {
                plain(&mut text, choice);
            } else {
                names
                    .extend(choice.variants.iter().map(|variant| format!("{}{}", choice.name, variant.name)));
                with_data(&mut text, choice);
            }
        }
        let outcomes = list::outcomes(room);
        for record in &room.records {
            names.push(record.name.to_string());
            class(&mut text, record, &record.name.to_string(), None, "");
        }
        for (outcome, _) in &outcomes {
            names.push(outcome.name.to_string());
            class(&mut text, outcome, &outcome.name.to_string(), None, OF_AN_OUTCOME);
        }
        functions(&mut text, room, &mut names);
    }
    text.push_str(FUNCTIONS);
    names.sort();
    let names: Vec<String> = names.iter().map(|name| format!("    \"{name}\",\n")).collect();
    let stub = format!("{HEAD}\n__all__ = [\n{}]\n{text}", names.concat());
    Ok(quote!(#stub))
}

// Writing to a string cannot fail, so the results below say nothing.

fn plain(out: &mut String, choice: &Choice) {
    let _ = writeln!(out, "\nclass {}(Enum):\n    \"\"\"{}\"\"\"\n", choice.name, choice.doc);
    for variant in &choice.variants {
        let word = word(&variant.name);
        let _ = writeln!(
            out,
            "    {} = \"{word}\"\n    \"\"\"{}\"\"\"",
            word.to_uppercase(),
            inner(&variant.doc)
        );
    }
}

fn with_data(out: &mut String, choice: &Choice) {
    let _ =
        writeln!(out, "\n@disjoint_base\nclass {}:\n    \"\"\"{}\"\"\"\n", choice.name, inner(&choice.doc));
    manners(out);
    for variant in &choice.variants {
        class(out, variant, &format!("{}{}", choice.name, variant.name), Some(&choice.name.to_string()), "");
    }
}

fn class(out: &mut String, record: &Record, name: &str, base: Option<&str>, more: &str) {
    let bases = base.map(|base| format!("({base})")).unwrap_or_default();
    let _ = writeln!(out, "\n@final\nclass {name}{bases}:\n    \"\"\"{}\"\"\"\n", inner(&record.doc));
    let names: Vec<String> =
        record.fields.iter().map(|field| format!("\"{}\"", python_name(&field.name))).collect();
    let tuple =
        if names.len() == 1 { format!("({},)", names.concat()) } else { format!("({})", names.join(", ")) };
    let _ = writeln!(out, "    __match_args__ = {tuple}");
    let arguments: Vec<String> = record.fields.iter().map(argument).collect();
    let star = if arguments.is_empty() { "" } else { ", *, " };
    let _ = writeln!(out, "    def __new__(cls{star}{}) -> {name}: ...", arguments.join(", "));
    for field in &record.fields {
        let (name, ty) = (python_name(&field.name), given_back(&field.ty));
        let _ = writeln!(
            out,
            "    @property\n    def {name}(self) -> {ty}:\n        \"\"\"{}\"\"\"",
            inner(&field.doc)
        );
    }
    out.push_str(more);
    if base.is_none() {
        manners(out);
    }
}

fn manners(out: &mut String) {
    out.push_str("    def __eq__(self, other: object, /) -> bool: ...\n    def __hash__(self) -> int: ...\n");
    out.push_str("    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...\n");
    out.push_str("    def __replace__(self, **changes: object) -> object: ...\n");
}

fn functions(out: &mut String, room: &Room, names: &mut Vec<String>) {
    for rule in &room.rules {
        let (facts, outcome) = (last_name(&rule.facts), outcome_name(&rule.value));
        let _ = writeln!(out, "\ndef {}(facts: {facts}, *, steps: bool = True) -> {outcome}:", rule.name);
        let _ = writeln!(out, "    \"\"\"{}\"\"\"", inner(&rule.doc));
        names.push(rule.name.to_string());
    }
    for facts in list::facts(room) {
        let (class, door) = (last_name(facts), format!("{}_from_json", snake(&last_name(facts))));
        let _ = writeln!(
            out,
            "\ndef {door}(text: str) -> {class}:\n    \"\"\"Read `{class}` from JSON, strictly.\"\"\""
        );
        names.push(door);
        let door = format!("{}_to_json", snake(&class));
        let doc = format!("The canonical JSON of `{class}`.");
        let _ = writeln!(out, "\ndef {door}(facts: {class}) -> str:\n    \"\"\"{doc}\"\"\"");
        names.push(door);
    }
    for function in &room.functions {
        let arguments: Vec<String> = function.arguments.iter().map(argument).collect();
        let (name, arguments, back) =
            (&function.name, arguments.join(", "), given_back(&function.given_back));
        let _ =
            writeln!(out, "\ndef {name}({arguments}) -> {back}:\n    \"\"\"{}\"\"\"", inner(&function.doc));
        names.push(name.to_string());
    }
    for (outcome, value) in list::outcomes(room) {
        let door = format!("{}_to_json", snake(&outcome.name.to_string()));
        let doc = format!("The canonical JSON of an outcome of `{value}`.");
        let _ = writeln!(out, "\ndef {door}(outcome: {}) -> str:\n    \"\"\"{doc}\"\"\"", outcome.name);
        names.push(door);
    }
}

/// Lines after the first keep their place below the opening quotes.
fn inner(doc: &str) -> String {
    doc.replace('\n', "\n    ")
}

fn argument(field: &Field) -> String {
    let standard = if field.optional { " = ..." } else { "" };
    format!("{}: {}{standard}", python_name(&field.name), taken(&field.ty))
}

/// The type an argument may have: wider than what comes back.
fn taken(ty: &Type) -> String {
    if let Some(inner) = argument_of("Option", ty) {
        return format!("{} | None", taken(inner));
    }
    if let Some(inner) = argument_of("Vec", ty) {
        return format!("Sequence[{}]", taken(inner));
    }
    match last_name(ty).as_str() {
        "Amount" | "Area" | "Price" | "Rate" => "Decimal | int".to_owned(),
        "Number" => "Fraction | Decimal | int".to_owned(),
        "Ratio" => "Fraction | int".to_owned(),
        _ => given_back(ty),
    }
}

fn given_back(ty: &Type) -> String {
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
        "Number" | "Ratio" => "Fraction".to_owned(),
        "Day" => "date".to_owned(),
        other => other.to_owned(),
    }
}
