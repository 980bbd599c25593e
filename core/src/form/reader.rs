//! A reader of documents that keeps what is wrong as it was found, and leaves out what has been told.

use super::aside::Aside;
use super::entries::{Entries, List};
use super::plain::Plain;
use super::refusal::Kind;
use super::word::Word;
use super::wrong::{FormError, Wrong};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde_spanned::de::{SpannedDeserializer, is_spanned};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value, and where it begins and ends.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a, 'i> {
    pub(super) value: Held<'a, 'i>,
    pub(super) begin: usize,
    pub(super) end: usize,
    pub(super) aside: &'a Aside,
}

/// A value of a document, or the document.
#[derive(Clone, Copy)]
pub(super) enum Held<'a, 'i> {
    Value(&'a DeValue<'i>),
    Document(&'a DeTable<'i>),
}

impl<'a, 'i> Reader<'a, 'i> {
    pub(super) fn of(value: &'a Spanned<DeValue<'i>>, aside: &'a Aside) -> Reader<'a, 'i> {
        let span = value.span();
        Reader { value: Held::Value(value.get_ref()), begin: span.start, end: span.end, aside }
    }

    fn plain(&self) -> Plain<'a, 'i> {
        match self.value {
            Held::Value(value) => Plain::of(value),
            Held::Document(table) => Plain::Table(table),
        }
    }

    fn other(&self, wanted: Kind) -> FormError {
        FormError::new(Wrong::Kind { found: self.plain().kind(), wanted: Some(wanted) }).at(self.begin)
    }

    /// What whoever read this value found wrong with it afterwards.
    pub(super) fn after(&self, error: FormError) -> FormError {
        match self.plain() {
            Plain::Table(table) => error.after_table(self.begin, table),
            Plain::List(_) => error.of_list(self.begin),
            _ => error.at(self.begin),
        }
    }

    fn text<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        match self.plain() {
            Plain::Text(text) => visitor.visit_str(&text).map_err(|error: FormError| error.at(self.begin)),
            _ => Err(self.other(Kind::Text)),
        }
    }

    fn letter<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        match self.plain() {
            Plain::Text(text) if text.chars().count() == 1 => {
                visitor.visit_str(&text).map_err(|error: FormError| error.at(self.begin))
            }
            _ => Err(self.other(Kind::Letter)),
        }
    }

    fn flag<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        match self.plain() {
            Plain::Flag(flag) => visitor.visit_bool(flag).map_err(|error: FormError| error.at(self.begin)),
            _ => Err(self.other(Kind::Flag)),
        }
    }

    fn whole<'de, V: Visitor<'de>>(self, visitor: V, least: i128, most: i128) -> Result<V::Value, FormError> {
        let out = |text: String| FormError::new(Wrong::Range { text, least, most }).at(self.begin);
        match (self.plain(), self.value) {
            (Plain::Whole(whole), _) if (least..=most).contains(&i128::from(whole)) => {
                self.number(visitor, whole)
            }
            (Plain::Whole(whole), _) => Err(out(whole.to_string())),
            (Plain::Text(text), Held::Value(DeValue::Integer(_))) => Err(out(text.into_owned())),
            (Plain::Real(_), Held::Value(DeValue::Float(float))) => Err(out(float.as_str().to_owned())),
            _ => Err(self.other(Kind::Whole)),
        }
    }

    fn number<'de, V: Visitor<'de>>(self, visitor: V, whole: i64) -> Result<V::Value, FormError> {
        let visited = match u64::try_from(whole) {
            Ok(whole) => visitor.visit_u64(whole),
            Err(_) => visitor.visit_i64(whole),
        };
        visited.map_err(|error: FormError| error.at(self.begin))
    }

    fn real<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        match self.plain() {
            Plain::Whole(whole) => self.number(visitor, whole),
            Plain::Real(real) => {
                let visited = visitor.visit_f64(real.as_f64().unwrap_or_default());
                visited.map_err(|error: FormError| error.at(self.begin))
            }
            _ => Err(self.other(Kind::Number)),
        }
    }

    fn list<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        let Plain::List(list) = self.plain() else { return Err(self.other(Kind::List)) };
        let mut left = List::of(list, self.aside);
        let read = visitor.visit_seq(&mut left).map_err(|error: FormError| error.of_list(self.begin))?;
        match left.count() {
            0 => Ok(read),
            _ => Err(FormError::new(Wrong::Length { entries: list.len() }).of_list(self.begin)),
        }
    }

    /// A list whose entries mean something by their place: without one of them the others would mean something else.
    fn places<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        match self.plain() {
            Plain::List(list) if list.iter().any(|entry| self.aside.holds(entry.span().start)) => {
                Err(FormError::new(Wrong::Length { entries: list.len() }).of_list(self.begin))
            }
            _ => self.list(visitor),
        }
    }

    fn table<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        let Plain::Table(table) = self.plain() else { return Err(self.other(Kind::Table)) };
        let entries = Entries::of(table, self.aside);
        visitor.visit_map(entries).map_err(|error: FormError| error.of_table(self.begin, table))
    }
}

macro_rules! wholes {
    ($($method:ident => $whole:ty),* $(,)?) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
            self.whole(visitor, i128::from(<$whole>::MIN), i128::from(<$whole>::MAX))
        }
    )*};
}

macro_rules! same {
    ($($method:ident => $way:ident),* $(,)?) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
            self.$way(visitor)
        }
    )*};
}

impl<'de> Deserializer<'de> for Reader<'_, '_> {
    type Error = FormError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        match self.plain() {
            Plain::Text(_) => self.text(visitor),
            Plain::Whole(_) | Plain::Real(_) => self.real(visitor),
            Plain::Flag(_) => self.flag(visitor),
            Plain::List(_) => self.list(visitor),
            Plain::Table(_) => self.table(visitor),
        }
    }

    wholes! {
        deserialize_i8 => i8, deserialize_i16 => i16, deserialize_i32 => i32, deserialize_i64 => i64,
        deserialize_u8 => u8, deserialize_u16 => u16, deserialize_u32 => u32, deserialize_u64 => u64,
        deserialize_i128 => i64, deserialize_u128 => u64,
    }

    same! {
        deserialize_bool => flag, deserialize_f32 => real, deserialize_f64 => real, deserialize_char => letter,
        deserialize_str => text, deserialize_string => text, deserialize_identifier => text,
        deserialize_bytes => text, deserialize_byte_buf => text,
        deserialize_seq => list, deserialize_map => table, deserialize_ignored_any => deserialize_any,
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        visitor.visit_some(self).map_err(|error| self.after(error))
    }

    // A document has no word for nothing.
    fn deserialize_unit<V: Visitor<'de>>(self, _: V) -> Result<V::Value, FormError> {
        let found = self.plain().kind();
        Err(FormError::new(Wrong::Kind { found, wanted: None }).at(self.begin))
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, FormError> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, FormError> {
        visitor.visit_newtype_struct(self).map_err(|error| self.after(error))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, FormError> {
        self.places(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, FormError> {
        self.places(visitor)
    }

    // A list of the fields in their order is taken too, as the facts' own reader does.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FormError> {
        if is_spanned(name) {
            return visitor.visit_map(SpannedDeserializer::new(self, self.begin..self.end));
        }
        match self.plain() {
            Plain::List(_) => self.places(visitor),
            Plain::Table(table) => {
                let begin = matches!(self.value, Held::Value(_)).then_some(self.begin);
                let entries = Entries::of(table, self.aside).and_made_up(begin);
                visitor.visit_map(entries).map_err(|error: FormError| error.of_table(self.begin, table))
            }
            _ => Err(self.other(Kind::Table)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FormError> {
        match self.plain() {
            Plain::Text(text) => {
                visitor.visit_enum(Word { text: &text }).map_err(|error: FormError| error.at(self.begin))
            }
            Plain::Table(table) if table.len() == 1 => {
                let entries = Entries::of(table, self.aside);
                visitor.visit_enum(entries).map_err(|error: FormError| error.of_table(self.begin, table))
            }
            _ => Err(self.other(Kind::Text)),
        }
    }
}

impl IntoDeserializer<'_, FormError> for Reader<'_, '_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
