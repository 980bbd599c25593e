//! 核对: which lines of the books and of the bank are one and the same.

use super::BooksRefusal;
use super::facts::{BooksFacts, OpenItem, Side};
use super::said::{BooksFinding, BooksStep, MatchedBy};
use crate::exact::{AmountRefusal, Currency, Day, MinorUnits};
use crate::outcome::{Refusal, Trace, refusal::Placed};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// One line on `service_fund`, one line of a statement, or an item that was open at the start.
pub(super) struct Item<'a> {
    pub(super) id: &'a str,
    pub(super) bank: Option<&'a str>,
    pub(super) side: Side,
    pub(super) day: Day,
    pub(super) units: i64,
    pub(super) reference: Option<&'a str>,
    /// The posting that it takes back.
    pub(super) reverses: Option<&'a str>,
    /// The postings that a person says it is.
    pub(super) postings: &'a [String],
    /// Whether it was open at the start, so is no movement of the period.
    pub(super) before: bool,
}

impl Item<'_> {
    pub(super) fn shown(&self, currency: &Currency, bank: &str) -> Result<OpenItem, AmountRefusal> {
        Ok(OpenItem {
            id: self.id.to_owned(),
            bank: Some(bank.to_owned()),
            side: self.side,
            day: self.day,
            amount: currency.amount(i128::from(self.units))?,
            reference: self.reference.map(str::to_owned),
        })
    }
}

/// What was matched, and what only one side has.
pub(super) struct Matched<'a> {
    pub(super) matches: u32,
    pub(super) open: Vec<&'a Item<'a>>,
}

/// The items that are not matched yet, and the matches so far.
struct Table<'a, 'b> {
    facts: &'b BooksFacts,
    items: &'b [&'a Item<'a>],
    taken: Vec<bool>,
    matches: u32,
}

/// 核对的次序: what a person says first, then one reference with equal sums, then equal amounts, the oldest first; what is left and
/// was taken back last.
pub(super) fn matched<'a>(
    facts: &BooksFacts,
    items: &[&'a Item<'a>],
    trace: &mut Trace,
) -> Result<Matched<'a>, Refusal> {
    let mut table = Table { facts, items, taken: vec![false; items.len()], matches: 0 };
    table.as_said(trace)?;
    table.by_reference(trace)?;
    table.by_amount(trace)?;
    table.by_reversal(trace)?;
    let open = items.iter().zip(&table.taken).filter(|(_, taken)| !**taken).map(|(item, _)| *item);
    Ok(Matched { matches: table.matches, open: open.collect() })
}

impl Table<'_, '_> {
    fn is_open(&self, place: usize) -> bool {
        self.taken.get(place) == Some(&false)
    }

    fn units(&self, places: &[usize]) -> i128 {
        let units =
            places.iter().filter_map(|place| self.items.get(*place)).map(|item| i128::from(item.units));
        units.fold(0, i128::plus)
    }

    /// What the statement names: the postings that a line is, whatever their sum.
    fn as_said(&mut self, trace: &mut Trace) -> Result<(), Refusal> {
        let named = self.items.iter().flat_map(|item| item.postings);
        let mut booked: BTreeMap<&str, Vec<usize>> = named.map(|id| (id.as_str(), Vec::new())).collect();
        for (place, item) in self.items.iter().enumerate().filter(|(_, item)| item.side == Side::Booked) {
            if let Some(places) = booked.get_mut(item.id) {
                places.push(place);
            }
        }
        for (place, line) in self.items.iter().enumerate().filter(|(_, item)| !item.postings.is_empty()) {
            let mut these = Vec::new();
            for id in line.postings {
                let found = booked.get(id.as_str());
                let open = found.into_iter().flatten().copied().filter(|place| self.is_open(*place));
                let before = these.len();
                these.extend(open);
                if these.len() == before {
                    let refusal =
                        BooksRefusal::UnknownPosting { line: line.id.to_owned(), posting: id.clone() };
                    return Err(
                        refusal.in_list("bank_lines", &self.facts.bank_lines, |one| one.id == line.id)
                    );
                }
            }
            let difference = i128::from(line.units).less(self.units(&these));
            if difference != 0 {
                let difference = self.facts.settlement.currency.amount(difference)?;
                trace.find(line.id, BooksFinding::MatchDiffers { line: line.id.to_owned(), difference });
            }
            self.take(&[place], &these, MatchedBy::Said, trace)?;
        }
        Ok(())
    }

    /// One reference on both sides, and equal sums.
    fn by_reference(&mut self, trace: &mut Trace) -> Result<(), Refusal> {
        let stated = self.items.iter().filter(|item| item.side == Side::Stated);
        let mut sides: BTreeMap<&str, (Vec<usize>, Vec<usize>)> =
            stated.filter_map(|line| line.reference).map(|of| (of, Default::default())).collect();
        for (place, item) in self.items.iter().enumerate().filter(|(place, _)| self.is_open(*place)) {
            let Some(reference) = item.reference else { continue };
            let Some((stated, booked)) = sides.get_mut(reference) else { continue };
            if item.side == Side::Stated { stated.push(place) } else { booked.push(place) }
        }
        for (stated, booked) in
            sides.into_values().filter(|(one, other)| !one.is_empty() && !other.is_empty())
        {
            if self.units(&stated) == self.units(&booked) {
                self.take(&stated, &booked, MatchedBy::Reference, trace)?;
            }
        }
        Ok(())
    }

    /// Equal amounts: each line of the statement with the oldest posting that is near enough.
    fn by_amount(&mut self, trace: &mut Trace) -> Result<(), Refusal> {
        let open = self.items.iter().enumerate().filter(|(place, _)| self.is_open(*place));
        let (stated, others): (Vec<_>, Vec<_>) = open.partition(|(_, item)| item.side == Side::Stated);
        let mut booked: BTreeMap<i64, VecDeque<usize>> =
            stated.iter().map(|(_, line)| (line.units, VecDeque::new())).collect();
        for (place, item) in others {
            if let Some(queue) = booked.get_mut(&item.units) {
                queue.push_back(place);
            }
        }
        for (place, line) in stated {
            let Some(queue) = booked.get_mut(&line.units) else { continue };
            let apart =
                |of: &usize| self.items.get(*of).map_or(i64::MAX, |item| item.day.days_until(line.day));
            let most = self.facts.match_within_days.map_or(i64::MAX, i64::from);
            // Lines come in the order of their days: what is too old for this one is too old for all that follow.
            while queue.front().is_some_and(|of| apart(of) > most) {
                queue.pop_front();
            }
            if let Some(of) =
                queue.front().copied().filter(|of| apart(of).unsigned_abs() <= most.unsigned_abs())
            {
                queue.pop_front();
                self.take(&[place], &[of], MatchedBy::Amount, trace)?;
            }
        }
        Ok(())
    }

    /// 作废: a voucher and all that takes it back, where the bank has none of it and nothing is left.
    fn by_reversal(&mut self, trace: &mut Trace) -> Result<(), Refusal> {
        let open = |(place, item): &(usize, &&Item<'_>)| item.side == Side::Booked && self.is_open(*place);
        let booked = self.items.iter().enumerate().filter(open);
        let taken_back = booked.clone().filter_map(|(_, item)| item.reverses);
        let mut vouchers: BTreeMap<&str, Vec<usize>> = taken_back.map(|id| (id, Vec::new())).collect();
        for (place, item) in booked {
            if let Some(places) = vouchers.get_mut(item.reverses.unwrap_or(item.id)) {
                places.push(place);
            }
        }
        for places in vouchers.into_values() {
            if self.units(&places) == 0 {
                self.take(&[], &places, MatchedBy::Reversal, trace)?;
            }
        }
        Ok(())
    }

    fn take(
        &mut self,
        stated: &[usize],
        booked: &[usize],
        by: MatchedBy,
        trace: &mut Trace,
    ) -> Result<(), Refusal> {
        self.matches = self.matches.saturating_add(1);
        let every: BTreeSet<usize> = stated.iter().chain(booked).copied().collect();
        for place in every {
            let (Some(taken), Some(item)) = (self.taken.get_mut(place), self.items.get(place)) else {
                continue;
            };
            *taken = true;
            let amount = self.facts.settlement.currency.amount(i128::from(item.units))?;
            let number = i64::from(self.matches);
            trace.step(|| BooksStep::Match {
                bank: item.bank.unwrap_or_default().to_owned(),
                number,
                by,
                side: item.side,
                id: item.id.to_owned(),
                amount,
            });
        }
        Ok(())
    }
}
