//! What and who is counted: units, owners, electorate and bearers.

use commonhold::roll::{
    AreaBySource, AreaSource, AreaUsed, Bearer, Bearers, BearersFacts, CoOwnerKey, Electorate,
    ElectorateFacts, Holding, LookAlikes, Owner, OwnerKind, ParkingRule, Roll, RollCounts, Tenure,
    Unit as RollUnit, UnitStatus, UseClass, Voter,
};
use commonhold::{Area, Day, Finding, Number, Period, Step, Warning};

/// A roll and a period.
pub struct BearersFacts {
    /// Roll (业主名册).
    pub roll: Roll,
    /// 期间, half-open.
    pub period: Period,
}

/// Who held a unit on some days of the period.
pub struct Holding {
    /// The owner's key; co-owners stand as one, their keys sorted and joined by `+`.
    pub owner: String,
    /// The keys of the persons behind it, sorted.
    pub members: Vec<String>,
    /// The first day within the period.
    pub from: Day,
    /// The first day that no longer belongs to it.
    pub to: Day,
    /// How many days.
    pub days: u32,
}

/// One unit with what rules weigh it by.
pub struct Bearer {
    /// The unit's id.
    pub unit: String,
    /// Building (楼栋).
    pub building: String,
    /// Use class (用途).
    pub use_class: UseClass,
    /// 建筑面积, when any source knows it.
    pub area: Option<Area>,
    /// Area source (面积来源).
    pub area_source: Option<AreaSource>,
    /// Who held it, by day; the developer where a unit is not sold or not delivered.
    pub holders: Vec<Holding>,
    /// Days of the period on which nobody is known to have held it.
    pub days_without_holder: u32,
}

/// Every unit of the roll over a period, sorted by id.
pub struct Bearers {
    /// Period (期间).
    pub period: Period,
    /// Its days.
    pub days: u32,
    /// The units.
    pub units: Vec<Bearer>,
}

/// A roll and the day on which it is read.
pub struct ElectorateFacts {
    /// Roll (业主名册).
    pub roll: Roll,
    /// The day.
    pub on: Day,
    /// A built-in book, such as `cn`: the clauses, and which source of areas goes first.
    pub book: Option<String>,
}

/// One unit of a voter and the area it counts with.
pub struct AreaUsed {
    /// The unit's id.
    pub unit: String,
    /// 面积; absent while no source knows it.
    pub area: Option<Area>,
    /// Source (面积来源).
    pub source: Option<AreaSource>,
    /// Whether its area counts.
    pub counts: bool,
}

/// One voter after merging.
pub struct Voter {
    /// The owner's key; a group of co-owners has its keys sorted and joined by `+`; a unit whose
    /// holder is not known has `unit:` and its id.
    pub key: String,
    /// The keys of the persons behind it, sorted; empty where they are not known.
    pub members: Vec<String>,
    /// 代表人 of a group of co-owners, where all its units name the same.
    pub representative: Option<String>,
    /// 1, or 0 for a holder of nothing but parking spaces that are no heads.
    pub heads: Number,
    /// The sum of its known areas that count.
    pub area: Number,
    /// The units, sorted by id.
    pub units: Vec<AreaUsed>,
}

/// Households, units, heads and voters are never the same thing. Ballots are the fifth.
pub struct RollCounts {
    /// Dwellings.
    pub households: u32,
    /// Every unit on the roll.
    pub units: u32,
    /// Units that count neither by area nor by head.
    pub units_not_counted: u32,
    /// Voters, with or without a head.
    pub voters: u32,
    /// Heads after merging.
    pub heads: u32,
}

/// Owners with the same name and different keys. A person reviews them; nothing is merged.
pub struct LookAlikes {
    /// The name without blanks and in small letters.
    pub name: String,
    /// The keys, sorted.
    pub keys: Vec<String>,
}

/// Everyone who votes on a day, and the two totals that shares are taken of.
pub struct Electorate {
    /// The day.
    pub on: Day,
    /// Heads (总人数).
    pub heads: Number,
    /// Of all known areas that count.
    pub area: Number,
    /// The four counts.
    pub counts: RollCounts,
    /// The voters, sorted by key.
    pub voters: Vec<Voter>,
    /// 疑似同一人, sorted by name.
    pub look_alikes: Vec<LookAlikes>,
}

/// What a unit is for.
pub enum UseClass {
    /// Dwelling (住宅).
    Dwelling,
    /// Commercial (商铺).
    Commercial,
    /// Office (办公).
    Office,
    /// A registered parking space.
    Parking,
    /// Storage (储藏).
    Storage,
    /// Other (其他).
    Other,
}

/// Whether the developer still holds a unit.
pub enum UnitStatus {
    /// Sold (已售并交付).
    Sold,
    /// The developer's.
    Unsold,
    /// Sold, not yet delivered; counts with the developer's.
    SoldNotDelivered,
}

/// Where a floor area was taken from.
pub enum AreaSource {
    /// Registered (登记面积).
    Registered,
    /// Surveyed (实测面积).
    Surveyed,
    /// Contract (合同面积).
    Contract,
}

/// The floor area by source; the first that is known counts (registered, surveyed, contract).
pub struct AreaBySource {
    /// Registered (登记面积).
    pub registered: Option<Area>,
    /// Surveyed (实测面积).
    pub surveyed: Option<Area>,
    /// Contract (合同面积).
    pub contract: Option<Area>,
}

/// One unit.
pub struct RollUnit {
    /// A stable id; units sort by it in UTF-8 byte order.
    pub id: String,
    /// Building (楼栋).
    pub building: String,
    /// Use class (用途).
    pub use_class: UseClass,
    /// Status (销售状态).
    pub status: UnitStatus,
    /// 建筑面积 by source; may be wholly unknown, which is a marked fact, not an error.
    #[default]
    pub floor_area: AreaBySource,
}

/// Owner kind (业主种类).
pub enum OwnerKind {
    /// Person (自然人).
    Person,
    /// Body (单位).
    Body,
    /// Developer (建设单位).
    Developer,
}

/// One owner, merged by key only and never by name.
pub struct Owner {
    /// A stable key.
    pub key: String,
    /// A name, used only to list look-alikes for a person to review; may be empty.
    #[default]
    pub name: String,
    /// Kind (业主种类).
    #[default]
    pub kind: OwnerKind,
    /// Nobody knows where to reach the owner.
    #[default]
    pub untraced: bool,
}

/// Who held a unit, from a day, up to and without another.
pub struct Tenure {
    /// The unit's id.
    pub unit: String,
    /// The owner's key, or the keys of co-owners (共有人).
    pub owners: Vec<String>,
    /// The co-owner who votes for all of them; needed only where there are several.
    pub representative: Option<String>,
    /// The first day.
    pub from: Day,
    /// The first day that no longer belongs to it; absent while it lasts.
    pub to: Option<Day>,
}

/// Whether parking spaces count, by two flags.
pub struct ParkingRule {
    /// Whether their area counts.
    pub include_area: bool,
    /// Whether a space is a head.
    pub include_head: bool,
}

/// Whom a co-owned unit counts with, when one co-owner also holds another unit alone.
pub enum CoOwnerKey {
    /// The group of co-owners is a head of its own.
    Group,
    /// The unit counts with whatever its representative holds.
    Representative,
}

/// Units, owners and tenures of one compound.
pub struct Roll {
    /// The units, in any order.
    pub units: Vec<RollUnit>,
    /// The owners, in any order.
    #[default]
    pub owners: Vec<Owner>,
    /// Who held what when, in any order.
    #[default]
    pub tenures: Vec<Tenure>,
    /// Parking (车位计入).
    #[default]
    pub parking: ParkingRule,
    /// Co owner key (共有人计数).
    #[default]
    pub co_owner_key: CoOwnerKey,
}

/// The rules of this room.
trait Rules {
    /// Who held each unit over a period, clipped to it.
    #[given(&facts.roll, facts.period)]
    fn bearers(facts: BearersFacts) -> Bearers;
    /// Builds the electorate of a roll for a day.
    fn electorate(facts: ElectorateFacts) -> Electorate;
}
