//! 往来 (逐户): what each pool holds of each owner, unit and creditor.

use super::facts::{BooksFacts, PartyBalance};
use super::only_owners::{OnlyOwners, Party, of_balance, of_line, told};
use super::refunds::Refunds;
use super::said::{BooksFinding, BooksStep, BooksWarning};
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
    /// 其中退还: of `outflow`, what was paid back to the party; only of `prepayment`, and absent without vouchers
    /// or where one that pays a part back does not tell to whom.
    pub refunded: Option<Amount>,
}

impl PartyLine {
    fn is_named(&self) -> bool {
        self.unit.is_some() || self.owner.is_some() || self.creditor.is_some()
    }
}

#[derive(Clone, Copy)]
struct Sums {
    opening: i128,
    inflow: i128,
    outflow: i128,
    refunded: Option<i128>,
}

impl Default for Sums {
    fn default() -> Sums {
        Sums { opening: 0, inflow: 0, outflow: 0, refunded: Some(0) }
    }
}

impl Sums {
    fn closing(self) -> i128 {
        self.opening.plus(self.inflow).less(self.outflow)
    }

    const fn are_nothing(self) -> bool {
        self.opening == 0 && self.inflow == 0 && self.outflow == 0
    }
}

/// 往来: the parties of every pool in which some line or opening names one; they sum to the pool.
pub(super) fn parties(
    facts: &BooksFacts,
    settlement: &SettleFacts,
    statement: &Statement,
    trace: &mut Trace,
) -> Result<Vec<PartyLine>, Refusal> {
    let mut sums = sums(facts, settlement, statement)?;
    let mut lines = Vec::new();
    for pool in &statement.pools {
        open_of_nobody(facts, settlement, pool, &mut sums)?;
        let of: Vec<(&Party<'_>, &Sums)> = sums
            .iter()
            .filter(|(party, sums)| party.0 == pool.account && !(is_nobody(party) && sums.are_nothing()))
            .collect();
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

/// 未具名期初: where no party tells what a pool opened with, all of it is of nobody who is named. Of what is nobody's so much was a
/// party's as was paid to it beyond what was held of it: whoever pays it out says whose it was.
fn open_of_nobody<'a>(
    facts: &BooksFacts,
    settlement: &SettleFacts,
    pool: &PoolFigures,
    sums: &mut BTreeMap<Party<'a>, Sums>,
) -> Result<(), AmountRefusal> {
    let unnamed: Party<'a> = (pool.account, None, None, None);
    let is_told = told(facts).iter().any(|balance| balance.account == pool.account);
    if let Some(opening) = pool.opening.filter(|opening| !is_told && !opening.is_zero()) {
        sums.entry(unnamed).or_default().opening = i128::from(settlement.currency.minor_units(opening)?);
    }
    let Some(nobody) = sums.get(&unnamed).copied() else { return Ok(()) };
    let mut left = nobody.opening.min(nobody.closing()).max(0);
    let every = left;
    for (_, held) in sums.iter_mut().filter(|(party, _)| party.0 == pool.account && !is_nobody(party)) {
        let was_its = held.closing().turned().max(0).min(left);
        left = left.less(was_its);
        held.opening = held.opening.plus(was_its);
    }
    if let Some(nobody) = sums.get_mut(&unnamed) {
        nobody.opening = nobody.opening.less(every.less(left));
    }
    Ok(())
}

fn sums<'a>(
    facts: &'a BooksFacts,
    settlement: &'a SettleFacts,
    statement: &'a Statement,
) -> Result<BTreeMap<Party<'a>, Sums>, Refusal> {
    let mut sums: BTreeMap<Party<'a>, Sums> = BTreeMap::new();
    let owners = OnlyOwners::of_pools(facts, settlement);
    for balance in told(facts) {
        let held = sums.entry(owners.party(of_balance(balance))).or_default();
        held.opening = held.opening.plus(i128::from(settlement.currency.minor_units(balance.amount)?));
    }
    for posting in settlement.postings.iter().filter(|posting| settlement.period.holds(posting.day)) {
        // What a posting brings a party and takes from it again moves nothing of it, as with the pool.
        let mut left: BTreeMap<Party<'a>, i128> = BTreeMap::new();
        for line in &posting.lines {
            if !statement.pools.iter().any(|pool| pool.account == line.account) {
                continue;
            }
            let party = owners.party(of_line(line));
            let units = i128::from(settlement.currency.minor_units(line.amount)?);
            let comes = if line.account.adds_when_debited() { units } else { units.turned() };
            let sum = left.entry(party).or_default();
            *sum = sum.plus(comes);
        }
        let refunds = Refunds::of(settlement, posting, &left)?;
        for (party, comes) in left {
            let held = sums.entry(party).or_default();
            held.refunded =
                held.refunded.zip(refunds.of_party(party.0, comes)).map(|(held, more)| held.plus(more));
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
    let tells_refunds = account == Account::Prepayment && !settlement.postings.is_empty();
    Ok(PartyLine {
        account,
        unit: unit.map(str::to_owned),
        owner: owner.map(str::to_owned),
        creditor: creditor.map(str::to_owned),
        opening: money(sums.opening)?,
        inflow: money(sums.inflow)?,
        outflow: money(sums.outflow)?,
        closing: money(sums.closing())?,
        refunded: sums.refunded.filter(|_| tells_refunds).map(money).transpose()?,
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
            refunded: IfAny(line.refunded),
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
        if !line.closing.is_negative() {
            continue;
        }
        if !line.is_named() {
            of_nobody_below_zero(account, line.closing, trace);
        } else if !account.may_be_below_zero() {
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

/// 未具名支出: more went out without saying whose it was than nobody in particular held. What is a party's own is then told to be
/// owed to somebody who may have been paid; what owners hold together may be spent without a name. Of the fund's own accounts nobody
/// need be named.
fn of_nobody_below_zero(account: Account, amount: Amount, trace: &mut Trace) {
    match account {
        Account::Prepayment | Account::Deposit | Account::Payable | Account::Retention => {
            trace.find(account.word(), BooksFinding::NobodyBelowZero { account, amount });
        }
        _ if account.adds_when_debited() || account.may_be_below_zero() => {}
        _ => trace.warn(BooksWarning::PaidForNobody { account, amount }),
    }
}

/// 结转往来: what is held of each at the end, with what was paid too much held as prepayment.
pub(super) fn carried(
    lines: &[PartyLine],
    statement: &Statement,
    settlement: &SettleFacts,
    joins: [(Account, i128); 3],
) -> Result<Vec<PartyBalance>, Refusal> {
    let mut held: BTreeMap<Party<'_>, i128> = BTreeMap::new();
    for line in lines {
        let party = (line.account, line.unit.as_deref(), line.owner.as_deref(), line.creditor.as_deref());
        held.insert(party, i128::from(settlement.currency.minor_units(line.closing)?));
    }
    let (mut overpaid, owners) = (0_i128, OnlyOwners::of_payers(settlement));
    for of in statement.unsettled.iter().filter(|of| !of.overpaid.is_zero()) {
        let more = i128::from(settlement.currency.minor_units(of.overpaid)?);
        let payer = (Account::Collected, of.unit.as_deref(), of.owner.as_deref(), None);
        let party = (Account::Prepayment, of.unit.as_deref(), owners.party(payer).2, None);
        let sum = held.entry(party).or_default();
        *sum = sum.plus(more);
        overpaid = overpaid.plus(more);
    }
    // What joins a pool and is of nobody who is named stands beside those who are, so that all of them are the pool again.
    for (account, more) in joins {
        let attributed = match account {
            Account::Prepayment => overpaid,
            _ => 0,
        };
        if more != attributed && held.keys().any(|party| party.0 == account) {
            let sum = held.entry((account, None, None, None)).or_default();
            *sum = sum.plus(more.less(attributed));
        }
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
