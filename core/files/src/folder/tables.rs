//! The tables of a folder: from files to sheets, from sheets to tables, from tables to facts.

use super::{File, Folder, each, parted};
use crate::header;
use crate::layout::{Context, LaidOut, Layout};
use crate::mistake::{Mistake, at_file};
use crate::sheet::Sheet;
use crate::understood::{Note, Understood};
use crate::vocabulary::Vocabulary;
use crate::{delimited, text, workbook};
use commonhold::Refusal;
use commonhold::reading::{self, TABLES, Table, TableForm};
use commonhold::refusal::Place;

impl Folder {
    /// The sheets of a file of tables; none for any other.
    pub(crate) fn sheets(&mut self, file: &File) -> Vec<Sheet> {
        let (_, ending) = parted(&file.name);
        let read = match ending.as_str() {
            "csv" | "tsv" | "txt" => {
                let text = text::text(&file.name, &file.bytes, &mut self.understood);
                let sheet = text.and_then(|text| {
                    let sheet = delimited::sheet(&file.name, &text, &mut self.understood);
                    self.places.text(file.name.clone(), text);
                    sheet
                });
                sheet.map(|sheet| vec![sheet])
            }
            ending if workbook::ENDINGS.contains(&ending) => {
                workbook::sheets(&file.name, &file.bytes, &mut self.understood)
            }
            "toml" => return Vec::new(),
            _ => {
                let note = Note::FileNotRead { file: file.name.clone() };
                self.understood.push(Understood::of_file(&file.name, note));
                return Vec::new();
            }
        };
        read.unwrap_or_else(|refusal| {
            self.mistakes.extend(each(refusal));
            Vec::new()
        })
    }

    pub(super) fn take_sheet(
        &mut self,
        sheet: Sheet,
        vocabulary: &Vocabulary,
        context: &Context,
        tables: &mut Vec<(LaidOut, Sheet)>,
    ) {
        let forms = forms_of(&sheet, vocabulary);
        if forms.is_empty() {
            let file = match &sheet.name {
                Some(name) => format!("{} [{name}]", sheet.file),
                None => sheet.file.clone(),
            };
            let note = Note::FileNotRead { file };
            self.understood.push(Understood { note, at: sheet.place(1, 1), times: 1 });
        }
        for form in forms {
            self.take_table(&sheet, form, (vocabulary, context), tables);
        }
    }

    fn take_table(
        &mut self,
        sheet: &Sheet,
        form: &'static TableForm,
        (vocabulary, context): (&Vocabulary, &Context),
        tables: &mut Vec<(LaidOut, Sheet)>,
    ) {
        let mapped = vocabulary.said_of(form).file;
        if mapped.is_some_and(|mapped| mapped != sheet.file) {
            let note = Note::FileNotRead { file: sheet.file.clone() };
            return self.understood.push(Understood { note, at: sheet.place(1, 1), times: 1 });
        }
        if let Some((_, other)) = tables.iter().find(|(laid, _)| laid.form.name == form.name) {
            let (table, other) = (format!("{} {}", form.name, form.chinese), other.file.clone());
            let refusal = at_file(&sheet.file, Mistake::TwoTables { table, other });
            return self.mistakes.push(refusal.at(sheet.place(1, 1)));
        }
        let laid = Layout { sheet, form, vocabulary, context }.lay_out();
        self.understood.extend(laid.understood.iter().cloned());
        self.mistakes.extend(laid.mistakes.iter().cloned());
        self.places.table(&laid, sheet);
        tables.push((laid, sheet.clone()));
    }

    pub(super) fn take_tables(&mut self, tables: &[(LaidOut, Sheet)]) {
        for (laid, sheet) in tables.iter().filter(|(laid, _)| laid.mistakes.is_empty()) {
            let place = |row: usize, cell: usize| -> Place {
                let (line, columns) =
                    laid.places.get(row).map_or((1, &[][..]), |(line, columns)| (*line, columns));
                sheet.place(line, columns.get(cell).copied().unwrap_or(1))
            };
            let table = Table::laid_out(laid.columns.clone(), laid.rows.iter().cloned(), &place);
            match laid.form.name {
                "units" => self.units = self.taken(reading::units_of(&table)),
                "owners" => self.owners = self.taken(reading::owners_of(&table)),
                "tenures" => self.tenures = self.taken(reading::tenures_of(&table)),
                "ledger" => self.ledger = self.taken(reading::ledger_of(&table)),
                "bank" => self.bank = self.taken(reading::bank_lines_of(&table)),
                "debts" => self.debts = self.taken(reading::debts_of(&table)),
                "ballots" => self.ballots = self.taken(reading::ballots_of(&table)),
                "raters" => self.raters = self.taken(reading::raters_of(&table)),
                "ratings" => self.ratings = self.taken(reading::ratings_of(&table)),
                "events" => self.events = self.taken(reading::events_of(&table)),
                _ => self.requests = self.taken(reading::requests_of(&table)),
            }
        }
    }

    fn taken<T>(&mut self, read: Result<Vec<T>, Refusal>) -> Option<Vec<T>> {
        read.map_err(|refusal| self.mistakes.extend(each(refusal))).ok()
    }

    /// Which of the tables and documents that are there say nothing, so that no rule is asked without them.
    pub(super) fn tell_unread(&mut self, tables: &[(LaidOut, Sheet)]) {
        let read = [
            ("units", self.units.is_some()),
            ("owners", self.owners.is_some()),
            ("tenures", self.tenures.is_some()),
            ("ledger", self.ledger.is_some()),
            ("bank", self.bank.is_some()),
            ("debts", self.debts.is_some()),
            ("ballots", self.ballots.is_some()),
            ("raters", self.raters.is_some()),
            ("ratings", self.ratings.is_some()),
            ("events", self.events.is_some()),
            ("requests", self.requests.is_some()),
            ("contract", self.contract.is_some()),
            ("motions", self.motions.is_some()),
            ("books", self.books.is_some()),
            ("covenant", self.covenant.is_some()),
            ("concerns", self.concerns.is_some()),
            ("window", self.window.is_some()),
            ("objections", self.objections.is_some()),
        ];
        let there = |name: &str| {
            tables.iter().any(|(laid, _)| laid.form.name == name)
                || self.places.has_document(name)
                || self.unopened.contains(&name)
        };
        self.unread =
            read.into_iter().filter(|(name, read)| !read && there(name)).map(|(name, _)| name).collect();
    }
}

/// The tables that a sheet is: those that the mapping says, of which one sheet may be several; or the one that its name or its
/// header tells.
fn forms_of(sheet: &Sheet, vocabulary: &Vocabulary) -> Vec<&'static TableForm> {
    let is_mapped = |form: &&TableForm| {
        let said = vocabulary.said_of(form);
        said.file.as_deref() == Some(sheet.file.as_str())
            && (said.sheet.is_none() || said.sheet == sheet.name)
    };
    let mapped: Vec<&TableForm> = TABLES.iter().filter(is_mapped).collect();
    if mapped.is_empty() { form_of(sheet, vocabulary).into_iter().collect() } else { mapped }
}

/// The table that a sheet is by the name of the sheet or the file, or by its header.
pub(crate) fn form_of(sheet: &Sheet, vocabulary: &Vocabulary) -> Option<&'static TableForm> {
    let by_sheet = || sheet.name.as_deref().and_then(|name| vocabulary.table_named(name));
    let by_file = || vocabulary.table_named(parted(&sheet.file).0);
    by_sheet().or_else(by_file).or_else(|| header::table_by_header(sheet, vocabulary))
}
