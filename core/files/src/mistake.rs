//! 有误与待问: what in a file cannot be taken as it stands, and what can mean two things.

use crate::declared::declared;
use crate::texts;
use commonhold::explain::Language;
use commonhold::refusal::Place;
use commonhold::settlement::CostItem;
use commonhold::{Label, Named, Refusal, Value};

declared! {
    /// 有误: why a file, or a cell of it, is not taken as it stands. What can mean two things is among them: it is asked, never
    /// guessed.
    pub enum Mistake in "files" {
        /// The file holds nothing.
        EmptyFile("empty_file", Malformed) {},
        /// The bytes are in none of the encodings that are read.
        UnknownEncoding("unknown_encoding", Malformed) {},
        /// The bytes are no workbook that can be opened.
        NotAWorkbook("not_a_workbook", Malformed) { problem },
        /// Two signs could each stand between the cells.
        MixedDelimiters("mixed_delimiters", Malformed) { delimiters },
        /// A quotation mark is opened and never closed.
        OpenQuote("open_quote", Malformed) {},
        /// A quotation mark stands inside a bare cell, or text follows a closed one.
        StrayQuote("stray_quote", Malformed) {},
        /// The text holds a control character.
        ControlCharacter("control_character", Malformed) { code },
        /// No line names columns of the table.
        NoHeader("no_header", Missing) { table, columns },
        /// The header leaves out a column that the table cannot do without.
        MissingColumn("missing_column", Missing) { column, names },
        /// Two columns of the file mean the same one of ours.
        DuplicateColumn("duplicate_column", Duplicate) { column, other, means },
        /// A name that may mean several of our columns.
        TwoColumns("two_columns", Malformed) { column, may },
        /// Both halves of one amount are filled.
        TwoHalves("two_halves", Contradiction) { column },
        /// A word that may mean several of ours.
        TwoWords("two_words", Malformed) { word, column, may },
        /// A line of text with fewer cells than the header.
        TooFewCells("too_few_cells", Malformed) { cells, columns },
        /// A line of text whose cells are parted by another sign than those of the header.
        OtherDelimiter("other_delimiter", Malformed) { delimiter },
        /// A ballot that names neither a voter nor a unit.
        BallotOfNobody("ballot_of_nobody", Missing) {},
        /// A column is nearly one of ours.
        NearColumn("near_column", Unknown) { column, meant },
        /// A mapping of another form.
        UnknownForm("unknown_form", Unknown) { form, known },
        /// The mapping names a file that the folder does not have.
        MappedFileMissing("mapped_file_missing", Unknown) { file },
        /// The mapping gives names to a column or a word that is none of ours.
        MappedNameUnknown("mapped_name_unknown", Unknown) { name, known },
        /// A document whose name is nearly one of ours.
        NearFile("near_file", Unknown) { file, meant },
        /// The mapping names a column that the file does not have.
        MappedColumnMissing("mapped_column_missing", Unknown) { column, means },
        /// The line has filled cells beyond the header.
        TooManyCells("too_many_cells", Malformed) { cells, columns },
        /// A cell is longer than any honest cell.
        LongCell("long_cell", Limit) { column, most },
        /// A cell that must be filled is empty.
        EmptyCell("empty_cell", Missing) { column },
        /// A mark that was not given, or forgotten.
        EmptyMark("empty_mark", Missing) { column },
        /// A ballot without a choice: blank, or forgotten.
        EmptyChoice("empty_choice", Missing) { column },
        /// A word that the column does not know.
        UnknownWord("unknown_word", Unknown) { word, column, known },
        /// A word that the column does not know, and that is nearly one that it does.
        NearWord("near_word", Unknown) { word, column, meant },
        /// Neither yes nor no.
        NotAFlag("not_a_flag", Unknown) { word, column },
        /// No number, however it is read.
        NotANumber("not_a_number", Malformed) { text, column },
        /// A number that can mean two.
        TwoNumbers("two_numbers", Malformed) { text, column, one, other },
        /// Nothing, or a number that is not told: a dash in a column of numbers.
        DashForNumber("dash_for_number", Malformed) { text, column },
        /// A binary fraction that is the nearest of no number with so few places.
        BinaryNumber("binary_number", Lossy) { text, column, places },
        /// An amount with more places than the currency has.
        TooManyPlaces("too_many_places", Lossy) { text, column, places },
        /// A sign of another currency.
        OtherCurrency("other_currency", Contradiction) { text, column, currency },
        /// A floor area of nothing.
        AreaOfZero("area_of_zero", Malformed) { column },
        /// Not a day, however it is read.
        NotADay("not_a_day", Malformed) { text, column },
        /// A day that can be two.
        TwoDays("two_days", Malformed) { text, column, one, other },
        /// A year of two digits.
        ShortYear("short_year", Malformed) { text, column },
        /// A number where a day was wanted: a spreadsheet counts days, but nothing says from when.
        NumberForDay("number_for_day", Malformed) { text, column },
        /// A day with a time of day.
        TimeOfDay("time_of_day", Lossy) { text, column },
        /// Not a moment.
        NotAMoment("not_a_moment", Malformed) { text, column },
        /// A moment by the clock on the wall, where nothing says where that stands.
        NoOffset("no_offset", Malformed) { text, column },
        /// Not a whole number.
        NotWhole("not_whole", Malformed) { text, column },
        /// What a spreadsheet shows where a formula came to nothing.
        BrokenFormula("broken_formula", Malformed) { text, column },
        /// A month without a year, where the contract does not tell which.
        MonthWithoutYear("month_without_year", Missing) { column },
        /// An aspect that the contract does not have.
        UnknownAspect("unknown_aspect", Unknown) { column, known },
        /// Two files or sheets are the same table.
        TwoTables("two_tables", Duplicate) { table, other },
        /// A key that must stand once stands again.
        StandsTwice("stands_twice", Duplicate) { key, first },
        /// A key that names no row of another table, and on how many lines.
        UnknownKey("unknown_key", Unknown) { key, table, times },
        /// A key that names no row of another table, and is one letter from one that does.
        NearKey("near_key", Unknown) { key, table, near, times },
        /// A motion that nobody put.
        NoMotion("no_motion", Unknown) { motion, known },
        /// Money received is booked against what is owed, which is never in a settlement by charges and payments.
        ReceivedAgainstReceivable("received_against_receivable", Contradiction) { posting },
        /// The surplus rests on a motion that nobody put.
        UnknownMotion("unknown_motion", Unknown) { motion, known },
        /// A table or document is needed for what was asked.
        NeedsFile("needs_file", Missing) { asked, file },
        /// A file that the system does not give.
        CannotRead("cannot_read", Missing) { problem },
        /// A file that the system does not take.
        CannotWrite("cannot_write", Missing) { problem },
        /// A folder with nothing of ours in it.
        NoFiles("no_files", Missing) {},
    }
}

impl From<Mistake> for Refusal {
    fn from(mistake: Mistake) -> Refusal {
        let named = |(name, text): (&'static str, String)| Named {
            name: Label::Borrowed(name),
            value: Value::Text { value: shortened(text) },
        };
        let data: Vec<Named> = mistake.data().into_iter().map(named).collect();
        Refusal {
            kind: mistake.kind(),
            code: mistake.code().to_owned(),
            sentence: texts::sentence(mistake.code(), &said(&data), Language::En),
            data,
            citation: None,
            at: None,
            path: None,
            others: Vec::new(),
        }
    }
}

/// Data as it is said in a language.
fn said(data: &[Named]) -> Vec<(&str, String)> {
    data.iter().map(|named| (named.name.as_ref(), named.value.to_string())).collect()
}

/// No text in a refusal is longer than 200 characters, as in those of the core.
fn shortened(text: String) -> String {
    match text.char_indices().nth(200) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

/// A mistake where it stands.
pub(crate) fn at(place: Place, mistake: Mistake) -> Refusal {
    Refusal::from(mistake).at(place)
}

/// A mistake of a whole file.
pub(crate) fn at_file(file: &str, mistake: Mistake) -> Refusal {
    at(Place { file: file.to_owned(), line: 1, column: 1, sheet: None }, mistake)
}

/// 语句: a refusal in a language, whether it is of these files or of a rule.
#[must_use]
pub fn sentence(refusal: &Refusal, language: Language) -> String {
    let typed = said(&refusal.data);
    match texts::template(&refusal.code, language) {
        Some(_) => texts::sentence(&refusal.code, &typed, language),
        None => commonhold::explain::sentence(&refusal.code, &refusal.data, language),
    }
}

/// 改法: how it is mended, where there is more to say than the sentence does.
#[must_use]
pub fn mend(refusal: &Refusal, language: Language) -> Option<String> {
    let code = format!("mend.{}", refusal.code.replace('.', "_"));
    texts::template(&code, language)?;
    let mut typed = said(&refusal.data);
    if refusal.code == "settlement.unknown_cost_item" {
        typed.push(("known", CostItem::EVERY.map(CostItem::word).join(", ")));
    }
    Some(texts::sentence(&code, &typed, language))
}
