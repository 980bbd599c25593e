//! The files of the core, as they declare what crosses: structs, choices with and without data, and rules.

use crate::shape::{Choice, Field, Record, doc_of};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Attribute, Error, Expr, Fields, Item, ItemFn, LitStr, Meta, Result, Token, Type, Visibility};

/// The core, read.
pub struct Source {
    files: Vec<(&'static str, Vec<Item>)>,
}

/// What a name stands for.
pub enum Declared {
    Record(Record),
    Choice(Choice),
    /// A rule, or a function that is none.
    Function(Box<ItemFn>),
}

impl Source {
    pub fn read(files: &[(&'static str, &str)]) -> Result<Source> {
        let files = files.iter().map(|(name, text)| {
            let file = syn::parse_file(text)
                .map_err(|error| Error::new(Span::call_site(), format!("core/src/{name}: {error}")))?;
            Ok((*name, file.items))
        });
        Ok(Source { files: files.collect::<Result<_>>()? })
    }

    /// What the core declares under a name, in the files of a room; of those that any room may use, wherever they are.
    pub fn declared(&self, room: &str, name: &Ident) -> Result<Declared> {
        let own = |file: &str| file.starts_with(&format!("{room}/"));
        let all = self.files.iter().flat_map(|(file, items)| items.iter().map(move |item| (*file, item)));
        let mut found: Vec<(&str, Declared)> = Vec::new();
        for (file, item) in all {
            if let Some(declared) = self.item(file, item, name)? {
                found.push((file, declared));
            }
        }
        if found.iter().any(|(file, _)| own(file)) {
            found.retain(|(file, _)| own(file));
        }
        let (one, several) = (found.pop(), !found.is_empty());
        match (one, several) {
            (Some((_, declared)), false) => Ok(declared),
            (None, _) => Err(Error::new(name.span(), format!("the core declares no public `{name}`"))),
            (Some(_), true) => Err(Error::new(name.span(), format!("the core declares `{name}` twice"))),
        }
    }

    fn item(&self, file: &str, item: &Item, name: &Ident) -> Result<Option<Declared>> {
        let public = |visibility: &Visibility| matches!(visibility, Visibility::Public(_));
        Ok(match item {
            Item::Struct(item) if item.ident == *name && public(&item.vis) => {
                Some(Declared::Record(Record {
                    doc: doc_of(&item.attrs, &item.ident)?,
                    fields: self.fields(file, &item.fields, &item.ident)?,
                    word: None,
                    name: item.ident.clone(),
                }))
            }
            Item::Enum(item) if item.ident == *name && public(&item.vis) => {
                let variants = item.variants.iter().map(|variant| {
                    Ok(Record {
                        doc: doc_of(&variant.attrs, &variant.ident)?,
                        fields: self.fields(file, &variant.fields, &variant.ident)?,
                        word: None,
                        name: variant.ident.clone(),
                    })
                });
                Some(Declared::Choice(Choice {
                    doc: doc_of(&item.attrs, &item.ident)?,
                    variants: variants.collect::<Result<_>>()?,
                    standard: item.variants.iter().find(|v| is_standard(&v.attrs)).map(|v| v.ident.clone()),
                    name: item.ident.clone(),
                }))
            }
            Item::Macro(item) if item.mac.path.is_ident("words") => {
                let words: Words = item.mac.parse_body()?;
                let named = words.0.name == *name && words.1;
                named.then(|| words.0.checked()).transpose()?.map(Declared::Choice)
            }
            Item::Fn(item) if item.sig.ident == *name && public(&item.vis) => {
                Some(Declared::Function(Box::new(item.clone())))
            }
            _ => None,
        })
    }

    fn fields(&self, file: &str, fields: &Fields, of: &Ident) -> Result<Vec<Field>> {
        let read = fields.iter().map(|field| {
            let unnamed = || Error::new(of.span(), format!("`{of}` has a field without a name"));
            let name = field.ident.clone().ok_or_else(unnamed)?;
            let standard = self.standard(file, &field.attrs)?;
            Ok(Field {
                doc: doc_of(&field.attrs, &name)?,
                optional: standard.is_some() || crate::shape::argument_of("Option", &field.ty).is_some(),
                standard: standard.flatten(),
                ty: short(&field.ty),
                name,
            })
        });
        read.collect()
    }

    /// What serde puts where a field is absent: `Some(None)` for the type's own, `Some(Some(value))` for another.
    #[expect(clippy::option_option, reason = "absent, the type's own, or a value")]
    fn standard(&self, file: &str, attributes: &[Attribute]) -> Result<Option<Option<Expr>>> {
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
            let parts = attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)?;
            for part in parts {
                match part {
                    Meta::Path(path) if path.is_ident("default") => return Ok(Some(None)),
                    Meta::NameValue(pair) if pair.path.is_ident("default") => {
                        let Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(path), .. }) = &pair.value else {
                            return Err(Error::new(pair.span(), "a default is named in a text"));
                        };
                        return self.value_of(file, path).map(|value| Some(Some(value)));
                    }
                    _ => {}
                }
            }
        }
        Ok(None)
    }

    /// The value that a function of the core gives: its body, where it is one of the file or of its room; otherwise
    /// its call.
    fn value_of(&self, file: &str, path: &LitStr) -> Result<Expr> {
        let call: syn::Path = path.parse()?;
        let name = call.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        let type_of_it = call.segments.first().map(|segment| segment.ident.to_string()).unwrap_or_default();
        if type_of_it.starts_with(|letter: char| letter.is_uppercase()) {
            return syn::parse2(quote!(#call()));
        }
        let room = file.split('/').next().unwrap_or_default();
        let mut near = self.files.iter().filter(|(other, _)| *other == file).chain(
            self.files.iter().filter(|(other, _)| other.split('/').next() == Some(room) && *other != file),
        );
        let body = near.find_map(|(_, items)| {
            items.iter().find_map(|item| match item {
                Item::Fn(function) if function.sig.ident == name => match function.block.stmts.as_slice() {
                    [syn::Stmt::Expr(value, None)] => Some(value.clone()),
                    _ => None,
                },
                _ => None,
            })
        });
        body.ok_or_else(|| Error::new(path.span(), format!("no function `{name}` that is one value")))
    }
}

/// Whether a case stands where none is named.
fn is_standard(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("default"))
}

/// A type by its last name only: names of what crosses are unique.
pub fn short(ty: &Type) -> Type {
    let Type::Path(path) = ty else { return ty.clone() };
    let Some(last) = path.path.segments.last() else { return ty.clone() };
    let mut last = last.clone();
    if let syn::PathArguments::AngleBracketed(arguments) = &mut last.arguments {
        if last.ident == "Outcome"
            && let Some(syn::GenericArgument::Type(value)) = arguments.args.first()
        {
            let name = crate::shape::outcome_name(&Ident::new(&crate::shape::last_name(value), value.span()));
            return syn::parse_quote!(#name);
        }
        for argument in &mut arguments.args {
            if let syn::GenericArgument::Type(inner) = argument {
                *inner = short(inner);
            }
        }
    }
    syn::parse_quote!(#last)
}

/// The body of `words! { … }`, and whether it is public.
struct Words(WordChoice, bool);

struct WordChoice {
    attributes: Vec<Attribute>,
    name: Ident,
    cases: Vec<(Vec<Attribute>, Ident, LitStr)>,
}

impl WordChoice {
    fn checked(&self) -> Result<Choice> {
        let variants = self.cases.iter().map(|(attributes, name, word)| {
            Ok(Record {
                doc: doc_of(attributes, name)?,
                fields: Vec::new(),
                word: Some(word.value()),
                name: name.clone(),
            })
        });
        Ok(Choice {
            doc: doc_of(&self.attributes, &self.name)?,
            variants: variants.collect::<Result<_>>()?,
            standard: self.cases.iter().find(|case| is_standard(&case.0)).map(|case| case.1.clone()),
            name: self.name.clone(),
        })
    }
}

impl Parse for Words {
    fn parse(input: ParseStream<'_>) -> Result<Words> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility: Visibility = input.parse()?;
        input.parse::<Token![enum]>()?;
        let name = input.parse()?;
        let inside;
        syn::braced!(inside in input);
        let mut cases = Vec::new();
        while !inside.is_empty() {
            let attributes = inside.call(Attribute::parse_outer)?;
            let case = inside.parse()?;
            inside.parse::<Token![=>]>()?;
            cases.push((attributes, case, inside.parse()?));
            if inside.is_empty() {
                break;
            }
            inside.parse::<Token![,]>()?;
        }
        // A room may say more in the same breath; it crosses nothing.
        let _rest: TokenStream = input.parse()?;
        Ok(Words(WordChoice { attributes, name, cases }, matches!(visibility, Visibility::Public(_))))
    }
}
