//! 分段: of what parts a month of a unit consists, by days or by its first day.

use super::facts::{ChargeTariff, ChargedHolder, ChargedUnit, PartMonth};
use super::tariffs::Tariffs;
use crate::exact::{Day, Period};
use std::collections::BTreeSet;

/// Days of a month with one owner and one price.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) from: Day,
    pub(super) to: Day,
    /// Nobody, where the owner is not known.
    pub(super) owner: Option<&'a str>,
    /// None, where none holds.
    pub(super) tariff: Option<&'a ChargeTariff>,
}

impl Part<'_> {
    /// Whether nothing that counts changes from this part to the next.
    fn goes_on(&self, next: &Part<'_>) -> bool {
        let price = |part: &Part<'_>| part.tariff.map(|tariff| tariff.price);
        self.to == next.from && self.owner == next.owner && price(self) == price(next)
    }
}

/// A unit with its owners by day.
pub(super) struct Unit<'a> {
    pub(super) facts: &'a ChargedUnit,
    holders: Vec<&'a ChargedHolder>,
}

impl<'a> Unit<'a> {
    pub(super) fn of(facts: &'a ChargedUnit) -> Unit<'a> {
        let mut holders: Vec<&ChargedHolder> = facts.owners.iter().collect();
        holders.sort_by_key(|holder| holder.from);
        Unit { facts, holders }
    }

    pub(super) fn class(&self) -> Option<&'a str> {
        self.facts.class.as_deref()
    }

    fn owner_on(&self, day: Day) -> Option<&'a str> {
        let begun = self.holders.partition_point(|holder| holder.from <= day);
        self.holders.get(begun.checked_sub(1)?).map(|holder| holder.owner.as_str())
    }

    /// 计费期: what of a month the unit is charged in.
    fn charged_in(&self, month: Period) -> Option<Period> {
        let from = self.facts.charged_from.unwrap_or(month.from);
        let to = self.facts.charged_until.unwrap_or(month.to);
        month.overlap(Period { from, to })
    }

    /// 不足整月: the parts of a month.
    pub(super) fn parts(&self, month: Period, tariffs: &Tariffs<'a>, by: PartMonth) -> Vec<Part<'a>> {
        let Some(charged) = self.charged_in(month) else { return Vec::new() };
        match by {
            PartMonth::ByDays => self.by_days(charged, tariffs),
            PartMonth::WholeMonthOfFirstDay if charged.from > month.from => Vec::new(),
            PartMonth::WholeMonthOfFirstDay => vec![self.part(month, tariffs)],
        }
    }

    /// 按日: cut wherever an owner or a tariff begins, and joined again where that changes nothing.
    fn by_days(&self, charged: Period, tariffs: &Tariffs<'a>) -> Vec<Part<'a>> {
        let owners = self.holders.iter().map(|holder| holder.from);
        let owners = owners.filter(|day| charged.from < *day && *day < charged.to);
        let mut cuts: BTreeSet<Day> = owners.chain(tariffs.changes(self.class(), charged)).collect();
        cuts.extend([charged.from, charged.to]);
        let cuts: Vec<Day> = cuts.into_iter().collect();
        let mut parts: Vec<Part<'a>> = Vec::new();
        for pair in cuts.windows(2) {
            let [from, to] = pair else { continue };
            let part = self.part(Period { from: *from, to: *to }, tariffs);
            match parts.last_mut() {
                Some(last) if last.goes_on(&part) => last.to = part.to,
                _ => parts.push(part),
            }
        }
        parts
    }

    fn part(&self, span: Period, tariffs: &Tariffs<'a>) -> Part<'a> {
        let Period { from, to } = span;
        Part { from, to, owner: self.owner_on(from), tariff: tariffs.on(self.class(), from) }
    }
}
