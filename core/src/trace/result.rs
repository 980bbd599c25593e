//! 追溯结果: what a trace says.

use super::facts::Figure;
use super::said::{CountsAs, WhyNot};
use crate::exact::{Amount, Day};
use crate::settlement::Account;
use serde::{Deserialize, Serialize};

/// 凭证行: a line of a voucher that counts in a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TracedVoucher {
    /// The posting.
    pub posting: String,
    /// The place of the line in the posting, from 0.
    pub line: u32,
    /// The day on which it counts.
    pub day: Day,
    /// The document it rests on.
    pub document: Option<String>,
    /// The invoice.
    pub invoice: Option<String>,
    /// The account.
    pub account: Account,
    /// The unit.
    pub unit: Option<String>,
    /// The owner.
    pub owner: Option<String>,
    /// The creditor.
    pub creditor: Option<String>,
    /// The bank account.
    pub bank: Option<String>,
    /// How much it is, with the sign in which it counts in the figure.
    pub amount: Amount,
}

/// 不计入的凭证行: a line on the figure's account that does not count in it, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotCounted {
    /// The posting.
    pub posting: String,
    /// The place of the line in the posting, from 0.
    pub line: u32,
    /// Its day.
    pub day: Day,
    /// The account.
    pub account: Account,
    /// As booked: debits above zero.
    pub amount: Amount,
    /// Why it does not count.
    pub why: WhyNot,
}

/// 无凭证的事实: what counts in a figure and is told by the facts alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ToldFact {
    /// The way to the fact in the facts of the books; `never_below_zero` for what a rule adds to a figure that would be
    /// below zero.
    pub name: String,
    /// How much it is, with the sign in which it counts.
    pub amount: Amount,
}

/// 构成数字: another figure of which this one is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigurePart {
    /// The figure; it can be traced in its turn.
    pub figure: Figure,
    /// How it counts.
    pub counts: CountsAs,
    /// What it is, in its own sign; absent where it is not known.
    pub amount: Option<Amount>,
}

/// 追溯结果: a figure, and all that it is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TracedFigure {
    /// The figure that was asked for.
    pub figure: Figure,
    /// What it is; absent where it is not known.
    pub amount: Option<Amount>,
    /// 凭证: the lines that count, by day, posting and place.
    pub vouchers: Vec<TracedVoucher>,
    /// 张数: how many lines count.
    pub count: u32,
    /// 凭证合计: their sum.
    pub sum: Amount,
    /// 摘要: the digest of the vouchers, as 64 hexadecimal digits.
    pub digest: String,
    /// 无凭证: facts that count and have no voucher.
    pub told: Vec<ToldFact>,
    /// 构成: the figures it is made of.
    pub parts: Vec<FigurePart>,
    /// 不计入: lines on its account that do not count, by day, posting and place.
    pub not_counted: Vec<NotCounted>,
}
