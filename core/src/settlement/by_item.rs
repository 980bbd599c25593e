//! Sums by cost item: a list in memory, a map from item to sum in files.

use super::cost_item::CostItem;
use super::facts::ItemAmount;
use super::statement::ItemLine;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::Serializer;

pub(super) fn serialize<S: Serializer>(sums: &[ItemAmount], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(sums.iter().map(|sum| (sum.item, sum.amount)))
}

/// The lines of a statement: a map from item to line.
pub(super) mod lines {
    use super::ItemLine;
    use crate::outcome::keyed;
    use serde::{Deserializer, Serializer};

    pub(in crate::settlement) fn serialize<S: Serializer>(
        lines: &[ItemLine],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_map(lines.iter().map(|line| (line.item, line)))
    }

    pub(in crate::settlement) fn deserialize<'de, D: Deserializer<'de>>(
        d: D,
    ) -> Result<Vec<ItemLine>, D::Error> {
        let mut lines = keyed::list(d, |item, line: ItemLine| (line.item == item).then_some(line))?;
        lines.sort_by_key(|line| line.item);
        Ok(lines)
    }
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<ItemAmount>, D::Error> {
    struct Sums;
    impl<'de> Visitor<'de> for Sums {
        type Value = Vec<ItemAmount>;
        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a map from cost item to amount, such as {\"wages\": \"100.00\"}")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            // Two entries for one item are kept: the rule refuses them, whatever door they came by.
            let mut sums = Vec::new();
            while let Some(item) = map.next_key::<CostItem>()? {
                sums.push(ItemAmount { item, amount: map.next_value()? });
            }
            Ok(sums)
        }
    }
    deserializer.deserialize_map(Sums)
}
