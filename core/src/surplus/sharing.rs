//! 分享的前提: the facts, and what the book says where they leave a choice open.

use super::facts::{ShareBasis, ShareFacts, Transfer, Treatment};
use crate::outcome::Refusal;
use crate::rulebook::{BookAsked, Rules};

/// 分享的前提: the facts with every choice made.
pub(super) struct Sharing<'a> {
    facts: &'a ShareFacts,
    /// 分摊依据: as agreed; else as the book says; else by exclusive-part area.
    pub(super) basis: ShareBasis,
    /// 权属变更: as agreed; else as the book says; else the part follows the unit.
    pub(super) transfer: Transfer,
    /// 归属: whose the total is, as the book says; the owners' where none does.
    pub(super) belongs_to: String,
}

impl std::ops::Deref for Sharing<'_> {
    type Target = ShareFacts;
    fn deref(&self) -> &ShareFacts {
        self.facts
    }
}

impl<'a> Sharing<'a> {
    /// Whether any of the total is set against next fees.
    pub(super) fn offsets(&self) -> bool {
        let offset = Some(Treatment::Offset);
        self.facts.treatment == offset || self.facts.treatments.iter().any(|of| Some(of.treatment) == offset)
    }

    pub(super) fn of(facts: &'a ShareFacts, rules: Option<&Rules>) -> Sharing<'a> {
        let said = |id: &str| rules.and_then(|rules| rules.value(id));
        let basis = facts.basis.or_else(|| ShareBasis::of(&said("surplus_by_default")?)).unwrap_or_default();
        let transfer =
            facts.transfer.or_else(|| Transfer::of(&said("surplus_on_transfer")?)).unwrap_or_default();
        let belongs_to = said("fund_belongs_to").unwrap_or_else(|| "owners".to_owned());
        Sharing { facts, basis, transfer, belongs_to }
    }
}

/// The rules that sharing runs under, if a book is named.
pub(super) fn rules(facts: &ShareFacts) -> Result<Option<Rules>, Refusal> {
    Rules::named(&BookAsked {
        book: facts.book.as_deref(),
        rulebook: facts.rulebook.as_deref(),
        layers: &facts.layers,
        on: Some(facts.period.from),
        ..BookAsked::default()
    })
}
