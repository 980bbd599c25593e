//! 检查扣分: items that are inspected and not marked by raters: full points, less so much for each finding.

use super::checked::first_twice;
use super::facts::{EvaluationItem, ScoreFacts};
use super::refusal::EvaluationRefusal;
use super::said::EvaluationStep;
use crate::catalogue::words;
use crate::exact::{ExactNumber, Ratio};
use crate::keyed::by_key;
use crate::outcome::{Citation, IfAny, Refusal, Trace, refusal::Placed};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

words! {
    /// 计分方式: how an item comes to its points.
    #[derive(Default)]
    pub enum ScoredBy {
        /// 评分: by the raters' marks.
        #[default]
        Marks => "marks",
        /// 检查扣分: by an inspection that deducts for each finding.
        Checks => "checks",
    }
}

/// 检查: that an item was inspected, and what was found. An item that nobody inspected is one without a mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemCheck {
    /// The item.
    pub item: String,
    /// What was found; empty where nothing was.
    #[serde(default)]
    pub found: Vec<CheckFinding>,
}

/// 扣分项: something an inspection found, and the points it costs each time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckFinding {
    /// A stable key, once for an item.
    pub key: String,
    /// What readers see, such as 楼道有垃圾.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Points of the item that each time costs; not below zero.
    pub points: ExactNumber,
    /// How many times it was found.
    #[serde(default = "once")]
    pub times: u32,
    /// The most points it costs in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<ExactNumber>,
}

const fn once() -> u32 {
    1
}

/// What an inspection deducts from its item: each finding by its own cap, and no more than the item is worth.
pub(super) struct Deducted<'a> {
    item: &'a EvaluationItem,
    found: Vec<(&'a CheckFinding, Ratio)>,
    sum: Ratio,
}

impl Deducted<'_> {
    /// The part of the item's points that is left.
    pub(super) fn part_left(&self) -> Result<Ratio, Refusal> {
        let weight = self.item.weight.0;
        Ok(if weight.is_zero() { Ratio::ZERO } else { weight.minus(self.sum)?.divided_by(weight)? })
    }
}

/// Every inspection checked against the items, by item; an item that nobody inspected is not there.
pub(super) fn deducted(facts: &ScoreFacts) -> Result<BTreeMap<&str, Deducted<'_>>, Refusal> {
    let mut deducted = BTreeMap::new();
    for (place, check) in facts.checks.iter().enumerate() {
        let here = |refusal: Refusal| refusal.within(&format!("[{place}]")).within("checks");
        let item = checked_item(facts, check).map_err(|refusal| here(refusal.into()))?;
        let of_item = deductions(item, check).map_err(here)?;
        if deducted.insert(item.key.as_str(), of_item).is_some() {
            return Err(here(EvaluationRefusal::DuplicateCheck { item: check.item.clone() }.into()));
        }
    }
    Ok(deducted)
}

fn checked_item<'a>(
    facts: &'a ScoreFacts,
    check: &ItemCheck,
) -> Result<&'a EvaluationItem, EvaluationRefusal> {
    let item = facts.items.iter().find(|item| item.key == check.item);
    let item = item.ok_or_else(|| EvaluationRefusal::UnknownItem { item: check.item.clone() })?;
    if item.scored_by == ScoredBy::Checks {
        Ok(item)
    } else {
        Err(EvaluationRefusal::NotChecked { item: check.item.clone() })
    }
}

fn deductions<'a>(item: &'a EvaluationItem, check: &'a ItemCheck) -> Result<Deducted<'a>, Refusal> {
    let by_key = by_key(&check.found, |one| &one.key);
    if let Some(key) = first_twice(&by_key, |one| &one.key) {
        let refusal = EvaluationRefusal::DuplicateFinding { item: check.item.clone(), key: key.clone() };
        return Err(refusal.in_list("found", &check.found, |one| one.key == key));
    }
    let (mut found, mut sum) = (Vec::with_capacity(by_key.len()), Ratio::ZERO);
    for one in by_key {
        let limits = [Some(one.points), one.cap].into_iter().flatten();
        if let Some(limit) = limits.into_iter().find(|limit| limit.0.is_negative()) {
            let refusal = EvaluationRefusal::NegativeLimit { what: one.key.clone(), limit };
            return Err(refusal.in_list("found", &check.found, |other| other.key == one.key));
        }
        let all = one.points.0.times(Ratio::whole(i64::from(one.times)))?;
        let points = one.cap.map_or(all, |cap| all.min(cap.0));
        sum = sum.plus(points)?;
        found.push((one, points));
    }
    Ok(Deducted { item, found, sum: sum.min(item.weight.0) })
}

/// What each inspection found, and what it deducts.
pub(super) fn note_checks(deducted: &BTreeMap<&str, Deducted<'_>>, trace: &mut Trace, cited: &Citation) {
    for Deducted { item, found, sum } in deducted.values() {
        for (one, points) in found {
            trace.step_citing(cited, || EvaluationStep::CheckFinding {
                item: item.key.clone(),
                key: one.key.clone(),
                each: one.points,
                times: one.times,
                cap: IfAny(one.cap),
                points: ExactNumber(*points),
            });
        }
        trace.step_citing(cited, || EvaluationStep::Checked {
            item: item.key.clone(),
            deducted: ExactNumber(*sum),
            given_weight: item.weight,
        });
    }
}
