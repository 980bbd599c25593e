//! 隐藏行: the rows that a spreadsheet hides, which the reader of cells does not tell.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The largest part of a workbook that is looked through.
const LARGEST_PART: u64 = 256 << 20;
/// No spreadsheet has more rows.
const MOST_ROWS: u32 = 1 << 20;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The hidden rows of each sheet, counted from 1; empty for a form of workbook that is no archive of XML.
pub(crate) fn rows(bytes: &[u8]) -> BTreeMap<String, BTreeSet<u32>> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else { return BTreeMap::new() };
    match part(&mut archive, "content.xml") {
        Some(content) => of_ods(&content),
        None => of_xlsx(&mut archive),
    }
}

fn part(archive: &mut Archive<'_>, name: &str) -> Option<Vec<u8>> {
    let mut read = Vec::new();
    archive.by_name(name).ok()?.take(LARGEST_PART).read_to_end(&mut read).ok()?;
    Some(read)
}

/// Calls for every element that begins, until the text ends or is no XML any more.
fn each_element(xml: &[u8], mut call: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_reader(xml);
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element) | Event::Empty(element)) => call(&element),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
        buffer.clear();
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|one| one.key.as_ref() == name)?;
    let text = found.value.into_owned();
    Some(quick_xml::escape::unescape(&text).map_or_else(|_| text.clone(), std::borrow::Cow::into_owned))
}

fn of_xlsx(archive: &mut Archive<'_>) -> BTreeMap<String, BTreeSet<u32>> {
    let (Some(book), Some(links)) =
        (part(archive, "xl/workbook.xml"), part(archive, "xl/_rels/workbook.xml.rels"))
    else {
        return BTreeMap::new();
    };
    let mut targets = BTreeMap::new();
    each_element(&links, |element| {
        if let (Some(id), Some(target)) = (attribute(element, "Id"), attribute(element, "Target")) {
            targets.insert(id, target);
        }
    });
    let mut sheets = Vec::new();
    each_element(&book, |element| {
        if element.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (attribute(element, "name"), attribute(element, "r:id"))
        {
            sheets.push((name, id));
        }
    });
    let mut hidden = BTreeMap::new();
    for (name, id) in sheets {
        let Some(target) = targets.get(&id) else { continue };
        let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
        let Some(sheet) = part(archive, &path) else { continue };
        hidden.insert(name, hidden_in_xlsx(&sheet));
    }
    hidden
}

fn hidden_in_xlsx(sheet: &[u8]) -> BTreeSet<u32> {
    let mut rows = BTreeSet::new();
    each_element(sheet, |element| {
        let is_hidden = || matches!(attribute(element, "hidden").as_deref(), Some("1" | "true"));
        if element.local_name().as_ref() == "row" && is_hidden() {
            rows.extend(attribute(element, "r").and_then(|row| row.parse::<u32>().ok()));
        }
    });
    rows
}

fn of_ods(content: &[u8]) -> BTreeMap<String, BTreeSet<u32>> {
    let mut hidden: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    let (mut sheet, mut row) = (String::new(), 0_u32);
    each_element(content, |element| match element.name().as_ref() {
        "table:table" => {
            sheet = attribute(element, "table:name").unwrap_or_default();
            row = 0;
        }
        "table:table-row" => {
            let repeated =
                attribute(element, "table:number-rows-repeated").and_then(|many| many.parse().ok());
            let until = row.saturating_add(repeated.unwrap_or(1)).min(MOST_ROWS);
            if matches!(attribute(element, "table:visibility").as_deref(), Some("collapse" | "filter")) {
                let first = row.saturating_add(1);
                hidden.entry(sheet.clone()).or_default().extend(first..=until);
            }
            row = until;
        }
        _ => {}
    });
    hidden
}
