//! 说法: what sharing writes down.

use super::facts::{Excluded, ShareBasis, Transfer, Treatment};
use super::sharing::Sharing;
use crate::exact::{Amount, Area, Day, ExactNumber, Ratio};
use crate::outcome::{BookWord, Citation, IfAny, Trace, findings, steps, warnings};

steps! {
    /// 分享结余的步骤: what sharing a surplus or a deficit writes down, step by step.
    pub(crate) enum SurplusStep in "surplus" {
        /// What is shared, of which period, and whose it is where a unit changed hands.
        Total("total") { total: Amount, from: Day, to: Day, transfer: Transfer, belongs_to: BookWord, minor_digits: u32 },
        /// A unit that is left out, and why.
        Excluded("excluded") { unit: String, reason: String },
        /// By what it is shared.
        Basis("basis") { basis: ShareBasis, units: i64, weight: ExactNumber },
        /// One who owns the unit together with the owner.
        CoOwner("co_owner") { unit: String, owner: String, co_owner: String },
        /// The weight of a unit where heads count.
        Head("head") { unit: String, owner: String, units: i64, weight: ExactNumber },
        /// The weight of a unit where its class counts.
        ClassWeight("class_weight") { unit: String, class: String, area: Area, factor: ExactNumber, weight: ExactNumber },
        /// How much of the total goes one way.
        Treatment("treatment") { treatment: Treatment, amount: Amount, ratio: IfAny<Ratio> },
        /// What a unit of known weight gets or owes at most, while another weight is unknown.
        AtMost("at_most") { unit: String, weight: ExactNumber, amount: Amount },
        /// All weights that are known.
        KnownWeight("known_weight") { units: i64, weight: ExactNumber },
        /// The part of one of those who held a unit in turn.
        Days("days") { unit: String, owner: String, days: u32, of: i64, amount: Amount },
        /// A debt to the fund, and whether it may be set off.
        Debt("debt") { owner: String, unit: String, amount: Amount, mutual: bool, undisputed: bool },
        /// What is set off against a debt.
        SetOff("set_off") {
            owner: String,
            debt_unit: String,
            unit: String,
            amount: Amount,
            left: Amount,
            due: Amount,
        },
        /// One line: a unit, its holder, and what is left.
        Line("line") {
            unit: String,
            owner: String,
            treatment: Treatment,
            gross: Amount,
            set_off: Amount,
            net: Amount,
        },
        /// All sums beside each other.
        Conservation("conservation") {
            total: Amount,
            parts: Amount,
            treatments: Amount,
            lines: Amount,
            set_off: Amount,
            net: Amount,
            holds: bool,
        },
    }
}

steps! {
    /// 核对份额的步骤: what checking one share writes down, step by step.
    pub(crate) enum CheckStep in "surplus" {
        /// The exact share.
        ExactShare("exact_share") { total: Amount, weight: ExactNumber, total_weight: ExactNumber, exact: ExactNumber, minor_digits: u32 },
        /// It receives one of the units left over.
        Received("received") { whole: Amount, remainder: ExactNumber, cut_off: ExactNumber, least: Amount, most: Amount },
        /// It receives none.
        NotReceived("not_received") {
            whole: Amount,
            remainder: ExactNumber,
            cut_off: ExactNumber,
            least: Amount,
            most: Amount,
        },
        /// It is level with others at the cut-off.
        DecidedByTie("decided_by_tie") {
            whole: Amount,
            remainder: ExactNumber,
            cut_off: ExactNumber,
            least: Amount,
            most: Amount,
        },
        /// It is level with others at the cut-off, and its place among them and the number of those who received are told.
        DecidedByRank("decided_by_rank") {
            whole: Amount,
            remainder: ExactNumber,
            cut_off: ExactNumber,
            rank: u32,
            level_served: u32,
            least: Amount,
            most: Amount,
        },
        /// Whether the amount that was told is right.
        Told("told") { amount: Amount, holds: Option<bool> },
    }
}

warnings! {
    /// 分享结余的提示: what sharing a surplus or a deficit warns of.
    pub(crate) enum SurplusWarning in "surplus" {
        /// Nobody has decided what becomes of the total.
        Undecided("undecided") { total: Amount },
        /// A debt to somebody else than the fund.
        DebtNotMutual("debt_not_mutual") { owner: String, unit: String, left: Amount },
        /// A debt that is disputed.
        DebtDisputed("debt_disputed") { owner: String, unit: String, left: Amount },
        /// A debt of an owner who has no refund of its own.
        DebtOfAnother("debt_of_another") { owner: String, unit: String, left: Amount },
        /// A part set against the next fee of another unit, because its owner holds the unit no longer.
        OffsetOnAnotherUnit("offset_on_another_unit") { owner: String, unit: String, amount: Amount, other: String },
    }
}

findings! {
    /// 分享结余的认定: what is missing, so that parts stay open.
    pub(crate) enum SurplusFinding in "surplus" {
        /// 面积不明: no area of the unit is known.
        Area("area_unknown", Unknown) { unit: String },
        /// 应收不明: what the unit was billed.
        Billed("billed_unknown", Unknown) { unit: String },
        /// 实收不明: what was paid for the unit.
        Paid("paid_unknown", Unknown) { unit: String },
        /// 用途不明: the unit's class.
        Class("class_unknown", Unknown) { unit: String },
        /// 系数不明: no factor is given for the unit's class.
        Factor("factor_unknown", Unknown) { unit: String },
        /// 权属不明: nobody is known to have held the unit on the day or days that matter.
        Holder("holder_unknown", Unknown) { unit: String },
        /// 无费可抵: a part set against the next fee of somebody who holds no unit any longer, and what is proposed for it.
        OffsetWithoutUnit("offset_without_unit", Unknown) {
            owner: String,
            unit: String,
            amount: Amount,
            proposed: Treatment,
        },
    }
}

findings! {
    /// 核对份额的认定: what is missing, so that two amounts stay open.
    pub(crate) enum CheckFinding in "surplus" {
        /// 位次不明: one's place among those who are level.
        Rank("rank_unknown", Unknown) { least: Amount, most: Amount },
        /// 获补数不明: how many of those who are level received.
        LevelServed("level_served_unknown", Unknown) { least: Amount, most: Amount },
    }
}

/// What is missing of a unit, as the finding that says so.
pub(super) type Gap = fn(String) -> SurplusFinding;

pub(super) const AREA_UNKNOWN: Gap = |unit| SurplusFinding::Area { unit };
pub(super) const BILLED_UNKNOWN: Gap = |unit| SurplusFinding::Billed { unit };
pub(super) const PAID_UNKNOWN: Gap = |unit| SurplusFinding::Paid { unit };
pub(super) const CLASS_UNKNOWN: Gap = |unit| SurplusFinding::Class { unit };
pub(super) const FACTOR_UNKNOWN: Gap = |unit| SurplusFinding::Factor { unit };
pub(super) const HOLDER_UNKNOWN: Gap = |unit| SurplusFinding::Holder { unit };

pub(super) fn note_total(trace: &mut Trace, facts: &Sharing<'_>) {
    trace.step(|| SurplusStep::Total {
        total: facts.total,
        from: facts.period.from,
        to: facts.period.to,
        transfer: facts.transfer,
        belongs_to: BookWord(facts.belongs_to.clone()),
        minor_digits: facts.currency.minor_digits,
    });
}

pub(super) fn note_excluded(trace: &mut Trace, excluded: &[Excluded]) {
    for Excluded { unit, reason } in excluded {
        trace.step(|| SurplusStep::Excluded { unit: unit.clone(), reason: reason.clone() });
    }
}

/// This library's own page, where no statute speaks.
pub(super) fn page() -> Citation {
    Citation::page("surplus")
}

/// 共有人: those who own the unit together with the owner, directly before what is said of both.
pub(super) fn note_co_owners(trace: &mut Trace, unit: &str, owner: &str, co_owners: &[String]) {
    for co_owner in co_owners {
        trace.step(|| SurplusStep::CoOwner {
            unit: unit.to_owned(),
            owner: owner.to_owned(),
            co_owner: co_owner.clone(),
        });
    }
}
