#![doc = include_str!("../../docs/rules/settlement.md")]

mod bounds;
mod by_item;
mod charges;
mod check;
mod check_terms;
mod close;
mod cost_item;
mod documents;
mod facts;
mod figures;
mod findings;
mod findings_of_books;
mod gates;
pub mod kernel;
mod ledger;
mod lines;
mod pools;
mod postings;
mod remuneration;
mod reversals;
mod said;
mod silence;
mod spending;
mod statement;
mod steps;
mod terms;
mod worked;

pub use charges::UnsettledCharge;
pub(crate) use charges::{Payer, Payers, are_both_booked, payer_of, payers};
pub use cost_item::CostItem;
pub(crate) use documents::Dated;
pub use facts::{DeveloperStock, ItemAmount, Objection, Published, SettleFacts};
pub(crate) use ledger::standings;
pub use pools::PoolFigures;
pub(crate) use pools::is_pool;
pub use postings::{Account, Posting, PostingLine, Work};
pub(crate) use reversals::Reversals;
pub use statement::{Bounds, ItemLine, RateLine, Remuneration, ScopeLine, Statement};
pub use terms::{
    ContractTerms, RateTier, RemunerationBase, RemunerationLimit, RemunerationTerms, TierApplication, TierOn,
};

use crate::exact::{Amount, ExactNumber};
use crate::outcome::{Citation, Clauses, Detail, Outcome, Refusal, Saying, Trace, refusal::Placed, refusals};
use crate::rulebook::Rules;

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] =
    &[steps::SettleStep::SAYINGS, said::SettleWarning::SAYINGS, said::SettleFinding::SAYINGS];

refusals! {
    /// Why facts cannot be settled: they contradict themselves.
    pub enum SettleRefusal in "settlement" {
        /// A cost item that is none of the nine.
        UnknownCostItem("unknown_cost_item", Unknown) { item: String },
        /// A cost item has two sums.
        DuplicateCostItem("duplicate_cost_item", Duplicate) { item: String },
        /// Two postings have one id.
        DuplicatePosting("duplicate_posting", Duplicate) { posting: String },
        /// A unit is listed twice.
        DuplicateUnit("duplicate_unit", Duplicate) { unit: String },
        /// A posting has no lines.
        EmptyPosting("empty_posting", Missing) { posting: String },
        /// A posting does not sum to zero.
        Unbalanced("unbalanced", Contradiction) { posting: String, difference: Amount },
        /// A voucher is in another currency than the compound.
        MixedCurrency("mixed_currency", Contradiction) { posting: String, currency: String, expected: String },
        /// A cost item or sort of work stands on an account other than expenditure.
        CostItemElsewhere("cost_item_elsewhere", Contradiction) { posting: String },
        /// A bank account is named on an account other than the fund's own.
        BankElsewhere("bank_elsewhere", Contradiction) { posting: String },
        /// A charge was made with a tariff below zero.
        NegativeTariff("negative_tariff", OutOfRange) { posting: String, tariff: ExactNumber },
        /// A total that cannot be below zero is.
        NegativeTotal("negative_total", OutOfRange) { what: String, amount: Amount },
        /// A part is larger than what it is part of.
        PartAboveWhole("part_above_whole", Contradiction) { what: String, part: Amount, whole: Amount },
        /// A figure is told twice, differently.
        ToldTwice("told_twice", Contradiction) { what: String, one: Amount, other: Amount },
        /// A pool is given for an account that holds nothing from one period to the next.
        NoPool("no_pool", Contradiction) { account: String },
        /// A pool is given twice.
        DuplicatePool("duplicate_pool", Duplicate) { account: String },
        /// Something is said to be paid back of a pool that is not the prepayments.
        RefundElsewhere("refund_elsewhere", Contradiction) { account: String },
        /// A posting takes back itself, or one that itself takes another back.
        ReversesReversal("reverses_reversal", Contradiction) { posting: String, reverses: String },
        /// An objection says that the sum is allowed.
        ObjectionAllows("objection_allows", Contradiction) { item: String },
        /// A rate lies outside zero to one: eight per cent is written 0.08.
        RateRange("rate_range", OutOfRange) { rate: ExactNumber },
        /// A number that scales or bounds the remuneration is below zero.
        NegativeTerm("negative_term", OutOfRange) { what: String, value: ExactNumber },
        /// The terms say the remuneration in two ways, or in a way that does not go with the base.
        TermsContradict("terms_contradict", Contradiction) { base: String, what: String },
        /// A tier has no lower edge, or two: one that belongs to it and one that does not.
        TierEdge("tier_edge", Contradiction) { rate: ExactNumber },
        /// Two tiers begin at one edge.
        DuplicateTier("duplicate_tier", Duplicate) { from: ExactNumber },
        /// The least remuneration is above the most.
        FloorAboveCap("floor_above_cap", Contradiction) { floor: ExactNumber, cap: ExactNumber },
        /// The base includes the remuneration and the rate leaves nothing for the expenditure.
        TakesAll("takes_all", Contradiction) { rate: ExactNumber },
    }
}

/// 结算: settles the service fund of a period.
///
/// Money in the currency of the compound; the period half-open. What is missing or does not fit is
/// a finding and may make the statement a draft; only contradictions are refused.
///
/// ```
/// use commonhold::settlement::{SettleFacts, settle};
/// use commonhold::{Detail, canonical::from_json};
///
/// let given = r#"{
///   "book": "cn", "currency": {"code": "CNY", "minor_digits": 2},
///   "period": {"from": "2024-01-01", "to": "2025-01-01"},
///   "contract": {"clause": "第六条", "remuneration": {"base": "pool", "rate": "0.10", "rounding": "half_up"}},
///   "opening": "0.00", "billed": "1000.00", "collected": "900.00",
///   "expenditure": {"wages": "500.00", "cleaning": "200.00"}
/// }"#;
/// let facts: SettleFacts = from_json("given", given)?;
/// let statement = settle(&facts, Detail::Steps)?.value;
/// assert_eq!(statement.remuneration.unwrap().amount.to_string(), "90.00");
/// assert_eq!(statement.closing.unwrap().to_string(), "110.00"); // 900 − 700 − 90
/// assert_eq!(statement.collection_shortfall.unwrap().to_string(), "100.00");
///
/// let lossy = SettleFacts { opening: Some("0.005".parse()?), ..facts };
/// assert_eq!(settle(&lossy, Detail::Steps).unwrap_err().code, "amount.more_digits_than_currency");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`SettleRefusal`]; `day.empty_period`; `amount.more_digits_than_currency`,
/// `amount.minor_digits` and `amount.out_of_range`.
pub fn settle(facts: &SettleFacts, detail: Detail) -> Result<Outcome<Statement>, Refusal> {
    settle_dated(facts, &Dated::default(), detail)
}

/// 结算: with the day that a posting is dated, where it counts on another.
pub(crate) fn settle_dated(
    facts: &SettleFacts,
    dated: &Dated<'_>,
    detail: Detail,
) -> Result<Outcome<Statement>, Refusal> {
    facts.period.checked().map_err(|refusal| refusal.in_field("period"))?;
    let rules = gates::rules(facts)?;
    let clauses = rules.as_ref().map(Rules::clauses).unwrap_or_default();
    let law = gates::Gates::of(rules.as_ref())?;
    let mut trace = Trace::under(detail, clauses);
    let mut findings = findings::Findings::new(facts, &law);
    let figures = figures::figures(facts, dated, &mut findings)?;
    if facts.budget.is_empty() && law.budget_owed {
        trace.warn_citing(said::SettleWarning::NoBudget {}, Citation::page("settlement"));
    }
    too_few_disclosures(facts, &law, &mut trace);
    let statement = close::statement(facts, &figures, findings, &mut trace)?;
    Ok(trace.outcome(statement))
}

/// 公布次数: the accounts were posted less often than the book asks for.
fn too_few_disclosures(facts: &SettleFacts, law: &gates::Gates, trace: &mut Trace) {
    let least = law.disclosures.as_ref().and_then(|least| ExactNumber::parse(least).ok());
    if let (Some(times), Some(least)) = (facts.disclosures, least)
        && ExactNumber::whole(i64::from(times)) < least
    {
        let warning = said::SettleWarning::TooFewDisclosures { times, least };
        trace.warn_citing(warning, Citation::page("settlement"));
    }
}

/// 依据: the clauses that the book of the facts has for what is written down; none without a book.
pub(crate) fn clauses(facts: &SettleFacts) -> Result<Clauses, Refusal> {
    Ok(gates::rules(facts)?.as_ref().map(Rules::clauses).unwrap_or_default())
}
