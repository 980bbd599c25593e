//! 收费标准: which tariff holds for a unit on a day, and where it changes.

use super::facts::{ChargeTariff, ChargingFacts};
use super::said::ChargingStep;
use crate::exact::{Day, ExactNumber, Period};
use crate::outcome::{IfAny, Trace};
use std::collections::BTreeMap;

/// The tariffs of each class, and of all, in order of their first day.
pub(super) struct Tariffs<'a> {
    of: BTreeMap<Option<&'a str>, Vec<&'a ChargeTariff>>,
}

impl<'a> Tariffs<'a> {
    pub(super) fn of(facts: &'a ChargingFacts, trace: &mut Trace) -> Tariffs<'a> {
        let mut of: BTreeMap<Option<&str>, Vec<&ChargeTariff>> = BTreeMap::new();
        for tariff in &facts.tariffs {
            of.entry(tariff.class.as_deref()).or_default().push(tariff);
        }
        for listed in of.values_mut() {
            listed.sort_by_key(|tariff| tariff.from);
            for tariff in listed {
                trace.step(|| ChargingStep::Tariff {
                    class: IfAny(tariff.class.clone()),
                    from: tariff.from,
                    price: ExactNumber(tariff.price.to_ratio()),
                    decision: tariff.decision.clone(),
                });
            }
        }
        Tariffs { of }
    }

    /// 当日标准: the last of the class that has begun; where none has, the last for all.
    pub(super) fn on(&self, class: Option<&str>, day: Day) -> Option<&'a ChargeTariff> {
        let last = |class: Option<&str>| {
            let listed = self.of.get(&class)?;
            let begun = listed.partition_point(|tariff| tariff.from <= day);
            listed.get(begun.checked_sub(1)?).copied()
        };
        class.and_then(|class| last(Some(class))).or_else(|| last(None))
    }

    /// 调价日: the days of a span, its first one apart, on which a tariff of the class or of all begins.
    pub(super) fn changes<'s>(
        &'s self,
        class: Option<&'s str>,
        span: Period,
    ) -> impl Iterator<Item = Day> + use<'s, 'a> {
        let own = class.and_then(|class| self.of.get(&Some(class)));
        let all = own.into_iter().chain(self.of.get(&None)).flatten().map(|tariff| tariff.from);
        all.filter(move |day| span.from < *day && *day < span.to)
    }
}
