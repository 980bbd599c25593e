//! 移交书: what a hand-over says.

use super::facts::{ManagementHandoverRecord, ManagementHandoverRole};
use super::said::Whose;
use crate::books::{LateVoucher, OpenItem, PartyBalance, Receivable};
use crate::exact::{Amount, Day};
use crate::settlement::Account;
use serde::{Deserialize, Serialize};

/// 移交款项: the surplus, or what one pool holds or is owed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManagementHandoverRow {
    /// Whose it is.
    pub whose: Whose,
    /// The account; absent for the surplus.
    pub account: Option<Account>,
    /// What it holds, in the sign of its pool; absent where the surplus is not known.
    pub amount: Option<Amount>,
    /// How much of the balance it is: what is paid ahead and what is claimed counts below zero.
    pub counts: Option<Amount>,
    /// 明细: what of it is of parties that are named.
    pub parties: Vec<PartyBalance>,
    /// Their sum.
    pub named: Amount,
    /// The rest: of nobody who is named.
    pub unnamed: Option<Amount>,
}

/// 账户划转: what one bank account must transfer, and what was transferred.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BankTransfer {
    /// The bank account; absent where the books name none.
    pub bank: Option<String>,
    /// 账面余额: what it holds by the books.
    pub book_closing: Option<Amount>,
    /// What only the bank has: unknown receipts and payments.
    pub only_bank: Amount,
    /// 应划转: the book balance with what only the bank has.
    pub due: Option<Amount>,
    /// 实际划转; absent where nothing is told of any transfer.
    pub transferred: Option<Amount>,
    /// 差额: transferred less due.
    pub difference: Option<Amount>,
}

/// 资金池划转: what was transferred of a pool that some transfer names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoolTransfer {
    /// The account of the pool.
    pub account: Account,
    /// 应划转: what it holds.
    pub due: Amount,
    /// 实际划转.
    pub transferred: Amount,
    /// 差额: transferred less due.
    pub difference: Amount,
}

/// 移交结果: what is held, owed and open on the day, and what of it was handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandedOver {
    /// The day.
    pub on: Day,
    /// 移交方.
    pub leaves: ManagementHandoverRole,
    /// 接收方.
    pub receives: ManagementHandoverRole,
    /// 代管: the surplus, and every pool held for others, with its parties.
    pub held: Vec<ManagementHandoverRow>,
    /// 应付与应追偿: to creditors, to the company, and claims.
    pub owed: Vec<ManagementHandoverRow>,
    /// 合计: all of `held` and `owed`, as they count; absent where the surplus is not known.
    pub sum: Option<Amount>,
    /// 账面余额: what the fund's accounts hold by the books.
    pub balance: Option<Amount>,
    /// 差额: balance less sum.
    pub difference: Option<Amount>,
    /// 应收: what payers still owe, by the day it fell due; whoever receives collects it.
    pub receivables: Vec<Receivable>,
    /// 欠费 (本期): what of the charges of the period is due and not paid, as the settlement tells it, also where it tells no payer.
    pub arrears: Option<Amount>,
    /// 未达账项: what only the books or only the bank has.
    pub open_items: Vec<OpenItem>,
    /// 迟到凭证: what was entered after its day was closed.
    pub late: Vec<LateVoucher>,
    /// 账户划转.
    pub banks: Vec<BankTransfer>,
    /// 资金池划转.
    pub pools: Vec<PoolTransfer>,
    /// 移交清单, in order of its records.
    pub records: Vec<ManagementHandoverRecord>,
    /// 摘要: the digest of what is carried; who receives opens with exactly this.
    pub carried_digest: String,
}
