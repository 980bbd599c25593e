//! Objects as people see them: one line of text, or tables in a notebook.

use crate::crossing::{field_names, fields};
use commonhold::Outcome;
use commonhold::explain::{Explained, Language, explanation};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyTuple};
use std::fmt::Write;

/// How many things of a tuple are shown in a line before the rest is counted.
const IN_A_LINE: usize = 3;
/// How long the text of an object may be, in characters.
const LONGEST: usize = 2_000;
/// How many rows of a table are shown before the rest is counted.
const ROWS: usize = 20;

/// The object as text, never longer than a screen: of long tuples the rest is counted, of a long text too.
pub fn text(object: &Bound<'_, PyAny>) -> PyResult<String> {
    let shown = fields(object)?.into_iter().map(|(name, value)| Ok(format!("{name}={}", short(&value)?)));
    let class = object.get_type().name()?;
    let whole = format!("{class}({})", shown.collect::<PyResult<Vec<_>>>()?.join(", "));
    let length = whole.chars().count();
    if length <= LONGEST {
        return Ok(whole);
    }
    let kept = LONGEST.saturating_sub(40);
    let start: String = whole.chars().take(kept).collect();
    Ok(format!("{start}… {} characters more)", length.saturating_sub(kept)))
}

fn short(value: &Bound<'_, PyAny>) -> PyResult<String> {
    let Ok(tuple) = value.cast::<PyTuple>() else { return Ok(value.repr()?.to_string()) };
    let (all, more) = (tuple.len(), tuple.len().saturating_sub(IN_A_LINE));
    if more == 0 {
        return Ok(value.repr()?.to_string());
    }
    let first = tuple.iter().take(all.saturating_sub(more)).map(|one| Ok(one.repr()?.to_string()));
    Ok(format!("({}, … {more} more)", first.collect::<PyResult<Vec<_>>>()?.join(", ")))
}

/// A record as a table of its fields, the lists among them as tables of their own.
pub fn table(object: &Bound<'_, PyAny>) -> PyResult<String> {
    let mut rows = String::new();
    for (name, value) in fields(object)? {
        let said = cell(&value, true)?;
        if !said.is_empty() {
            rows.push_str(&format!("<tr><th>{name}</th><td>{said}</td></tr>"));
        }
    }
    let class = object.get_type().name()?;
    Ok(format!("<table><caption>{class}</caption><tbody>{rows}</tbody></table>"))
}

/// An outcome as a notebook shows it: the value, what is open, what to mind, and the steps behind a fold.
pub fn outcome<T>(object: &Bound<'_, PyAny>, own: &Outcome<T>) -> PyResult<String> {
    let (steps, warnings, findings) = (first(&own.steps), first(&own.warnings), first(&own.findings));
    let said = explanation(steps, warnings, findings, Language::En);
    let mut html = table(&object.getattr("value")?)?;
    if own.is_draft() {
        html.push_str("<p><strong>draft</strong></p>");
    }
    html.push_str(&sentences("findings", &said.findings, own.findings.len()));
    html.push_str(&sentences("warnings", &said.warnings, own.warnings.len()));
    html.push_str(&sentences("steps", &said.steps, own.steps.len()));
    Ok(html)
}

fn first<T>(list: &[T]) -> &[T] {
    list.get(..ROWS).unwrap_or(list)
}

fn sentences(name: &str, list: &[Explained], all: usize) -> String {
    if list.is_empty() {
        return String::new();
    }
    let mut items = String::new();
    for Explained { sentence, citation, .. } in list {
        let clause = citation.as_ref().map(|clause| format!(" <em>{}</em>", escaped(clause)));
        let _ = write!(items, "<li>{}{}</li>", escaped(sentence), clause.unwrap_or_default());
    }
    let more = more_than(all).map(|more| format!("<p>{more}</p>")).unwrap_or_default();
    let (count, open) = (all, if name == "steps" { "" } else { " open" });
    format!("<details{open}><summary>{name}: {count}</summary><ol>{items}</ol>{more}</details>")
}

fn more_than(all: usize) -> Option<String> {
    Some(all.saturating_sub(ROWS)).filter(|more| *more > 0).map(|more| format!("… {more} more"))
}

/// A value inside a table; tables stand in tables once only.
fn cell(value: &Bound<'_, PyAny>, outer: bool) -> PyResult<String> {
    if value.is_none() {
        return Ok(String::new());
    }
    if let Ok(tuple) = value.cast::<PyTuple>() {
        return list(tuple, outer);
    }
    if field_names(value)?.is_some() {
        let fields = fields(value)?.into_iter().map(|(name, value)| Ok((name, cell(&value, false)?)));
        let fields = fields.collect::<PyResult<Vec<_>>>()?.into_iter().filter(|(_, said)| !said.is_empty());
        let fields: Vec<String> = fields.map(|(name, said)| format!("{name}: {said}")).collect();
        return Ok(fields.join("; "));
    }
    if let Ok(flag) = value.cast::<PyBool>() {
        return Ok(if flag.is_true() { "yes" } else { "no" }.to_owned());
    }
    // A case of a plain choice is said by its word.
    let word = value.getattr_opt("value")?;
    Ok(escaped(&word.as_ref().unwrap_or(value).str()?.to_string()))
}

fn list(tuple: &Bound<'_, PyTuple>, outer: bool) -> PyResult<String> {
    let names = tuple.iter().next().map(|first| field_names(&first)).transpose()?.flatten();
    let more = more_than(tuple.len());
    let Some(names) = names.filter(|_| outer) else {
        let mut items =
            tuple.iter().take(ROWS).map(|item| cell(&item, false)).collect::<PyResult<Vec<_>>>()?;
        items.extend(more);
        return Ok(items.join(", "));
    };
    let heads: String = names.iter().map(|name| format!("<th>{name}</th>")).collect();
    let mut rows = String::new();
    for item in tuple.iter().take(ROWS) {
        let cells = names.iter().map(|name| match item.getattr_opt(name)? {
            Some(value) => Ok(format!("<td>{}</td>", cell(&value, false)?)),
            None => Ok("<td></td>".to_owned()),
        });
        let _ = write!(rows, "<tr>{}</tr>", cells.collect::<PyResult<String>>()?);
    }
    let more = more.map(|more| format!("<p>{more}</p>")).unwrap_or_default();
    Ok(format!("<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{more}"))
}

/// Text that cannot be taken for HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
