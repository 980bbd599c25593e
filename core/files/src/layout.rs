//! 排表: a sheet as the lines of one of our tables, with a report of what was understood.

use crate::across;
use crate::cell::Known;
use crate::header::{self, Header, Meant};
use crate::mistake::{Mistake, at};
use crate::sheet::{Line, Sheet};
use crate::understood::{Note, Told, Understood};
use crate::words::Vocabulary;
use commonhold::Refusal;
use commonhold::explain::{self, Language};
use commonhold::reading::{Column, Holds, TableForm};

/// What the folder says of its tables before they are read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Context {
    /// The currency's code and its places.
    pub(crate) currency: Option<(String, u32)>,
    /// The year of the period, where it lies in one.
    pub(crate) year: Option<String>,
    /// The aspects of the contract: key and name.
    pub(crate) aspects: Vec<(String, String)>,
}

/// The lines of a table, laid out as its reader takes them.
#[derive(Clone, Debug)]
pub(crate) struct LaidOut {
    pub(crate) form: &'static TableForm,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<String>>,
    /// The number of each row's line in the file, and where each of its cells stands.
    pub(crate) places: Vec<(u32, Vec<u32>)>,
    pub(crate) understood: Vec<Understood>,
    pub(crate) mistakes: Vec<Refusal>,
    /// Whether every line of the file is a row here: then a key that is not here is nowhere.
    pub(crate) whole: bool,
}

pub(crate) struct Layout<'a> {
    pub(crate) sheet: &'a Sheet,
    pub(crate) form: &'static TableForm,
    pub(crate) vocabulary: &'a Vocabulary,
    pub(crate) context: &'a Context,
}

impl Layout<'_> {
    /// Lays a sheet out; whatever is wrong with it is told together.
    pub(crate) fn lay_out(&self) -> LaidOut {
        let mut laid = LaidOut {
            form: self.form,
            columns: Vec::new(),
            rows: Vec::new(),
            places: Vec::new(),
            understood: Vec::new(),
            mistakes: Vec::new(),
            whole: true,
        };
        let Some(header) = header::find(self.sheet, self.form, self.vocabulary) else {
            let columns = self.form.columns.iter().filter(|column| column.required);
            let columns =
                columns.map(|column| format!("{} {}", column.name, column.chinese)).collect::<Vec<_>>();
            let comment = |line: &&Line| line.first_filled().is_some_and(|(first, _)| first.starts_with('#'));
            let mut lines = self.sheet.lines.iter().filter(|line| !line.is_empty());
            let first = lines.clone().find(|line| !comment(line)).or_else(|| lines.next());
            let line = first.map_or(1, |line| line.number);
            laid.whole = false;
            let (table, columns) = (self.table_name(), columns.join(", "));
            laid.mistakes.push(at(self.sheet.place(line, 1), Mistake::NoHeader { table, columns }));
            return laid;
        };
        let mut told = Told::of(self.sheet);
        self.tell_header(&header, &mut told, &mut laid.mistakes);
        self.lay_rows(&header, &mut told, &mut laid);
        let rows = laid.rows.len().to_string();
        let head = self.sheet.lines.get(header.at).map_or(1, |line| line.number);
        let table = Note::Table { table: self.table_name(), rows };
        let first = Understood { note: table, at: self.sheet.place(head, 1), times: 1 };
        laid.understood = std::iter::once(first).chain(told.notes).collect();
        laid
    }

    fn table_name(&self) -> String {
        format!("{} {}", self.form.name, self.form.chinese)
    }

    fn tell_header(&self, header: &Header, told: &mut Told<'_>, mistakes: &mut Vec<Refusal>) {
        let Some(line) = self.sheet.lines.get(header.at) else { return };
        let titles = self.sheet.lines.iter().take(header.at).filter(|line| !line.is_empty()).count();
        if titles > 0 {
            told.note(line.number, 1, Note::Titles { lines: titles.to_string() });
        }
        if header.depth == 2 {
            told.note(line.number, 1, Note::TwoHeaderLines {});
        }
        let mut seen: Vec<(&str, &str)> = Vec::new();
        for (cell, (head, meant)) in header.columns.iter().enumerate() {
            let place = self.sheet.place_of(line, cell);
            match meant {
                Meant::Ours(column) => {
                    if let Some((_, other)) = seen.iter().find(|(name, _)| *name == column.name) {
                        let (column, other) = (head.clone(), (*other).to_owned());
                        let means = seen_as(self.form, &column, self.vocabulary);
                        mistakes.push(at(place, Mistake::DuplicateColumn { column, other, means }));
                        continue;
                    }
                    seen.push((column.name, head));
                    if head != column.name {
                        told.note(
                            line.number,
                            place.column,
                            Note::Column { column: head.clone(), means: column.name.to_owned() },
                        );
                    }
                }
                Meant::Unknown => self.tell_unknown(header, head, place, told, mistakes),
                Meant::Ignored => {
                    told.note(line.number, place.column, Note::ColumnNotRead { column: head.clone() })
                }
                Meant::Half { below } => {
                    let means = if *below { "-amount" } else { "+amount" };
                    told.note(
                        line.number,
                        place.column,
                        Note::Column { column: head.clone(), means: means.to_owned() },
                    );
                }
                Meant::Blank => {}
            }
        }
        let mut given = across::given(self.form, header, self.context);
        if !header.halves().is_empty() {
            given.push("amount");
        }
        for column in self.form.columns.iter().filter(|column| column.required) {
            if !header.has(column.name) && !given.contains(&column.name) {
                let names = self
                    .vocabulary
                    .names_of(self.form, column)
                    .into_iter()
                    .skip(1)
                    .take(4)
                    .collect::<Vec<_>>();
                let mistake =
                    Mistake::MissingColumn { column: column.name.to_owned(), names: names.join("、") };
                mistakes.push(at(self.sheet.place_of(line, header.columns.len()), mistake));
            }
        }
    }

    fn tell_unknown(
        &self,
        header: &Header,
        head: &str,
        place: commonhold::refusal::Place,
        told: &mut Told<'_>,
        mistakes: &mut Vec<Refusal>,
    ) {
        if across::is_across(self.form, header, head, self.context) {
            return;
        }
        if let Some(may) = self.vocabulary.asked_column(self.form, head) {
            let mistake = Mistake::TwoColumns { column: head.to_owned(), may: may.join(" / ") };
            return mistakes.push(at(place, mistake));
        }
        match header::near(head, self.form, self.vocabulary, header) {
            Some(meant) => {
                let mistake = Mistake::NearColumn { column: head.to_owned(), meant: meant.name.to_owned() };
                mistakes.push(at(place, mistake));
            }
            None => told.note(place.line, place.column, Note::ColumnNotRead { column: head.to_owned() }),
        }
    }

    fn lay_rows(&self, header: &Header, told: &mut Told<'_>, laid: &mut LaidOut) {
        let own: Vec<(usize, &'static Column)> = header.ours().collect();
        let across = across::columns(self.form, header, self.context);
        let added = across.added.iter().copied().chain(self.amount_of(header));
        laid.columns = own.iter().map(|(_, column)| *column).chain(added).copied().collect();
        if let Some(note) = across.note(self.form) {
            let line = self.sheet.lines.get(header.at).map_or(1, |line| line.number);
            told.note(line, 1, note);
        }
        laid.mistakes.extend(across.mistakes(self.sheet, header));
        let first = header.at.saturating_add(header.depth);
        for line in self.sheet.lines.iter().skip(first).filter(|line| !line.is_empty()) {
            if self.is_no_row(line, &own, told) {
                continue;
            }
            if line.hidden {
                told.note(line.number, 1, Note::HiddenRow {});
            }
            if self.is_cut_otherwise(line, header, &mut laid.mistakes) {
                laid.whole = false;
                continue;
            }
            if across.heads.is_empty() {
                self.lay_row(line, header, &own, None, told, laid);
            }
            for head in &across.heads {
                if !line.content(head.cell).is_empty() {
                    self.lay_row(line, header, &own, Some((head, across.added.as_slice())), told, laid);
                }
            }
        }
    }

    /// Rows of sums and of remarks are none of the table. A sum has a number somewhere; a remark fills one or two cells.
    fn is_no_row(&self, line: &Line, own: &[(usize, &'static Column)], told: &mut Told<'_>) -> bool {
        let Some((first, filled)) = line.first_filled() else { return true };
        let needed = own.iter().filter(|(_, column)| column.required);
        let lacking = needed.filter(|(cell, _)| line.content(*cell).is_empty()).count();
        if self.vocabulary.is_total(&first) {
            told.note(line.number, 1, Note::TotalRow { first });
            return true;
        }
        if first.starts_with('#') || (self.vocabulary.is_remark(&first) && (filled <= 2 || lacking > 0)) {
            told.note(line.number, 1, Note::RemarkRow { first });
            return true;
        }
        false
    }

    /// A line with more or fewer cells than the header, or one that is parted by another sign. A spreadsheet has no such lines,
    /// and a text that one wrote has none either.
    fn is_cut_otherwise(&self, line: &Line, header: &Header, mistakes: &mut Vec<Refusal>) -> bool {
        let (cells, columns) = (line.cells.len(), header.columns.len());
        let mut of =
            |cell: usize, mistake: Mistake| mistakes.push(at(self.sheet.place_of(line, cell), mistake));
        let counted = || (cells.to_string(), columns.to_string());
        let mut beyond =
            line.cells.iter().enumerate().skip(columns).filter(|(_, cell)| !cell.content.is_empty());
        if let Some((cell, _)) = beyond.next() {
            let (cells, columns) = counted();
            of(cell, Mistake::TooManyCells { cells, columns });
            return false;
        }
        if self.sheet.name.is_some() || cells >= columns {
            return false;
        }
        let only = line.content(0).shown();
        let other = [';', '\t', ',']
            .into_iter()
            .find(|sign| only.matches(*sign).count().saturating_add(1) == columns);
        match other.filter(|_| cells == 1 && columns > 1) {
            Some(sign) => {
                let delimiter = if sign == '\t' { "tab".to_owned() } else { sign.to_string() };
                of(0, Mistake::OtherDelimiter { delimiter });
                true
            }
            None => {
                let (said, columns) = counted();
                of(cells, Mistake::TooFewCells { cells: said, columns });
                false
            }
        }
    }

    fn lay_row(
        &self,
        line: &Line,
        header: &Header,
        own: &[(usize, &'static Column)],
        across: Option<(&across::Head, &[&'static Column])>,
        told: &mut Told<'_>,
        laid: &mut LaidOut,
    ) {
        let mut row = Vec::with_capacity(laid.columns.len());
        let mut places = Vec::with_capacity(laid.columns.len());
        let mut read = |cell: usize, column: &'static Column, given: Option<&str>| {
            places.push(line.column(cell));
            let head = header.columns.get(cell).map_or("", |(head, _)| head.as_str());
            let text = match given {
                Some(given) => Ok(given.to_owned()),
                None => self.plain(line, cell, column, head, told),
            };
            row.push(text.unwrap_or_else(|mistake| {
                laid.whole &= !matches!(column.holds, Holds::Key | Holds::Keys);
                laid.mistakes.push(at(self.sheet.place_of(line, cell), mistake));
                String::new()
            }));
        };
        for (cell, column) in own {
            read(*cell, column, None);
        }
        for column in across.iter().flat_map(|(_, added)| added.iter()) {
            let Some((head, _)) = across else { continue };
            read(head.cell, column, head.given(column));
        }
        if let Some(amount) = self.amount_of(header) {
            let (cell, text) = self.of_halves(line, header, amount, told);
            places.push(line.column(cell));
            row.push(text.unwrap_or_else(|mistake| {
                laid.mistakes.push(at(self.sheet.place_of(line, cell), mistake));
                String::new()
            }));
        }
        laid.rows.push(row);
        laid.places.push((line.number, places));
    }

    /// The column of the amount, where the file has its halves.
    fn amount_of(&self, header: &Header) -> Option<&'static Column> {
        let amount = self.form.columns.iter().find(|column| column.name == "amount");
        amount.filter(|_| !header.halves().is_empty())
    }

    /// 借方、贷方: an amount whose halves stand in two columns, with the cell that it stands in.
    fn of_halves(
        &self,
        line: &Line,
        header: &Header,
        amount: &'static Column,
        told: &mut Told<'_>,
    ) -> (usize, Result<String, Mistake>) {
        let mut found: Option<(usize, String)> = None;
        let halves = header.halves();
        for (cell, below) in &halves {
            let head = header.columns.get(*cell).map_or("", |(head, _)| head.as_str());
            if line.content(*cell).is_empty() {
                continue;
            }
            let text = match self.plain(line, *cell, amount, head, told) {
                Ok(text) => text,
                Err(mistake) => return (*cell, Err(mistake)),
            };
            if text.bytes().all(|letter| matches!(letter, b'0' | b'.' | b'-')) {
                continue;
            }
            if found.is_some() {
                return (*cell, Err(Mistake::TwoHalves { column: head.to_owned() }));
            }
            let turned = text.strip_prefix('-').map_or_else(|| format!("-{text}"), str::to_owned);
            found = Some((*cell, if *below { turned } else { text }));
        }
        match (found, halves.first()) {
            (Some((cell, text)), _) => (cell, Ok(text)),
            (None, Some((cell, _))) => {
                let column = header.columns.get(*cell).map_or_else(String::new, |(head, _)| head.clone());
                (*cell, Err(Mistake::EmptyCell { column }))
            }
            (None, None) => (0, Ok(String::new())),
        }
    }

    fn plain(
        &self,
        line: &Line,
        cell: usize,
        column: &'static Column,
        head: &str,
        told: &mut Told<'_>,
    ) -> Result<String, Mistake> {
        let said = self.vocabulary.said_of(self.form);
        let currency = self.context.currency.as_ref();
        let known = Known {
            vocabulary: self.vocabulary,
            form: self.form,
            column,
            head,
            decimal: said.decimal,
            days: said.days,
            currency: currency.map(|(code, _)| code.as_str()),
            places: currency.map(|(_, places)| *places),
        };
        let mut notes = Vec::new();
        let plain = known.plain(line.content(cell), &mut notes);
        let place = line.column(cell);
        if line.cells.get(cell).is_some_and(|cell| cell.formula) {
            told.note(line.number, place, Note::Formula { column: head.to_owned() });
        }
        for note in notes {
            told.note(line.number, place, note);
        }
        let plain = plain?;
        if plain.is_empty() && self.must_be_filled(column, line) {
            return Err(Mistake::EmptyCell { column: head.to_owned() });
        }
        Ok(plain)
    }

    /// The later rows of a posting may leave out what belongs to the whole of it.
    fn must_be_filled(&self, column: &Column, line: &Line) -> bool {
        column.required && !(self.form.name == "ledger" && column.name == "day" && !line.is_empty())
    }
}

/// What a column of theirs means, in both languages.
fn seen_as(form: &TableForm, head: &str, vocabulary: &Vocabulary) -> String {
    vocabulary.column(form, head).map_or_else(String::new, |column| {
        let chinese = explain::word(column.name, Language::ZhCn);
        if chinese == column.name {
            format!("{} {}", column.name, column.chinese)
        } else {
            format!("{} {chinese}", column.name)
        }
    })
}
