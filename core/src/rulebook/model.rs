//! 规则册: editions of rules by date, in layers from the statute down.

use super::body::{Body, Overlap};
use super::holidays::HolidayList;
use super::parameter::Parameter;
use super::sources::{Ground, LegalSource};
use super::window::ServiceWindow;
use super::{Procedure, Process};
use super::{RulebookRefusal, read};
use crate::catalogue::words;
use crate::exact::Day;
use crate::outcome::{Citation, Refusal};
use std::sync::Arc;

words! {
    /// 层级: where a rule comes from, from the highest down.
    #[derive(Default)]
    pub enum Level {
        /// 国家: the law of the whole country.
        #[default]
        National => "national",
        /// 地方: local rules, such as those of a city.
        Local => "local",
        /// 管理规约、议事规则: the owners' covenant and their rules of procedure.
        Covenant => "covenant",
        /// 物业服务合同: the contract with the manager.
        Contract => "contract",
    }
}

/// 共同决定事项: a matter, its class, and the procedure that decides it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// Its id, such as `hire_manager`.
    pub id: String,
    /// The number of its item in the statute.
    pub item: Option<u32>,
    /// The procedure.
    pub procedure: String,
    /// What it is, in a sentence.
    pub about: String,
    /// Where it says so.
    pub citation: Citation,
    /// The first day in force.
    pub from: Option<Day>,
    /// The first day no longer in force.
    pub to: Option<Day>,
}

/// One text: a statute, a city's rules, a covenant or a contract.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Book {
    pub(crate) name: String,
    pub(crate) level: Level,
    pub(crate) sources: Vec<LegalSource>,
    pub(crate) grounds: Vec<Ground>,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) procedures: Vec<Procedure>,
    pub(crate) matters: Vec<Matter>,
    pub(crate) holidays: Vec<HolidayList>,
    pub(crate) processes: Vec<Process>,
    pub(crate) bodies: Vec<Body>,
    pub(crate) overlaps: Vec<Overlap>,
    pub(crate) windows: Vec<ServiceWindow>,
}

/// 规则册: a book and the layers under it.
///
/// ```
/// use commonhold::rulebook::Rulebook;
/// let cn = Rulebook::builtin("cn")?;
/// let day = commonhold::Day::parse("2024-05-01")?;
/// assert_eq!(cn.procedure("cn.278.special", Some(day))?.class.as_deref(), Some("special"));
/// assert_eq!(Rulebook::builtin("atlantis").unwrap_err().code, "rulebook.unknown_book");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rulebook {
    pub(crate) books: Vec<Arc<Book>>,
}

impl Rulebook {
    /// Reads a book from TOML; `name` is what refusals call the text. Of several mistakes the first is
    /// refused; [`Rulebook::mistakes`] tells them all.
    ///
    /// # Errors
    /// Those of [`FormRefusal`](crate::form::FormRefusal), `rulebook.not_of_the_form`, `rulebook.bad_condition`,
    /// `rulebook.not_a_fraction`, `rulebook.too_large`, `rulebook.too_deep`, `rulebook.overlap`; each points at a line and a character.
    pub fn parse(name: &str, toml: &str) -> Result<Rulebook, Refusal> {
        Ok(Rulebook { books: vec![Arc::new(read::book(name, toml).map_err(read::first)?)] })
    }

    /// 规则册的全部错处: every mistake of a book, each with its line and character, in the order of the text.
    #[must_use]
    pub fn mistakes(name: &str, toml: &str) -> Vec<Refusal> {
        read::book(name, toml).err().unwrap_or_default()
    }

    /// The same book with a lower layer under it.
    ///
    /// # Errors
    /// `rulebook.wrong_order` when the layer is of a higher level than what it is put under.
    pub fn layered(&self, lower: &Rulebook) -> Result<Rulebook, Refusal> {
        let mut layered = self.clone();
        layered.put_under(lower.clone())?;
        Ok(layered)
    }

    /// Puts a lower layer under this book.
    pub(crate) fn put_under(&mut self, lower: Rulebook) -> Result<(), Refusal> {
        let upper = self.books.last().map(|book| (book.level, &book.name));
        if let (Some((level, name)), Some(first)) = (upper, lower.books.first())
            && first.level < level
        {
            let (upper, lower) = (name.clone(), first.name.clone());
            return Err(RulebookRefusal::WrongOrder { upper, lower }.into());
        }
        self.books.extend(lower.books);
        Ok(())
    }
}

/// Whether a rule is in force on a day; without a day only rules without dates are.
pub(crate) fn in_force(from: Option<Day>, to: Option<Day>, on: Option<Day>) -> bool {
    match on {
        Some(on) => from.is_none_or(|from| from <= on) && to.is_none_or(|to| on < to),
        None => from.is_none() && to.is_none(),
    }
}

/// Why no edition was found: the id is unknown, has other dates, or needs a day.
pub(crate) fn not_found(id: &str, on: Option<Day>, known: bool, unknown: RulebookRefusal) -> Refusal {
    match (known, on) {
        (false, _) => unknown.into(),
        (true, Some(on)) => RulebookRefusal::NotInForce { id: id.to_owned(), on }.into(),
        (true, None) => RulebookRefusal::DayNeeded { id: id.to_owned() }.into(),
    }
}
