//! 表式: the tables that are read, each with its columns and what their cells hold; one list for every reader.

/// 表: one of the tables of a folder.
#[derive(Clone, Copy, Debug)]
pub struct TableForm {
    /// The name of the table, and of its file without what follows the dot.
    pub name: &'static str,
    /// The same in Chinese.
    pub chinese: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
}

/// 栏: a column; its name in code or in Chinese may stand in the header.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// The name in code and in English text.
    pub name: &'static str,
    /// The name in Chinese.
    pub chinese: &'static str,
    /// Whether the header must have it.
    pub required: bool,
    /// What its cells hold.
    pub holds: Holds,
}

/// 栏的内容: what the cells of a column hold.
#[derive(Clone, Copy, Debug)]
pub enum Holds {
    /// 编号: a key, compared letter by letter.
    Key,
    /// Several keys with `;` between.
    Keys,
    /// 文字: words for people.
    Text,
    /// 金额: an amount in the compound's currency.
    Amount,
    /// 面积: a floor area in square metres.
    Area,
    /// 单价: a price.
    Price,
    /// 日期: a day.
    Day,
    /// 时刻: a moment with its offset.
    Moment,
    /// 是否: `true` or `false`.
    Flag,
    /// 个数: a whole number.
    Whole,
    /// 数: an exact number, such as a mark.
    Number,
    /// One of these words.
    Word(fn() -> Vec<&'static str>),
}

/// A column the header must have.
pub(super) const fn required(name: &'static str, chinese: &'static str, holds: Holds) -> Column {
    Column { name, chinese, required: true, holds }
}

/// A column the header may leave out.
pub(super) const fn optional(name: &'static str, chinese: &'static str, holds: Holds) -> Column {
    Column { name, chinese, required: false, holds }
}

/// The words that a type of ours is written with, as what a column holds.
macro_rules! words {
    ($of:ty) => {
        crate::reading::form::Holds::Word(|| <$of>::EVERY.iter().map(|one| one.word()).collect())
    };
}
pub(super) use words;

impl TableForm {
    /// The column of that name, in code or in Chinese.
    #[must_use]
    pub fn column(&self, said: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == said || column.chinese == said)
    }
}

/// 各表: every table that is read.
///
/// ```
/// use commonhold::reading::{Holds, TABLES};
/// let units = TABLES.iter().find(|table| table.name == "units").unwrap();
/// assert!(units.column("用途").is_some_and(|column| matches!(column.holds, Holds::Word(_))));
/// assert!(units.column("colour").is_none());
/// ```
pub const TABLES: &[TableForm] = &[
    super::roll::UNITS,
    super::roll::OWNERS,
    super::roll::TENURES,
    super::ledger::LEDGER,
    super::books::BANK,
    super::ledger::DEBTS,
    super::ballots::BALLOTS,
    super::ratings::RATERS,
    super::ratings::RATINGS,
    super::concerns::EVENTS,
    super::concerns::REQUESTS,
];
