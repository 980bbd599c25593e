//! 说法: what a settlement finds and warns of.

use super::cost_item::CostItem;
use super::pools::PoolFigure;
use super::postings::Account;
use crate::exact::{Amount, Day, ExactNumber};
use crate::outcome::{BookWord, Slot, SlotKind, Value, findings, warnings};

/// What a finding of this room is about: a posting, by its id; or a cost item or a figure, by its word.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum About {
    Posting(String),
    Figure(&'static str),
}

impl About {
    pub(super) fn key(&self) -> &str {
        match self {
            About::Posting(id) => id,
            About::Figure(word) => word,
        }
    }
}

impl From<About> for Value {
    fn from(about: About) -> Value {
        match about {
            About::Posting(id) => id.into(),
            About::Figure(word) => BookWord(word.to_owned()).into(),
        }
    }
}

impl Slot for About {
    const KIND: SlotKind = SlotKind::of("text");
}

impl From<CostItem> for About {
    fn from(item: CostItem) -> About {
        About::Figure(item.word())
    }
}

findings! {
    /// 结算的认定: what a settlement finds of its facts.
    pub(crate) enum SettleFinding in "settlement" {
        /// 期外凭证: booked on a day outside the period, so not counted.
        OutsidePeriod("outside_period", Unreconciled) { about: About, day: Day, amount: Amount },
        /// 未知房号: a unit that is not on the list of units.
        UnknownUnit("unknown_unit", Unknown) { about: About, unit: String },
        /// 资金混用: spending and money of another pool in one posting.
        PoolsMixed("pools_mixed", Unreconciled) { about: About },
        /// 未归项支出: spending under none of the nine items.
        NoCostItem("no_cost_item", Unknown) { about: About, amount: Amount },
        /// 第九项无业主决定: the ninth item without a decision of the owners.
        ItemNineWithoutDecision("item_nine_without_decision", Disallowed) { about: About, amount: Amount },
        /// 大中修、更新、改造: belongs to the maintenance fund.
        BelongsToMaintenanceFund("belongs_to_maintenance_fund", Disallowed) { about: About, amount: Amount },
        /// 核查标记: a person has marked the posting; the mark is that person's.
        Marked("marked", Unknown) { about: About, amount: Amount },
        /// 异议: a person objects to a part of an item; the mark is that person's.
        Objection("objection", Unknown) { about: About, amount: Amount, reason: String },
        /// 须有规则册: only a book says how such spending stands, and none is named.
        RuleNeeded("rule_needed", Unknown) { about: About, parameter: String, amount: Amount },
        /// 缺少数字: a figure of the statement was not given.
        MissingFigure("missing_figure", Unknown) { about: About },
        /// 缺少约定: a term of the contract was not given.
        MissingTerm("missing_term", Unknown) { about: About },
        /// 总数与凭证不符: a total and the postings differ; the postings count.
        TotalDiffers("total_differs", Unreconciled) {
            about: About,
            total: Amount,
            counted: Amount,
            difference: Amount,
        },
        /// 支出未分项: only a total of the expenditure is known, so no item can be judged.
        NotItemised("not_itemised", Unknown) { about: About, amount: Amount },
        /// 实收大于应收: more was received for the period than was charged for it.
        CollectedAboveBilled("collected_above_billed", Unreconciled) { about: About, amount: Amount },
        /// 建设单位未全额交纳: less than the full charge for unsold or late-delivered units.
        DeveloperBelowFull("developer_below_full", Unreconciled) { about: About, amount: Amount },
        /// 重复入账: the posting says on the same document what another already says.
        SameDocument("same_document", Unreconciled) { about: About, document: String, other: String, amount: Amount },
        /// 多冲: more is taken back than was booked, or on another account or item; debits above zero.
        TakenBackBeyond("taken_back_beyond", Unreconciled) { about: About, reverses: String, amount: Amount },
        /// 支出为负: more of an item was taken back than was spent.
        ItemBelowZero("item_below_zero", Unreconciled) { about: About, amount: Amount },
        /// 总数大于分项: the total of the spending is larger than its items.
        SpentUnderNoItem("spent_under_no_item", Unreconciled) { about: About, amount: Amount },
        /// 资金池不符: a figure told of a pool and the one counted differ; the one counted counts.
        PoolDiffers("pool_differs", Unreconciled) {
            about: About,
            figure: PoolFigure,
            total: Amount,
            counted: Amount,
            difference: Amount,
        },
        /// 资金池为负: more went out of a pool than it held.
        PoolBelowZero("pool_below_zero", Unreconciled) { about: About, amount: Amount },
        /// 退还未收的押金: a deposit was given back to somebody of whom none was held.
        DepositNotHeld("deposit_not_held", Unreconciled) { about: About, payer: String, amount: Amount },
        /// 合同未约定: the contract does not say whether a sum counts for the remuneration; both results.
        ContractSilent("contract_silent", Unknown) { about: About, without: Amount, with: Amount },
        /// 公布数字不平: published receipts less published expenses are not the published balance.
        PublishedDoesNotFoot("published_does_not_foot", Unreconciled) {
            about: About,
            opening: Amount,
            receipts: Amount,
            expenses: Amount,
            footed: Amount,
            balance: Amount,
            difference: Amount,
        },
    }
}

warnings! {
    /// 结算的提示: what a settlement warns of.
    pub(crate) enum SettleWarning in "settlement" {
        /// 无预算: the book owes the owners a budget, and none was given.
        NoBudget("no_budget") {},
        /// 公布次数不足: the accounts were posted less often than the book asks for.
        TooFewDisclosures("too_few_disclosures") { times: u32, least: ExactNumber },
        /// 池的数字未给出: a figure of a pool was not told and counts as nothing.
        PoolUntold("pool_untold") { account: Account, figure: PoolFigure, closing: Amount },
        /// 多收: more was paid than was charged; it is held for the payer.
        Overpaid("overpaid") { payer: String, amount: Amount },
        /// 冲销往年应收: a charge of an earlier period is taken back; nothing of this period changes.
        EarlierChargeTakenBack("earlier_charge_taken_back") { posting: String, amount: Amount },
        /// 合并计算: some charges and payments name their unit and some do not, so arrears and payments of different
        /// owners stand against each other.
        ChargesNetted("charges_netted") {},
    }
}
