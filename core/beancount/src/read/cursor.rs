//! 逐词: the tokens of a line, one after the other.

use super::refuse;
use crate::lines::{Kind, Line, Token};
use crate::refused::{Ground, Place, Refused, shown};
use commonhold::{Amount, Day};

/// The tokens of a line that are not yet taken.
pub(crate) struct Cursor<'a> {
    rest: &'a [Token],
    end: Place,
}

impl<'a> Cursor<'a> {
    pub(crate) fn of(line: &'a Line) -> Cursor<'a> {
        Cursor { rest: &line.tokens, end: line.end }
    }

    pub(crate) fn peek(&self) -> Option<&'a Token> {
        self.rest.first()
    }

    pub(crate) fn next(&mut self) -> Option<&'a Token> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(first)
    }

    /// The next token if it is of that kind.
    pub(crate) fn next_if(&mut self, is: impl FnOnce(&Token) -> bool) -> Option<&'a Token> {
        if self.peek().is_some_and(is) { self.next() } else { None }
    }

    pub(crate) fn take(&mut self, kind: Kind, what: &str) -> Result<&'a Token, Refused> {
        match self.next() {
            Some(token) if token.kind == kind => Ok(token),
            found => Err(expected(what, found, self.end)),
        }
    }

    /// Nothing more may stand on the line.
    pub(crate) fn end(&mut self) -> Result<(), Refused> {
        match self.peek() {
            None => Ok(()),
            found => Err(expected("the end of the line", found, self.end)),
        }
    }
}

pub(crate) fn expected(what: &str, found: Option<&Token>, end: Place) -> Refused {
    let (found, at) =
        found.map_or(("the end of the line".to_owned(), end), |token| (shown(&token.text), token.at));
    refuse(Ground::Expected { what: what.to_owned(), found }, at)
}

pub(crate) fn day(token: &Token) -> Result<Day, Refused> {
    let read = (token.kind == Kind::Word).then(|| Day::parse(&token.text).ok()).flatten();
    read.ok_or_else(|| refuse(Ground::NotADay { text: shown(&token.text) }, token.at))
}

/// A number, with or without commas between the thousands.
pub(crate) fn plain(token: &Token) -> Result<String, Refused> {
    let text = &token.text;
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let whole = unsigned.split_once('.').map_or(unsigned, |(whole, _)| whole);
    let mut groups = whole.split(',');
    let grouped = groups.next().is_some_and(|first| (1..=3).contains(&first.len()))
        && groups.all(|group| group.len() == 3);
    let in_part = unsigned.split_once('.').is_some_and(|(_, part)| part.contains(','));
    if token.kind != Kind::Word || in_part || (whole.contains(',') && !grouped) {
        return Err(no_number(token));
    }
    Ok(text.replace(',', ""))
}

pub(crate) fn no_number(token: &Token) -> Refused {
    refuse(Ground::NotANumber { text: shown(&token.text) }, token.at)
}

pub(crate) fn amount(token: &Token) -> Result<Amount, Refused> {
    Amount::parse(&plain(token)?).map_err(|_| no_number(token))
}
