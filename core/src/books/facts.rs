//! The facts of closing the books. Checked when the rule is applied.

use super::carried::Carried;
use crate::catalogue::words;
use crate::exact::{Amount, Day};
use crate::outcome::Refusal;
use crate::settlement::{Account, SettleFacts};
use serde::{Deserialize, Serialize};

words! {
    /// 未达账项的一方: who has an item and the other has not yet.
    pub enum Side {
        /// 企业: the books have it, the bank has not.
        Booked => "booked",
        /// 银行: the bank has it, the books have not.
        Stated => "stated",
    }
}

words! {
    /// 迟到凭证: what becomes of a voucher that is entered after its days were closed.
    pub enum LateVouchers {
        /// 拒收: it is refused.
        Refused => "refused",
        /// 记入未结账的首日: it counts on the first day that was still open when it was entered, and is shown.
        MovedToOpenDay => "moved_to_open_day",
    }
}

/// 银行账户: one bank account and what its statement says. A currency's amounts, as the bank writes them: above zero where
/// the bank owes the fund.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BankAccount {
    /// Unique among the accounts; the lines of postings and statements name it.
    pub bank: String,
    /// 账面期初: what the books held in it at the start; with one account alone the opening of the pool `service_fund`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<Amount>,
    /// 对账单期初: what the statement opens with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement_opening: Option<Amount>,
    /// 对账单期末: what the statement closes with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement_closing: Option<Amount>,
}

/// 对账单行: one line of a bank statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BankLine {
    /// Unique among the lines and open items of the bank account.
    pub id: String,
    /// The bank account; with one account alone it may be left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank: Option<String>,
    /// The bank's day.
    pub day: Day,
    /// Above zero where money came in.
    pub amount: Amount,
    /// 附言、单据号: what the bank writes to it; meets the document of a posting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The postings, or open items of the books, that a person says it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub postings: Vec<String>,
}

/// 未达账项: an item that only one side has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenItem {
    /// The posting, or the line of the statement.
    pub id: String,
    /// The bank account; with one account alone it may be left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank: Option<String>,
    /// Who has it.
    pub side: Side,
    /// The day it is booked or stated on.
    pub day: Day,
    /// Above zero where money came in.
    pub amount: Amount,
    /// The document, or what the bank writes to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
}

/// 往来余额 (逐户): what a pool holds of one party: an owner, a unit or a creditor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartyBalance {
    /// The account of the pool.
    pub account: Account,
    /// The unit, where it is of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The creditor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creditor: Option<String>,
    /// What is held of it or owed to it.
    pub amount: Amount,
}

/// 未收款项: what one owner or unit owes since a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenCharge {
    /// The unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// 到期日: the day it fell or falls due.
    pub due: Day,
    /// What is still open of it; not below zero.
    pub amount: Amount,
}

/// 结账日: the books were closed through a day, on a day; nothing entered later may count on the days before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosedThrough {
    /// The last day that is closed.
    pub through: Day,
    /// The last day on which something could still be entered for it.
    pub on: Day,
}

/// 账簿事实: the settlement of a period with its vouchers, and what ties it to the bank and to the period before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BooksFacts {
    /// 结算事实: the period's settlement, with its postings and pools.
    pub settlement: SettleFacts,
    /// 上期结转: what the period before closed with. Openings that are not given are taken from it, others are held against it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brought_forward: Option<Carried>,
    /// 上期摘要: the digest that was published of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brought_forward_digest: Option<String>,
    /// 期初往来: what each pool held of each party at the start, where nothing is brought forward.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<PartyBalance>,
    /// 银行账户: the bank accounts of the fund.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bank_accounts: Vec<BankAccount>,
    /// 对账单: the lines of their statements, in any order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bank_lines: Vec<BankLine>,
    /// 期初未达账项: items that were open at the start, where nothing is brought forward.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open_items: Vec<OpenItem>,
    /// 金额相同的最远天数: how many days a posting and a line of the same amount may lie apart and still be taken for one;
    /// any, when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub match_within_days: Option<u32>,
    /// 已结账期间: when the books were closed, and through which day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<ClosedThrough>,
    /// 迟到凭证: what becomes of what is entered after that; needed where there is such a voucher.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late_vouchers: Option<LateVouchers>,
    /// 期初应收: what was owed at the start for earlier periods, where nothing is brought forward.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub receivables: Vec<OpenCharge>,
    /// 账龄段: the last day of each band of days since something fell due, such as 30, 90, 180 and 365; none, when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ageing: Vec<u32>,
}

impl BooksFacts {
    /// Where an opening was refused: in what is brought forward, or where nothing is, in the list that is given.
    pub(super) fn in_opening(&self, list: &str, place: usize, refusal: Refusal) -> Refusal {
        let refusal = refusal.within(&format!("[{place}]")).within(list);
        if self.brought_forward.is_some() { refusal.within("brought_forward") } else { refusal }
    }
}
