//! The statements that people sign, from the same books as the notice.

use crate::year::Year;
use commonhold::explain::Language;
use commonhold::sheets::{SheetFacts, Sheets, compose_sheets};
use commonhold::{Area, Refusal};

/// What they are made from: the books, and the floor area of all units of the roll, on which the charges are billed.
pub fn facts(year: &Year) -> Result<SheetFacts, Refusal> {
    Ok(SheetFacts {
        compound: year.compound.clone(),
        remark: year.notice_facts().remark,
        books: year.books.clone(),
        area: Some(Area::parse(&year.electorate.area.to_string())?),
        last_year: None,
        signatures: vec![],
    })
}

/// The statements in a language.
pub fn sheets(year: &Year, language: Language) -> Result<Sheets, Refusal> {
    compose_sheets(&facts(year)?, language)
}
