#![doc = include_str!("../../docs/rules/reading.md")]

mod ballots;
mod books;
mod concerns;
mod contract;
mod documents;
mod form;
mod ledger;
mod place;
mod ratings;
mod roll;
mod table;

pub use ballots::{ballots, ballots_of};
pub use books::{AccountBooks, account_books, bank_lines, bank_lines_of};
pub use concerns::{events, events_of, requests, requests_of};
pub use contract::{Contract, contract};
pub use documents::{document, place_in_document};
pub use form::{Column, Holds, TABLES, TableForm};
pub use ledger::{debts, debts_of, ledger, ledger_of};
pub use ratings::{raters, raters_of, ratings, ratings_of};
pub use roll::{owners, owners_of, tenures, tenures_of, units, units_of};
pub use table::Table;

use crate::outcome::{Place, Refusal, refusals};

refusals! {
    /// Why a file is refused before any rule sees it.
    pub enum ReadingRefusal in "reading" {
        /// The bytes are not UTF-8; a spreadsheet saved them in another encoding.
        NotUtf8("not_utf8", Malformed) {},
        /// The text is larger than any honest file of its kind.
        TooLarge("too_large", Limit) { bytes: i64, most: i64 },
        /// The text holds a control character that no file of facts needs.
        ControlCharacter("control_character", Malformed) { code: i64 },
        /// The table has no header line.
        NoHeader("no_header", Missing) {},
        /// The header names a column this table does not have.
        UnknownColumn("unknown_column", Unknown) { column: String, columns: String },
        /// The header names a column twice, perhaps once in each language.
        DuplicateColumn("duplicate_column", Duplicate) { column: String },
        /// The header leaves out a column that the table cannot do without.
        MissingColumn("missing_column", Missing) { column: String },
        /// A line has more or fewer cells than the header.
        WrongCellCount("wrong_cell_count", Malformed) { cells: i64, columns: i64 },
        /// A cell that must be filled is empty.
        EmptyCell("empty_cell", Missing) { column: String },
        /// A cell holds a word that its column does not know.
        UnknownWord("unknown_word", Unknown) { word: String, column: String, problem: String },
        /// A cell is longer than any honest cell.
        LongCell("long_cell", Limit) { column: String, most: i64 },
        /// A quotation mark is opened and never closed.
        OpenQuote("open_quote", Malformed) {},
        /// A quotation mark stands inside a cell that is not quoted, or text follows a closed one.
        StrayQuote("stray_quote", Malformed) {},
        /// A later row of a posting contradicts its first row.
        PostingDiffers("posting_differs", Contradiction) { posting: String, column: String },
        /// The text is not TOML, or not TOML of the form that was asked for.
        NotOfTheForm("not_of_the_form", Malformed) { problem: String },
    }
}

/// The largest table that is read: about a million lines of a compound's ledger.
pub const LARGEST_TABLE: usize = 64 << 20;

/// The largest TOML document that is read.
pub const LARGEST_DOCUMENT: usize = 4 << 20;

/// The longest cell that is read, in bytes.
pub const LONGEST_CELL: usize = 4096;

/// 文本: the bytes of a file as text; UTF-8, with or without a byte order mark.
///
/// ```
/// use commonhold::reading::utf8;
/// assert_eq!(utf8("units.csv", b"\xEF\xBB\xBFunit")?, "unit");
/// // 栋 as a spreadsheet saves it in GBK.
/// let refused = utf8("units.csv", b"unit\n1\xB6\xB0\n").unwrap_err();
/// assert_eq!(refused.code, "reading.not_utf8");
/// assert_eq!(refused.at.map(|at| (at.line, at.column)), Some((2, 2)));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// `reading.not_utf8`, at the first byte that is not.
pub fn utf8<'a>(name: &str, bytes: &'a [u8]) -> Result<&'a str, Refusal> {
    match str::from_utf8(bytes) {
        Ok(text) => Ok(place::without_mark(text)),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let good = place::without_mark(str::from_utf8(good).unwrap_or_default());
            Err(Refusal::from(ReadingRefusal::NotUtf8 {}).at(Place::of_byte(name, good, good.len())))
        }
    }
}

/// The text without its mark, when it is not too large and holds nothing but letters and line ends.
fn checked<'a>(name: &str, text: &'a str, most: usize) -> Result<&'a str, Refusal> {
    let text = place::without_mark(text);
    if text.len() > most {
        let (bytes, most) = (place::counted(text.len()), place::counted(most));
        return Err(Refusal::from(ReadingRefusal::TooLarge { bytes, most }).at(Place::of_byte(name, "", 0)));
    }
    let control = |letter: char| letter.is_control() && !matches!(letter, '\t' | '\r' | '\n');
    let Some((at, letter)) = text.char_indices().find(|(_, letter)| control(*letter)) else {
        return Ok(text);
    };
    let refusal = ReadingRefusal::ControlCharacter { code: i64::from(u32::from(letter)) };
    Err(Refusal::from(refusal).at(Place::of_byte(name, text, at)))
}
