//! Reads what crosses: the names from the manifest, everything else from the core.

use crate::shape::{self, Function, Room, Rule, Use, argument_of, doc_of, errors_of, last_name};
use crate::source::{Declared, Source, short};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use std::collections::BTreeSet;
use syn::{
    Attribute, Error, FnArg, Item, ItemFn, ItemMod, ItemUse, Result, ReturnType, TraitItem, Type, UseTree,
};

/// What crosses as each language's own exact type.
const LEAVES: [&str; 13] = [
    "Amount",
    "Area",
    "Day",
    "ExactNumber",
    "Label",
    "LocalMoment",
    "Moment",
    "Price",
    "Rate",
    "Ratio",
    "TimeOfDay",
    "UtcOffset",
    "WideNumber",
];

pub fn rooms(manifest: &str, source: &Source) -> Result<Vec<Room>> {
    let file = syn::parse_file(manifest)
        .map_err(|error| Error::new(Span::call_site(), format!("crossing.rs: {error}")))?;
    let mut rooms = Vec::new();
    let mut known: Vec<Use> = Vec::new();
    for item in file.items {
        let Item::Mod(item) = item else {
            return Err(Error::new_spanned(item, "the manifest holds rooms"));
        };
        rooms.push(room(item, source, &mut known)?);
    }
    known.extend(LEAVES.map(|leaf| {
        let name = format_ident!("{leaf}");
        Use { name: leaf.to_owned(), path: quote!(::commonhold::#name), room: None }
    }));
    for room in &mut rooms {
        room.uses = spoken_of(room, &known);
    }
    Ok(rooms)
}

fn room(item: ItemMod, source: &Source, known: &mut Vec<Use>) -> Result<Room> {
    let mut room = Room {
        doc: doc_of(&item.attrs, &item.ident)?,
        name: item.ident,
        uses: Vec::new(),
        records: Vec::new(),
        choices: Vec::new(),
        rules: Vec::new(),
        functions: Vec::new(),
    };
    for item in item.content.map(|(_, items)| items).unwrap_or_default() {
        match item {
            Item::Use(item) => named(&item, &mut room, source, known)?,
            Item::Trait(item) if item.ident == "Functions" => {
                for function in item.items {
                    room.functions.push(read_function(function)?);
                }
            }
            other => return Err(Error::new_spanned(other, "a room holds `use` and a trait of functions")),
        }
    }
    for (outcome, _) in shape::outcomes(&room) {
        let (own, name) = (&room.name, &outcome.name);
        known.push(Use {
            name: name.to_string(),
            path: quote!(super::#own::#name),
            room: Some(own.to_string()),
        });
    }
    Ok(room)
}

/// What a `use` names, each with what the core declares under it.
fn named(item: &ItemUse, room: &mut Room, source: &Source, known: &mut Vec<Use>) -> Result<()> {
    let mut names = Vec::new();
    leaves_of(&item.tree, &mut Vec::new(), &mut names)?;
    for (path, crossing_as) in names {
        let (Some(name), Some(home)) = (path.last(), path.get(1)) else {
            return Err(Error::new_spanned(item, "a path into commonhold"));
        };
        let own = room.name.to_string();
        match source.declared(&home.to_string(), name)? {
            Declared::Record(record) => room.records.push(record),
            Declared::Choice(choice) => room.choices.push(choice),
            Declared::Function(function) => {
                match value_of(&function) {
                    Some(value) => room.rules.push(read_rule(&function, value, &item.attrs)?),
                    None => room.functions.push(free_function(&function, &path, crossing_as)?),
                }
                continue;
            }
        }
        known.push(Use { name: name.to_string(), path: quote!(::#(#path)::*), room: Some(own) });
    }
    Ok(())
}

/// Every path of a `use`, with the name under which it crosses.
fn leaves_of(tree: &UseTree, path: &mut Vec<Ident>, names: &mut Vec<(Vec<Ident>, Ident)>) -> Result<()> {
    match tree {
        UseTree::Path(inner) => {
            path.push(inner.ident.clone());
            leaves_of(&inner.tree, path, names)?;
            path.pop();
        }
        UseTree::Name(name) => {
            names.push((path.iter().cloned().chain([name.ident.clone()]).collect(), name.ident.clone()));
        }
        // A function says of what it is in its name where it has no room around it; a type has one name everywhere.
        UseTree::Rename(name)
            if name.rename.to_string().starts_with(|letter: char| letter.is_lowercase()) =>
        {
            names.push((path.iter().cloned().chain([name.ident.clone()]).collect(), name.rename.clone()));
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                leaves_of(tree, path, names)?;
            }
        }
        other => return Err(Error::new_spanned(other, "a name is what it is in the core")),
    }
    Ok(())
}

/// The value of the outcome that a rule gives; nothing for a function that is no rule.
fn value_of(function: &ItemFn) -> Option<&Type> {
    match &function.sig.output {
        ReturnType::Type(_, ty) => {
            argument_of("Result", ty).and_then(|outcome| argument_of("Outcome", outcome))
        }
        ReturnType::Default => None,
    }
}

/// A rule as the core declares it: the facts it takes, and the value of the outcome it gives.
fn read_rule(function: &ItemFn, value: &Type, attributes: &[Attribute]) -> Result<Rule> {
    let name = &function.sig.ident;
    let said = |of: &str| attributes.iter().find(|attribute| attribute.path().is_ident(of));
    let facts = match (said("facts"), function.sig.inputs.first()) {
        (Some(facts), _) => facts.parse_args()?,
        (None, Some(FnArg::Typed(argument))) => match &*argument.ty {
            Type::Reference(facts) => short(&facts.elem),
            other => short(other),
        },
        _ => return Err(Error::new(name.span(), format!("the rule `{name}` takes no facts"))),
    };
    let given = said("given").map(|given| given.parse_args::<TokenStream>()).transpose()?;
    Ok(Rule {
        doc: doc_of(&function.attrs, name)?,
        errors: errors_of(&function.attrs),
        name: name.clone(),
        facts,
        value: format_ident!("{}", last_name(value)),
        given: given.unwrap_or_else(|| quote!(&facts)),
    })
}

/// A free function of the core. What it borrows crosses whole; a language crosses as its tag.
fn free_function(function: &ItemFn, path: &[Ident], crossing_as: Ident) -> Result<Function> {
    let name = &function.sig.ident;
    let wrong = |what: &str| Error::new(name.span(), format!("the function `{name}` {what}"));
    let (mut arguments, mut given) = (Vec::new(), Vec::new());
    let mut errors = errors_of(&function.attrs);
    for argument in &function.sig.inputs {
        let FnArg::Typed(argument) = argument else { return Err(wrong("takes `self`")) };
        let syn::Pat::Ident(pattern) = &*argument.pat else {
            return Err(wrong("has an argument without a name"));
        };
        let own = &pattern.ident;
        let language = last_name(&argument.ty) == "Language";
        given.push(if language { quote!(commonhold::explain::language(&#own)?) } else { quote!(&#own) });
        if language {
            errors = format!("{errors} `json.not_of_the_form` for a language that is not there.")
                .trim()
                .to_owned();
        }
        arguments.push(shape::Field {
            name: own.clone(),
            doc: String::new(),
            ty: if language { syn::parse_quote!(String) } else { owned(&argument.ty) },
            optional: language,
            standard: language.then(|| syn::parse_quote!("en")),
        });
    }
    let ReturnType::Type(_, back) = &function.sig.output else { return Err(wrong("gives nothing back")) };
    let call = quote!(#(#path)::*(#(#given),*));
    let (given_back, call) = match argument_of("Result", back) {
        Some(back) => (short(back), quote!(#call?)),
        None => (short(back), call),
    };
    Ok(Function {
        doc: doc_of(&function.attrs, name)?,
        errors,
        name: crossing_as,
        arguments,
        given_back,
        call,
    })
}

/// A borrowed type as the one that is owned.
fn owned(ty: &Type) -> Type {
    let Type::Reference(borrowed) = ty else { return short(ty) };
    match &*borrowed.elem {
        Type::Slice(slice) => {
            let element = short(&slice.elem);
            syn::parse_quote!(Vec<#element>)
        }
        other if last_name(other) == "str" => syn::parse_quote!(String),
        other => short(other),
    }
}

fn read_function(item: TraitItem) -> Result<Function> {
    let TraitItem::Fn(item) = item else {
        return Err(Error::new_spanned(item, "only functions"));
    };
    let name = item.sig.ident;
    let wrong = |what: &str| Error::new(name.span(), format!("the function `{name}` {what}"));
    let mut arguments = Vec::new();
    for argument in &item.sig.inputs {
        let FnArg::Typed(argument) = argument else { return Err(wrong("takes `self`")) };
        let syn::Pat::Ident(pattern) = &*argument.pat else {
            return Err(wrong("has an argument without a name"));
        };
        let standard = argument.attrs.iter().find(|attribute| attribute.path().is_ident("default"));
        let standard = standard.map(|attribute| attribute.meta.require_name_value()).transpose()?;
        arguments.push(shape::Field {
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
    let errors = errors_of(&item.attrs);
    if errors.is_empty() == call.to_string().contains('?') {
        return Err(wrong("says when it refuses exactly where it can refuse"));
    }
    Ok(Function { doc: doc_of(&item.attrs, &name)?, errors, name, arguments, given_back: *given_back, call })
}

/// Of all names that cross, those that a room's declarations speak of; its own included.
fn spoken_of(room: &Room, known: &[Use]) -> Vec<Use> {
    let mut spoken = BTreeSet::new();
    let variants = room.choices.iter().flat_map(|choice| &choice.variants);
    for field in room.records.iter().chain(variants).flat_map(|record| &record.fields) {
        idents(field.ty.to_token_stream(), &mut spoken);
        idents(field.standard.to_token_stream(), &mut spoken);
    }
    for rule in &room.rules {
        idents(rule.facts.to_token_stream(), &mut spoken);
        spoken.insert(rule.value.to_string());
        spoken.extend(["Finding", "OutcomeWarning", "Step"].map(str::to_owned));
    }
    for function in &room.functions {
        let arguments = function.arguments.iter().map(|argument| &argument.ty);
        for ty in arguments.chain([&function.given_back]) {
            idents(ty.to_token_stream(), &mut spoken);
        }
    }
    let own = room.name.to_string();
    let declared_here = |used: &Use| used.room.as_ref() == Some(&own);
    let outcome_here = |used: &Use| declared_here(used) && used.path.to_string().starts_with("super");
    let wanted = known.iter().filter(|used| declared_here(used) || spoken.contains(&used.name));
    let wanted = wanted.filter(|used| !outcome_here(used));
    wanted
        .map(|used| Use { name: used.name.clone(), path: used.path.clone(), room: used.room.clone() })
        .collect()
}

fn idents(tokens: TokenStream, into: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => {
                into.insert(ident.to_string());
            }
            TokenTree::Group(group) => idents(group.stream(), into),
            _ => {}
        }
    }
}
