//! 横排: tables whose columns go across, such as aspects or months, as rows.

use crate::day;
use crate::header::{Header, Meant};
use crate::layout::Context;
use crate::mistake::{Mistake, at};
use crate::sheet::Sheet;
use crate::understood::Note;
use crate::vocabulary::Vocabulary;
use crate::words::folded;
use commonhold::reading::{Column, TableForm};
use commonhold::{Day, Refusal};

/// A column that goes across: what its head says of each of its cells.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    pub(crate) cell: usize,
    /// The column that the head itself fills, and with what.
    fills: &'static str,
    with: String,
    said: String,
}

impl Head {
    /// 每月一张: of a ledger whose months go across, each month of a voucher is a voucher of its own.
    pub(crate) fn posting(&self, id: &str) -> Option<String> {
        (self.fills == "day").then(|| format!("{id} {}", self.with.get(..7).unwrap_or_default()))
    }

    /// Whether a cell under it is a tick, which fills nothing by itself.
    pub(crate) fn is_ticked(&self) -> bool {
        self.fills == "choice"
    }

    /// What the head says of a column; nothing for the one that the cell itself fills.
    pub(crate) fn given(&self, column: &Column) -> Option<&str> {
        (column.name == self.fills).then_some(self.with.as_str())
    }
}

/// Everything that goes across in a header.
pub(crate) struct Across {
    pub(crate) heads: Vec<Head>,
    /// Our columns that are filled so.
    pub(crate) added: Vec<&'static Column>,
    unknown: Vec<(usize, Mistake)>,
}

/// Of a table, the column that heads fill and the one that cells fill, where it may go across.
fn fills(form: &TableForm) -> Option<(&'static str, &'static str)> {
    match form.name {
        "ratings" => Some(("item", "score")),
        "ledger" => Some(("day", "amount")),
        // A column for each choice, and a tick in one of them.
        "ballots" => Some(("choice", "choice")),
        _ => None,
    }
}

/// Whether a table goes across: neither of the two columns is there.
fn goes_across(form: &TableForm, header: &Header) -> Option<(&'static str, &'static str)> {
    fills(form).filter(|(head, cell)| !header.has(head) && !header.has(cell))
}

/// The needed columns that the header does not have because they go across.
pub(crate) fn given(form: &TableForm, header: &Header, known: (&Context, &Vocabulary)) -> Vec<&'static str> {
    let any = header
        .columns
        .iter()
        .any(|(head, meant)| matches!(meant, Meant::Unknown) && is_across(form, header, head, known));
    goes_across(form, header).filter(|_| any).map_or_else(Vec::new, |(head, cell)| vec![head, cell])
}

/// Whether a column that is none of ours goes across.
pub(crate) fn is_across(
    form: &TableForm,
    header: &Header,
    head: &str,
    (context, vocabulary): (&Context, &Vocabulary),
) -> bool {
    goes_across(form, header).is_some_and(|(fills, _)| match fills {
        "item" => true,
        "choice" => choice(form, head, vocabulary).is_some(),
        _ => day::month(head, context.year.as_deref()).is_some(),
    })
}

/// The columns that go across.
pub(crate) fn columns(
    form: &'static TableForm,
    header: &Header,
    (context, vocabulary): (&Context, &Vocabulary),
) -> Across {
    let mut across = Across { heads: Vec::new(), added: Vec::new(), unknown: Vec::new() };
    let Some((fills, by_cell)) = goes_across(form, header) else { return across };
    let own = |name: &str| form.columns.iter().find(|column| column.name == name);
    across.added = [own(fills), own(by_cell).filter(|_| by_cell != fills)].into_iter().flatten().collect();
    for (cell, (said, meant)) in header.columns.iter().enumerate() {
        if !matches!(meant, Meant::Unknown) {
            continue;
        }
        let with = match fills {
            "item" => aspect(said, context).map(Ok),
            "choice" => choice(form, said, vocabulary).map(Ok),
            _ => month_end(said, context),
        };
        match with {
            Some(Ok(with)) => across.heads.push(Head { cell, fills, with, said: said.clone() }),
            Some(Err(mistake)) => across.unknown.push((cell, mistake)),
            None if fills == "item" => across.unknown.push((cell, unknown_aspect(said, context))),
            None => {}
        }
    }
    across
}

/// The choice that a head names.
fn choice(form: &TableForm, said: &str, vocabulary: &Vocabulary) -> Option<String> {
    let column = form.columns.iter().find(|column| column.name == "choice")?;
    vocabulary.word(form, column, said).map(str::to_owned)
}

/// The key of the aspect that a head names by its key or its name. Without a contract the head itself is the key.
fn aspect(said: &str, context: &Context) -> Option<String> {
    if context.aspects.is_empty() {
        return Some(said.to_owned());
    }
    let said = folded(said);
    let found = context.aspects.iter().find(|(key, name)| folded(key) == said || folded(name) == said);
    found.map(|(key, _)| key.clone())
}

fn unknown_aspect(said: &str, context: &Context) -> Mistake {
    let known =
        context.aspects.iter().map(|(key, name)| format!("{key} {name}")).collect::<Vec<_>>().join(", ");
    Mistake::UnknownAspect { column: said.to_owned(), known }
}

/// The last day of the month that a head names.
fn month_end(said: &str, context: &Context) -> Option<Result<String, Mistake>> {
    let first = match day::month(said, context.year.as_deref())? {
        Ok(first) => first,
        Err(mistake) => return Some(Err(mistake)),
    };
    let text = first.to_string();
    let last = [31, 30, 29, 28].into_iter().find_map(|day| {
        let month = text.get(..8)?;
        Day::parse(&format!("{month}{day}")).ok()
    });
    last.map(|day| Ok(day.to_string()))
}

impl Across {
    pub(crate) fn note(&self, form: &TableForm) -> Option<Note> {
        let (first, last) = (self.heads.first()?, self.heads.last()?);
        let columns = if self.heads.len() > 1 {
            format!("{} … {}", first.said, last.said)
        } else {
            first.said.clone()
        };
        let means = fills(form).map_or_else(String::new, |(head, cell)| {
            if head == cell { head.to_owned() } else { format!("{head}, {cell}") }
        });
        Some(Note::Across { columns, means })
    }

    pub(crate) fn mistakes(&self, sheet: &Sheet, header: &Header) -> Vec<Refusal> {
        let Some(line) = sheet.lines.get(header.at) else { return Vec::new() };
        self.unknown.iter().map(|(cell, mistake)| at(sheet.place_of(line, *cell), mistake.clone())).collect()
    }
}
