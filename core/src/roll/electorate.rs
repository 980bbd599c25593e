//! 选民: who votes on a day, with how many heads and how much area.

use super::bearers::{developer_key, sorted};
use super::check::{RollRefusal, check};
use super::facts::{AreaSource, CoOwnerKey, Owner, OwnerKind, Roll, Tenure, Unit, UnitStatus, UseClass};
use crate::amount::Area;
use crate::day::Day;
use crate::fixed::NumberRefusal;
use crate::outcome::{Detail, Outcome, Trace, named};
use crate::ratio::{Number, Ratio};
use crate::refusal::Refusal;
use crate::rulebook::{BookAsked, Rules};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// 选民事实: a roll and the day on which it is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElectorateFacts {
    /// 业主名册.
    pub roll: Roll,
    /// The day.
    pub on: Day,
    /// A built-in book, such as `cn`: the clauses, and which source of areas goes first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub book: Option<String>,
}

/// 计票面积: one unit of a voter and the area it counts with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaUsed {
    /// The unit's id.
    pub unit: String,
    /// 面积; absent while no source knows it.
    pub area: Option<Area>,
    /// 面积来源.
    pub source: Option<AreaSource>,
    /// 计入面积: whether its area counts.
    pub counts: bool,
}

/// 表决人: one voter after merging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voter {
    /// The owner's key; a group of co-owners has its keys sorted and joined by `+`; a unit whose
    /// holder is not known has `unit:` and its id.
    pub key: String,
    /// The keys of the persons behind it, sorted; empty where they are not known.
    pub members: Vec<String>,
    /// 代表人 of a group of co-owners, where all its units name the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representative: Option<String>,
    /// 人数: 1, or 0 for a holder of nothing but parking spaces that are no heads.
    pub heads: Number,
    /// 面积: the sum of its known areas that count.
    pub area: Number,
    /// The units, sorted by id.
    pub units: Vec<AreaUsed>,
}

/// 四种计数: households, units, heads and voters are never the same thing. Ballots are the fifth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RollCounts {
    /// 户数: dwellings.
    pub households: u32,
    /// 专有部分: every unit on the roll.
    pub units: u32,
    /// Units that count neither by area nor by head.
    pub units_not_counted: u32,
    /// 表决人: voters, with or without a head.
    pub voters: u32,
    /// 人数: heads after merging.
    pub heads: u32,
}

/// 标记的种类: what is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MarkKind {
    /// 面积不明: no source knows the area.
    AreaUnknown,
    /// 失联: nobody knows where to reach the owner.
    OwnerUntraced,
    /// 权属不明: a sold unit has no tenure on the day.
    NoTenure,
    /// 未定代表人: co-owners have not chosen who votes.
    NoRepresentative,
    /// 代表人不一: one group of co-owners has chosen different persons for its units.
    RepresentativesDiffer,
    /// 多个建设单位: an unsold unit does not say which of several developers holds it.
    DeveloperUnclear,
}

/// 标记: a fact that is not known, and where.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// What is not known.
    pub about: MarkKind,
    /// The unit's id, or the owner's or voter's key.
    pub key: String,
}

/// 疑似同一人: owners with the same name and different keys. A person reviews them; nothing is merged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LookAlikes {
    /// The name without blanks and in small letters.
    pub name: String,
    /// The keys, sorted.
    pub keys: Vec<String>,
}

/// 选民: everyone who votes on a day, and the two totals that shares are taken of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Electorate {
    /// The day.
    pub on: Day,
    /// 总人数.
    pub heads: Number,
    /// 总面积: of all known areas that count.
    pub area: Number,
    /// The four counts.
    pub counts: RollCounts,
    /// The voters, sorted by key.
    pub voters: Vec<Voter>,
    /// What is not known, sorted.
    pub marks: Vec<Mark>,
    /// 疑似同一人, sorted by name.
    pub look_alikes: Vec<LookAlikes>,
}

/// 选民: builds the electorate of a roll for a day.
///
/// Heads are merged by owner, and areas taken from the most trusted source; [`electorate_under`] cites the clauses of a
/// book for it and takes the sources in its order.
///
/// ```
/// use commonhold::{Day, Detail, cases::run};
/// use commonhold::roll::{Roll, electorate};
/// let nobody = electorate(&Roll::default(), Day::parse("2026-03-01")?, Detail::Steps)?;
/// assert_eq!(nobody.value.heads.to_string(), "0");
///
/// let given = r#"{"on":"2026-03-01","roll":{"units":[
///   {"id":"1","building":"A","use_class":"dwelling","status":"sold","floor_area":{"registered":"-9"}}]}}"#;
/// assert_eq!(run("electorate", given, Detail::Steps).unwrap_err().code, "roll.negative_area");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`RollRefusal`]; `number.out_of_range` when the area leaves 128 bits.
pub fn electorate(roll: &Roll, on: Day, detail: Detail) -> Result<Outcome<Electorate>, Refusal> {
    build(roll, on, None, detail)
}

/// 选民: [`electorate`] under a book.
///
/// # Errors
/// Those of [`electorate`].
pub fn electorate_under(
    rules: &Rules,
    roll: &Roll,
    on: Day,
    detail: Detail,
) -> Result<Outcome<Electorate>, Refusal> {
    build(roll, on, Some(rules), detail)
}

/// 选民, by the facts of a question.
pub(crate) fn electorate_asked(
    facts: &ElectorateFacts,
    detail: Detail,
) -> Result<Outcome<Electorate>, Refusal> {
    let asked = BookAsked { book: facts.book.as_deref(), on: Some(facts.on), ..BookAsked::default() };
    build(&facts.roll, facts.on, Rules::named(&asked)?.as_ref(), detail)
}

/// 面积依据的顺序: as the book says, else from the most trusted down.
fn area_order(rules: Option<&Rules>) -> Vec<AreaSource> {
    let said = rules.and_then(|rules| rules.list("area_source_order"));
    let of = |word: &String| AreaSource::EVERY.into_iter().find(|source| source.word() == word);
    said.map_or_else(|| AreaSource::EVERY.to_vec(), |words| words.iter().filter_map(of).collect())
}

fn build(
    roll: &Roll,
    on: Day,
    rules: Option<&Rules>,
    detail: Detail,
) -> Result<Outcome<Electorate>, Refusal> {
    check(roll)?;
    let mut trace = Trace::under(detail, rules.map(Rules::clauses).unwrap_or_default());
    let order = area_order(rules);
    // 建设单位: its stock together is one head, unless the book says that it is none.
    let stock_is_a_head = rules.and_then(|rules| rules.value("developer_heads")).as_deref() != Some("0");
    let mut marks = BTreeSet::new();
    let mut units: Vec<&Unit> = roll.units.iter().collect();
    units.sort_by(|a, b| a.id.cmp(&b.id));
    let holders = Holders::on(roll, on);
    let mut drafts: BTreeMap<String, Draft> = BTreeMap::new();
    let mut counts = RollCounts::default();
    for unit in units {
        count_unit(&mut counts, unit);
        let parking = unit.use_class == UseClass::Parking;
        if parking && !roll.parking.include_area && !roll.parking.include_head {
            counts.units_not_counted = counts.units_not_counted.saturating_add(1);
            continue;
        }
        let holder = holders.of(unit, &mut marks)?;
        let counts_as_head = !holder.stock || stock_is_a_head;
        let draft = merge(&mut drafts, holder)?;
        draft.head |= counts_as_head && (!parking || roll.parking.include_head);
        let used = counting_area(unit, &order, !parking || roll.parking.include_area);
        note_area(&mut trace, &used);
        if used.counts && used.area.is_none() {
            marks.insert(Mark { about: MarkKind::AreaUnknown, key: unit.id.clone() });
        }
        draft.units.push(used);
    }
    mark_untraced(roll, &drafts, &mut marks);
    let mut voters = Vec::with_capacity(drafts.len());
    for (key, draft) in drafts {
        voters.push(draft.into_voter(key, &mut marks)?);
    }
    let value = total(on, counts, voters, marks.into_iter().collect(), look_alikes(&roll.owners))?;
    note_heads(&mut trace, &value);
    warn_of_marks(&mut trace, &value);
    Ok(trace.outcome(value))
}

fn count_unit(counts: &mut RollCounts, unit: &Unit) {
    counts.units = counts.units.saturating_add(1);
    if unit.use_class == UseClass::Dwelling {
        counts.households = counts.households.saturating_add(1);
    }
}

/// 计票面积: of the first source that is known.
fn counting_area(unit: &Unit, order: &[AreaSource], counts: bool) -> AreaUsed {
    let known = unit.floor_area.first_of(order);
    AreaUsed {
        unit: unit.id.clone(),
        area: known.map(|(area, _)| area),
        source: known.map(|(_, source)| source),
        counts,
    }
}

/// Whom a unit counts with.
struct Holder {
    key: String,
    members: Vec<String>,
    representative: Option<String>,
    stock: bool,
}

/// A voter while its units are being gathered.
struct Draft {
    members: Vec<String>,
    representatives: BTreeSet<Option<String>>,
    head: bool,
    units: Vec<AreaUsed>,
}

impl Draft {
    fn into_voter(self, key: String, marks: &mut BTreeSet<Mark>) -> Result<Voter, NumberRefusal> {
        let mut mark = |about| marks.insert(Mark { about, key: key.clone() });
        let mut representatives = self.representatives.into_iter().flatten();
        let mut representative = representatives.next();
        if representatives.next().is_some() {
            mark(MarkKind::RepresentativesDiffer);
            representative = None;
        } else if self.members.len() > 1 && representative.is_none() {
            mark(MarkKind::NoRepresentative);
        }
        let mut area = Ratio::ZERO;
        for used in self.units.iter().filter(|used| used.counts) {
            area = area.plus(used.area.map_or(Ratio::ZERO, Area::to_ratio))?;
        }
        let heads = Number::whole(i64::from(self.head));
        let units = self.units;
        Ok(Voter { key, members: self.members, representative, heads, area: Number(area), units })
    }
}

/// 合并计人: one buyer of several units is one head.
fn merge(drafts: &mut BTreeMap<String, Draft>, holder: Holder) -> Result<&mut Draft, RollRefusal> {
    let Holder { key, members, representative, .. } = holder;
    let named = key.clone();
    let draft = drafts.entry(key).or_insert_with(|| Draft {
        members: members.clone(),
        representatives: BTreeSet::new(),
        head: false,
        units: Vec::new(),
    });
    if draft.members != members {
        return Err(RollRefusal::AmbiguousKey { key: named });
    }
    draft.representatives.insert(representative);
    Ok(draft)
}

/// Who holds what on the day, and who the developer is.
struct Holders<'a> {
    tenures: BTreeMap<&'a str, &'a Tenure>,
    developers: BTreeSet<&'a str>,
    developer: String,
    policy: CoOwnerKey,
}

impl<'a> Holders<'a> {
    fn on(roll: &'a Roll, on: Day) -> Holders<'a> {
        let current = roll.tenures.iter().filter(|held| held.from <= on && held.to.is_none_or(|to| on < to));
        let developers = roll.owners.iter().filter(|owner| owner.kind == OwnerKind::Developer);
        Holders {
            tenures: current.map(|held| (held.unit.as_str(), held)).collect(),
            developers: developers.map(|owner| owner.key.as_str()).collect(),
            developer: developer_key(roll),
            policy: roll.co_owner_key,
        }
    }

    fn of(&self, unit: &Unit, marks: &mut BTreeSet<Mark>) -> Result<Holder, RollRefusal> {
        let tenure = self.tenures.get(unit.id.as_str()).copied();
        match (unit.status, tenure) {
            (UnitStatus::SoldNotDelivered, _) | (UnitStatus::Unsold, None) => {
                Ok(self.developers_stock(unit, tenure, marks))
            }
            (UnitStatus::Unsold, Some(tenure)) => {
                let stranger = tenure.owners.iter().find(|owner| !self.developers.contains(owner.as_str()));
                match stranger.filter(|_| !self.developers.is_empty()) {
                    Some(owner) => {
                        Err(RollRefusal::UnsoldButHeld { unit: unit.id.clone(), owner: owner.clone() })
                    }
                    None => Ok(self.owners_of(tenure)),
                }
            }
            (UnitStatus::Sold, Some(tenure)) => Ok(self.owners_of(tenure)),
            (UnitStatus::Sold, None) => {
                marks.insert(Mark { about: MarkKind::NoTenure, key: unit.id.clone() });
                let key = format!("unit:{}", unit.id);
                Ok(Holder { key, members: Vec::new(), representative: None, stock: false })
            }
        }
    }

    /// 建设单位: what the developer has not sold, or sold
    /// and not delivered, is one head together.
    fn developers_stock(&self, unit: &Unit, held: Option<&Tenure>, marks: &mut BTreeSet<Mark>) -> Holder {
        let named =
            held.and_then(|held| held.owners.iter().find(|key| self.developers.contains(key.as_str())));
        if named.is_none() && self.developers.len() > 1 {
            marks.insert(Mark { about: MarkKind::DeveloperUnclear, key: unit.id.clone() });
        }
        let key = named.unwrap_or(&self.developer).clone();
        Holder { members: vec![key.clone()], key, representative: None, stock: true }
    }

    /// One unit is one head; co-owners are a head of their own, or count with their representative.
    fn owners_of(&self, tenure: &Tenure) -> Holder {
        let members = sorted(&tenure.owners);
        let representative = tenure.representative.clone();
        match (&representative, self.policy) {
            (Some(key), CoOwnerKey::Representative) if members.len() > 1 => {
                Holder { key: key.clone(), members: vec![key.clone()], representative: None, stock: false }
            }
            _ => {
                let representative = representative.filter(|_| members.len() > 1);
                Holder { key: members.join("+"), members, representative, stock: false }
            }
        }
    }
}

fn mark_untraced(roll: &Roll, drafts: &BTreeMap<String, Draft>, marks: &mut BTreeSet<Mark>) {
    let voting: BTreeSet<&String> = drafts.values().flat_map(|draft| &draft.members).collect();
    let untraced = roll.owners.iter().filter(|owner| owner.untraced && voting.contains(&owner.key));
    marks.extend(untraced.map(|owner| Mark { about: MarkKind::OwnerUntraced, key: owner.key.clone() }));
}

/// The sums after merging: total heads are the heads of the voters, not the units.
fn total(
    on: Day,
    mut counts: RollCounts,
    voters: Vec<Voter>,
    marks: Vec<Mark>,
    look_alikes: Vec<LookAlikes>,
) -> Result<Electorate, NumberRefusal> {
    let (mut heads, mut area) = (Ratio::ZERO, Ratio::ZERO);
    for voter in &voters {
        heads = heads.plus(voter.heads.0)?;
        area = area.plus(voter.area.0)?;
    }
    counts.voters = u32::try_from(voters.len()).unwrap_or(u32::MAX);
    counts.heads = u32::try_from(heads.numerator()).unwrap_or(u32::MAX);
    Ok(Electorate { on, heads: Number(heads), area: Number(area), counts, voters, marks, look_alikes })
}

fn look_alikes(owners: &[Owner]) -> Vec<LookAlikes> {
    let mut by_name: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for owner in owners {
        let letters = owner.name.chars().filter(|letter| !letter.is_whitespace());
        let name: String = letters.flat_map(char::to_lowercase).collect();
        if !name.is_empty() {
            by_name.entry(name).or_default().push(owner.key.clone());
        }
    }
    let alike = by_name.into_iter().filter(|(_, keys)| keys.len() > 1);
    alike.map(|(name, keys)| LookAlikes { name, keys: sorted(&keys) }).collect()
}

fn note_area(trace: &mut Trace, used: &AreaUsed) {
    trace.lawful_step("roll.area", "roll", || {
        let source = used.source.map_or("unknown", AreaSource::word);
        let area = used.area.map_or_else(|| "?".to_owned(), |area| area.to_string());
        vec![
            named("unit", &used.unit),
            named("area", area),
            named("source", source),
            named("counts", used.counts),
        ]
    });
}

fn note_heads(trace: &mut Trace, electorate: &Electorate) {
    for voter in &electorate.voters {
        trace.lawful_step("roll.voter", "roll", || {
            let units: Vec<&str> = voter.units.iter().map(|used| used.unit.as_str()).collect();
            vec![
                named("key", &voter.key),
                named("heads", voter.heads),
                named("area", voter.area),
                named("units", units.join(", ")),
            ]
        });
    }
    trace.lawful_step("roll.electorate", "roll", || {
        vec![
            named("units", electorate.counts.units),
            named("heads", electorate.heads),
            named("area", electorate.area),
        ]
    });
}

fn warn_of_marks(trace: &mut Trace, electorate: &Electorate) {
    for mark in &electorate.marks {
        let code = match mark.about {
            MarkKind::AreaUnknown => "roll.area_unknown",
            MarkKind::OwnerUntraced => "roll.owner_untraced",
            MarkKind::NoTenure => "roll.no_tenure",
            MarkKind::NoRepresentative => "roll.no_representative",
            MarkKind::RepresentativesDiffer => "roll.representatives_differ",
            MarkKind::DeveloperUnclear => "roll.developer_unclear",
        };
        trace.warn(code, vec![named("key", &mark.key)], None);
    }
    for alike in &electorate.look_alikes {
        let values = vec![named("name", &alike.name), named("keys", alike.keys.join(", "))];
        trace.warn("roll.look_alikes", values, None);
    }
}
