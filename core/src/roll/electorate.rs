//! 选民: who votes on a day, with how many heads and how much area.

use super::check::check;
use super::drafts::{Drafts, area_of};
use super::facts::{AreaSource, Owner, Roll, RollUnit, UseClass};
use super::holders::Holders;
use super::said::{NoHead, RollFinding, RollStep, find, note_area, note_classes, note_heads};
use super::voters::{AreaUsed, Electorate, ElectorateFacts, LookAlikes, RollCounts, Voter};
use crate::exact::{Day, ExactNumber, NumberRefusal, Ratio};
use crate::keyed::by_key;
use crate::outcome::{Detail, Outcome, Refusal, Trace};
use crate::rulebook::{BookAsked, Rules};
use foldhash::{HashMap, HashMapExt};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// 选民: builds the electorate of a roll for a day, under the book that the facts name.
///
/// Heads are merged by owner, and areas taken from the most trusted source, or in the order of the book, whose clauses
/// are cited.
///
/// ```
/// use commonhold::{Detail, cases::run};
/// use commonhold::canonical::from_json;
/// use commonhold::roll::{ElectorateFacts, electorate};
/// let facts: ElectorateFacts = from_json("given", r#"{"on":"2026-03-01","book":"cn","roll":{"units":[]}}"#)?;
/// assert_eq!(electorate(&facts, Detail::Steps)?.value.heads.to_string(), "0");
///
/// let given = r#"{"on":"2026-03-01","roll":{"units":[
///   {"id":"1","building":"A","use_class":"dwelling","status":"sold","floor_area":{"registered":"-9"}}]}}"#;
/// assert_eq!(run("electorate", given, Detail::Steps).unwrap_err().code, "roll.negative_area");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`RollRefusal`](super::RollRefusal); `number.out_of_range` when the area leaves 128 bits; those of the book.
pub fn electorate(facts: &ElectorateFacts, detail: Detail) -> Result<Outcome<Electorate>, Refusal> {
    let asked = BookAsked { book: facts.book.as_deref(), on: Some(facts.on), ..BookAsked::default() };
    build(&facts.roll, facts.on, Rules::named(&asked)?.as_ref(), detail)
}

/// 选民: [`electorate`] of a roll that lies at hand, without a book.
///
/// # Errors
/// Those of [`electorate`].
pub fn electorate_on(roll: &Roll, on: Day, detail: Detail) -> Result<Outcome<Electorate>, Refusal> {
    build(roll, on, None, detail)
}

/// 选民: [`electorate`] under a book that was read before.
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

/// 面积依据的顺序: as the book says, else from the most trusted down.
fn area_order(rules: Option<&Rules>) -> Result<Vec<AreaSource>, Refusal> {
    let said = rules.map_or(Ok(None), |rules| rules.list("area_source_order"))?;
    let of = |word: &String| AreaSource::of(word);
    Ok(said.map_or_else(|| AreaSource::EVERY.to_vec(), |words| words.iter().filter_map(of).collect()))
}

fn build(
    roll: &Roll,
    on: Day,
    rules: Option<&Rules>,
    detail: Detail,
) -> Result<Outcome<Electorate>, Refusal> {
    check(roll)?;
    let mut trace = Trace::under(detail, rules.map(Rules::clauses).unwrap_or_default());
    let order = area_order(rules)?;
    // 建设单位: its stock together is one head, unless the book says that it is none.
    let heads = rules.map_or(Ok(None), |rules| rules.value("developer_heads"))?;
    let stock_is_a_head = heads.as_deref() != Some("0");
    let mut findings = BTreeSet::new();
    let units = by_key(&roll.units, |one| &one.id);
    note_classes(&mut trace, &units);
    let holders = Holders::on(roll, on);
    let mut drafts = Drafts::default();
    let mut counts = RollCounts::default();
    for unit in units {
        count_unit(&mut counts, unit);
        let parking = unit.use_class == UseClass::Parking;
        if parking && !roll.parking.include_area && !roll.parking.include_head {
            counts.units_not_counted = counts.units_not_counted.saturating_add(1);
            trace.step(|| RollStep::NotCounted { unit: unit.id.clone() });
            continue;
        }
        let holder = holders.of(unit, &mut findings)?;
        let without_head = match (parking && !roll.parking.include_head, holder.stock && !stock_is_a_head) {
            (true, _) => Some(NoHead::Parking),
            (false, true) => Some(NoHead::Developer),
            (false, false) => None,
        };
        let used = counting_area(unit, &order, !parking || roll.parking.include_area);
        note_area(&mut trace, &used, &holder.key, without_head);
        let draft = drafts.of(holder)?;
        draft.head |= without_head.is_none();
        if used.counts && used.area.is_none() {
            findings.insert(RollFinding::AreaUnknown { key: unit.id.clone() });
        }
        draft.units.push(used);
    }
    mark_untraced(roll, &drafts, &mut findings);
    let voters = drafts.into_voters(&mut findings)?;
    let value = total(on, counts, voters, look_alikes(&roll.owners))?;
    note_heads(&mut trace, &value);
    find(&mut trace, findings);
    Ok(trace.outcome(value))
}

fn count_unit(counts: &mut RollCounts, unit: &RollUnit) {
    counts.units = counts.units.saturating_add(1);
    if unit.use_class == UseClass::Dwelling {
        counts.households = counts.households.saturating_add(1);
    }
}

/// 计票面积: of the first source that is known.
fn counting_area(unit: &RollUnit, order: &[AreaSource], counts: bool) -> AreaUsed {
    let known = unit.floor_area.first_of(order);
    AreaUsed {
        unit: unit.id.clone(),
        area: known.map(|(area, _)| area),
        source: known.map(|(_, source)| source),
        counts,
    }
}

fn mark_untraced(roll: &Roll, drafts: &Drafts<'_>, findings: &mut BTreeSet<RollFinding>) {
    let mut untraced = roll.owners.iter().filter(|owner| owner.untraced).peekable();
    if untraced.peek().is_some() {
        let voting = drafts.members();
        let untraced = untraced.filter(|owner| voting.contains(owner.key.as_str()));
        findings.extend(untraced.map(|owner| RollFinding::OwnerUntraced { key: owner.key.clone() }));
    }
}

/// The sums after merging: total heads are the heads of the voters, not the units.
fn total(
    on: Day,
    mut counts: RollCounts,
    voters: Vec<Voter>,
    look_alikes: Vec<LookAlikes>,
) -> Result<Electorate, NumberRefusal> {
    let heads = Ratio::total(voters.iter().map(|voter| voter.heads.0))?;
    let area = area_of(voters.iter().flat_map(|voter| &voter.units))?;
    counts.voters = u32::try_from(voters.len()).unwrap_or(u32::MAX);
    counts.heads = u32::try_from(heads.numerator()).unwrap_or(u32::MAX);
    Ok(Electorate { on, heads: ExactNumber(heads), area: ExactNumber(area), counts, voters, look_alikes })
}

fn look_alikes(owners: &[Owner]) -> Vec<LookAlikes> {
    let mut seen: HashMap<String, &str> = HashMap::with_capacity(owners.len());
    let mut alike: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for owner in owners {
        let letters = owner.name.chars().filter(|letter| !letter.is_whitespace());
        let name: String = letters.flat_map(char::to_lowercase).collect();
        if name.is_empty() {
            continue;
        }
        match seen.entry(name) {
            Entry::Vacant(first) => {
                first.insert(&owner.key);
            }
            Entry::Occupied(first) => {
                let keys = alike.entry(first.key().clone()).or_insert_with(|| vec![*first.get()]);
                keys.push(&owner.key);
            }
        }
    }
    let of_name = |(name, mut keys): (String, Vec<&str>)| {
        keys.sort_unstable();
        LookAlikes { name, keys: keys.into_iter().map(str::to_owned).collect() }
    };
    alike.into_iter().map(of_name).collect()
}
