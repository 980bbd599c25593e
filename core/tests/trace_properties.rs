//! What a trace must hold for any vouchers, named after fairness.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

use commonhold::books::{BooksFacts, ClosedBooks, close_books};
use commonhold::settlement::{Account, CostItem, Posting, PostingLine};
use commonhold::trace::{CountsAs, Figure, FigureName as Name, TraceFacts, TracedFigure, trace_figure};
use commonhold::{Amount, Day, Detail, Mark, canonical};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn money(fen: i64) -> Amount {
    Amount::from_units(fen, 2).unwrap()
}

fn fen(amount: Amount) -> i64 {
    amount.units_at(2).unwrap()
}

fn line(account: Account, fen: i64, unit: Option<usize>) -> PostingLine {
    PostingLine {
        account,
        amount: money(fen),
        cost_item: match account {
            Account::Expenditure if fen % 5 == 0 => None,
            Account::Expenditure if fen % 3 == 0 => Some(CostItem::OtherAgreed),
            Account::Expenditure => Some(CostItem::Wages),
            _ => None,
        },
        work: None,
        unit: unit.map(|unit| format!("u{unit}")),
        tariff: None,
        due: (account == Account::Billed && fen % 4 == 0).then(|| Day::new(2024, 2, 1).unwrap()),
        owner: None,
        creditor: None,
        bank: None,
        service: None,
        scope: None,
    }
}

type Row = (u8, usize, i64, i64, bool);

/// One thing that happens in a compound, on a day of the year or some days beside it; every second row may be taken back.
fn postings(rows: Vec<Row>) -> Vec<Posting> {
    let mut postings = Vec::new();
    for (number, (kind, unit, fen, day, back)) in rows.into_iter().enumerate() {
        let of = Some(unit);
        let bank = |fen| line(Account::ServiceFund, fen, None);
        let lines = match kind {
            0 => vec![line(Account::Receivable, fen, of), line(Account::Billed, -fen, of)],
            1 => vec![bank(fen), line(Account::Collected, -fen, of)],
            2 => vec![line(Account::Expenditure, fen, None), bank(-fen)],
            3 => vec![bank(fen), line(Account::Prepayment, -fen, of)],
            4 => vec![
                line(Account::Prepayment, fen, of),
                line(Account::Collected, -fen / 2, of),
                bank(-(fen - fen / 2)),
            ],
            5 => vec![bank(fen), line(Account::Deposit, -fen, of)],
            6 => vec![line(Account::Deposit, fen, of), line(Account::Deposit, -fen, Some(unit + 1))],
            7 => vec![line(Account::Remuneration, fen, None), bank(-fen)],
            8 => vec![line(Account::DeferredCost, fen, None), bank(-fen)],
            9 => vec![line(Account::PriorSurplus, fen, None), bank(-fen)],
            _ => vec![bank(fen), line(Account::OtherIncome, -fen, None)],
        };
        let mark = match fen % 7 {
            0 => Mark::Disallowed,
            1 => Mark::Unknown,
            _ => Mark::Allowed,
        };
        let posting = Posting {
            id: format!("{number:03}"),
            day: Day::new(2022, 12, 25).unwrap().plus_days(day).unwrap(),
            lines,
            document: None,
            decision: None,
            currency: None,
            mark: if kind == 2 { mark } else { Mark::Allowed },
            reverses: None,
            invoice: None,
            booked_on: None,
        };
        if back {
            let mut reversal = posting.clone();
            reversal.id = format!("{number:03}-back");
            reversal.day = posting.day.plus_days(3).unwrap();
            reversal.reverses = Some(posting.id.clone());
            reversal.lines.iter_mut().for_each(|line| line.amount = money(-fen_of(line)));
            postings.push(reversal);
        }
        postings.push(posting);
    }
    postings
}

fn fen_of(line: &PostingLine) -> i64 {
    fen(line.amount)
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    prop::collection::vec((0_u8..11, 0_usize..4, 1_i64..100_000, 0_i64..375, any::<bool>()), 1..30)
}

fn books(rows: Vec<Row>, named: bool, told: bool) -> BooksFacts {
    let given = r#"{"settlement":{"book":"cn","currency":{"code":"CNY","minor_digits":2},"period":{"from":"2023-01-01","to":"2024-01-01"},
        "contract":{"remuneration":{"base":"pool","rate":"0.08","rounding":"half_up","prior_arrears_included":false,
        "prepayments_included":true,"other_income_included":false}},"budget":{"wages":"100.00","cleaning":"3.00"}},
        "bank_accounts":[{"bank":"b"}]}"#;
    let mut facts: BooksFacts = canonical::from_json("given", given).unwrap();
    facts.settlement.postings = postings(rows);
    if !named {
        facts.settlement.postings.iter_mut().flat_map(|one| &mut one.lines).for_each(|line| line.unit = None);
    }
    if told {
        facts.settlement.opening = Some(money(1_234));
        let pools = r#"{"currency":{"code":"CNY","minor_digits":2},"period":{"from":"2023-01-01","to":"2024-01-01"},
            "pools":{"service_fund":{"opening":"99.00"},"deposit":{"opening":"86.66"},"prepayment":{"opening":"0.00"}}}"#;
        let read: commonhold::settlement::SettleFacts = canonical::from_json("pools", pools).unwrap();
        facts.settlement.pools = read.pools;
        facts.settlement.billed = Some(money(700));
        facts.settlement.collected = Some(money(600));
    }
    facts
}

fn on(figure: Name, account: Account) -> Figure {
    Figure { account: Some(account), ..Figure::of(figure) }
}

/// Every figure that there is in the books.
fn every(books: &ClosedBooks) -> Vec<Figure> {
    let (account, party) = ("pool_", "party_");
    let mut all: Vec<Figure> = Name::EVERY
        .into_iter()
        .filter(|name| ![account, party, "account_", "bank_"].iter().any(|of| name.word().starts_with(of)))
        .map(Figure::of)
        .collect();
    for item in CostItem::EVERY {
        let names = [Name::Expenditure, Name::Allowed, Name::Disallowed, Name::InQuestion, Name::Budget];
        for figure in names.into_iter().chain([Name::BudgetVariance, Name::AllowedVariance]) {
            all.push(Figure { item: Some(item), ..Figure::of(figure) });
        }
    }
    for charge in &books.statement.unsettled {
        for figure in [Name::Billed, Name::NotYetDue, Name::Collected, Name::Arrears, Name::Overpaid] {
            let (unit, owner) = (charge.unit.clone(), charge.owner.clone());
            all.push(Figure { unit, owner, ..Figure::of(figure) });
        }
    }
    for pool in &books.statement.pools {
        let names = [Name::PoolOpening, Name::PoolInflow, Name::PoolOutflow, Name::PoolClosing];
        all.extend(names.map(|name| on(name, pool.account)));
    }
    for line in &books.parties {
        for name in [Name::PartyOpening, Name::PartyInflow, Name::PartyOutflow, Name::PartyClosing] {
            let (unit, owner, creditor) = (line.unit.clone(), line.owner.clone(), line.creditor.clone());
            all.push(Figure { unit, owner, creditor, ..on(name, line.account) });
        }
    }
    all.extend(Account::EVERY.map(|account| on(Name::AccountBalance, account)));
    for bank in &books.banks {
        for name in [Name::BankOpening, Name::BankBooked, Name::BankClosing] {
            all.push(Figure { bank: Some(bank.bank.clone()), ..Figure::of(name) });
        }
    }
    all
}

fn traced(books: &BooksFacts, figure: Figure) -> TracedFigure {
    trace_figure(&TraceFacts { books: books.clone(), figure }, Detail::ValueOnly).unwrap().value
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_a_figure_is_made_of_sums_to_it(rows in rows(), named: bool, told: bool) {
        let facts = books(rows, named, told);
        let closed = close_books(&facts, Detail::ValueOnly).unwrap().value;
        for figure in every(&closed) {
            let found = traced(&facts, figure.clone());
            let vouchers: i64 = found.vouchers.iter().map(|voucher| fen(voucher.amount)).sum();
            prop_assert_eq!(vouchers, fen(found.sum));
            prop_assert_eq!(found.count as usize, found.vouchers.len());
            let told: i64 = found.told.iter().map(|told| fen(told.amount)).sum();
            let parts = found.parts.iter().filter(|part| part.counts != CountsAs::RestsOn);
            let parts: Option<i64> = parts
                .map(|part| part.amount.map(|amount| if part.counts == CountsAs::Adds { fen(amount) } else { -fen(amount) }))
                .sum();
            let made = parts.map(|parts| vouchers + told + parts);
            match found.amount {
                Some(amount) => prop_assert_eq!(Some(fen(amount)), made, "{:?}", figure),
                None => prop_assert!(made.is_none() || made == Some(0), "{:?}", figure),
            }
            // A part is told with what it is itself.
            for part in &found.parts {
                prop_assert_eq!(part.amount, traced(&facts, part.figure.clone()).amount);
            }
        }
    }

    #[test]
    fn no_line_of_the_period_is_out_of_reach(rows in rows()) {
        let facts = books(rows, true, true);
        let mut reached = BTreeSet::new();
        for account in Account::EVERY {
            let found = traced(&facts, on(Name::AccountBalance, account));
            reached.extend(found.vouchers.into_iter().map(|voucher| (voucher.posting, voucher.line)));
            reached.extend(found.not_counted.into_iter().map(|line| (line.posting, line.line)));
        }
        let lines: usize = facts.settlement.postings.iter().map(|posting| posting.lines.len()).sum();
        prop_assert_eq!(reached.len(), lines);
    }

    /// What touches a pool, or is spending, counts in the figure or is told with the reason why not.
    #[test]
    fn nothing_is_dropped_in_silence(rows in rows()) {
        let facts = books(rows, true, true);
        let closed = close_books(&facts, Detail::ValueOnly).unwrap().value;
        let on_account = |account: Account| {
            let lines = facts.settlement.postings.iter().flat_map(|posting| &posting.lines);
            lines.filter(|line| line.account == account).count()
        };
        for pool in &closed.statement.pools {
            for figure in [Name::PoolInflow, Name::PoolOutflow] {
                let found = traced(&facts, on(figure, pool.account));
                prop_assert_eq!(found.vouchers.len() + found.not_counted.len(), on_account(pool.account));
            }
        }
        if closed.statement.expenditure.is_some() {
            for figure in [Name::Allowed, Name::Disallowed, Name::InQuestion] {
                let found = traced(&facts, Figure::of(figure));
                prop_assert_eq!(found.vouchers.len() + found.not_counted.len(), on_account(Account::Expenditure));
            }
        }
    }

    #[test]
    fn no_order_of_postings_matters(rows in rows(), turn in 0_usize..40) {
        let facts = books(rows, true, true);
        let closed = close_books(&facts, Detail::ValueOnly).unwrap().value;
        let mut turned = facts.clone();
        let postings = turned.settlement.postings.len();
        turned.settlement.postings.rotate_left(turn % postings);
        turned.settlement.postings.reverse();
        for figure in every(&closed) {
            let one = traced(&facts, figure.clone());
            prop_assert_eq!(one, traced(&turned, figure));
        }
    }
}

#[test]
fn every_name_is_of_one_figure() {
    let words: BTreeSet<&str> = Name::EVERY.iter().map(|name| name.word()).collect();
    assert_eq!(words.len(), Name::EVERY.len());
    assert_eq!(Name::of(Name::EVERY[0].word()), Some(Name::EVERY[0]));
}
