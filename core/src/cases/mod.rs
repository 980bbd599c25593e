#![doc = include_str!("../../docs/cases.md")]

mod rules;

use crate::canonical::from_json;
use crate::outcome::{Detail, Mark, Refusal, refusals};
use serde::Deserialize;
use serde_json::Value as Tree;
use std::collections::BTreeMap;

pub use rules::{RULES, run};

refusals! {
    /// Why a case file or a rule's name is refused.
    pub enum CaseRefusal in "cases" {
        /// The file says it has another form.
        UnknownForm("unknown_form", Unknown) { form: String },
        /// The file holds no case, so that replaying it says nothing.
        NoCase("no_case", Missing) {},
        /// There is no rule of that name.
        UnknownRule("unknown_rule", Unknown) { rule: String },
        /// A case names a text that the file does not hold.
        UnknownText("unknown_text", Unknown) { case: String, text: String },
    }
}

/// The form this library reads and writes.
pub const FORM: &str = "commonhold-cases/1";

/// 案例文件: cases as data, the same in every language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    /// Always [`FORM`].
    pub form: String,
    /// What the file holds, in a sentence.
    #[serde(default)]
    pub about: String,
    /// Long texts by name, each as its lines; see [`Case::given`].
    #[serde(default)]
    pub texts: BTreeMap<String, Vec<String>>,
    /// The cases.
    pub cases: Vec<Case>,
}

/// 案例: facts, and what a rule must make of them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Unique in the file.
    pub id: String,
    /// One sentence: what the case shows.
    pub it: String,
    /// Clauses or sources, at least one.
    pub cites: Vec<String>,
    /// The rule that is asked.
    pub rule: String,
    /// Its facts. In a file a book or a layer may be its lines, or `{"text": "name"}` of the file; read, it is one text.
    pub given: Tree,
    /// A part of the outcome; every path named must be equal.
    #[serde(default)]
    pub expect: Option<Tree>,
    /// The refusal that must come instead.
    #[serde(default)]
    pub refuse: Option<ExpectedRefusal>,
    /// Step codes that must appear, in this order.
    #[serde(default)]
    pub steps: Vec<String>,
    /// Allowed while working; makes the run fail.
    #[serde(default)]
    pub focus: bool,
    /// Allowed while working; makes the run fail.
    #[serde(default)]
    pub skip: bool,
}

/// The refusal a case expects.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedRefusal {
    /// `room.ground`.
    pub code: String,
    /// The data that must be among its own.
    #[serde(default)]
    pub data: BTreeMap<String, String>,
}

/// One thing that is not as the case expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The path in the outcome.
    pub path: String,
    /// What the case expects there.
    pub expected: String,
    /// What the rule made.
    pub got: String,
}

/// Reads a case file.
///
/// # Errors
/// `json.not_of_the_form` with line and column, `cases.unknown_form`, `cases.no_case`, `cases.unknown_text`.
pub fn read(name: &str, text: &str) -> Result<CaseFile, Refusal> {
    let mut file: CaseFile = from_json(name, text)?;
    if file.form != FORM {
        return Err(CaseRefusal::UnknownForm { form: file.form }.into());
    }
    if file.cases.is_empty() {
        return Err(CaseRefusal::NoCase {}.into());
    }
    for case in &mut file.cases {
        let unknown = |text: String| CaseRefusal::UnknownText { case: case.id.clone(), text };
        write_out(&mut case.given, &file.texts).map_err(unknown)?;
    }
    Ok(file)
}

/// Writes out the books and layers of facts that are given as lines or by name. Refused with the name that is unknown.
fn write_out(given: &mut Tree, texts: &BTreeMap<String, Vec<String>>) -> Result<(), String> {
    let Tree::Object(facts) = given else { return Ok(()) };
    if let Some(book) = facts.get_mut("rulebook") {
        write_out_text(book, texts)?;
    }
    if let Some(Tree::Array(layers)) = facts.get_mut("layers") {
        layers.iter_mut().try_for_each(|layer| write_out_text(layer, texts))?;
    }
    Ok(())
}

fn write_out_text(text: &mut Tree, texts: &BTreeMap<String, Vec<String>>) -> Result<(), String> {
    let whole = match &*text {
        Tree::Array(lines) => {
            lines.iter().map(Tree::as_str).collect::<Option<Vec<_>>>().map(|l| l.join("\n"))
        }
        Tree::Object(named) => match named.get("text").and_then(Tree::as_str) {
            Some(name) => Some(texts.get(name).ok_or_else(|| name.to_owned())?.join("\n")),
            None => None,
        },
        _ => None,
    };
    if let Some(whole) = whole {
        *text = Tree::String(whole);
    }
    Ok(())
}

/// Replays a file: for each case its id and what differs, in file order.
#[must_use]
pub fn replay(file: &CaseFile) -> Vec<(String, Vec<Difference>)> {
    let mut seen: BTreeMap<&str, ()> = BTreeMap::new();
    let replayed = file.cases.iter().map(|case| {
        let mut differences = replay_case(case);
        if seen.insert(&case.id, ()).is_some() {
            differences.push(difference("id", "unique in the file", &case.id));
        }
        (case.id.clone(), differences)
    });
    replayed.collect()
}

/// Replays one case; nothing differs when it passes.
#[must_use]
pub fn replay_case(case: &Case) -> Vec<Difference> {
    let mut differences = flaws_of_form(case);
    match (run(&case.rule, &case.given.to_string(), Detail::Steps), &case.refuse) {
        (Ok(outcome), None) => compare_outcome(case, &outcome, &mut differences),
        (Ok(outcome), Some(expected)) => {
            differences.push(difference("refuse.code", &expected.code, &format!("an outcome: {outcome}")));
        }
        (Err(refusal), None) => {
            let got = format!("refused, {}: {}", refusal.code, refusal.sentence);
            differences.push(difference("", "an outcome", &got));
        }
        (Err(refusal), Some(expected)) => compare_refusal(expected, &refusal, &mut differences),
    }
    differences
}

fn flaws_of_form(case: &Case) -> Vec<Difference> {
    let flaws = [
        (case.focus, "focus", "not set"),
        (case.skip, "skip", "not set"),
        (case.cites.is_empty(), "cites", "at least one clause or source"),
        (case.expect.is_some() == case.refuse.is_some(), "expect", "either `expect` or `refuse`"),
        (case.expect.as_ref().is_some_and(names_nothing), "expect", "a path that must be equal"),
    ];
    let present = flaws.into_iter().filter(|(flawed, ..)| *flawed);
    present.map(|(_, path, expected)| difference(path, expected, "not so")).collect()
}

/// Whether an expectation can only hold: it names no path.
fn names_nothing(expected: &Tree) -> bool {
    expected.as_object().is_some_and(|paths| paths.values().all(names_nothing))
}

fn compare_outcome(case: &Case, outcome: &str, differences: &mut Vec<Difference>) {
    let mut outcome: Tree = serde_json::from_str(outcome).unwrap_or_default();
    say_citations(&mut outcome);
    let mut value = outcome.get("value").cloned().unwrap_or_default();
    // A case names paths of the value; the warnings, the findings and whether it is a draft stand beside them.
    if let Some(value) = value.as_object_mut() {
        for beside in ["warnings", "findings"] {
            let found = outcome.get(beside).cloned().unwrap_or_default();
            value.entry(beside).or_insert(found);
        }
        value.entry("draft").or_insert_with(|| is_draft(&outcome).into());
    }
    if let Some(expected) = &case.expect {
        compare("", expected, &value, differences);
    }
    let made = outcome.get("steps").and_then(Tree::as_array).cloned().unwrap_or_default();
    let mut made = made.iter().filter_map(|step| step.get("code").and_then(Tree::as_str));
    for wanted in &case.steps {
        if !made.any(|code| code == wanted) {
            differences.push(difference("steps", wanted, "not there, or not in this order"));
            break;
        }
    }
}

fn compare_refusal(expected: &ExpectedRefusal, refusal: &Refusal, differences: &mut Vec<Difference>) {
    if expected.code != refusal.code {
        let got = format!("{}: {}", refusal.code, refusal.sentence);
        differences.push(difference("refuse.code", &expected.code, &got));
    }
    for (name, wanted) in &expected.data {
        let found = refusal.data.iter().find(|named| named.name == *name);
        let got = found.map_or_else(|| "not there".to_owned(), |named| named.value.to_string());
        if got != *wanted {
            differences.push(difference(&format!("refuse.data.{name}"), wanted, &got));
        }
    }
}

/// Puts each clause where it is referred to, so that a case can name it there.
fn say_citations(outcome: &mut Tree) {
    let citations = outcome.get("citations").cloned().unwrap_or_default();
    for beside in ["steps", "warnings", "findings"] {
        let all = outcome.get_mut(beside).and_then(Tree::as_array_mut);
        for citation in all.into_iter().flatten().filter_map(|one| one.get_mut("citation")) {
            let place = citation.as_u64().and_then(|place| usize::try_from(place).ok());
            if let Some(said) = place.and_then(|place| citations.get(place)) {
                *citation = said.clone();
            }
        }
    }
}

/// Whether a finding of the outcome keeps it a draft.
fn is_draft(outcome: &Tree) -> bool {
    let findings = outcome.get("findings").and_then(Tree::as_array);
    let mark = |finding: &Tree| Mark::of(finding.get("mark")?.as_str()?);
    findings.is_some_and(|findings| findings.iter().filter_map(mark).any(Mark::keeps_a_draft))
}

/// A value of a step, a warning or a finding, by its name.
fn named_value(of: &serde_json::Map<String, Tree>, name: &str) -> Option<Tree> {
    let values = of.get("values")?.as_array()?;
    let found = values.iter().find(|value| value.get("name").and_then(Tree::as_str) == Some(name))?;
    found.get("value")?.get("value").cloned()
}

fn printed_need(got: &Tree) -> Option<String> {
    serde_json::from_value::<crate::voting::Need>(got.clone()).ok().map(|need| need.to_string())
}

/// Every path of `expected` must be equal in `got`; lists must have the same length, and what is
/// `null` must not be there. Of a step, a warning or a
/// finding the values stand under their own names.
fn compare(path: &str, expected: &Tree, got: &Tree, differences: &mut Vec<Difference>) {
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match (expected, got) {
        (Tree::Object(wanted), Tree::Object(made)) => {
            for (key, value) in wanted {
                match made.get(key).cloned().or_else(|| named_value(made, key)) {
                    Some(found) => compare(&below(key), value, &found, differences),
                    None if value.is_null() => {}
                    None => differences.push(difference(&below(key), &value.to_string(), "not there")),
                }
            }
        }
        (Tree::Array(wanted), Tree::Array(made)) if wanted.len() == made.len() => {
            for (position, (value, found)) in wanted.iter().zip(made).enumerate() {
                compare(&below(&position.to_string()), value, found, differences);
            }
        }
        _ if expected == got => {}
        // What a verdict needs may be written as it is printed.
        (Tree::String(wanted), Tree::Object(_)) if printed_need(got).is_some_and(|need| need == *wanted) => {}
        _ => differences.push(difference(path, &expected.to_string(), &got.to_string())),
    }
}

fn difference(path: &str, expected: &str, got: &str) -> Difference {
    Difference { path: path.to_owned(), expected: expected.to_owned(), got: got.to_owned() }
}
