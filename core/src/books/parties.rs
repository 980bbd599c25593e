//! 往来 (逐户): what each pool holds of each owner, unit and creditor.

use super::facts::{BooksFacts, PartyBalance};
use super::said::{BooksFinding, BooksStep};
use crate::exact::{Amount, AmountRefusal, MinorUnits};
use crate::outcome::{IfAny, Refusal, Trace};
use crate::settlement::{Account, PoolFigures, SettleFacts, Statement};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// 往来明细: what a pool held of a party, what came in, what went out and what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartyLine {
    /// The account of the pool.
    pub account: Account,
    /// The unit, where the lines name one. A line without unit, owner and creditor is of nobody who is named.
    pub unit: Option<String>,
    /// The owner.
    pub owner: Option<String>,
    /// The creditor.
    pub creditor: Option<String>,
    /// 期初.
    pub opening: Amount,
    /// 增加.
    pub inflow: Amount,
    /// 减少.
    pub outflow: Amount,
    /// 期末.
    pub closing: Amount,
}

/// Account, unit, owner and creditor.
type Party<'a> = (Account, Option<&'a str>, Option<&'a str>, Option<&'a str>);

#[derive(Clone, Copy, Default)]
struct Sums {
    opening: i128,
    inflow: i128,
    outflow: i128,
}

impl Sums {
    fn closing(self) -> i128 {
        self.opening.plus(self.inflow).less(self.outflow)
    }
}

/// 往来: the parties of every pool in which some line or opening names one; they sum to the pool.
pub(super) fn parties(
    facts: &BooksFacts,
    settlement: &SettleFacts,
    statement: &Statement,
    trace: &mut Trace,
) -> Result<Vec<PartyLine>, Refusal> {
    let sums = sums(facts, settlement, statement)?;
    let mut lines = Vec::new();
    for pool in &statement.pools {
        let of: Vec<(&Party<'_>, &Sums)> = sums.iter().filter(|(party, _)| party.0 == pool.account).collect();
        if of.iter().all(|(party, _)| is_nobody(party)) {
            continue;
        }
        let first = lines.len();
        for (party, sums) in of {
            lines.push(line(settlement, party, *sums)?);
        }
        note(lines.get(first..).unwrap_or_default(), trace);
        meets_the_pool(settlement, pool, lines.get(first..).unwrap_or_default(), trace)?;
    }
    Ok(lines)
}

fn is_nobody(party: &Party<'_>) -> bool {
    party.1.is_none() && party.2.is_none() && party.3.is_none()
}

fn sums<'a>(
    facts: &'a BooksFacts,
    settlement: &'a SettleFacts,
    statement: &'a Statement,
) -> Result<BTreeMap<Party<'a>, Sums>, Refusal> {
    let mut sums: BTreeMap<Party<'a>, Sums> = BTreeMap::new();
    let before = facts.brought_forward.as_ref().map_or(&facts.parties, |before| &before.parties);
    for balance in before {
        let PartyBalance { account, unit, owner, creditor, amount } = balance;
        let party = (*account, unit.as_deref(), owner.as_deref(), creditor.as_deref());
        let held = sums.entry(party).or_default();
        held.opening = held.opening.plus(i128::from(settlement.currency.minor_units(*amount)?));
    }
    for posting in settlement.postings.iter().filter(|posting| settlement.period.holds(posting.day)) {
        for line in &posting.lines {
            if !statement.pools.iter().any(|pool| pool.account == line.account) {
                continue;
            }
            let party = (line.account, line.unit.as_deref(), line.owner.as_deref(), line.creditor.as_deref());
            let units = i128::from(settlement.currency.minor_units(line.amount)?);
            let comes = if line.account.adds_when_debited() { units } else { units.turned() };
            let held = sums.entry(party).or_default();
            // What takes a posting back counts on the side that it takes back.
            if (comes > 0) == posting.reverses.is_none() {
                held.inflow = held.inflow.plus(comes);
            } else {
                held.outflow = held.outflow.less(comes);
            }
        }
    }
    Ok(sums)
}

fn line(settlement: &SettleFacts, party: &Party<'_>, sums: Sums) -> Result<PartyLine, AmountRefusal> {
    let (account, unit, owner, creditor) = *party;
    let money = |minor: i128| settlement.currency.amount(minor);
    Ok(PartyLine {
        account,
        unit: unit.map(str::to_owned),
        owner: owner.map(str::to_owned),
        creditor: creditor.map(str::to_owned),
        opening: money(sums.opening)?,
        inflow: money(sums.inflow)?,
        outflow: money(sums.outflow)?,
        closing: money(sums.closing())?,
    })
}

fn note(lines: &[PartyLine], trace: &mut Trace) {
    for line in lines {
        trace.step(|| BooksStep::Party {
            account: line.account,
            unit: IfAny(line.unit.clone()),
            owner: IfAny(line.owner.clone()),
            creditor: IfAny(line.creditor.clone()),
            opening: line.opening,
            inflow: line.inflow,
            outflow: line.outflow,
            closing: line.closing,
        });
    }
}

/// 明细与总额: the parties of a pool hold what the pool holds, and none of them less than nothing.
fn meets_the_pool(
    settlement: &SettleFacts,
    pool: &PoolFigures,
    lines: &[PartyLine],
    trace: &mut Trace,
) -> Result<(), Refusal> {
    let account = pool.account;
    let units = |amount: Amount| settlement.currency.minor_units(amount).map(i128::from);
    let mut held = 0_i128;
    for line in lines {
        held = held.plus(units(line.closing)?);
        let named = line.unit.is_some() || line.owner.is_some() || line.creditor.is_some();
        if line.closing.is_negative() && named && !account.may_be_below_zero() {
            let who = [&line.unit, &line.owner, &line.creditor].into_iter().flatten();
            let party = who.cloned().collect::<Vec<_>>().join(" ");
            trace.find(account.word(), BooksFinding::PartyBelowZero { account, party, amount: line.closing });
        }
    }
    let Some(closing) = pool.closing else { return Ok(()) };
    let difference = units(closing)?.less(held);
    if difference != 0 {
        let (held, difference) = (settlement.currency.amount(held)?, settlement.currency.amount(difference)?);
        trace.find(account.word(), BooksFinding::PartiesDiffer { account, held, closing, difference });
    }
    Ok(())
}

/// 结转往来: what is held of each at the end, with what was paid too much held as prepayment.
pub(super) fn carried(
    lines: &[PartyLine],
    statement: &Statement,
    settlement: &SettleFacts,
) -> Result<Vec<PartyBalance>, Refusal> {
    let mut held: BTreeMap<Party<'_>, i128> = BTreeMap::new();
    for line in lines {
        let party = (line.account, line.unit.as_deref(), line.owner.as_deref(), line.creditor.as_deref());
        held.insert(party, i128::from(settlement.currency.minor_units(line.closing)?));
    }
    for of in &statement.unsettled {
        let more = i128::from(settlement.currency.minor_units(of.overpaid)?);
        let party = (Account::Prepayment, of.unit.as_deref(), of.owner.as_deref(), None);
        let sum = held.entry(party).or_default();
        *sum = sum.plus(more);
    }
    let mut carried = Vec::new();
    for ((account, unit, owner, creditor), amount) in held.into_iter().filter(|(_, amount)| *amount != 0) {
        carried.push(PartyBalance {
            account,
            unit: unit.map(str::to_owned),
            owner: owner.map(str::to_owned),
            creditor: creditor.map(str::to_owned),
            amount: settlement.currency.amount(amount)?,
        });
    }
    Ok(carried)
}
