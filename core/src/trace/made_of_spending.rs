//! 构成 (支出): what spending and its budget are made of.

use super::audited::Audited;
use super::facts::{Figure, FigureName as Name};
use super::made::Made;
use super::said::CountsAs;
use super::vouchers::{Counted, OfItem, Standing};
use crate::exact::MinorUnits;
use crate::outcome::Refusal;
use crate::settlement::{Account, CostItem};

/// 支出与预算: of all items or of one; by vouchers where any is spending, else by the totals told.
pub(super) fn spending<'a>(of: &Figure, audited: &Audited<'a>) -> Result<Made<'a>, Refusal> {
    let vouchers = audited.is_touched(Account::Expenditure);
    match of.figure {
        Name::Budget => budget(of, audited),
        Name::BudgetVariance => Ok(variance(of, audited, Name::Expenditure)),
        Name::AllowedVariance => Ok(variance(of, audited, Name::Allowed)),
        Name::Expenditure | Name::Unclassified if vouchers => {
            Ok(Made::of_lines(Counted::Spent(item(of), None)))
        }
        Name::Allowed if vouchers => standing(of, audited, Standing::Allowed),
        Name::Disallowed if vouchers => standing(of, audited, Standing::Disallowed),
        Name::InQuestion if vouchers => standing(of, audited, Standing::InQuestion),
        _ => totals(of, audited),
    }
}

fn item(of: &Figure) -> OfItem {
    match (of.figure, of.item) {
        (Name::Unclassified, _) => OfItem::Unclassified,
        (_, Some(item)) => OfItem::One(item),
        _ => OfItem::Any,
    }
}

/// 异议: what a checker takes out of the allowed spending, without a voucher of its own.
fn objections(
    of: &Figure,
    audited: &Audited<'_>,
    standing: Standing,
) -> Result<Vec<(String, i128)>, Refusal> {
    let mut told = Vec::new();
    for (place, objection) in audited.settlement.objections.iter().enumerate() {
        if of.item.is_some_and(|item| item != objection.item) {
            continue;
        }
        let (name, units) = (format!("settlement.objections[{place}]"), audited.units(objection.amount)?);
        if standing == Standing::Allowed {
            told.push((name, units.turned()));
        } else if Standing::of(objection.mark) == standing {
            told.push((name, units));
        }
    }
    Ok(told)
}

/// 认可、不予认可、待定: the lines that stand so, and the objections.
fn standing<'a>(of: &Figure, audited: &Audited<'a>, standing: Standing) -> Result<Made<'a>, Refusal> {
    let told = objections(of, audited, standing)?;
    Ok(Made { told, ..Made::of_lines(Counted::Spent(item(of), Some(standing))) })
}

/// 总数: spending that no voucher tells.
fn totals<'a>(of: &Figure, audited: &Audited<'a>) -> Result<Made<'a>, Refusal> {
    if of.figure == Name::Unclassified {
        let spent = audited.amount(of)?.filter(|units| *units != 0);
        return Ok(Made::of_total("expenditure_total", spent));
    }
    if audited.books.statement.expenditure.is_none() && matches!(of.figure, Name::Expenditure | Name::Allowed)
    {
        return Ok(Made::default());
    }
    match (of.figure, of.item) {
        (Name::Expenditure, None) => {
            let mut adds = spent_items(audited);
            adds.extend(
                (!audited.books.statement.unclassified.is_zero()).then(|| Figure::of(Name::Unclassified)),
            );
            Ok(Made::of_figures(adds, vec![]))
        }
        (Name::Allowed, _) => Ok(Made::of_figures(
            vec![of.named(Name::Expenditure)],
            vec![of.named(Name::Disallowed), of.named(Name::InQuestion)],
        )),
        (Name::Expenditure, Some(item)) => {
            let spent = audited.amount(of)?.filter(|units| *units != 0);
            Ok(Made::told(format!("settlement.expenditure.{}", item.word()), spent))
        }
        _ => not_allowed(of, audited),
    }
}

fn spent_items(audited: &Audited<'_>) -> Vec<Figure> {
    let spent = audited.books.statement.items.iter().filter(|line| !line.actual.is_zero());
    spent.map(|line| Figure { item: Some(line.item), ..Figure::of(Name::Expenditure) }).collect()
}

/// 不予认可与待定 (总数): the objections, and what the rule takes out of a total.
fn not_allowed<'a>(of: &Figure, audited: &Audited<'a>) -> Result<Made<'a>, Refusal> {
    let wanted = if of.figure == Name::Disallowed { Standing::Disallowed } else { Standing::InQuestion };
    let mut told = objections(of, audited, wanted)?;
    let objected = told.iter().fold(0_i128, |sum, (_, units)| sum.plus(*units));
    let rest = audited.amount(of)?.unwrap_or(0).less(objected);
    let Some(item) = of.item else {
        let of_items = of_items_not_allowed(of, audited)?;
        let all = of_items.iter().fold(0_i128, |sum, (_, units)| sum.plus(*units));
        let beside = audited.amount(of)?.unwrap_or(0).less(all);
        let parts = of_items.into_iter().map(|(figure, _)| (figure, CountsAs::Adds)).collect();
        return Ok(Made {
            parts,
            ..Made::of_total("expenditure_total", Some(beside).filter(|units| *units != 0))
        });
    };
    if rest != 0 {
        told.push((format!("settlement.expenditure.{}", item.word()), rest));
    }
    Ok(Made { told, ..Made::default() })
}

fn of_items_not_allowed(of: &Figure, audited: &Audited<'_>) -> Result<Vec<(Figure, i128)>, Refusal> {
    let mut found = Vec::new();
    for item in CostItem::EVERY {
        let figure = Figure { item: Some(item), ..Figure::of(of.figure) };
        if let Some(units) = audited.amount(&figure)?.filter(|units| *units != 0) {
            found.push((figure, units));
        }
    }
    Ok(found)
}

/// 预算: as planned, item by item.
fn budget<'a>(of: &Figure, audited: &Audited<'a>) -> Result<Made<'a>, Refusal> {
    let mut told = Vec::new();
    for item in CostItem::EVERY.into_iter().filter(|item| of.item.is_none_or(|of| of == *item)) {
        if let Some(sum) = audited.settlement.budget.iter().find(|sum| sum.item == item) {
            told.push((format!("settlement.budget.{}", item.word()), audited.units(sum.amount)?));
        }
    }
    Ok(Made { told, ..Made::default() })
}

/// 预算差异: unknown where there is no budget, or no spending by item.
fn variance<'a>(of: &Figure, audited: &Audited<'a>, spent: Name) -> Made<'a> {
    if matches!(audited.amount(of), Ok(Some(_))) {
        return Made::of_figures(vec![of.named(Name::Budget)], vec![of.named(spent)]);
    }
    Made::default()
}
