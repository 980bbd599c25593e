//! The facts of one invented compound for every rule, and the plain code each outcome is checked with.

use crate::{Draw, UNITS};
use commonhold::apportion::{ApportionFacts, Apportionment};
use commonhold::canonical::from_json;
use commonhold::settlement::{SettleFacts, Statement};
use commonhold::surplus::{ShareFacts, Shares};
use commonhold::voting::{Ballot, BallotState, DecideFacts, Tally, TallyFacts};
use commonhold::{Amount, Ratio, Refusal};

/// Floor areas in hundredths of a square metre: 24 flat types, as real compounds have.
fn areas() -> Vec<u64> {
    areas_of(UNITS)
}

fn areas_of(units: u32) -> Vec<u64> {
    let mut draw = Draw::new();
    let types: Vec<u64> = (0..24).map(|_| draw.below(9_000).saturating_add(4_500)).collect();
    let drawn = (0..units).map(|_| usize::try_from(draw.below(24)).ok());
    drawn.map(|place| place.and_then(|place| types.get(place)).copied().unwrap_or(9_000)).collect()
}

fn decimal(hundredths: u64) -> String {
    let whole = hundredths.checked_div(100).unwrap_or(0);
    let part = hundredths.checked_rem(100).unwrap_or(0);
    format!("{whole}.{part:02}")
}

/// What is shared: 1,234,567.89.
pub const TOTAL_FEN: i64 = 123_456_789;

fn fen(amount: Amount) -> Option<i64> {
    amount.units_at(2).ok()
}

/// Facts of `apportion`: the total over every unit's area.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn apportion() -> Result<ApportionFacts, Refusal> {
    apportion_of(UNITS)
}

/// The same over so many units.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn apportion_of(units: u32) -> Result<ApportionFacts, Refusal> {
    let weights = (0_u32..)
        .zip(areas_of(units))
        .map(|(unit, area)| format!(r#"{{"key":"u{unit:04}","weight":"{}"}}"#, decimal(area)));
    let weights = weights.collect::<Vec<_>>().join(",");
    from_json(
        "apportion",
        &format!(
            r#"{{"total":"1234567.89","minor_digits":2,"method":"largest_remainder","weights":[{weights}]}}"#
        ),
    )
}

/// Whether the parts are those of plain largest-remainder code.
#[must_use]
pub fn apportion_is_right(shared: &Apportionment) -> bool {
    let parts: Option<Vec<i64>> = shared.parts.iter().map(|part| fen(part.amount)).collect();
    parts.as_deref() == crate::columns::largest_remainder(TOTAL_FEN, &areas()).as_deref()
}

/// Facts of `decide`: 800 of 1,143 take part by both measures, 500 agree.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn decide() -> Result<DecideFacts, Refusal> {
    from_json(
        "decide",
        r#"{"book":"cn","on":"2024-05-01","matter":"hire_manager",
            "counts":{"heads":{"all":"1143","yes":"500","no":"300"},"area":{"all":"1143","yes":"500","no":"300"}}}"#,
    )
}

fn choice(unit: u32) -> BallotState {
    match unit.checked_rem(10) {
        Some(0..=5) => BallotState::Yes,
        Some(6 | 7) => BallotState::No,
        _ => BallotState::Silent,
    }
}

/// Facts of `tally`: one owner for each unit; six of ten say yes, two no, two nothing.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn tally() -> Result<TallyFacts, Refusal> {
    tally_of(UNITS, 1)
}

/// The same of so many units, each owner with so many of them: owners of several say different things with them.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn tally_of(all: u32, of_each: u32) -> Result<TallyFacts, Refusal> {
    let (mut units, mut owners, mut tenures, mut ballots) = (vec![], vec![], vec![], vec![]);
    for (unit, area) in (0_u32..).zip(areas_of(all)) {
        let owner = unit.checked_div(of_each).unwrap_or(unit);
        units.push(format!(
            r#"{{"id":"u{unit:04}","building":"{}","use_class":"dwelling","status":"sold","floor_area":{{"registered":"{}"}}}}"#,
            unit.checked_div(100).unwrap_or(0),
            decimal(area)
        ));
        if unit.checked_rem(of_each) == Some(0) {
            owners.push(format!(r#"{{"key":"o{owner:04}"}}"#));
        }
        tenures.push(format!(r#"{{"unit":"u{unit:04}","owners":["o{owner:04}"],"from":"2020-01-01"}}"#));
        let said = match choice(unit) {
            BallotState::Yes => "yes",
            BallotState::No => "no",
            _ => continue,
        };
        let by =
            if of_each > 1 { format!(r#""unit":"u{unit:04}""#) } else { format!(r#""voter":"o{owner:04}""#) };
        ballots.push(format!(r#"{{{by},"choice":"{said}"}}"#));
    }
    let [units, owners, tenures, ballots] = [units, owners, tenures, ballots].map(|rows| rows.join(","));
    from_json(
        "tally",
        &format!(
            r#"{{"book":"cn","on":"2024-05-01","matter":"hire_manager","delivered":{{"kind":"everyone"}},
                 "roll":{{"units":[{units}],"owners":[{owners}],"tenures":[{tenures}]}},"ballots":[{ballots}]}}"#
        ),
    )
}

/// The same ballots for each of four motions, in one list: what a meeting hands in.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn meeting() -> Result<(TallyFacts, [&'static str; 4]), Refusal> {
    let mut facts = tally()?;
    let motions = ["m1", "m2", "m3", "m4"];
    let of_motion = |motion: &'static str| {
        let ballots = facts.ballots.clone().into_iter();
        ballots.map(move |ballot| Ballot { motion: Some(motion.to_owned()), ..ballot })
    };
    facts.ballots = motions.into_iter().flat_map(of_motion).collect();
    Ok((facts, motions))
}

/// Whether heads and area are those of a plain count.
#[must_use]
pub fn tally_is_right(tally: &Tally) -> bool {
    let areas = areas();
    [BallotState::Yes, BallotState::No, BallotState::Silent].into_iter().all(|state| {
        let of_state = || (0_u32..).zip(&areas).filter(|(unit, _)| choice(*unit) == state);
        let area: u64 = of_state().map(|(_, area)| *area).sum();
        let heads = i128::try_from(of_state().count()).ok().and_then(|heads| Ratio::new(heads, 1).ok());
        let area = Ratio::new(i128::from(area), 100).ok();
        tally.counts.iter().all(|measure| {
            let wanted = if measure.measure == "heads" { heads } else { area };
            Some(measure.of(state).0) == wanted
        })
    })
}

/// Facts of `settle`: a year of postings, one for each unit.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn settle() -> Result<SettleFacts, Refusal> {
    settle_of(UNITS)
}

/// The same of so many postings.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn settle_of(postings: u32) -> Result<SettleFacts, Refusal> {
    let items = ["wages", "maintenance", "cleaning", "greening", "public_order", "office"];
    let postings = (0..postings).map(|row| {
        let item = items.get(usize::try_from(row).unwrap_or(0).checked_rem(items.len()).unwrap_or(0));
        let item = item.copied().unwrap_or("wages");
        format!(
            r#"{{"id":"p{row:04}","day":"2024-03-01","document":"d{row:04}","lines":[
                {{"account":"expenditure","amount":"1.01","cost_item":"{item}"}},
                {{"account":"service_fund","amount":"-1.01"}}]}}"#
        )
    });
    let postings = postings.collect::<Vec<_>>().join(",");
    from_json(
        "settle",
        &format!(
            r#"{{"compound":"示例小区","currency":{{"code":"CNY","minor_digits":2}},
                 "period":{{"from":"2024-01-01","to":"2025-01-01"}},
                 "contract":{{"source":"示例合同","clause":"第六条",
                     "remuneration":{{"base":"pool","rate":"0.10","rounding":"half_up"}}}},
                 "opening":"0.00","billed":"2000.00","collected":"1900.00","postings":[{postings}]}}"#
        ),
    )
}

/// Whether the remuneration is a tenth of what came in, and each line of spending was counted once.
#[must_use]
pub fn settle_is_right(statement: &Statement) -> bool {
    let Ok(text) = commonhold::canonical::to_json(statement) else { return false };
    let spent = UNITS.saturating_mul(101);
    let closing = 190_000_u32.saturating_sub(19_000).saturating_sub(spent);
    [("closing", closing), ("amount", 19_000)]
        .iter()
        .all(|(name, fen)| text.contains(&format!(r#""{name}":"{}""#, decimal(u64::from(*fen)))))
}

/// Facts of `share_surplus`: the total by area, one holder for each unit.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn share_surplus() -> Result<ShareFacts, Refusal> {
    share_surplus_of(UNITS)
}

/// The same over so many units.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn share_surplus_of(units: u32) -> Result<ShareFacts, Refusal> {
    let bearers = (0_u32..).zip(areas_of(units)).map(|(unit, area)| {
        format!(r#"{{"unit":"u{unit:04}","area":"{}","holders":[{{"owner":"o{unit:04}"}}]}}"#, decimal(area))
    });
    let bearers = bearers.collect::<Vec<_>>().join(",");
    from_json(
        "share_surplus",
        &format!(
            r#"{{"total":"1234567.89","period":{{"from":"2024-01-01","to":"2025-01-01"}},"bearers":[{bearers}]}}"#
        ),
    )
}

/// Whether the parts are those of plain largest-remainder code.
#[must_use]
pub fn share_surplus_is_right(shares: &Shares) -> bool {
    let parts: Option<Vec<i64>> = shares.parts.iter().map(|part| fen(part.amount)).collect();
    parts.as_deref() == crate::columns::largest_remainder(TOTAL_FEN, &areas()).as_deref()
}
