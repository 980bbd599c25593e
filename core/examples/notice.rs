//! Writes the notice of an invented compound in both languages into a folder:
//! `cargo run -p commonhold --example notice -- target/notice`. With `--hostile` every text that people
//! type is markup and formulas, for the test in a browser.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::arithmetic_side_effects,
    reason = "an example may fail loudly"
)]

#[path = "../tests/support/example_year.rs"]
mod example_year;

use commonhold::explain::Language;
use commonhold::notice::{Manifest, NoticeFacts, compose, outcomes_json, shares_csv};
use std::path::Path;

const HOSTILE: &str = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&";

fn hostile(mut facts: NoticeFacts) -> NoticeFacts {
    facts.compound = HOSTILE.into();
    facts.remark = Some(HOSTILE.into());
    facts.posted.iter_mut().for_each(|place| place.place = HOSTILE.into());
    facts.objections.iter_mut().for_each(|objections| objections.channel = HOSTILE.into());
    facts.buildings.iter_mut().for_each(|line| line.building = HOSTILE.into());
    facts.votes.iter_mut().for_each(|vote| vote.motion = HOSTILE.into());
    if let Some(score) = &mut facts.score {
        score.value.items.iter_mut().for_each(|item| item.name = Some(HOSTILE.into()));
    }
    if let Some(orders) = &mut facts.orders {
        orders.value.taken.iter_mut().for_each(|order| order.order = HOSTILE.into());
        orders.value.orders.iter_mut().for_each(|order| order.order = HOSTILE.into());
    }
    if let Some(ranking) = &mut facts.ranking {
        let ranking = &mut ranking.value;
        ranking.companies.iter_mut().for_each(|company| company.company = HOSTILE.into());
        ranking.places.iter_mut().for_each(|place| place.companies = vec![HOSTILE.into()]);
        ranking.intervals.iter_mut().for_each(|interval| interval.criterion = HOSTILE.into());
        ranking.without.iter_mut().for_each(|without| without.first = vec![HOSTILE.into()]);
    }
    facts
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().expect("a folder to write to");
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder).expect("the folder can be made");
    let mut facts = example_year::facts();
    if arguments.next().as_deref() == Some("--hostile") {
        facts = hostile(facts);
    }
    let outcomes = outcomes_json(&facts).unwrap();
    let manifest = Manifest::of(&facts, &outcomes).unwrap();
    for language in Language::ALL {
        let notice = compose(&facts, &manifest, language).unwrap();
        std::fs::write(folder.join(notice.file_name()), notice.html()).unwrap();
        let markdown = folder.join(notice.file_name()).with_extension("md");
        std::fs::write(markdown, notice.markdown()).unwrap();
    }
    let shares = facts.shares.as_ref().expect("the example shares its surplus");
    std::fs::write(folder.join("shares.csv"), shares_csv(&shares.value)).unwrap();
    std::fs::write(folder.join("outcomes.json"), outcomes).unwrap();
    std::fs::write(folder.join("manifest.json"), manifest.to_json().unwrap()).unwrap();
}
