//! A value made up for a field that is missing, so that what else the table lacks is found too. Nothing read with one is
//! anybody's facts: a document of which something has been told is never given out.

use super::word::Word;
use super::wrong::FormError;
use serde::de::value::MapDeserializer;
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde_spanned::de::{SpannedDeserializer, is_spanned};

/// What is made up, one kind after the other until one is taken: text or an amount, a day, a moment, a time, a currency.
const KINDS: [(&str, u8); 5] =
    [("0", 0), ("2000-01-01", 1), ("2000-01-01T00:00:00+00:00", 1), ("00:00", 1), ("XXX", 1)];

/// A made-up value of one of the kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MadeUp {
    text: &'static str,
    number: u8,
}

impl MadeUp {
    pub(super) fn each() -> impl Iterator<Item = MadeUp> {
        KINDS.into_iter().map(|(text, number)| MadeUp { text, number })
    }
}

macro_rules! wholes {
    ($($method:ident),* $(,)?) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
            visitor.visit_u8(self.number)
        }
    )*};
}

impl<'de> Deserializer<'de> for MadeUp {
    type Error = FormError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        visitor.visit_str(self.text)
    }

    wholes! {
        deserialize_i8, deserialize_i16, deserialize_i32, deserialize_i64, deserialize_i128,
        deserialize_u8, deserialize_u16, deserialize_u32, deserialize_u64, deserialize_u128,
        deserialize_f32, deserialize_f64,
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        visitor.visit_bool(false)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        visitor.visit_none()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, FormError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        visitor.visit_seq(serde::de::value::SeqDeserializer::new(std::iter::empty::<MadeUp>()))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        visitor.visit_map(MapDeserializer::new(std::iter::empty::<(&str, MadeUp)>()))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FormError> {
        if is_spanned(name) {
            return visitor.visit_map(SpannedDeserializer::new(self, 0..0));
        }
        visitor.visit_map(MapDeserializer::new(fields.iter().map(|field| (*field, self))))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FormError> {
        visitor.visit_enum(Word { text: words.first().copied().unwrap_or_default() })
    }

    serde::forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct tuple tuple_struct identifier ignored_any
    }
}

impl IntoDeserializer<'_, FormError> for MadeUp {
    type Deserializer = MadeUp;

    fn into_deserializer(self) -> MadeUp {
        self
    }
}
