//! 格式上的拒绝: what can be wrong with the form of a document.

use crate::catalogue::{Language, template, words};
use crate::outcome::{Value, refusals};
use std::fmt;

words! {
    /// 值的种类: what sort of thing a value of a document is, or was to be.
    pub enum Kind {
        /// Text as a document writes it.
        Text => "text",
        /// A number that is no text.
        Number => "number",
        /// A number without decimals.
        Whole => "whole",
        /// One letter or sign.
        Letter => "letter",
        /// True or false.
        Flag => "flag",
        /// Several values between brackets.
        List => "list",
        /// Keys with values.
        Table => "table",
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = format!("word.found.{}", self.word());
        f.write_str(template(&code, Language::En).unwrap_or(self.word()))
    }
}

/// 所在的表: the table of a document that something is wrong with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InTable {
    /// The document itself, outside of any table.
    Document,
    /// The table of that head, between its brackets.
    Named(String),
}

impl InTable {
    const DOCUMENT: &'static str = "document";
}

impl fmt::Display for InTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            InTable::Document => {
                let said = template("word.table.document", Language::En);
                f.write_str(said.unwrap_or(InTable::DOCUMENT))
            }
            InTable::Named(head) => f.write_str(head),
        }
    }
}

impl From<InTable> for Value {
    fn from(table: InTable) -> Value {
        match table {
            InTable::Document => Value::Word { value: InTable::DOCUMENT.into() },
            InTable::Named(head) => head.into(),
        }
    }
}

refusals! {
    /// Why a document is not of the form of what it is read as.
    pub enum FormRefusal in "form" {
        /// The text is not TOML.
        NotToml("not_toml", Malformed) { problem: String },
        /// A table has a field that it does not know.
        UnknownField("unknown_field", Unknown) { field: String, table: InTable, known: String },
        /// A field that is nearly one that the table knows.
        NearField("near_field", Unknown) { field: String, table: InTable, meant: String },
        /// A table lacks a field that it cannot do without.
        MissingField("missing_field", Missing) { field: String, table: InTable },
        /// A field stands twice, once by another name.
        FieldTwice("field_twice", Duplicate) { field: String, table: InTable },
        /// A word that its field does not know.
        UnknownTerm("unknown_term", Unknown) { word: String, field: String, known: String },
        /// A word that its field does not know, and that is nearly one that it does.
        NearTerm("near_term", Unknown) { word: String, field: String, meant: String },
        /// A value of another kind than its field holds.
        WrongKind("wrong_kind", Malformed) { field: String, found: Kind, wanted: Kind },
        /// A value of a kind that its field never holds, where it holds several.
        OddKind("odd_kind", Malformed) { field: String, found: Kind },
        /// A value that its field never holds.
        OddValue("odd_value", Malformed) { field: String, text: String },
        /// No whole number, or one beyond what the field holds.
        OutOfRange("out_of_range", Malformed) { field: String, text: String, least: String, most: String },
        /// A list with more or fewer entries than it must have.
        WrongLength("wrong_length", Malformed) { field: String, entries: i64 },
        /// What a type says of itself.
        OfItsType("of_its_type", Malformed) { field: String, problem: String },
    }
}
