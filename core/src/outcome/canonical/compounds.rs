//! Lists and objects while they are written.

use super::writer::{NoForm, Writer};
use serde::ser::{self, Serialize};
use std::borrow::Cow;

/// A list that is still open; of a variant, with the object around it.
pub(super) struct List<'a> {
    pub(super) writer: &'a mut Writer,
    pub(super) empty: bool,
    pub(super) around: Option<usize>,
}

impl List<'_> {
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NoForm> {
        if !std::mem::take(&mut self.empty) {
            self.writer.text.push(b',');
        }
        value.serialize(&mut *self.writer)
    }

    fn closed(self) -> Result<(), NoForm> {
        self.writer.text.push(b']');
        match self.around {
            Some(first) => {
                self.writer.end();
                self.writer.close(first)
            }
            None => Ok(()),
        }
    }
}

macro_rules! lists {
    ($($trait:ident::$method:ident),* $(,)?) => {$(
        impl ser::$trait for List<'_> {
            type Ok = ();
            type Error = NoForm;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NoForm> {
                self.element(value)
            }
            fn end(self) -> Result<(), NoForm> {
                self.closed()
            }
        }
    )*};
}
lists!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field,
);

/// Whether an object is one, or a number that serde_json keeps as text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Object,
    Number,
}

/// An object that is still open; of a variant, with the object around it.
pub(super) struct Object<'a> {
    pub(super) writer: &'a mut Writer,
    pub(super) first: usize,
    pub(super) around: Option<usize>,
    pub(super) kind: Kind,
}

impl Object<'_> {
    fn field<T: Serialize + ?Sized>(&mut self, name: Cow<'static, str>, value: &T) -> Result<(), NoForm> {
        if self.kind == Kind::Number {
            let number = value.serialize(super::words_only::WordsOnly)?;
            self.writer.raw(&number);
            return Ok(());
        }
        self.writer.begin(name);
        value.serialize(&mut *self.writer)?;
        self.writer.end();
        Ok(())
    }

    fn closed(self) -> Result<(), NoForm> {
        if self.kind == Kind::Number {
            return Ok(());
        }
        self.writer.close(self.first)?;
        match self.around {
            Some(around) => {
                self.writer.end();
                self.writer.close(around)
            }
            None => Ok(()),
        }
    }
}

impl ser::SerializeMap for Object<'_> {
    type Ok = ();
    type Error = NoForm;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NoForm> {
        let name = key.serialize(super::words_only::WordsOnly)?;
        self.writer.begin(Cow::Owned(name));
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NoForm> {
        value.serialize(&mut *self.writer)?;
        self.writer.end();
        Ok(())
    }
    fn end(self) -> Result<(), NoForm> {
        self.closed()
    }
}

macro_rules! of_fields {
    ($($trait:ident),* $(,)?) => {$(
        impl ser::$trait for Object<'_> {
            type Ok = ();
            type Error = NoForm;
            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), NoForm> {
                self.field(Cow::Borrowed(name), value)
            }
            fn end(self) -> Result<(), NoForm> {
                self.closed()
            }
        }
    )*};
}
of_fields!(SerializeStruct, SerializeStructVariant);
