//! The way to what cannot be read is the one that a tracker of every step of the reader finds.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use commonhold::canonical::from_json;
use commonhold::cases::CaseFile;
use serde::de::DeserializeOwned;
use serde_json::{Value as Tree, json};
use std::collections::BTreeMap;

/// The way as the tracker says it.
fn tracked<T: DeserializeOwned>(text: &str) -> Option<String> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let way = serde_path_to_error::deserialize::<_, T>(&mut reader).err()?.path().to_string();
    (way != ".").then_some(way)
}

/// The way as a refusal says it; nothing where the text is read.
fn said<T: DeserializeOwned>(text: &str) -> Option<Option<String>> {
    from_json::<T>("given", text).err().map(|refusal| refusal.path)
}

type Ways = (Option<Option<String>>, Option<String>);

fn ways(rule: &str, text: &str) -> Option<Ways> {
    use commonhold::{
        apportion, bodies, books, chain, charging, concerns, deadline, evaluation, management_handover,
        ranking, roll, rulebook, selection, settlement, surplus, trace, voting, window,
    };
    macro_rules! of {
        ($($name:literal => $facts:ty),* $(,)?) => {
            match rule {
                $($name => Some((said::<$facts>(text), tracked::<$facts>(text))),)*
                _ => None,
            }
        };
    }
    of!(
        "apportion" => apportion::ApportionFacts,
        "electorate" => roll::ElectorateFacts,
        "bearers" => roll::BearersFacts,
        "check_rulebook" => rulebook::RulebookFacts,
        "matter" => rulebook::MatterFacts,
        "decide" => voting::DecideFacts,
        "tally" => voting::TallyFacts,
        "settle" => settlement::SettleFacts,
        "charge_fees" => charging::ChargingFacts,
        "close_books" => books::BooksFacts,
        "trace_figure" => trace::TraceFacts,
        "management_handover" => management_handover::ManagementHandoverFacts,
        "share_surplus" => surplus::ShareFacts,
        "check_share" => surplus::ShareCheckFacts,
        "deadline" => deadline::DeadlineFacts,
        "overdue" => deadline::OverdueFacts,
        "fold" => concerns::FoldFacts,
        "propose" => concerns::ProposeFacts,
        "what_now" => concerns::NowFacts,
        "concern_figures" => concerns::FiguresFacts,
        "route" => chain::RouteFacts,
        "check_chain" => chain::ChainCheckFacts,
        "handover" => chain::HandoverFacts,
        "check_body" => bodies::BodyFacts,
        "resolve" => bodies::ResolveFacts,
        "check_posts" => bodies::PostFacts,
        "service_window" => window::WindowFacts,
        "select_orders" => selection::SelectionFacts,
        "rank_companies" => ranking::RankingFacts,
        "score" => evaluation::ScoreFacts,
        "review_score" => evaluation::ReviewFacts,
        "robustness" => evaluation::ScoreFacts,
        "consequence" => evaluation::ConsequenceFacts,
    )
}

/// Every fact with one part of it spoilt: of another sort, without one of its fields, with a strange one.
fn spoilt(tree: &Tree, into: &mut Vec<Tree>) {
    into.extend([json!(null), json!(7), json!("?"), json!(true), json!([]), json!({}), json!([{}])]);
    match tree {
        Tree::Object(fields) => {
            for (name, value) in fields {
                let mut without = fields.clone();
                without.remove(name);
                into.push(Tree::Object(without.clone()));
                without.insert(format!("{name}x"), value.clone());
                into.push(Tree::Object(without));
                let mut inner = Vec::new();
                spoilt(value, &mut inner);
                into.extend(inner.into_iter().map(|part| {
                    let mut with = fields.clone();
                    with.insert(name.clone(), part);
                    Tree::Object(with)
                }));
            }
        }
        Tree::Array(list) => {
            for (place, value) in list.iter().enumerate().take(4) {
                let mut inner = Vec::new();
                spoilt(value, &mut inner);
                into.extend(inner.into_iter().map(|part| {
                    let mut with = list.clone();
                    with.splice(place..=place, [part]);
                    Tree::Array(with)
                }));
            }
        }
        _ => {}
    }
}

#[test]
fn the_way_is_that_of_a_tracker() {
    let mut of_rule: BTreeMap<String, usize> = BTreeMap::new();
    let (mut refused, mut differ) = (0_usize, Vec::new());
    for path in case_files() {
        let text = std::fs::read_to_string(&path).unwrap();
        let file: CaseFile = serde_json::from_str(&text).unwrap();
        for case in file.cases {
            let seen = of_rule.entry(case.rule.clone()).or_default();
            *seen = seen.saturating_add(1);
            if *seen > 6 || case.given.to_string().len() > 4_000 {
                continue;
            }
            let mut all = Vec::new();
            spoilt(&case.given, &mut all);
            let texts = all.iter().enumerate().map(|(number, tree)| match number % 2 {
                0 => tree.to_string(),
                _ => serde_json::to_string_pretty(tree).unwrap(),
            });
            let whole = case.given.to_string();
            let cut = (1..whole.len()).step_by(7).filter_map(|end| whole.get(..end)).map(str::to_owned);
            for text in texts.chain(cut) {
                let Some((Some(said), tracked)) = ways(&case.rule, &text) else { continue };
                refused = refused.saturating_add(1);
                // Where a text breaks off behind a part, the tracker names what is around it, or nothing.
                let broken = serde_json::from_str::<Tree>(&text).is_err();
                let (around, within) =
                    (tracked.as_deref().unwrap_or_default(), said.as_deref().unwrap_or_default());
                let named = broken && (around.contains('?') || within.starts_with(around));
                // The tracker does not see the key of an entry that is read as a word; ours names it.
                let keyed = around.split_once('?').is_some_and(|(before, after)| {
                    within.strip_prefix(before).is_some_and(|key| key.ends_with(after) && !key.is_empty())
                });
                if said != tracked && !named && !keyed {
                    differ.push(format!("{} {said:?} {tracked:?} {text}", case.rule));
                }
            }
        }
    }
    assert!(refused > 30_000, "only {refused} refused");
    assert!(differ.is_empty(), "{} differ, as {:?}", differ.len(), differ.first());
}

#[test]
fn the_last_of_many_entries_is_found_among_them() {
    let many = 30_000_usize;
    let mut covers = vec![r#"{"kind": "building", "building": "4"}"#; many];
    covers.extend([r#"{"kind": "building"}"#, r#"{"kind": "building", "building": "5"}"#]);
    let text = format!(
        r#"{{"book": "cn", "on": "2025-03-03", "doors": [], "posts": [], "trees": [{{"id": "grid", "levels": ["grid"],
            "nodes": [{{"id": "all", "level": "grid", "covers": [{}]}}]}}]}}"#,
        covers.join(", ")
    );
    let said = said::<commonhold::chain::ChainCheckFacts>(&text).unwrap();
    assert_eq!(said, tracked::<commonhold::chain::ChainCheckFacts>(&text));
    assert_eq!(said.as_deref(), Some("trees[0].nodes[0].covers[30000]"));
}

fn case_files() -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "json") {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}
