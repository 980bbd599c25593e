//! The rows of a table, cell by cell.

use super::{LaidOut, Layout};
use crate::across::{self, Across, Head};
use crate::cell::Known;
use crate::header::Header;
use crate::mistake::{Mistake, at};
use crate::sheet::Line;
use crate::understood::{Note, Told};
use crate::words::folded;
use commonhold::Refusal;
use commonhold::reading::{Column, Holds};
use std::collections::HashMap;

impl Layout<'_> {
    pub(super) fn lay_rows(&self, header: &Header, told: &mut Told<'_>, laid: &mut LaidOut) {
        let own: Vec<(usize, &'static Column)> = header.ours().collect();
        let across = across::columns(self.form, header, (self.context, self.vocabulary));
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
                if self.is_filled(line, header, head, &mut laid.mistakes) {
                    self.lay_row(line, header, &own, Some((head, across.added.as_slice())), told, laid);
                }
            }
            self.tick_missing(line, header, &across, &mut laid.mistakes);
        }
        if !across.heads.is_empty() {
            Self::gather(laid);
        }
        if self.form.name == "owners" {
            self.once(told, laid);
        }
    }

    /// 一户一行: a register of owners by home names one who holds several homes again; the same said again is said once.
    fn once(&self, told: &mut Told<'_>, laid: &mut LaidOut) {
        let mut seen: HashMap<Vec<String>, ()> = HashMap::new();
        let rows = std::mem::take(&mut laid.rows).into_iter().zip(std::mem::take(&mut laid.places));
        let kept = rows.filter(|(row, (line, _))| {
            let first = seen.insert(row.clone(), ()).is_none();
            if !first {
                told.note(*line, 1, Note::SaidAgain { key: row.first().cloned().unwrap_or_default() });
            }
            first
        });
        (laid.rows, laid.places) = kept.unzip();
    }

    /// Whether a cell that goes across is a row: it holds something, or it is ticked.
    fn is_filled(&self, line: &Line, header: &Header, head: &Head, mistakes: &mut Vec<Refusal>) -> bool {
        let content = line.content(head.cell);
        if content.is_empty() || !head.is_ticked() {
            return !content.is_empty();
        }
        let word = content.shown().trim().to_owned();
        self.vocabulary.flag(&word).unwrap_or_else(|| {
            let column = header.columns.get(head.cell).map_or_else(String::new, |(head, _)| head.clone());
            mistakes.push(at(self.sheet.place_of(line, head.cell), Mistake::NotAFlag { word, column }));
            false
        })
    }

    /// A ballot without any tick may be blank, or forgotten.
    fn tick_missing(&self, line: &Line, header: &Header, across: &Across, mistakes: &mut Vec<Refusal>) {
        let Some(first) = across.heads.first().filter(|head| head.is_ticked()) else { return };
        if across.heads.iter().all(|head| line.content(head.cell).is_empty()) {
            let column = header.columns.get(first.cell).map_or_else(String::new, |(head, _)| head.clone());
            mistakes.push(at(self.sheet.place_of(line, first.cell), Mistake::EmptyCell { column }));
        }
    }

    /// The lines of a voucher follow each other; where its months went across, they stand apart.
    fn gather(laid: &mut LaidOut) {
        let Some(posting) = laid.columns.iter().position(|column| column.name == "posting") else { return };
        let mut first: HashMap<String, usize> = HashMap::new();
        let rows = std::mem::take(&mut laid.rows).into_iter().zip(std::mem::take(&mut laid.places));
        let mut rows: Vec<_> = rows.enumerate().collect();
        for (place, (row, _)) in &rows {
            first.entry(row.get(posting).cloned().unwrap_or_default()).or_insert(*place);
        }
        rows.sort_by_key(|(place, (row, _))| {
            (row.get(posting).and_then(|id| first.get(id)).copied().unwrap_or_default(), *place)
        });
        (laid.rows, laid.places) = rows.into_iter().map(|(_, row)| row).unzip();
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
        let posting = own.iter().position(|(_, column)| column.name == "posting");
        if let (Some((head, _)), Some(id)) = (across, posting.and_then(|place| row.get_mut(place)))
            && let Some(of_month) = head.posting(id)
        {
            *id = of_month;
        }
        laid.rows.push(row);
        laid.places.push((line.number, places));
    }

    pub(super) fn plain(
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
            offset: self.context.offset,
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
        let mut plain = plain?;
        if let Some(key) = self.key_of_aspect(column, &plain) {
            let means = key.to_owned();
            told.note(
                line.number,
                place,
                Note::Word { word: plain, column: head.to_owned(), means: means.clone() },
            );
            plain = means;
        }
        if plain.is_empty() && self.must_be_filled(column, line) {
            return Err(self.empty(column, head));
        }
        Ok(plain)
    }

    /// An aspect may be named by its key or by its name in the contract.
    fn key_of_aspect(&self, column: &Column, said: &str) -> Option<&str> {
        if self.form.name != "ratings" || column.name != "item" {
            return None;
        }
        let said = folded(said);
        let of = self.context.aspects.iter().find(|(key, name)| folded(name) == said && folded(key) != said);
        of.map(|(key, _)| key.as_str())
    }

    /// What is said of a cell that must be filled.
    fn empty(&self, column: &Column, head: &str) -> Mistake {
        let head = head.to_owned();
        match (self.form.name, column.name) {
            ("ratings", "score") => Mistake::EmptyMark { column: head },
            ("ballots", "choice") => Mistake::EmptyChoice { column: head },
            _ => Mistake::EmptyCell { column: head },
        }
    }

    /// The later rows of a posting may leave out what belongs to the whole of it.
    fn must_be_filled(&self, column: &Column, line: &Line) -> bool {
        column.required && !(self.form.name == "ledger" && column.name == "day" && !line.is_empty())
    }
}
