//! 抵销: an owner's refund against the same owner's debts to the same fund.

use super::ShareRefusal;
use super::facts::{Debt, ShareFacts, Treatment};
use super::lines::Draft;
use super::said::{SurplusStep, SurplusWarning, page};
use super::shares::DebtLeft;
use crate::exact::{MinorUnits, amount_of};
use crate::outcome::{Refusal, Trace, refusal::Placed};
use std::collections::BTreeMap;

/// One debt while it is being set off.
struct Open<'a> {
    debt: &'a Debt,
    due: i128,
    left: i128,
}

/// 互负债务: sets each owner's undisputed debts off against that owner's own refunds: first those of
/// the unit the debt arose from, then those of the owner's other units, in order of the unit.
///
/// Only lines that name the debtor alone are touched: what the unit's former owner owes never eats
/// the present owner's part, and what one co-owner owes never eats what belongs to several.
pub(super) fn set_off(
    facts: &ShareFacts,
    drafts: &mut [Draft<'_>],
    trace: &mut Trace,
) -> Result<Vec<DebtLeft>, Refusal> {
    let mut open = Vec::with_capacity(facts.debts.len());
    for debt in &facts.debts {
        let here = |refusal: Refusal| {
            refusal.within("amount").in_list("debts", &facts.debts, |one| std::ptr::eq(one, debt))
        };
        let due = facts.currency.minor_units(debt.amount).map_err(|refusal| here(refusal.into()))?;
        let due = i128::from(due);
        if due < 0 {
            let (owner, unit, amount) = (debt.owner.clone(), debt.unit.clone(), debt.amount);
            return Err(here(ShareRefusal::NegativeDebt { owner, unit, amount }.into()));
        }
        open.push(Open { debt, due, left: due });
    }
    open.sort_by(|a, b| order(a).cmp(&order(b)));
    for Open { debt, .. } in &open {
        trace.step(|| SurplusStep::Debt {
            owner: debt.owner.clone(),
            unit: debt.unit.clone(),
            amount: debt.amount,
            mutual: debt.mutual,
            undisputed: debt.undisputed,
        });
    }
    let mut refunds = Refunds::of(drafts);
    let may_be_set_off = |open: &&mut Open<'_>| open.debt.mutual && open.debt.undisputed;
    for open in open.iter_mut().filter(may_be_set_off) {
        if let Some(own) = refunds.by_unit.get_mut(&(open.debt.owner.as_str(), open.debt.unit.as_str())) {
            own.meet(facts, open, drafts, trace)?;
        }
    }
    // Of a debt that is still open the lines of its own unit are used up: what is left are those of other units.
    for open in open.iter_mut().filter(may_be_set_off) {
        if let Some(own) = refunds.by_owner.get_mut(open.debt.owner.as_str()) {
            own.meet(facts, open, drafts, trace)?;
        }
    }
    let refunded = drafts.iter().any(|draft| draft.treatment == Treatment::Refund);
    let mut debts = Vec::with_capacity(open.len());
    for open in &open {
        if refunded {
            warn_of_what_is_left(facts, open, &refunds, trace)?;
        }
        debts.push(result(facts, open)?);
    }
    Ok(debts)
}

/// Lines in their order, and how many of the first of them are used up: no debt walks them again.
#[derive(Default)]
struct Purse {
    places: Vec<usize>,
    used_up: usize,
}

impl Purse {
    /// Sets one debt off against the lines in order, until one of the two is used up.
    fn meet(
        &mut self,
        facts: &ShareFacts,
        open: &mut Open<'_>,
        drafts: &mut [Draft<'_>],
        trace: &mut Trace,
    ) -> Result<(), Refusal> {
        while open.left > 0 {
            let Some(draft) = self.places.get(self.used_up).and_then(|place| drafts.get_mut(*place)) else {
                break;
            };
            take(facts, open, draft, trace)?;
            if i128::from(draft.gross).less(draft.set_off) <= 0 {
                self.used_up = self.used_up.saturating_add(1);
            }
        }
        Ok(())
    }
}

/// The refunds that one owner alone is owed: by owner and unit, and by owner.
struct Refunds<'a> {
    by_unit: BTreeMap<(&'a str, &'a str), Purse>,
    by_owner: BTreeMap<&'a str, Purse>,
}

impl<'a> Refunds<'a> {
    fn of(drafts: &[Draft<'a>]) -> Refunds<'a> {
        let mut refunds = Refunds { by_unit: BTreeMap::new(), by_owner: BTreeMap::new() };
        for (place, draft) in drafts.iter().enumerate() {
            let row = draft.row;
            if let Some(owner) = row.owner.as_deref()
                && row.co_owners.is_empty()
                && draft.treatment == Treatment::Refund
            {
                refunds.by_unit.entry((owner, row.unit.as_str())).or_default().places.push(place);
                refunds.by_owner.entry(owner).or_default().places.push(place);
            }
        }
        refunds
    }
}

/// The order of debts depends on what they are, never on the order of the list.
fn order<'a>(open: &Open<'a>) -> (&'a str, &'a str, i128, bool, bool) {
    let debt = open.debt;
    (&debt.owner, &debt.unit, open.due, debt.mutual, debt.undisputed)
}

fn take(
    facts: &ShareFacts,
    open: &mut Open<'_>,
    draft: &mut Draft<'_>,
    trace: &mut Trace,
) -> Result<(), Refusal> {
    let taken = open.left.min(i128::from(draft.gross).less(draft.set_off)).max(0);
    if taken == 0 {
        return Ok(());
    }
    let due = open.left;
    open.left = open.left.less(taken);
    draft.set_off = draft.set_off.plus(taken);
    let digits = facts.currency.minor_digits;
    let [amount, left, due] = [taken, open.left, due].map(|units| amount_of(units, digits));
    let (amount, left, due) = (amount?, left?, due?);
    trace.step(|| SurplusStep::SetOff {
        owner: open.debt.owner.clone(),
        debt_unit: open.debt.unit.clone(),
        unit: draft.row.unit.clone(),
        amount,
        left,
        due,
    });
    Ok(())
}

/// Says why a debt was not set off, where that is not simply because the refund is used up.
fn warn_of_what_is_left(
    facts: &ShareFacts,
    open: &Open<'_>,
    refunds: &Refunds<'_>,
    trace: &mut Trace,
) -> Result<(), Refusal> {
    let debt = open.debt;
    let left = amount_of(open.left, facts.currency.minor_digits)?;
    let (owner, unit) = (debt.owner.clone(), debt.unit.clone());
    let warning = if !debt.mutual {
        SurplusWarning::DebtNotMutual { owner, unit, left }
    } else if !debt.undisputed {
        SurplusWarning::DebtDisputed { owner, unit, left }
    } else if refunds.by_owner.contains_key(debt.owner.as_str()) {
        return Ok(());
    } else {
        SurplusWarning::DebtOfAnother { owner, unit, left }
    };
    trace.warn_citing(warning, page());
    Ok(())
}

fn result(facts: &ShareFacts, open: &Open<'_>) -> Result<DebtLeft, Refusal> {
    let amount = |units: i128| amount_of(units, facts.currency.minor_digits);
    Ok(DebtLeft {
        owner: open.debt.owner.clone(),
        unit: open.debt.unit.clone(),
        amount: amount(open.due)?,
        set_off: amount(open.due.less(open.left))?,
        left: amount(open.left)?,
    })
}
