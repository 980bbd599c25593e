//! A word that is a key of a table, or one of several that are known.

use super::refusal::Kind;
use super::wrong::{FormError, Wrong};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, Unexpected, VariantAccess, Visitor};

/// A word as it stands in the document.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
}

macro_rules! wholes {
    ($($method:ident, $visit:ident => $whole:ty),* $(,)?) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
            match self.text.parse::<$whole>() {
                Ok(number) => visitor.$visit(number),
                Err(_) => Err(FormError::new(Wrong::Kind { found: Kind::Text, wanted: Some(Kind::Whole) })),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for Word<'_> {
    type Error = FormError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        visitor.visit_str(self.text)
    }

    wholes! {
        deserialize_i8, visit_i8 => i8, deserialize_i16, visit_i16 => i16, deserialize_i32, visit_i32 => i32,
        deserialize_i64, visit_i64 => i64, deserialize_i128, visit_i128 => i128,
        deserialize_u8, visit_u8 => u8, deserialize_u16, visit_u16 => u16, deserialize_u32, visit_u32 => u32,
        deserialize_u64, visit_u64 => u64, deserialize_u128, visit_u128 => u128,
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        match self.text {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(FormError::new(Wrong::Kind { found: Kind::Text, wanted: Some(Kind::Flag) })),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, FormError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, FormError> {
        visitor.visit_enum(self)
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        self.deserialize_any(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, FormError> {
        self.deserialize_any(visitor)
    }

    serde::forward_to_deserialize_any! {
        char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> EnumAccess<'de> for Word<'_> {
    type Error = FormError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), FormError> {
        Ok((seed.deserialize(self)?, self))
    }
}

/// A word alone has nothing that belongs to it.
impl<'de> VariantAccess<'de> for Word<'_> {
    type Error = FormError;

    fn unit_variant(self) -> Result<(), FormError> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, FormError> {
        Err(FormError::invalid_type(Unexpected::Str(self.text), &"more than a word"))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, FormError> {
        Err(FormError::invalid_type(Unexpected::Str(self.text), &"more than a word"))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, FormError> {
        Err(FormError::invalid_type(Unexpected::Str(self.text), &"more than a word"))
    }
}
