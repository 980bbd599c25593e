//! Workbooks as people have them: days, numbers kept as binary fractions, formulas, merged headers, hidden rows.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

use commonhold::explain::Language;
use commonhold_files::{File, Folder};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const CONTRACT: &str = "[settlement]\nbook = \"cn\"\ncurrency = { code = \"CNY\", minor_digits = 2 }\n\
    period = { from = \"2025-01-01\", to = \"2026-01-01\" }\n[settlement.contract]\nsource = \"合同\"\n";

fn read(name: &str, bytes: Vec<u8>) -> Folder {
    let contract = File { name: "contract.toml".to_owned(), bytes: CONTRACT.as_bytes().to_vec() };
    Folder::read(&[contract, File { name: name.to_owned(), bytes }])
}

fn told(folder: &Folder) -> String {
    folder.understood.iter().map(|note| note.sentence(Language::En) + "\n").collect()
}

/// A statement of the bank: a title over merged cells, a header, three lines, a sum that a formula makes.
fn statement(third: f64) -> Vec<u8> {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let sheet = book.add_worksheet().set_name("银行对账单").unwrap();
    sheet.merge_range(0, 0, 0, 3, "2025年银行对账单", &Format::new()).unwrap();
    for (column, head) in ["流水号", "日期", "金额", "附言"].into_iter().enumerate() {
        sheet.write(1, u16::try_from(column).unwrap(), head).unwrap();
    }
    for (row, (amount, month)) in [(613.56, 1), (0.1, 2), (third, 3)].into_iter().enumerate() {
        let row = u32::try_from(row).unwrap() + 2;
        sheet.write(row, 0, row).unwrap();
        sheet.write_with_format(row, 1, ExcelDateTime::from_ymd(2025, month, 28).unwrap(), &day).unwrap();
        sheet.write(row, 2, amount).unwrap();
        sheet.write(row, 3, "转账").unwrap();
    }
    sheet.write_formula(3, 2, Formula::new("=0.2-0.1").set_result("0.1")).unwrap();
    sheet.set_row_hidden(4).unwrap();
    sheet.write(5, 0, "合计").unwrap();
    sheet.write_formula(5, 2, Formula::new("=SUM(C3:C5)").set_result("943.66")).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_says_what_its_person_typed() {
    let folder = read("2025.xlsx", statement(330.0));
    assert!(folder.mistakes.is_empty(), "{:?}", folder.mistakes);
    let lines = folder.bank.as_ref().unwrap();
    let said: Vec<_> =
        lines.iter().map(|line| (line.id.as_str(), line.day.to_string(), line.amount.to_string())).collect();
    let expected = [("2", "2025-01-28", "613.56"), ("3", "2025-02-28", "0.1"), ("4", "2025-03-28", "330")];
    assert_eq!(said, expected.map(|(id, day, amount)| (id, day.to_owned(), amount.to_owned())));
    let told = told(&folder);
    for part in [
        "1 line above the header",
        "a hidden row was read",
        "has formulas",
        "a row of sums (`合计`)",
        "binary fraction",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
}

#[test]
fn what_a_spreadsheet_computed_is_no_amount() {
    let folder = read("2025.xlsx", statement(0.1 + 0.2));
    let mistake = &folder.mistakes[0];
    assert_eq!(mistake.code, "files.binary_number");
    let at = mistake.at.as_ref().unwrap();
    assert_eq!((at.sheet.as_deref(), at.line, at.column), (Some("银行对账单"), 5, 3));
    assert_eq!(folder.line(at), Some(("4 | 2025-03-28 | 0.30000000000000004 | 转账".to_owned(), 18)));
}

/// The same archive with one part changed.
fn changed(bytes: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..from.len() {
        let mut entry = from.by_index(place).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut text = Vec::new();
        entry.read_to_end(&mut text).unwrap();
        if name == part {
            text = change(String::from_utf8(text).unwrap()).into_bytes();
        }
        to.start_file(name, SimpleFileOptions::default()).unwrap();
        to.write_all(&text).unwrap();
    }
    to.finish().unwrap().into_inner()
}

#[test]
fn days_are_counted_from_1904_where_the_workbook_says_so() {
    let bytes = changed(&statement(330.0), "xl/workbook.xml", |text| {
        text.replacen("<workbookPr", "<workbookPr date1904=\"1\"", 1)
    });
    let folder = read("2025.xlsx", bytes);
    assert!(folder.mistakes.is_empty(), "{:?}", folder.mistakes);
    // The same count of days, 1,462 of them later.
    assert_eq!(folder.bank.as_ref().unwrap()[0].day.to_string(), "2029-01-29");
    assert!(told(&folder).contains("counts its days from 1904"));
}

#[test]
fn an_open_document_is_read_as_well() {
    let cell = |kind: &str, value: &str, text: &str| {
        format!(
            "<table:table-cell office:value-type=\"{kind}\" {value}><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let words = |words: [&str; 4]| words.map(|word| cell("string", "", word)).concat();
    let line = [
        cell("float", "office:value=\"1\"", "1"),
        cell("date", "office:date-value=\"2025-01-28\"", "28.01.25"),
        cell("float", "office:value=\"-1500.5\"", "-1.500,50 €"),
        cell("string", "", "rent"),
    ];
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \
         xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>\
         <table:table table:name=\"bank\"><table:table-row>{}</table:table-row>\
         <table:table-row table:visibility=\"collapse\">{}</table:table-row></table:table>\
         </office:spreadsheet></office:body></office:document-content>",
        words(["line", "day", "amount", "reference"]),
        line.concat()
    );
    let mut book = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
        ),
        ("content.xml", content.as_str()),
    ] {
        book.start_file(name, SimpleFileOptions::default()).unwrap();
        book.write_all(text.as_bytes()).unwrap();
    }
    let folder = read("statements.ods", book.finish().unwrap().into_inner());
    assert!(folder.mistakes.is_empty(), "{:?}", folder.mistakes);
    let line = &folder.bank.as_ref().unwrap()[0];
    assert_eq!((line.day.to_string(), line.amount.to_string()), ("2025-01-28".into(), "-1500.5".into()));
    assert!(told(&folder).contains("a hidden row was read"));
}

#[test]
fn a_broken_workbook_is_told() {
    for bytes in [b"PK\x03\x04rubbish".to_vec(), statement(1.0)[..2000].to_vec(), Vec::new()] {
        let folder = read("bank.xlsx", bytes);
        assert_eq!(folder.mistakes.len(), 1);
        assert_eq!(folder.mistakes[0].code, "files.not_a_workbook");
    }
    let broken =
        changed(&statement(1.0), "xl/worksheets/sheet1.xml", |text| text.replacen("<v>0.1</v>", "", 1));
    let folder = read("bank.xlsx", broken);
    assert_eq!(
        folder.mistakes.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(),
        ["files.broken_formula"]
    );
}
