//! The forms in which outsiders write lists that have a key: as lists or as maps.

use super::facts::{ClassFactor, Holder, ShareBearer};
use crate::exact::{Amount, Area};
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde::ser::Serializer;

/// The default of a flag that is true unless somebody says otherwise.
pub(super) const fn yes() -> bool {
    true
}

/// Class factors as a map from class to factor.
pub(super) mod factors_by_class {
    use super::{ClassFactor, Deserializer, Error, MapAccess, Serializer, Visitor};
    use crate::exact::ExactNumber;
    use std::collections::BTreeSet;

    pub(in crate::surplus) fn serialize<S: Serializer>(
        factors: &[ClassFactor],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_map(factors.iter().map(|factor| (&factor.class, &factor.factor)))
    }

    pub(in crate::surplus) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<ClassFactor>, D::Error> {
        struct ByClass;
        impl<'de> Visitor<'de> for ByClass {
            type Value = Vec<ClassFactor>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a map from class to factor")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut factors: Vec<ClassFactor> = Vec::new();
                let mut known = BTreeSet::new();
                while let Some((class, factor)) = map.next_entry::<String, ExactNumber>()? {
                    // The last of two equal keys would win silently.
                    if !known.insert(class.clone()) {
                        return Err(A::Error::custom(format_args!("the class `{class}` is there twice")));
                    }
                    factors.push(ClassFactor { class, factor });
                }
                Ok(factors)
            }
        }
        deserializer.deserialize_map(ByClass)
    }
}

/// What a map from unit holds for each unit.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct BearerOfUnit {
    area: Option<Area>,
    class: Option<String>,
    billed: Option<Amount>,
    paid: Option<Amount>,
    #[serde(default)]
    holders: Vec<Holder>,
}

/// Bearers as a list, or as a map from unit to the rest. Twice the same unit is left to the rule.
pub(super) fn bearers<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<ShareBearer>, D::Error> {
    struct ListOrMap;
    impl<'de> Visitor<'de> for ListOrMap {
        type Value = Vec<ShareBearer>;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a list of units, or a map from unit to the rest")
        }
        fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
            Deserialize::deserialize(serde::de::value::SeqAccessDeserializer::new(seq))
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut bearers = Vec::new();
            while let Some((unit, rest)) = map.next_entry::<String, BearerOfUnit>()? {
                let BearerOfUnit { area, class, billed, paid, holders } = rest;
                bearers.push(ShareBearer { unit, area, class, billed, paid, holders });
            }
            Ok(bearers)
        }
    }
    deserializer.deserialize_any(ListOrMap)
}
