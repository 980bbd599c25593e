//! The vouchers: each posting with its lines, and the file of them.

use super::hundredths;

#[derive(Clone)]
pub struct Line {
    pub account: &'static str,
    pub fen: i64,
    item_and_work: String,
    /// The unit, and the creditor.
    party: (String, &'static str),
}

pub struct Posting {
    pub day: String,
    pub document: String,
    decision: String,
    pub booked_on: &'static str,
    pub lines: Vec<Line>,
}

/// Whom the cleaning is bought from; a bill is paid on the tenth of the month after.
const CLEANERS: &str = "cleaning-company";
/// Whose water it is that the compound collects for.
const WATER_WORKS: &str = "water-works";
/// The creditor whose money an account holds.
const fn creditor(account: &str) -> &'static str {
    match account.as_bytes() {
        b"payable" => CLEANERS,
        b"pass_through" => WATER_WORKS,
        _ => "",
    }
}

fn of(account: &str) -> (String, &'static str) {
    (String::new(), creditor(account))
}

/// Every posting, in the order in which it was filed.
#[derive(Default)]
pub struct Vouchers {
    pub postings: Vec<Posting>,
}

impl Vouchers {
    /// Debit the first account, credit the second. `more` is cost item, work and decision.
    pub fn post(
        &mut self,
        month: usize,
        day: usize,
        accounts: [&'static str; 2],
        fen: i64,
        more: &str,
        document: &str,
    ) {
        let [debit, credit] = accounts;
        // Cost item, work and decision stand on the debited line, where the expenditure is.
        let (item_and_work, decision) = more.rsplit_once(',').unwrap_or((",", ""));
        let (item_and_work, decision) = (item_and_work.to_owned(), decision.to_owned());
        let line = |account, fen| Line { account, fen, item_and_work: ",".to_owned(), party: of(account) };
        let lines = vec![Line { item_and_work, ..line(debit, fen) }, line(credit, -fen)];
        let (day, document) = (format!("2025-{month:02}-{day:02}"), document.to_owned());
        self.postings.push(Posting { day, document, decision, booked_on: "", lines });
    }

    /// The lines of the last posting that are of this account, one for each unit.
    pub fn by_unit(&mut self, account: &str, parts: &[(String, i64)]) {
        let last = self.postings.last_mut().unwrap();
        let at = last.lines.iter().position(|line| line.account == account).unwrap();
        let whole = last.lines.remove(at);
        let sign = whole.fen.signum();
        assert_eq!(parts.iter().map(|(_, fen)| fen).sum::<i64>(), whole.fen.abs(), "all of it is somebody's");
        for (unit, fen) in parts {
            let line = Line { fen: sign * fen, party: (unit.clone(), ""), ..whole.clone() };
            last.lines.push(line);
        }
    }

    pub fn csv(&self) -> String {
        let mut text =
            "posting,day,account,amount,cost_item,work,document,decision,unit,creditor,booked_on\n"
                .to_owned();
        for (id, posting) in self.numbered() {
            for (place, line) in posting.lines.iter().enumerate() {
                let Line { account, fen, item_and_work, party: (unit, creditor) } = line;
                let first = |text: &str| if place == 0 { text.to_owned() } else { String::new() };
                let (day, document) = (first(&posting.day), first(&posting.document));
                let (decision, booked_on) = (first(&posting.decision), first(posting.booked_on));
                let fen = hundredths(*fen);
                text += &format!(
                    "{id},{day},{account},{fen},{item_and_work},{document},{decision},{unit},{creditor},{booked_on}\n"
                );
            }
        }
        text
    }

    /// Every posting with the number that it is filed under.
    pub fn numbered(&self) -> impl Iterator<Item = (String, &Posting)> {
        (1..).zip(&self.postings).map(|(number, posting)| (format!("v{number:04}"), posting))
    }
}
