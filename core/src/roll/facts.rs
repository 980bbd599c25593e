//! The facts of a roll: units, owners and who held what when. Checked when a rule is applied.

use crate::catalogue::words;
use crate::exact::{Area, Day};
use serde::{Deserialize, Serialize};

words! {
    /// 用途: what a unit is for.
    pub enum UseClass {
        /// 住宅: a dwelling, to live in.
        Dwelling => "dwelling",
        /// 商铺: a shop, or other premises for trade.
        Commercial => "commercial",
        /// 办公: offices, to work in.
        Office => "office",
        /// 车位: a registered parking space.
        Parking => "parking",
        /// 储藏: a store room.
        Storage => "storage",
        /// 其他: any other use.
        Other => "other",
    }
}

words! {
    /// 销售状态: whether the developer still holds a unit.
    pub enum UnitStatus {
        /// 已售并交付: sold, and handed over to its owner.
        Sold => "sold",
        /// 未售: not sold, the developer's.
        Unsold => "unsold",
        /// 已售未交付: sold, not yet delivered; counts with the developer's.
        SoldNotDelivered => "sold_not_delivered",
    }
}

words! {
    /// 面积来源: where a floor area was taken from.
    pub enum AreaSource {
        /// 登记面积: the area in the property register.
        Registered => "registered",
        /// 实测面积: the area that was surveyed.
        Surveyed => "surveyed",
        /// 合同面积: the area in the contract of sale.
        Contract => "contract",
    }
}

/// 建筑面积: the floor area by source; the first that is known counts (registered, surveyed, contract).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaBySource {
    /// 登记面积: the area in the property register, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered: Option<Area>,
    /// 实测面积: the area that was surveyed, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub surveyed: Option<Area>,
    /// 合同面积: the area in the contract of sale, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract: Option<Area>,
}

impl AreaBySource {
    /// 面积依据: registered, else surveyed, else contract: the order where no book says another.
    #[must_use]
    pub fn counting(&self) -> Option<(Area, AreaSource)> {
        self.first_of(&AreaSource::EVERY)
    }

    /// The first of the sources that is known.
    #[must_use]
    pub fn first_of(&self, order: &[AreaSource]) -> Option<(Area, AreaSource)> {
        let known = |source: &AreaSource| match source {
            AreaSource::Registered => self.registered,
            AreaSource::Surveyed => self.surveyed,
            AreaSource::Contract => self.contract,
        };
        order.iter().find_map(|source| known(source).map(|area| (area, *source)))
    }
}

/// 专有部分: one unit of the compound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RollUnit {
    /// A stable id; units sort by it in UTF-8 byte order.
    pub id: String,
    /// 楼栋: the building it is in.
    pub building: String,
    /// 用途: what the unit is for.
    pub use_class: UseClass,
    /// 销售状态: whether the developer still holds it.
    pub status: UnitStatus,
    /// 建筑面积: the floor area by source; may be wholly unknown, which is a marked fact, not an error.
    #[serde(default)]
    pub floor_area: AreaBySource,
}

words! {
    /// 业主种类: what sort of owner it is.
    #[derive(Default)]
    pub enum OwnerKind {
        /// 自然人: a natural person.
        #[default]
        Person => "person",
        /// 单位: a company or another body.
        Body => "body",
        /// 建设单位: the developer of the compound.
        Developer => "developer",
    }
}

/// 业主: one owner, merged by key only and never by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Owner {
    /// A stable key.
    pub key: String,
    /// A name, used only to list look-alikes for a person to review; may be empty.
    #[serde(default)]
    pub name: String,
    /// 业主种类: what sort of owner it is.
    #[serde(default)]
    pub kind: OwnerKind,
    /// 失联: nobody knows where to reach the owner.
    #[serde(default)]
    pub untraced: bool,
}

/// 权属期间: who held a unit, from a day, up to and without another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tenure {
    /// The unit's id.
    pub unit: String,
    /// The owner's key, or the keys of co-owners (共有人).
    pub owners: Vec<String>,
    /// The co-owner who votes for all of them; needed only where there are several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representative: Option<String>,
    /// The first day.
    pub from: Day,
    /// The first day that no longer belongs to it; absent while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
}

/// 车位计入: whether parking spaces count, by two flags.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParkingRule {
    /// Whether their area counts.
    #[serde(default)]
    pub include_area: bool,
    /// Whether a space is a head.
    #[serde(default)]
    pub include_head: bool,
}

words! {
    /// 共有人计数: whom a co-owned unit counts with, when one co-owner also holds another unit alone.
    #[derive(Default)]
    pub enum CoOwnerKey {
        /// 共有人组合自成一人: the group of co-owners is a head of its own.
        #[default]
        Group => "group",
        /// 随代表人: the unit counts with whatever its representative holds.
        Representative => "representative",
    }
}

/// 业主名册: units, owners and tenures of one compound.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roll {
    /// The units, in any order.
    pub units: Vec<RollUnit>,
    /// The owners, in any order.
    #[serde(default)]
    pub owners: Vec<Owner>,
    /// Who held what when, in any order.
    #[serde(default)]
    pub tenures: Vec<Tenure>,
    /// 车位计入: whether parking spaces count, by area and by head.
    #[serde(default)]
    pub parking: ParkingRule,
    /// 共有人计数: whom a co-owned unit counts with.
    #[serde(default)]
    pub co_owner_key: CoOwnerKey,
}
