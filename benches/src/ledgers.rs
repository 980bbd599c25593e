//! Ledgers of a compound and of very many: charges and payments of each household by month, and what was spent.

use commonhold::books::BooksFacts;
use commonhold::canonical::from_json;
use commonhold::settlement::{Account, CostItem, Posting, PostingLine, SettleFacts, Statement};
use commonhold::{Amount, Day, Mark, Refusal};

/// Of 25 postings of a household: twelve charges, twelve payments, and one of spending.
const OF_A_HOUSEHOLD: u32 = 25;
/// A month's charge, and what is spent for each household, in fen.
const CHARGE: i64 = 25_060;
const SPENT: i64 = 200_000;

/// Facts of `settle`: so many postings; every household pays all that it is charged, but for its last month.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn ledger(postings: u32) -> Result<SettleFacts, Refusal> {
    let mut facts: SettleFacts = from_json(
        "settle",
        r#"{"compound":"示例小区","currency":{"code":"CNY","minor_digits":2},
            "period":{"from":"2024-01-01","to":"2025-01-01"},
            "contract":{"source":"示例合同","clause":"第六条","remuneration":{"base":"pool","rate":"0.10","rounding":"half_up",
                "prior_arrears_included":false,"prepayments_included":false}},
            "opening":"0.00","pools":{"service_fund":{"opening":"0.00"}}}"#,
    )?;
    facts.postings = (0..postings).map(posting).collect::<Result<_, _>>()?;
    Ok(facts)
}

/// Facts of `close_books`: the ledger with its bank account and no line of the bank.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn books(postings: u32) -> Result<BooksFacts, Refusal> {
    let mut facts: BooksFacts = from_json(
        "close_books",
        r#"{"settlement":{"currency":{"code":"CNY","minor_digits":2},"period":{"from":"2024-01-01","to":"2025-01-01"}},
            "bank_accounts":[{"bank":"basic","statement_opening":"0.00"}],"ageing":[30,90,180,365]}"#,
    )?;
    facts.settlement = ledger(postings)?;
    Ok(facts)
}

fn posting(number: u32) -> Result<Posting, Refusal> {
    let household = number.div_euclid(OF_A_HOUSEHOLD);
    let of = number.rem_euclid(OF_A_HOUSEHOLD);
    let unit = format!("u{household:06}");
    let month = i8::try_from(of.rem_euclid(12).saturating_add(1)).unwrap_or(1);
    let (day, [debit, credit], fen) = match of {
        0..12 => (1, [Account::Receivable, Account::Billed], CHARGE),
        12..23 => (15, [Account::ServiceFund, Account::Collected], CHARGE),
        23 => (15, [Account::ServiceFund, Account::Collected], 60),
        _ => (28, [Account::Expenditure, Account::ServiceFund], SPENT),
    };
    let line = |account: Account, fen: i64| -> Result<PostingLine, Refusal> {
        let is_of_unit = matches!(account, Account::Receivable | Account::Billed | Account::Collected);
        Ok(PostingLine {
            account,
            amount: Amount::from_units(fen, 2)?,
            cost_item: (account == Account::Expenditure).then_some(CostItem::Cleaning),
            work: None,
            unit: is_of_unit.then(|| unit.clone()),
            tariff: None,
            due: None,
            owner: None,
            creditor: None,
            bank: None,
            service: None,
            scope: None,
        })
    };
    Ok(Posting {
        id: format!("p{number:07}"),
        day: Day::new(2024, month, day)?,
        lines: vec![line(debit, fen)?, line(credit, fen.saturating_neg())?],
        document: Some(format!("d{number:07}")),
        decision: None,
        currency: None,
        mark: Mark::Allowed,
        reverses: None,
        invoice: None,
        booked_on: None,
    })
}

/// Whether what every whole household was charged, paid and cost was counted once. Postings that are no whole number of
/// households are not such a ledger.
#[must_use]
pub fn is_right(statement: &Statement, postings: u32) -> bool {
    let households = i64::from(postings.div_euclid(OF_A_HOUSEHOLD));
    let of = |fen: i64| Amount::from_units(households.saturating_mul(fen), 2).ok();
    let paid = CHARGE.saturating_mul(11).saturating_add(60);
    postings.is_multiple_of(OF_A_HOUSEHOLD)
        && statement.billed == of(CHARGE.saturating_mul(12))
        && statement.collected == of(paid)
        && statement.arrears == of(CHARGE.saturating_sub(60))
        && statement.expenditure == of(SPENT)
}
