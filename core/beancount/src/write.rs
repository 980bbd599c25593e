//! 导出: a ledger as Beancount text.

use crate::accounts::{OPENING, every, name};
use crate::ledger::{Ledger, amount, sum, turned};
use crate::refused::Refused;
use crate::said::{Said, of_ledger, of_line, of_posting};
use crate::text::{code, day, money, quoted};
use crate::{FORM, HEADER};
use commonhold::settlement::{Posting, PostingLine};
use commonhold::{Currency, Day, Mark};

/// 导出: the ledger as Beancount text, which [`read`](crate::read) turns back into the same ledger.
///
/// `bean-check` proves the closing of each pool: they stand as `balance` directives without tolerance on the day after the
/// period.
///
/// ```
/// use commonhold::canonical::from_json;
/// use commonhold_beancount::{Ledger, read, write};
///
/// let given = r#"{"currency": {"code": "CNY", "minor_digits": 2}, "period": {"from": "2024-01-01", "to": "2025-01-01"},
///     "opening": "0.00", "pools": {"deposit": {"opening": "500.00"}, "service_fund": {"opening": "500.00"}},
///     "postings": [{"id": "v1", "day": "2024-03-01", "document": "收据 7", "lines": [
///       {"account": "deposit", "amount": "200.00", "unit": "1-101"}, {"account": "service_fund", "amount": "-200.00"}]}]}"#;
/// let ledger = Ledger::of_settlement(&from_json("given", given)?)?;
/// let text = write(&ledger)?;
/// assert!(text.contains("2025-01-01 balance Liabilities:Deposit  -300.00 ~ 0 CNY\n"));
/// assert_eq!(read(&text)?.ledger, ledger);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// `currency_form`, `control_character`, `year_out_of_range`, `duplicate_id`, `no_lines`, `cost_item_elsewhere`,
/// `other_currency`, `unbalanced`, `not_of_currency`, `unknown_posting`, `closing_twice`, `no_pool`, `closing_differs`,
/// `day.empty_period`.
pub fn write(ledger: &Ledger) -> Result<String, Refused> {
    ledger.checked()?;
    let mut text = head(ledger)?;
    for transaction in transactions(ledger)? {
        text.push('\n');
        transaction.write(ledger, &mut text)?;
    }
    text.push('\n');
    let after = day(ledger.period.to)?;
    for closing in &ledger.closings {
        let debit = turned(&ledger.currency, closing.account, closing.amount)?;
        let (account, held) = (name(closing.account, None), money(&ledger.currency, debit)?);
        text += &format!("{after} balance {account}  {held} ~ 0 {}\n", ledger.currency.code);
    }
    Ok(text)
}

/// Form, currency, period and the accounts that are used, opened on the first day that anything is booked on.
fn head(ledger: &Ledger) -> Result<String, Refused> {
    let currency = code(&ledger.currency)?;
    let first = day(first_day(ledger))?;
    let mut text =
        format!("option \"operating_currency\" \"{currency}\"\n\n{first} custom \"{HEADER}\" \"{FORM}\"\n");
    keys(&ledger.currency, "  ", of_ledger(ledger), &mut text)?;
    text += &format!("\n{first} commodity {currency}\n\n");
    for account in used(ledger) {
        text += &format!("{first} open {account}  {currency}\n");
    }
    Ok(text)
}

/// The first day of the period, or an earlier one on which something is booked.
pub(crate) fn first_day(ledger: &Ledger) -> Day {
    let days = ledger.postings.iter().map(|posting| ledger.counts_on(posting));
    days.chain([ledger.period.from]).min().unwrap_or(ledger.period.from)
}

/// The names of all accounts that something stands on.
pub(crate) fn used(ledger: &Ledger) -> Vec<&'static str> {
    let lines = || ledger.openings.iter().chain(ledger.postings.iter().flat_map(|posting| &posting.lines));
    let is_used = |name: &&str| {
        lines().any(|line| crate::accounts::name(line.account, line.cost_item) == *name)
            || ledger.closings.iter().any(|closing| crate::accounts::name(closing.account, None) == *name)
    };
    let names = every().map(|(account, item)| name(account, item)).filter(is_used);
    let opening = (!ledger.openings.is_empty()).then_some(OPENING);
    names.chain(opening).collect()
}

/// 交易: what stands in a file under one day.
pub(crate) struct Transaction<'a> {
    pub(crate) day: Day,
    pub(crate) flag: char,
    pub(crate) narration: &'a str,
    pub(crate) keys: Vec<(&'static str, Said<'a>)>,
    pub(crate) lines: Vec<(&'static str, PostingLine)>,
}

/// The kinds of transactions that are no postings of ours.
pub(crate) const KIND: &str = "kind";
pub(crate) const OPENED: &str = "opening";
pub(crate) const CLEARED: &str = "before_period";

/// The opening, the postings in their order, and what takes out of the period what was booked before it.
pub(crate) fn transactions(ledger: &Ledger) -> Result<Vec<Transaction<'_>>, Refused> {
    let mut list = Vec::new();
    if !ledger.openings.is_empty() {
        let mut lines = named(&ledger.openings);
        let against = sum(&ledger.currency, ledger.openings.iter())?.saturating_neg();
        if let (true, Some(first)) = (against != 0, ledger.openings.first()) {
            lines.push((OPENING, crate::ledger::line(first.account, amount(&ledger.currency, against)?)));
        }
        list.push(of_kind(ledger.period.from, OPENED, "期初 opening balances", lines));
    }
    list.extend(ledger.postings.iter().map(|posting| transaction(ledger, posting)));
    let cleared = ledger.cleared()?;
    if !cleared.is_empty() {
        list.push(of_kind(
            ledger.period.from,
            CLEARED,
            "期前凭证不计入 booked before the period",
            named(&cleared),
        ));
    }
    Ok(list)
}

fn of_kind<'a>(
    day: Day,
    kind: &'static str,
    narration: &'a str,
    lines: Vec<(&'static str, PostingLine)>,
) -> Transaction<'a> {
    Transaction { day, flag: '*', narration, keys: vec![(KIND, Said::Text(kind))], lines }
}

fn named(lines: &[PostingLine]) -> Vec<(&'static str, PostingLine)> {
    lines.iter().map(|line| (name(line.account, line.cost_item), line.clone())).collect()
}

fn transaction<'a>(ledger: &Ledger, posting: &'a Posting) -> Transaction<'a> {
    Transaction {
        day: ledger.counts_on(posting),
        flag: if posting.mark == Mark::Allowed { '*' } else { '!' },
        narration: narration(posting),
        keys: of_posting(ledger, posting),
        lines: named(&posting.lines),
    }
}

/// 摘要: what a reader sees first of a posting: its document, or else its id. Both stand among the keys.
pub(crate) fn narration(posting: &Posting) -> &str {
    posting.document.as_deref().unwrap_or(&posting.id)
}

impl Transaction<'_> {
    fn write(&self, ledger: &Ledger, text: &mut String) -> Result<(), Refused> {
        let Currency { code, .. } = &ledger.currency;
        *text += &format!("{} {} {}\n", day(self.day)?, self.flag, quoted(self.narration)?);
        for (key, said) in &self.keys {
            *text += &format!("  {key}: {}\n", value(&ledger.currency, said)?);
        }
        for (account, line) in &self.lines {
            *text += &format!("  {account}  {} {code}\n", money(&ledger.currency, line.amount)?);
            keys(&ledger.currency, "    ", of_line(line), text)?;
        }
        Ok(())
    }
}

fn keys(
    currency: &Currency,
    indent: &str,
    keys: Vec<(&'static str, Said<'_>)>,
    text: &mut String,
) -> Result<(), Refused> {
    for (key, said) in keys {
        *text += &format!("{indent}{key}: {}\n", value(currency, &said)?);
    }
    Ok(())
}

fn value(currency: &Currency, said: &Said<'_>) -> Result<String, Refused> {
    match said {
        Said::Text(text) => quoted(text),
        Said::Day(of) => day(*of),
        Said::Price(price) => Ok(price.to_string()),
        Said::Amount(amount) => money(currency, *amount),
        Said::Digits(digits) => Ok(digits.to_string()),
    }
}
