//! 认定: the findings of a settlement, one function for each, and the clauses they follow.

use super::cost_item::CostItem;
use super::facts::SettleFacts;
use super::gates::Gates;
use super::postings::Posting;
use super::said::{About, SettleFinding, SettleWarning};
use crate::exact::{Amount, AmountRefusal, MinorUnits};
use crate::outcome::{Citation, Finds, Mark, Says, Trace};

/// The contract's clause on remuneration, as far as the facts name it.
pub(super) fn contract(facts: &SettleFacts) -> Citation {
    let source = facts.contract.source.as_deref().unwrap_or("物业服务合同");
    Citation::new(source, facts.contract.clause.as_deref().unwrap_or(""))
}

/// One finding on its way into the outcome: its mark, and the clause where it is not the book's.
struct Found {
    mark: Mark,
    about: About,
    finding: SettleFinding,
    citation: Option<Citation>,
}

/// 不计入认可支出: what a finding takes out of the allowed spending.
pub(super) struct TakenOut {
    pub(super) item: Option<CostItem>,
    pub(super) about: About,
    pub(super) mark: Mark,
    pub(super) minor_units: i128,
    code: &'static str,
    citation: Option<Citation>,
}

impl TakenOut {
    /// Whether it is open, so that it may yet be allowed.
    pub(super) const fn is_open(&self) -> bool {
        matches!(self.mark, Mark::Unknown | Mark::Unreconciled)
    }

    /// The clause of its finding.
    pub(super) fn clause(&self, trace: &Trace) -> Citation {
        self.citation.clone().unwrap_or_else(|| trace.clause(self.code, SettleFinding::ROOM))
    }
}

/// The findings so far, with the money of the compound's currency.
pub(super) struct Findings<'a> {
    facts: &'a SettleFacts,
    pub(super) law: &'a Gates,
    list: Vec<Found>,
    pub(super) warnings: Vec<SettleWarning>,
    pub(super) taken_out: Vec<TakenOut>,
}

impl<'a> Findings<'a> {
    pub(super) const fn new(facts: &'a SettleFacts, law: &'a Gates) -> Findings<'a> {
        Findings { facts, law, list: Vec::new(), warnings: Vec::new(), taken_out: Vec::new() }
    }

    pub(super) fn amount(&self, minor_units: i128) -> Result<Amount, AmountRefusal> {
        self.facts.currency.amount(minor_units)
    }

    pub(super) fn add(&mut self, about: About, finding: SettleFinding) {
        let mark = finding.mark();
        self.list.push(Found { mark, about, finding, citation: None });
    }

    /// A finding that follows the contract's clause on remuneration.
    pub(super) fn add_by_contract(&mut self, about: About, finding: SettleFinding) {
        let (mark, citation) = (finding.mark(), Some(contract(self.facts)));
        self.list.push(Found { mark, about, finding, citation });
    }

    /// Takes a sum out of the allowed spending, by the finding made last; what is allowed stays in.
    pub(super) fn take_out(&mut self, item: Option<CostItem>, mark: Mark, minor_units: i128) {
        let Some(found) = self.list.last().filter(|_| mark != Mark::Allowed) else { return };
        let (about, code, citation) = (found.about.clone(), found.finding.code(), found.citation.clone());
        self.taken_out.push(TakenOut { item, about, mark, minor_units, code, citation });
    }

    /// Writes every finding and warning down, in the order in which they were made.
    pub(super) fn write_down(&mut self, trace: &mut Trace) {
        for warning in std::mem::take(&mut self.warnings) {
            trace.warn_citing(warning, Citation::page(SettleFinding::ROOM));
        }
        for Found { mark, about, finding, citation } in std::mem::take(&mut self.list) {
            let citation = citation.unwrap_or_else(|| trace.clause(finding.code(), SettleFinding::ROOM));
            trace.find_marked(mark, about.key(), finding, citation);
        }
    }

    pub(super) fn outside_period(&mut self, posting: &Posting, debits: i128) -> Result<(), AmountRefusal> {
        let (about, amount) = (of(posting), self.amount(debits)?);
        self.add(about.clone(), SettleFinding::OutsidePeriod { about, day: posting.day, amount });
        Ok(())
    }

    pub(super) fn unknown_unit(&mut self, posting: &Posting, unit: &str) {
        let about = of(posting);
        self.add(about.clone(), SettleFinding::UnknownUnit { about, unit: unit.to_owned() });
    }

    pub(super) fn pools_mixed(&mut self, posting: &Posting) {
        let about = of(posting);
        self.add(about.clone(), SettleFinding::PoolsMixed { about });
    }

    pub(super) fn no_cost_item(&mut self, about: About, amount: Amount) {
        self.add(about.clone(), SettleFinding::NoCostItem { about, amount });
    }

    pub(super) fn item_nine_without_decision(&mut self, about: About, amount: Amount) {
        self.add(about.clone(), SettleFinding::ItemNineWithoutDecision { about, amount });
    }

    pub(super) fn belongs_to_maintenance_fund(&mut self, about: About, amount: Amount) {
        self.add(about.clone(), SettleFinding::BelongsToMaintenanceFund { about, amount });
    }

    pub(super) fn marked(&mut self, posting: &Posting, mark: Mark, amount: Amount) {
        let about = of(posting);
        let finding = SettleFinding::Marked { about: about.clone(), amount };
        self.list.push(Found { mark, about, finding, citation: None });
    }

    pub(super) fn objection(&mut self, objection: &super::Objection) {
        let super::Objection { item, amount, reason, mark, citation } = objection;
        let about = About::from(*item);
        let finding =
            SettleFinding::Objection { about: about.clone(), amount: *amount, reason: reason.clone() };
        self.list.push(Found { mark: *mark, about, finding, citation: citation.clone() });
    }

    pub(super) fn rule_needed(&mut self, about: About, parameter: &str, amount: Amount) {
        let parameter = parameter.to_owned();
        self.add(about.clone(), SettleFinding::RuleNeeded { about, parameter, amount });
    }

    pub(super) fn missing_figure(&mut self, what: &'static str) {
        let about = About::Figure(what);
        self.add(about.clone(), SettleFinding::MissingFigure { about });
    }

    pub(super) fn missing_term(&mut self, what: &'static str) {
        let about = About::Figure(what);
        self.add_by_contract(about.clone(), SettleFinding::MissingTerm { about });
    }

    pub(super) fn total_differs(
        &mut self,
        what: &'static str,
        total: i128,
        counted: i128,
    ) -> Result<(), AmountRefusal> {
        let about = About::Figure(what);
        let difference = self.amount(total.less(counted))?;
        let (total, counted) = (self.amount(total)?, self.amount(counted)?);
        self.add(about.clone(), SettleFinding::TotalDiffers { about, total, counted, difference });
        Ok(())
    }

    pub(super) fn not_itemised(&mut self, amount: Amount) {
        let about = About::Figure("expenditure");
        self.add(about.clone(), SettleFinding::NotItemised { about, amount });
    }

    pub(super) fn collected_above_billed(&mut self, excess: i128) -> Result<(), AmountRefusal> {
        let (about, amount) = (About::Figure("collected"), self.amount(excess)?);
        self.add(about.clone(), SettleFinding::CollectedAboveBilled { about, amount });
        Ok(())
    }

    pub(super) fn developer_below_full(&mut self, missing: i128) -> Result<(), AmountRefusal> {
        let (about, amount) = (About::Figure("developer_stock"), self.amount(missing)?);
        self.add(about.clone(), SettleFinding::DeveloperBelowFull { about, amount });
        Ok(())
    }

    pub(super) fn published_does_not_foot(&mut self, sums: [i128; 4]) -> Result<(), AmountRefusal> {
        let [opening, receipts, expenses, balance] = sums;
        let footed = opening.plus(receipts).less(expenses);
        let about = About::Figure("published");
        let finding = SettleFinding::PublishedDoesNotFoot {
            about: about.clone(),
            opening: self.amount(opening)?,
            receipts: self.amount(receipts)?,
            expenses: self.amount(expenses)?,
            footed: self.amount(footed)?,
            balance: self.amount(balance)?,
            difference: self.amount(balance.less(footed))?,
        };
        self.add(about, finding);
        Ok(())
    }
}

/// The posting that a finding is about.
pub(super) fn of(posting: &Posting) -> About {
    About::Posting(posting.id.clone())
}

/// The place of an item in the kernel's sums.
pub(super) fn place(item: Option<CostItem>) -> u8 {
    let found = item.and_then(|item| CostItem::EVERY.iter().position(|one| *one == item));
    found.and_then(|place| u8::try_from(place).ok()).unwrap_or(super::kernel::UNCLASSIFIED)
}
