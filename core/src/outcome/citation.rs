//! 依据: the clause a number or a step follows.

use crate::exact::Day;
use serde::{Deserialize, Serialize};

/// 依据: where a rule says what it says.
///
/// ```
/// use commonhold::Citation;
/// let quorum = Citation::new("Civil Code", "art. 278(2)");
/// assert_eq!(quorum.to_string(), "Civil Code art. 278(2)");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The statute, contract, covenant or rule page.
    pub source: String,
    /// The article, section or clause in it; may be empty for a whole page.
    pub clause: String,
    /// The first day on which the cited text is in force, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<Day>,
}

/// Where this library's own rule pages lie.
const PAGES: &str = "docs/rules/";

impl Citation {
    /// A clause without a date.
    #[must_use]
    pub fn new(source: &str, clause: &str) -> Citation {
        Citation { source: source.to_owned(), clause: clause.to_owned(), in_force: None }
    }

    /// One of this library's own rule pages, where no statute speaks.
    #[must_use]
    pub fn page(name: &str) -> Citation {
        Citation::new(&format!("{PAGES}{name}"), "")
    }

    /// Whether it names a text that binds people: a statute, a contract, a decision. Neither a page of this library does,
    /// nor the facts themselves, which a value set in them names as its source.
    #[cfg(feature = "notice")]
    pub(crate) fn is_law(&self) -> bool {
        !self.source.is_empty() && !self.is_page() && self.source != "facts"
    }

    /// Whether it is one of this library's own pages.
    pub(crate) fn is_page(&self) -> bool {
        self.source.starts_with(PAGES)
    }
}

/// 依据的清单: the clause that each code of this library follows under one book, on one day.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clauses {
    of: std::sync::Arc<std::collections::BTreeMap<String, Citation>>,
}

impl Clauses {
    pub(crate) fn of(clauses: std::collections::BTreeMap<String, Citation>) -> Clauses {
        Clauses { of: std::sync::Arc::new(clauses) }
    }

    /// The clause of a code; this library's own page where no book says.
    pub(crate) fn of_code(&self, code: &str, page: &str) -> Citation {
        self.said(code).unwrap_or_else(|| Citation::page(page))
    }

    /// The clause of a code, where the book says.
    pub(crate) fn said(&self, code: &str) -> Option<Citation> {
        self.of.get(code).cloned()
    }
}

impl std::fmt::Display for Citation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let space = if self.clause.is_empty() { "" } else { " " };
        write!(f, "{}{space}{}", self.source, self.clause)
    }
}
