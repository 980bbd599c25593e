//! 分享的前提: the facts, and what the book says where they leave a choice open.

use super::ShareRefusal;
use super::facts::{ShareBasis, ShareFacts, Transfer};
use crate::outcome::{Refusal, refusal::Placed};
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
    pub(super) fn of(facts: &'a ShareFacts, rules: Option<&Rules>) -> Result<Sharing<'a>, Refusal> {
        let said = |id: &str| rules.map_or(Ok(None), |rules| rules.value(id));
        let (basis, transfer) = (said("surplus_by_default")?, said("surplus_on_transfer")?);
        let basis = facts.basis.or_else(|| ShareBasis::of(&basis?)).unwrap_or_default();
        let transfer = facts.transfer.or_else(|| Transfer::of(&transfer?)).unwrap_or_default();
        let belongs_to = said("fund_belongs_to")?.unwrap_or_else(|| "owners".to_owned());
        Ok(Sharing { facts, basis, transfer, belongs_to })
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

/// A fact that the chosen policies would not read is a contradiction, not something to skip.
pub(super) fn check_choices(facts: &Sharing<'_>) -> Result<(), Refusal> {
    facts.period.checked().map_err(|refusal| refusal.in_field("period"))?;
    let unread = |fact: &str, choice: &str| {
        Err(ShareRefusal::UnreadFact { fact: fact.to_owned(), choice: choice.to_owned() }.in_field(fact))
    };
    if facts.basis != ShareBasis::ClassArea && !facts.class_factors.is_empty() {
        return unread("class_factors", "class_area");
    }
    match (facts.transfer, facts.record_date) {
        (Transfer::OwnerOnRecordDate, None) => {
            return Err(ShareRefusal::NoRecordDate {}.in_field("record_date"));
        }
        (Transfer::OwnerOnRecordDate, Some(record_date)) if record_date < facts.period.from => {
            let from = facts.period.from;
            return Err(ShareRefusal::RecordDateBeforePeriod { record_date, from }.in_field("record_date"));
        }
        (Transfer::FollowsUnit | Transfer::ProrataByDays, Some(_)) => {
            return unread("record_date", "owner_on_record_date");
        }
        _ => {}
    }
    match (facts.transfer, facts.settled_on) {
        (Transfer::ProrataByDays | Transfer::OwnerOnRecordDate, Some(_)) => {
            unread("settled_on", "follows_unit")
        }
        (Transfer::FollowsUnit, Some(settled_on)) if settled_on < facts.period.to => {
            let to = facts.period.to;
            Err(ShareRefusal::SettledBeforeEnd { settled_on, to }.in_field("settled_on"))
        }
        _ => Ok(()),
    }
}
