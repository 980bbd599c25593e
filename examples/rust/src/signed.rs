//! The statements that people sign, from the same books as the notice.

use crate::files;
use crate::year::Year;
use commonhold::explain::Language;
use commonhold::reading::document;
use commonhold::settlement::{SettleFacts, Statement, settle};
use commonhold::sheets::{SheetFacts, Sheets, compose_sheets};
use commonhold::{Area, Detail, Refusal};
use std::path::Path;

/// The year before, settled by its totals.
pub fn last_year(folder: &Path) -> Result<Statement, String> {
    let text = files::text(&folder.join("last-year.toml"))?;
    let settled = || {
        let facts: SettleFacts = document("last-year.toml", &text)?;
        Ok(settle(&facts, Detail::ValueOnly)?.value)
    };
    settled().map_err(|refusal: Refusal| crate::said::refusal(&refusal))
}

/// What they are made from: the books, last year's statement, and the floor area of all units of the roll, on which the
/// charges are billed.
fn facts(year: &Year, last_year: &Statement) -> Result<SheetFacts, Refusal> {
    Ok(SheetFacts {
        compound: year.compound.clone(),
        remark: year.notice_facts().remark,
        books: year.books.clone(),
        area: Some(Area::parse(&year.electorate.area.to_string())?),
        last_year: Some(last_year.clone()),
        signatures: vec![],
    })
}

/// The statements in a language.
pub fn sheets(year: &Year, last_year: &Statement, language: Language) -> Result<Sheets, Refusal> {
    compose_sheets(&facts(year, last_year)?, language)
}
