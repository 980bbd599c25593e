//! 账目: from postings and totals to the figures of the period, with what does not fit as findings.

use super::charges::{Owed, are_both_booked};
use super::check::{self, units};
use super::documents::Dated;
use super::facts::SettleFacts;
use super::findings::Findings;
use super::kernel::ItemSums;
use super::ledger::{Ledger, ledger};
use super::pools::{Pools, pools};
use super::postings::Account;
use super::spending::{Spending, spending};
use crate::exact::MinorUnits;
use crate::outcome::{Mark, Refusal};
use std::collections::BTreeMap;

/// The figures of a period, in minor units; absent where they are not known.
pub(super) struct Figures {
    pub(super) opening: Option<i128>,
    pub(super) billed: Option<i128>,
    pub(super) not_yet_due: i128,
    pub(super) collected: Option<i128>,
    /// 逐户: what each owes and has paid too much; absent where the lines do not name their payers.
    pub(super) owed: Option<Owed>,
    pub(super) prior_arrears: Option<i128>,
    pub(super) other_income: Option<i128>,
    pub(super) prior_surplus: Option<i128>,
    pub(super) pools: Pools,
    /// The nine items and what is under none of them; absent when no spending is known.
    pub(super) spent: Option<[ItemSums; 10]>,
    /// 未获证实: of what stands under the items, how much a smaller total does not confirm.
    pub(super) unconfirmed: i128,
    /// Whether the spending is known by item.
    pub(super) itemised: bool,
    pub(super) budget: Option<i128>,
    pub(super) remuneration_paid: Option<i128>,
    /// 科目余额: the balance of every account that a posting of the period touches.
    pub(super) accounts: BTreeMap<Account, i128>,
    /// 分摊范围: what was spent in each part of the compound.
    pub(super) scopes: Vec<(String, ItemSums)>,
}

impl Figures {
    /// What stands, is refused and is open of the spending, over all items.
    pub(super) fn spent_in_all(&self) -> Option<ItemSums> {
        let mut all = ItemSums::default();
        for sums in self.spent? {
            all.add(Mark::Allowed, sums.allowed);
            all.add(Mark::Disallowed, sums.disallowed);
            all.add(Mark::Unknown, sums.in_question);
        }
        all.add(Mark::Allowed, self.unconfirmed.turned());
        all.add(Mark::Unknown, self.unconfirmed);
        Some(all)
    }

    /// 结余 (art. 9(3)): opening + prior surplus settled + what was received − allowed − remuneration.
    pub(super) fn closing(&self, allowed: Option<i128>, remuneration: Option<i128>) -> Option<i128> {
        let held = self.opening?.plus(self.prior_surplus.unwrap_or(0)).plus(self.received()?);
        Some(held.less(allowed?).less(remuneration?))
    }

    /// 收入: what was received for the fund in the period.
    pub(super) fn received(&self) -> Option<i128> {
        Some(self.paid_for_the_period()?.plus(self.prior_arrears.unwrap_or(0)).plus(self.income()))
    }

    /// 收入 (账面): all that came in for the fund, with what was paid too much: what is posted as receipts.
    pub(super) fn booked_receipts(&self) -> Option<i128> {
        Some(self.collected?.plus(self.prior_arrears.unwrap_or(0)).plus(self.income()))
    }

    /// 实收 less 多收: what was paid for the charges of the period and not beyond them.
    pub(super) fn paid_for_the_period(&self) -> Option<i128> {
        Some(self.collected?.less(self.owed.as_ref().map_or(0, |owed| owed.overpaid)))
    }

    /// 其他收入: what of it joins the fund; nothing where the contract keeps it apart.
    pub(super) fn income(&self) -> i128 {
        self.other_income.unwrap_or(0)
    }
}

pub(super) fn figures(
    facts: &SettleFacts,
    dated: &Dated<'_>,
    findings: &mut Findings<'_>,
) -> Result<Figures, Refusal> {
    check::totals(facts)?;
    let ledger = ledger(facts, dated, findings)?;
    let total = |amount| Option::map(amount, |amount| units(facts, amount)).transpose();
    let is_booked = |account| ledger.moved(account).is_some();
    let told_of_each = are_both_booked(facts, is_booked);
    let owed = if told_of_each { ledger.charges.owed(&facts.currency)? } else { None };
    name_overpaid(&ledger, owed.as_ref(), findings);
    let later = ledger.credit(Account::Billed).map(|_| ledger.not_yet_due());
    let mut agreed = |what: &'static str, counted: Option<i128>, given| -> Result<Option<i128>, Refusal> {
        let given = total(given)?;
        if let (Some(counted), Some(given)) = (counted, given)
            && counted != given
        {
            findings.total_differs(what, given, counted)?;
        }
        Ok(counted.or(given))
    };
    let billed = agreed("billed", ledger.credit(Account::Billed), facts.billed)?;
    let not_yet_due = agreed("not_yet_due", later, facts.not_yet_due)?;
    let collected = agreed("collected", ledger.credit(Account::Collected), facts.collected)?;
    let prior = facts.prior_arrears_collected;
    let prior_arrears = agreed("prior_arrears_collected", ledger.credit(Account::PriorArrears), prior)?;
    let apart = facts.contract.other_income_apart == Some(true);
    let income = ledger.credit(Account::OtherIncome).filter(|_| !apart);
    let told_income = facts.other_income.filter(|_| !apart);
    let other_income = agreed("other_income", income, told_income)?;
    let prior_surplus = agreed("prior_surplus", ledger.credit(Account::PriorSurplus), facts.prior_surplus)?;
    let pools = pools(facts, &ledger, findings)?;
    super::charges::deposits_not_held(&ledger, &pools, findings)?;
    let Spending { items: spent, unconfirmed } = spending(facts, &ledger, findings)?;
    let figures = Figures {
        opening: total(facts.opening)?,
        billed,
        not_yet_due: not_yet_due.unwrap_or(0),
        collected,
        owed,
        prior_arrears,
        other_income,
        prior_surplus,
        pools,
        spent,
        unconfirmed,
        itemised: !ledger.items.is_empty() || !facts.expenditure.is_empty(),
        budget: budget_in_all(facts)?,
        remuneration_paid: ledger.debit(Account::Remuneration),
        accounts: ledger.balances(),
        scopes: ledger.scopes.iter().map(|(scope, sums)| ((*scope).to_owned(), *sums)).collect(),
    };
    Ok(figures)
}

/// 多收: what is held for those who paid more than was charged; or that nobody's debt can be told alone.
fn name_overpaid(ledger: &Ledger<'_>, owed: Option<&Owed>, findings: &mut Findings<'_>) {
    if ledger.charges.are_partly_named() {
        findings.charges_netted();
    }
    for unsettled in owed.iter().flat_map(|owed| &owed.unsettled) {
        if !unsettled.overpaid.is_zero() {
            findings.overpaid(unsettled);
        }
    }
}

fn budget_in_all(facts: &SettleFacts) -> Result<Option<i128>, Refusal> {
    let mut all: i128 = 0;
    for sum in &facts.budget {
        all = all.plus(units(facts, sum.amount)?);
    }
    Ok((!facts.budget.is_empty()).then_some(all))
}
