//! Moments as a spreadsheet has them, by the clock on the wall.

use commonhold::Refusal;
use commonhold::window::ServiceRequest;
use commonhold_files::{File, Folder};

fn read(community: &str, requests: &str) -> (Option<Vec<ServiceRequest>>, Vec<Refusal>, Vec<String>) {
    let file = |name: &str, text: &str| File { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    let motions = format!("[community]\n{community}\n");
    let folder = Folder::read(&[file("motions.toml", &motions), file("requests.csv", requests)]);
    let told = folder.understood.iter().map(|one| one.sentence(commonhold::explain::Language::En));
    (folder.requests.clone(), folder.mistakes.clone(), told.collect())
}

#[test]
fn a_moment_of_the_wall_is_that_of_the_compounds_clock_and_told() {
    let whole = "id,service,received,completed\n\
                 q1,repair,2025-01-06T19:51:00+08:00,2025-01-07T00:52:00+08:00\n";
    let typed = "id,service,received,completed\nq1,repair,2025/1/6 19:51,2025年1月7日 0:52:00\n";
    let (expected, mistakes, _) = read("", whole);
    assert!(expected.is_some() && mistakes.is_empty(), "{mistakes:?}");
    let (found, mistakes, told) = read("utc_offset = '+08:00'", typed);
    assert!(mistakes.is_empty(), "{mistakes:?}");
    assert_eq!(found, expected);
    let said = "`2025/1/6 19:51` in `received` is 2025-01-06T19:51:00+08:00, by the clock of the compound";
    assert!(told.iter().any(|one| one == said), "{told:#?}");
}

#[test]
fn a_moment_of_no_clock_is_asked_for_with_its_place() {
    let (found, mistakes, _) = read("", "id,service,received\nq1,repair,2025/1/6 19:51\nq2,repair,soon\n");
    assert!(found.is_none());
    let told: Vec<(&str, u32, u32)> = mistakes
        .iter()
        .filter_map(|one| one.at.as_ref().map(|at| (one.code.as_str(), at.line, at.column)))
        .collect();
    assert_eq!(told, [("files.no_offset", 2, 11), ("files.not_a_moment", 3, 11)]);
}
