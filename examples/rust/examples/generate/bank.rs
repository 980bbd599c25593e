//! The bank's own statement of 2025: what it saw of the fund's money, when, and under which reference.

use super::books::OLD_BILL;
use super::hundredths;
use super::vouchers::{Posting, Vouchers};

/// What the fund's account held by the books when the year began: surplus, water, deposits, shared income, and the bill of
/// December 2024.
const BOOK_OPENING: i64 = 8_642_015 + 1_248_036 + 6_100_000 + 5_812_000 + OLD_BILL;
/// A payment of 30 December 2024 that the bank saw in January.
const OLD_CHEQUE: i64 = -234_000;

struct Line {
    day: String,
    fen: i64,
    reference: String,
    postings: String,
}

pub struct Statement {
    lines: Vec<Line>,
}

/// The bank sees receipts on the day and payments two days later; cash counted at the counter comes without a reference,
/// and wages and guards leave in one transfer.
pub fn statement(vouchers: &Vouchers) -> Statement {
    let mut lines = vec![Line {
        day: "2025-01-03".to_owned(),
        fen: OLD_CHEQUE,
        reference: "cheque-118".to_owned(),
        postings: String::new(),
    }];
    let mut wages = None;
    for (id, posting) in vouchers.numbered() {
        let fen: i64 =
            posting.lines.iter().filter(|line| line.account == "service_fund").map(|line| line.fen).sum();
        // The cheque for the office of December is not presented before the year ends.
        if fen == 0 || posting.document == "voucher-office-12" {
            continue;
        }
        if posting.document.starts_with("voucher-wages") {
            wages = Some((id, fen));
            continue;
        }
        let mut line = seen(posting, fen);
        if posting.document.starts_with("voucher-public_order") {
            let (other, sum) = wages.take().unwrap();
            (line.fen, line.reference) = (line.fen + sum, String::new());
            line.postings = format!("{other};{id}");
        }
        lines.push(line);
    }
    // Somebody paid and did not say what for; the books do not have it.
    lines.push(Line {
        day: "2025-12-31".to_owned(),
        fen: 300_000,
        reference: "unnamed".to_owned(),
        postings: String::new(),
    });
    lines.sort_by(|a, b| a.day.cmp(&b.day));
    Statement { lines }
}

fn seen(posting: &Posting, fen: i64) -> Line {
    let (month, day) = posting.day.rsplit_once('-').unwrap();
    let later: usize = day.parse::<usize>().unwrap() + if fen < 0 { 2 } else { 0 };
    // February has 28 days; what would be seen in March is seen on the last one.
    let later = if month == "2025-02" { later.min(28) } else { later };
    let cash = posting.document.starts_with("receipts-S");
    let reference = if cash { String::new() } else { posting.document.clone() };
    Line { day: format!("{month}-{later:02}"), fen, reference, postings: String::new() }
}

impl Statement {
    pub fn csv(&self) -> String {
        let mut text = "line,day,amount,reference,postings\n".to_owned();
        for (number, line) in (1..).zip(&self.lines) {
            let Line { day, fen, reference, postings } = line;
            text += &format!("b{number:04},{day},{},{reference},{postings}\n", hundredths(*fen));
        }
        text
    }

    pub fn summary(&self) -> Vec<String> {
        let opening = BOOK_OPENING - OLD_CHEQUE;
        let closing = opening + self.lines.iter().map(|line| line.fen).sum::<i64>();
        let said = format!(
            "{} lines of the bank: books open with {}, the statement with {} and closes with {}",
            self.lines.len(),
            hundredths(BOOK_OPENING),
            hundredths(opening),
            hundredths(closing)
        );
        vec![said]
    }
}
