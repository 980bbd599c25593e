//! The law stands in books: every number and clause of a shipped book is used, and none stands in the code.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use commonhold::rulebook::{Predicate, Procedure, Rulebook};
use commonhold::{Detail, cases::run};
use std::path::{Path, PathBuf};

/// The sources of the library, without comments and without their own tests.
fn code() -> Vec<(PathBuf, String)> {
    fn gather(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let text = text.split("#[cfg(test)]").next().unwrap();
                let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                found.push((path, lines.collect::<Vec<_>>().join("\n")));
            }
        }
    }
    let mut found = Vec::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found
}

fn books() -> Vec<Rulebook> {
    let books: Vec<Rulebook> = Rulebook::shipped().map(|name| Rulebook::builtin(name).unwrap()).collect();
    assert!(!books.is_empty());
    books
}

/// Every condition of a procedure, as it stands in the book.
fn conditions(procedure: &Procedure) -> Vec<&Predicate> {
    let stages = procedure.stages.iter();
    stages
        .flat_map(|stage| {
            let guards = stage.otherwise.iter().map(|next| &next.condition);
            stage.quorum.iter().chain([&stage.pass]).chain(guards).chain(stage.window.iter().map(|w| &w.veto))
        })
        .collect()
}

#[test]
fn every_parameter_of_a_shipped_book_is_read_by_a_rule() {
    let code = code();
    for book in books() {
        let conditions: Vec<String> =
            book.procedures().flat_map(conditions).map(ToString::to_string).collect();
        for id in book.parameters().map(|parameter| parameter.id.clone()) {
            let named = format!("\"{id}\"");
            let read = conditions.iter().any(|condition| condition.contains(&format!("param({id})")))
                || code.iter().any(|(_, text)| text.contains(&named));
            assert!(read, "no rule reads the parameter `{id}`");
        }
    }
}

#[test]
fn every_ground_of_a_shipped_book_is_cited_by_a_rule() {
    let code = code();
    let said = |name: &str| code.iter().any(|(_, text)| text.contains(&format!("\"{name}\"")));
    let sayings = commonhold::codes::sayings();
    let declared = |code: &str| sayings.iter().any(|saying| saying.code == code);
    for book in books() {
        for ground in book.grounds() {
            // A room puts some codes together: of a cost item, of a second clause.
            let put_together = |prefix: &str, suffix: &str| {
                let middle = ground.code.strip_prefix(prefix).and_then(|rest| rest.strip_suffix(suffix));
                middle.is_some_and(|middle| said(middle) || declared(&format!("{prefix}{middle}")))
            };
            let used = said(&ground.code)
                || declared(&ground.code)
                || put_together("settlement.item.", "")
                || put_together("", ".contract");
            assert!(used, "no rule cites by `{}`", ground.code);
        }
    }
}

#[test]
fn a_citation_is_made_only_by_a_book_or_from_a_contracts_own_text() {
    // The type itself; the settings of one vote, which cite the facts; the contract's own clause.
    let may = ["citation.rs", "rulebook/asked.rs", "rulebook/raw.rs", "settlement/findings.rs"];
    for (path, text) in code() {
        let name = path.display().to_string();
        let returned = text.matches("-> Citation {").count();
        let made = text.matches("Citation::new(").count() + text.matches("Citation {").count();
        assert!(
            made == returned || may.iter().any(|known| name.ends_with(known)),
            "{name} makes a citation of its own"
        );
    }
}

#[test]
fn no_name_of_a_source_stands_in_the_code() {
    let code = code();
    for book in books() {
        for source in book.sources() {
            for name in [&source.name, &source.name_zh] {
                let found = code.iter().find(|(_, text)| text.contains(name.as_str()));
                assert!(found.is_none(), "{name} stands in {:?}", found.map(|(path, _)| path));
            }
        }
    }
}

#[test]
fn every_source_says_its_edition_and_when_and_how_it_was_seen() {
    let books = books();
    assert!(books.iter().any(|book| book.sources().count() > 5), "the books name their sources");
    for source in books.iter().flat_map(Rulebook::sources) {
        assert!(
            !source.name.is_empty() && !source.name_zh.is_empty() && !source.edition.is_empty(),
            "{source:?}"
        );
        let primary = source.seen == commonhold::rulebook::Seen::Primary;
        assert!(!primary || source.address.starts_with("http"), "{}: read where?", source.id);
    }
}

/// What only China's books say.
const CHINESE: [&str; 6] = ["Civil Code", "Property", "SPC", "Shanghai", "民法典", "物业"];

#[test]
fn a_german_vote_and_a_contract_in_euro_cite_nothing_chinese() {
    let book = r#"form = \"commonhold-rulebook/1\"\nname = \"de\"\nlevel = \"national\"\n[[procedures]]\nid = \"de.25\"\nclass = \"ordinary\"\ncitation = { source = \"WEG\", clause = \"§ 25\" }\npass = \"heads(yes) > heads(no)\"\n"#;
    let tally = format!(
        r#"{{"rulebook":"{book}","on":"2025-06-01","procedure":"de.25","roll":{{"units":[
        {{"id":"1","building":"A","use_class":"dwelling","status":"sold","floor_area":{{"registered":"90"}}}},
        {{"id":"2","building":"A","use_class":"dwelling","status":"sold"}}],"owners":[{{"key":"a"}},{{"key":"b"}}],
        "tenures":[{{"unit":"1","owners":["a"],"from":"2020-01-01"}},{{"unit":"2","owners":["b"],"from":"2020-01-01"}}]}},
        "ballots":[{{"voter":"a","choice":"yes"}},{{"voter":"a","choice":"no"}}],"delivered":{{"kind":"everyone"}},
        "silence":{{"policy":"participate_agree","effective_delivery":false}}}}"#
    );
    let settle = r#"{"currency":{"code":"EUR","minor_digits":2},"period":{"from":"2024-01-01","to":"2025-01-01"},
        "contract":{"source":"Verwaltervertrag","clause":"§ 6"},"opening":"0.00","billed":"100.00","collected":"90.00",
        "expenditure":{"wages":"40.00","other_agreed":"20.00"},"large_repairs":"0.00"}"#;
    let share = r#"{"total":"100.00","currency":{"code":"EUR","minor_digits":2},
        "period":{"from":"2024-01-01","to":"2025-01-01"},"bearers":{"a":{"area":"50"},"b":{"area":"50"}}}"#;
    for (rule, given) in [("tally", tally.as_str()), ("settle", settle), ("share_surplus", share)] {
        let outcome = run(rule, given, Detail::Steps).unwrap_or_else(|refusal| panic!("{rule}: {refusal:?}"));
        for name in CHINESE {
            assert!(!outcome.contains(name), "{rule} cites {name}: {outcome}");
        }
    }
}

#[test]
fn every_shipped_scheme_cites_a_source_and_has_a_case() {
    use commonhold::evaluation::Scheme;
    let sources: Vec<String> = books()
        .iter()
        .flat_map(|book| book.sources().map(|source| source.name.clone()).collect::<Vec<_>>())
        .collect();
    let cases =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/score/schemes.json"))
            .unwrap();
    assert_eq!(Scheme::shipped().count(), 11);
    for name in Scheme::shipped() {
        let scheme = Scheme::builtin(name).unwrap();
        assert_eq!(scheme.form, "commonhold-scheme/1");
        assert!(
            !scheme.remarks.is_empty() && !scheme.about.is_empty() && !scheme.about_zh.is_empty(),
            "{name}"
        );
        let pay = scheme.pay.iter().map(|pay| pay.source.clone());
        for source in [scheme.score.source.clone()].into_iter().chain(pay) {
            let source = source.unwrap().source;
            assert!(sources.contains(&source), "{name} cites {source}, which no book lists");
        }
        assert!(cases.contains(&format!("\"scheme\": \"{name}\"")), "{name} has no case");
    }
}
