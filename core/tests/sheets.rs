//! The statements that people sign: each foots, names what is missing, and is a draft where a figure was changed.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use commonhold::books::{BooksFacts, ClosedBooks, close_books};
use commonhold::canonical::{from_json, to_json};
use commonhold::explain::Language;
use commonhold::sheets::{
    SheetFacts, SheetKind, Sheets, Signature, SignatureRole, compose_sheets, cross_foot_sheets,
    monthly_per_square_metre,
};
use commonhold::{Amount, Area, Day, Detail, Outcome, Period};

/// An invented year with something in each of the seven statements.
const BOOKS: &str = r#"{"settlement": {
    "currency": {"code": "CNY", "minor_digits": 2}, "period": {"from": "2024-01-01", "to": "2025-01-01"},
    "contract": {"remuneration": {"base": "collected", "rate": "0.10", "score_factor": "0.98", "rounding": "half_up",
      "prior_arrears_included": false, "prepayments_included": false}},
    "budget": {"wages": "650.00", "cleaning": "90.00"},
    "opening": "0.00", "pools": {"service_fund": {"opening": "0.00"}, "shared_income": {"opening": "0.00"},
      "maintenance_fund": {"opening": "0.00"}},
    "postings": [
      {"id": "b", "day": "2024-01-05", "lines": [{"account": "receivable", "amount": "900.00"},
        {"account": "billed", "amount": "-600.00", "unit": "1-0101", "due": "2024-01-31"},
        {"account": "billed", "amount": "-300.00", "unit": "1-0102", "due": "2024-06-30"}]},
      {"id": "p", "day": "2024-02-05", "lines": [{"account": "service_fund", "amount": "800.00"},
        {"account": "collected", "amount": "-600.00", "unit": "1-0101"}, {"account": "collected", "amount": "-200.00", "unit": "1-0102"}]},
      {"id": "a", "day": "2024-03-05", "lines": [{"account": "service_fund", "amount": "50.00"}, {"account": "prepayment", "amount": "-50.00", "unit": "1-0101", "owner": "=payer<b>"}]},
      {"id": "o", "day": "2024-03-06", "lines": [{"account": "service_fund", "amount": "30.00"}, {"account": "prior_arrears", "amount": "-30.00", "unit": "1-0102"}]},
      {"id": "m", "day": "2024-05-05", "lines": [{"account": "service_fund", "amount": "70.00"}, {"account": "shared_income", "amount": "-70.00"}]},
      {"id": "f", "day": "2024-05-06", "lines": [{"account": "service_fund", "amount": "40.00"}, {"account": "maintenance_fund", "amount": "-40.00", "unit": "1-0101"}]},
      {"id": "c", "day": "2024-11-30", "lines": [{"account": "expenditure", "amount": "100.00", "cost_item": "cleaning"}, {"account": "payable", "amount": "-100.00", "creditor": "the-creditor"}]},
      {"id": "r", "day": "2024-12-01", "lines": [{"account": "remuneration", "amount": "60.00"}, {"account": "service_fund", "amount": "-60.00"}]},
      {"id": "s", "day": "2024-12-30", "document": "the|cheque<i>", "lines": [{"account": "expenditure", "amount": "600.00", "cost_item": "wages"}, {"account": "service_fund", "amount": "-600.00"}]}]},
  "receivables": [{"unit": "1-0102", "due": "2023-06-30", "amount": "45.00"}],
  "ageing": [90, 365],
  "bank_accounts": [{"bank": "basic & co", "statement_opening": "0.00", "statement_closing": "937.00"}],
  "bank_lines": [{"id": "1", "day": "2024-02-06", "amount": "800.00"}, {"id": "2", "day": "2024-03-06", "amount": "50.00"},
    {"id": "3", "day": "2024-03-07", "amount": "30.00"}, {"id": "4", "day": "2024-05-06", "amount": "70.00"},
    {"id": "5", "day": "2024-05-07", "amount": "40.00"}, {"id": "6", "day": "2024-12-02", "amount": "-60.00"},
    {"id": "7", "day": "2024-12-31", "amount": "7.00", "reference": "=unnamed"}]}"#;

/// The same compound by totals alone, and nothing more than must be known.
const BARE: &str = r#"{"settlement": {
    "currency": {"code": "CNY", "minor_digits": 2}, "period": {"from": "2024-01-01", "to": "2025-01-01"},
    "contract": {"remuneration": {"base": "pool", "rate": "0.10", "rounding": "half_up"}},
    "opening": "0.00", "billed": "1000.00", "collected": "900.00", "expenditure": {"wages": "700.00"}}}"#;

fn books(given: &str) -> Outcome<ClosedBooks> {
    let facts: BooksFacts = from_json("books", given).unwrap();
    close_books(&facts, Detail::Steps).unwrap()
}

fn facts(given: &str) -> SheetFacts {
    let compound = "示例小区 <script>".to_owned();
    SheetFacts {
        compound,
        remark: None,
        books: books(given),
        area: None,
        last_year: None,
        signatures: vec![],
    }
}

fn amount(text: &str) -> Amount {
    Amount::parse(text).unwrap()
}

fn codes(facts: &SheetFacts) -> Vec<(u32, String)> {
    let gaps = cross_foot_sheets(facts).unwrap();
    gaps.into_iter().map(|found| (found.sheet.number(), found.gap.code)).collect()
}

fn composed(facts: &SheetFacts) -> Sheets {
    compose_sheets(facts, Language::En).unwrap()
}

fn missing(sheets: &Sheets) -> Vec<(u32, bool, &str)> {
    sheets.missing.iter().map(|part| (part.sheet.number(), part.left_out, part.code.as_str())).collect()
}

fn whole() -> SheetFacts {
    let last_year = Some(books(BARE).value.statement);
    SheetFacts { area: Some(Area::parse("250.00").unwrap()), last_year, ..facts(BOOKS) }
}

#[test]
fn all_seven_stand_foot_and_lack_nothing() {
    let facts = whole();
    assert_eq!(facts.books.findings, vec![]);
    assert_eq!(codes(&facts), vec![]);
    for language in Language::ALL {
        let sheets = compose_sheets(&facts, language).unwrap();
        assert_eq!(sheets.draft, Vec::<String>::new());
        assert_eq!(missing(&sheets), vec![(5, false, "sheets.missing_parties")]);
        let kinds: Vec<SheetKind> = sheets.sheets.iter().map(|sheet| sheet.kind).collect();
        assert_eq!(kinds, SheetKind::EVERY);
        for text in [sheets.html(), sheets.markdown()] {
            let code = |room: &str| text.split(room).skip(1).any(|rest| rest.starts_with(char::is_lowercase));
            assert!(!code("sheets.") && !code("notice."), "a code without a sentence");
            assert!(!text.contains('{') || text.starts_with("<!"), "a slot that nobody filled");
        }
    }
}

#[test]
fn the_figures_are_those_that_a_pencil_finds() {
    let text = composed(&whole()).markdown();
    for said in [
        // 700 ÷ 250 ÷ 12 = 0.2333…; last year 700; budget 740.
        "| **Expenditure** | **740.00** | **700.00** | **40.00** | **700.00** | **0.00** | **0.2333…** |",
        "| 1. Wages, social insurance and welfare of staff | 650.00 | 600.00 | 50.00 | 700.00 | −100.00 | 0.20 |",
        "| 1-0101 | =payer&lt;b&gt; | 0.00 | 50.00 | 0.00 | 0.00 | 50.00 |",
        // 100 of this year since 30 June, 15 of 45 of the year before.
        "| 1-0102 | — | 2023-06-30 | earlier | 45.00 | 30.00 | 15.00 | 551 |",
        "| 1-0102 | — | 2024-06-30 | This period | 300.00 | 200.00 | 100.00 | 185 |",
        "| **Open in all** | **115.00** |",
        "| 366 days and more | 15.00 |",
        // 10 % of 800.00, times 0.98, less 60.00.
        "| 1. one rate | 10.00% | 800.00 | 80.00 |",
        "| **Remuneration** | **78.40** |",
        "| **Still owed** | **18.40** |",
        "| **Total** | **0.00** | **70.00** | **0.00** | **70.00** |",
        // 330 + 7 on one side, 937 − 600 on the other.
        "| Balance of the books | 330.00 | Balance of the statement | 937.00 |",
        "| **Adjusted balance** | **337.00** | **Adjusted balance** | **337.00** |",
        "| s | the\\|cheque&lt;i&gt; | 600.00 |",
        "| **The accounts must hold** | **330.00** |",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

#[test]
fn the_cost_of_a_square_metre_is_exact() {
    let period =
        |from: &str, to: &str| Period { from: Day::parse(from).unwrap(), to: Day::parse(to).unwrap() };
    let cost = |sum: &str, area: &str, period: Period| {
        let cost = monthly_per_square_metre(amount(sum), Area::parse(area).unwrap(), period).unwrap();
        cost.map(|cost| cost.to_string())
    };
    let year = period("2024-01-01", "2025-01-01");
    assert_eq!(cost("700.00", "250.00", year), Some("7/30".to_owned()));
    assert_eq!(cost("-3.00", "0.5", period("2024-02-01", "2024-05-01")), Some("-2".to_owned()));
    assert_eq!(cost("1.00", "100", period("2024-01-15", "2024-02-14")), None);
    assert_eq!(cost("1.00", "0", year), None);
}

#[test]
fn a_figure_that_was_changed_makes_its_statement_a_draft() {
    type Change = fn(&mut ClosedBooks);
    let changes: [(u32, &str, Change); 13] = [
        (1, "notice.gap_items", |books| books.statement.items[0].actual = amount("600.01")),
        (1, "notice.gap_closing", |books| books.statement.closing = Some(amount("51.61"))),
        (1, "sheets.gap_variance", |books| books.statement.budget_variance = Some(amount("40.01"))),
        (2, "sheets.gap_party", |books| {
            books.parties.iter_mut().find(|line| line.owner.is_some()).unwrap().opening = amount("1.00");
        }),
        (2, "sheets.gap_repeated", |books| books.statement.prepayments = Some(amount("50.01"))),
        (3, "sheets.gap_charge", |books| books.receivables[0].paid = amount("29.99")),
        (3, "sheets.gap_arrears", |books| books.statement.arrears = Some(amount("99.99"))),
        (3, "sheets.gap_ageing", |books| books.ageing[0].open = amount("0.01")),
        (4, "sheets.gap_rounded", |books| {
            books.statement.remuneration.as_mut().unwrap().amount = amount("78.41");
        }),
        (4, "sheets.gap_rates", |books| {
            books.statement.remuneration.as_mut().unwrap().lines[0].rate =
                commonhold::Rate::parse("0.11").unwrap();
        }),
        (5, "sheets.gap_pool", |books| {
            let pool =
                |pool: &&mut commonhold::settlement::PoolFigures| pool.account.word() == "shared_income";
            books.statement.pools.iter_mut().find(pool).unwrap().inflow = Some(amount("70.01"));
        }),
        (7, "sheets.gap_bank_sides", |books| books.banks[0].adjusted_book = Some(amount("337.01"))),
        (7, "notice.gap_bridge", |books| books.bridge.as_mut().unwrap().rows[0].amount = amount("0.01")),
    ];
    for (number, code, change) in changes {
        let mut facts = whole();
        change(&mut facts.books.value);
        assert!(codes(&facts).contains(&(number, code.to_owned())), "{code}: {:?}", codes(&facts));
        let sheets = composed(&facts);
        assert!(sheets.is_draft());
        let drafts: Vec<u32> = sheets
            .sheets
            .iter()
            .filter(|sheet| !sheet.draft.is_empty())
            .map(|sheet| sheet.kind.number())
            .collect();
        assert!(drafts.contains(&number), "{code}");
        assert!(sheets.html().contains("DRAFT – not to be signed"));
    }
}

#[test]
fn tiers_limits_and_equations_stand_as_they_were_agreed() {
    let with = |terms: &str| {
        let facts = facts(&BARE.replace(r#""base": "pool", "rate": "0.10","#, terms));
        assert_eq!(codes(&facts), vec![], "{terms}");
        composed(&facts).markdown()
    };
    let tiers = r#""base": "pool", "tier_on": "base_amount", "tier_application": "marginal",
        "tiers": [{"from": "0", "rate": "0.10"}, {"above": "500", "rate": "0.05"}],
        "cap": {"kind": "amount", "amount": "60.00"},"#;
    let text = with(tiers);
    for said in [
        "| 1. from 0 on | 10.00% | 500.00 | 50.00 |",
        "| 2. above 500 | 5.00% | 400.00 | 20.00 |",
        "| **Total** |  | **900.00** | **70.00** |",
        "| Lowered to the most agreed | 60.00 |",
        "| **Remuneration** | **60.00** |",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    // 90 of 900, but of what is left without it: 90 × 900 ÷ 990.
    let text = with(r#""base": "collected", "rate": "0.10", "includes_itself": false,"#);
    assert!(text.contains("it is A × B ÷ (B + A)"), "{text}");
    assert!(text.contains("| Before factor and limits | 81.8181… |"), "{text}");
    assert!(text.contains("| **Remuneration** | **81.82** |"), "{text}");
    let text = with(r#""base": "fixed", "amount": "88.00","#);
    assert!(text.contains("| **Still owed** | **88.00** |"), "{text}");
}

#[test]
fn what_was_paid_too_much_and_taken_too_much_is_shown() {
    let more = BOOKS.replace("800.00", "850.00").replace(
        r#""amount": "-600.00", "unit": "1-0101"}, {"#,
        r#""amount": "-650.00", "unit": "1-0101"}, {"#,
    );
    let more = more.replace(
        r#""amount": "60.00"}, {"account": "service_fund", "amount": "-60.00""#,
        r#""amount": "95.00"}, {"account": "service_fund", "amount": "-95.00""#,
    );
    let more = more.replace(r#""2024-12-02", "amount": "-60.00""#, r#""2024-12-02", "amount": "-95.00""#);
    let facts = facts(&more.replace("937.00", "952.00"));
    assert_eq!(codes(&facts), vec![]);
    let text = composed(&facts).markdown();
    for said in [
        "| plus paid beyond the charges of the period | 50.00 |",
        "| **Prepayments carried into the next period** | **100.00** |",
        // 10 % of 800.00, times 0.98, is 78.40: what was paid too much counts in the period it is for. 95.00 was taken.
        "| **Taken too much, to be given back** | **16.60** |",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn books_with_open_findings_make_every_statement_a_draft() {
    let sheets = composed(&facts(&BOOKS.replace("\"937.00\"", "\"938.00\"")));
    assert!(sheets.sheets.iter().all(|sheet| !sheet.draft.is_empty()));
    assert!(!sheets.findings.is_empty());
}

#[test]
fn what_is_not_known_is_left_out_and_named() {
    let sheets = composed(&facts(BARE));
    assert_eq!(
        missing(&sheets),
        vec![
            (1, false, "sheets.missing_budget"),
            (1, false, "sheets.missing_last_year"),
            (1, false, "sheets.missing_area"),
            (2, true, "sheets.missing_prepayments"),
            (3, false, "sheets.missing_payers"),
            (3, false, "sheets.missing_ageing"),
            (4, false, "sheets.missing_taken"),
            (5, true, "sheets.missing_shared_income"),
            (6, true, "sheets.missing_maintenance_fund"),
            (7, false, "sheets.missing_bank"),
        ]
    );
    let text = sheets.markdown();
    assert!(text.contains("Statement 6 is left out: nothing tells of the maintenance fund."), "{text}");
    assert_eq!(sheets.csv(SheetKind::MaintenanceFund), "");
    let half = BARE.replace("\"2025-01-01\"", "\"2024-12-31\"");
    let half = SheetFacts { area: Some(Area::parse("250").unwrap()), ..facts(&half) };
    assert!(missing(&composed(&half)).contains(&(1, false, "sheets.missing_whole_months")));
}

#[test]
fn what_totals_say_is_not_yet_due_is_open_too() {
    // 1,000.00 charged, 40.00 of it due later, 900.00 paid: 60.00 overdue and 40.00 open besides.
    let given = BARE.replace(r#""collected""#, r#""not_yet_due": "40.00", "collected""#);
    let text = composed(&facts(&given)).markdown();
    for said in ["| Not yet due | 40.00 |", "| **Open in all** | **100.00** |"] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn every_text_is_escaped_in_every_form() {
    let mut facts = whole();
    facts.remark = Some("<img src=x>".to_owned());
    let name = Some("<u>*name*".to_owned());
    facts.signatures = vec![Signature { role: SignatureRole::Preparer, name, day: None }];
    let sheets = composed(&facts);
    let html = sheets.html();
    for raw in ["<script", "<b>", "<i>", "<u>", "<img", "://"] {
        assert!(!html.contains(raw), "{raw}");
    }
    assert!(html.contains("=payer&lt;b&gt;") && html.contains("basic &amp; co"));
    assert_eq!(html.matches("class=\"signature\"").count(), 7);
    assert!(sheets.markdown().contains("Prepared by: &lt;u&gt;\\*name\\*"));
    let csv = sheets.csv(SheetKind::Prepayments);
    assert!(csv.contains("1-0101,\"'=payer<b>\",0.00,50.00,0.00,0.00,50.00\r\n"), "{csv}");
    let csv = sheets.csv(SheetKind::BankReconciliation);
    assert!(csv.contains(",7,\"'=unnamed\",7.00\r\n"), "{csv}");
    assert!(sheets.csv(SheetKind::IncomeAndExpenditure).contains(",-100.00,0.20\r\n"));
}

#[test]
fn five_empty_blocks_stand_where_nobody_is_given() {
    let sheets = compose_sheets(&whole(), Language::ZhCn).unwrap();
    let titles: Vec<&str> = sheets.signatures.iter().map(|block| block.title.as_str()).collect();
    assert_eq!(titles, ["制表人", "复核人", "物业服务人负责人", "物业服务人（盖章）", "业主委员会（签章）"]);
    assert!(sheets.signatures.iter().all(|block| block.name.is_empty() && block.day.is_empty()));
    assert!(sheets.html().contains("不得张贴公示"));
}

#[test]
fn an_area_of_nothing_and_another_currency_are_refused() {
    let refused = |facts: SheetFacts| compose_sheets(&facts, Language::En).unwrap_err().code;
    assert_eq!(
        refused(SheetFacts { area: Some(Area::parse("0").unwrap()), ..facts(BARE) }),
        "sheets.no_area"
    );
    let last_year = Some(books(&BARE.replace("CNY", "EUR")).value.statement);
    assert_eq!(refused(SheetFacts { last_year, ..facts(BARE) }), "sheets.another_currency");
}

#[test]
fn facts_read_back_as_they_were_written() {
    let facts = whole();
    let again: SheetFacts = from_json("facts", &to_json(&facts).unwrap()).unwrap();
    assert_eq!(again, facts);
}

#[test]
fn what_passes_from_one_owner_to_another_is_a_row_and_no_draft() {
    let passed = r#"{"id": "t", "day": "2024-06-01", "lines": [{"account": "prepayment", "amount": "50.00", "unit": "1-0101", "owner": "=payer<b>"},
        {"account": "prepayment", "amount": "-50.00", "unit": "1-0101", "owner": "y"}]}, {"id": "m","#;
    let facts = facts(&BOOKS.replace(r#"{"id": "m","#, passed));
    assert_eq!(codes(&facts), vec![]);
    let sheets = composed(&facts);
    assert!(sheets.sheets.iter().all(|sheet| sheet.draft.is_empty()));
    let text = sheets.markdown();
    for said in [
        "| passed from one to another |  |  | −50.00 | −50.00 |  |  |",
        "| 1-0101 | y | 0.00 | 50.00 | 0.00 | 0.00 | 50.00 |",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}
