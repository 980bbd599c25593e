//! Texts, money and days for one page.

use super::facts::TranslatedName;
use crate::catalogue::{self, Word};
use crate::exact::{Amount, Day, ExactNumber, Period, Ratio};
use crate::explain::{self, Cell, Language, Row, Table};
use crate::outcome::Citation;
use crate::settlement::CostItem;

/// How many units or nodes are named before the rest is only counted.
const MOST_NAMED: usize = 8;

/// The language and the minor digits of one page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words<'a> {
    pub(crate) language: Language,
    pub(crate) minor_digits: u32,
    /// What names of the facts are called in another language.
    pub(crate) names: &'a [TranslatedName],
    /// The keys of aspects and items as the contract lists them; may be empty.
    pub(crate) order: &'a [String],
}

impl<'a> Words<'a> {
    /// A name of the facts in the language of the page; as it stands, where nobody said what it is called there.
    pub(crate) fn named<'b>(self, name: &'b str) -> &'b str
    where
        'a: 'b,
    {
        let said = |known: &'a TranslatedName| match self.language {
            Language::ZhCn => known.zh.as_deref(),
            Language::En => known.en.as_deref(),
        };
        self.names.iter().filter(|known| known.name == name).find_map(said).unwrap_or(name)
    }

    /// A grade, or that there is none.
    pub(crate) fn grade(self, grade: Option<&str>) -> String {
        grade.map_or_else(|| self.say("notice.no_grade"), |grade| self.named(grade).to_owned())
    }

    /// Several names in a row.
    pub(crate) fn named_all<'b>(self, names: impl IntoIterator<Item = &'b String>) -> String
    where
        'a: 'b,
    {
        let named: Vec<&str> = names.into_iter().map(|name| self.named(name)).collect();
        named.join(&self.say("notice.comma"))
    }

    pub(crate) fn say(self, code: &str) -> String {
        explain::sentence(code, &[], self.language)
    }

    pub(crate) fn fill(self, code: &str, slots: &[(&str, &str)]) -> String {
        let values: Vec<(&str, String)> =
            slots.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        catalogue::sentence(code, &values, self.language)
    }

    pub(crate) fn word(self, word: &str) -> String {
        explain::word(self.named(word), self.language)
    }

    /// A word that a book or the facts may have coined; then it stands as it was typed.
    pub(crate) fn known(self, word: &str) -> String {
        explain::value(&crate::outcome::BookWord(self.named(word).to_owned()).into(), self.language)
    }

    /// A word of a book in the reader's language where the catalogue has it, else as it was typed.
    pub(crate) fn known_or_typed(self, word: &str) -> String {
        self.word(word)
    }

    /// A case of a plain choice in the reader's language.
    pub(crate) fn name_of(self, of: impl Word) -> String {
        self.word(of.word())
    }

    pub(crate) fn money(self, amount: Amount) -> String {
        explain::money(amount, self.minor_digits)
    }

    /// A sum that may be unknown; never an empty cell.
    pub(crate) fn maybe(self, amount: Option<Amount>) -> String {
        amount.map_or_else(|| self.say("notice.not_known"), |amount| self.money(amount))
    }

    pub(crate) fn number(self, number: ExactNumber) -> String {
        explain::grouped(&number.to_string())
    }

    /// A number that may not end, such as a mean of thirds: two places for the eye, cut off.
    pub(crate) fn short(self, number: ExactNumber) -> String {
        super::places::cut_off(number, super::places::PLACES)
    }

    /// The first few in a row.
    pub(crate) fn some_of(self, codes: &[&str]) -> String {
        let named: Vec<&str> = codes.iter().take(MOST_NAMED).map(|code| self.named(code)).collect();
        let mut list = named.join(&self.say("notice.comma"));
        if codes.len() > named.len() {
            list.push('…');
        }
        list
    }

    /// The clause of a statute, a contract or a decision. A rule of this library is none, nor is a value that the facts
    /// set, nor a number of which nobody says in what it stands: a reader would take each for law.
    pub(crate) fn cite(self, citation: &Citation) -> Option<String> {
        citation.is_law().then(|| explain::citation(&self.translated(citation), self.language))
    }

    /// The source and the clause in it, apart.
    pub(crate) fn source_and_clause(self, citation: &Citation) -> (String, String) {
        explain::source_and_clause(&self.translated(citation), self.language)
    }

    fn translated(self, citation: &Citation) -> Citation {
        let mut said = citation.clone();
        said.source = self.named(&citation.source).to_owned();
        said.clause = self.named(&citation.clause).to_owned();
        said
    }

    pub(crate) fn day(self, day: Day) -> String {
        let (year, month, date) =
            (day.year().to_string(), day.month().to_string(), day.day_of_month().to_string());
        match self.language {
            Language::ZhCn => self.fill("notice.day", &[("year", &year), ("month", &month), ("day", &date)]),
            Language::En => {
                let names = self.say("notice.months");
                let name = names.split(' ').nth(usize::try_from(day.month()).unwrap_or(1).saturating_sub(1));
                self.fill("notice.day", &[("year", &year), ("month", name.unwrap_or(&month)), ("day", &date)])
            }
        }
    }

    /// A half-open period as people say it, both days included; a calendar year as a year.
    pub(crate) fn period(self, period: Period) -> String {
        let first_of_january = |day: Day| day.month() == 1 && day.day_of_month() == 1;
        let one_year = period.to.year().checked_sub(period.from.year()) == Some(1);
        if first_of_january(period.from) && first_of_january(period.to) && one_year {
            return self.fill("notice.year", &[("year", &period.from.year().to_string())]);
        }
        let last = day_before(period.to).unwrap_or(period.to);
        self.fill("notice.period", &[("from", &self.day(period.from)), ("to", &self.day(last))])
    }
}

/// How a cost item is called.
pub(super) fn item_name(item: CostItem, w: Words<'_>) -> String {
    let code = format!("cost_item.{}", item.word());
    explain::template(&code, w.language).unwrap_or(item.word()).to_owned()
}

/// How much more than the budget was spent, of a variance below zero; the words beside it say which way.
pub(super) fn beyond(variance: Amount, w: Words<'_>) -> String {
    w.money(variance).trim_start_matches(['−', '-']).to_owned()
}

/// The day before, or nothing before the first day of the calendar.
pub(crate) fn day_before(day: Day) -> Option<Day> {
    if let Some(date) = day.day_of_month().checked_sub(1).filter(|date| *date > 0) {
        return Day::new(day.year(), day.month(), date).ok();
    }
    let (year, month) = match day.month().checked_sub(1).filter(|month| *month > 0) {
        Some(month) => (day.year(), month),
        None => (day.year().checked_sub(1)?, 12),
    };
    [31, 30, 29, 28].into_iter().find_map(|date| Day::new(year, month, date).ok())
}

/// A cell of words.
pub(crate) fn words(text: impl Into<String>) -> Cell {
    Cell::Words(text.into())
}

/// A cell with a figure.
pub(crate) fn figure(text: impl Into<String>) -> Cell {
    Cell::Figure(text.into())
}

/// A table of two columns: what, and how much.
pub(crate) fn two_columns(caption: String, heads: [String; 2], rows: Vec<Row>) -> Table {
    Table { caption, columns: heads.to_vec(), rows }
}

/// How long a bar is, in hundredths of the whole, cut off; nothing where there is no whole.
pub(crate) fn bar(part: Ratio, whole: Ratio) -> Option<u32> {
    let share = part.divided_by(whole).ok()?.times(Ratio::whole(100)).ok()?;
    let hundredths = share.numerator().checked_div(share.denominator())?;
    u32::try_from(hundredths.clamp(0, 100)).ok()
}
