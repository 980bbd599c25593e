//! 应收账款 (逐户逐期): what each unit and owner still owes, by the day it fell due, and how long it has been due.

use super::BooksRefusal;
use super::facts::{BooksFacts, OpenCharge};
use super::said::{BooksFinding, BooksStep};
use crate::exact::{Amount, AmountRefusal, Currency, Day, MinorUnits, Period};
use crate::outcome::{IfAny, Refusal, Trace, refusal::Placed};
use crate::settlement::{Account, Payer, Payers, Reversals, SettleFacts, are_both_booked, payer_of};
use foldhash::HashMap;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// 未收款项: one charge, or all charges of a payer that fell due on one day, of which something is still open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receivable {
    /// The unit, where the lines name one.
    pub unit: Option<String>,
    /// The owner, where the lines name one.
    pub owner: Option<String>,
    /// 到期日: the day it fell or falls due; of a charge that does not say it, the day on which it was booked.
    pub due: Day,
    /// 往年欠费: whether it is of an earlier period.
    pub earlier: bool,
    /// 应收: what was charged.
    pub charged: Amount,
    /// 已收: what was paid of it, the oldest charges first.
    pub paid: Amount,
    /// 未收: what is still open.
    pub open: Amount,
    /// 逾期天数: from the day it fell due to the first day after the period; absent where it is not yet due.
    pub days: Option<i64>,
}

/// 账龄段: what is open and has been due for so many days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeBand {
    /// The least number of days; 0 for what is not yet due.
    pub from_days: u32,
    /// The greatest number of days; absent for the last band.
    pub to_days: Option<u32>,
    /// What is open in it.
    pub open: Amount,
}

/// Charges of one kind and what was paid of them, by payer.
#[derive(Default)]
struct Charged<'a> {
    by_payer: HashMap<Payer<'a>, OfPayer>,
}

/// What one payer was charged, by due day, and what it paid. Minor units.
#[derive(Default)]
struct OfPayer {
    charges: Vec<(Day, i128)>,
    paid: i128,
}

/// 应收账款: the charges of earlier periods with what was collected of them, and those of this one with what was paid for it.
pub(super) fn receivables(
    facts: &BooksFacts,
    settlement: &SettleFacts,
    trace: &mut Trace,
) -> Result<Vec<Receivable>, Refusal> {
    let currency = &settlement.currency;
    let (mut before, mut now) = (earlier(facts, currency)?, Charged::default());
    let told = !before.by_payer.is_empty();
    let reversals = Reversals::of(settlement);
    for posting in settlement.postings.iter().filter(|posting| settlement.period.holds(posting.day)) {
        for line in &posting.lines {
            let of = match line.account {
                Account::Billed if reversals.is_of_earlier_charge(posting) => &mut before,
                Account::Billed | Account::Collected => &mut now,
                Account::PriorArrears => &mut before,
                _ => continue,
            };
            let of = of.by_payer.entry((line.unit.as_deref(), line.owner.as_deref())).or_default();
            let credit = i128::from(currency.minor_units(line.amount)?).turned();
            if line.account == Account::Billed {
                of.charges.push((reversals.owed_since(posting, line), credit));
            } else {
                of.paid = of.paid.plus(credit);
            }
        }
    }
    now.meet_totals(settlement, &reversals)?;
    let mut open = Vec::new();
    for (earlier, of) in [(true, before.told_apart()), (false, now.told_apart())] {
        let (rows, more) = of.settled(currency, settlement.period, earlier)?;
        open.extend(rows);
        for (payer, sum) in more.into_iter().filter(|_| earlier && told) {
            let (party, amount) = (payer_of(payer.0, payer.1), currency.amount(sum)?);
            trace.find("prior_arrears", BooksFinding::MoreRecovered { party, amount });
        }
    }
    open.sort_by(|a, b| (&a.unit, &a.owner, a.due, a.earlier).cmp(&(&b.unit, &b.owner, b.due, b.earlier)));
    for row in &open {
        trace.step(|| BooksStep::Receivable {
            unit: IfAny(row.unit.clone()),
            owner: IfAny(row.owner.clone()),
            due: row.due,
            earlier: row.earlier,
            charged: row.charged,
            paid: row.paid,
            open: row.open,
            days: IfAny(row.days),
        });
    }
    Ok(open)
}

/// 期初应收: what was open when the period began.
fn earlier<'a>(facts: &'a BooksFacts, currency: &Currency) -> Result<Charged<'a>, Refusal> {
    let charges = facts.brought_forward.as_ref().map_or(&facts.receivables, |before| &before.receivables);
    let mut found = Charged::default();
    for (place, charge) in charges.iter().enumerate() {
        let here = |refusal: Refusal| facts.in_opening("receivables", place, refusal.in_field("amount"));
        let units = currency.minor_units(charge.amount).map_err(|refusal| here(refusal.into()))?;
        if units < 0 {
            return Err(here(BooksRefusal::NothingOwed { amount: charge.amount }.into()));
        }
        let of = found.by_payer.entry((charge.unit.as_deref(), charge.owner.as_deref())).or_default();
        of.charges.push((charge.due, i128::from(units)));
    }
    Ok(found)
}

impl<'a> Charged<'a> {
    /// 应收与实收: where only charges are booked, their payments are a total; where only payments are, no charge can be told.
    fn meet_totals(
        &mut self,
        settlement: &SettleFacts,
        reversals: &Reversals<'_>,
    ) -> Result<(), AmountRefusal> {
        let inside = settlement.postings.iter().filter(|posting| reversals.counts(posting));
        let lines = inside.flat_map(|posting| &posting.lines);
        let is_booked = |account| lines.clone().any(|line| line.account == account);
        if are_both_booked(settlement, is_booked) {
            return Ok(());
        }
        let mut all = OfPayer::default();
        if let Some(collected) = settlement.collected.filter(|_| is_booked(Account::Billed)) {
            all.charges.extend(self.by_payer.drain().flat_map(|(_, of)| of.charges));
            all.paid = i128::from(settlement.currency.minor_units(collected)?);
        }
        self.by_payer.clear();
        self.by_payer.insert((None, None), all);
        Ok(())
    }

    /// Payers as they can be told apart; where some line names nobody, all are one.
    fn told_apart(self) -> Charged<'a> {
        let payers = Payers::of(self.by_payer.keys());
        let mut merged = Charged::default();
        for (payer, mut of) in self.by_payer {
            let payer = payers.as_ref().map_or((None, None), |payers| payers.payer(&payer));
            let all: &mut OfPayer = merged.by_payer.entry(payer).or_default();
            all.charges.append(&mut of.charges);
            all.paid = all.paid.plus(of.paid);
        }
        merged
    }

    /// What is still open of each payer, and what somebody paid beyond all, by payer.
    fn settled(
        self,
        currency: &Currency,
        period: Period,
        earlier: bool,
    ) -> Result<(Vec<Receivable>, BTreeMap<Payer<'a>, i128>), AmountRefusal> {
        let (mut rows, mut more) = (Vec::new(), BTreeMap::new());
        for (payer, of) in self.by_payer {
            let (open, left) = of.settled(period.from);
            for (due, charged, paid) in open {
                let days = due.days_until(period.to);
                rows.push(Receivable {
                    unit: payer.0.map(str::to_owned),
                    owner: payer.1.map(str::to_owned),
                    due,
                    earlier,
                    charged: currency.amount(charged)?,
                    paid: currency.amount(paid)?,
                    open: currency.amount(charged.less(paid))?,
                    days: (days > 0).then_some(days),
                });
            }
            if left > 0 {
                more.insert(payer, left);
            }
        }
        Ok((rows, more))
    }
}

impl OfPayer {
    /// 先到期先冲抵: the payments cover the oldest charges; what is still open with what was charged and paid of it, and what is left
    /// of the payments. Charges that were taken back count as paid.
    fn settled(mut self, from: Day) -> (Vec<(Day, i128, i128)>, i128) {
        let mut by_day: BTreeMap<Day, i128> = BTreeMap::new();
        for (due, charge) in self.charges {
            let sum = by_day.entry(due).or_default();
            *sum = sum.plus(charge);
        }
        for sum in by_day.values_mut().filter(|sum| **sum < 0) {
            self.paid = self.paid.less(std::mem::take(sum));
        }
        // What was paid back beyond all payments is owed again, with the oldest charge.
        if self.paid < 0 {
            let oldest = by_day.keys().next().copied().unwrap_or(from);
            let sum = by_day.entry(oldest).or_default();
            *sum = sum.less(std::mem::take(&mut self.paid));
        }
        let mut open = Vec::new();
        for (due, charged) in by_day {
            let paid = charged.min(self.paid);
            self.paid = self.paid.less(paid);
            if paid != charged {
                open.push((due, charged, paid));
            }
        }
        (open, self.paid)
    }
}

/// 账龄: what is open by the days since it fell due; what is not yet due stands first.
pub(super) fn ageing(
    facts: &BooksFacts,
    settlement: &SettleFacts,
    open: &[Receivable],
    trace: &mut Trace,
) -> Result<Vec<AgeBand>, Refusal> {
    let Some(last) = facts.ageing.last() else { return Ok(vec![]) };
    for (place, (edge, next)) in facts.ageing.iter().zip(facts.ageing.iter().skip(1)).enumerate() {
        if next <= edge {
            let (edge, next) = (i64::from(*edge), i64::from(*next));
            let refusal = BooksRefusal::AgeingOrder { edge, next };
            return Err(refusal.in_field(&format!("[{}]", place.saturating_add(1))).within("ageing"));
        }
    }
    let mut edges = vec![(0, Some(0))];
    let mut from = 1_u32;
    for edge in &facts.ageing {
        edges.push((from, Some(*edge)));
        from = edge.saturating_add(1);
    }
    edges.push((last.saturating_add(1), None));
    let mut bands = Vec::with_capacity(edges.len());
    for (from_days, to_days) in edges.into_iter().filter(|(from, to)| to.is_none_or(|to| *from <= to)) {
        let mut sum = 0_i128;
        for row in open {
            let days = row.days.unwrap_or(0);
            if days >= i64::from(from_days) && to_days.is_none_or(|to| days <= i64::from(to)) {
                sum = sum.plus(i128::from(settlement.currency.minor_units(row.open)?));
            }
        }
        let open = settlement.currency.amount(sum)?;
        trace.step(|| BooksStep::Age {
            from_days: i64::from(from_days),
            to_days: IfAny(to_days.map(i64::from)),
            open,
        });
        bands.push(AgeBand { from_days, to_days, open });
    }
    Ok(bands)
}

/// 结转应收: what the next period opens with.
pub(super) fn carried(open: &[Receivable]) -> Vec<OpenCharge> {
    let charge = |row: &Receivable| OpenCharge {
        unit: row.unit.clone(),
        owner: row.owner.clone(),
        due: row.due,
        amount: row.open,
    };
    open.iter().map(charge).collect()
}
