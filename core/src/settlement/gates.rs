//! 列支的门槛: what the book says may be spent, on what condition; nothing where no book is named.

use super::cost_item::CostItem;
use super::facts::SettleFacts;
use super::postings::{Account, Work};
use crate::outcome::Refusal;
use crate::rulebook::{BookAsked, Rules};

/// 列支的门槛: the conditions of one settlement, read once.
#[derive(Debug, Default)]
pub(super) struct Gates {
    /// Whether a book is named at all.
    pub(super) by_book: bool,
    cost_items: Vec<String>,
    needing_a_decision: Vec<String>,
    large_works: Vec<String>,
    large_works_chargeable: bool,
    kept_apart: Vec<String>,
    pub(super) budget_owed: bool,
    /// 公布次数: how often the accounts must be posted in the period, at least.
    pub(super) disclosures: Option<String>,
    pub(super) developer_pays_in_full: bool,
}

/// How a book lets one line of spending stand.
pub(super) enum Gate {
    Open,
    Closed,
    /// No book is named; this parameter of one would say.
    Unsaid(&'static str),
}

impl Gates {
    pub(super) fn of(rules: Option<&Rules>) -> Result<Gates, Refusal> {
        let Some(rules) = rules else { return Ok(Gates::default()) };
        let list = |id: &str| rules.list(id).map(Option::unwrap_or_default);
        Ok(Gates {
            by_book: true,
            cost_items: list("cost_items")?,
            needing_a_decision: list("cost_items_needing_a_decision")?,
            large_works: list("works_of_the_maintenance_fund")?,
            large_works_chargeable: rules.flag("major_repair_chargeable")?.unwrap_or(true),
            kept_apart: list("pools_kept_apart")?,
            budget_owed: rules.flag("yearly_budget_posted")?.unwrap_or(false),
            disclosures: rules.value("disclosures_per_year")?,
            developer_pays_in_full: rules.value("developer_pays")?.as_deref() == Some("1"),
        })
    }

    /// 支出项目: whether the book has the item; without a book every item of this library is one.
    pub(super) fn has_item(&self, item: CostItem) -> bool {
        !self.by_book || self.cost_items.is_empty() || self.cost_items.iter().any(|of| of == item.word())
    }

    /// 需经业主同意: whether the item may be spent on without a decision of the owners.
    pub(super) fn undecided(&self, item: CostItem) -> Gate {
        match (self.by_book, item) {
            (true, item) if self.needing_a_decision.iter().any(|of| of == item.word()) => Gate::Closed,
            (false, CostItem::OtherAgreed) => Gate::Unsaid("cost_items_needing_a_decision"),
            _ => Gate::Open,
        }
    }

    /// 大中修、更新、改造: whether the fund may pay such works.
    pub(super) fn works(&self, work: Option<Work>) -> Gate {
        match work {
            None | Some(Work::Daily) => Gate::Open,
            Some(_) if !self.by_book => Gate::Unsaid("works_of_the_maintenance_fund"),
            Some(work)
                if self.large_works.iter().any(|of| of == work.word()) && !self.large_works_chargeable =>
            {
                Gate::Closed
            }
            Some(_) => Gate::Open,
        }
    }

    /// 不得混用: whether the account is of money that spending of the fund is kept apart from.
    pub(super) fn is_kept_apart(&self, account: Account) -> bool {
        self.kept_apart.iter().any(|of| of == account.word())
    }
}

/// The rules that a settlement runs under, if a book is named.
pub(super) fn rules(facts: &SettleFacts) -> Result<Option<Rules>, Refusal> {
    Rules::named(&BookAsked {
        book: facts.book.as_deref(),
        rulebook: facts.rulebook.as_deref(),
        layers: &facts.layers,
        on: Some(facts.period.from),
        ..BookAsked::default()
    })
}
