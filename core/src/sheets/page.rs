//! The statements as a document, before any form is chosen for them.

use super::facts::SignatureRole;
use crate::catalogue::words;
use crate::explain::Language;
use crate::notice::{Block, Tone};

words! {
    /// 报表: which of the seven statements, in their order.
    pub enum SheetKind {
        /// 收支情况表.
        IncomeAndExpenditure => "income_and_expenditure",
        /// 预收款明细表.
        Prepayments => "prepayments",
        /// 欠费明细表.
        Arrears => "arrears",
        /// 酬金计算表.
        Remuneration => "remuneration",
        /// 公共收益收支表.
        SharedIncome => "shared_income",
        /// 专项维修资金收支表.
        MaintenanceFund => "maintenance_fund",
        /// 银行存款余额调节表.
        BankReconciliation => "bank_reconciliation",
    }
}

impl SheetKind {
    /// 表号: the number of the statement, from 1; it stays the same where another is left out.
    #[must_use]
    pub fn number(self) -> u32 {
        (1_u32..).zip(SheetKind::EVERY).find(|(_, kind)| *kind == self).map_or(0, |(number, _)| number)
    }
}

/// 全套报表: all statements of a period in one language, ready to be written as HTML, Markdown or CSV.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheets {
    /// The language of every text in it.
    pub language: Language,
    /// 小区: the compound.
    pub compound: String,
    /// What it is: 物业服务资金报表.
    pub title: String,
    /// The period in words.
    pub period: String,
    /// 单位: the unit of money in words.
    pub currency: String,
    /// A line under the title.
    pub remark: Option<String>,
    /// 草稿: why this is a draft, of all statements together; empty where it may be signed.
    pub draft: Vec<String>,
    /// 缺少的内容: statements, columns and details that are left out, each with the reason.
    pub missing: Vec<MissingPart>,
    /// 认定与提示: what the books found, each with a coloured word.
    pub findings: Vec<(Option<(Tone, String)>, String)>,
    /// The statements, in order.
    pub sheets: Vec<Sheet>,
    /// 签章栏: who signs each of them.
    pub signatures: Vec<SignatureBlock>,
}

/// 报表: one statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Which.
    pub kind: SheetKind,
    /// Its title.
    pub title: String,
    /// 草稿: why this one is a draft.
    pub draft: Vec<String>,
    /// Its tables, with what is to be known beside them.
    pub blocks: Vec<Block>,
}

/// 缺少的内容: a statement that is left out, or what is missing in one, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingPart {
    /// Of which statement.
    pub sheet: SheetKind,
    /// Whether the whole statement is left out.
    pub left_out: bool,
    /// What is missing, as a code of the catalogue.
    pub code: String,
    /// What is missing and why, in words.
    pub sentence: String,
}

/// 签章: a block that is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureBlock {
    /// As what.
    pub role: SignatureRole,
    /// The same in words.
    pub title: String,
    /// What was typed for the name; may be empty.
    pub name: String,
    /// What was typed for the day; may be empty.
    pub day: String,
}
