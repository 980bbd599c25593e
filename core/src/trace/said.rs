//! 说法: what a trace writes down.

use super::facts::{Figure, FigureName};
use crate::catalogue::words;
use crate::exact::{Amount, Day};
use crate::outcome::{IfAny, steps};
use crate::settlement::{Account, CostItem};

words! {
    /// 不计入的原因: why a line on the figure's account does not count in it.
    pub enum WhyNot {
        /// 期外: dated outside the period.
        OutsidePeriod => "outside_period",
        /// 已冲销: taken back by another posting of the period.
        Reversed => "reversed",
        /// 冲销: takes back another posting of the period.
        Reversal => "reversal",
        /// 另一方向: moves the pool the other way.
        OtherSide => "other_side",
        /// 过账: only passes from one to another on the same account.
        PassesOn => "passes_on",
        /// 已到期: a charge that was due in the period.
        Due => "due",
        /// 未退还: a prepayment that was used and not paid back.
        NotPaidBack => "not_paid_back",
        /// 认可: spending that stands.
        Allowed => "allowed",
        /// 不予认可: spending that does not stand.
        Disallowed => "disallowed",
        /// 待定 (无法认定).
        Unknown => "unknown",
        /// 待定 (不符).
        Unreconciled => "unreconciled",
    }
}

words! {
    /// 计法: how one figure counts in another.
    pub enum CountsAs {
        /// 加.
        Adds => "adds",
        /// 减.
        TakesOff => "takes_off",
        /// 依据: the other rests on it by a rule that is no sum.
        RestsOn => "rests_on",
    }
}

steps! {
    /// 追溯的步骤: what a trace writes down.
    pub(crate) enum TraceStep in "trace" {
        /// A line of a voucher that counts in the figure, with the sign in which it counts.
        Voucher("voucher") {
            posting: String,
            line: i64,
            day: Day,
            document: IfAny<String>,
            invoice: IfAny<String>,
            account: Account,
            unit: IfAny<String>,
            owner: IfAny<String>,
            creditor: IfAny<String>,
            bank: IfAny<String>,
            amount: Amount,
        },
        /// A line on the figure's account that does not count in it, as booked.
        NotCounted("not_counted") { posting: String, line: i64, day: Day, account: Account, amount: Amount, why: WhyNot },
        /// A fact without vouchers that counts in the figure.
        Told("told") { name: String, amount: Amount },
        /// Another figure that counts in this one.
        Part("part") {
            traced: FigureName,
            account: IfAny<Account>,
            item: IfAny<CostItem>,
            unit: IfAny<String>,
            owner: IfAny<String>,
            creditor: IfAny<String>,
            bank: IfAny<String>,
            counts: CountsAs,
            amount: Option<Amount>,
        },
        /// The figure, how many lines count in it and what they come to.
        Figure("figure") {
            traced: FigureName,
            account: IfAny<Account>,
            item: IfAny<CostItem>,
            unit: IfAny<String>,
            owner: IfAny<String>,
            creditor: IfAny<String>,
            bank: IfAny<String>,
            count: i64,
            sum: Amount,
            amount: Option<Amount>,
        },
    }
}

impl TraceStep {
    pub(super) fn part(of: &Figure, counts: CountsAs, amount: Option<Amount>) -> TraceStep {
        let Figure { figure, account, item, unit, owner, creditor, bank } = of.clone();
        TraceStep::Part {
            traced: figure,
            account: IfAny(account),
            item: IfAny(item),
            unit: IfAny(unit),
            owner: IfAny(owner),
            creditor: IfAny(creditor),
            bank: IfAny(bank),
            counts,
            amount,
        }
    }

    pub(super) fn figure(of: &Figure, count: i64, sum: Amount, amount: Option<Amount>) -> TraceStep {
        let Figure { figure, account, item, unit, owner, creditor, bank } = of.clone();
        TraceStep::Figure {
            traced: figure,
            account: IfAny(account),
            item: IfAny(item),
            unit: IfAny(unit),
            owner: IfAny(owner),
            creditor: IfAny(creditor),
            bank: IfAny(bank),
            count,
            sum,
            amount,
        }
    }
}
