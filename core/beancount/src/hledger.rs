//! hledger 日记账: the same ledger in the journal format of hledger.

use crate::accounts::name;
use crate::ledger::{Ledger, amount, turned};
use crate::refused::Refused;
use crate::said::{Said, of_ledger, of_line};
use crate::text::{code, day, money};
use crate::write::{Transaction, transactions, used};
use crate::{FORM, HEADER};
use commonhold::Currency;

/// 导出: the ledger as an hledger journal. What Beancount holds as metadata stands as tags in comments, and the closing of
/// each pool as a balance assertion on the last day of the period.
///
/// A value of a tag that hledger would cut short, or take for a date, stands in quotes with escapes as in JSON.
///
/// # Errors
/// As [`write`](crate::write()), but for `control_character`: those are escaped.
pub fn write_hledger(ledger: &Ledger) -> Result<String, Refused> {
    ledger.checked()?;
    let currency = quoted_code(code(&ledger.currency)?);
    let mut text = format!("; {HEADER}: {FORM}\n");
    for (key, said) in of_ledger(ledger) {
        text += &format!("; {key}: {}\n", value(&ledger.currency, &said)?);
    }
    text += &format!("\ncommodity {} {currency}\n\n", sample(&ledger.currency)?);
    for account in used(ledger) {
        text += &format!("account {account}\n");
    }
    for transaction in transactions(ledger)? {
        text.push('\n');
        written(ledger, &transaction, &currency, &mut text)?;
    }
    closings(ledger, &currency, &mut text)?;
    Ok(text)
}

fn closings(ledger: &Ledger, currency: &str, text: &mut String) -> Result<(), Refused> {
    if ledger.closings.is_empty() {
        return Ok(());
    }
    // On the last day of the period, behind all else that is dated on it.
    let last = ledger.period.to.plus_days(-1).unwrap_or(ledger.period.to);
    *text += &format!("\n{} * closing\n    ; kind: closing\n", day(last)?);
    for closing in &ledger.closings {
        let debit = turned(&ledger.currency, closing.account, closing.amount)?;
        let (held, none) = (money(&ledger.currency, debit)?, amount(&ledger.currency, 0)?);
        let account = name(closing.account, None);
        *text += &format!("    {account}  {none} {currency} = {held} {currency}\n");
    }
    Ok(())
}

fn written(
    ledger: &Ledger,
    transaction: &Transaction<'_>,
    currency: &str,
    text: &mut String,
) -> Result<(), Refused> {
    let flag = transaction.flag;
    *text += &format!("{} {flag} {}", day(transaction.day)?, description(transaction.narration));
    *text = text.trim_end().to_owned() + "\n";
    for (key, said) in &transaction.keys {
        *text += &format!("    ; {key}: {}\n", value(&ledger.currency, said)?);
    }
    for (account, line) in &transaction.lines {
        *text += &format!("    {account}  {} {currency}\n", money(&ledger.currency, line.amount)?);
        for (key, said) in of_line(line) {
            *text += &format!("      ; {key}: {}\n", value(&ledger.currency, &said)?);
        }
    }
    Ok(())
}

/// A description that hledger reads as it stands; any other stays among the tags alone.
fn description(text: &str) -> &str {
    let plain = text.chars().all(|c| c.is_alphanumeric() || " -_./".contains(c));
    if plain && text.starts_with(char::is_alphanumeric) && !text.contains("  ") { text } else { "" }
}

/// Codes with anything but letters need quotes.
fn quoted_code(code: &str) -> String {
    if code.chars().all(|c| c.is_ascii_alphabetic()) { code.to_owned() } else { format!("\"{code}\"") }
}

/// An amount that shows how many digits there are; without any, the mark still has to stand there.
fn sample(currency: &Currency) -> Result<String, Refused> {
    let shown = amount(currency, 0)?.to_string();
    Ok(if shown.contains('.') { shown } else { format!("{shown}.") })
}

fn value(currency: &Currency, said: &Said<'_>) -> Result<String, Refused> {
    match said {
        Said::Text(text) => Ok(tag(text)),
        Said::Day(of) => day(*of),
        Said::Price(price) => Ok(price.to_string()),
        Said::Amount(amount) => money(currency, *amount),
        Said::Digits(digits) => Ok(digits.to_string()),
    }
}

/// The value of a tag ends at a comma or at the end of the line, and `[…]` in it would be a date.
fn tag(text: &str) -> String {
    let loose = |c: char| c.is_control() || c.is_whitespace() && c != ' ' || ",[]\"\\:=".contains(c);
    if !text.is_empty() && text.trim() == text && !text.contains(loose) {
        return text.to_owned();
    }
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            ' ' => quoted.push(' '),
            _ if loose(character) => quoted += &format!("\\u{:04x}", u32::from(character)),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}
