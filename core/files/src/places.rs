//! 位置: from a way into the facts back to the file, line and column it came from.

use crate::layout::LaidOut;
use crate::sheet::Sheet;
use commonhold::Refusal;
use commonhold::reading::place_in_document;
use commonhold::refusal::Place;
use std::collections::BTreeMap;

/// The lines of a sheet by their number, each as its cells: column and text.
type SheetLines = BTreeMap<u32, Vec<(u32, String)>>;

/// Where everything stands that was read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    tables: BTreeMap<&'static str, TablePlaces>,
    /// By what the document is: its file and its text.
    documents: BTreeMap<&'static str, (String, String)>,
    /// The texts of tables, by file.
    texts: BTreeMap<String, String>,
    /// The lines of sheets, by file and sheet.
    sheets: BTreeMap<(String, String), SheetLines>,
}

/// Where the rows of a table stand.
#[derive(Clone, Debug)]
struct TablePlaces {
    file: String,
    sheet: Option<String>,
    columns: Vec<&'static str>,
    rows: Vec<(u32, Vec<u32>)>,
    /// For the ledger: the first row of each posting.
    postings: Vec<usize>,
}

/// Which facts a way leads into: the beginning of the way, and the table or document it leads to.
const TABLES: [(&str, &str); 14] = [
    ("roll.units", "units"),
    ("roll.owners", "owners"),
    ("roll.tenures", "tenures"),
    ("settlement.postings", "ledger"),
    ("settlement.units", "units"),
    ("evaluation.raters", "raters"),
    ("evaluation.ratings", "ratings"),
    ("bank_lines", "bank"),
    ("ballots", "ballots"),
    ("raters", "raters"),
    ("ratings", "ratings"),
    ("debts", "debts"),
    ("postings", "ledger"),
    ("units", "units"),
];

impl Places {
    /// The file that a document was read from.
    pub(crate) fn file_of(&self, what: &str) -> Option<String> {
        self.documents.get(what).map(|(file, _)| file.clone())
    }

    /// Whether a name stands in a document beside that of the names.
    pub(crate) fn stands_in_a_document(&self, name: &str) -> bool {
        self.documents.iter().any(|(what, (_, text))| *what != "names" && text.contains(name))
    }

    pub(crate) fn document(&mut self, what: &'static str, file: String, text: String) {
        self.documents.insert(what, (file, text));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.documents.is_empty() && self.tables.is_empty()
    }

    pub(crate) fn has_document(&self, what: &str) -> bool {
        self.documents.contains_key(what)
    }

    pub(crate) fn text(&mut self, file: String, text: String) {
        self.texts.insert(file, text);
    }

    pub(crate) fn table(&mut self, laid: &LaidOut, sheet: &Sheet) {
        let posting = laid.columns.iter().position(|column| column.name == "posting");
        let mut postings = Vec::new();
        if let Some(posting) = posting {
            let key = |row: usize| laid.rows.get(row).and_then(|cells| cells.get(posting));
            postings = (0..laid.rows.len())
                .filter(|row| row.checked_sub(1).is_none_or(|before| key(before) != key(*row)))
                .collect();
        }
        let places = TablePlaces {
            file: sheet.file.clone(),
            sheet: sheet.name.clone(),
            columns: laid.columns.iter().map(|column| column.name).collect(),
            rows: laid.places.clone(),
            postings,
        };
        self.tables.insert(laid.form.name, places);
        if let Some(name) = &sheet.name {
            let shown = |line: &crate::sheet::Line| {
                let cells = line.cells.iter().map(|cell| (cell.column, cell.content.shown()));
                (line.number, cells.collect())
            };
            self.sheets.insert((sheet.file.clone(), name.clone()), sheet.lines.iter().map(shown).collect());
        }
    }

    /// A refusal of a rule with the place in a file that its way leads to; `document` is what its other fields came from: a
    /// document, and the table of it.
    pub(crate) fn located(&self, refusal: Refusal, document: Option<(&str, &str)>) -> Refusal {
        if refusal.at.is_some() {
            return refusal;
        }
        let found = refusal.path.as_deref().and_then(|way| {
            let table = TABLES.iter().find_map(|(begin, table)| {
                let rest = way.strip_prefix(begin)?.strip_prefix('[')?;
                let (row, rest) = rest.split_once(']')?;
                self.in_table(table, row.parse().ok()?, rest)
            });
            table.or_else(|| self.in_document(document?, way))
        });
        match found.or_else(|| self.in_document(document?, "")) {
            Some(place) => refusal.at(place),
            None => refusal,
        }
    }

    /// `row` of the facts is a row of the table, or a posting whose lines are rows.
    fn in_table(&self, table: &str, row: usize, rest: &str) -> Option<Place> {
        let of = self.tables.get(table)?;
        let (row, rest) = match (table, of.postings.get(row)) {
            ("ledger", Some(first)) => {
                let line = rest.strip_prefix(".lines[").and_then(|rest| rest.split_once(']'));
                let line = line.and_then(|(line, rest)| Some((line.parse::<usize>().ok()?, rest)));
                line.map_or((*first, rest), |(line, rest)| (first.saturating_add(line), rest))
            }
            _ => (row, rest),
        };
        let (line, columns) = of.rows.get(row)?;
        let field = rest.trim_start_matches('.').split(['.', '[']).next().unwrap_or_default();
        let name = column_of(table, field, rest);
        let cell = of.columns.iter().position(|column| *column == name).unwrap_or(0);
        let column = columns.get(cell).copied().unwrap_or(1);
        Some(Place { file: of.file.clone(), line: *line, column, sheet: of.sheet.clone() })
    }

    fn in_document(&self, (what, part): (&str, &str), way: &str) -> Option<Place> {
        let (file, text) = self.documents.get(what)?;
        let whole = if part.is_empty() { way.to_owned() } else { format!("{part}.{way}") };
        place_in_document(file, text, whole.trim_end_matches('.'))
    }

    pub(crate) fn row(&self, table: &str, row: usize, column: &str) -> Option<Place> {
        let of = self.tables.get(table)?;
        let (line, columns) = of.rows.get(row)?;
        let cell = of.columns.iter().position(|one| *one == column).unwrap_or(0);
        let column = columns.get(cell).copied().unwrap_or(1);
        Some(Place { file: of.file.clone(), line: *line, column, sheet: of.sheet.clone() })
    }

    /// The line at a place as a person sees it, and where in it the place is, counted in letters from 1.
    pub(crate) fn line(&self, place: &Place) -> Option<(String, u32)> {
        if let Some(sheet) = &place.sheet {
            let cells = self.sheets.get(&(place.file.clone(), sheet.clone()))?.get(&place.line)?;
            let mut line = String::new();
            let mut mark = None;
            for (column, text) in cells {
                if !line.is_empty() {
                    line.push_str(" | ");
                }
                if *column == place.column {
                    mark = Some(line.chars().count());
                }
                line.push_str(&text.replace(['\n', '\r'], " "));
            }
            let mark = mark.unwrap_or_else(|| line.chars().count());
            return Some((line, u32::try_from(mark).unwrap_or(0).saturating_add(1)));
        }
        let of_document =
            || self.documents.values().find(|(file, _)| *file == place.file).map(|(_, text)| text);
        let text = self.texts.get(&place.file).or_else(of_document)?;
        let wanted = usize::try_from(place.line.saturating_sub(1)).ok()?;
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        text.split('\n').nth(wanted).map(|line| (line.to_owned(), place.column))
    }
}

/// The column that a field of the facts was read from.
fn column_of<'a>(table: &str, field: &'a str, rest: &'a str) -> &'a str {
    match (table, field) {
        ("units", "id") => "unit",
        ("owners", "key") => "owner",
        ("raters", "key") => "rater",
        ("ledger", "id") => "posting",
        ("ledger", "lines") => "amount",
        ("ratings", "") => "score",
        ("bank", "id") => "line",
        ("units", "floor_area") if rest.ends_with("surveyed") => "surveyed_area",
        ("units", "floor_area") if rest.ends_with("contract") => "contract_area",
        ("units", "floor_area") => "registered_area",
        (_, field) => field,
    }
}
