//! Lists that stand in files as a map from the key of each.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// Reads such a map into a list, in the order of the text. `one` makes an entry of key and value, or nothing where
/// the value speaks of another key than the one it stands under.
pub(crate) fn list<'de, D, K, V, T>(deserializer: D, one: fn(K, V) -> Option<T>) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    K: Deserialize<'de>,
    V: Deserialize<'de>,
{
    struct Entries<K, V, T>(fn(K, V) -> Option<T>, PhantomData<(K, V)>);
    impl<'de, K: Deserialize<'de>, V: Deserialize<'de>, T> Visitor<'de> for Entries<K, V, T> {
        type Value = Vec<T>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object with an entry for each key")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Vec<T>, A::Error> {
            let mut entries = Vec::new();
            while let Some((key, value)) = map.next_entry()? {
                let entry = (self.0)(key, value);
                entries.push(entry.ok_or_else(|| A::Error::custom("an entry speaks of another key"))?);
            }
            Ok(entries)
        }
    }
    deserializer.deserialize_map(Entries(one, PhantomData))
}
