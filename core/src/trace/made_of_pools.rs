//! 构成 (资金池): what pools, parties, bank accounts and the bridge are made of.

use super::audited::Audited;
use super::facts::{Figure, FigureName as Name};
use super::made::Made;
use super::said::CountsAs;
use super::vouchers::{Counted, OfParty};
use crate::books::{BridgePart, of_balance};
use crate::exact::MinorUnits;
use crate::outcome::Refusal;
use crate::settlement::{Account, PoolFigures};

/// 资金池: by vouchers where there are any; else as told, or as the other three figures leave it.
pub(super) fn pool<'a>(of: &Figure, audited: &Audited<'a>) -> Result<Made<'a>, Refusal> {
    let Some(account) = of.account.or((of.figure == Name::Refunded).then_some(Account::Prepayment)) else {
        return Ok(Made::default());
    };
    let Some(pool) = audited.pool(Some(account)) else { return Ok(Made::default()) };
    let given = audited.settlement.pools.iter().find(|given| given.account == account);
    match of.figure {
        Name::PoolOpening => opening(of, audited, given),
        Name::PoolInflow | Name::PoolOutflow | Name::Refunded => flow(of, audited, pool, given),
        _ => closing(of, audited, pool),
    }
}

/// 期初: as told; else what the closing and the movements leave.
fn opening<'a>(of: &Figure, audited: &Audited<'a>, given: Option<&PoolFigures>) -> Result<Made<'a>, Refusal> {
    let Some(account) = of.account else { return Ok(Made::default()) };
    let Some(opening) = given.and_then(|pool| pool.opening) else {
        let known = audited.amount(of)?.is_some();
        let adds = vec![of.named(Name::PoolClosing), of.named(Name::PoolOutflow)];
        let followed = Made::of_figures(adds, vec![of.named(Name::PoolInflow)]);
        return Ok(if known { followed } else { Made::default() });
    };
    Ok(Made::told(where_opened(audited, account), Some(audited.units(opening)?)))
}

/// Where the opening of a pool is told.
fn where_opened(audited: &Audited<'_>, account: Account) -> String {
    let facts = audited.facts;
    let mut own = facts.settlement.pools.iter();
    if own.any(|pool| pool.account == account && pool.opening.is_some()) {
        return format!("settlement.pools.{}.opening", account.word());
    }
    match &facts.brought_forward {
        Some(before) if before.pools.iter().any(|pool| pool.account == account) => {
            format!("brought_forward.pools.{}", account.word())
        }
        Some(before) if before.parties.iter().any(|party| party.account == account) => {
            format!("brought_forward.parties.{}", account.word())
        }
        None if facts.parties.iter().any(|party| party.account == account) => {
            format!("parties.{}", account.word())
        }
        // It follows from what the pool closes with.
        _ => format!("settlement.pools.{}.closing", account.word()),
    }
}

/// 增加、减少、退还: the lines of the period; without any posting at all as told, or what the others leave.
fn flow<'a>(
    of: &Figure,
    audited: &Audited<'a>,
    pool: &PoolFigures,
    given: Option<&PoolFigures>,
) -> Result<Made<'a>, Refusal> {
    let account = pool.account;
    if !audited.settlement.postings.is_empty() {
        return Ok(Made::of_lines(match of.figure {
            Name::Refunded => Counted::Refunded,
            Name::PoolInflow => Counted::Moved(account, true),
            _ => Counted::Moved(account, false),
        }));
    }
    let facts = &audited.settlement;
    let (field, told) = match of.figure {
        Name::Refunded => ("refunded", given.and_then(|pool| pool.refunded)),
        Name::PoolOutflow => ("outflow", given.and_then(|pool| pool.outflow)),
        _ => ("inflow", given.and_then(|pool| pool.inflow)),
    };
    if let Some(told) = told {
        return Ok(Made::told(
            format!("settlement.pools.{}.{field}", account.word()),
            Some(audited.units(told)?),
        ));
    }
    let beside = match (of.figure, account) {
        (Name::PoolInflow, Account::Prepayment) => facts.prepayments.map(|sum| ("prepayments", sum)),
        (Name::PoolInflow, Account::OtherIncome) => facts.other_income.map(|sum| ("other_income", sum)),
        _ => None,
    };
    if let Some((name, sum)) = beside {
        return Ok(Made::of_total(name, Some(audited.units(sum)?)));
    }
    if audited.amount(of)?.is_none() {
        return Ok(Made::default());
    }
    let (closing, opening) = (of.named(Name::PoolClosing), of.named(Name::PoolOpening));
    Ok(match of.figure {
        Name::PoolInflow => Made::of_figures(vec![closing, of.named(Name::PoolOutflow)], vec![opening]),
        _ => Made::of_figures(vec![opening, of.named(Name::PoolInflow)], vec![closing]),
    })
}

/// 期末 = 期初 + 增加 − 减少, where these are known; else as told, or what is known of them.
fn closing<'a>(of: &Figure, audited: &Audited<'a>, pool: &PoolFigures) -> Result<Made<'a>, Refusal> {
    let account = pool.account;
    let facts = &audited.settlement;
    let given = facts.pools.iter().find(|given| given.account == account);
    let beside = match account {
        Account::PassThrough => facts.pass_through.map(|_| "pass_through"),
        Account::Deposit => facts.deposits.map(|_| "deposits"),
        _ => None,
    };
    let opened = given.is_some_and(|pool| pool.opening.is_some());
    let told =
        given.and_then(|pool| pool.closing).map(|_| format!("settlement.pools.{}.closing", account.word()));
    let told = told.or(beside.map(|field| format!("settlement.{field}")));
    let flows = !facts.postings.is_empty()
        || given.is_some_and(|pool| pool.outflow.is_some() && flows_in(audited, pool, account));
    if let Some(name) = told.filter(|_| !(opened && flows)) {
        return Ok(Made::told(name, audited.amount(of)?));
    }
    let known = [
        (Name::PoolOpening, pool.opening, CountsAs::Adds),
        (Name::PoolInflow, pool.inflow, CountsAs::Adds),
        (Name::PoolOutflow, pool.outflow, CountsAs::TakesOff),
    ];
    // What the fund's account holds is never guessed: it stands here though it is unknown.
    let guessed = account != Account::ServiceFund;
    let parts = known.into_iter().filter(|(_, amount, _)| amount.is_some() || !guessed);
    Ok(Made { parts: parts.map(|(name, _, counts)| (of.named(name), counts)).collect(), ..Made::default() })
}

fn flows_in(audited: &Audited<'_>, pool: &PoolFigures, account: Account) -> bool {
    pool.inflow.is_some()
        || (account == Account::Prepayment && audited.settlement.prepayments.is_some())
        || (account == Account::OtherIncome && audited.settlement.other_income.is_some())
}

/// 往来: what each line of the party moved.
pub(super) fn party<'a>(of: &'a Figure, audited: &Audited<'a>) -> Result<Made<'a>, Refusal> {
    let Some(account) = of.account else { return Ok(Made::default()) };
    let named = [of.unit.as_deref(), of.owner.as_deref(), of.creditor.as_deref()];
    let [unit, owner, creditor] = named;
    let whose = audited.owners.party((account, unit, None, creditor));
    let party = OfParty { named, is_only_owner: whose == (account, unit, owner, creditor) };
    match of.figure {
        Name::PartyInflow => Ok(Made::of_lines(Counted::MovedOf(account, party, true))),
        Name::PartyOutflow => Ok(Made::of_lines(Counted::MovedOf(account, party, false))),
        Name::PartyClosing => Ok(Made::of_figures(
            vec![of.named(Name::PartyOpening), of.named(Name::PartyInflow)],
            vec![of.named(Name::PartyOutflow)],
        )),
        _ => {
            let (name, before) = match &audited.facts.brought_forward {
                Some(before) => ("brought_forward.parties", &before.parties),
                None => ("parties", &audited.facts.parties),
            };
            let (mut made, mut left) = (Made::default(), audited.amount(of)?.unwrap_or_default());
            let mut nobody = None;
            for (place, balance) in before.iter().enumerate().filter(|(_, of)| of.account == account) {
                let of_it = audited.owners.party(of_balance(balance));
                if of_it == (account, unit, owner, creditor) {
                    let units = audited.units(balance.amount)?;
                    left = left.less(units);
                    made.told.push((format!("{name}[{place}]"), units));
                }
                if of_it == (account, None, None, None) {
                    nobody = Some(format!("{name}[{place}]"));
                }
            }
            // The rest is of what was nobody's by name.
            if left != 0 {
                made.told.push((nobody.unwrap_or_else(|| where_opened(audited, account)), left));
            }
            Ok(made)
        }
    }
}

/// 银行账户, by the books.
pub(super) fn bank<'a>(of: &'a Figure, audited: &Audited<'a>) -> Result<Made<'a>, Refusal> {
    let Some(bank) = of.bank.as_deref() else { return Ok(Made::default()) };
    let accounts = &audited.facts.bank_accounts;
    match of.figure {
        Name::BankBooked => Ok(Made::of_lines(Counted::OnBank(bank, accounts.len() == 1))),
        Name::BankClosing => {
            Ok(Made::of_figures(vec![of.named(Name::BankOpening), of.named(Name::BankBooked)], vec![]))
        }
        _ => {
            let own = accounts.iter().position(|account| account.bank == bank && account.opening.is_some());
            Ok(match own {
                Some(place) => Made::told(format!("bank_accounts[{place}].opening"), audited.amount(of)?),
                None if audited.amount(of)?.is_some() => {
                    Made::of_figures(vec![Figure::on(Name::PoolOpening, Account::ServiceFund)], vec![])
                }
                None => Made::default(),
            })
        }
    }
}

/// 应有余额: the rows of the bridge, each by the figures that it is made of.
pub(super) fn bridge_sum<'a>(audited: &Audited<'a>) -> Made<'a> {
    let Some(bridge) = &audited.books.bridge else { return Made::default() };
    let (mut adds, mut takes_off) = (Vec::new(), Vec::new());
    for row in &bridge.rows {
        match (row.part, row.account) {
            (BridgePart::Surplus, _) => adds.push(Figure::of(Name::Closing)),
            (BridgePart::Overpaid, _) => adds.push(Figure::of(Name::Overpaid)),
            (BridgePart::RemunerationOwed, _) => {
                adds.extend(
                    audited.books.statement.remuneration.as_ref().map(|_| Figure::of(Name::Remuneration)),
                );
                let paid = audited.books.statement.remuneration_paid;
                takes_off.extend(paid.map(|_| Figure::of(Name::RemunerationPaid)));
            }
            (BridgePart::Pool, Some(Account::DeferredCost)) => {
                takes_off.push(Figure::on(Name::PoolClosing, Account::DeferredCost));
            }
            (BridgePart::Pool, account) => {
                adds.extend(account.map(|account| Figure::on(Name::PoolClosing, account)));
            }
            (BridgePart::Claims, _) => {
                adds.push(Figure::of(Name::Allowed));
                takes_off.push(Figure::of(Name::Expenditure));
                let claimed = audited.pool(Some(Account::Claim));
                takes_off.extend(claimed.map(|pool| Figure::on(Name::PoolClosing, pool.account)));
            }
            (BridgePart::ChargesUnpaired, _) => {
                takes_off.push(Figure::on(Name::AccountBalance, Account::Receivable));
                takes_off.push(Figure::on(Name::AccountBalance, Account::Billed));
            }
        }
    }
    Made::of_figures(adds, takes_off)
}

/// 账面余额: the pool `service_fund` where its closing is known; else every bank account.
pub(super) fn bridge_held<'a>(audited: &Audited<'a>) -> Made<'a> {
    if audited.books.bridge.is_none() {
        return Made::default();
    }
    if audited.pool(Some(Account::ServiceFund)).is_some_and(|pool| pool.closing.is_some()) {
        return Made::of_figures(vec![Figure::on(Name::PoolClosing, Account::ServiceFund)], vec![]);
    }
    let banks = audited.books.banks.iter();
    let closings =
        banks.map(|bank| Figure { bank: Some(bank.bank.clone()), ..Figure::of(Name::BankClosing) });
    Made::of_figures(closings.collect(), vec![])
}
