//! 构成: what a figure is made of: lines of vouchers, facts that are told, or other figures.

use super::audited::{Audited, lacking};
use super::facts::{Figure, FigureName as Name};
use super::said::CountsAs;
use super::vouchers::Counted;
use crate::exact::{Amount, MinorUnits};
use crate::outcome::Refusal;
use crate::settlement::{Account, RemunerationBase};

/// 构成: everything that one figure is made of.
#[derive(Default)]
pub(super) struct Made<'a> {
    pub(super) counted: Option<Counted<'a>>,
    pub(super) told: Vec<(String, i128)>,
    pub(super) parts: Vec<(Figure, CountsAs)>,
}

impl<'a> Made<'a> {
    pub(super) fn of_lines(counted: Counted<'a>) -> Made<'a> {
        Made { counted: Some(counted), ..Made::default() }
    }

    /// A figure that is the sum of others.
    pub(super) fn of_figures(adds: Vec<Figure>, takes_off: Vec<Figure>) -> Made<'a> {
        let adds = adds.into_iter().map(|figure| (figure, CountsAs::Adds));
        let takes_off = takes_off.into_iter().map(|figure| (figure, CountsAs::TakesOff));
        Made { parts: adds.chain(takes_off).collect(), ..Made::default() }
    }

    /// A total of the settlement's facts; nothing where it is not told.
    pub(super) fn of_total(field: &str, units: Option<i128>) -> Made<'a> {
        Made::told(format!("settlement.{field}"), units)
    }

    /// A fact by the way to it; nothing where it is not told.
    pub(super) fn told(name: impl Into<String>, units: Option<i128>) -> Made<'a> {
        Made { told: units.map(|units| (name.into(), units)).into_iter().collect(), ..Made::default() }
    }
}

/// A rule never lets a figure fall below zero; what it adds stands under this name.
const NEVER_BELOW_ZERO: &str = "never_below_zero";

/// 构成: what the figure is made of.
pub(super) fn made<'a>(of: &'a Figure, audited: &Audited<'a>) -> Result<Made<'a>, Refusal> {
    match of.figure {
        Name::Opening => {
            let given = audited.facts.settlement.opening.is_some();
            let opening = audited.amount(of)?;
            Ok(if given {
                Made::of_total("opening", opening)
            } else {
                Made::told("brought_forward.surplus", opening)
            })
        }
        Name::Billed | Name::Collected | Name::NotYetDue => charges(of, audited),
        Name::Arrears | Name::Overpaid => debts(of, audited),
        Name::PriorArrears => received(of, audited, Account::PriorArrears),
        Name::OtherIncome => received(of, audited, Account::OtherIncome),
        Name::PriorSurplus => received(of, audited, Account::PriorSurplus),
        Name::Remuneration => remuneration(audited),
        Name::RemunerationPaid => Ok(Made::of_lines(Counted::Debits(Account::Remuneration))),
        Name::Closing => Ok(closing(audited)),
        Name::AccruedSurplus => Ok(accrued(audited)),
        Name::PoolOpening | Name::PoolInflow | Name::PoolOutflow | Name::PoolClosing | Name::Refunded => {
            super::made_of_pools::pool(of, audited)
        }
        Name::PartyOpening | Name::PartyInflow | Name::PartyOutflow | Name::PartyClosing => {
            super::made_of_pools::party(of, audited)
        }
        Name::AccountBalance => {
            Ok(of.account.map_or_else(Made::default, |account| Made::of_lines(Counted::Debits(account))))
        }
        Name::BankOpening | Name::BankBooked | Name::BankClosing => super::made_of_pools::bank(of, audited),
        Name::BridgeSum => Ok(super::made_of_pools::bridge_sum(audited)),
        Name::BridgeHeld => Ok(super::made_of_pools::bridge_held(audited)),
        Name::BridgeDifference => {
            Ok(Made::of_figures(vec![Figure::of(Name::BridgeHeld)], vec![Figure::of(Name::BridgeSum)]))
        }
        _ => super::made_of_spending::spending(of, audited),
    }
}

/// 收入: by vouchers, where any of the period stands on the account; else as told.
fn received<'a>(of: &Figure, audited: &Audited<'a>, account: Account) -> Result<Made<'a>, Refusal> {
    let apart = audited.settlement.contract.other_income_apart == Some(true);
    if account == Account::OtherIncome && apart {
        return Ok(Made::default());
    }
    if audited.is_touched(account) {
        return Ok(Made::of_lines(Counted::Credits(account)));
    }
    let fact = match account {
        Account::PriorArrears => "prior_arrears_collected",
        Account::OtherIncome => "other_income",
        _ => "prior_surplus",
    };
    Ok(Made::of_total(fact, audited.amount(of)?))
}

/// 应收、实收、未到期.
fn charges<'a>(of: &'a Figure, audited: &Audited<'a>) -> Result<Made<'a>, Refusal> {
    let payer = of.names_a_payer().then_some((of.unit.as_deref(), of.owner.as_deref()));
    let account = if of.figure == Name::Collected { Account::Collected } else { Account::Billed };
    if payer.is_none() && !audited.is_touched(account) {
        let settlement = &audited.settlement;
        let (name, told) = match of.figure {
            Name::Billed => ("billed", settlement.billed),
            Name::Collected => ("collected", settlement.collected),
            _ => ("not_yet_due", settlement.not_yet_due),
        };
        return Ok(Made::of_total(name, audited.known(told)?));
    }
    Ok(Made::of_lines(match (of.figure, payer) {
        (Name::NotYetDue, payer) => Counted::NotYetDue(payer),
        (_, Some(payer)) => Counted::OfPayer(account, payer),
        (_, None) => Counted::Credits(account),
    }))
}

/// 欠费 = 应收 − 未到期 − 实收, 多收 = 实收 − 应收, each of one payer and never below zero; of all, their sums.
fn debts<'a>(of: &Figure, audited: &Audited<'a>) -> Result<Made<'a>, Refusal> {
    let statement = &audited.books.statement;
    let by_payer = statement.overpaid.is_some();
    if !of.names_a_payer() && by_payer {
        let payers = statement.unsettled.iter().filter(|charge| {
            let amount = if of.figure == Name::Arrears { charge.arrears } else { charge.overpaid };
            !amount.is_zero()
        });
        let figures = payers.map(|charge| Figure {
            unit: charge.unit.clone(),
            owner: charge.owner.clone(),
            ..Figure::of(of.figure)
        });
        return Ok(Made::of_figures(figures.collect(), vec![]));
    }
    if of.figure == Name::Overpaid && !by_payer {
        return Ok(Made::default());
    }
    let (billed, later, collected) =
        (of.named(Name::Billed), of.named(Name::NotYetDue), of.named(Name::Collected));
    let (adds, takes_off) = match of.figure {
        Name::Arrears => (vec![billed], vec![later, collected]),
        _ => (vec![collected], vec![billed]),
    };
    let mut sum = 0_i128;
    for figure in &adds {
        sum = sum.plus(audited.amount(figure)?.unwrap_or(0));
    }
    for figure in &takes_off {
        sum = sum.less(audited.amount(figure)?.unwrap_or(0));
    }
    let mut made = Made::of_figures(adds, takes_off);
    if sum < 0 && audited.amount(of)?.is_some() {
        made.told.push((NEVER_BELOW_ZERO.to_owned(), lacking(sum)));
    }
    Ok(made)
}

/// 酬金: by the contract, of what its base is.
fn remuneration<'a>(audited: &Audited<'a>) -> Result<Made<'a>, Refusal> {
    let amount = audited.amount(&Figure::of(Name::Remuneration))?;
    let mut made = Made::told("settlement.contract.remuneration", amount);
    let base = audited.settlement.contract.remuneration.as_ref().map(|terms| terms.base);
    let rests_on = match base {
        Some(RemunerationBase::Billed) => vec![Name::Billed],
        Some(RemunerationBase::ActualExpenditure) => vec![Name::Allowed],
        Some(RemunerationBase::BudgetedExpenditure) => vec![Name::Budget],
        Some(RemunerationBase::Pool | RemunerationBase::Collected) => {
            vec![Name::Collected, Name::Overpaid, Name::PriorArrears, Name::OtherIncome, Name::Refunded]
        }
        _ => vec![],
    };
    for name in rests_on {
        let figure = Figure::of(name);
        if audited.amount(&figure)?.is_some() {
            made.parts.push((figure, CountsAs::RestsOn));
        }
    }
    let ahead = audited.pool(Some(Account::Prepayment)).is_some();
    if ahead && matches!(base, Some(RemunerationBase::Pool | RemunerationBase::Collected)) {
        for name in [Name::PoolInflow, Name::PoolOutflow] {
            made.parts.push((Figure::on(name, Account::Prepayment), CountsAs::RestsOn));
        }
    }
    Ok(made)
}

/// 结余: what is known of nothing adds nothing; the five that are always needed stand here though they are unknown.
fn closing<'a>(audited: &Audited<'a>) -> Made<'a> {
    let statement = &audited.books.statement;
    let known = |name: Name, amount: Option<Amount>| amount.map(|_| Figure::of(name));
    let adds = [
        Some(Figure::of(Name::Opening)),
        known(Name::PriorSurplus, statement.prior_surplus),
        Some(Figure::of(Name::Collected)),
        known(Name::PriorArrears, statement.prior_arrears_collected),
        known(Name::OtherIncome, statement.other_income),
    ];
    let takes_off = [
        known(Name::Overpaid, statement.overpaid),
        Some(Figure::of(Name::Allowed)),
        Some(Figure::of(Name::Remuneration)),
    ];
    Made::of_figures(adds.into_iter().flatten().collect(), takes_off.into_iter().flatten().collect())
}

fn accrued<'a>(audited: &Audited<'a>) -> Made<'a> {
    let income = audited.books.statement.other_income.map(|_| Figure::of(Name::OtherIncome));
    let adds = [Some(Figure::of(Name::Billed)), income];
    let takes_off = vec![Figure::of(Name::Allowed), Figure::of(Name::Remuneration)];
    Made::of_figures(adds.into_iter().flatten().collect(), takes_off)
}
