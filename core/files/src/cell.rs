//! 单元格: what stands in a cell as the plain text that the reader of the table takes.

use crate::day;
use crate::mistake::Mistake;
use crate::moment::Moments;
use crate::number::Numbers;
use crate::sheet::Content;
use crate::understood::Note;
use crate::vocabulary::Vocabulary;
use crate::words::{DayOrder, half_width};
use commonhold::UtcOffset;
use commonhold::reading::{Column, Holds, TableForm};

/// The longest cell that is read, in bytes, as the core has it.
const LONGEST: usize = commonhold::reading::LONGEST_CELL;

/// What is known of a column beside its form.
pub(crate) struct Known<'a> {
    pub(crate) vocabulary: &'a Vocabulary,
    pub(crate) form: &'a TableForm,
    pub(crate) column: &'static Column,
    /// What heads the column in the file.
    pub(crate) head: &'a str,
    pub(crate) decimal: Option<char>,
    pub(crate) days: Option<DayOrder>,
    pub(crate) currency: Option<&'a str>,
    pub(crate) places: Option<u32>,
    /// Where the clocks of the compound stand.
    pub(crate) offset: Option<UtcOffset>,
}

impl Known<'_> {
    /// The cell as plain text; empty where nothing stands in it.
    ///
    /// # Errors
    /// What is wrong with it, or what it might mean.
    pub(crate) fn plain(&self, content: &Content, notes: &mut Vec<Note>) -> Result<String, Mistake> {
        if content.is_empty() {
            return Ok(String::new());
        }
        let column = || self.head.to_owned();
        let shown = content.shown();
        if shown.len() > LONGEST {
            return Err(Mistake::LongCell { column: column(), most: LONGEST.to_string() });
        }
        if let Content::Broken(text) = content {
            return Err(Mistake::BrokenFormula { text: text.clone(), column: column() });
        }
        if let Some(control) =
            shown.chars().find(|letter| letter.is_control() && !matches!(letter, '\t' | '\r' | '\n'))
        {
            return Err(Mistake::ControlCharacter { code: u32::from(control).to_string() });
        }
        match self.column.holds {
            Holds::Text => Ok(shown.trim().to_owned()),
            Holds::Key => Ok(self.key_or_word(content, notes)),
            Holds::Keys => Ok(self.keys(content, notes)),
            Holds::Amount | Holds::Area | Holds::Price | Holds::Number => self.number(content, notes),
            Holds::Day => self.day(content, notes),
            Holds::Moment => self.moment(content, notes),
            Holds::Flag => self.flag(content, notes),
            Holds::Whole => self.whole(content, notes),
            Holds::Word(words) => self.word(&shown, &words(), notes),
        }
    }

    fn noted(
        &self,
        text: &str,
        means: &str,
        note: fn(String, String, String) -> Note,
        notes: &mut Vec<Note>,
    ) {
        if text != means {
            notes.push(note(self.head.to_owned(), text.to_owned(), means.to_owned()));
        }
    }

    /// A key, or where the column's keys are words of a book of rules, such as the steps of a process, ours for theirs.
    fn key_or_word(&self, content: &Content, notes: &mut Vec<Note>) -> String {
        let shown = content.shown();
        match self.vocabulary.word(self.form, self.column, &shown) {
            Some(means) => {
                let word = |column, word, means| Note::Word { word, column, means };
                self.noted(shown.trim(), means, word, notes);
                means.to_owned()
            }
            None => self.key(content, notes),
        }
    }

    /// A key, with full-width letters made half-width: 一 key stays itself whichever keyboard typed it.
    fn key(&self, content: &Content, notes: &mut Vec<Note>) -> String {
        let shown = content.shown();
        let typed = shown.trim();
        let key: String = typed.chars().map(half_width).collect();
        let full_width = |column, text, means| Note::FullWidth { column, text, means };
        self.noted(typed, key.trim(), full_width, notes);
        key.trim().to_owned()
    }

    fn keys(&self, content: &Content, notes: &mut Vec<Note>) -> String {
        let typed = self.key(content, notes);
        let parts: Vec<&str> =
            typed.split([';', '、', ',', '/']).map(str::trim).filter(|part| !part.is_empty()).collect();
        let keys = parts.join(";");
        let between = |column, text, means| Note::KeysBetween { column, text, means };
        if typed.contains(['、', ',', '/']) {
            self.noted(&typed, &keys, between, notes);
        }
        keys
    }

    fn number(&self, content: &Content, notes: &mut Vec<Note>) -> Result<String, Mistake> {
        let amount = matches!(self.column.holds, Holds::Amount);
        let numbers = Numbers {
            column: self.head,
            decimal: self.decimal,
            currency: self.currency.filter(|_| amount),
            places: self.places.filter(|_| amount),
        };
        let plain = match content {
            Content::Number(text) => self.binary(text, notes)?,
            Content::Text(text) => numbers.typed(text, notes)?,
            other => return Err(Mistake::NotANumber { text: other.shown(), column: self.head.to_owned() }),
        };
        if let Some(places) = numbers.places {
            let written = plain.split_once('.').map_or(0, |(_, part)| part.trim_end_matches('0').len());
            if written > usize::try_from(places).unwrap_or(0) {
                return Err(Mistake::TooManyPlaces {
                    text: content.shown(),
                    column: self.head.to_owned(),
                    places: places.to_string(),
                });
            }
        }
        let zero = plain.bytes().all(|letter| matches!(letter, b'0' | b'.' | b'-'));
        if matches!(self.column.holds, Holds::Area) && zero {
            return Err(Mistake::AreaOfZero { column: self.head.to_owned() });
        }
        Ok(plain)
    }

    /// A number of a workbook: the decimal that it is the nearest binary fraction of, where that has few enough places.
    fn binary(&self, text: &str, notes: &mut Vec<Note>) -> Result<String, Mistake> {
        let most = match self.column.holds {
            Holds::Amount => self.places.unwrap_or(6),
            _ => 6,
        };
        let places = text.split_once('.').map_or(0, |(_, part)| part.len());
        if places > usize::try_from(most).unwrap_or(0) || text.contains(['e', 'E', 'N', 'i']) {
            let (text, column, places) = (text.to_owned(), self.head.to_owned(), most.to_string());
            return Err(Mistake::BinaryNumber { text, column, places });
        }
        if places > 0 {
            notes.push(Note::BinaryNumber { column: self.head.to_owned(), text: text.to_owned() });
        }
        Ok(text.to_owned())
    }

    fn day(&self, content: &Content, notes: &mut Vec<Note>) -> Result<String, Mistake> {
        let column = self.head.to_owned();
        match content {
            Content::Day(day, None) => Ok(day.clone()),
            Content::Day(_, Some(_)) => Err(Mistake::TimeOfDay { text: content.shown(), column }),
            // 20250131 in a cell of numbers is as good as typed; any other number might be a count of days.
            Content::Number(text) if text.len() == 8 && !text.contains('.') => {
                day::typed(&column, text, self.days, notes)
            }
            Content::Number(text) => Err(Mistake::NumberForDay { text: text.clone(), column }),
            other => day::typed(&column, &other.shown(), self.days, notes),
        }
    }

    fn moment(&self, content: &Content, notes: &mut Vec<Note>) -> Result<String, Mistake> {
        let moments = Moments { column: self.head, days: self.days, offset: self.offset };
        match content {
            Content::Text(text) => moments.typed(text, notes),
            Content::Day(day, Some(time)) => moments.local(&content.shown(), day, time, notes),
            other => Err(Mistake::NotAMoment { text: other.shown(), column: self.head.to_owned() }),
        }
    }

    fn flag(&self, content: &Content, notes: &mut Vec<Note>) -> Result<String, Mistake> {
        let shown = content.shown();
        let typed = shown.trim();
        let Some(flag) = self.vocabulary.flag(typed) else {
            return Err(Mistake::NotAFlag { word: typed.to_owned(), column: self.head.to_owned() });
        };
        let word = |column, word, means| Note::Word { word, column, means };
        let means = flag.to_string();
        if typed.to_lowercase() != means {
            self.noted(typed, &means, word, notes);
        }
        Ok(means)
    }

    fn whole(&self, content: &Content, notes: &mut Vec<Note>) -> Result<String, Mistake> {
        let whole = self.key(content, notes);
        if whole.bytes().all(|letter| letter.is_ascii_digit()) {
            return Ok(whole);
        }
        Err(Mistake::NotWhole { text: content.shown(), column: self.head.to_owned() })
    }

    fn word(&self, shown: &str, ours: &[&str], notes: &mut Vec<Note>) -> Result<String, Mistake> {
        let typed = shown.trim();
        if let Some(means) = self.vocabulary.word(self.form, self.column, typed) {
            let word = |column, word, means| Note::Word { word, column, means };
            self.noted(typed, means, word, notes);
            return Ok(means.to_owned());
        }
        let (word, column) = (typed.to_owned(), self.head.to_owned());
        if let Some(may) = self.vocabulary.asked_word(self.form, self.column, typed) {
            return Err(Mistake::TwoWords { word, column, may: may.join(" / ") });
        }
        let near =
            |one: &&&str| strsim::damerau_levenshtein(&typed.to_lowercase(), one) <= 2 && one.len() > 3;
        Err(match ours.iter().find(near) {
            Some(meant) => Mistake::NearWord { word, column, meant: (*meant).to_owned() },
            None => Mistake::UnknownWord { word, column, known: self.known_words(ours) },
        })
    }

    /// Our words, each with the one that stands for it in Chinese.
    fn known_words(&self, ours: &[&str]) -> String {
        let said = |word: &&str| match self.vocabulary.in_chinese(self.form, self.column, word) {
            Some(chinese) => format!("{word} {chinese}"),
            None => (*word).to_owned(),
        };
        ours.iter().map(said).collect::<Vec<_>>().join(", ")
    }
}
