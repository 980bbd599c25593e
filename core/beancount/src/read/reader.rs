//! 逐条: each directive of the text into the ledger.

use super::cursor::{Cursor, amount, day, expected, plain};
use super::transaction::Transaction;
use super::{Entry, PassedOver, Read, keys_of, refuse};
use crate::HEADER;
use crate::accounts::{self, OPENING};
use crate::ledger::{Ledger, balanced, turned};
use crate::lines::{Kind, Token};
use crate::refused::{Ground, Place, Refused, shown};
use crate::write::{CLEARED, KIND, OPENED};
use commonhold::Day;
use commonhold::books::PoolBalance;
use commonhold::settlement::{Account, PostingLine};
use std::collections::BTreeSet;

/// What is read so far.
pub(super) struct Reader {
    pub(super) ledger: Ledger,
    pub(super) passed_over: Vec<PassedOver>,
    header: Place,
    opened: BTreeSet<String>,
    ids: BTreeSet<String>,
    is_opened: bool,
    cleared: Option<(Vec<PostingLine>, Place)>,
    closings: Vec<(PoolBalance, Place)>,
}

impl Reader {
    pub(super) fn new(
        ledger: Ledger,
        header: Place,
        opened: BTreeSet<String>,
        passed_over: Vec<PassedOver>,
    ) -> Reader {
        let (ids, closings) = (BTreeSet::new(), Vec::new());
        Reader { ledger, passed_over, header, opened, ids, is_opened: false, cleared: None, closings }
    }

    pub(super) fn pass_over(&mut self, what: &str, at: Place) {
        self.passed_over.push(PassedOver { what: what.to_owned(), at });
    }

    /// An account of ours that the text opens.
    pub(super) fn known(&self, account: &Token) -> Result<(), Refused> {
        let name = || shown(&account.text);
        if account.text != OPENING && accounts::of(&account.text).is_none() {
            return Err(refuse(Ground::UnknownAccount { name: name() }, account.at));
        }
        if !self.opened.contains(&account.text) {
            return Err(refuse(Ground::AccountNotOpen { name: name() }, account.at));
        }
        Ok(())
    }

    /// The currency of the ledger.
    pub(super) fn currency(&self, token: &Token) -> Result<(), Refused> {
        let expected = &self.ledger.currency.code;
        if token.text == *expected {
            return Ok(());
        }
        let (currency, expected) = (shown(&token.text), expected.clone());
        Err(refuse(Ground::OtherCurrency { currency, expected }, token.at))
    }

    /// One directive with what stands under it.
    pub(super) fn entry(&mut self, entry: &Entry<'_>) -> Result<(), Refused> {
        let mut cursor = Cursor::of(entry.head);
        let first = cursor.take(Kind::Word, "a day")?;
        match first.text.as_str() {
            "option" => return self.option(&mut cursor, entry),
            "include" | "plugin" | "pushtag" | "poptag" | "pushmeta" | "popmeta" => {
                return Err(refuse(Ground::DirectiveNotTaken { word: first.text.clone() }, first.at));
            }
            heading if heading.starts_with('*') => {
                self.pass_over("heading", first.at);
                return nothing_under(entry);
            }
            _ => {}
        }
        let on = day(first)?;
        let word = cursor.take(Kind::Word, "a directive")?;
        match word.text.as_str() {
            "*" | "!" | "txn" => self.transaction((on, word), &mut cursor, entry),
            "open" => self.open(&mut cursor, entry),
            "balance" => self.balance(on, &mut cursor, entry),
            "commodity" => self.commodity(&mut cursor, entry),
            "custom" if entry.head.tokens.get(2).is_some_and(|token| token.text == HEADER) => Ok(()),
            "custom" | "close" | "price" | "note" | "document" | "event" | "query" => {
                self.pass_over(&word.text, entry.at);
                Ok(())
            }
            "pad" => Err(refuse(Ground::DirectiveNotTaken { word: word.text.clone() }, word.at)),
            _ => Err(refuse(Ground::UnknownDirective { word: shown(&word.text) }, word.at)),
        }
    }

    fn option(&mut self, cursor: &mut Cursor<'_>, entry: &Entry<'_>) -> Result<(), Refused> {
        let name = cursor.take(Kind::Text, "the name of the option")?;
        let value = cursor.take(Kind::Text, "the value of the option")?;
        cursor.end()?;
        nothing_under(entry)?;
        if name.text == "operating_currency" {
            return self.currency(value);
        }
        self.pass_over(&format!("option {}", name.text), name.at);
        Ok(())
    }

    fn open(&mut self, cursor: &mut Cursor<'_>, entry: &Entry<'_>) -> Result<(), Refused> {
        self.known(cursor.take(Kind::Word, "an account")?)?;
        if let Some(currency) = cursor.next_if(|token| token.kind == Kind::Word) {
            self.currency(currency)?;
        }
        if let Some(booking) = cursor.next_if(|token| token.kind == Kind::Text) {
            self.pass_over("booking", booking.at);
        }
        cursor.end()?;
        keys_of(entry)?.pass_over(&mut self.passed_over);
        Ok(())
    }

    /// Another commodity than ours is nothing that a ledger holds.
    fn commodity(&mut self, cursor: &mut Cursor<'_>, entry: &Entry<'_>) -> Result<(), Refused> {
        let currency = cursor.take(Kind::Word, "a currency")?;
        cursor.end()?;
        if self.currency(currency).is_err() {
            self.pass_over("commodity", entry.at);
        }
        keys_of(entry)?.pass_over(&mut self.passed_over);
        Ok(())
    }

    /// 期末: a balance on the day after the period is a closing; another one is passed over.
    fn balance(&mut self, on: Day, cursor: &mut Cursor<'_>, entry: &Entry<'_>) -> Result<(), Refused> {
        let account = cursor.take(Kind::Word, "an account")?;
        self.known(account)?;
        let held = amount(cursor.take(Kind::Word, "a number")?)?;
        if cursor.next_if(|token| token.text == "~").is_some() {
            let tolerance = cursor.take(Kind::Word, "a number")?;
            if plain(tolerance)?.contains(|c: char| ('1'..='9').contains(&c)) {
                let named = shown(&tolerance.text);
                return Err(refuse(Ground::Tolerance { tolerance: named }, tolerance.at));
            }
        }
        self.currency(cursor.take(Kind::Word, "a currency")?)?;
        cursor.end()?;
        keys_of(entry)?.pass_over(&mut self.passed_over);
        match accounts::of(&account.text) {
            Some((of, _)) if of != Account::Expenditure && on == self.ledger.period.to => {
                let amount =
                    turned(&self.ledger.currency, of, held).map_err(|refused| refused.put(account.at))?;
                if self.closings.iter().any(|(known, _)| known.account == of) {
                    let account = of.word().to_owned();
                    return Err(refuse(Ground::ClosingTwice { account }, entry.at));
                }
                self.closings.push((PoolBalance { account: of, amount }, entry.at));
            }
            _ => self.pass_over("balance", entry.at),
        }
        Ok(())
    }

    fn transaction(
        &mut self,
        head: (Day, &Token),
        cursor: &mut Cursor<'_>,
        entry: &Entry<'_>,
    ) -> Result<(), Refused> {
        let mut read = Transaction::read(self, head, cursor, entry.body, entry.at)?;
        let kind = read.keys.word(KIND, |word| [OPENED, CLEARED].into_iter().find(|kind| *kind == word))?;
        let there_twice = |what: &str| Err(refuse(Ground::ThereTwice { what: what.to_owned() }, entry.at));
        match kind {
            Some(OPENED) if self.is_opened => there_twice(OPENED),
            Some(OPENED) => {
                self.is_opened = true;
                self.ledger.openings = read.of_kind(self)?;
                Ok(())
            }
            Some(_) if self.cleared.is_some() => there_twice(CLEARED),
            Some(_) => {
                self.cleared = Some((read.of_kind(self)?, entry.at));
                Ok(())
            }
            None => self.posting(read),
        }
    }

    fn posting(&mut self, read: Transaction) -> Result<(), Refused> {
        let at = read.at;
        let (posting, counts_on) = read.posting(self)?;
        balanced(&self.ledger.currency, &posting).map_err(|refused| refused.put(at))?;
        if !self.ids.insert(posting.id.clone()) {
            return Err(refuse(Ground::DuplicateId { posting: shown(&posting.id) }, at));
        }
        self.ledger.moved.extend(counts_on.map(|day| (posting.id.clone(), day)));
        self.ledger.postings.push(posting);
        Ok(())
    }

    /// The ledger, when what was told of it as a whole is what its postings leave.
    pub(super) fn finished(mut self) -> Result<Read, Refused> {
        let (told, at) = self.cleared.unwrap_or((Vec::new(), self.header));
        if by_name(&told) != by_name(&self.ledger.cleared()?) {
            return Err(refuse(Ground::ClearingDiffers, at));
        }
        for (closing, at) in &self.closings {
            self.ledger.closes(closing).map_err(|refused| refused.put(*at))?;
        }
        self.ledger.closings = self.closings.into_iter().map(|(closing, _)| closing).collect();
        self.passed_over.sort_by_key(|one| one.at);
        Ok(Read { ledger: self.ledger, passed_over: self.passed_over })
    }
}

/// What is no directive has nothing under it.
fn nothing_under(entry: &Entry<'_>) -> Result<(), Refused> {
    match entry.body.iter().find_map(|line| line.tokens.first()) {
        Some(token) => Err(expected("a day", Some(token), token.at)),
        None => Ok(()),
    }
}

/// Accounts and amounts, in whatever order they stand.
fn by_name(lines: &[PostingLine]) -> Vec<(&'static str, commonhold::Amount)> {
    let mut named: Vec<_> =
        lines.iter().map(|line| (accounts::name(line.account, line.cost_item), line.amount)).collect();
    named.sort();
    named
}
