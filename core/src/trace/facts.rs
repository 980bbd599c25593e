//! 所问: the facts of a trace, and how a figure is named.

use super::TraceRefusal;
use crate::books::BooksFacts;
use crate::catalogue::words;
use crate::outcome::{Refusal, refusal::Placed};
use crate::settlement::{Account, CostItem};
use serde::{Deserialize, Serialize};

words! {
    /// 数字: which figure of the statement, the pools, the parties, the bank or the bridge.
    pub enum FigureName {
        /// 期初结余.
        Opening => "opening",
        /// 应收; of one payer where `unit` or `owner` is named.
        Billed => "billed",
        /// 未到期; of one payer where `unit` or `owner` is named.
        NotYetDue => "not_yet_due",
        /// 实收; of one payer where `unit` or `owner` is named.
        Collected => "collected",
        /// 欠费; of one payer where `unit` or `owner` is named.
        Arrears => "arrears",
        /// 多收; of one payer where `unit` or `owner` is named.
        Overpaid => "overpaid",
        /// 收回往年欠费.
        PriorArrears => "prior_arrears",
        /// 其他收入.
        OtherIncome => "other_income",
        /// 历年结余处置.
        PriorSurplus => "prior_surplus",
        /// 支出; of one cost item where `item` is named.
        Expenditure => "expenditure",
        /// 认可支出; of one cost item where `item` is named.
        Allowed => "allowed",
        /// 不予认可; of one cost item where `item` is named.
        Disallowed => "disallowed",
        /// 待定; of one cost item where `item` is named.
        InQuestion => "in_question",
        /// 未归项: spent under none of the nine items.
        Unclassified => "unclassified",
        /// 预算; of one cost item where `item` is named.
        Budget => "budget",
        /// 预算差异 (账面); of one cost item where `item` is named.
        BudgetVariance => "budget_variance",
        /// 预算差异 (认可); of one cost item where `item` is named.
        AllowedVariance => "allowed_variance",
        /// 酬金.
        Remuneration => "remuneration",
        /// 已提酬金.
        RemunerationPaid => "remuneration_paid",
        /// 结余 (不足为负).
        Closing => "closing",
        /// 本期权责结余.
        AccruedSurplus => "accrued_surplus",
        /// 资金池期初, of `account`.
        PoolOpening => "pool_opening",
        /// 资金池增加, of `account`.
        PoolInflow => "pool_inflow",
        /// 资金池减少, of `account`.
        PoolOutflow => "pool_outflow",
        /// 资金池期末, of `account`.
        PoolClosing => "pool_closing",
        /// 退还的预交.
        Refunded => "refunded",
        /// 往来期初, of one party of `account`.
        PartyOpening => "party_opening",
        /// 往来增加, of one party of `account`.
        PartyInflow => "party_inflow",
        /// 往来减少, of one party of `account`.
        PartyOutflow => "party_outflow",
        /// 往来期末, of one party of `account`.
        PartyClosing => "party_closing",
        /// 科目发生额: debits less credits of the period on `account`.
        AccountBalance => "account_balance",
        /// 账面期初, of `bank`.
        BankOpening => "bank_opening",
        /// 账面发生额, of `bank`.
        BankBooked => "bank_booked",
        /// 账面期末, of `bank`.
        BankClosing => "bank_closing",
        /// 应有余额: the parts of the bridge.
        BridgeSum => "bridge_sum",
        /// 账面余额: what the fund's accounts hold.
        BridgeHeld => "bridge_held",
        /// 差额: held less the parts.
        BridgeDifference => "bridge_difference",
    }
}

/// 数字: one figure by its name, and of what it is where there are several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Which figure.
    pub figure: FigureName,
    /// The account, of a pool, a party or a balance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Account>,
    /// The cost item, of spending.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<CostItem>,
    /// The unit, of a payer or a party.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The owner, of a payer or a party.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The creditor, of a party.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creditor: Option<String>,
    /// The bank account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank: Option<String>,
}

/// 追溯事实: the facts of the books, and the figure that is traced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TraceFacts {
    /// 账簿事实: the same facts as those of [`close_books`](crate::books::close_books).
    pub books: BooksFacts,
    /// 数字: which figure.
    pub figure: Figure,
}

/// What tells one figure from another of its name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Takes {
    Nothing,
    Payer,
    Item,
    Account,
    Party,
    Bank,
}

impl FigureName {
    fn takes(self) -> Takes {
        use FigureName as Name;
        match self {
            Name::Billed | Name::NotYetDue | Name::Collected | Name::Arrears | Name::Overpaid => Takes::Payer,
            Name::Expenditure
            | Name::Allowed
            | Name::Disallowed
            | Name::InQuestion
            | Name::Budget
            | Name::BudgetVariance
            | Name::AllowedVariance => Takes::Item,
            Name::PoolOpening | Name::PoolInflow | Name::PoolOutflow | Name::PoolClosing => Takes::Account,
            Name::AccountBalance => Takes::Account,
            Name::PartyOpening | Name::PartyInflow | Name::PartyOutflow | Name::PartyClosing => Takes::Party,
            Name::BankOpening | Name::BankBooked | Name::BankClosing => Takes::Bank,
            _ => Takes::Nothing,
        }
    }
}

impl Figure {
    /// The figure of that name which there is once.
    #[must_use]
    pub const fn of(figure: FigureName) -> Figure {
        Figure { figure, account: None, item: None, unit: None, owner: None, creditor: None, bank: None }
    }

    pub(super) fn on(figure: FigureName, account: Account) -> Figure {
        Figure { account: Some(account), ..Figure::of(figure) }
    }

    /// The figure of another name, of the same item, payer, party or account.
    pub(super) fn named(&self, figure: FigureName) -> Figure {
        Figure { figure, ..self.clone() }
    }

    pub(super) fn names_a_payer(&self) -> bool {
        self.unit.is_some() || self.owner.is_some()
    }

    /// 指明: what the figure needs is named, and nothing that it does not take.
    pub(super) fn checked(&self) -> Result<(), Refusal> {
        let takes = self.figure.takes();
        let party = takes == Takes::Party;
        let payer = party || takes == Takes::Payer;
        let account = party || takes == Takes::Account;
        let named = [
            ("account", self.account.is_some(), account, account),
            ("item", self.item.is_some(), takes == Takes::Item, false),
            ("unit", self.unit.is_some(), payer, false),
            ("owner", self.owner.is_some(), payer, false),
            ("creditor", self.creditor.is_some(), party, false),
            ("bank", self.bank.is_some(), takes == Takes::Bank, takes == Takes::Bank),
        ];
        for (what, is_named, may_be, must_be) in named {
            let (figure, field) = (self.figure.word().to_owned(), what.to_owned());
            if is_named && !may_be {
                return Err(TraceRefusal::NotOfFigure { figure, field }.in_field(what));
            }
            if must_be && !is_named {
                return Err(TraceRefusal::NotNamed { figure, field }.in_field(what));
            }
        }
        Ok(())
    }
}
