//! Reads a list: records, choices and rules, as plain data.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Attribute, Error, Expr, Fields, Item, ItemUse, Lit, Meta, Result, ReturnType, TraitItem, Type};

/// What one room lets cross.
pub struct Room {
    pub name: Ident,
    /// Where the names of the list come from.
    pub uses: Vec<ItemUse>,
    pub records: Vec<Record>,
    pub choices: Vec<Choice>,
    pub rules: Vec<Rule>,
    pub functions: Vec<Function>,
}

/// A struct of the core, or one variant of a choice.
pub struct Record {
    pub name: Ident,
    pub doc: String,
    pub fields: Vec<Field>,
}

pub struct Field {
    pub name: Ident,
    pub doc: String,
    pub ty: Type,
    /// May be left out when the record is built: every `Option`, what is marked `#[default]`, and what
    /// is marked `#[default = value]`.
    pub optional: bool,
    /// The value of `#[default = value]`.
    pub standard: Option<Expr>,
}

/// An enum of the core.
pub struct Choice {
    pub name: Ident,
    pub doc: String,
    pub variants: Vec<Record>,
}

/// A rule: facts in, an outcome of `value` out.
pub struct Rule {
    pub name: Ident,
    pub doc: String,
    pub facts: Type,
    pub value: Ident,
    /// What the core's function takes: `&facts`, or what `#[given(..)]` says instead.
    pub given: TokenStream,
}

/// A function that is no rule: its arguments, and the call of the core that answers it.
pub struct Function {
    pub name: Ident,
    pub doc: String,
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

pub fn read(name: &str, text: &str) -> Result<Room> {
    let file = syn::parse_file(text)
        .map_err(|error| Error::new(Span::call_site(), format!("list/{name}.rs: {error}")))?;
    let mut room = Room {
        name: Ident::new(name, Span::call_site()),
        uses: Vec::new(),
        records: Vec::new(),
        choices: Vec::new(),
        rules: Vec::new(),
        functions: Vec::new(),
    };
    for item in file.items {
        match item {
            Item::Use(item) => room.uses.push(item),
            Item::Struct(item) => room.records.push(Record {
                doc: doc(&item.attrs, &item.ident)?,
                fields: fields(&item.fields, &item.ident)?,
                name: item.ident,
            }),
            Item::Enum(item) => {
                let variants = item.variants.into_iter().map(|variant| {
                    Ok(Record {
                        doc: doc(&variant.attrs, &variant.ident)?,
                        fields: fields(&variant.fields, &variant.ident)?,
                        name: variant.ident,
                    })
                });
                let (doc, variants) = (doc(&item.attrs, &item.ident)?, variants.collect::<Result<_>>()?);
                room.choices.push(Choice { name: item.ident, doc, variants });
            }
            Item::Trait(item) if item.ident == "Functions" => {
                for function in item.items {
                    room.functions.push(read_function(function)?);
                }
            }
            Item::Trait(item) => {
                for rule in item.items {
                    room.rules.push(read_rule(rule)?);
                }
            }
            other => {
                return Err(Error::new_spanned(
                    other,
                    "a list holds `use`, structs, enums, a trait of rules and one of functions",
                ));
            }
        }
    }
    Ok(room)
}

fn read_rule(item: TraitItem) -> Result<Rule> {
    let TraitItem::Fn(item) = item else {
        return Err(Error::new_spanned(item, "only rules"));
    };
    let wrong = || {
        Error::new(
            Span::call_site(),
            format!("the rule `{}` is not `fn rule(facts: F) -> T`", item.sig.ident),
        )
    };
    let facts = match item.sig.inputs.first() {
        Some(syn::FnArg::Typed(argument)) => (*argument.ty).clone(),
        _ => return Err(wrong()),
    };
    let value = match &item.sig.output {
        ReturnType::Type(_, ty) => match &**ty {
            Type::Path(path) => path.path.get_ident().cloned().ok_or_else(wrong)?,
            _ => return Err(wrong()),
        },
        ReturnType::Default => return Err(wrong()),
    };
    let mut given = quote!(&facts);
    for attribute in item.attrs.iter().filter(|attribute| attribute.path().is_ident("given")) {
        given = attribute.meta.require_list()?.tokens.clone();
    }
    Ok(Rule { doc: doc(&item.attrs, &item.sig.ident)?, name: item.sig.ident, facts, value, given })
}

fn read_function(item: TraitItem) -> Result<Function> {
    let TraitItem::Fn(item) = item else {
        return Err(Error::new_spanned(item, "only functions"));
    };
    let name = item.sig.ident;
    let wrong = |what: &str| Error::new(Span::call_site(), format!("the function `{name}` {what}"));
    let mut arguments = Vec::new();
    for argument in &item.sig.inputs {
        let syn::FnArg::Typed(argument) = argument else { return Err(wrong("takes `self`")) };
        let syn::Pat::Ident(pattern) = &*argument.pat else {
            return Err(wrong("has an argument without a name"));
        };
        let standard = argument.attrs.iter().find(|attribute| attribute.path().is_ident("default"));
        let standard = standard.map(|attribute| attribute.meta.require_name_value()).transpose()?;
        arguments.push(Field {
            name: pattern.ident.clone(),
            doc: String::new(),
            ty: (*argument.ty).clone(),
            optional: standard.is_some(),
            standard: standard.map(|pair| pair.value.clone()),
        });
    }
    let ReturnType::Type(_, given_back) = item.sig.output else { return Err(wrong("gives nothing back")) };
    let call = item.attrs.iter().find(|attribute| attribute.path().is_ident("calls"));
    let call = call.ok_or_else(|| wrong("does not say what it calls"))?.meta.require_list()?.tokens.clone();
    Ok(Function { doc: doc(&item.attrs, &name)?, name, arguments, given_back: *given_back, call })
}

fn fields(fields: &Fields, of: &Ident) -> Result<Vec<Field>> {
    let read = fields.iter().map(|field| {
        let unnamed = || Error::new(Span::call_site(), format!("`{of}` has a field without a name"));
        let name = field.ident.clone().ok_or_else(unnamed)?;
        let marked = field.attrs.iter().find(|attribute| attribute.path().is_ident("default"));
        let standard = match marked.map(|attribute| &attribute.meta) {
            Some(Meta::NameValue(pair)) => Some(pair.value.clone()),
            _ => None,
        };
        Ok(Field {
            doc: doc(&field.attrs, &name)?,
            optional: marked.is_some() || argument_of("Option", &field.ty).is_some(),
            standard,
            ty: field.ty.clone(),
            name,
        })
    });
    read.collect()
}

/// The sentence of a shape. A list without one is refused: every reader is owed it.
fn doc(attributes: &[Attribute], of: &Ident) -> Result<String> {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    if text.is_empty() {
        return Err(Error::new(Span::call_site(), format!("`{of}` has no sentence in the list")));
    }
    Ok(text)
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
            field("warnings", "What to mind.", syn::parse_quote!(Vec<Warning>)),
            field(
                "findings",
                "How the facts stand, in legal order; an unknown or an unreconciled one keeps a draft.",
                syn::parse_quote!(Vec<Finding>),
            ),
        ];
        let doc =
            format!("What a rule decided, how, what to mind and what is open: an outcome of `{value}`.");
        seen.push((Record { name: outcome_name(value), doc, fields }, value.clone()));
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
