#![doc = include_str!("../../docs/rules/surplus.md")]

mod bearers;
mod check;
mod conservation;
mod facts;
mod forms;
mod lines;
mod offsets;
mod said;
mod set_off;
mod shares;
mod sharing;
mod treatments;
mod weights;

pub use check::{Receives, ShareCheck, ShareCheckFacts, check_share};
pub use facts::{
    ClassFactor, Debt, Excluded, Holder, ShareBasis, ShareBearer, ShareFacts, Transfer, Treatment,
    TreatmentShare,
};
pub use shares::{Conservation, DebtLeft, ShareLine, Shares, TreatmentTotal};

use crate::apportion::{ApportionFacts, Apportionment, Method, Part, Weighted, apportion};
use crate::exact::{Amount, AmountRefusal, Day, ExactNumber, MinorUnits, Ratio, Rounding, amount_of};
use crate::outcome::{Detail, IfAny, Outcome, Refusal, Saying, Trace, refusal::Placed, refusals};
use crate::rulebook::Rules;
use conservation::conserve;
use said::{SurplusFinding, SurplusStep, SurplusWarning, note_co_owners, note_excluded, note_total};
use sharing::{Sharing, rules};
use treatments::Treated;

/// What this room writes down.
pub(crate) const SAYINGS: &[&[Saying]] = &[
    SurplusStep::SAYINGS,
    said::CheckStep::SAYINGS,
    SurplusWarning::SAYINGS,
    SurplusFinding::SAYINGS,
    said::CheckFinding::SAYINGS,
];

refusals! {
    /// Why a surplus or a deficit cannot be shared: the facts contradict each other.
    pub enum ShareRefusal in "surplus" {
        /// A unit is listed twice, among those that share or among those left out.
        DuplicateUnit("duplicate_unit", Duplicate) { unit: String },
        /// A unit is named that is not there.
        UnknownUnit("unknown_unit", Unknown) { unit: String },
        /// Two holders of one unit at the same time who are not co-owners.
        OverlappingHolders("overlapping_holders", Contradiction) { unit: String, one: String, other: String },
        /// The roll and the bearers say the same thing about a unit, differently.
        ToldTwice("told_twice", Contradiction) { unit: String, what: String },
        /// A fact is given that only another choice would read.
        UnreadFact("unread_fact", Contradiction) { fact: String, choice: String },
        /// The owner on the record date is asked for, but no record date is given.
        NoRecordDate("no_record_date", Missing) {},
        /// The record date lies before the period, so that whoever held a unit on it need not have held it in the period.
        RecordDateBeforePeriod("record_date_before_period", Contradiction) { record_date: Day, from: Day },
        /// The parts are said to be settled before the period has ended.
        SettledBeforeEnd("settled_before_end", Contradiction) { settled_on: Day, to: Day },
        /// One treatment of the whole and a list of treatments are both given.
        TwoDecisions("two_decisions", Contradiction) {},
        /// A treatment has both a fixed sum and a ratio.
        AmountAndRatio("amount_and_ratio", Contradiction) { treatment: String },
        /// A surplus is collected, a deficit is paid out, or a fixed sum has the other sign.
        TreatmentDoesNotFit("treatment_does_not_fit", Contradiction) { treatment: String, total: Amount },
        /// The fixed sums are not the total, and no treatment takes the rest.
        TreatmentsDoNotSum("treatments_do_not_sum", Contradiction) { total: Amount, given: Amount },
        /// The ratios of the rest do not make one whole.
        RatiosNotWhole("ratios_not_whole", Contradiction) { sum: ExactNumber },
        /// A debt is below zero.
        NegativeDebt("negative_debt", OutOfRange) { owner: String, unit: String, amount: Amount },
        /// One weight is larger than the sum of all.
        WeightAboveTotal("weight_above_total", Contradiction) { weight: ExactNumber, total_weight: ExactNumber },
        /// A share leaves a remainder, but no cut-off is given, so nothing was left over.
        NoCutOff("no_cut_off", Contradiction) { remainder: ExactNumber },
        /// Places among those who are level count from one.
        RankFromOne("rank_from_one", OutOfRange) {},
        /// A place among those who are level is told of a share that is not among them.
        RankNotLevel("rank_not_level", Contradiction) { rank: u32, remainder: ExactNumber },
        /// Some are level at the cut-off, and so one of them received at least.
        NobodyServed("nobody_served", Contradiction) {},
    }
}

/// 结余或不足由业主享有或承担: shares a surplus or a deficit among the units and their owners.
///
/// The total is above zero for a surplus and below for a deficit; a deficit mirrors a surplus. Every
/// amount is exact at the currency's minor digits and all of them sum to the total. What is missing
/// makes findings and a draft; only contradictions are refused.
///
/// ```
/// use commonhold::{Detail, Refusal, canonical::from_json, surplus::{ShareFacts, share_surplus}};
///
/// let given = r#"{"total": "100.00", "period": {"from": "2024-01-01", "to": "2025-01-01"},
///     "treatment": "refund",
///     "bearers": {"1-101": {"area": "89.37", "holders": [{"owner": "seller", "to": "2024-07-01"},
///                                                      {"owner": "buyer", "from": "2024-07-01"}]},
///                 "1-102": {"area": "120.50", "holders": [{"owner": "other"}]}}}"#;
/// let facts: ShareFacts = from_json("given", given)?;
/// let shares = share_surplus(&facts, Detail::Steps)?.value;
/// assert_eq!(shares.parts[0].amount.to_string(), "42.58");
/// assert_eq!(shares.lines[0].owner.as_deref(), Some("buyer"));
/// assert!(shares.conservation.holds);
///
/// let mut twice = facts.clone();
/// twice.bearers.push(twice.bearers[0].clone());
/// assert_eq!(share_surplus(&twice, Detail::Steps).unwrap_err().code, "surplus.duplicate_unit");
/// # Ok::<(), Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`ShareRefusal`] and, for weights, of
/// [`ApportionRefusal`](crate::apportion::ApportionRefusal); `day.empty_period`;
/// `amount.more_digits_than_currency`.
pub fn share_surplus(facts: &ShareFacts, detail: Detail) -> Result<Outcome<Shares>, Refusal> {
    let rules = rules(facts)?;
    let mut trace = Trace::under(detail, rules.as_ref().map(Rules::clauses).unwrap_or_default());
    let facts = &Sharing::of(facts, rules.as_ref())?;
    sharing::check_choices(facts)?;
    let total = facts.currency.minor_units(facts.total).map_err(|refusal| refusal.in_field("total"))?;
    note_total(&mut trace, facts);
    let taking = bearers::taking(facts)?;
    note_excluded(&mut trace, &taking.excluded);
    let weights = weights::weights(facts, &taking.bearers, &mut trace)?;
    let treated = decided_treatments(facts, total, &mut trace)?;
    let mut shares = empty_shares(facts, &treated, &taking.excluded)?;
    let mut missing = weights.missing;
    if missing.is_empty() {
        let split = split(facts, weights.known, &mut trace)?;
        let parts = minor_units_of(facts, &split.parts)?;
        let rows = lines::rows(facts, &taking.bearers, &parts, &mut trace)?;
        let mut drafts = lines::drafts(&treated, &rows.rows);
        offsets::note_those_who_left(facts, &taking, &drafts, &mut trace)?;
        shares.debts = set_off::set_off(facts, &mut drafts, &mut trace)?;
        shares.lines = share_lines(facts, &drafts, &mut trace)?;
        missing = rows.missing;
        shares.total_weight = split.total_weight;
        (shares.left_over, shares.cut_off) = (split.left_over, split.cut_off);
        (shares.level, shares.level_served, shares.parts) = (split.level, split.level_served, split.parts);
    } else {
        shares.at_most = at_most(facts, total, &weights.known, &mut shares.total_weight, &mut trace)?;
    }
    for (unit, finding) in missing {
        trace.find(&unit, finding);
    }
    conserve(facts, &mut shares, &mut trace)?;
    Ok(trace.outcome(shares))
}

/// 分摊 (有约定的按照约定；没有约定的按规则册): splits the total over the units.
fn split(facts: &Sharing<'_>, weights: Vec<Weighted>, trace: &mut Trace) -> Result<Apportionment, Refusal> {
    let given = ApportionFacts {
        total: facts.total,
        minor_digits: facts.currency.minor_digits,
        method: Method::LargestRemainder,
        ties: facts.ties,
        lots: facts.lots.clone(),
        weights,
    };
    let outcome = apportion(&given, trace.detail()).map_err(|refusal| refusal.of_made_facts("bearers"))?;
    trace.step(|| SurplusStep::Basis {
        basis: facts.basis,
        units: i64::try_from(given.weights.len()).unwrap_or(i64::MAX),
        weight: outcome.value.total_weight,
    });
    Ok(trace.absorb(outcome))
}

fn minor_units_of(facts: &ShareFacts, parts: &[Part]) -> Result<Vec<i64>, AmountRefusal> {
    parts.iter().map(|part| facts.currency.minor_units(part.amount)).collect()
}

/// What each known unit can get or owe at most: its part if the unknown units weighed nothing.
fn at_most(
    facts: &ShareFacts,
    total: i64,
    known: &[Weighted],
    total_weight: &mut ExactNumber,
    trace: &mut Trace,
) -> Result<Vec<Part>, Refusal> {
    let mut sum = Ratio::ZERO;
    for weighted in known {
        sum = sum.plus(weighted.weight.0)?;
    }
    *total_weight = ExactNumber(sum);
    let mut bounds = Vec::with_capacity(known.len());
    for weighted in known.iter().filter(|_| !sum.is_zero()) {
        let exact = Ratio::whole(total).times(weighted.weight.0)?.divided_by(sum)?;
        let amount = amount_of(Rounding::Up.round(exact)?, facts.currency.minor_digits)?;
        trace.step(|| SurplusStep::AtMost { unit: weighted.key.clone(), weight: weighted.weight, amount });
        bounds.push(Part { key: weighted.key.clone(), amount });
    }
    let units = i64::try_from(known.len()).unwrap_or(i64::MAX);
    trace.step(|| SurplusStep::KnownWeight { units, weight: *total_weight });
    Ok(bounds)
}

/// The owners' decision; without one the money stays theirs in the fund, and that is said.
fn decided_treatments(facts: &ShareFacts, total: i64, trace: &mut Trace) -> Result<Vec<Treated>, Refusal> {
    let decided = treatments::treatments(facts, total)?;
    let undecided = decided.is_none();
    let treated = decided.unwrap_or_else(|| {
        vec![Treated { treatment: Treatment::Carry, units: total, ratio: Some(Ratio::ONE) }]
    });
    if undecided && total != 0 {
        trace.warn_citing(SurplusWarning::Undecided { total: facts.total }, said::page());
    }
    for treated in &treated {
        let amount = amount_of(i128::from(treated.units), facts.currency.minor_digits)?;
        trace.step(|| SurplusStep::Treatment {
            treatment: treated.treatment,
            amount,
            ratio: IfAny(treated.ratio),
        });
    }
    Ok(treated)
}

/// Shares in which nothing is shared yet.
fn empty_shares(
    facts: &Sharing<'_>,
    treated: &[Treated],
    excluded: &[Excluded],
) -> Result<Shares, AmountRefusal> {
    let digits = facts.currency.minor_digits;
    let nothing = amount_of(0, digits)?;
    let mut treatments = Vec::with_capacity(treated.len());
    for treated in treated {
        let amount = amount_of(i128::from(treated.units), digits)?;
        treatments.push(TreatmentTotal { treatment: treated.treatment, amount });
    }
    Ok(Shares {
        total: amount_of(i128::from(facts.currency.minor_units(facts.total)?), digits)?,
        basis: facts.basis,
        transfer: facts.transfer,
        total_weight: ExactNumber::ZERO,
        left_over: 0,
        cut_off: None,
        level: Vec::new(),
        parts: Vec::new(),
        at_most: Vec::new(),
        treatments,
        lines: Vec::new(),
        debts: Vec::new(),
        set_off: nothing,
        excluded: excluded.to_vec(),
        conservation: Conservation {
            parts: nothing,
            treatments: nothing,
            lines: nothing,
            set_off: nothing,
            net: nothing,
            holds: false,
        },
        level_served: 0,
    })
}

/// 归属 (属于交纳的业主所有): what each owner gets or owes.
fn share_lines(
    facts: &ShareFacts,
    drafts: &[lines::Draft<'_>],
    trace: &mut Trace,
) -> Result<Vec<ShareLine>, Refusal> {
    let amount = |units: i128| amount_of(units, facts.currency.minor_digits);
    let mut made = Vec::with_capacity(drafts.len());
    let mut before: Option<&lines::Row> = None;
    for draft in drafts {
        let line = ShareLine {
            unit: draft.row.unit.clone(),
            owner: draft.row.owner.clone(),
            co_owners: draft.row.co_owners.clone(),
            days: draft.row.days,
            treatment: draft.treatment,
            gross: amount(draft.gross.into())?,
            set_off: amount(draft.set_off)?,
            net: amount(i128::from(draft.gross).less(draft.set_off))?,
        };
        if before.is_none_or(|before| !std::ptr::eq(before, draft.row)) {
            note_co_owners(trace, &line.unit, line.owner.as_deref().unwrap_or_default(), &line.co_owners);
        }
        before = Some(draft.row);
        trace.step(|| SurplusStep::Line {
            unit: line.unit.clone(),
            owner: line.owner.clone().unwrap_or_default(),
            treatment: line.treatment,
            gross: line.gross,
            set_off: line.set_off,
            net: line.net,
        });
        made.push(line);
    }
    Ok(made)
}
