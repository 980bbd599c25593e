//! The page for people who have files lists the tables that are read, and no others.

use commonhold::reading::TABLES;
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
