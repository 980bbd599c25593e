//! 九项支出: the nine items under which spending stands.

use super::SettleRefusal;
use serde::{Deserialize, Serialize};

/// 九项支出: the nine items of 《物业服务收费管理办法》 art. 11(3), in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CostItem {
    /// (1) 管理服务人员的工资、社会保险和按规定提取的福利费: wages, social insurance and statutory welfare of the
    /// staff.
    Wages,
    /// (2) 共用部位、共用设施设备的日常运行、维护费用: daily running and upkeep of shared parts, facilities and
    /// equipment.
    Maintenance,
    /// (3) 清洁卫生费用: cleaning and sanitation.
    Cleaning,
    /// (4) 绿化养护费用: the care of lawns, trees and plants.
    Greening,
    /// (5) 秩序维护费用: keeping order on the grounds.
    PublicOrder,
    /// (6) 办公费用: running the office.
    Office,
    /// (7) 物业管理企业固定资产折旧: depreciation of the manager's fixed assets.
    Depreciation,
    /// (8) 共用部位、共用设施设备及公众责任保险费用: insurance of shared parts, facilities and equipment, and of
    /// public liability.
    Insurance,
    /// (9) 经业主同意的其它费用: only with a reference to the owners' decision.
    OtherAgreed,
}

impl CostItem {
    /// The nine in legal order.
    pub const EVERY: [CostItem; 9] = [
        CostItem::Wages,
        CostItem::Maintenance,
        CostItem::Cleaning,
        CostItem::Greening,
        CostItem::PublicOrder,
        CostItem::Office,
        CostItem::Depreciation,
        CostItem::Insurance,
        CostItem::OtherAgreed,
    ];

    /// The name in facts, texts and files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            CostItem::Wages => "wages",
            CostItem::Maintenance => "maintenance",
            CostItem::Cleaning => "cleaning",
            CostItem::Greening => "greening",
            CostItem::PublicOrder => "public_order",
            CostItem::Office => "office",
            CostItem::Depreciation => "depreciation",
            CostItem::Insurance => "insurance",
            CostItem::OtherAgreed => "other_agreed",
        }
    }

    /// The item of that name.
    ///
    /// # Errors
    /// `settlement.unknown_cost_item`.
    pub fn parse(key: &str) -> Result<CostItem, SettleRefusal> {
        let found = CostItem::EVERY.into_iter().find(|item| item.word() == key);
        found.ok_or_else(|| SettleRefusal::UnknownCostItem { item: crate::exact::shown(key) })
    }
}

impl crate::catalogue::Word for CostItem {
    fn word(self) -> &'static str {
        CostItem::word(self)
    }
}

impl crate::exact::PutDown for SettleRefusal {
    fn put_down(self) -> String {
        crate::Refusal::from(self).put_down()
    }
}

impl std::fmt::Display for CostItem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.word())
    }
}

impl Serialize for CostItem {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl<'de> Deserialize<'de> for CostItem {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::exact::deserialize(deserializer, CostItem::parse)
    }
}
