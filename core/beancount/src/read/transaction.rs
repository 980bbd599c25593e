//! 交易: one transaction, as one of our postings or as the opening.

use super::cursor::{Cursor, amount, expected};
use super::keys::Keys;
use super::reader::Reader;
use super::{PassedOver, refuse};
use crate::accounts::{self, OPENING};
use crate::ledger::{amount as of_minor, line as bare, minor};
use crate::lines::{Kind, Line, Token};
use crate::refused::{Ground, Place, Refused, shown};
use crate::write::narration;
use commonhold::settlement::{Posting, PostingLine, Work};
use commonhold::{Amount, Day, Mark, Period};

/// A transaction that is read, but not yet taken for anything.
pub(super) struct Transaction {
    pub(super) at: Place,
    pub(super) day: Day,
    flag: String,
    narration: Option<Token>,
    pub(super) keys: Keys,
    lines: Vec<Written>,
}

/// One line of it: an account, an amount that may be left out, and its keys.
struct Written {
    account: Token,
    amount: Option<Amount>,
    keys: Keys,
}

impl Transaction {
    pub(super) fn read(
        reader: &mut Reader,
        (day, flag): (Day, &Token),
        cursor: &mut Cursor<'_>,
        body: &[Line],
        at: Place,
    ) -> Result<Transaction, Refused> {
        let first = cursor.next_if(|token| token.kind == Kind::Text);
        let second = cursor.next_if(|token| token.kind == Kind::Text);
        if let (Some(payee), Some(_)) = (first, second) {
            reader.pass_over("payee", payee.at);
        }
        tags(reader, cursor);
        cursor.end()?;
        let narration = second.or(first).cloned();
        let (keys, lines) = (Keys::of(at), Vec::new());
        let mut read = Transaction { at, day, flag: flag.text.clone(), narration, keys, lines };
        for line in body.iter().filter(|line| !line.tokens.is_empty()) {
            read.add(reader, line)?;
        }
        Ok(read)
    }

    fn add(&mut self, reader: &mut Reader, line: &Line) -> Result<(), Refused> {
        let mut cursor = Cursor::of(line);
        match cursor.peek() {
            Some(token) if token.kind == Kind::Key => {
                self.lines.last_mut().map_or(&mut self.keys, |line| &mut line.keys).add(line)
            }
            Some(token) if is_tag(token) => {
                tags(reader, &mut cursor);
                cursor.end()
            }
            _ => {
                self.lines.push(written(reader, &mut cursor)?);
                Ok(())
            }
        }
    }

    /// The lines with what was left out, which is what the others leave; the account of the opening is apart.
    fn lines(
        written: Vec<Written>,
        reader: &mut Reader,
        at: Place,
    ) -> Result<(Vec<PostingLine>, bool), Refused> {
        let currency = &reader.ledger.currency;
        let mut sum = 0_i128;
        for line in written.iter() {
            let units = line.amount.map(|amount| minor(currency, amount)).transpose();
            sum = sum.saturating_add(units.map_err(|refused| refused.put(line.account.at))?.unwrap_or(0));
        }
        if written.iter().filter(|line| line.amount.is_none()).count() > 1 {
            return Err(refuse(Ground::AmountsMissing, at));
        }
        let left = of_minor(currency, sum.saturating_neg()).map_err(|refused| refused.put(at))?;
        let (mut lines, mut against) = (Vec::new(), false);
        for Written { account, amount, keys } in written {
            let amount = amount.unwrap_or(left);
            if account.text == OPENING {
                against = true;
                keys.pass_over(&mut reader.passed_over);
            } else {
                lines.push(line(&account, amount, keys, &mut reader.passed_over)?);
            }
        }
        Ok((lines, against))
    }

    /// The opening, or what is taken out of the period: lines that balance with or without `Equity:Opening-Balances`.
    pub(super) fn of_kind(self, reader: &mut Reader) -> Result<Vec<PostingLine>, Refused> {
        let from = reader.ledger.period.from;
        if self.day != from {
            let (what, found) = (format!("the first day of the period, {from}"), self.day.to_string());
            return Err(refuse(Ground::Expected { what, found }, self.at));
        }
        let currency = reader.ledger.currency.clone();
        let written = self.lines.iter();
        let told = written.map(|line| line.amount.map_or(Ok(0), |amount| minor(&currency, amount)));
        let sum = told.sum::<Result<i128, Refused>>().map_err(|refused| refused.put(self.at))?;
        if sum != 0 && self.lines.iter().all(|line| line.amount.is_some()) {
            let difference = of_minor(&currency, sum)?.to_string();
            return Err(refuse(Ground::Unbalanced { posting: "opening".to_owned(), difference }, self.at));
        }
        self.keys.pass_over(&mut reader.passed_over);
        Ok(Transaction::lines(self.lines, reader, self.at)?.0)
    }

    /// One of our postings, and the day on which it counts where that is another than its own.
    pub(super) fn posting(mut self, reader: &mut Reader) -> Result<(Posting, Option<Day>), Refused> {
        let (lines, against) = Transaction::lines(self.lines, reader, self.at)?;
        if against {
            return Err(refuse(Ground::OpeningElsewhere, self.at));
        }
        let keys = &mut self.keys;
        let (id, own_day) = (keys.text("id")?, keys.day("day")?);
        // Beancount's flag for what somebody still has to look at.
        let by_flag = if self.flag == "!" { Mark::Unknown } else { Mark::Allowed };
        let posting = Posting {
            id: keys.needed("id", id)?,
            day: own_day.unwrap_or(self.day),
            lines,
            document: keys.text("document")?,
            decision: keys.text("decision")?,
            currency: keys.text("currency")?,
            mark: keys.word("mark", Mark::of)?.unwrap_or(by_flag),
            reverses: keys.text("reverses")?,
            invoice: keys.text("invoice")?,
            booked_on: keys.day("booked_on")?,
        };
        self.keys.pass_over(&mut reader.passed_over);
        if let Some(said) = self.narration.filter(|said| said.text != narration(&posting)) {
            reader.pass_over("narration", said.at);
        }
        Ok((posting, own_day.map(|_| self.day)))
    }
}

fn is_tag(token: &Token) -> bool {
    token.kind == Kind::Word && token.text.starts_with(['#', '^'])
}

fn tags(reader: &mut Reader, cursor: &mut Cursor<'_>) {
    while let Some(tag) = cursor.next_if(is_tag) {
        reader.pass_over(if tag.text.starts_with('#') { "tag" } else { "link" }, tag.at);
    }
}

fn written(reader: &mut Reader, cursor: &mut Cursor<'_>) -> Result<Written, Refused> {
    if let Some(flag) =
        cursor.next_if(|token| token.kind == Kind::Word && ["*", "!"].contains(&token.text.as_str()))
    {
        reader.pass_over("flag", flag.at);
    }
    let account = cursor.take(Kind::Word, "an account")?.clone();
    if !account.text.contains(':') {
        return Err(expected("an account", Some(&account), account.at));
    }
    reader.known(&account)?;
    let keys = Keys::of(account.at);
    if cursor.peek().is_none() {
        return Ok(Written { account, amount: None, keys });
    }
    let number = cursor.take(Kind::Word, "a number")?;
    let amount = amount(number)?;
    reader.currency(cursor.take(Kind::Word, "a currency")?)?;
    match cursor.peek() {
        Some(token) if ["{", "@"].contains(&token.text.as_str()) => {
            Err(refuse(Ground::CostOrPrice, token.at))
        }
        found @ Some(token) => Err(expected("the end of the line", found, token.at)),
        None => Ok(Written { account, amount: Some(amount), keys }),
    }
}

fn line(
    account: &Token,
    amount: Amount,
    mut keys: Keys,
    passed_over: &mut Vec<PassedOver>,
) -> Result<PostingLine, Refused> {
    let unknown = || refuse(Ground::UnknownAccount { name: shown(&account.text) }, account.at);
    let (of, cost_item) = accounts::of(&account.text).ok_or_else(unknown)?;
    let service = match (keys.day("service_from")?, keys.day("service_to")?) {
        (None, None) => None,
        (from, to) => {
            Some(Period { from: keys.needed("service_from", from)?, to: keys.needed("service_to", to)? })
        }
    };
    let line = PostingLine {
        cost_item,
        work: keys.word("work", Work::of)?,
        unit: keys.text("unit")?,
        tariff: keys.price("tariff")?,
        due: keys.day("due")?,
        owner: keys.text("owner")?,
        creditor: keys.text("creditor")?,
        bank: keys.text("bank")?,
        service,
        scope: keys.text("scope")?,
        ..bare(of, amount)
    };
    keys.pass_over(passed_over);
    Ok(line)
}
