//! 附注: the keys under a directive or a posting.

use super::cursor::{Cursor, day, expected, no_number, plain};
use super::{PassedOver, refuse};
use crate::lines::{Kind, Line, Token};
use crate::refused::{Ground, Place, Refused, shown};
use commonhold::{Amount, Day, Price};
use std::collections::BTreeMap;

/// The keys that are not yet taken, each with its place and its value.
pub(crate) struct Keys {
    of: Place,
    told: BTreeMap<String, (Place, Token)>,
}

impl Keys {
    /// No keys, of what stands at that place.
    pub(crate) fn of(of: Place) -> Keys {
        Keys { of, told: BTreeMap::new() }
    }

    /// Reads one line of the form `key: value`.
    pub(crate) fn add(&mut self, line: &Line) -> Result<(), Refused> {
        let mut cursor = Cursor::of(line);
        let key = cursor.take(Kind::Key, "a key")?;
        let Some(value) = cursor.next() else { return Err(expected("a value", None, line.end)) };
        cursor.end()?;
        if self.told.insert(key.text.clone(), (key.at, value.clone())).is_some() {
            return Err(refuse(Ground::KeyTwice { key: shown(&key.text) }, key.at));
        }
        Ok(())
    }

    fn take(&mut self, key: &str) -> Option<Token> {
        self.told.remove(key).map(|(_, value)| value)
    }

    /// A value that has to be there.
    pub(crate) fn needed<T>(&self, key: &str, value: Option<T>) -> Result<T, Refused> {
        value.ok_or_else(|| refuse(Ground::KeyMissing { key: key.to_owned() }, self.of))
    }

    pub(crate) fn text(&mut self, key: &str) -> Result<Option<String>, Refused> {
        match self.take(key) {
            Some(Token { kind: Kind::Text, text, .. }) => Ok(Some(text)),
            Some(other) => Err(expected("a text in quotes", Some(&other), other.at)),
            None => Ok(None),
        }
    }

    pub(crate) fn day(&mut self, key: &str) -> Result<Option<Day>, Refused> {
        self.take(key).map(|token| day(&token)).transpose()
    }

    pub(crate) fn price(&mut self, key: &str) -> Result<Option<Price>, Refused> {
        let read = |token: Token| Price::parse(&plain(&token)?).map_err(|_| no_number(&token));
        self.take(key).map(read).transpose()
    }

    pub(crate) fn amount(&mut self, key: &str) -> Result<Option<Amount>, Refused> {
        self.take(key).map(|token| super::cursor::amount(&token)).transpose()
    }

    pub(crate) fn digits(&mut self, key: &str) -> Result<Option<u32>, Refused> {
        self.take(key).map(|token| token.text.parse().map_err(|_| no_number(&token))).transpose()
    }

    /// A word of ours, in quotes.
    pub(crate) fn word<T>(
        &mut self,
        key: &str,
        of: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Refused> {
        let read = |token: Token| {
            of(&token.text).filter(|_| token.kind == Kind::Text).ok_or_else(|| {
                let (key, word) = (key.to_owned(), shown(&token.text));
                refuse(Ground::UnknownWord { key, word }, token.at)
            })
        };
        self.take(key).map(read).transpose()
    }

    /// What nobody asked for is named.
    pub(crate) fn pass_over(self, passed_over: &mut Vec<PassedOver>) {
        passed_over.extend(
            self.told.into_iter().map(|(key, (at, _))| PassedOver { what: format!("key {key}"), at }),
        );
    }
}
