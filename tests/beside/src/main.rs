//! What an application does: its own dates and its own files, and a rule of commonhold between them.

use commonhold::voting::{DecideFacts, decide};
use commonhold::{Day, Detail, canonical::from_json};
use serde::Deserialize;

#[derive(Deserialize)]
struct Settings {
    book: String,
    matter: String,
    day: String,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let settings: Settings = toml::from_str("book = 'cn'\nmatter = 'hire_manager'\nday = '2024-05-01'")?;
    let date: jiff::civil::Date = settings.day.parse()?;
    let day = Day::new(date.year(), date.month(), date.day())?;
    let facts: DecideFacts = from_json(
        "vote",
        &format!(
            r#"{{"book":"{}","on":"{day}","matter":"{}","counts":{{
                "heads":{{"all":"3","yes":"2","no":"1"}},"area":{{"all":"300","yes":"200","no":"100"}}}}}}"#,
            settings.book, settings.matter
        ),
    )?;
    let outcome = decide(&facts, Detail::Steps)?;
    println!("beside the newest jiff and toml: {:?}, {} steps", outcome.value.verdict, outcome.steps.len());
    Ok(())
}
