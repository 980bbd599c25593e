//! 资金池: what is held apart from the fund, each pool with its own opening, movements and closing.

use super::check::units;
use super::facts::SettleFacts;
use super::findings::Findings;
use super::ledger::Ledger;
use super::postings::Account;
use crate::catalogue::words;
use crate::exact::{Amount, AmountRefusal, MinorUnits};
use crate::outcome::Refusal;
use serde::{Deserialize, Serialize};

/// 资金池: what an account held at the start, what came in, what went out and what it holds at the end. Above zero where
/// money is held for others or owed to them; of the fund's account, of deferred costs and of claims, where it is
/// the fund's own. Figures that are not known are absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolFigures {
    /// The account; the key of the map in files.
    pub account: Account,
    /// 期初: held at the start.
    pub opening: Option<Amount>,
    /// 本期增加: what came in; never below zero as a fact.
    pub inflow: Option<Amount>,
    /// 本期减少: what went out; never below zero as a fact.
    pub outflow: Option<Amount>,
    /// 期末: held at the end.
    pub closing: Option<Amount>,
    /// 退还: of `outflow`, what was paid back and did not become a payment for a period; only of `prepayment`.
    pub refunded: Option<Amount>,
}

words! {
    /// 资金池的数字: which figure of a pool.
    pub(crate) enum PoolFigure {
        /// Held at the start.
        Opening => "opening",
        /// What came in.
        Inflow => "inflow",
        /// What went out.
        Outflow => "outflow",
        /// Held at the end.
        Closing => "closing",
        /// What was paid back.
        Refunded => "refunded",
    }
}

/// One pool's figures, in minor units.
#[derive(Clone, Copy, Default)]
pub(super) struct Pool {
    pub(super) opening: Option<i128>,
    pub(super) inflow: Option<i128>,
    pub(super) outflow: Option<i128>,
    pub(super) closing: Option<i128>,
    pub(super) refunded: Option<i128>,
}

/// All pools that something is known of, in the order of the accounts.
#[derive(Default)]
pub(super) struct Pools {
    list: Vec<(Account, Pool)>,
}

impl Pools {
    pub(super) fn of(&self, account: Account) -> Pool {
        let found = self.list.iter().find(|(of, _)| *of == account);
        found.map(|(_, pool)| *pool).unwrap_or_default()
    }

    /// The pools as they are shown.
    pub(super) fn shown(&self, facts: &SettleFacts) -> Result<Vec<PoolFigures>, AmountRefusal> {
        let money = |minor: Option<i128>| minor.map(|minor| facts.currency.amount(minor)).transpose();
        let shown = self.list.iter().map(|(account, pool)| {
            Ok(PoolFigures {
                account: *account,
                opening: money(pool.opening)?,
                inflow: money(pool.inflow)?,
                outflow: money(pool.outflow)?,
                closing: money(pool.closing)?,
                refunded: money(pool.refunded)?,
            })
        });
        shown.collect()
    }
}

/// Whether an account holds money from one period to the next. What is charged, paid, spent and taken in a period
/// is the period's own; other income only where the contract keeps it apart.
pub(crate) fn is_pool(facts: &SettleFacts, account: Account) -> bool {
    match account {
        Account::OtherIncome => facts.contract.other_income_apart == Some(true),
        Account::Receivable
        | Account::Billed
        | Account::Collected
        | Account::PriorArrears
        | Account::Expenditure
        | Account::Remuneration
        | Account::PriorSurplus => false,
        _ => true,
    }
}

/// 资金池: every pool that a posting touches or a figure is given of.
pub(super) fn pools(
    facts: &SettleFacts,
    ledger: &Ledger<'_>,
    findings: &mut Findings<'_>,
) -> Result<Pools, Refusal> {
    let mut pools = Pools::default();
    for account in Account::EVERY.into_iter().filter(|account| is_pool(facts, *account)) {
        let told = told(facts, account)?;
        let counted = counted(facts, ledger, account);
        if let Some(pool) = pool(account, told, counted, findings)? {
            pools.list.push((account, pool));
        }
    }
    Ok(pools)
}

/// What the facts tell of a pool; the three totals that stand beside the pools are figures of theirs.
fn told(facts: &SettleFacts, account: Account) -> Result<Option<Pool>, Refusal> {
    let read = |amount: Option<Amount>| amount.map(|amount| units(facts, amount)).transpose();
    let given = facts.pools.iter().find(|pool| pool.account == account);
    let mut told = match given {
        Some(given) => Pool {
            opening: read(given.opening)?,
            inflow: read(given.inflow)?,
            outflow: read(given.outflow)?,
            closing: read(given.closing)?,
            refunded: read(given.refunded)?,
        },
        None => Pool::default(),
    };
    let (figure, beside) = match account {
        Account::Prepayment => (&mut told.inflow, facts.prepayments),
        Account::PassThrough => (&mut told.closing, facts.pass_through),
        Account::Deposit => (&mut told.closing, facts.deposits),
        Account::OtherIncome => (&mut told.inflow, facts.other_income),
        _ => (&mut told.closing, None),
    };
    *figure = figure.or(read(beside)?);
    Ok((given.is_some() || beside.is_some()).then_some(told))
}

/// What the postings of the period say of a pool.
fn counted(facts: &SettleFacts, ledger: &Ledger<'_>, account: Account) -> Option<Pool> {
    let moved = ledger.moved(account);
    if moved.is_none() && facts.postings.is_empty() {
        return None;
    }
    let moved = moved.unwrap_or_default();
    let (inflow, outflow) = if account.adds_when_debited() {
        (moved.debited, moved.credited)
    } else {
        (moved.credited, moved.debited)
    };
    let refunded = (account == Account::Prepayment).then_some(ledger.refunded());
    Some(Pool { inflow: Some(inflow), outflow: Some(outflow), refunded, ..Pool::default() })
}

/// 期初 + 增加 − 减少 = 期末: one pool, postings before what is told. One figure that is missing follows from the others;
/// where more are, what is not told counts as nothing and that is said.
fn pool(
    account: Account,
    told: Option<Pool>,
    counted: Option<Pool>,
    findings: &mut Findings<'_>,
) -> Result<Option<Pool>, Refusal> {
    let touched = counted.filter(|pool| pool.inflow != Some(0) || pool.outflow != Some(0));
    if told.is_none() && touched.is_none() {
        return Ok(None);
    }
    let (told, counted) = (told.unwrap_or_default(), counted.unwrap_or_default());
    let mut agreed = |figure: PoolFigure, counted: Option<i128>, told: Option<i128>| {
        if let (Some(counted), Some(told)) = (counted, told)
            && counted != told
        {
            findings.pool_differs(account, figure, [told, counted])?;
        }
        Ok::<_, Refusal>(counted.or(told))
    };
    let mut pool = Pool {
        opening: told.opening,
        inflow: agreed(PoolFigure::Inflow, counted.inflow, told.inflow)?,
        outflow: agreed(PoolFigure::Outflow, counted.outflow, told.outflow)?,
        closing: told.closing,
        refunded: agreed(PoolFigure::Refunded, counted.refunded, told.refunded)?,
    };
    match (pool.opening, pool.inflow, pool.outflow, pool.closing) {
        (Some(opening), Some(inflow), Some(outflow), told) => {
            pool.closing = agreed(PoolFigure::Closing, Some(opening.plus(inflow).less(outflow)), told)?;
        }
        (None, Some(inflow), Some(outflow), Some(closing)) => {
            pool.opening = Some(closing.less(inflow).plus(outflow));
        }
        (Some(opening), None, Some(outflow), Some(closing)) => {
            let left = opening.less(outflow);
            pool.inflow = followed(closing.less(left));
            if pool.inflow.is_none() {
                findings.pool_differs(account, PoolFigure::Closing, [closing, left])?;
            }
        }
        (Some(opening), Some(inflow), None, Some(closing)) => {
            let most = opening.plus(inflow);
            pool.outflow = followed(most.less(closing));
            if pool.outflow.is_none() {
                findings.pool_differs(account, PoolFigure::Closing, [closing, most])?;
            }
        }
        (_, _, _, Some(_)) => {}
        // What a bank account holds is never guessed from what moved on it.
        _ if account == Account::ServiceFund => {}
        (opening, inflow, outflow, None) => {
            let held = opening.unwrap_or(0).plus(inflow.unwrap_or(0)).less(outflow.unwrap_or(0));
            pool.closing = Some(held);
            let figures = [
                (PoolFigure::Opening, opening),
                (PoolFigure::Inflow, inflow),
                (PoolFigure::Outflow, outflow),
            ];
            for (figure, _) in figures.into_iter().filter(|(_, told)| told.is_none()) {
                findings.pool_untold(account, figure, held)?;
            }
        }
    }
    if pool.closing.is_some_and(|closing| closing < 0) && !account.may_be_below_zero() {
        findings.pool_below_zero(account, pool.closing.unwrap_or_default())?;
    }
    Ok(Some(pool))
}

/// A movement that follows from the other figures; none where they leave no room for one.
fn followed(movement: i128) -> Option<i128> {
    (movement >= 0).then_some(movement)
}

/// In files a map from account to the rest.
pub(super) mod by_account {
    use super::PoolFigures;
    use crate::exact::Amount;
    use crate::outcome::keyed;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Figures {
        #[serde(default)]
        opening: Option<Amount>,
        #[serde(default)]
        inflow: Option<Amount>,
        #[serde(default)]
        outflow: Option<Amount>,
        #[serde(default)]
        closing: Option<Amount>,
        #[serde(default)]
        refunded: Option<Amount>,
    }

    pub(in crate::settlement) fn serialize<S: Serializer>(
        pools: &[PoolFigures],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_map(pools.iter().map(|pool| {
            let PoolFigures { account, opening, inflow, outflow, closing, refunded } = *pool;
            (account, Figures { opening, inflow, outflow, closing, refunded })
        }))
    }

    /// Two entries for one account are kept: the rule refuses them, whatever door they came by.
    pub(in crate::settlement) fn deserialize<'de, D: Deserializer<'de>>(
        d: D,
    ) -> Result<Vec<PoolFigures>, D::Error> {
        let mut pools = keyed::list(d, |account, figures: Figures| {
            let Figures { opening, inflow, outflow, closing, refunded } = figures;
            Some(PoolFigures { account, opening, inflow, outflow, closing, refunded })
        })?;
        pools.sort_by_key(|pool| pool.account);
        Ok(pools)
    }
}
