//! What a hand-over must hold for any vouchers, named after fairness.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

use commonhold::management_handover::{
    ManagementHandoverFacts, ManagementHandoverTransfer, management_handover,
};
use commonhold::settlement::{Account, CostItem, Posting, PostingLine};
use commonhold::{Amount, Day, Detail, Mark, canonical};
use proptest::prelude::*;

fn money(fen: i64) -> Amount {
    Amount::from_units(fen, 2).unwrap()
}

fn fen(amount: Amount) -> i64 {
    amount.units_at(2).unwrap()
}

fn line(account: Account, fen: i64, unit: usize) -> PostingLine {
    let named = !matches!(account, Account::ServiceFund | Account::Expenditure | Account::Remuneration);
    PostingLine {
        account,
        amount: money(fen),
        cost_item: (account == Account::Expenditure).then_some(CostItem::Wages),
        work: None,
        unit: named.then(|| format!("u{unit}")),
        tariff: None,
        due: None,
        owner: None,
        creditor: (account == Account::Payable).then(|| format!("c{unit}")),
        bank: None,
        service: None,
        scope: None,
    }
}

type Row = (u8, usize, i64, i64);

fn posting(number: usize, (kind, unit, fen, day): Row) -> Posting {
    let on = |account, fen| line(account, fen, unit);
    let lines = match kind {
        0 => vec![on(Account::Receivable, fen), on(Account::Billed, -fen)],
        1 => vec![on(Account::ServiceFund, fen), on(Account::Collected, -fen)],
        2 => vec![on(Account::Expenditure, fen), on(Account::ServiceFund, -fen)],
        3 => vec![on(Account::ServiceFund, fen), on(Account::Prepayment, -fen)],
        4 => vec![on(Account::ServiceFund, fen), on(Account::Deposit, -fen)],
        5 => vec![on(Account::Remuneration, fen), on(Account::ServiceFund, -fen)],
        6 => vec![on(Account::DeferredCost, fen), on(Account::ServiceFund, -fen)],
        7 => vec![on(Account::Expenditure, fen), on(Account::Payable, -fen)],
        _ => vec![on(Account::ServiceFund, fen), on(Account::OtherIncome, -fen)],
    };
    Posting {
        id: format!("{number:03}"),
        day: Day::new(2023, 1, 1).unwrap().plus_days(day).unwrap(),
        lines,
        document: None,
        decision: None,
        currency: None,
        mark: if kind == 2 && fen % 7 == 0 { Mark::Disallowed } else { Mark::Allowed },
        reverses: None,
        invoice: None,
        booked_on: None,
    }
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    prop::collection::vec((0_u8..9, 0_usize..4, 1_i64..100_000, 0_i64..365), 1..40)
}

fn facts(rows: Vec<Row>) -> ManagementHandoverFacts {
    let given = r#"{"books":{"settlement":{"currency":{"code":"CNY","minor_digits":2},"period":{"from":"2023-01-01","to":"2024-01-01"},
        "contract":{"remuneration":{"base":"pool","rate":"0.08","rounding":"half_up","prior_arrears_included":false,
        "prepayments_included":false,"other_income_included":false}},"opening":"5.00",
        "pools":{"service_fund":{"opening":"8.00"},"deposit":{"opening":"3.00"}}},
        "parties":[{"account":"deposit","unit":"u1","amount":"3.00"}]},
        "on":"2024-01-01","leaves":"manager","receives":"committee"}"#;
    let mut facts: ManagementHandoverFacts = canonical::from_json("given", given).unwrap();
    let mut postings =
        vec![posting(997, (0, 0, 1, 0)), posting(998, (1, 0, 1, 0)), posting(999, (2, 0, 1, 0))];
    postings.extend(rows.into_iter().enumerate().map(|(number, row)| posting(number, row)));
    facts.books.settlement.postings = postings;
    facts
}

fn transfer(fen: i64) -> ManagementHandoverTransfer {
    ManagementHandoverTransfer { bank: None, account: None, amount: money(fen) }
}

proptest! {
    #[test]
    fn what_is_held_and_owed_is_what_the_bank_holds(rows in rows()) {
        let found = management_handover(&facts(rows), Detail::ValueOnly).unwrap().value;
        prop_assert_eq!(fen(found.difference.unwrap()), 0);
        let all: i64 = found.held.iter().chain(&found.owed).map(|row| fen(row.counts.unwrap())).sum();
        prop_assert_eq!(all, fen(found.balance.unwrap()));
        for row in found.held.iter().chain(&found.owed) {
            let named: i64 = row.parties.iter().map(|party| fen(party.amount)).sum();
            prop_assert_eq!(named + fen(row.unnamed.unwrap()), fen(row.amount.unwrap()));
        }
    }

    /// What is due leaves nothing to be found; every fen that is missing is told.
    #[test]
    fn what_was_not_transferred_is_told(rows in rows(), missing in 0_i64..1_000) {
        let mut facts = facts(rows);
        let due = fen(management_handover(&facts, Detail::ValueOnly).unwrap().value.banks[0].due.unwrap());
        prop_assume!(due >= missing);
        facts.transfers = vec![transfer(due - missing)];
        let outcome = management_handover(&facts, Detail::ValueOnly).unwrap();
        prop_assert_eq!(fen(outcome.value.banks[0].difference.unwrap()), -missing);
        let told = outcome.findings.iter().any(|finding| finding.code == "management_handover.transfer_differs");
        prop_assert_eq!(told, missing != 0);
    }

    #[test]
    fn no_order_of_postings_or_transfers_matters(rows in rows(), turn in 0_usize..40) {
        let mut facts = facts(rows);
        facts.transfers = vec![transfer(1), transfer(20), transfer(300)];
        let mut turned = facts.clone();
        let postings = turned.books.settlement.postings.len();
        turned.books.settlement.postings.rotate_left(turn % postings);
        turned.transfers.reverse();
        let one = canonical::to_json(&management_handover(&facts, Detail::Steps).unwrap()).unwrap();
        prop_assert_eq!(one, canonical::to_json(&management_handover(&turned, Detail::Steps).unwrap()).unwrap());
    }
}
