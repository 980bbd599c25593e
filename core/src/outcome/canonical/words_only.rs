//! The names of fields: what a map is keyed by must be a text, a word or a whole number.

use super::writer::NoForm;
use serde::ser::{Error, Impossible, Serialize, Serializer};

/// Takes what can be a name and nothing else.
pub(super) struct WordsOnly;

type Never = Impossible<String, NoForm>;

fn refused<T>() -> Result<T, NoForm> {
    Err(NoForm::custom("only a text, a word or a whole number can be the name of a field"))
}

macro_rules! printed {
    ($($method:ident($type:ty)),* $(,)?) => {$(
        fn $method(self, name: $type) -> Result<String, NoForm> {
            Ok(name.to_string())
        }
    )*};
}

macro_rules! no_name {
    ($($method:ident($($type:ty),*) -> $found:ty),* $(,)?) => {$(
        fn $method(self, $(_: $type),*) -> Result<$found, NoForm> {
            refused()
        }
    )*};
}

impl Serializer for WordsOnly {
    type Ok = String;
    type Error = NoForm;
    type SerializeSeq = Never;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStruct = Never;
    type SerializeStructVariant = Never;

    printed!(
        serialize_i8(i8),
        serialize_i16(i16),
        serialize_i32(i32),
        serialize_i64(i64),
        serialize_i128(i128),
        serialize_u8(u8),
        serialize_u16(u16),
        serialize_u32(u32),
        serialize_u64(u64),
        serialize_u128(u128),
        serialize_bool(bool),
        serialize_char(char),
        serialize_str(&str),
    );
    no_name!(
        serialize_f32(f32) -> String, serialize_f64(f64) -> String, serialize_bytes(&[u8]) -> String,
        serialize_none() -> String, serialize_unit() -> String, serialize_unit_struct(&'static str) -> String,
        serialize_seq(Option<usize>) -> Never, serialize_tuple(usize) -> Never,
        serialize_tuple_struct(&'static str, usize) -> Never, serialize_map(Option<usize>) -> Never,
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never,
        serialize_struct(&'static str, usize) -> Never,
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never,
    );

    fn serialize_some<T: Serialize + ?Sized>(self, name: &T) -> Result<String, NoForm> {
        name.serialize(self)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<String, NoForm> {
        Ok(variant.to_owned())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        name: &T,
    ) -> Result<String, NoForm> {
        name.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<String, NoForm> {
        refused()
    }
}
