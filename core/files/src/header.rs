//! 表头: where the header of a table is, and what each of its columns means.

use crate::sheet::{Content, Line, Sheet};
use crate::vocabulary::Vocabulary;
use crate::words::folded;
use commonhold::reading::{Column, TABLES, TableForm};

/// How far down a header is looked for.
const FARTHEST: usize = 40;

/// What a column of the file is.
#[derive(Clone, Debug)]
pub(crate) enum Meant {
    Ours(&'static Column),
    /// Half of the amount: that below zero, or the other one.
    Half {
        below: bool,
    },
    /// Known to hold nothing for us.
    Ignored,
    Unknown,
    /// Nothing stands in the header.
    Blank,
}

/// The header of a table.
#[derive(Clone, Debug)]
pub(crate) struct Header {
    /// The line it begins at, counted from 0 among those of the sheet, and how many lines it has.
    pub(crate) at: usize,
    pub(crate) depth: usize,
    /// What heads each column, and what it means.
    pub(crate) columns: Vec<(String, Meant)>,
}

impl Header {
    /// How many of our columns it names.
    fn known(&self) -> usize {
        let mut names: Vec<&str> = self.ours().map(|(_, column)| column.name).collect();
        names.sort_unstable();
        names.dedup();
        names.len()
    }

    /// The columns that are ours, each with its cell; of two that mean the same, the first.
    pub(crate) fn ours(&self) -> impl Iterator<Item = (usize, &'static Column)> {
        let of = |(cell, (_, meant)): (usize, &(String, Meant))| match meant {
            Meant::Ours(column) => Some((cell, *column)),
            _ => None,
        };
        let all: Vec<(usize, &'static Column)> = self.columns.iter().enumerate().filter_map(of).collect();
        let first =
            |place: usize, name: &str| all.iter().position(|(_, one)| one.name == name) == Some(place);
        let kept: Vec<_> = all
            .iter()
            .enumerate()
            .filter(|(place, (_, one))| first(*place, one.name))
            .map(|(_, one)| *one)
            .collect();
        kept.into_iter()
    }

    /// The cells of the halves of an amount that stands in no column of its own, each with whether it is below zero.
    pub(crate) fn halves(&self) -> Vec<(usize, bool)> {
        let halves = self.columns.iter().enumerate().filter_map(|(cell, (_, meant))| match meant {
            Meant::Half { below } => Some((cell, *below)),
            _ => None,
        });
        if self.has("amount") { Vec::new() } else { halves.collect() }
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.ours().any(|(_, column)| column.name == name)
    }

    fn lacks_nothing(&self, form: &TableForm) -> bool {
        form.columns.iter().filter(|column| column.required).all(|column| self.has(column.name))
    }
}

/// The header of a table of that form: the line, or the two lines, that name most of its columns.
pub(crate) fn find(sheet: &Sheet, form: &TableForm, vocabulary: &Vocabulary) -> Option<Header> {
    let mut best: Option<Header> = None;
    let farthest = sheet.lines.iter().enumerate().take(FARTHEST);
    for (at, line) in farthest.filter(|(_, line)| !line.is_empty()) {
        // What a spreadsheet keeps as a number, or a comment, is no name.
        if line.first_filled().is_some_and(|(first, _)| first.starts_with('#')) {
            continue;
        }
        let two = sheet.lines.get(at.saturating_add(1)).map(|next| of_two(line, next));
        let heads = std::iter::once((1, of_one(line))).chain(two.map(|heads| (2, heads)));
        for (depth, heads) in heads {
            let columns = heads.into_iter().map(|head| means(head, form, vocabulary)).collect();
            let header = Header { at, depth, columns };
            // A title above a header would make two lines of it: one line that says as much is the header.
            let worth = |header: &Header| (header.known(), header.depth == 1);
            if header.known() > 0 && best.as_ref().is_none_or(|best| worth(&header) > worth(best)) {
                best = Some(header);
            }
        }
    }
    best
}

fn of_one(line: &Line) -> Vec<Vec<String>> {
    line.cells.iter().map(|cell| vec![head(&cell.content)]).collect()
}

/// Two lines: what stands in the lower one belongs to what stands above it, or to the left of that where cells were merged.
fn of_two(upper: &Line, lower: &Line) -> Vec<Vec<String>> {
    let cells = upper.cells.len().max(lower.cells.len());
    let mut above = String::new();
    let mut heads = Vec::new();
    for cell in 0..cells {
        let (up, low) = (head(upper.content(cell)), head(lower.content(cell)));
        if !up.is_empty() {
            above = up.clone();
        }
        heads.push(match (up.is_empty(), low.is_empty()) {
            (_, false) => vec![format!("{above}{low}"), format!("{low}{above}"), low],
            (false, true) => vec![up],
            (true, true) => vec![String::new()],
        });
    }
    heads
}

fn head(content: &Content) -> String {
    match content {
        Content::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Content::Day(..) | Content::Number(_) => content.shown(),
        _ => String::new(),
    }
}

fn means(heads: Vec<String>, form: &TableForm, vocabulary: &Vocabulary) -> (String, Meant) {
    let said = heads.first().cloned().unwrap_or_default();
    if said.is_empty() {
        return (said, Meant::Blank);
    }
    // What the folder's own mapping sets aside is set aside, whatever else it could be.
    if heads.iter().any(|head| vocabulary.is_set_aside(form, head)) {
        return (said, Meant::Ignored);
    }
    if let Some((head, column)) = heads.iter().find_map(|head| Some((head, vocabulary.column(form, head)?))) {
        return (head.clone(), Meant::Ours(column));
    }
    if let Some((head, below)) = heads.iter().find_map(|head| Some((head, vocabulary.half(form, head)?))) {
        return (head.clone(), Meant::Half { below });
    }
    if let Some(asked) = heads.iter().find(|head| vocabulary.asked_column(form, head).is_some()) {
        return (asked.clone(), Meant::Unknown);
    }
    let ignored = heads.iter().any(|head| vocabulary.is_ignored(form, head));
    (said, if ignored { Meant::Ignored } else { Meant::Unknown })
}

/// The table that a sheet is by its header alone: the one whose needed columns are all there and that names most of the
/// sheet's columns; never where two would do as well.
pub(crate) fn table_by_header(sheet: &Sheet, vocabulary: &Vocabulary) -> Option<&'static TableForm> {
    let fitting = TABLES.iter().filter_map(|form| {
        let header = find(sheet, form, vocabulary)?;
        header.lacks_nothing(form).then(|| (header.known(), form))
    });
    let fitting: Vec<_> = fitting.collect();
    let most = fitting.iter().map(|(known, _)| *known).max()?;
    let mut first = fitting.iter().filter(|(known, _)| *known == most);
    let found = first.next()?.1;
    // A list of one column fits nearly anything.
    (most > 1 && first.next().is_none()).then_some(found)
}

/// The column whose name is nearly this one.
pub(crate) fn near(
    said: &str,
    form: &TableForm,
    vocabulary: &Vocabulary,
    header: &Header,
) -> Option<&'static Column> {
    let said = folded(said);
    let length = said.chars().count();
    let is_near = |column: &&Column| {
        vocabulary.names_of(form, column).iter().map(|name| folded(name)).any(|name| {
            let far = strsim::damerau_levenshtein(&said, &name);
            // Latin names are near with two letters wrong; two Chinese letters are a word of their own.
            far > 0 && if name.is_ascii() { far <= 2 && length > 4 } else { far == 1 && length > 3 }
        })
    };
    form.columns.iter().filter(|column| !header.has(column.name)).find(is_near)
}
