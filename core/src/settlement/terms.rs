//! 合同约定: what the contract says on remuneration, every open question answered by name.

use crate::catalogue::words;
use crate::exact::{Amount, ExactNumber, Rate, Ratio, Rounding};
use serde::{Deserialize, Serialize};

/// 合同约定: what the contract says on remuneration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContractTerms {
    /// Which contract; shown in citations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The clause on remuneration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// 酬金: what is agreed on remuneration; absent when it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remuneration: Option<RemunerationTerms>,
    /// 其他收入归属: whether late fees, interest and the like are kept apart from the fund, as a pool of their own. Absent:
    /// they are the owners' money and join the fund.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_income_apart: Option<bool>,
}

words! {
    /// 酬金基数: what the rate is taken of.
    pub enum RemunerationBase {
        /// 预收的物业服务资金: of the pool itself, which contains the remuneration. `R = rate × F`.
        Pool => "pool",
        /// 实收: of what was received for the period's charges.
        Collected => "collected",
        /// 应收: of what was charged for the period.
        Billed => "billed",
        /// 实际支出: of the allowed expenditure. `R = rate × E`.
        ActualExpenditure => "actual_expenditure",
        /// 预算支出: of the expenditure in the budget.
        BudgetedExpenditure => "budgeted_expenditure",
        /// 固定数额: a fixed sum for the period.
        Fixed => "fixed",
    }
}

impl RemunerationBase {
    /// Whether its figure is money that has to pay the remuneration too, so contains it.
    #[must_use]
    pub const fn contains_remuneration(self) -> bool {
        matches!(self, RemunerationBase::Pool | RemunerationBase::Collected | RemunerationBase::Billed)
    }
}

/// 分档: a rate from a lower edge on. The edge belongs to the tier (`from`) or to the one below (`above`); a tier has one
/// of the two.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateTier {
    /// The lower edge, which belongs to the tier: a collection rate (`0.8` or `4/5`) or money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<ExactNumber>,
    /// The rate.
    pub rate: Rate,
    /// Or the lower edge that does not belong to it (超过、>): what reaches just this is in the tier below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub above: Option<ExactNumber>,
}

impl RateTier {
    /// The lower edge, whichever way it is said; zero when it is not.
    pub(super) fn edge(&self) -> Ratio {
        self.from.or(self.above).map_or(Ratio::ZERO, |edge| edge.0)
    }

    /// Whether what is reached lies in this tier or above it.
    pub(super) fn is_reached(&self, reached: Ratio) -> bool {
        if self.above.is_some() { self.edge() < reached } else { self.edge() <= reached }
    }
}

words! {
    /// 分档方式: how tiers apply to the base.
    pub enum TierApplication {
        /// 全额: the rate of the tier that is reached holds for the whole base.
        Whole => "whole",
        /// 超额累进: each tier's rate holds for the part of the base inside it.
        Marginal => "marginal",
    }
}

words! {
    /// 分档依据: what tiers are looked up on.
    pub enum TierOn {
        /// 收缴率: collected for this period over billed.
        CollectionRate => "collection_rate",
        /// 基数: the amount of the base.
        BaseAmount => "base_amount",
    }
}

/// 上下限: a limit on the remuneration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum RemunerationLimit {
    /// A sum.
    Amount {
        /// The sum.
        amount: Amount,
    },
    /// A part of the budget, `rate × budget`.
    OfBudget {
        /// The part.
        rate: Rate,
    },
}

/// 酬金约定: how the remuneration is found, as agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RemunerationTerms {
    /// What it is taken of.
    pub base: RemunerationBase,
    /// One rate; a decimal such as `0.10`, never above one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Rate>,
    /// The sum for the period, with `fixed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// Rates by tier, instead of one rate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<RateTier>,
    /// How tiers apply; has no default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier_application: Option<TierApplication>,
    /// What tiers are looked up on; has no default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tier_on: Option<TierOn>,
    /// At least this much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<RemunerationLimit>,
    /// At most this much; prevails over `floor`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<RemunerationLimit>,
    /// Whether the base includes the remuneration itself. Absent: yes for `pool`, `collected` and
    /// `billed`, no for expenditure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub includes_itself: Option<bool>,
    /// Whether arrears of earlier periods collected now belong to the base (`pool`, `collected`). Absent: the contract is
    /// silent, and where it matters that is a finding with both results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prior_arrears_included: Option<bool>,
    /// Whether payments for later periods belong to the base when they come in (`pool`, `collected`); then they do not
    /// count again in the period they were made for. Absent: as above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepayments_included: Option<bool>,
    /// The factor that follows from the evaluation, such as `0.95`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score_factor: Option<ExactNumber>,
    /// How the exact result becomes money, once.
    pub rounding: Rounding,
    /// Whether prepayments paid back are taken out of the base again; only where prepayments belong to it. Absent: as
    /// above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refunds_deducted: Option<bool>,
    /// Whether other income, such as late fees and interest, belongs to the base (`pool`, `collected`). Absent: as above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_income_included: Option<bool>,
}
