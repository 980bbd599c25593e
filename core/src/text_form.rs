//! Leaves are text in every file form: a number that arrives as a JSON number has already been
//! through a float somewhere, so it is refused rather than trusted.

use crate::refusal::Refusal;
use serde::de::{Deserializer, Error, Visitor};

/// Reads a leaf from text and from nothing else; a refusal keeps its code inside the message.
pub(crate) fn deserialize<'de, D, T, E>(
    deserializer: D,
    parse: fn(&str) -> Result<T, E>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    Refusal: From<E>,
{
    struct TextOnly<T, E>(fn(&str) -> Result<T, E>);
    impl<T, E> Visitor<'_> for TextOnly<T, E>
    where
        Refusal: From<E>,
    {
        type Value = T;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("exact text, such as \"12.50\"")
        }
        fn visit_str<X: Error>(self, text: &str) -> Result<T, X> {
            (self.0)(text).map_err(|refusal| X::custom(Refusal::from(refusal).put_down()))
        }
    }
    deserializer.deserialize_str(TextOnly(parse))
}
