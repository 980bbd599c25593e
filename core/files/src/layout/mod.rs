//! 排表: a sheet as the lines of one of our tables, with a report of what was understood.

mod halves;
mod rows;

use crate::across;
use crate::header::{self, Header, Meant};
use crate::mistake::{Mistake, at};
use crate::sheet::{Line, Sheet};
use crate::understood::{Note, Told, Understood};
use crate::vocabulary::Vocabulary;
use crate::words::folded;
use commonhold::explain::{self, Language};
use commonhold::reading::{Column, TableForm};
use commonhold::{Refusal, UtcOffset};

/// What the folder says of its tables before they are read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Context {
    /// The currency's code and its places.
    pub(crate) currency: Option<(String, u32)>,
    /// The year of the period, where it lies in one.
    pub(crate) year: Option<String>,
    /// The aspects of the contract: key and name.
    pub(crate) aspects: Vec<(String, String)>,
    /// Where the clocks of the compound stand.
    pub(crate) offset: Option<UtcOffset>,
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
        self.tell_missing(header, line, mistakes);
    }

    fn tell_missing(&self, header: &Header, line: &Line, mistakes: &mut Vec<Refusal>) {
        let heads: Vec<String> = header.columns.iter().map(|(head, _)| folded(head)).collect();
        for (means, names) in &self.vocabulary.said_of(self.form).columns {
            if let Some(column) = names
                .each()
                .first()
                .filter(|_| !names.each().iter().any(|name| heads.contains(&folded(name))))
            {
                let (column, means) = (column.clone(), means.clone());
                let place = self.sheet.place_of(line, header.columns.len());
                mistakes.push(at(place, Mistake::MappedColumnMissing { column, means }));
            }
        }
        let mut given = across::given(self.form, header, (self.context, self.vocabulary));
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
        if across::is_across(self.form, header, head, (self.context, self.vocabulary)) {
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
