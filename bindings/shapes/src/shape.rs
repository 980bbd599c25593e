//! What crosses, as plain data.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Attribute, Error, Expr, Lit, Meta, Result, Type};

/// What one room lets cross.
pub struct Room {
    pub name: Ident,
    pub doc: String,
    /// Where the names that the room speaks of come from.
    pub uses: Vec<Use>,
    pub records: Vec<Record>,
    pub choices: Vec<Choice>,
    pub rules: Vec<Rule>,
    pub functions: Vec<Function>,
}

/// A name that a room speaks of.
pub struct Use {
    pub name: String,
    pub path: TokenStream,
    /// The room that lets it cross; a leaf has none.
    pub room: Option<String>,
}

/// A struct of the core, or one variant of a choice.
pub struct Record {
    pub name: Ident,
    pub doc: String,
    pub fields: Vec<Field>,
    /// The word of a case without data.
    pub word: Option<String>,
}

pub struct Field {
    pub name: Ident,
    pub doc: String,
    pub ty: Type,
    /// May be left out when the record is built: every `Option`, and what files may leave out.
    pub optional: bool,
    /// What stands there then, where it is not what the type itself says.
    pub standard: Option<Expr>,
}

/// An enum of the core.
pub struct Choice {
    pub name: Ident,
    pub doc: String,
    pub variants: Vec<Record>,
    /// The case that stands where none is named.
    pub standard: Option<Ident>,
}

/// A rule: facts in, an outcome of `value` out.
pub struct Rule {
    pub name: Ident,
    pub doc: String,
    /// When it refuses.
    pub errors: String,
    pub facts: Type,
    pub value: Ident,
    /// What the core's function takes: `&facts`, or what `#[given(..)]` says instead.
    pub given: TokenStream,
}

/// A function that is no rule: its arguments, and the call of the core that answers it.
pub struct Function {
    pub name: Ident,
    pub doc: String,
    /// When it refuses; empty for one that never does.
    pub errors: String,
    pub arguments: Vec<Field>,
    pub given_back: Type,
    /// An expression over the arguments, which may end early with a refusal.
    pub call: TokenStream,
}

impl Function {
    /// The call as a `Result`: a last `?` would only be wrapped again.
    pub fn answer(&self) -> TokenStream {
        let mut tokens: Vec<proc_macro2::TokenTree> = self.call.clone().into_iter().collect();
        match tokens.last() {
            Some(proc_macro2::TokenTree::Punct(last)) if last.as_char() == '?' => {
                tokens.pop();
                tokens.into_iter().collect()
            }
            _ => {
                let call = &self.call;
                quote!(Ok(#call))
            }
        }
    }
}

impl Choice {
    /// Whether no variant carries data.
    pub fn is_plain(&self) -> bool {
        self.variants.iter().all(|variant| variant.fields.is_empty())
    }
}

impl Record {
    /// The name of a case among its like: a word of files such as `>=` is none.
    pub fn member(&self) -> String {
        snake(&self.name.to_string()).to_uppercase()
    }

    /// A case as the word that stands in files.
    pub fn word(&self) -> String {
        self.word.clone().unwrap_or_else(|| snake(&self.name.to_string()))
    }
}

/// The sentence of a shape: what stands before its first example or heading. A shape without one is refused: every
/// reader is owed it.
pub fn doc_of(attributes: &[Attribute], of: &Ident) -> Result<String> {
    let said = parts(attributes).0;
    if said.is_empty() {
        return Err(Error::new(of.span(), format!("`{of}` has no sentence in the core")));
    }
    Ok(said)
}

/// What stands under `# Errors`.
pub fn errors_of(attributes: &[Attribute]) -> String {
    parts(attributes).1
}

/// The sentence and the errors of a doc comment, without the links that only rustdoc can follow.
fn parts(attributes: &[Attribute]) -> (String, String) {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(syn::ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    });
    let (mut said, mut errors) = (String::new(), String::new());
    let (mut heading, mut example) = (String::new(), false);
    for line in lines {
        let line = line.strip_prefix(' ').unwrap_or(&line).trim_end().to_owned();
        if line.starts_with("```") {
            example = !example;
            heading.push('`');
        } else if let Some(title) = line.strip_prefix("# ").filter(|_| !example) {
            title.clone_into(&mut heading);
        } else if !example {
            let into = match heading.as_str() {
                "" => &mut said,
                "Errors" => &mut errors,
                _ => continue,
            };
            into.push_str(&line);
            into.push('\n');
        }
    }
    (unlinked(said.trim()), unlinked(errors.trim()))
}

/// ``[`Name`](path)`` and ``[`Name`]`` as `` `Name` ``.
fn unlinked(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[`") {
        written.push_str(before);
        let Some((name, behind)) = after.split_once("`]") else {
            written.push_str("[`");
            rest = after;
            continue;
        };
        written.extend(["`", name, "`"]);
        let target = behind.strip_prefix('(').and_then(|target| target.split_once(')'));
        rest = target.map_or(behind, |(_, behind)| behind);
    }
    written.push_str(rest);
    written
}

/// `T` of `Option<T>` or `Vec<T>`.
pub fn argument_of<'a>(outer: &str, ty: &'a Type) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == outer)?;
    match &last.arguments {
        syn::PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
            Some(syn::GenericArgument::Type(inner)) => Some(inner),
            _ => None,
        },
        _ => None,
    }
}

/// The outcome of a value as a record of its own, since nothing generic crosses.
pub fn outcome_name(value: &Ident) -> Ident {
    Ident::new(&format!("{value}Outcome"), value.span())
}

/// The concrete outcomes of a room, each once, with the value they carry.
pub fn outcomes(room: &Room) -> Vec<(Record, Ident)> {
    let mut seen: Vec<(Record, Ident)> = Vec::new();
    for rule in &room.rules {
        if seen.iter().any(|(_, value)| *value == rule.value) {
            continue;
        }
        let field = |name: &str, doc: &str, ty: Type| Field {
            name: Ident::new(name, Span::call_site()),
            doc: doc.to_owned(),
            ty,
            optional: false,
            standard: None,
        };
        let value = &rule.value;
        let fields = vec![
            field("value", "The decision.", syn::parse_quote!(#value)),
            field(
                "steps",
                "How it was reached, in legal order. Empty when steps were not asked for.",
                syn::parse_quote!(Vec<Step>),
            ),
            field("warnings", "What to mind.", syn::parse_quote!(Vec<OutcomeWarning>)),
            field(
                "findings",
                "How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft.",
                syn::parse_quote!(Vec<Finding>),
            ),
        ];
        let doc =
            format!("What a rule decided, how, what to mind and what is open: an outcome of `{value}`.");
        seen.push((Record { name: outcome_name(value), doc, fields, word: None }, value.clone()));
    }
    seen
}

/// The facts of a room's rules, each once.
pub fn facts(room: &Room) -> Vec<&Type> {
    let mut seen: Vec<&Type> = Vec::new();
    for rule in &room.rules {
        if !seen.iter().any(|facts| last_name(facts) == last_name(&rule.facts)) {
            seen.push(&rule.facts);
        }
    }
    seen
}

/// `ApportionFacts` as `apportion_facts`.
pub fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

pub fn last_name(ty: &Type) -> String {
    match ty {
        Type::Path(path) => {
            path.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default()
        }
        _ => String::new(),
    }
}
