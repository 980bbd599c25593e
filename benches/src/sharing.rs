//! Sharing among very many units: what must grow with their number, and not with its square.

use commonhold::Refusal;
use commonhold::canonical::from_json;
use commonhold::surplus::{ShareFacts, Shares};

fn facts(rest: &str) -> Result<ShareFacts, Refusal> {
    from_json(
        "share_surplus",
        &format!(
            r#"{{"total":"1234567.89","period":{{"from":"2024-01-01","to":"2025-01-01"}},"treatment":"refund",{rest}}}"#
        ),
    )
}

fn joined(rows: impl Iterator<Item = String>) -> String {
    rows.collect::<Vec<_>>().join(",")
}

/// Facts of `share_surplus`: every unit owes 1.00, and belongs to an owner of its own, or all of them to one.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn debts(units: u32, one_owner: bool) -> Result<ShareFacts, Refusal> {
    let owner = |unit: u32| if one_owner { "o".to_owned() } else { format!("o{unit:06}") };
    let bearers = joined((0..units).map(|unit| {
        format!(r#"{{"unit":"u{unit:06}","area":"90.00","holders":[{{"owner":"{}"}}]}}"#, owner(unit))
    }));
    let debts = joined(
        (0..units)
            .map(|unit| format!(r#"{{"owner":"{}","unit":"u{unit:06}","amount":"1.00"}}"#, owner(unit))),
    );
    facts(&format!(r#""bearers":[{bearers}],"debts":[{debts}]"#))
}

/// Facts of `share_surplus`: a roll of units that were each sold once, half of the units the developer's still.
///
/// # Errors
/// When the facts are not of the rule's form any more.
pub fn roll(units: u32) -> Result<ShareFacts, Refusal> {
    let status = |unit: u32| if unit.is_multiple_of(2) { "sold" } else { "unsold" };
    let listed = joined((0..units).map(|unit| {
        format!(
            r#"{{"id":"u{unit:06}","building":"1","use_class":"dwelling","status":"{}","floor_area":{{"registered":"90.00"}}}}"#,
            status(unit)
        )
    }));
    let owners = joined((0..units).map(|unit| format!(r#"{{"key":"o{unit:06}"}}"#)));
    let sold = (0..units).filter(|unit| unit.is_multiple_of(2));
    let tenures = joined(
        sold.map(|unit| format!(r#"{{"unit":"u{unit:06}","owners":["o{unit:06}"],"from":"2020-01-01"}}"#)),
    );
    facts(&format!(
        r#""roll":{{"units":[{listed}],"owners":[{owners},{{"key":"dev","kind":"developer"}}],"tenures":[{tenures}]}}"#
    ))
}

/// Whether every unit has a line with an owner, and every debt that a part covers is set off.
#[must_use]
pub fn is_right(shares: &Shares, units: u32) -> bool {
    let all_owned = shares.lines.iter().all(|line| line.owner.is_some());
    let every_unit = u32::try_from(shares.lines.len()).is_ok_and(|lines| lines == units);
    let paid = shares.debts.iter().all(|debt| debt.left.is_zero());
    all_owned && every_unit && paid && shares.conservation.holds
}
