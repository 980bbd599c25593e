//! The stubs of the Python module, one file a room, so that its types cannot drift from the core.

mod types;

use crate::python::python_name;
use crate::shape::{self, Choice, Field, Function, Record, Room, last_name, outcome_name, snake};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use syn::Result;
use types::{given_back, taken};

const WRITTEN: &str = "# Written by `make write-stubs` from the core's declarations.\n";

/// What `_native` has beside the rooms.
const FUNCTIONS: &str = "
def run(rule: str, given: str, *, steps: bool = True) -> str:
    \"\"\"Ask a rule by name: its facts as JSON in, the outcome as canonical JSON out.

    Raises:
        Refusal: `cases.unknown_rule`, `json.not_of_the_form`, and every refusal of the rule itself.
    \"\"\"
def rules() -> list[str]:
    \"\"\"The names of every rule that `run` knows.\"\"\"
def _typed_rules() -> list[tuple[str, str, str]]: ...
";

const IS_DRAFT: &str = "    @property
    def is_draft(self) -> bool:
        \"\"\"Whether something that decides is unknown or does not reconcile, so that it can only be a draft.\"\"\"
";
const FOR_NOTEBOOKS: &str = "    def _repr_html_(self) -> str:
        \"\"\"As tables, for notebooks.\"\"\"
";

/// Files and their texts: `_native.pyi`, and a private package of stubs with a file for each room.
pub fn stubs(rooms: &[Room]) -> Result<TokenStream> {
    let mut names =
        vec![("rules".to_owned(), None), ("run".to_owned(), None), ("_typed_rules".to_owned(), None)];
    let mut files = vec![("_shapes/__init__.pyi".to_owned(), WRITTEN.to_owned())];
    for room in rooms {
        let stub = Stub::of(room);
        names.extend(stub.names.iter().map(|name| (name.clone(), Some(room.name.to_string()))));
        files.push((format!("_shapes/{}.pyi", room.name), stub.file(room)));
    }
    names.sort();
    files.push(("_native.pyi".to_owned(), native(&names)));
    let files = files.iter().map(|(name, text)| quote!((#name, #text)));
    Ok(quote!([#(#files),*]))
}

fn native(names: &[(String, Option<String>)]) -> String {
    let mut text = WRITTEN.to_owned();
    let rooms: BTreeSet<&String> = names.iter().filter_map(|(_, room)| room.as_ref()).collect();
    for room in rooms {
        let own = names.iter().filter(|(_, home)| home.as_ref() == Some(room));
        let own: String = own.map(|(name, _)| format!("    {name} as {name},\n")).collect();
        let _ = write!(text, "from commonhold._shapes.{room} import (\n{own})\n");
    }
    let all: String = names.iter().map(|(name, _)| format!("    \"{name}\",\n")).collect();
    let _ = write!(text, "\n__all__ = [\n{all}]\n{FUNCTIONS}");
    text
}

/// The stub of a room while it is written.
struct Stub {
    text: String,
    names: Vec<String>,
}

// Writing to a string cannot fail, so the results below say nothing.
impl Stub {
    fn of(room: &Room) -> Stub {
        let mut stub = Stub { text: String::new(), names: Vec::new() };
        for choice in &room.choices {
            if choice.is_plain() { stub.plain(choice) } else { stub.with_data(choice) }
        }
        for record in &room.records {
            let decided = room.rules.iter().any(|rule| rule.value == record.name);
            stub.class(record, &record.name.to_string(), None, if decided { FOR_NOTEBOOKS } else { "" });
        }
        for (outcome, _) in shape::outcomes(room) {
            let more = format!("{IS_DRAFT}{FOR_NOTEBOOKS}");
            stub.class(&outcome, &outcome.name.to_string(), None, &more);
        }
        stub.rules(room);
        for function in &room.functions {
            stub.function(function);
        }
        stub
    }

    /// The whole file: what it takes from Python and from other rooms, then its own.
    fn file(&self, room: &Room) -> String {
        let mut text = format!("\"\"\"{}\"\"\"\n\n{WRITTEN}", room.doc);
        let from = [
            ("collections.abc", "Sequence"),
            ("datetime", "date"),
            ("datetime", "datetime"),
            ("decimal", "Decimal"),
            ("enum", "Enum"),
            ("fractions", "Fraction"),
            ("typing", "final"),
            ("typing_extensions", "disjoint_base"),
        ];
        let code = self.text.lines().filter(|line| !line.trim_start().starts_with("\"\"\""));
        // A decorator ends with its line, and would run into the word below it.
        let code: String = code.flat_map(|line| [line, "\n"]).collect();
        let spoken: BTreeSet<&str> = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        for (module, name) in from.iter().filter(|(_, name)| spoken.contains(name)) {
            let _ = writeln!(text, "from {module} import {name}");
        }
        let mut others: BTreeMap<&String, Vec<&str>> = BTreeMap::new();
        for used in room.uses.iter().filter(|used| spoken.contains(used.name.as_str())) {
            if let Some(home) = used.room.as_ref().filter(|home| room.name != home.as_str()) {
                others.entry(home).or_default().push(&used.name);
            }
        }
        for (home, names) in others {
            let _ = writeln!(text, "from commonhold._shapes.{home} import {}", names.join(", "));
        }
        text + &self.text
    }

    fn plain(&mut self, choice: &Choice) {
        self.names.push(choice.name.to_string());
        let _ = writeln!(
            self.text,
            "\nclass {}(Enum):\n    \"\"\"{}\"\"\"\n",
            choice.name,
            inner(&choice.doc, 4)
        );
        for variant in &choice.variants {
            let (name, word, doc) = (variant.member(), variant.word(), inner(&variant.doc, 4));
            let _ = writeln!(self.text, "    {name} = \"{word}\"\n    \"\"\"{doc}\"\"\"");
        }
    }

    fn with_data(&mut self, choice: &Choice) {
        let (name, doc) = (choice.name.to_string(), inner(&choice.doc, 4));
        self.names.push(name.clone());
        let _ = writeln!(self.text, "\n@disjoint_base\nclass {name}:\n    \"\"\"{doc}\"\"\"\n");
        self.manners();
        for variant in &choice.variants {
            self.class(variant, &format!("{name}{}", variant.name), Some(&name), "");
        }
    }

    fn class(&mut self, record: &Record, name: &str, base: Option<&str>, more: &str) {
        self.names.push(name.to_owned());
        let bases = base.map(|base| format!("({base})")).unwrap_or_default();
        let doc = inner(&record.doc, 4);
        let _ = writeln!(self.text, "\n@final\nclass {name}{bases}:\n    \"\"\"{doc}\"\"\"\n");
        let names = record.fields.iter().map(|field| format!("\"{}\"", python_name(&field.name)));
        let names: Vec<String> = names.collect();
        let tuple = if names.len() == 1 {
            format!("({},)", names.concat())
        } else {
            format!("({})", names.join(", "))
        };
        let _ = writeln!(self.text, "    __match_args__ = {tuple}");
        let arguments: Vec<String> = record.fields.iter().map(argument).collect();
        self.method("__new__", "cls", &arguments, name);
        let changes = record
            .fields
            .iter()
            .map(|field| format!("{}: {} = ...", python_name(&field.name), taken(&field.ty)));
        self.method("__replace__", "self", &changes.collect::<Vec<_>>(), name);
        for field in &record.fields {
            let (name, ty, doc) = (python_name(&field.name), given_back(&field.ty), inner(&field.doc, 8));
            let _ = writeln!(
                self.text,
                "    @property\n    def {name}(self) -> {ty}:\n        \"\"\"{doc}\"\"\""
            );
        }
        self.text.push_str(more);
        if base.is_none() {
            self.manners();
        }
    }

    /// A method of named arguments, one a line.
    fn method(&mut self, name: &str, receiver: &str, arguments: &[String], back: &str) {
        if arguments.is_empty() {
            let _ = writeln!(self.text, "    def {name}({receiver}) -> {back}: ...");
            return;
        }
        let listed: String = arguments.iter().map(|argument| format!("        {argument},\n")).collect();
        let _ = writeln!(
            self.text,
            "    def {name}(\n        {receiver},\n        *,\n{listed}    ) -> {back}: ..."
        );
    }

    fn manners(&mut self) {
        self.text.push_str(
            "    def __eq__(self, other: object, /) -> bool: ...\n    def __hash__(self) -> int: ...\n",
        );
        self.text.push_str("    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]: ...\n");
    }

    fn rules(&mut self, room: &Room) {
        for rule in &room.rules {
            let (name, facts) = (&rule.name, last_name(&rule.facts));
            let arguments = [format!("facts: {facts}"), "*".to_owned(), "steps: bool = True".to_owned()];
            let outcome = outcome_name(&rule.value).to_string();
            self.door(&name.to_string(), &arguments, &outcome, &rule.doc, &rule.errors);
        }
        for facts in shape::facts(room) {
            let class = last_name(facts);
            let doc = format!("Read `{class}` from JSON, strictly.");
            self.door(
                &format!("{}_from_json", snake(&class)),
                &["text: str".to_owned()],
                &class,
                &doc,
                FROM_JSON,
            );
            let doc = format!("The canonical JSON of `{class}`.");
            self.door(
                &format!("{}_to_json", snake(&class)),
                &[format!("facts: {class}")],
                "str",
                &doc,
                TO_JSON,
            );
        }
        for (outcome, value) in shape::outcomes(room) {
            let (class, door) = (outcome.name.to_string(), snake(&outcome.name.to_string()));
            let doc = format!("The canonical JSON of an outcome of `{value}`.");
            self.door(&format!("{door}_to_json"), &[format!("outcome: {class}")], "str", &doc, TO_JSON);
            let doc = format!("Read an outcome of `{value}` from JSON, strictly.");
            self.door(&format!("{door}_from_json"), &["text: str".to_owned()], &class, &doc, FROM_JSON);
        }
    }

    fn function(&mut self, function: &Function) {
        let arguments: Vec<String> = function.arguments.iter().map(argument).collect();
        let back = given_back(&function.given_back);
        self.door(&function.name.to_string(), &arguments, &back, &function.doc, &function.errors);
    }

    /// A function with what it does and when it refuses.
    fn door(&mut self, name: &str, arguments: &[String], back: &str, doc: &str, errors: &str) {
        self.names.push(name.to_owned());
        let one_line = format!("def {name}({}) -> {back}:", arguments.join(", "));
        let signature = if one_line.len() <= 88 {
            one_line
        } else {
            let listed: String = arguments.iter().map(|argument| format!("    {argument},\n")).collect();
            format!("def {name}(\n{listed}) -> {back}:")
        };
        let raises = match errors {
            "" => String::new(),
            errors => format!("\n\n    Raises:\n        Refusal: {}\n    ", inner(errors, 12)),
        };
        let _ = writeln!(self.text, "\n{signature}\n    \"\"\"{}{raises}\"\"\"", inner(doc, 4));
    }
}

const FROM_JSON: &str =
    "`json.not_of_the_form`, `json.too_large`, or the refusal of the number that could not be read.";
const TO_JSON: &str = "`json.no_form` for what cannot be written.";

/// Lines after the first keep their place below the opening quotes.
fn inner(doc: &str, indent: usize) -> String {
    let lines: Vec<&str> = doc.lines().collect();
    let below = format!("\n{}", " ".repeat(indent));
    lines.join(&below).replace(&format!("{below}\n"), "\n\n").replace('\\', "\\\\")
}

fn argument(field: &Field) -> String {
    let standard = if field.optional { " = ..." } else { "" };
    format!("{}: {}{standard}", python_name(&field.name), taken(&field.ty))
}
