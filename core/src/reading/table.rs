//! A CSV table with known columns: every cell is asked for by name and refused with its place.

use super::form::{Column, TableForm};
use super::{LARGEST_TABLE, LONGEST_CELL, ReadingRefusal, checked, place};
use crate::outcome::{Place, Refusal};
use csv::{ReaderBuilder, StringRecord};
use serde::de::value::{Error as WordError, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};

/// 表: a table whose header was checked, from a text or laid out by who read another form of file.
pub struct Table<'a> {
    source: Source<'a>,
    /// The column of each cell of a line.
    header: Vec<Column>,
    /// Each line, and the byte it starts at or its place among the lines that were laid out.
    lines: Vec<(usize, StringRecord)>,
}

/// How the place of a cell is found, which only a refusal asks for.
#[derive(Clone, Copy)]
enum Source<'a> {
    Text { file: &'a str, text: &'a str },
    LaidOut { place: &'a dyn Fn(usize, usize) -> Place },
}

/// One line of a table.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    table: &'a Table<'a>,
    start: usize,
    record: &'a StringRecord,
}

impl<'a> Table<'a> {
    pub(super) fn read(file: &'a str, text: &'a str, form: &TableForm) -> Result<Table<'a>, Refusal> {
        let text = checked(file, text, LARGEST_TABLE)?;
        whole_quotes(file, text)?;
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut lines = Vec::new();
        let mut record = StringRecord::new();
        // The bytes are a text already and come from memory, so nothing can fail here.
        while reader.read_record(&mut record).unwrap_or(false) {
            let start = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(0);
            lines.push((start, std::mem::take(&mut record)));
        }
        let source = Source::Text { file, text };
        let mut table = Table { source, header: Vec::new(), lines };
        table.take_header(form.columns)?;
        table.lines.retain(|(_, record)| record.iter().any(|cell| !cell.trim().is_empty()));
        table.whole_lines()?;
        Ok(table)
    }

    /// 排好的表: a table from cells that were read elsewhere, such as a sheet of a workbook. `columns` are the columns of the
    /// cells; `place` says where the cell of a line stands, both counted from 0. A line that is too short ends in empty cells.
    ///
    /// ```
    /// use commonhold::reading::{TABLES, Table, owners_of};
    /// use commonhold::refusal::Place;
    /// let form = TABLES.iter().find(|table| table.name == "owners").unwrap();
    /// let columns = [*form.column("owner").unwrap(), *form.column("业主种类").unwrap()];
    /// let place = |line: usize, cell: usize| Place {
    ///     file: "owners.xlsx".into(), line: line as u32 + 2, column: cell as u32 + 1, sheet: Some("Sheet1".into()),
    /// };
    /// let lines = [vec!["a01", "person"], vec!["a02", "dragon"]].map(|line| line.into_iter().map(str::to_owned).collect());
    /// let refused = owners_of(&Table::laid_out(columns.to_vec(), lines, &place)).unwrap_err();
    /// assert_eq!(refused.at.map(|at| (at.line, at.column)), Some((3, 2)));
    /// ```
    pub fn laid_out(
        columns: Vec<Column>,
        lines: impl IntoIterator<Item = Vec<String>>,
        place: &'a dyn Fn(usize, usize) -> Place,
    ) -> Table<'a> {
        let lines = lines.into_iter().map(StringRecord::from).enumerate().collect();
        Table { source: Source::LaidOut { place }, header: columns, lines }
    }

    fn take_header(&mut self, columns: &[Column]) -> Result<(), Refusal> {
        if self.lines.is_empty() {
            return Err(self.refused(ReadingRefusal::NoHeader {}, 0, 0));
        }
        let (start, names) = self.lines.remove(0);
        for (cell, said) in names.iter().map(str::trim).enumerate() {
            let found = columns.iter().find(|column| column.name == said || column.chinese == said);
            let Some(column) = found else {
                let columns: Vec<&str> = columns.iter().map(|column| column.name).collect();
                let (column, columns) = (crate::exact::shown(said), columns.join(", "));
                return Err(self.refused(ReadingRefusal::UnknownColumn { column, columns }, start, cell));
            };
            if self.header.iter().any(|known| known.name == column.name) {
                let column = said.to_owned();
                return Err(self.refused(ReadingRefusal::DuplicateColumn { column }, start, cell));
            }
            self.header.push(*column);
        }
        let absent = |column: &&Column| !self.header.iter().any(|known| known.name == column.name);
        match columns.iter().filter(|column| column.required).find(absent) {
            Some(column) => {
                let column = column.name.to_owned();
                Err(self.refused(ReadingRefusal::MissingColumn { column }, start, names.len()))
            }
            None => Ok(()),
        }
    }

    fn whole_lines(&self) -> Result<(), Refusal> {
        for (start, record) in &self.lines {
            if record.len() != self.header.len() {
                let (cells, columns) = (place::counted(record.len()), place::counted(self.header.len()));
                let first_wrong = record.len().min(self.header.len());
                let refusal = ReadingRefusal::WrongCellCount { cells, columns };
                return Err(self.refused(refusal, *start, first_wrong));
            }
            if let Some(cell) = record.iter().position(|cell| cell.len() > LONGEST_CELL) {
                let column = self.header.get(cell).map_or("", |column| column.name).to_owned();
                let most = place::counted(LONGEST_CELL);
                return Err(self.refused(ReadingRefusal::LongCell { column, most }, *start, cell));
            }
        }
        Ok(())
    }

    /// Every row as what it says, or what is wrong with each row that says nothing.
    pub(super) fn each<T>(&'a self, one: impl Fn(Row<'a>) -> Result<T, Refusal>) -> Result<Vec<T>, Refusal> {
        let (mut read, mut mistakes) = (Vec::with_capacity(self.lines.len()), Vec::new());
        for row in self.rows() {
            match one(row) {
                Ok(said) => read.push(said),
                Err(mistake) => mistakes.push(mistake),
            }
            // A place is counted from the beginning of the text, so not every mistake of a wrong file is looked for.
            if mistakes.len() > Refusal::MOST_OTHERS {
                break;
            }
        }
        Refusal::all(mistakes)?;
        Ok(read)
    }

    pub(super) fn rows(&'a self) -> impl Iterator<Item = Row<'a>> {
        self.lines.iter().map(|(start, record)| Row { table: self, start: *start, record })
    }

    fn refused(&self, refusal: ReadingRefusal, start: usize, cell: usize) -> Refusal {
        Refusal::from(refusal).at(self.place(start, cell))
    }

    fn place(&self, start: usize, cell: usize) -> Place {
        match self.source {
            Source::Text { file, text } => Place::of_byte(file, text, place::cell_start(text, start, cell)),
            Source::LaidOut { place } => place(start, cell),
        }
    }
}

impl<'a> Row<'a> {
    /// The cell of a column without the blanks around it; empty where the header leaves it out.
    pub(super) fn text(&self, column: &str) -> &'a str {
        self.cell(column).and_then(|cell| self.record.get(cell)).unwrap_or_default().trim()
    }

    /// The cell of a column that must be filled, read as a leaf or a word.
    pub(super) fn get<T: DeserializeOwned>(&self, column: &str) -> Result<T, Refusal> {
        match self.text(column) {
            "" => Err(self.refused(ReadingRefusal::EmptyCell { column: column.to_owned() }, column)),
            text => self.word(column, text),
        }
    }

    /// The cell of a column that may be empty.
    pub(super) fn option<T: DeserializeOwned>(&self, column: &str) -> Result<Option<T>, Refusal> {
        match self.text(column) {
            "" => Ok(None),
            text => self.word(column, text).map(Some),
        }
    }

    /// The cell of a column that says `true` or `false`; empty is `false`.
    pub(super) fn flag(&self, column: &str) -> Result<bool, Refusal> {
        match self.text(column) {
            "true" => Ok(true),
            "" | "false" => Ok(false),
            text => Err(self.unknown(column, text, "expected `true` or `false`")),
        }
    }

    /// The cell of a column that says `true` or `false`; empty is unknown.
    pub(super) fn known_flag(&self, column: &str) -> Result<Option<bool>, Refusal> {
        if self.text(column).is_empty() { Ok(None) } else { self.flag(column).map(Some) }
    }

    /// The cell of a column that may hold a whole number.
    pub(super) fn count(&self, column: &str) -> Result<Option<u32>, Refusal> {
        match self.text(column) {
            "" => Ok(None),
            text if text.bytes().all(|letter| letter.is_ascii_digit()) => match text.parse() {
                Ok(count) => Ok(Some(count)),
                Err(_) => Err(self.unknown(column, text, "expected a whole number below 4294967296")),
            },
            text => Err(self.unknown(column, text, "expected a whole number")),
        }
    }

    /// The parts of a cell that lists several keys with `;` between them.
    pub(super) fn list(&self, column: &str) -> Result<Vec<String>, Refusal> {
        let cell: String = self.get(column)?;
        let keys: Vec<String> = cell.split(';').map(|key| key.trim().to_owned()).collect();
        if keys.iter().any(String::is_empty) {
            return Err(self.unknown(column, &cell, "a key between `;` is empty"));
        }
        Ok(keys)
    }

    /// A refusal of this line, at the cell of a column.
    pub(super) fn refused(&self, refusal: impl Into<Refusal>, column: &str) -> Refusal {
        refusal.into().at(self.place(column))
    }

    fn word<T: DeserializeOwned>(&self, column: &str, text: &str) -> Result<T, Refusal> {
        let word: StrDeserializer<'_, WordError> = text.into_deserializer();
        Refusal::forget();
        T::deserialize(word).map_err(|error| {
            let problem = error.to_string();
            match Refusal::taken(&problem) {
                Some(refusal) => refusal.at(self.place(column)),
                None => self.unknown(column, text, &problem),
            }
        })
    }

    fn unknown(&self, column: &str, word: &str, problem: &str) -> Refusal {
        let (word, column_said) = (crate::exact::shown(word), column.to_owned());
        let problem = problem.to_owned();
        self.refused(ReadingRefusal::UnknownWord { word, column: column_said, problem }, column)
    }

    fn place(&self, column: &str) -> Place {
        self.table.place(self.start, self.cell(column).unwrap_or(0))
    }

    fn cell(&self, column: &str) -> Option<usize> {
        self.table.header.iter().position(|known| known.name == column)
    }
}

/// What the reader of a quoted cell expects next.
#[derive(Clone, Copy)]
enum Quote {
    CellStart,
    Bare,
    Open(usize),
    Closed(usize),
}

/// Refuses quotation marks that a lenient reader would guess about.
fn whole_quotes(file: &str, text: &str) -> Result<(), Refusal> {
    let refused =
        |refusal: ReadingRefusal, at| Err(Refusal::from(refusal).at(Place::of_byte(file, text, at)));
    let mut state = Quote::CellStart;
    for (at, letter) in text.char_indices() {
        state = match (state, letter) {
            (Quote::Open(open), '"') => Quote::Closed(open),
            (Quote::Open(open), _) | (Quote::Closed(open), '"') => Quote::Open(open),
            (_, ',' | '\r' | '\n') => Quote::CellStart,
            (Quote::CellStart, '"') => Quote::Open(at),
            (Quote::Closed(_), _) | (Quote::Bare, '"') => return refused(ReadingRefusal::StrayQuote {}, at),
            (Quote::CellStart | Quote::Bare, _) => Quote::Bare,
        };
    }
    match state {
        Quote::Open(open) => refused(ReadingRefusal::OpenQuote {}, open),
        _ => Ok(()),
    }
}
