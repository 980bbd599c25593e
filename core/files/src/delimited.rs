//! 分隔文本: a text with cells between commas, semicolons or tabs as a sheet.

use crate::mistake::{Mistake, at};
use crate::sheet::{Cell, Content, Line, Sheet};
use crate::understood::{Note, Understood};
use commonhold::Refusal;
use commonhold::refusal::Place;
use csv::{ReaderBuilder, StringRecord};

/// What may stand between two cells.
const DELIMITERS: [char; 3] = [',', ';', '\t'];

/// A text as a sheet.
///
/// # Errors
/// `files.mixed_delimiters`, `files.open_quote`, `files.stray_quote`.
pub(crate) fn sheet(file: &str, text: &str, told: &mut Vec<Understood>) -> Result<Sheet, Refusal> {
    let (said, body, skipped) = said_delimiter(text);
    let delimiter = match said {
        Some(said) => said,
        None => found_delimiter(file, body)?,
    };
    if delimiter != ',' || said.is_some() {
        let delimiter = if delimiter == '\t' { "tab".to_owned() } else { delimiter.to_string() };
        told.push(Understood::of_file(file, Note::Delimiter { delimiter }));
    }
    whole_quotes(file, body, delimiter, skipped)?;
    Ok(Sheet { file: file.to_owned(), name: None, lines: lines(body, delimiter, skipped) })
}

/// `sep=;` on the first line, as one spreadsheet writes it; the rest, and how many lines were taken.
fn said_delimiter(text: &str) -> (Option<char>, &str, u32) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = first.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=");
    let mut letters = said.unwrap_or_default().chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if DELIMITERS.contains(&letter) => (Some(letter), rest, 1),
        _ => (None, text, 0),
    }
}

/// The one that stands most often in the first lines, outside quotation marks; a table of one column has none. Where two
/// of them would each part most lines alike, nobody can tell which is meant.
fn found_delimiter(file: &str, text: &str) -> Result<char, Refusal> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(50).collect();
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.starts_with('#')).collect();
    let in_line = |delimiter: char, line: &str| {
        let mut quoted = false;
        line.chars()
            .filter(|letter| {
                quoted ^= *letter == '"';
                !quoted && *letter == delimiter
            })
            .count()
    };
    let lines_with = |delimiter: char| lines.iter().filter(|line| in_line(delimiter, line) > 0).count();
    // A comma inside a cell of a table with semicolons stands in some lines, the delimiter in all of them.
    let whole: Vec<char> = DELIMITERS
        .into_iter()
        .filter(|delimiter| !lines.is_empty() && lines_with(*delimiter) == lines.len())
        .collect();
    match whole.as_slice() {
        [one] => Ok(*one),
        [] => {
            let most =
                DELIMITERS.into_iter().max_by_key(|delimiter| (lines_with(*delimiter), *delimiter == ','));
            Ok(most.filter(|most| lines_with(*most) > 0).unwrap_or(','))
        }
        several => {
            // The header decides: names of columns hold none of them.
            let header = lines.first().copied().unwrap_or_default();
            let most =
                several.iter().max_by_key(|delimiter| in_line(**delimiter, header)).copied().unwrap_or(',');
            let level = several
                .iter()
                .any(|other| *other != most && in_line(*other, header) == in_line(most, header));
            if level {
                let delimiters = several.iter().map(char::to_string).collect::<Vec<_>>().join(" ");
                return Err(at(whole_file(file), Mistake::MixedDelimiters { delimiters }));
            }
            Ok(most)
        }
    }
}

fn whole_file(file: &str) -> Place {
    Place { file: file.to_owned(), line: 1, column: 1, sheet: None }
}

fn lines(text: &str, delimiter: char, skipped: u32) -> Vec<Line> {
    let byte = u8::try_from(delimiter).unwrap_or(b',');
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(byte).from_reader(text.as_bytes());
    let mut lines = Vec::new();
    let mut record = StringRecord::new();
    let (mut counted, mut number) = (0, skipped.saturating_add(1));
    // The bytes are a text already and come from memory, so nothing can fail here.
    while reader.read_record(&mut record).unwrap_or(false) {
        let start = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(0);
        let start = start_of(text, start);
        number = number.saturating_add(line_ends(text.get(counted..start).unwrap_or_default()));
        counted = start;
        lines.push(Line {
            number,
            cells: cells(&record, text.get(start..).unwrap_or_default(), delimiter),
            hidden: false,
        });
    }
    lines
}

/// A record begins after the line ends that stand there.
fn start_of(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    from.saturating_add(rest.find(|letter| !matches!(letter, '\r' | '\n')).unwrap_or(0))
}

/// CR LF, LF and CR each end a line.
fn line_ends(text: &str) -> u32 {
    let ends = text.matches('\n').count().saturating_add(text.matches('\r').count());
    let both = text.matches("\r\n").count();
    u32::try_from(ends.saturating_sub(both)).unwrap_or(u32::MAX)
}

fn cells(record: &StringRecord, raw: &str, delimiter: char) -> Vec<Cell> {
    let mut columns = vec![1_u32];
    let (mut quoted, mut column) = (false, 1_u32);
    for letter in raw.chars() {
        column = column.saturating_add(1);
        match letter {
            '"' => quoted = !quoted,
            '\r' | '\n' if !quoted => break,
            letter if letter == delimiter && !quoted => columns.push(column),
            _ => {}
        }
    }
    let content = |text: &str| match text.trim() {
        "" => Content::Empty,
        _ => Content::Text(text.to_owned()),
    };
    let cell = |(text, column): (&str, u32)| Cell { content: content(text), column, formula: false };
    record.iter().zip(columns.into_iter().chain(std::iter::repeat(column))).map(cell).collect()
}

/// What the reader of a quoted cell expects next.
#[derive(Clone, Copy)]
enum Quote {
    CellStart,
    Bare,
    Open(u32, u32),
    Closed,
}

/// Refuses quotation marks that a lenient reader would guess about.
fn whole_quotes(file: &str, text: &str, delimiter: char, skipped: u32) -> Result<(), Refusal> {
    let place = |line, column| Place { file: file.to_owned(), line, column, sheet: None };
    let mut state = Quote::CellStart;
    let (mut line, mut column, mut after_return) = (skipped.saturating_add(1), 0_u32, false);
    for letter in text.chars() {
        match letter {
            '\n' if after_return => {}
            '\n' | '\r' => (line, column) = (line.saturating_add(1), 0),
            _ => column = column.saturating_add(1),
        }
        after_return = letter == '\r';
        state = match (state, letter) {
            (Quote::Open(..), '"') => Quote::Closed,
            (open @ Quote::Open(..), _) => open,
            // A title may hold anything; its marks are looked at only where a cell begins with one.
            (_, '\r' | '\n') => Quote::CellStart,
            (_, letter) if letter == delimiter => Quote::CellStart,
            (Quote::CellStart, '"') | (Quote::Closed, '"') => Quote::Open(line, column),
            (Quote::Closed, _) | (Quote::Bare, '"') => {
                return Err(at(place(line, column), Mistake::StrayQuote {}));
            }
            (Quote::CellStart | Quote::Bare, _) => Quote::Bare,
        };
    }
    match state {
        Quote::Open(line, column) => Err(at(place(line, column), Mistake::OpenQuote {})),
        _ => Ok(()),
    }
}
