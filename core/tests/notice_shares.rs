//! What each unit gets, on the page and in `shares.csv`: every column sums to what the outcome says.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

#[path = "support/example_year.rs"]
mod example_year;

use commonhold::canonical::from_json;
use commonhold::explain::Language;
use commonhold::notice::{Manifest, NoticeFacts, UnitBuilding, compose, outcomes_json, shares_csv};
use commonhold::surplus::{Shares, share_surplus};
use commonhold::{Amount, Detail, Outcome};

/// 1,000.00 over three units: 700.00 refunded and the rest carried; one owner is 40.00 in arrears.
fn shared() -> Outcome<Shares> {
    let given = r#"{"total": "1000.00", "currency": {"code": "CNY", "minor_digits": 2},
        "period": {"from": "2024-01-01", "to": "2025-01-01"}, "settled_on": "2025-01-10",
        "basis": "area", "transfer": "follows_unit", "ties": "key",
        "treatments": [{"treatment": "carry", "amount": "300.00"}, {"treatment": "refund"}],
        "bearers": [{"unit": "1-1", "area": "70", "holders": [{"owner": "x"}]},
            {"unit": "1-2", "area": "80", "holders": [{"owner": "y"}]},
            {"unit": "2-1", "area": "90.1", "holders": [{"owner": "z"}]}],
        "debts": [{"owner": "x", "unit": "1-1", "amount": "40.00", "mutual": true, "undisputed": true}]}"#;
    share_surplus(&from_json("shares", given).unwrap(), Detail::Steps).unwrap()
}

fn text(facts: &NoticeFacts, language: Language) -> String {
    let manifest = Manifest::of(facts, &outcomes_json(facts).unwrap()).unwrap();
    compose(facts, &manifest, language).unwrap().markdown()
}

fn cents(text: &str) -> i64 {
    Amount::parse(text).unwrap().units_at(2).unwrap()
}

#[test]
fn every_column_of_the_file_sums_to_what_the_outcome_says() {
    let shares = shared().value;
    assert!(shares.conservation.holds);
    let written = shares_csv(&shares);
    let (head, rows) = written.split_once("\r\n").unwrap();
    assert_eq!(head, "unit,refund,set_off,paid,offset,carry,to_fund,special_assessment,rank,part");
    let rows: Vec<Vec<&str>> = rows.lines().map(|row| row.split(',').collect()).collect();
    let (total, units) = rows.split_last().unwrap();
    assert_eq!(total[1..], ["700.00", "40.00", "660.00", "0.00", "300.00", "0.00", "0.00", "", "1000.00"]);
    for place in [1, 2, 3, 4, 5, 6, 7, 9] {
        assert_eq!(units.iter().map(|row| cents(row[place])).sum::<i64>(), cents(total[place]), "{place}");
    }
    for row in units {
        let [refund, set_off, paid, part] = [1, 2, 3, 9].map(|place| cents(row[place]));
        assert_eq!(refund + row[4..8].iter().map(|cell| cents(cell)).sum::<i64>(), part, "{row:?}");
        assert_eq!(refund - set_off, paid, "{row:?}");
    }
}

#[test]
fn what_reaches_the_owners_stands_first_and_nobodys_set_off_is_told() {
    let mut facts = example_year::facts();
    (facts.statement, facts.shares) = (None, Some(shared()));
    let building = |line: &mut commonhold::notice::UnitBuilding, unit: &str| {
        (line.unit, line.building) = (unit.into(), unit[..1].into());
    };
    facts.buildings.truncate(3);
    facts.buildings.iter_mut().zip(["1-1", "1-2", "2-1"]).for_each(|(line, unit)| building(line, unit));
    let english = text(&facts, Language::En);
    // 1000 × 70 ÷ 240.1 is 291.545…, 333.194… and 375.260…; of each 7 tenths are refunded.
    for said in [
        "- Refunded to the owners, after set-off: **660.00** – of the owners' parts of 1,000.00",
        "Refunded to the owners, after set-off: 660.00; set off against what owners owe: 40.00; carried forward: 300.00.",
        "| Building | Units | refunded, before set-off | carried forward | Part in all | Least | Most |",
        "| **Total** | **3** | **700.00** | **300.00** | **1,000.00** |",
    ] {
        assert!(english.contains(said), "{said}\n{english}");
    }
    let in_tables = english.lines().filter(|line| line.starts_with('|'));
    assert!(!in_tables.clone().any(|line| line.contains("40.00") || line.contains("660.00")), "{english}");
    facts.least_cell = Some(1);
    let told_of_one = text(&facts, Language::En);
    for said in [
        "| Building | Units | refunded, before set-off | of it set off | carried forward | Part in all | Least | Most |",
        "| 2 | 1 | 262.68 | 0.00 | 112.58 |",
        "| **Total** | **3** | **700.00** | **40.00** | **300.00** | **1,000.00** |",
    ] {
        assert!(told_of_one.contains(said), "{said}\n{told_of_one}");
    }
    facts.buildings.clear();
    let chinese = text(&facts, Language::ZhCn);
    assert!(chinese.contains("| 房号 | 退还业主（抵销前） | 结转下期 | 份额合计 |"), "{chinese}");
    assert!(chinese.contains("| **合计** | **700.00** | **300.00** | **1,000.00** |"), "{chinese}");
}

/// A refund of equal units of some buildings, from some of which something is set off, with the page's table by building.
fn by_building(of: &[(&str, usize, usize)]) -> Vec<String> {
    let (mut shares, mut debts, mut buildings) = (Vec::new(), Vec::new(), Vec::new());
    for (building, units, debtors) in of {
        for number in 0..*units {
            let unit = format!("{building}-{number:02}");
            shares
                .push(format!(r#"{{"unit": "{unit}", "area": "70", "holders": [{{"owner": "o{unit}"}}]}}"#));
            if number < *debtors {
                debts.push(format!(
                    r#"{{"owner": "o{unit}", "unit": "{unit}", "amount": "1.00", "mutual": true, "undisputed": true}}"#
                ));
            }
            buildings.push(UnitBuilding { unit, building: (*building).to_owned() });
        }
    }
    let given = format!(
        r#"{{"currency": {{"code": "CNY", "minor_digits": 2}}, "period": {{"from": "2024-01-01", "to": "2025-01-01"}},
        "settled_on": "2025-01-10", "basis": "area", "transfer": "follows_unit", "ties": "key", "total": "{}.00",
        "treatments": [{{"treatment": "refund"}}], "bearers": [{}], "debts": [{}]}}"#,
        buildings.len() * 10,
        shares.join(","),
        debts.join(",")
    );
    let mut facts = example_year::facts();
    facts.statement = None;
    facts.shares = Some(share_surplus(&from_json("shares", &given).unwrap(), Detail::Steps).unwrap());
    (facts.buildings, facts.least_cell) = (buildings, Some(5));
    let english = text(&facts, Language::En);
    english.lines().filter(|line| line.starts_with('|')).map(str::to_owned).collect()
}

#[test]
fn what_was_set_off_in_a_building_is_told_of_enough_units_only() {
    // As in the rule of concerns: the 2 are too few, and without the 6 they would be 17 - 6 - 9.
    let lines = by_building(&[("1", 10, 2), ("2", 10, 6), ("3", 10, 9), ("4", 10, 0)]);
    for said in [
        "| Building | Units | Sum | of it set off | Least | Most |",
        "| 1 | 10 | 100.00 | – | 10.00 | 10.00 |",
        "| 2 | 10 | 100.00 | – | 10.00 | 10.00 |",
        "| 3 | 10 | 100.00 | 9.00 | 10.00 | 10.00 |",
        "| 4 | 10 | 100.00 | 0.00 | 10.00 | 10.00 |",
        "| **Total** | **40** | **400.00** | **17.00** | **10.00** | **10.00** |",
    ] {
        assert!(lines.iter().any(|line| line == said), "{said}\n{lines:#?}");
    }
}

#[test]
fn where_only_few_have_anything_set_off_not_even_their_building_is_told() {
    // That the second building has none would tell that all of it is of the first.
    let lines = by_building(&[("1", 10, 2), ("2", 10, 0)]);
    for said in ["| 1 | 10 | 100.00 | – | 10.00 | 10.00 |", "| 2 | 10 | 100.00 | – | 10.00 | 10.00 |"] {
        assert!(lines.iter().any(|line| line == said), "{said}\n{lines:#?}");
    }
}

#[test]
fn where_all_of_it_goes_one_way_the_table_says_the_part_alone() {
    let english = text(&example_year::facts(), Language::En);
    assert!(english.contains("| Building | Units | Sum |"), "{english}");
    assert!(!english.contains("of the owners' parts"), "{english}");
}
