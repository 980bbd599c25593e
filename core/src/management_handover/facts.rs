//! 移交事实: the facts of a hand-over. Checked when the rule is applied.

use super::ManagementHandoverRefusal;
use crate::books::BooksFacts;
use crate::catalogue::words;
use crate::exact::{Amount, Day, MinorUnits};
use crate::keyed::by_key;
use crate::outcome::{Refusal, refusal::Placed};
use crate::settlement::Account;
use serde::{Deserialize, Serialize};

words! {
    /// 移交的一方: who leaves and who receives.
    pub enum ManagementHandoverRole {
        /// 物业服务人: the company.
        Manager => "manager",
        /// 业主委员会.
        Committee => "committee",
        /// 决定自行管理的业主.
        Owners => "owners",
        /// 其指定的人: whom the committee or the owners have named, such as the next company.
        Designated => "designated",
        /// 建设单位.
        Developer => "developer",
    }
}

words! {
    /// 移交物: what is handed over beside money.
    pub enum RecordKind {
        /// 物业服务用房.
        Premises => "premises",
        /// 相关设施.
        Facilities => "facilities",
        /// 相关设备.
        Equipment => "equipment",
        /// 钥匙、密码.
        Keys => "keys",
        /// 会计凭证、账簿.
        Vouchers => "vouchers",
        /// 合同.
        Contracts => "contracts",
        /// 图纸、竣工资料.
        Drawings => "drawings",
        /// 业主名册.
        Roll => "roll",
        /// 其他资料.
        Other => "other",
    }
}

/// 移交清单的一项: something that is to be handed over, and whether it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManagementHandoverRecord {
    /// Unique on the list.
    pub record: String,
    /// What it is.
    pub kind: RecordKind,
    /// Whether it was handed over; absent when nobody has said.
    #[serde(default)]
    pub handed_over: Option<bool>,
}

/// 实际划转: money that was transferred out of a bank account to the one who receives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManagementHandoverTransfer {
    /// Out of which bank account; with one alone, or none, it may be left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank: Option<String>,
    /// Of which pool it is said to be, where somebody says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Account>,
    /// How much; never below zero.
    pub amount: Amount,
}

/// 移交事实: the books to the day, who leaves, who receives, and what was handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManagementHandoverFacts {
    /// 账簿事实: the books to the day; their period ends with it.
    pub books: BooksFacts,
    /// 移交日: the first day on which the other one manages.
    pub on: Day,
    /// 移交方.
    pub leaves: ManagementHandoverRole,
    /// 接收方.
    pub receives: ManagementHandoverRole,
    /// 实际划转: what was transferred; empty when nothing is told of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transfers: Vec<ManagementHandoverTransfer>,
    /// 移交清单: premises, facilities, equipment and records.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<ManagementHandoverRecord>,
}

impl ManagementHandoverFacts {
    /// 矛盾: the books end on the day, two parties hand over, and nothing is listed twice.
    pub(super) fn checked(&self) -> Result<Vec<&ManagementHandoverRecord>, Refusal> {
        let to = self.books.settlement.period.to;
        if self.on != to {
            return Err(ManagementHandoverRefusal::AnotherDay { on: self.on, to }.in_field("on"));
        }
        if self.leaves == self.receives {
            let role = self.leaves.word().to_owned();
            return Err(ManagementHandoverRefusal::SameRole { role }.in_field("receives"));
        }
        let records = by_key(&self.records, |one| &one.record);
        for pair in records.windows(2) {
            if let [one, two] = pair
                && one.record == two.record
            {
                let refusal = ManagementHandoverRefusal::DuplicateRecord { record: one.record.clone() }
                    .in_field("record");
                return Err(refusal.in_list("records", &self.records, |listed| listed.record == one.record));
            }
        }
        Ok(records)
    }

    /// 划转: each out of a bank account of the books, in minor units and not below zero.
    pub(super) fn transferred(&self) -> Result<Vec<Transferred<'_>>, Refusal> {
        let banks = &self.books.bank_accounts;
        let mut read = Vec::with_capacity(self.transfers.len());
        for (place, transfer) in self.transfers.iter().enumerate() {
            let here = |refusal: Refusal| refusal.within(&format!("[{place}]")).within("transfers");
            let only = match banks.as_slice() {
                [one] => Some(one.bank.as_str()),
                _ => None,
            };
            let bank = transfer.bank.as_deref().or(only);
            let known = bank.is_some_and(|bank| banks.iter().any(|one| one.bank == bank));
            match bank {
                Some(bank) if !known => {
                    let refusal = ManagementHandoverRefusal::UnknownBank { bank: bank.to_owned() };
                    return Err(here(refusal.in_field("bank")));
                }
                None if !banks.is_empty() => {
                    let refusal = ManagementHandoverRefusal::NoBank { amount: transfer.amount };
                    return Err(here(refusal.in_field("bank")));
                }
                _ => {}
            }
            if transfer.amount.is_negative() {
                let refusal = ManagementHandoverRefusal::NegativeTransfer { amount: transfer.amount };
                return Err(here(refusal.in_field("amount")));
            }
            let units = self.books.settlement.currency.minor_units(transfer.amount);
            let units = units.map_err(|refusal| here(refusal.in_field("amount")))?;
            read.push(Transferred { bank, account: transfer.account, units: i128::from(units) });
        }
        Ok(read)
    }
}

/// 一笔划转: out of which bank account, of which pool, and how much in minor units.
pub(super) struct Transferred<'a> {
    pub(super) bank: Option<&'a str>,
    pub(super) account: Option<Account>,
    pub(super) units: i128,
}

/// What was transferred in all of what is meant.
pub(super) fn sum_of(transferred: &[Transferred<'_>], meant: impl Fn(&Transferred<'_>) -> bool) -> i128 {
    transferred.iter().filter(|one| meant(one)).fold(0_i128, |sum, one| sum.plus(one.units))
}
