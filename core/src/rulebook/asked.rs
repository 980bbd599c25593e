//! 所问的规则册: a book with its layers, the library's own defaults above it, and what is set for one vote below.

use super::RulebookRefusal;
use super::bounds::Bounds;
use super::model::{Book, Level, Rulebook, in_force};
use super::names::nearest;
use super::parameter::Parameter;
use super::rules::{QuestionRefusal, Setting};
use crate::exact::Day;
use crate::outcome::{Citation, Refusal, refusal::Placed};
use std::sync::Arc;

/// What stands where no book says how a ballot counts; every level may put another in its place.
const POLICIES: &str = include_str!("policies.toml");

/// Whether a layer is told by the name of a book, which no text of one can be.
fn is_name(layer: &str) -> bool {
    let letter = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    !layer.is_empty() && layer.chars().all(letter)
}

impl Rulebook {
    /// The book that is asked: one that is brought, or a built-in one, with its layers.
    pub(crate) fn asked(
        book: Option<&str>,
        rulebook: Option<&str>,
        layers: &[String],
    ) -> Result<Rulebook, Refusal> {
        let mut read = match (rulebook, book) {
            (Some(_), Some(book)) => {
                return Err(QuestionRefusal::TwoBooks { book: book.to_owned() }.in_field("book"));
            }
            (Some(text), None) => Rulebook::parse("rulebook", text)?,
            (None, Some(book)) => Rulebook::builtin(book).map_err(|refusal| refusal.within("book"))?,
            (None, None) => return Err(QuestionRefusal::NoBook {}.in_field("book")),
        };
        for (place, layer) in layers.iter().enumerate() {
            let name = format!("layer {}", place.saturating_add(1));
            let here = |refusal: Refusal| refusal.within(&format!("[{place}]")).within("layers");
            let lower = if is_name(layer) {
                Rulebook::builtin(layer).map_err(here)?
            } else {
                Rulebook::parse(&name, layer)?
            };
            read.put_under(lower).map_err(here)?;
        }
        Ok(read)
    }

    /// The same book, with the library's own defaults for policies that no layer sets on the day.
    pub(super) fn with_policies(&self, on: Option<Day>) -> Result<Rulebook, Refusal> {
        static READ: std::sync::OnceLock<Result<Rulebook, Refusal>> = std::sync::OnceLock::new();
        let policies = READ.get_or_init(|| Rulebook::parse("policies", POLICIES)).clone()?;
        let set = |id: &str| {
            let mut parameters = self.books.iter().flat_map(|book| &book.parameters);
            parameters.any(|p| p.id == id && p.value.is_some() && in_force(p.from, p.to, on))
        };
        let Some(defaults) = policies.books.first() else { return Ok(self.clone()) };
        let mut defaults = Book::clone(defaults);
        defaults.parameters.retain(|parameter| !set(&parameter.id));
        let mut books = vec![Arc::new(defaults)];
        books.extend(self.books.iter().cloned());
        Ok(Rulebook { books })
    }

    /// The same book, with the parameters set for one vote as its lowest layer.
    pub(super) fn with_settings(mut self, settings: &[Setting]) -> Result<Rulebook, Refusal> {
        if settings.is_empty() {
            return Ok(self);
        }
        let known: std::collections::BTreeSet<&str> =
            self.books.iter().flat_map(|book| &book.parameters).map(|p| p.id.as_str()).collect();
        if let Some(setting) = settings.iter().find(|setting| !known.contains(setting.name.as_str())) {
            let parameter = crate::exact::shown(&setting.name);
            let nearest = nearest(&setting.name, known.into_iter());
            let refusal = RulebookRefusal::UnknownParameter { parameter, nearest };
            return Err(refusal.in_field(&setting.name).within("parameters"));
        }
        let parameters = settings.iter().map(|setting| Parameter {
            id: setting.name.clone(),
            about: String::new(),
            text: setting.value.clone(),
            value: None,
            bounds: Bounds::default(),
            citation: Citation::new("facts", &format!("parameters.{}", setting.name)),
            from: None,
            to: None,
            evidence: Vec::new(),
            raise: Vec::new(),
            lower: Vec::new(),
            replace: Vec::new(),
        });
        self.books.push(Arc::new(Book {
            name: "facts".to_owned(),
            level: Level::Covenant,
            parameters: parameters.collect(),
            ..Book::default()
        }));
        Ok(self)
    }
}
