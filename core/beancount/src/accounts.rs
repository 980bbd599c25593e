//! 科目对照: under which name each of our accounts stands in a Beancount or hledger file. This table is the only one.

use commonhold::settlement::{Account, CostItem};

/// 期初对应科目: what the opening transaction stands against.
pub const OPENING: &str = "Equity:Opening-Balances";

/// The name of an account, and of a cost item within `expenditure`.
///
/// Charges and what was billed are a pair of memoranda under `Equity:Charges`: payments do not lessen what is charged in our
/// ledger, so as assets they would stand there paid. What remains of income less expenses is then the cash surplus that
/// `settle` tells, before remuneration not yet taken.
#[must_use]
pub const fn name(account: Account, item: Option<CostItem>) -> &'static str {
    match account {
        Account::ServiceFund => "Assets:Service-Fund",
        Account::DeferredCost => "Assets:Deferred-Cost",
        Account::Claim => "Assets:Claim",
        Account::Prepayment => "Liabilities:Prepayment",
        Account::Payable => "Liabilities:Payable",
        Account::PassThrough => "Liabilities:Pass-Through",
        Account::Deposit => "Liabilities:Deposit",
        Account::SharedIncome => "Liabilities:Shared-Income",
        Account::MaintenanceFund => "Liabilities:Maintenance-Fund",
        Account::Tax => "Liabilities:Tax",
        Account::Retention => "Liabilities:Retention",
        Account::RemunerationPayable => "Liabilities:Remuneration-Payable",
        Account::Receivable => "Equity:Charges:Receivable",
        Account::Billed => "Equity:Charges:Billed",
        Account::PriorSurplus => "Equity:Prior-Surplus",
        Account::Collected => "Income:Collected",
        Account::PriorArrears => "Income:Prior-Arrears",
        Account::OtherIncome => "Income:Other",
        Account::Remuneration => "Expenses:Remuneration",
        Account::Expenditure => spent_on(item),
    }
}

const fn spent_on(item: Option<CostItem>) -> &'static str {
    match item {
        None => "Expenses:No-Item",
        Some(CostItem::Wages) => "Expenses:Wages",
        Some(CostItem::Maintenance) => "Expenses:Maintenance",
        Some(CostItem::Cleaning) => "Expenses:Cleaning",
        Some(CostItem::Greening) => "Expenses:Greening",
        Some(CostItem::PublicOrder) => "Expenses:Public-Order",
        Some(CostItem::Office) => "Expenses:Office",
        Some(CostItem::Depreciation) => "Expenses:Depreciation",
        Some(CostItem::Insurance) => "Expenses:Insurance",
        Some(CostItem::OtherAgreed) => "Expenses:Other-Agreed",
    }
}

/// Every account with every item it may have, in the order of our accounts.
pub(crate) fn every() -> impl Iterator<Item = (Account, Option<CostItem>)> {
    let items = |account: Account| match account {
        Account::Expenditure => CostItem::EVERY.as_slice(),
        _ => &[],
    };
    Account::EVERY.into_iter().flat_map(move |account| {
        std::iter::once((account, None)).chain(items(account).iter().map(move |item| (account, Some(*item))))
    })
}

/// The account of a name.
pub(crate) fn of(text: &str) -> Option<(Account, Option<CostItem>)> {
    every().find(|(account, item)| name(*account, *item) == text)
}

/// Whether debits add to what the pool of the account holds: its money is the fund's own.
pub(crate) fn adds_when_debited(account: Account) -> bool {
    name(account, None).starts_with("Assets:")
}
