//! What statements are made from: the closed books, and what only people know.

use crate::books::ClosedBooks;
use crate::catalogue::words;
use crate::exact::{Area, Day};
use crate::outcome::Outcome;
use crate::settlement::Statement;
use serde::{Deserialize, Serialize};

words! {
    /// 签章人: as what somebody signs.
    pub enum SignatureRole {
        /// 制表: who made the statements.
        Preparer => "preparer",
        /// 复核: who checked them.
        Reviewer => "reviewer",
        /// 物业服务人负责人: who answers for the manager.
        Manager => "manager",
        /// 盖章: the manager's seal.
        Seal => "seal",
        /// 业主委员会: the owners' committee.
        Committee => "committee",
    }
}

/// 签章栏: who signs. Name and day are typed by people; what is not typed is left empty to be written by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// As what.
    pub role: SignatureRole,
    /// 姓名.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// 日期: the day of the signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
}

impl Signature {
    /// 空白签章栏: one empty block for each role.
    #[must_use]
    pub fn empty() -> Vec<Signature> {
        SignatureRole::EVERY.map(|role| Signature { role, name: None, day: None }).to_vec()
    }
}

/// 报表事实: the books of a period as `close_books` returned them, and what only people know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetFacts {
    /// 小区: the compound.
    pub compound: String,
    /// A line under the title, such as that the data are invented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// 结账结果: the closed books; period, currency and every figure are theirs.
    pub books: Outcome<ClosedBooks>,
    /// 计费面积: square metres that are charged, for the cost of a square metre and month; above zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// 上年: the statement of the year before, to compare with; in the same currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_year: Option<Statement>,
    /// 签章栏: who signs, in order; one empty block for each role where none is given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signatures: Vec<Signature>,
}
