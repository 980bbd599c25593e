//! 认定: the findings of a settlement, one function for each, and the clauses they follow.

use super::facts::{CostItem, Posting, SettleFacts};
use super::gates::Gates;
use crate::amount::{Amount, AmountRefusal};
use crate::citation::{Citation, Clauses};
use crate::finding::{Finding, Mark};
use crate::outcome::{Named, named};

/// The contract's clause on remuneration, as far as the facts name it.
pub(super) fn contract(facts: &SettleFacts) -> Citation {
    let source = facts.contract.source.as_deref().unwrap_or("物业服务合同");
    Citation::new(source, facts.contract.clause.as_deref().unwrap_or(""))
}

/// The findings so far, with the money of the compound's currency.
pub(super) struct Findings<'a> {
    facts: &'a SettleFacts,
    clauses: Clauses,
    pub(super) law: &'a Gates,
    pub(super) list: Vec<Finding>,
}

impl<'a> Findings<'a> {
    pub(super) const fn new(facts: &'a SettleFacts, clauses: Clauses, law: &'a Gates) -> Findings<'a> {
        Findings { facts, clauses, law, list: Vec::new() }
    }

    /// The clause of a finding of this room.
    fn clause(&self, name: &str) -> Citation {
        self.clauses.of_code(&format!("settlement.{name}"), "settlement")
    }

    pub(super) fn amount(&self, minor_units: i128) -> Result<Amount, AmountRefusal> {
        self.facts.currency.amount(minor_units)
    }

    fn add(&mut self, mark: Mark, name: &str, about: &str, amount: Option<Amount>) {
        let clause = self.clause(name);
        self.add_citing(mark, name, about, amount, clause);
    }

    fn add_citing(&mut self, mark: Mark, name: &str, about: &str, amount: Option<Amount>, clause: Citation) {
        let values = match amount {
            Some(amount) => vec![named("about", about), named("amount", amount)],
            None => vec![named("about", about)],
        };
        self.add_with(mark, name, about, amount, values, clause);
    }

    fn add_with(
        &mut self,
        mark: Mark,
        name: &str,
        about: &str,
        amount: Option<Amount>,
        values: Vec<Named>,
        citation: Citation,
    ) {
        let (code, about) = (format!("settlement.{name}"), about.to_owned());
        self.list.push(Finding { mark, code, about, amount, values, citation });
    }

    /// 期外凭证: booked on a day outside the period, so not counted.
    pub(super) fn outside_period(&mut self, posting: &Posting, debits: i128) -> Result<(), AmountRefusal> {
        let amount = self.amount(debits)?;
        let values = vec![named("about", &posting.id), named("day", posting.day), named("amount", amount)];
        let clause = self.clause("outside_period");
        self.add_with(Mark::Unreconciled, "outside_period", &posting.id, Some(amount), values, clause);
        Ok(())
    }

    /// 未知房号: a unit that is not on the list of units.
    pub(super) fn unknown_unit(&mut self, posting: &Posting, unit: &str) {
        let values = vec![named("about", &posting.id), named("unit", unit)];
        self.add_with(Mark::Unknown, "unknown_unit", &posting.id, None, values, Citation::page("settlement"));
    }

    /// 资金混用: spending and money of another pool in one posting.
    pub(super) fn pools_mixed(&mut self, posting: &Posting) {
        self.add(Mark::Unreconciled, "pools_mixed", &posting.id, None);
    }

    /// 未归项支出: spending under none of the nine items.
    pub(super) fn no_cost_item(&mut self, about: &str, amount: Amount) {
        self.add(Mark::Unknown, "no_cost_item", about, Some(amount));
    }

    /// 第九项无业主决定: the ninth item without a decision of the owners.
    pub(super) fn item_nine_without_decision(&mut self, about: &str, amount: Amount) {
        self.add(Mark::Disallowed, "item_nine_without_decision", about, Some(amount));
    }

    /// 大中修、更新、改造: belongs to the maintenance fund.
    pub(super) fn belongs_to_maintenance_fund(&mut self, about: &str, amount: Amount) {
        self.add(Mark::Disallowed, "belongs_to_maintenance_fund", about, Some(amount));
    }

    /// 核查标记: a person has marked the posting.
    pub(super) fn marked(&mut self, posting: &Posting, amount: Amount) {
        self.add(posting.mark, "marked", &posting.id, Some(amount));
    }

    /// 异议: a person objects to a part of an item.
    pub(super) fn objection(&mut self, objection: &super::Objection) {
        let about = objection.item.key();
        let values = vec![
            named("about", about),
            named("amount", objection.amount),
            named("reason", &objection.reason),
        ];
        let clause = objection.citation.clone().unwrap_or_else(|| self.clause("objection"));
        self.add_with(objection.mark, "objection", about, Some(objection.amount), values, clause);
    }

    /// 须有规则册: only a book says how such spending stands, and none is named.
    pub(super) fn rule_needed(&mut self, about: &str, parameter: &str, amount: Amount) {
        let values = vec![named("about", about), named("parameter", parameter), named("amount", amount)];
        let page = Citation::page("settlement");
        self.add_with(Mark::Unknown, "rule_needed", about, Some(amount), values, page);
    }

    /// 缺少数字: a figure of the statement was not given.
    pub(super) fn missing_figure(&mut self, what: &str) {
        self.add(Mark::Unknown, "missing_figure", what, None);
    }

    /// 缺少约定: a term of the contract was not given.
    pub(super) fn missing_term(&mut self, what: &str) {
        let clause = contract(self.facts);
        self.add_citing(Mark::Unknown, "missing_term", what, None, clause);
    }

    /// 总数与凭证不符: a total and the postings differ; the postings count.
    pub(super) fn total_differs(
        &mut self,
        what: &str,
        total: i128,
        counted: i128,
    ) -> Result<(), AmountRefusal> {
        let difference = self.amount(total.saturating_sub(counted))?;
        let values = vec![
            named("about", what),
            named("total", self.amount(total)?),
            named("counted", self.amount(counted)?),
            named("difference", difference),
        ];
        let clause = self.clause("total_differs");
        self.add_with(Mark::Unreconciled, "total_differs", what, Some(difference), values, clause);
        Ok(())
    }

    /// 支出未分项: only a total of the expenditure is known, so no item can be judged.
    pub(super) fn not_itemised(&mut self, amount: Amount) {
        self.add(Mark::Unknown, "not_itemised", "expenditure", Some(amount));
    }

    /// 实收大于应收: more was received for the period than was charged for it.
    pub(super) fn collected_above_billed(&mut self, excess: i128) -> Result<(), AmountRefusal> {
        let amount = self.amount(excess)?;
        self.add(Mark::Unreconciled, "collected_above_billed", "collected", Some(amount));
        Ok(())
    }

    /// 建设单位未全额交纳: less than the full charge for unsold or late-delivered units.
    pub(super) fn developer_below_full(&mut self, missing: i128) -> Result<(), AmountRefusal> {
        let amount = self.amount(missing)?;
        self.add(Mark::Unreconciled, "developer_below_full", "developer_stock", Some(amount));
        Ok(())
    }

    /// 公布数字不平: published receipts less published expenses are not the published balance.
    pub(super) fn published_does_not_foot(&mut self, sums: [i128; 4]) -> Result<(), AmountRefusal> {
        let [opening, receipts, expenses, balance] = sums;
        let footed = opening.saturating_add(receipts).saturating_sub(expenses);
        let difference = self.amount(balance.saturating_sub(footed))?;
        let values = vec![
            named("opening", self.amount(opening)?),
            named("receipts", self.amount(receipts)?),
            named("expenses", self.amount(expenses)?),
            named("footed", self.amount(footed)?),
            named("balance", self.amount(balance)?),
            named("difference", difference),
        ];
        let name = "published_does_not_foot";
        let clause = self.clause(name);
        self.add_with(Mark::Unreconciled, name, "published", Some(difference), values, clause);
        Ok(())
    }
}

/// The place of an item in the kernel's sums.
pub(super) fn place(item: Option<CostItem>) -> u8 {
    let found = item.and_then(|item| CostItem::ALL.iter().position(|one| *one == item));
    found.and_then(|place| u8::try_from(place).ok()).unwrap_or(super::kernel::UNCLASSIFIED)
}
