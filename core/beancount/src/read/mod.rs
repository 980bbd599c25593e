//! 导入: a ledger from Beancount text.

mod cursor;
mod keys;
mod reader;
mod transaction;

use crate::ledger::Ledger;
use crate::lines::{Line, Token, split};
use crate::refused::{Ground, Place, Refused, shown};
use crate::{FORM, HEADER};
use commonhold::{Currency, Period};
use keys::Keys;
use reader::Reader;
use std::collections::{BTreeMap, BTreeSet};

/// 未采用: something the text holds and a ledger does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassedOver {
    /// What it is, such as `payee`, `key colour` or `note`.
    pub what: String,
    /// Where it stands.
    pub at: Place,
}

/// 导入结果: the ledger, and what of the text is not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The ledger.
    pub ledger: Ledger,
    /// What is not in it, in the order of the text.
    pub passed_over: Vec<PassedOver>,
}

/// 导入: the ledger in a Beancount text that [`write`](crate::write()) made, also after it was changed by hand.
///
/// One amount of a transaction may be left out. The flag `!` without a `mark` is the mark `unknown`.
///
/// # Errors
/// With line and column: `no_header`, `there_twice`, `unknown_form`, `unclosed_text`, `unknown_directive`, `directive_not_taken`,
/// `unknown_account`, `account_not_open`, `not_a_day`, `not_a_number`, `unknown_word`, `expected`, `key_twice`, `key_missing`,
/// `amounts_missing`, `cost_or_price`, `opening_elsewhere`, `clearing_differs`, `tolerance`, `other_currency`, `unbalanced`,
/// `no_lines`, `not_of_currency`, `duplicate_id`, `closing_twice`, `closing_differs`, `no_pool`, `day.empty_period`.
pub fn read(text: &str) -> Result<Read, Refused> {
    let lines = split(text)?;
    let entries = entries(&lines)?;
    let mut passed_over: Vec<PassedOver> = Vec::new();
    passed_over.extend(
        lines.iter().filter_map(|line| Some(PassedOver { what: "comment".to_owned(), at: line.comment? })),
    );
    let (ledger, header) = header(&entries, &mut passed_over)?;
    let mut reader = Reader::new(ledger, header, opened(&entries), passed_over);
    for entry in &entries {
        reader.entry(entry)?;
    }
    reader.finished()
}

pub(crate) fn refuse(ground: Ground, at: Place) -> Refused {
    Refused { ground, at: Some(at) }
}

impl Refused {
    /// The refusal at a place, unless it has one.
    pub(crate) fn put(self, at: Place) -> Refused {
        Refused { at: self.at.or(Some(at)), ..self }
    }
}

/// A line that is not indented, and the lines under it.
struct Entry<'a> {
    head: &'a Line,
    at: Place,
    body: &'a [Line],
}

fn entries(lines: &[Line]) -> Result<Vec<Entry<'_>>, Refused> {
    let (mut entries, mut rest) = (Vec::new(), lines);
    while let Some((head, after)) = rest.split_first() {
        let next = after.iter().position(|line| !line.indented && !line.tokens.is_empty());
        let (body, further) = after.split_at(next.unwrap_or(after.len()));
        rest = further;
        let Some(first) = head.tokens.first() else {
            // A comment alone; what is indented after it belongs to nothing.
            match body.iter().find_map(|line| line.tokens.first()) {
                Some(token) => return Err(cursor::expected("a day", Some(token), token.at)),
                None => continue,
            }
        };
        if head.indented {
            return Err(cursor::expected("a day at the beginning of the line", Some(first), first.at));
        }
        entries.push(Entry { head, at: first.at, body });
    }
    Ok(entries)
}

/// 表头: currency and period, from the directive that says the form.
fn header(entries: &[Entry<'_>], passed_over: &mut Vec<PassedOver>) -> Result<(Ledger, Place), Refused> {
    let is = |token: Option<&Token>, text: &str| token.is_some_and(|token| token.text == text);
    let mut headers = entries
        .iter()
        .filter(|entry| is(entry.head.tokens.get(1), "custom") && is(entry.head.tokens.get(2), HEADER));
    let start = Place { line: 1, column: 1 };
    let Some(entry) = headers.next() else { return Err(refuse(Ground::NoHeader, start)) };
    if let Some(second) = headers.next() {
        return Err(refuse(Ground::ThereTwice { what: HEADER.to_owned() }, second.at));
    }
    match entry.head.tokens.get(3) {
        Some(form) if form.text == FORM => {}
        form => {
            let at = form.map_or(entry.head.end, |form| form.at);
            let form = form.map(|form| shown(&form.text)).unwrap_or_default();
            return Err(refuse(Ground::UnknownForm { form }, at));
        }
    }
    let mut keys = keys_of(entry)?;
    let (code, minor_digits) = (keys.text("currency")?, keys.digits("minor_digits")?);
    let (from, to) = (keys.day("period_from")?, keys.day("period_to")?);
    let period = Period { from: keys.needed("period_from", from)?, to: keys.needed("period_to", to)? };
    period.checked().map_err(|empty| Refused::from(commonhold::Refusal::from(empty)).put(entry.at))?;
    let ledger = Ledger {
        compound: keys.text("compound")?,
        currency: Currency {
            code: keys.needed("currency", code)?,
            minor_digits: keys.needed("minor_digits", minor_digits)?,
        },
        period,
        surplus: keys.amount("surplus")?,
        openings: Vec::new(),
        postings: Vec::new(),
        moved: BTreeMap::new(),
        closings: Vec::new(),
    };
    keys.pass_over(passed_over);
    Ok((ledger, entry.at))
}

fn keys_of(entry: &Entry<'_>) -> Result<Keys, Refused> {
    let mut keys = Keys::of(entry.at);
    entry.body.iter().filter(|line| !line.tokens.is_empty()).try_for_each(|line| keys.add(line))?;
    Ok(keys)
}

/// The accounts that the text opens, wherever it does.
fn opened(entries: &[Entry<'_>]) -> BTreeSet<String> {
    let opens = entries.iter().filter(|entry| entry.head.tokens.get(1).is_some_and(|t| t.text == "open"));
    opens.filter_map(|entry| entry.head.tokens.get(2)).map(|token| token.text.clone()).collect()
}
