//! Markdown: the statements as text with tables. Markup in anybody's text is escaped.

use super::page::{MissingPart, Sheet, SheetKind, Sheets};
use crate::explain::sentence;
use crate::notice::harmless::harmless;
use crate::notice::markdown::{block, first, list, plain};
use crate::notice::words::Words;

pub(super) fn page(sheets: &Sheets) -> String {
    let say = |code: &str| sentence(code, &[], sheets.language);
    let mut out =
        format!("# {} {}\n\n{}\n", plain(&sheets.compound), plain(&sheets.title), plain(&sheets.period));
    if let Some(remark) = &sheets.remark {
        out.push_str(&format!("\n{}\n", first(remark)));
    }
    out.push_str(&format!("\n{}\n", say("sheets.for_those_who_sign")));
    draft(sheets, &sheets.draft, &mut out);
    if !sheets.missing.is_empty() {
        out.push_str(&format!("\n## {}\n\n", say("sheets.missing")));
        sheets
            .missing
            .iter()
            .for_each(|part| out.push_str(&format!("- {}\n", first(&missing(sheets, part)))));
    }
    if !sheets.findings.is_empty() {
        out.push_str(&format!("\n## {}\n", say("notice.findings")));
        list(&sheets.findings, &mut out);
    }
    for of in &sheets.sheets {
        let unit = format!("{}{}", say("sheets.unit_of_money"), sheets.currency);
        let head = [number(sheets, of), sheets.period.clone(), unit].map(|text| plain(&text)).join(" · ");
        out.push_str(&format!("\n## {}\n\n{head}\n", plain(&of.title)));
        draft(sheets, &of.draft, &mut out);
        of.blocks.iter().for_each(|of| block(of, &mut out));
        out.push('\n');
        for signature in &sheets.signatures {
            let typed = format!("{} {}", signature.name, signature.day);
            let typed = if typed.trim().is_empty() { "________".to_owned() } else { plain(typed.trim()) };
            out.push_str(&format!("- {}: {typed}\n", plain(&signature.title)));
        }
    }
    harmless(out)
}

fn draft(sheets: &Sheets, reasons: &[String], out: &mut String) {
    if reasons.is_empty() {
        return;
    }
    out.push_str(&format!("\n**{}**\n\n", sentence("sheets.draft", &[], sheets.language)));
    reasons.iter().for_each(|reason| out.push_str(&format!("- {}\n", first(reason))));
}

fn words(sheets: &Sheets) -> Words<'static> {
    Words { language: sheets.language, minor_digits: 0, names: &[], order: &[] }
}

/// 表号: the number of a statement among the seven.
pub(super) fn number(sheets: &Sheets, of: &Sheet) -> String {
    let (number, all) = (of.kind.number().to_string(), SheetKind::EVERY.len().to_string());
    words(sheets).fill("sheets.number_of", &[("number", &number), ("all", &all)])
}

/// 缺少的内容: a line of what is missing: a whole statement, or something in one.
pub(super) fn missing(sheets: &Sheets, part: &MissingPart) -> String {
    let code = if part.left_out { "sheets.sheet_left_out" } else { "sheets.in_sheet" };
    let number = part.sheet.number().to_string();
    words(sheets).fill(code, &[("number", &number), ("text", &part.sentence)])
}
