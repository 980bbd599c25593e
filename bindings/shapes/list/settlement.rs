//! Settling the service fund of a period.

use commonhold::settlement::{
    Account, Bounds, ContractTerms, CostItem, DeveloperStock, ItemAmount, ItemLine,
    Limit as RemunerationLimit, Line as PostingLine, Objection, Posting, Published, RateLine, RateTier,
    Remuneration, RemunerationBase, RemunerationTerms, SettleFacts, Statement, TierApplication, TierOn, Work,
};
use commonhold::{
    Amount, Citation, Currency, Day, Finding, Mark, Number, Period, Price, Rate, Rounding, Step, Warning,
};

/// The nine items of 《物业服务收费管理办法》 art. 11(3), in its order.
pub enum CostItem {
    /// (1) 管理服务人员的工资、社会保险和按规定提取的福利费.
    Wages,
    /// (2) 共用部位、共用设施设备的日常运行、维护费用.
    Maintenance,
    /// (3) 清洁卫生费用.
    Cleaning,
    /// (4) 绿化养护费用.
    Greening,
    /// (5) 秩序维护费用.
    PublicOrder,
    /// (6) 办公费用.
    Office,
    /// (7) 物业管理企业固定资产折旧.
    Depreciation,
    /// (8) 共用部位、共用设施设备及公众责任保险费用.
    Insurance,
    /// (9) 经业主同意的其它费用: only with a reference to the owners' decision.
    OtherAgreed,
}

/// Where money stands. Debits are positive, credits negative; a posting sums to zero.
pub enum Account {
    /// The bank and cash the fund is kept in.
    ServiceFund,
    /// What owners owe. Debited when billed, credited by write-offs.
    Receivable,
    /// Charges of this period. Credited when billed.
    Billed,
    /// Payments for charges of this period. Credited when paid.
    Collected,
    /// Payments for charges of earlier periods. Credited when paid.
    PriorArrears,
    /// Payments for later periods. Credited when paid, debited when released.
    Prepayment,
    /// Money spent on one of the nine cost items. Debited.
    Expenditure,
    /// Bills not yet paid. Credited when booked.
    Payable,
    /// Remuneration taken during the period. Debited.
    Remuneration,
    /// Money passed through; belongs to others.
    PassThrough,
    /// To be given back.
    Deposit,
    /// A pool of its own.
    SharedIncome,
    /// A pool of its own.
    MaintenanceFund,
}

/// What sort of work on shared parts a cost was, as art. 11(4) divides it.
pub enum Work {
    /// Belongs to the service fund.
    Daily,
    /// Belongs to the maintenance fund.
    MediumRepair,
    /// Belongs to the maintenance fund.
    MajorRepair,
    /// Belongs to the maintenance fund.
    Renewal,
    /// Belongs to the maintenance fund.
    Alteration,
}

/// One line of a posting.
pub struct PostingLine {
    /// The account.
    pub account: Account,
    /// Debit above zero, credit below.
    pub amount: Amount,
    /// The cost item; on `expenditure` and nowhere else.
    pub cost_item: Option<CostItem>,
    /// The sort of work, where the cost is work on shared parts.
    pub work: Option<Work>,
    /// The unit it concerns.
    pub unit: Option<String>,
    /// The tariff a charge was made with; never negative.
    pub tariff: Option<Price>,
    /// The day on which a charge falls due; absent when it fell due in the period.
    pub due: Option<Day>,
}

/// One balanced posting.
pub struct Posting {
    /// Unique in the ledger.
    pub id: String,
    /// The day it is booked on.
    pub day: Day,
    /// The lines; they sum to zero.
    pub lines: Vec<PostingLine>,
    /// The document it rests on.
    pub document: Option<String>,
    /// The owners' decision it rests on; the ninth cost item needs one.
    pub decision: Option<String>,
    /// The currency's code, where a voucher names one.
    pub currency: Option<String>,
    /// How its expenditure stands after a person has checked it.
    #[default]
    pub mark: Mark,
}

/// One cost item's sum. In files a map from item to amount.
pub struct ItemAmount {
    /// The cost item.
    pub item: CostItem,
    /// The sum; not negative.
    pub amount: Amount,
}

/// A part of an item's expenditure that a checker does not let stand.
pub struct Objection {
    /// The cost item it is part of.
    pub item: CostItem,
    /// How much of it; not negative.
    pub amount: Amount,
    /// `disallowed`, `unknown` or `unreconciled`.
    pub mark: Mark,
    /// Why, in words.
    pub reason: String,
    /// The clause relied on.
    pub citation: Option<Citation>,
}

/// Totals somebody has posted, held against each other and against ours.
pub struct Published {
    /// Receipts (收入合计).
    pub receipts: Option<Amount>,
    /// 支出合计, remuneration included.
    pub expenses: Option<Amount>,
    /// 结余 (不足为负).
    pub balance: Option<Amount>,
}

/// What unsold and late-delivered units were charged, against the full charge.
pub struct DeveloperStock {
    /// The charge in full.
    pub full_charge: Amount,
    /// What was billed.
    pub billed: Amount,
}

/// All a period's settlement is made from.
pub struct SettleFacts {
    /// A built-in book, such as `cn`; without any book the contract speaks alone.
    pub book: Option<String>,
    /// Or the TOML text of a book.
    pub rulebook: Option<String>,
    /// The TOML texts of lower layers, from the highest to the lowest.
    #[default]
    pub layers: Vec<String>,
    /// Compound (小区).
    pub compound: Option<String>,
    /// Currency (币种).
    pub currency: Currency,
    /// 结算期间, half-open.
    pub period: Period,
    /// Contract (合同约定).
    #[default]
    pub contract: ContractTerms,
    /// 预算, by cost item.
    #[default]
    pub budget: Vec<ItemAmount>,
    /// How often receipts and expenses were posted in the period.
    pub disclosures: Option<u32>,
    /// The fund's balance at the start; negative for a deficit carried in.
    pub opening: Option<Amount>,
    /// Charged for this period.
    pub billed: Option<Amount>,
    /// The part of `billed` that is not yet due at the period's end.
    pub not_yet_due: Option<Amount>,
    /// Received for charges of this period.
    pub collected: Option<Amount>,
    /// Received for charges of earlier periods, beside `collected`.
    pub prior_arrears_collected: Option<Amount>,
    /// Received for later periods, beside `collected`; owed back until then.
    pub prepayments: Option<Amount>,
    /// 支出, by cost item.
    #[default]
    pub expenditure: Vec<ItemAmount>,
    /// 支出合计, where the items are not known or as a check on them.
    pub expenditure_total: Option<Amount>,
    /// The decision that allows the total of the ninth item.
    pub other_agreed_decision: Option<String>,
    /// The part of the total of `maintenance` that belongs to the maintenance fund.
    pub large_repairs: Option<Amount>,
    /// Objections (异议).
    #[default]
    pub objections: Vec<Objection>,
    /// What is held of it, as a total.
    pub pass_through: Option<Amount>,
    /// What is held of it, as a total.
    pub deposits: Option<Amount>,
    /// 凭证, in any order.
    #[default]
    pub postings: Vec<Posting>,
    /// The ids of the units, where the roll is known; empty when it is not.
    #[default]
    pub units: Vec<String>,
    /// Developer stock (开发商应交).
    pub developer_stock: Option<DeveloperStock>,
    /// Published (已公布的数字).
    pub published: Option<Published>,
}

/// One cost item of the statement.
pub struct ItemLine {
    /// The cost item.
    pub item: CostItem,
    /// 预算, where there is one.
    pub budget: Option<Amount>,
    /// As booked.
    pub actual: Amount,
    /// Allowed (认可).
    pub allowed: Amount,
    /// Disallowed (不予认可).
    pub disallowed: Amount,
    /// Marked unknown or unreconciled; neither allowed nor disallowed.
    pub in_question: Amount,
    /// Budget less actual; above zero when less was spent. Absent without a budget.
    pub variance: Option<Amount>,
}

/// One rate and what it was taken of.
pub struct RateLine {
    /// The tier's lower edge; absent for a single rate.
    pub from: Option<Number>,
    /// The rate.
    pub rate: Rate,
    /// The part of the base it holds for, exact.
    pub base: Number,
}

/// How the remuneration was found.
pub struct Remuneration {
    /// What it was taken of.
    pub base: RemunerationBase,
    /// Whether that base includes the remuneration.
    pub includes_itself: bool,
    /// The base in money; absent for a fixed sum.
    pub base_amount: Option<Amount>,
    /// How tiers were applied.
    pub tier_application: Option<TierApplication>,
    /// The rates that held.
    pub lines: Vec<RateLine>,
    /// Before factor, limits and rounding, exact.
    pub exact: Number,
    /// The factor that follows from the evaluation.
    pub score_factor: Option<Number>,
    /// The floor in money, when it decided.
    pub floor_applied: Option<Amount>,
    /// The cap in money, when it decided.
    pub cap_applied: Option<Amount>,
    /// 酬金, rounded once.
    pub amount: Amount,
}

/// Between which a figure lies while something is in question.
pub struct Bounds {
    /// When all that is in question is allowed.
    pub least: Amount,
    /// When nothing that is in question is allowed.
    pub most: Amount,
}

/// A period's settlement. Figures that cannot be known are absent, with a finding.
pub struct Statement {
    /// Compound (小区).
    pub compound: Option<String>,
    /// Period (结算期间).
    pub period: Period,
    /// Currency (币种).
    pub currency: Currency,
    /// Opening (期初).
    pub opening: Option<Amount>,
    /// Billed (应收).
    pub billed: Option<Amount>,
    /// 实收, for charges of this period.
    pub collected: Option<Amount>,
    /// Prior arrears collected (收回往年欠费).
    pub prior_arrears_collected: Amount,
    /// Owed back until its period comes; in neither `collected` nor `closing`.
    pub prepayments: Amount,
    /// Overdue only.
    pub arrears: Option<Amount>,
    /// Not yet due (未到期).
    pub not_yet_due: Amount,
    /// Collected over billed; absent when nothing was billed.
    pub collection_rate: Option<Number>,
    /// 支出, the nine items in legal order; a map in files.
    pub items: Vec<ItemLine>,
    /// Spent, but under none of the nine items.
    pub unclassified: Amount,
    /// 预算合计; absent without a budget.
    pub budget: Option<Amount>,
    /// 支出合计, as booked; absent when nothing is known of it.
    pub expenditure: Option<Amount>,
    /// Allowed (认可支出).
    pub allowed: Option<Amount>,
    /// Disallowed (不予认可).
    pub disallowed: Amount,
    /// In question (待定).
    pub in_question: Amount,
    /// 酬金; absent when a term or figure is missing.
    pub remuneration: Option<Remuneration>,
    /// Taken during the period, by the postings.
    pub remuneration_paid: Amount,
    /// Budget less expenditure as booked. Never mixed with arrears.
    pub budget_variance: Option<Amount>,
    /// Overdue charges. Never mixed with the budget.
    pub collection_shortfall: Option<Amount>,
    /// Opening + collected + prior arrears collected − allowed − remuneration.
    pub closing: Option<Amount>,
    /// Between which `closing` lies while something is in question.
    pub closing_bounds: Option<Bounds>,
    /// Billed − allowed − remuneration; without the opening.
    pub accrued_surplus: Option<Amount>,
    /// 代收代付, held for others.
    pub pass_through: Amount,
    /// 押金, held.
    pub deposits: Amount,
    /// 公共收益, movement of its own pool.
    pub shared_income: Amount,
    /// 专项维修资金, movement of its own pool.
    pub maintenance_fund: Amount,
}

/// Contract terms (合同约定).
pub struct ContractTerms {
    /// Which contract; shown in citations.
    pub source: Option<String>,
    /// The clause on remuneration.
    pub clause: Option<String>,
    /// 酬金; absent when it is not known.
    pub remuneration: Option<RemunerationTerms>,
}

/// What the rate is taken of.
pub enum RemunerationBase {
    /// Of the pool itself, which contains the remuneration. `R = rate × F`.
    Pool,
    /// Collected (实收).
    Collected,
    /// Billed (应收).
    Billed,
    /// Of the allowed expenditure. `R = rate × E`.
    ActualExpenditure,
    /// Budgeted expenditure (预算支出).
    BudgetedExpenditure,
    /// Fixed (固定数额).
    Fixed,
}

/// A rate from a lower edge on, the edge included.
pub struct RateTier {
    /// The lower edge, which belongs to the tier: a collection rate (`0.8` or `4/5`) or money.
    pub from: Number,
    /// The rate.
    pub rate: Rate,
}

/// Tier application (分档方式).
pub enum TierApplication {
    /// The rate of the tier that is reached holds for the whole base.
    Whole,
    /// Each tier's rate holds for the part of the base inside it.
    Marginal,
}

/// Tier on (分档依据).
pub enum TierOn {
    /// Collected for this period over billed.
    CollectionRate,
    /// The amount of the base.
    BaseAmount,
}

/// A limit on the remuneration.
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

/// Remuneration terms (酬金约定).
pub struct RemunerationTerms {
    /// What it is taken of.
    pub base: RemunerationBase,
    /// One rate; a decimal such as `0.10`, never above one.
    pub rate: Option<Rate>,
    /// The sum for the period, with `fixed`.
    pub amount: Option<Amount>,
    /// Rates by tier, instead of one rate.
    #[default]
    pub tiers: Vec<RateTier>,
    /// How tiers apply; has no default.
    pub tier_application: Option<TierApplication>,
    /// What tiers are looked up on; has no default.
    pub tier_on: Option<TierOn>,
    /// At least this much.
    pub floor: Option<RemunerationLimit>,
    /// At most this much; prevails over `floor`.
    pub cap: Option<RemunerationLimit>,
    /// Whether the base includes the remuneration itself. Absent: yes for `pool`, `collected` and
    /// `billed`, no for expenditure.
    pub includes_itself: Option<bool>,
    /// Whether arrears of earlier periods collected now belong to the base (`pool`, `collected`).
    #[default]
    pub prior_arrears_included: bool,
    /// Whether payments for later periods belong to the base (`pool`, `collected`).
    #[default]
    pub prepayments_included: bool,
    /// The factor that follows from the evaluation, such as `0.95`.
    pub score_factor: Option<Number>,
    /// How the exact result becomes money, once.
    pub rounding: Rounding,
}

/// The rules of this room.
trait Rules {
    /// Settles the service fund of a period.
    fn settle(facts: SettleFacts) -> Statement;
}
