//! The values of a document as the facts know them: what JSON has, and nothing else.

use super::refusal::Kind;
use serde_json::Number;
use std::borrow::Cow;
use toml::de::{DeArray, DeTable, DeValue};

/// A value as the facts know it. Days and moments are text here, and so is a number that JSON has none for.
pub(super) enum Plain<'a, 'i> {
    Text(Cow<'a, str>),
    Whole(i64),
    Real(Number),
    Flag(bool),
    List(&'a DeArray<'i>),
    Table(&'a DeTable<'i>),
}

impl<'a, 'i> Plain<'a, 'i> {
    // The same as `commonhold::reading::document` makes of it, which a test holds it to.
    pub(super) fn of(value: &'a DeValue<'i>) -> Plain<'a, 'i> {
        match value {
            DeValue::String(text) => Plain::Text(Cow::Borrowed(text)),
            DeValue::Boolean(flag) => Plain::Flag(*flag),
            DeValue::Datetime(moment) => Plain::Text(Cow::Owned(moment.to_string())),
            DeValue::Integer(whole) => match i64::from_str_radix(whole.as_str(), whole.radix()) {
                Ok(whole) => Plain::Whole(whole),
                Err(_) => Plain::Text(Cow::Borrowed(whole.as_str())),
            },
            DeValue::Float(float) => {
                let text = float.as_str();
                // Infinite, or not a number: no number of JSON, and no exact number either.
                text.parse().map_or(Plain::Text(Cow::Borrowed(text)), Plain::Real)
            }
            DeValue::Array(list) => Plain::List(list),
            DeValue::Table(table) => Plain::Table(table),
        }
    }

    pub(super) fn kind(&self) -> Kind {
        match self {
            Plain::Text(_) => Kind::Text,
            Plain::Whole(_) | Plain::Real(_) => Kind::Number,
            Plain::Flag(_) => Kind::Flag,
            Plain::List(_) => Kind::List,
            Plain::Table(_) => Kind::Table,
        }
    }
}
