//! 工作簿: xlsx, xlsm, xlsb, xls and ods as sheets.

use crate::hidden;
use crate::mistake::{Mistake, at_file};
use crate::sheet::{Cell, Content, Line, Sheet};
use crate::understood::{Note, Understood};
use calamine::{
    Data, ExcelDateTime, Range, Reader, SheetType, SheetVisible, Sheets, open_workbook_auto_from_rs,
};
use commonhold::Refusal;
use std::collections::BTreeSet;
use std::io::Cursor;

/// The endings of the names of workbooks.
pub(crate) const ENDINGS: [&str; 5] = ["xlsx", "xlsm", "xlsb", "xls", "ods"];

/// The sheets of a workbook that a person sees and that hold anything.
///
/// # Errors
/// `files.not_a_workbook`.
pub(crate) fn sheets(file: &str, bytes: &[u8], told: &mut Vec<Understood>) -> Result<Vec<Sheet>, Refusal> {
    let not = |problem: String| at_file(file, Mistake::NotAWorkbook { problem });
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| not(error.to_string()))?;
    if let Sheets::Xlsx(book) = &book
        && book.has_1904_epoch()
    {
        told.push(Understood::of_file(file, Note::Epoch1904 {}));
    }
    let hidden = hidden::rows(bytes);
    let shown = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = shown.map(|sheet| sheet.name.clone()).collect();
    let none = BTreeSet::new();
    let mut sheets = Vec::new();
    for name in names {
        let cells = book.worksheet_range(&name).map_err(|error| not(error.to_string()))?;
        let formulas = book.worksheet_formula(&name).unwrap_or_default();
        let lines = lines(&cells, &formulas, hidden.get(&name).unwrap_or(&none));
        if lines.iter().any(|line| !line.is_empty()) {
            sheets.push(Sheet { file: file.to_owned(), name: Some(name), lines });
        }
    }
    Ok(sheets)
}

fn lines(cells: &Range<Data>, formulas: &Range<String>, hidden: &BTreeSet<u32>) -> Vec<Line> {
    let Some((first, left)) = cells.start() else { return Vec::new() };
    let number = |from: u32, place: usize| from.saturating_add(u32::try_from(place).unwrap_or(u32::MAX));
    let line = |(row, data): (usize, &[Data])| {
        let number_of_row = number(first, row);
        let cell = |(place, data): (usize, &Data)| {
            let column = number(left, place);
            let formula = formulas.get_value((number_of_row, column)).is_some_and(|text| !text.is_empty());
            Cell { content: content(data, formula), column: column.saturating_add(1), formula }
        };
        let line = number_of_row.saturating_add(1);
        Line {
            number: line,
            cells: data.iter().enumerate().map(cell).collect(),
            hidden: hidden.contains(&line),
        }
    };
    cells.rows().enumerate().map(line).collect()
}

fn content(data: &Data, formula: bool) -> Content {
    match data {
        // A program that writes a formula and no value leaves a reader with nothing.
        Data::Empty if formula => Content::Broken("—".to_owned()),
        Data::Empty => Content::Empty,
        Data::String(text) if text.trim().is_empty() => Content::Empty,
        Data::String(text) => Content::Text(text.clone()),
        Data::Int(whole) => Content::Number(whole.to_string()),
        // The shortest text whose nearest binary fraction this is: what the person typed, if they typed it.
        Data::Float(binary) => Content::Number(binary.to_string()),
        Data::Bool(flag) => Content::Flag(*flag),
        Data::DateTime(moment) => day(moment),
        Data::DateTimeIso(text) | Data::DurationIso(text) => Content::Text(text.clone()),
        Data::Error(error) => Content::Broken(error.to_string()),
    }
}

fn day(moment: &ExcelDateTime) -> Content {
    if moment.is_duration() {
        return Content::Number(moment.as_f64().to_string());
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let time = (hour, minute, second) != (0, 0, 0);
    Content::Day(
        format!("{year:04}-{month:02}-{day:02}"),
        time.then(|| format!("{hour:02}:{minute:02}:{second:02}")),
    )
}
