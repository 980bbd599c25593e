//! 支出: by item, from vouchers or from totals.

use super::check::{self, units};
use super::cost_item::CostItem;
use super::facts::SettleFacts;
use super::findings::{Findings, place};
use super::gates::Gate;
use super::kernel::{ItemSums, item_sums};
use super::ledger::{Ledger, is_blank};
use super::postings::Work;
use crate::exact::MinorUnits;
use crate::outcome::{Mark, Refusal, refusal::Placed};

/// What was spent, by item.
pub(super) struct Spending {
    /// The nine items and what is under none of them; absent when no spending is known.
    pub(super) items: Option<[ItemSums; 10]>,
    /// 未获证实: of what stands under the items, how much a smaller total does not confirm.
    pub(super) unconfirmed: i128,
}

/// 支出: by item and how it stands; from the postings where they hold any, from the totals otherwise.
pub(super) fn spending(
    facts: &SettleFacts,
    ledger: &Ledger<'_>,
    findings: &mut Findings<'_>,
) -> Result<Spending, Refusal> {
    let by_vouchers = !ledger.items.is_empty();
    let mut unconfirmed = 0;
    let mut sums = if by_vouchers {
        let booked = item_sums(&ledger.items, &ledger.marks, &ledger.spent);
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
        // Nothing is known of the spending; then nothing can be said against a part of it either.
        check::objections(facts, &[ItemSums::default(); 10])?;
        return Ok(Spending { items: None, unconfirmed });
    };
    let more = differs_from_total(facts, &sums, findings)?;
    below_zero(&sums, findings)?;
    check::objections(facts, &sums)?;
    for objection in &facts.objections {
        let minor = units(facts, objection.amount)?;
        add_to(&mut sums, Some(objection.item), Mark::Allowed, minor.turned());
        add_to(&mut sums, Some(objection.item), objection.mark, minor);
        findings.objection(objection);
        findings.take_out(Some(objection.item), objection.mark, minor);
    }
    // Vouchers count; of totals that contradict each other what differs is in question.
    if !by_vouchers && more != 0 {
        unconfirmed = in_question(&mut sums, more, findings)?;
    }
    Ok(Spending { items: Some(sums), unconfirmed })
}

/// 支出合计: how much more than its items the total is said to be; below zero when it is less.
fn differs_from_total(
    facts: &SettleFacts,
    sums: &[ItemSums; 10],
    findings: &mut Findings<'_>,
) -> Result<i128, Refusal> {
    let Some(total) = facts.expenditure_total else { return Ok(0) };
    let given = units(facts, total)?;
    let counted = sums.iter().fold(0_i128, |all, sum| all.plus(sum.actual()));
    if given != counted {
        findings.total_differs("expenditure_total", given, counted)?;
    }
    Ok(given.less(counted))
}

/// 总数与分项不符: a total above its items leaves spending under no item; one below them leaves as much of what stands
/// under them unconfirmed, and that is what is given back.
fn in_question(sums: &mut [ItemSums; 10], more: i128, findings: &mut Findings<'_>) -> Result<i128, Refusal> {
    if more > 0 {
        findings.spent_under_no_item(more)?;
        findings.take_out(None, Mark::Unreconciled, more);
        add_to(sums, None, Mark::Unreconciled, more);
        return Ok(0);
    }
    let allowed = sums.iter().fold(0_i128, |all, sum| all.plus(sum.allowed));
    Ok(more.turned().min(allowed))
}

/// 支出为负: an item of which more was taken back than was spent.
fn below_zero(sums: &[ItemSums; 10], findings: &mut Findings<'_>) -> Result<(), Refusal> {
    for (item, sum) in CostItem::EVERY.into_iter().zip(sums) {
        if sum.actual() < 0 {
            findings.item_below_zero(item, sum.actual())?;
        }
    }
    Ok(())
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
