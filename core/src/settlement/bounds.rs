//! 上下界: between what the closing lies while spending is in question or the contract is silent.

use super::check::units;
use super::facts::SettleFacts;
use super::figures::Figures;
use super::findings::TakenOut;
use super::remuneration;
use super::silence::{Counted, Question};
use super::statement::Bounds;
use super::terms::{RemunerationBase, RemunerationTerms, TierApplication, TierOn};
use crate::exact::{Amount, ExactNumber, MinorUnits, Ratio, Rounding, power_of_ten};
use crate::outcome::Refusal;
use std::collections::BTreeSet;

/// One way in which all that is open could be decided.
pub(super) struct Tried {
    pub(super) counted: Counted,
    pub(super) allowed: Amount,
    pub(super) remuneration: Amount,
    pub(super) closing: Amount,
}

/// 上下界: the least and the most, and the decisions that were tried for them.
pub(super) struct BoundsFound {
    pub(super) bounds: Bounds,
    pub(super) tried: Vec<Tried>,
}

/// What is open of a settlement that can be closed.
pub(super) struct Open<'a> {
    pub(super) facts: &'a SettleFacts,
    pub(super) figures: &'a Figures,
    pub(super) terms: &'a RemunerationTerms,
    pub(super) taken_out: &'a [TakenOut],
    pub(super) questions: &'a [Question],
    /// The closing with nothing of what is open allowed or counted.
    pub(super) closing: i128,
}

/// The closing over every way of deciding. Between two edges of the tiers it falls as more is allowed, so the ends and
/// both sides of every edge are all that can be the least or the most.
pub(super) fn closing_bounds(open: &Open<'_>) -> Result<Option<BoundsFound>, Refusal> {
    let Some(all) = open.figures.spent_in_all() else { return Ok(None) };
    let signed = |positive: bool| {
        let sums = open.taken_out.iter().filter(|taken| taken.is_open()).map(|taken| taken.minor_units);
        sums.filter(|sum| (*sum > 0) == positive).fold(0, i128::plus)
    };
    let least = all.allowed.plus(signed(false));
    let most = all.allowed.plus(signed(true)).plus(open.figures.unconfirmed);
    if (least == most && open.questions.is_empty()) || falls_and_rises(open.terms) {
        return Ok(None);
    }
    let agreed = Counted::agreed(open.terms);
    let mut tried = Vec::new();
    let (mut low, mut high) = (open.closing, open.closing);
    for counted in agreed.every_way(open.questions) {
        for allowed in decisions(open, least, most)? {
            if counted == agreed && allowed == all.allowed {
                continue;
            }
            let Some((remuneration, closing)) = closing_with(open, counted, allowed)? else {
                return Ok(None);
            };
            (low, high) = (low.min(closing), high.max(closing));
            let money = |minor: i128| open.facts.currency.amount(minor);
            let (allowed, closing) = (money(allowed)?, money(closing)?);
            tried.push(Tried { counted, allowed, remuneration, closing });
        }
    }
    let bounds = Bounds { least: open.facts.currency.amount(low)?, most: open.facts.currency.amount(high)? };
    Ok(Some(BoundsFound { bounds, tried }))
}

/// The remuneration and the closing, where so much is allowed and such sums count.
fn closing_with(open: &Open<'_>, counted: Counted, allowed: i128) -> Result<Option<(Amount, i128)>, Refusal> {
    let Open { facts, terms, figures, .. } = open;
    let found = remuneration::remuneration(facts, terms, figures, Some(allowed), counted)?;
    let Ok(found) = found else { return Ok(None) };
    let paid = units(facts, found.remuneration.amount)?;
    let closing = figures.closing(Some(allowed), Some(paid));
    Ok(closing.map(|closing| (found.remuneration.amount, closing)))
}

/// The sums allowed that have to be tried: both ends and, where tiers are reached with what is allowed, the last sum below
/// each edge and the first one above.
fn decisions(open: &Open<'_>, least: i128, most: i128) -> Result<BTreeSet<i128>, Refusal> {
    let mut tried = BTreeSet::from([least, most]);
    let terms = open.terms;
    if terms.base != RemunerationBase::ActualExpenditure || terms.tier_on != Some(TierOn::BaseAmount) {
        return Ok(tried);
    }
    let digits = u8::try_from(open.facts.currency.minor_digits).unwrap_or(u8::MAX);
    for tier in &terms.tiers {
        let edge = tier.edge().times(Ratio::new(power_of_ten(digits), 1)?)?;
        let sides = if tier.above.is_some() {
            let last = Rounding::Down.round(edge)?;
            [last, last.plus(1)]
        } else {
            let first = Rounding::Up.round(edge)?;
            [first.less(1), first]
        };
        tried.extend(sides.into_iter().filter(|sum| least < *sum && *sum < most));
    }
    Ok(tried)
}

/// Whether the remuneration may fall while more is allowed between two edges: only where marginal tiers above one half, or a
/// factor above one, are taken of spending that is to include the remuneration. Then the ends do not tell.
fn falls_and_rises(terms: &RemunerationTerms) -> bool {
    let half = Ratio::new(1, 2).unwrap_or(Ratio::ZERO);
    terms.base == RemunerationBase::ActualExpenditure
        && terms.includes_itself == Some(true)
        && terms.tier_application == Some(TierApplication::Marginal)
        && (terms.tiers.iter().any(|tier| tier.rate.to_ratio() > half)
            || terms.score_factor.is_some_and(|factor| factor > ExactNumber::ONE))
}
