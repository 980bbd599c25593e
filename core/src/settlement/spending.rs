//! 支出: by item, from vouchers or from totals.

use super::books::{Ledger, is_blank};
use super::check::{self, units};
use super::cost_item::CostItem;
use super::facts::{SettleFacts, Work};
use super::findings::{Findings, place};
use super::gates::Gate;
use super::kernel::{ItemSums, item_sums};
use crate::exact::MinorUnits;
use crate::outcome::{Mark, Refusal, refusal::Placed};

/// 支出: by item and how it stands; from the postings where they hold any, from the totals otherwise.
pub(super) fn spending(
    facts: &SettleFacts,
    ledger: &Ledger,
    findings: &mut Findings<'_>,
) -> Result<Option<[ItemSums; 10]>, Refusal> {
    let booked = item_sums(&ledger.items, &ledger.marks, &ledger.spent);
    let mut sums = if !ledger.items.is_empty() {
        totals_meet_postings(facts, &booked, ledger.large_repairs, findings)?;
        booked
    } else if !facts.expenditure.is_empty() {
        itemised_totals(facts, findings)?
    } else if let Some(total) = facts.expenditure_total {
        findings.not_itemised(total);
        findings.take_out(None, Mark::Unknown, units(facts, total)?);
        let mut sums = [ItemSums::default(); 10];
        add_to(&mut sums, None, Mark::Unknown, units(facts, total)?);
        sums
    } else {
        return no_spending(facts);
    };
    if let Some(total) = facts.expenditure_total {
        let given = units(facts, total)?;
        let counted = sums.iter().fold(0_i128, |all, sum| all.plus(sum.actual()));
        if given != counted {
            findings.total_differs("expenditure_total", given, counted)?;
        }
    }
    check::objections(facts, &sums)?;
    for objection in &facts.objections {
        let minor = units(facts, objection.amount)?;
        add_to(&mut sums, Some(objection.item), Mark::Allowed, minor.turned());
        add_to(&mut sums, Some(objection.item), objection.mark, minor);
        findings.objection(objection);
        findings.take_out(Some(objection.item), objection.mark, minor);
    }
    Ok(Some(sums))
}

/// Nothing is known of the spending; then nothing can be said against a part of it either.
fn no_spending(facts: &SettleFacts) -> Result<Option<[ItemSums; 10]>, Refusal> {
    check::objections(facts, &[ItemSums::default(); 10])?;
    Ok(None)
}

fn add_to(sums: &mut [ItemSums; 10], item: Option<CostItem>, mark: Mark, minor_units: i128) {
    if let Some(sum) = sums.get_mut(usize::from(place(item))) {
        sum.add(mark, minor_units);
    }
}

fn totals_meet_postings(
    facts: &SettleFacts,
    booked: &[ItemSums; 10],
    large_repairs: i128,
    findings: &mut Findings<'_>,
) -> Result<(), Refusal> {
    if let Some(total) = facts.large_repairs {
        let given = units(facts, total)?;
        if given != large_repairs {
            findings.total_differs("large_repairs", given, large_repairs)?;
        }
    }
    for (item, sum) in CostItem::EVERY.into_iter().zip(booked) {
        let Some(total) = facts.expenditure.iter().find(|total| total.item == item) else { continue };
        let given = units(facts, total.amount)?;
        if given != sum.actual() {
            findings.total_differs(item.word(), given, sum.actual())?;
        }
    }
    Ok(())
}

fn itemised_totals(facts: &SettleFacts, findings: &mut Findings<'_>) -> Result<[ItemSums; 10], Refusal> {
    let mut sums = [ItemSums::default(); 10];
    for item in CostItem::EVERY {
        let Some(total) = facts.expenditure.iter().find(|total| total.item == item) else { continue };
        let minor = units(facts, total.amount)?;
        let undecided = is_blank(facts.other_agreed_decision.as_deref()) && minor != 0;
        let mark = match findings.law.undecided(item) {
            Gate::Closed if undecided => {
                findings.item_nine_without_decision(item.into(), total.amount);
                Mark::Disallowed
            }
            Gate::Unsaid(parameter) if undecided => {
                findings.rule_needed(item.into(), parameter, total.amount);
                Mark::Unknown
            }
            _ => Mark::Allowed,
        };
        findings.take_out(Some(item), mark, minor);
        add_to(&mut sums, Some(item), mark, minor);
    }
    let Some(repairs) = facts.large_repairs.filter(|repairs| !repairs.is_zero()) else { return Ok(sums) };
    let minor = units(facts, repairs)?;
    let maintenance = sums.get(usize::from(place(Some(CostItem::Maintenance)))).map_or(0, |sum| sum.allowed);
    if minor > maintenance {
        let whole = facts.currency.amount(maintenance)?;
        return Err(check::part_above_whole("large_repairs", repairs, whole).in_field("large_repairs"));
    }
    let about = CostItem::Maintenance.into();
    let mark = match findings.law.works(Some(Work::MajorRepair)) {
        Gate::Open => return Ok(sums),
        Gate::Closed => {
            findings.belongs_to_maintenance_fund(about, repairs);
            Mark::Disallowed
        }
        Gate::Unsaid(parameter) => {
            findings.rule_needed(about, parameter, repairs);
            Mark::Unknown
        }
    };
    findings.take_out(Some(CostItem::Maintenance), mark, minor);
    add_to(&mut sums, Some(CostItem::Maintenance), Mark::Allowed, minor.turned());
    add_to(&mut sums, Some(CostItem::Maintenance), mark, minor);
    Ok(sums)
}
