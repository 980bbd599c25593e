//! The accounts on one screen, and how they meet the bank.

use crate::said::{number, percent};
use crate::summary::line;
use crate::year::Year;
use commonhold::books::ClosedBooks;
use commonhold::explain::{self, Language, grouped};
use commonhold::{Amount, Finding, NumberRefusal, Ratio};

/// What came in, what it was spent on, and what is left.
pub fn said(year: &Year, lines: &mut Vec<String>) -> Result<(), NumberRefusal> {
    let statement = &year.books.value.statement;
    let sum = |amount: Option<Amount>| amount.map_or("not known".to_owned(), |sum| grouped(&sum.to_string()));
    lines.push(String::new());
    let rate = statement.collection_rate.map_or(Ratio::ZERO, |rate| rate.0);
    let [billed, collected] = [statement.billed, statement.collected].map(sum);
    line(lines, "晒账目", &format!("billed {billed}, collected {collected} ({})", percent(rate, 2)?));
    let spent = [statement.expenditure, statement.allowed, Some(statement.disallowed)].map(sum);
    let [booked, allowed, disallowed] = spent;
    line(lines, "", &format!("spent {booked}: {allowed} allowed, {disallowed} not"));
    for finding in &year.books.findings {
        line(
            lines,
            "",
            &format!(
                "· {} [{}]",
                explain::said(&finding.code, &finding.values, Language::En),
                cited(finding)
            ),
        );
    }
    let fee = statement.remuneration.as_ref().map(|fee| (fee.exact, fee.amount));
    if let Some((exact, amount)) = fee {
        let (exact, amount) = (number(exact), grouped(&amount.to_string()));
        line(lines, "", &format!("remuneration {amount} ({exact} before the score's factor)"));
    }
    let [variance, shortfall] = [statement.budget_variance, statement.collection_shortfall].map(sum);
    line(lines, "", &format!("budget variance {variance}; collection shortfall {shortfall}: two numbers"));
    let draft = if year.books.is_draft() { "draft: " } else { "" };
    line(lines, "结余", &format!("{draft}closing surplus {}", sum(statement.closing)));
    bank(&year.books.value, lines);
    Ok(())
}

/// What the fund's accounts hold, and how the bank's statement meets them.
fn bank(books: &ClosedBooks, lines: &mut Vec<String>) {
    let sum = |amount: Option<Amount>| amount.map_or("not known".to_owned(), |sum| grouped(&sum.to_string()));
    if let Some(bridge) = &books.bridge {
        let parts = bridge.rows.len();
        let [must, held] = [Some(bridge.sum), bridge.held].map(sum);
        line(lines, "银行 Bank", &format!("{parts} parts of the money make {must}; the books hold {held}"));
    }
    for bank in &books.banks {
        let [stated, adjusted, difference] =
            [bank.statement_closing, bank.adjusted_statement, bank.difference].map(sum);
        let open = [&bank.not_presented, &bank.in_transit, &bank.unknown_receipts, &bank.unknown_payments];
        let open: usize = open.iter().map(|items| items.len()).sum();
        let matches = bank.matches;
        line(
            lines,
            "",
            &format!(
                "{matches} lines matched, {open} open: stated {stated}, adjusted {adjusted}, difference {difference}"
            ),
        );
    }
}

/// The clause of a finding, where one speaks.
fn cited(finding: &Finding) -> String {
    finding.citation.as_ref().map_or_else(String::new, ToString::to_string)
}
