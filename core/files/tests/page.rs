//! The page for people who have files lists the tables that are read, and no others.

use commonhold::explain::Language;
use commonhold::notice::{Manifest, compose, outcomes_json};
use commonhold::reading::TABLES;
use commonhold_files::{EXAMPLE, File, Folder, Year};
use std::path::Path;

#[test]
fn the_page_lists_every_table_with_its_columns() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/files.md");
    let page = std::fs::read_to_string(page).unwrap();
    for table in TABLES {
        let title = format!("### `{}` {}", table.name, table.chinese);
        let section = page.split(&title).nth(1).unwrap_or_default();
        let section = section.split("\n###").next().unwrap_or_default();
        let section = section.split("\n## ").next().unwrap_or_default();
        let rows: Vec<&str> = section.lines().filter(|line| line.starts_with("| `")).collect();
        let listed: Vec<&str> = rows.iter().filter_map(|row| row.split('`').nth(1)).collect();
        let columns: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        assert_eq!(
            listed.iter().take(columns.len()).collect::<Vec<_>>(),
            columns.iter().collect::<Vec<_>>(),
            "{title}"
        );
        for (row, column) in rows.iter().zip(table.columns) {
            let needed = if column.required { "yes" } else { "" };
            let begins = format!("| `{}` | {} | {needed} |", column.name, column.chinese);
            assert!(row.replace("  |", " |").starts_with(&begins.replace("  |", " |")), "{row}");
        }
    }
}

#[test]
fn every_page_calls_names_in_its_own_language_and_keeps_the_order_of_the_contract() {
    let file =
        |(name, text): &(&str, &str)| File { name: (*name).to_owned(), bytes: text.as_bytes().to_vec() };
    let folder = Folder::read(&EXAMPLE.iter().map(file).collect::<Vec<_>>());
    let facts = Year::of(&folder).notice_facts(&folder).unwrap();
    let manifest = Manifest::of(&facts, &outcomes_json(&facts).unwrap()).unwrap();
    let [en, zh] =
        [Language::En, Language::ZhCn].map(|language| compose(&facts, &manifest, language).unwrap().html());
    let body = en.split("</style>").nth(1).unwrap();
    let left = body.matches(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter)).count();
    assert_eq!(left, 0, "{body}");
    assert!(zh.contains("公共秩序维护") && !zh.contains("Public order") && !zh.contains("Refund seven"));
    let place = |name: &str| zh.find(&format!(">{name}<")).unwrap();
    assert!(place("公共秩序维护") < place("环境卫生维护") && place("绿化养护") < place("客户服务"));
}

#[test]
fn a_name_that_stands_nowhere_is_told_and_the_pay_is_that_of_the_accounts() {
    let mut files: Vec<File> = EXAMPLE
        .iter()
        .map(|(name, text)| File { name: (*name).to_owned(), bytes: text.as_bytes().to_vec() })
        .collect();
    files.retain(|file| file.name != "names.toml");
    files.push(File {
        name: "译名.toml".to_owned(),
        bytes: "[en]\n'绿化养沪' = 'Greenery'\n".as_bytes().to_vec(),
    });
    let folder = Folder::read(&files);
    let told: Vec<String> = folder.understood.iter().map(|note| note.sentence(Language::ZhCn)).collect();
    assert!(told.iter().any(|said| said.contains("绿化养沪")), "{told:?}");
    let year = Year::of(&folder);
    let remuneration = year.settled().unwrap().remuneration.clone().unwrap();
    assert_eq!(year.pay.unwrap().value.pay, Some(remuneration.amount));
}
