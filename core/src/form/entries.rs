//! The entries of tables and lists, without what has been told.

use super::aside::Aside;
use super::made_up::MadeUp;
use super::reader::Reader;
use super::refusal::Kind;
use super::word::Word;
use super::wrong::{FormError, Wrong};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use toml::Spanned;
use toml::de::{DeArray, DeString, DeTable, DeValue};

type Entry<'a, 'i> = (&'a Spanned<DeString<'i>>, &'a Spanned<DeValue<'i>>);

/// The entries of a table.
pub(super) struct Entries<'a, 'i> {
    left: std::vec::IntoIter<Entry<'a, 'i>>,
    /// The entry whose key has been read.
    open: Option<Entry<'a, 'i>>,
    /// Fields that are missing, to be read last.
    made_up: std::vec::IntoIter<(&'static str, MadeUp)>,
    open_made_up: Option<MadeUp>,
    aside: &'a Aside,
}

impl<'a, 'i> Entries<'a, 'i> {
    pub(super) fn of(table: &'a DeTable<'i>, aside: &'a Aside) -> Entries<'a, 'i> {
        let kept: Vec<_> = table.iter().filter(|(key, _)| !aside.holds(key.span().start)).collect();
        Entries {
            left: kept.into_iter(),
            open: None,
            made_up: Vec::new().into_iter(),
            open_made_up: None,
            aside,
        }
    }

    /// The same, with what is made up for the table that begins there.
    pub(super) fn and_made_up(mut self, begin: Option<usize>) -> Entries<'a, 'i> {
        self.made_up = self.aside.made_up(begin).collect::<Vec<_>>().into_iter();
        self
    }

    fn key<'de, K: DeserializeSeed<'de>>(
        &mut self,
        entry: Entry<'a, 'i>,
        seed: K,
    ) -> Result<K::Value, FormError> {
        self.open = Some(entry);
        let begin = entry.0.span().start;
        let key = seed.deserialize(Word { text: entry.0.get_ref() });
        key.map_err(|error| error.at(begin).on_way(begin, Some(entry.0.get_ref())))
    }

    /// Reads the value of the open entry.
    fn value<T>(
        &mut self,
        read: impl FnOnce(Reader<'a, 'i>) -> Result<T, FormError>,
    ) -> Result<T, FormError> {
        let Some((key, value)) = self.open.take() else { return Err(FormError::custom("a value of no key")) };
        let reader = Reader::of(value, self.aside);
        read(reader).map_err(|error| reader.after(error).on_way(key.span().start, Some(key.get_ref())))
    }
}

impl<'de> MapAccess<'de> for Entries<'_, '_> {
    type Error = FormError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, FormError> {
        if let Some(entry) = self.left.next() {
            return self.key(entry, seed).map(Some);
        }
        let Some((field, value)) = self.made_up.next() else { return Ok(None) };
        self.open_made_up = Some(value);
        seed.deserialize(Word { text: field }).map(Some).map_err(FormError::of_made_up)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, FormError> {
        if let Some(value) = self.open_made_up.take() {
            return seed.deserialize(value).map_err(FormError::of_made_up);
        }
        self.value(|reader| seed.deserialize(reader))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// A table of one entry as a word with what belongs to it.
impl<'de> EnumAccess<'de> for Entries<'_, '_> {
    type Error = FormError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(mut self, seed: V) -> Result<(V::Value, Self), FormError> {
        match self.left.next() {
            Some(entry) => self.key(entry, seed).map(|word| (word, self)),
            None => Err(FormError::new(Wrong::Kind { found: Kind::Table, wanted: Some(Kind::Text) })),
        }
    }
}

impl<'de> VariantAccess<'de> for Entries<'_, '_> {
    type Error = FormError;

    fn unit_variant(mut self) -> Result<(), FormError> {
        self.value(serde::Deserialize::deserialize)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(mut self, seed: T) -> Result<T::Value, FormError> {
        self.value(|reader| seed.deserialize(reader))
    }

    fn tuple_variant<V: Visitor<'de>>(mut self, length: usize, visitor: V) -> Result<V::Value, FormError> {
        self.value(|reader| reader.deserialize_tuple(length, visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        mut self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FormError> {
        self.value(|reader| reader.deserialize_struct("", fields, visitor))
    }
}

/// The entries of a list.
pub(super) struct List<'a, 'i> {
    left: std::slice::Iter<'a, Spanned<DeValue<'i>>>,
    aside: &'a Aside,
}

impl<'a, 'i> List<'a, 'i> {
    pub(super) fn of(list: &'a DeArray<'i>, aside: &'a Aside) -> List<'a, 'i> {
        List { left: list.iter(), aside }
    }

    fn next(&mut self) -> Option<&'a Spanned<DeValue<'i>>> {
        let aside = self.aside;
        self.left.find(|entry| !aside.holds(entry.span().start))
    }

    /// How many have not been read.
    pub(super) fn count(mut self) -> usize {
        std::iter::from_fn(|| self.next()).count()
    }
}

impl<'de> SeqAccess<'de> for &mut List<'_, '_> {
    type Error = FormError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, FormError> {
        let Some(entry) = self.next() else { return Ok(None) };
        let begin = entry.span().start;
        let reader = Reader::of(entry, self.aside);
        let read = seed.deserialize(reader).map(Some);
        read.map_err(|error: FormError| reader.after(error).on_way(begin, None))
    }
}
