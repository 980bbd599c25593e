//! Readers never panic, and say exactly where a file is damaged.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail loudly"
)]

use commonhold::reading::{
    account_books, ballots, bank_lines, contract, debts, document, ledger, owners, raters, ratings, tenures,
    units, utf8,
};
use commonhold::{Period, Refusal};
use proptest::prelude::*;

const HEADER: &str = "unit,building,use_class,status,registered_area";

/// Whole lines of `units.csv`, some with quoted cells and letters of several bytes.
fn line() -> impl Strategy<Value = Vec<String>> {
    let building =
        prop_oneof![Just("1"), Just("\"东区, 2 栋\""), Just("\"a \"\"b\"\"\""), Just("\"two\nlines\"")];
    (1_u32..999, building, 1_u32..30_000).prop_map(|(id, building, fen)| {
        let area = format!("{}.{:02}", fen / 100, fen % 100);
        vec![format!("u{id}"), building.to_owned(), "dwelling".to_owned(), "sold".to_owned(), area]
    })
}

fn file(lines: &[Vec<String>], ending: &str) -> String {
    let lines: Vec<String> = lines.iter().map(|cells| cells.join(",")).collect();
    format!("{HEADER}{ending}{}{ending}", lines.join(ending))
}

fn place(refusal: &Refusal) -> (u32, u32) {
    let at = refusal.at.as_ref().unwrap();
    (at.line, at.column)
}

/// Where a cell begins, counted the slow way from the cells before it.
fn expected_place(lines: &[Vec<String>], row: usize, cell: usize) -> (u32, u32) {
    let breaks = |text: &str| text.matches('\n').count();
    let above: usize = lines[..row].iter().map(|cells| 1 + breaks(&cells.join(","))).sum();
    let before: String = lines[row][..cell].iter().map(|text| format!("{text},")).collect();
    let tail = before.rsplit('\n').next().unwrap_or_default().chars().count();
    let line = 2 + above + breaks(&before);
    (u32::try_from(line).unwrap(), u32::try_from(tail + 1).unwrap())
}

proptest! {
    #[test]
    fn no_text_makes_a_reader_panic(text in ".{0,300}", bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let with_header = format!("{HEADER}\n{text}");
        let _ = (units("a", &text), units("a", &with_header), owners("a", &text), tenures("a", &text));
        let _ = (ledger("a", &text), debts("a", &text), raters("a", &text), ratings("a", &text));
        let _ = (ballots("a", &text), contract("a", &text), document::<Period>("a", &text));
        let _ = (bank_lines("a", &text), account_books("a", &text));
        if let Ok(text) = utf8("a", &bytes) {
            let _ = units("a", text);
        }
    }

    #[test]
    fn a_whole_file_reads_the_same_with_every_line_ending(lines in proptest::collection::vec(line(), 1..12)) {
        let read = units("units.csv", &file(&lines, "\n")).unwrap();
        prop_assert_eq!(read.len(), lines.len());
        let marked = format!("\u{feff}{}", file(&lines, "\r\n"));
        prop_assert_eq!(&units("units.csv", &marked).unwrap(), &read);
        prop_assert_eq!(&units("units.csv", &file(&lines, "\r")).unwrap(), &read);
        prop_assert_eq!(&units("units.csv", &file(&lines, "\n\n")).unwrap(), &read);
    }

    #[test]
    fn a_damaged_cell_is_refused_at_its_own_place(
        lines in proptest::collection::vec(line(), 1..12), row in 0_usize..12, cell in 2_usize..5,
    ) {
        let (mut lines, row) = (lines, row);
        let row = row % lines.len();
        lines[row][cell] = "损坏".to_owned();
        let wanted = expected_place(&lines, row, cell);
        for ending in ["\n", "\r\n", "\r"] {
            let refused = units("units.csv", &file(&lines, ending)).unwrap_err();
            prop_assert_eq!(place(&refused), wanted);
        }
    }

    #[test]
    fn a_missing_cell_is_refused_at_the_end_of_its_line(lines in proptest::collection::vec(line(), 1..12), row in 0_usize..12) {
        let mut lines = lines;
        let row = row % lines.len();
        lines[row].pop();
        let refused = units("units.csv", &file(&lines, "\r\n")).unwrap_err();
        let (line, column) = expected_place(&lines, row, 4);
        prop_assert_eq!(refused.code.as_str(), "reading.wrong_cell_count");
        prop_assert_eq!(place(&refused), (line, column - 1));
    }
}

#[test]
fn headers_are_checked_before_any_line() {
    let refused = |text: &str| {
        let refusal = units("units.csv", text).unwrap_err();
        let at = place(&refusal);
        (refusal.code, at)
    };
    let code = |name: &str| format!("reading.{name}");
    assert_eq!(refused(""), (code("no_header"), (1, 1)));
    assert_eq!(refused("unit,building,colour\n"), (code("unknown_column"), (1, 15)));
    assert_eq!(refused("unit,楼栋,building\n"), (code("duplicate_column"), (1, 9)));
    assert_eq!(refused("unit,building,use_class\n"), (code("missing_column"), (1, 24)));
    assert_eq!(refused("unit,\"build\n"), (code("open_quote"), (1, 6)));
    assert_eq!(refused("unit,\"build\"x\n"), (code("stray_quote"), (1, 13)));
    assert_eq!(refused("unit,bu\"ild\n"), (code("stray_quote"), (1, 8)));
    assert_eq!(refused("unit,\u{1f}\n"), (code("control_character"), (1, 6)));
}

#[test]
fn chinese_headers_read_the_same() {
    let english = "unit,building,use_class,status,registered_area\n1-1,1,dwelling,sold,80\n";
    let chinese = "专有部分,楼栋,用途,销售状态,登记面积\n1-1,1,dwelling,sold,80\n,,,,\n";
    assert_eq!(units("a", english).unwrap(), units("a", chinese).unwrap());
}

#[test]
fn a_damaged_document_says_where() {
    let refused = document::<Period>("contract.toml", "from = '2025-01-01'\nto = 2026\n").unwrap_err();
    assert_eq!((refused.code.as_str(), place(&refused)), ("reading.not_of_the_form", (2, 6)));
    let refused =
        document::<Period>("contract.toml", "from = '2025-01-01'\nupto = '2026-01-01'\n").unwrap_err();
    assert_eq!(place(&refused), (2, 1));
    let refused = document::<Period>("contract.toml", "from = [").unwrap_err();
    assert_eq!(place(&refused).0, 1);
}

#[test]
fn the_rows_of_a_posting_cannot_contradict_each_other() {
    let header = "posting,day,account,amount,decision\n";
    let first = "v1,2025-01-31,expenditure,1.00,M1\n";
    let whole = format!("{header}{first}v1,,service_fund,-1.00,\n");
    assert_eq!(ledger("ledger.csv", &whole).unwrap().len(), 1);
    let refused = ledger("ledger.csv", &format!("{header}{first}v1,,service_fund,-1.00,M2\n")).unwrap_err();
    assert_eq!((refused.code.as_str(), place(&refused)), ("reading.posting_differs", (3, 24)));
    // The same id after another posting is a second voucher, which settling refuses.
    let again = format!("{whole}v2,2025-02-01,expenditure,1.00,\n{first}");
    assert_eq!(ledger("ledger.csv", &again).unwrap().len(), 3);
}

#[test]
fn whole_numbers_and_flags_are_words_of_their_columns() {
    let refused = |text: &str| {
        let refusal = ballots("ballots.csv", text).unwrap_err();
        (refusal.code.clone(), place(&refusal))
    };
    let unknown = || "reading.unknown_word".to_owned();
    assert_eq!(refused("voter,choice,sequence\nw1,yes,-1\n"), (unknown(), (2, 8)));
    assert_eq!(refused("voter,choice,sequence\nw1,yes,99999999999\n"), (unknown(), (2, 8)));
    assert_eq!(refused("voter,choice,sequence\nw1,,1\n"), ("reading.empty_cell".to_owned(), (2, 4)));
    let refusal = owners("owners.csv", "owner,untraced\nw1,perhaps\n").unwrap_err();
    assert_eq!((refusal.code.as_str(), place(&refusal)), ("reading.unknown_word", (2, 4)));
}
