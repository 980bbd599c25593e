//! Who bears a surplus or a deficit.

use commonhold::apportion::{Part, Ties};
use commonhold::roll::Roll;
use commonhold::surplus::{
    Bearer as ShareBearer, CheckFacts as ShareCheckFacts, ClassFactor, Conservation, Debt, DebtLeft,
    Excluded, Holder, Receives, ShareBasis, ShareCheck, ShareFacts, ShareLine, Shares, Transfer, Treatment,
    TreatmentShare, TreatmentTotal,
};
use commonhold::{Amount, Area, Currency, Day, Finding, Number, Period, Ratio, Step, Warning};

/// The public numbers of a split and one's own weight.
pub struct ShareCheckFacts {
    /// What was shared; below zero for a deficit.
    pub total: Amount,
    /// Digits of the smallest unit.
    #[default = 2]
    pub minor_digits: u32,
    /// The sum of all weights, as published.
    pub total_weight: Number,
    /// The published cut-off; absent when nothing was left over.
    pub cut_off: Option<Number>,
    /// Whether some who stood exactly at the cut-off did not receive: the published list `level` is
    /// not empty.
    #[default]
    pub level: bool,
    /// One's own weight.
    pub weight: Number,
    /// The amount to be checked, if one was told.
    pub amount: Option<Amount>,
}

/// Whether the share has one of the left-over minor units.
pub enum Receives {
    /// The remainder is above the cut-off, or at it with room for all.
    Yes,
    /// The remainder is below the cut-off, or there is none.
    No,
    /// Exactly at the cut-off with too few units for all: the key or the lots decided.
    ByTie,
}

/// One share recomputed.
pub struct ShareCheck {
    /// The exact share in minor units, never rounded.
    pub exact: Number,
    /// The whole minor units of it, as money.
    pub whole: Amount,
    /// What is left of it, as a part of one minor unit.
    pub remainder: Number,
    /// Whether one left-over minor unit comes on top.
    pub receives: Receives,
    /// The share, or the lesser of the two that a tie leaves open (in size).
    pub least: Amount,
    /// The share, or the greater of the two.
    pub most: Amount,
    /// Whether the amount told is right; absent when none was told.
    pub holds: Option<bool>,
}

/// The measure by which surplus and deficit are borne.
pub enum ShareBasis {
    /// The measure where nothing, or nothing clear, is agreed (Civil Code art. 283).
    Area,
    /// What the unit was billed in the period, as agreed.
    ChargesBilled,
    /// What was paid for the unit in the period, as agreed.
    ChargesPaid,
    /// One part for each owner after merging, spread evenly over the owner's units.
    Heads,
    /// The factor of the unit's class times its area, as agreed.
    ClassArea,
}

/// Who gets or owes a unit's part when the unit changed hands.
pub enum Transfer {
    /// Whoever holds the unit when the part is settled.
    FollowsUnit,
    /// Each holder by the days of the period it held the unit.
    ProrataByDays,
    /// Whoever held the unit on the record date.
    OwnerOnRecordDate,
}

/// What is done with a surplus or a deficit; always a decision of the owners.
pub enum Treatment {
    /// Paid out.
    Refund,
    /// Carried to the next period's fund.
    Carry,
    /// Booked against each owner's next fee.
    Offset,
    /// Moved to the maintenance fund.
    ToFund,
    /// Collected from the owners; only for a deficit.
    SpecialAssessment,
}

/// One of several treatments, by amount or by ratio.
pub struct TreatmentShare {
    /// What is done.
    pub treatment: Treatment,
    /// A fixed sum, with the sign of the total; taken off first.
    pub amount: Option<Amount>,
    /// A part of what the fixed sums leave; without amount and ratio, all of it.
    pub ratio: Option<Ratio>,
}

/// How much a square metre of a class of use weighs.
pub struct ClassFactor {
    /// The class, as the units name it.
    pub class: String,
    /// Its factor; zero weighs nothing.
    pub factor: Number,
}

/// Who held the unit, from a day, up to and without another.
pub struct Holder {
    /// The owner's key; of co-owners the one who acts for all of them.
    pub owner: String,
    /// The keys of the other co-owners; the part is owed to all of them together.
    #[default]
    pub co_owners: Vec<String>,
    /// The first day; absent for one who held the unit before the period began.
    pub from: Option<Day>,
    /// The first day that no longer belongs to it; absent while it lasts.
    pub to: Option<Day>,
}

/// One unit with whatever the measure asks for, and who held it.
pub struct ShareBearer {
    /// The unit's id.
    pub unit: String,
    /// 专有部分面积; absent when unknown, which leaves the outcome a draft.
    pub area: Option<Area>,
    /// 用途, as the class factors name it.
    pub class: Option<String>,
    /// Billed (应收).
    pub billed: Option<Amount>,
    /// Paid (实收).
    pub paid: Option<Amount>,
    /// 权属期间, in any order.
    #[default]
    pub holders: Vec<Holder>,
}

/// A unit that is left out of both the parts and the denominator, and why.
pub struct Excluded {
    /// The unit's id.
    pub unit: String,
    /// The clause or decision that leaves it out, in words.
    pub reason: String,
}

/// What an owner owes the same fund and is due.
pub struct Debt {
    /// Who owes it; never the unit.
    pub owner: String,
    /// The unit it arose from.
    pub unit: String,
    /// How much is due.
    pub amount: Amount,
    /// Whether owner and fund owe each other. A debt to anyone else is never set off.
    #[default = true]
    pub mutual: bool,
    /// Whether the owner does not dispute it. A disputed debt is never set off.
    #[default = true]
    pub undisputed: bool,
}

/// A surplus or a deficit, its measure and those who bear it.
pub struct ShareFacts {
    /// A built-in book, such as `cn`; without any book the agreement speaks alone.
    pub book: Option<String>,
    /// Or the TOML text of a book.
    pub rulebook: Option<String>,
    /// The TOML texts of lower layers, from the highest to the lowest.
    #[default]
    pub layers: Vec<String>,
    /// 币种 of the compound; hundredths of one that is not named, when absent.
    #[default = Currency::unnamed()]
    pub currency: Currency,
    /// 结余 above zero, 不足 below zero.
    pub total: Amount,
    /// The period the total arose in.
    pub period: Period,
    /// Basis (分摊依据).
    pub basis: Option<ShareBasis>,
    /// 用途系数; only with `class_area`.
    #[default]
    pub class_factors: Vec<ClassFactor>,
    /// Transfer (权属变更).
    pub transfer: Option<Transfer>,
    /// 登记日; only with, and needed for, `owner_on_record_date`.
    pub record_date: Option<Day>,
    /// 处置方式 of the whole; without it, and without `treatments`, the total is carried.
    pub treatment: Option<Treatment>,
    /// 分项处置, in the order of the decision; instead of `treatment`.
    #[default]
    pub treatments: Vec<TreatmentShare>,
    /// What decides between units that are exactly level.
    #[default]
    pub ties: Ties,
    /// Units in the order in which lots were drawn; only with `lots`.
    #[default]
    pub lots: Vec<String>,
    /// The units: a list, or a map from unit to the rest. With a roll they add only billed and paid.
    #[default]
    pub bearers: Vec<ShareBearer>,
    /// Units, areas, classes and holders are taken from it.
    pub roll: Option<Roll>,
    /// Excluded (不参与单元).
    #[default]
    pub excluded: Vec<Excluded>,
    /// 欠费 that may be set off against refunds.
    #[default]
    pub debts: Vec<Debt>,
}

/// How much of the total goes each way.
pub struct TreatmentTotal {
    /// What is done.
    pub treatment: Treatment,
    /// With how much; the treatments sum to the total.
    pub amount: Amount,
}

/// One owner's part of one unit under one treatment.
pub struct ShareLine {
    /// The unit.
    pub unit: String,
    /// The owner; absent when unknown, and then kept until someone proves title.
    pub owner: Option<String>,
    /// The other co-owners it is owed to or by.
    #[default]
    pub co_owners: Vec<String>,
    /// The days of the period it held the unit; only with `prorata_by_days`.
    pub days: Option<u32>,
    /// What is done with it.
    pub treatment: Treatment,
    /// The part before set-off; below zero for a deficit.
    pub gross: Amount,
    /// What was set off against the owner's own debts.
    pub set_off: Amount,
    /// What is left of it.
    pub net: Amount,
}

/// What became of one debt.
pub struct DebtLeft {
    /// Who owes it.
    pub owner: String,
    /// The unit it arose from.
    pub unit: String,
    /// How much was due.
    pub amount: Amount,
    /// How much was set off.
    pub set_off: Amount,
    /// How much is still due.
    pub left: Amount,
}

/// The sums a reader can add up; the first three are equal, and net and set-off make lines.
pub struct Conservation {
    /// The sum of the units' parts.
    pub parts: Amount,
    /// The sum of the treatments.
    pub treatments: Amount,
    /// The sum of the lines before set-off.
    pub lines: Amount,
    /// The sum of what was set off.
    pub set_off: Amount,
    /// The sum of the lines after set-off.
    pub net: Amount,
    /// Whether all of it meets the total; a draft without parts does not.
    pub holds: bool,
}

/// Who gets or owes how much, and what one owner needs to check it.
pub struct Shares {
    /// What was shared.
    pub total: Amount,
    /// By what measure.
    pub basis: ShareBasis,
    /// By what rule of transfer.
    pub transfer: Transfer,
    /// The sum of the weights of all units that share.
    pub total_weight: Number,
    /// How many minor units were left after the whole units of every exact share.
    pub left_over: i64,
    /// The remainder at which the left-over units ended.
    pub cut_off: Option<Number>,
    /// The units that were exactly level at the cut-off when not all could receive.
    pub level: Vec<String>,
    /// Each unit's part, sorted by unit; empty in a draft whose weights are not all known.
    pub parts: Vec<Part>,
    /// In such a draft: what each known unit can get or owe at most, were the unknown ones nothing.
    pub at_most: Vec<Part>,
    /// The whole by treatment, in the order of the decision.
    pub treatments: Vec<TreatmentTotal>,
    /// Who gets or owes what, by unit, then owner, then treatment in the order decided.
    pub lines: Vec<ShareLine>,
    /// What became of the debts, by owner, then unit.
    pub debts: Vec<DebtLeft>,
    /// The sum of what was set off.
    pub set_off: Amount,
    /// The units that are left out of parts and denominator.
    pub excluded: Vec<Excluded>,
    /// The sums.
    pub conservation: Conservation,
}

/// The rules of this room.
trait Rules {
    /// Recomputes one share from public numbers: why 328.29 here and 328.28 there.
    fn check_share(facts: ShareCheckFacts) -> ShareCheck;
    /// Shares a surplus or a deficit among the units and their owners.
    fn share_surplus(facts: ShareFacts) -> Shares;
}
