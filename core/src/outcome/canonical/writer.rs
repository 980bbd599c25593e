//! Canonical JSON straight from serde: each object is written as its fields come and put in order in place, so that
//! no tree is built beside the text.

use super::JsonRefusal;
use super::compounds::{Kind, List, Object};
use super::fields::{Entry, put_in_order};
use serde::ser::{self, Serialize};
use std::borrow::Cow;

/// The name under which serde_json hands over a number that an application lets it keep as text.
pub(super) const NUMBER_AS_TEXT: &str = "$serde_json::private::Number";

/// Why a value has no canonical form.
#[derive(Debug)]
pub(super) struct NoForm(pub(super) String);

impl std::fmt::Display for NoForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NoForm {}

impl ser::Error for NoForm {
    fn custom<T: std::fmt::Display>(problem: T) -> NoForm {
        NoForm(problem.to_string())
    }
}

impl From<NoForm> for JsonRefusal {
    fn from(NoForm(problem): NoForm) -> JsonRefusal {
        JsonRefusal::NoForm { problem }
    }
}

/// The text so far, and the fields of every object that is still open.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) text: Vec<u8>,
    entries: Vec<Entry>,
    /// Where a whole object is put in order when moving its fields one by one would cost more.
    spare: Vec<u8>,
}

impl Writer {
    pub(super) fn finish(self) -> Result<String, NoForm> {
        String::from_utf8(self.text).map_err(|error| NoForm(error.to_string()))
    }

    pub(super) fn raw(&mut self, text: &str) {
        self.text.extend_from_slice(text.as_bytes());
    }

    fn quoted(&mut self, text: &str) {
        self.text.push(b'"');
        let mut rest = text;
        // Most text has nothing to escape and is copied as it is.
        while let Some(place) = rest.bytes().position(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
            let (plain, escaped) = rest.split_at(place);
            self.raw(plain);
            let mut letters = escaped.chars();
            match letters.next() {
                Some('"') => self.raw("\\\""),
                Some('\\') => self.raw("\\\\"),
                Some('\u{8}') => self.raw("\\b"),
                Some('\u{c}') => self.raw("\\f"),
                Some('\n') => self.raw("\\n"),
                Some('\r') => self.raw("\\r"),
                Some('\t') => self.raw("\\t"),
                Some(control) => self.raw(&format!("\\u{:04x}", u32::from(control))),
                None => {}
            }
            rest = letters.as_str();
        }
        self.raw(rest);
        self.text.push(b'"');
    }

    fn open(&mut self) -> usize {
        self.text.push(b'{');
        self.entries.len()
    }

    /// Begins a field; every field ends with a comma until its object is closed.
    pub(super) fn begin(&mut self, name: Cow<'static, str>) {
        let from = self.text.len();
        self.quoted(&name);
        self.text.push(b':');
        self.entries.push(Entry { name, from, to: from });
    }

    pub(super) fn end(&mut self) {
        self.text.push(b',');
        let to = self.text.len();
        if let Some(entry) = self.entries.last_mut() {
            entry.to = to;
        }
    }

    /// Puts the fields that were begun since `first` in the order of their names, and closes the object.
    pub(super) fn close(&mut self, first: usize) -> Result<(), NoForm> {
        let entries = self.entries.get_mut(first..).unwrap_or_default();
        put_in_order(&mut self.text, &mut self.spare, entries);
        if let Some([one, _]) =
            entries.windows(2).find(|pair| matches!(pair, [one, other] if one.name == other.name))
        {
            return Err(NoForm(format!("the field `{}` stands twice", one.name)));
        }
        let empty = entries.is_empty();
        self.entries.truncate(first);
        if !empty {
            self.text.pop();
        }
        self.text.push(b'}');
        Ok(())
    }
}

macro_rules! whole_numbers {
    ($($method:ident($type:ty)),* $(,)?) => {$(
        fn $method(self, number: $type) -> Result<(), NoForm> {
            self.raw(&number.to_string());
            Ok(())
        }
    )*};
}

impl<'a> ser::Serializer for &'a mut Writer {
    type Ok = ();
    type Error = NoForm;
    type SerializeSeq = List<'a>;
    type SerializeTuple = List<'a>;
    type SerializeTupleStruct = List<'a>;
    type SerializeTupleVariant = List<'a>;
    type SerializeMap = Object<'a>;
    type SerializeStruct = Object<'a>;
    type SerializeStructVariant = Object<'a>;

    whole_numbers!(
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
    );

    fn serialize_bool(self, flag: bool) -> Result<(), NoForm> {
        self.raw(if flag { "true" } else { "false" });
        Ok(())
    }

    fn serialize_f32(self, number: f32) -> Result<(), NoForm> {
        self.serialize_f64(f64::from(number))
    }

    /// Nothing of ours holds a float; facts that somebody brings may, and are refused where they are read.
    fn serialize_f64(self, number: f64) -> Result<(), NoForm> {
        let number = serde_json::Number::from_f64(number);
        let number = number.ok_or_else(|| NoForm("a number that is none has no form".to_owned()))?;
        self.raw(&number.to_string());
        Ok(())
    }

    fn serialize_char(self, letter: char) -> Result<(), NoForm> {
        self.quoted(letter.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), NoForm> {
        self.quoted(text);
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), NoForm> {
        let mut list = self.serialize_seq(Some(bytes.len()))?;
        for byte in bytes {
            ser::SerializeSeq::serialize_element(&mut list, byte)?;
        }
        ser::SerializeSeq::end(list)
    }

    fn serialize_none(self) -> Result<(), NoForm> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), NoForm> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), NoForm> {
        self.raw("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), NoForm> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), NoForm> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), NoForm> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), NoForm> {
        let first = self.open();
        self.begin(Cow::Borrowed(variant));
        value.serialize(&mut *self)?;
        self.end();
        self.close(first)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List<'a>, NoForm> {
        self.text.push(b'[');
        Ok(List { writer: self, empty: true, around: None })
    }

    fn serialize_tuple(self, length: usize) -> Result<List<'a>, NoForm> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<List<'a>, NoForm> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<List<'a>, NoForm> {
        let first = self.open();
        self.begin(Cow::Borrowed(variant));
        self.text.push(b'[');
        Ok(List { writer: self, empty: true, around: Some(first) })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Object<'a>, NoForm> {
        let first = self.open();
        Ok(Object { writer: self, first, around: None, kind: Kind::Object })
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Object<'a>, NoForm> {
        if name == NUMBER_AS_TEXT {
            let first = self.entries.len();
            return Ok(Object { writer: self, first, around: None, kind: Kind::Number });
        }
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Object<'a>, NoForm> {
        let around = self.open();
        self.begin(Cow::Borrowed(variant));
        let first = self.open();
        Ok(Object { writer: self, first, around: Some(around), kind: Kind::Object })
    }
}
