//! 读懂了什么: what was made of a file, so that a person can see whether it is what they meant.

use crate::declared::declared;
use crate::sheet::Sheet;
use crate::texts;
use commonhold::explain::Language;
use commonhold::refusal::Place;

declared! {
    /// 读法: one way in which something was taken.
    pub enum Note in "understood" {
        /// Which table it is, and how many rows were read.
        Table("table") { table, rows },
        /// The encoding, where it is not UTF-8.
        Encoding("encoding") { encoding },
        /// What stands between the cells, where it is no comma.
        Delimiter("delimiter") { delimiter },
        /// Lines above the header.
        Titles("titles") { lines },
        /// A header of two lines.
        TwoHeaderLines("two_header_lines") {},
        /// A column of the file as one of ours.
        Column("column") { column, means },
        /// A column that holds nothing for us.
        ColumnNotRead("column_not_read") { column },
        /// Columns across as rows.
        Across("across") { columns, means },
        /// A row of sums.
        TotalRow("total_row") { first },
        /// A row of remarks.
        RemarkRow("remark_row") { first },
        /// A row that says what an earlier one said.
        SaidAgain("said_again") { key },
        /// A hidden row, which was read.
        HiddenRow("hidden_row") {},
        /// A word as one of ours.
        Word("word") { word, column, means },
        /// A number with marks for thousands.
        Grouped("grouped") { column, text, means },
        /// A number with the sign of the currency.
        CurrencySign("currency_sign") { column, text, means },
        /// A number in brackets as one below zero.
        Brackets("brackets") { column, text, means },
        /// Full-width letters and digits.
        FullWidth("full_width") { column, text, means },
        /// A number that a workbook keeps as a binary fraction.
        BinaryNumber("binary_number") { column, text },
        /// A day written in another way.
        Day("day") { column, text, means },
        /// A day written with its year last, which can be one day only.
        YearLast("year_last") { column, text, means },
        /// A moment by the clock on the wall.
        LocalMoment("local_moment") { column, text, means },
        /// A day of a workbook that counts from 1904.
        Epoch1904("epoch_1904") {},
        /// A cell that a formula made, by the value that was stored.
        Formula("formula") { column },
        /// Several keys with another sign between.
        KeysBetween("keys_between") { column, text, means },
        /// A file that is no table or document of ours.
        FileNotRead("file_not_read") { file },
        /// A name of `names.toml` that stands nowhere in the folder.
        NameNotUsed("name_not_used") { name },
        /// The base of the pay, in place of which stands the remuneration of the accounts.
        PayOfAccounts("pay_of_accounts") { stated, full },
    }
}

/// 读懂的一处: a note, where it stands first, and how often it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    /// What was understood.
    pub note: Note,
    /// Where it stands first.
    pub at: Place,
    /// How many cells or lines it is true of.
    pub times: usize,
}

impl Understood {
    pub(crate) fn of_file(file: &str, note: Note) -> Understood {
        Understood { note, at: Place { file: file.to_owned(), line: 1, column: 1, sheet: None }, times: 1 }
    }

    /// 语句: what was understood, in a language.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        texts::sentence(self.note.code(), &self.note.data(), language)
    }
}

/// What is told of one sheet; the same thing of many cells is told once, with how many.
pub(crate) struct Told<'a> {
    sheet: &'a Sheet,
    pub(crate) notes: Vec<Understood>,
}

impl<'a> Told<'a> {
    pub(crate) fn of(sheet: &'a Sheet) -> Told<'a> {
        Told { sheet, notes: Vec::new() }
    }

    /// Notes are alike when code and column are, and for words when the word is too; the first example stands for all.
    pub(crate) fn note(&mut self, line: u32, column: u32, note: Note) {
        match self.notes.iter_mut().find(|known| alike(&known.note, &note)) {
            Some(known) => known.times = known.times.saturating_add(1),
            None => self.notes.push(Understood { note, at: self.sheet.place(line, column), times: 1 }),
        }
    }
}

fn alike(one: &Note, other: &Note) -> bool {
    use Note as N;
    match (one, other) {
        (N::Word { .. } | N::Column { .. } | N::ColumnNotRead { .. }, _) => one == other,
        _ => {
            let column = |note: &Note| note.data().into_iter().find(|(name, _)| *name == "column");
            one.code() == other.code() && column(one) == column(other)
        }
    }
}
