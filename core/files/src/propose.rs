//! 对照的草稿: a mapping for a file, as far as it can be proposed; what a person must choose stands behind `#`.

use crate::across;
use crate::folder::{File, Folder, form_of};
use crate::header::{self, Header, Meant};
use crate::layout::Context;
use crate::sheet::Sheet;
use crate::vocabulary::Vocabulary;
use commonhold::reading::{Column, Holds, TABLES, TableForm};
use std::fmt::Write;

/// How many words of a column are listed for a person to map.
const MOST_WORDS: usize = 30;

/// 草拟对照: a mapping for the sheets of a file: which of its columns are ours without saying, which could be, and which words
/// have no meaning yet. `table` says which table it is, where neither its name nor its header does.
///
/// ```
/// use commonhold_files::{File, propose_mapping};
/// let file = File { name: "房屋台账.csv".into(), bytes: "序号,房号,楼号,建筑面积,用途,销售状态\n1,1-101,1,89.50,高层,已售\n".into() };
/// let mapping = propose_mapping(&file, None).unwrap();
/// assert!(mapping.contains("# registered_area = \"建筑面积\""));
/// assert!(mapping.contains("\"高层\""));
/// assert!(propose_mapping(&file, Some("colours")).is_none());
/// ```
#[must_use]
pub fn propose_mapping(file: &File, table: Option<&str>) -> Option<String> {
    let vocabulary = Vocabulary::with(None).ok()?;
    let wanted = match table {
        Some(name) => {
            Some(TABLES.iter().find(|form| form.name == name).or_else(|| vocabulary.table_named(name))?)
        }
        None => None,
    };
    let mut folder = Folder::default();
    let mut written = String::from("form = \"commonhold-mapping/1\"\n");
    let mut proposed: Vec<&str> = Vec::new();
    for sheet in folder.sheets(file) {
        let own = form_of(&sheet, &vocabulary);
        // What is asked for is the first sheet that is nothing else.
        let of = wanted.filter(|form| own.is_none_or(|own| own.name == form.name)).or(own);
        match of.filter(|form| !proposed.contains(&form.name)) {
            Some(form) => {
                proposed.push(form.name);
                propose(&sheet, form, &vocabulary, &mut written);
            }
            None => untold(&sheet, &mut written),
        }
    }
    Some(written)
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

/// A sheet of which nothing tells what table it is.
fn untold(sheet: &Sheet, written: &mut String) {
    let tables = TABLES.iter().map(|form| form.name).collect::<Vec<_>>().join(", ");
    let name = sheet.name.clone().unwrap_or_else(|| sheet.file.clone());
    let _ = write!(written, "\n# {name}: --table {tables}\n");
}

fn propose(sheet: &Sheet, form: &'static TableForm, vocabulary: &Vocabulary, written: &mut String) {
    let _ = write!(written, "\n[{}]\nfile = {}\n", form.name, quoted(&sheet.file));
    if let Some(name) = &sheet.name {
        let _ = writeln!(written, "sheet = {}", quoted(name));
    }
    let Some(header) = header::find(sheet, form, vocabulary) else {
        let _ = writeln!(written, "# no line names a column of ours; 没有哪一行是列名");
        return;
    };
    let heads = |wanted: fn(&Meant) -> bool| {
        header.columns.iter().filter(move |(_, meant)| wanted(meant)).map(|(head, _)| head.as_str())
    };
    let known_so = (&Context::default(), vocabulary);
    let goes_across = |head: &&str| across::is_across(form, &header, head, known_so);
    let unknown: Vec<&str> =
        heads(|meant| matches!(meant, Meant::Unknown)).filter(|head| !goes_across(head)).collect();
    let known = header.ours().filter_map(|(cell, column)| {
        let (head, _) = header.columns.get(cell)?;
        (head != column.name).then(|| format!("{head} = {}", column.name))
    });
    let known: Vec<String> = known.collect();
    if !known.is_empty() {
        let _ = writeln!(written, "# understood without saying, 无需说明: {}", known.join(", "));
    }
    let ignored: Vec<&str> = heads(|meant| matches!(meant, Meant::Ignored)).collect();
    if !ignored.is_empty() {
        let _ = writeln!(written, "# not read, 不读: {}", ignored.join(", "));
    }
    if !unknown.is_empty() {
        let each = unknown.iter().map(|head| quoted(head)).collect::<Vec<_>>().join(", ");
        let _ = writeln!(written, "# delete what is ours, 属于我们的请删去\nignore = [{each}]");
    }
    columns(form, &header, &unknown, vocabulary, written);
    for (cell, column) in header.ours() {
        words(sheet, form, (&header, cell, column), vocabulary, written);
    }
}

/// Our columns that the header does not have, each with the one of theirs that it could be.
fn columns(
    form: &TableForm,
    header: &Header,
    unknown: &[&str],
    vocabulary: &Vocabulary,
    written: &mut String,
) {
    let _ = write!(written, "\n[{}.columns]\n", form.name);
    let given = across::given(form, header, (&Context::default(), vocabulary));
    let halves = !header.halves().is_empty();
    let told = |name: &str| header.has(name) || given.contains(&name) || (halves && name == "amount");
    for column in form.columns.iter().filter(|column| !told(column.name)) {
        let asked = |head: &&&str| {
            vocabulary.asked_column(form, head).is_some_and(|may| may.iter().any(|one| one == column.name))
        };
        let near = |head: &&&str| {
            header::near(head, form, vocabulary, header).is_some_and(|one| one.name == column.name)
        };
        let found = unknown.iter().find(near).or_else(|| unknown.iter().find(asked));
        let needed = if column.required { "needed 必须" } else { "may be left out 可无" };
        let theirs = found.map_or_else(|| "\"\"".to_owned(), |head| quoted(head));
        if column.required || found.is_some() {
            let _ = writeln!(written, "# {} = {theirs}  # {}, {needed}", column.name, column.chinese);
        }
    }
}

/// The words of a column that mean nothing yet.
fn words(
    sheet: &Sheet,
    form: &TableForm,
    (header, cell, column): (&Header, usize, &'static Column),
    vocabulary: &Vocabulary,
    written: &mut String,
) {
    let Holds::Word(ours) = column.holds else { return };
    let mut unknown: Vec<String> = Vec::new();
    let first = header.at.saturating_add(header.depth);
    for line in sheet.lines.iter().skip(first) {
        let said = line.content(cell).shown().trim().to_owned();
        let total = line
            .first_filled()
            .is_none_or(|(first, _)| vocabulary.is_total(&first) || vocabulary.is_remark(&first));
        if !said.is_empty()
            && !total
            && vocabulary.word(form, column, &said).is_none()
            && !unknown.contains(&said)
        {
            unknown.push(said);
        }
    }
    if unknown.is_empty() {
        return;
    }
    let each = unknown.iter().take(MOST_WORDS).map(|word| quoted(word)).collect::<Vec<_>>().join(", ");
    let _ = write!(written, "\n[{}.words.{}]\n# {} → {}\n", form.name, column.name, each, ours().join(", "));
    let _ = writeln!(written, "# {} = [{each}]", ours().first().copied().unwrap_or_default());
}
