//! 说法: what closing the books writes down, finds and warns of.

use super::bridge::BridgePart;
use super::facts::Side;
use crate::catalogue::words;
use crate::exact::{Amount, Day};
use crate::outcome::{BookWord, IfAny, findings, steps, warnings};
use crate::settlement::Account;

words! {
    /// 核对依据: by what lines of the bank and of the books were taken for one.
    pub(crate) enum MatchedBy {
        /// A person says so.
        Said => "said",
        /// One reference and equal sums.
        Reference => "reference",
        /// Equal amounts.
        Amount => "equal_amount",
        /// A voucher and what takes it back, neither of which the bank has.
        Reversal => "reversal",
    }
}

words! {
    /// 缺少的余额: which figure of a bank account nobody has told.
    pub(crate) enum UntoldOfBank {
        /// What the books held in it at the start.
        BookOpening => "book_opening",
        /// What its statement opens or closes with.
        StatementBalance => "statement_balance",
    }
}

steps! {
    /// 结账的步骤: what closing the books writes down, step by step, after the steps of the settlement.
    pub(crate) enum BooksStep in "books" {
        /// A voucher that came after its day was closed, and the day on which it counts.
        Late("late") { posting: String, day: Day, booked_on: Day, moved_to: Day },
        /// What a pool holds of one party.
        Party("party") {
            account: Account,
            unit: IfAny<String>,
            owner: IfAny<String>,
            creditor: IfAny<String>,
            opening: Amount,
            inflow: Amount,
            outflow: Amount,
            closing: Amount,
            refunded: IfAny<Amount>,
        },
        /// One line of a match; lines of one number are one and the same money.
        Match("match") { bank: String, number: i64, by: MatchedBy, side: Side, id: String, amount: Amount },
        /// Something that only one side has.
        OpenItem("open_item") { bank: String, side: Side, id: String, day: Day, amount: Amount },
        /// A bank account, by the books and by the statement.
        Bank("bank") {
            bank: String,
            book_opening: Option<Amount>,
            booked: Amount,
            book_closing: Option<Amount>,
            statement_opening: Option<Amount>,
            stated: Amount,
            statement_closing: Option<Amount>,
            adjusted_book: Option<Amount>,
            adjusted_statement: Option<Amount>,
            difference: IfAny<Amount>,
        },
        /// One part of what the fund's accounts hold.
        BridgeRow("bridge_row") { part: BridgePart, account: IfAny<Account>, amount: Amount },
        /// All parts, and what the accounts hold.
        Bridge("bridge") { sum: Amount, held: Option<Amount>, difference: Option<Amount> },
        /// What one payer still owes of the charges that fell due on one day.
        Receivable("receivable") {
            unit: IfAny<String>,
            owner: IfAny<String>,
            due: Day,
            earlier: bool,
            charged: Amount,
            paid: Amount,
            open: Amount,
            days: IfAny<i64>,
        },
        /// What is open and has been due for so many days.
        Age("age") { from_days: i64, to_days: IfAny<i64>, open: Amount },
    }
}

findings! {
    /// 结账的认定: what closing the books finds.
    pub(crate) enum BooksFinding in "books" {
        /// 期初不符: an opening is given that is not what was brought forward; the one given counts.
        OpeningDiffers("opening_differs", Unreconciled) { about: BookWord, given: Amount, before: Amount, difference: Amount },
        /// 银行账户不明: a line on the fund's account does not say which bank account.
        BankUnknown("bank_unknown", Unknown) { posting: String, amount: Amount },
        /// 对账单不平: the opening and the lines of a statement do not make its closing.
        StatementDoesNotFoot("statement_does_not_foot", Unreconciled) {
            bank: String,
            footed: Amount,
            closing: Amount,
            difference: Amount,
        },
        /// 期外对账单行: a line of a statement dated outside the period, so not counted.
        LineOutsidePeriod("line_outside_period", Unreconciled) { line: String, bank: String, day: Day, amount: Amount },
        /// 指认不符: the postings that a line is said to be have another sum.
        MatchDiffers("match_differs", Unreconciled) { line: String, difference: Amount },
        /// 银行不符: after all that only one side has, the bank and the books still differ.
        BankDiffers("bank_differs", Unreconciled) { bank: String, difference: Amount },
        /// 各账户合计与资金不符: what all bank accounts hold together is not what the pool of the fund does.
        BanksDiffer("banks_differ", Unreconciled) { about: BookWord, banks: Amount, pool: Amount, difference: Amount },
        /// 往来为负: more went out to a party than was held of it.
        PartyBelowZero("party_below_zero", Unreconciled) { account: Account, party: String, amount: Amount },
        /// 未具名为负: more of what is parties' own went out without saying whose it was than was held of nobody in particular.
        NobodyBelowZero("nobody_below_zero", Unreconciled) { account: Account, amount: Amount },
        /// 往来与资金池不符: the parties of a pool do not hold what it holds.
        PartiesDiffer("parties_differ", Unreconciled) {
            account: Account,
            held: Amount,
            closing: Amount,
            difference: Amount,
        },
        /// 余额不符: the parts of the fund's money are not what its accounts hold.
        BridgeDiffers("bridge_differs", Unreconciled) { sum: Amount, held: Amount, difference: Amount },
        /// 收回多于所欠: more was collected of earlier arrears than were open at the start.
        MoreRecovered("more_recovered", Unreconciled) { party: String, amount: Amount },
    }
}

warnings! {
    /// 结账的提示: what closing the books warns of.
    pub(crate) enum BooksWarning in "books" {
        /// 无法对接: without this figure the surplus and the bank cannot be tied to each other.
        NoBridge("no_bridge") { about: BookWord },
        /// 未具名支出: money of a pool of which parties are told went out without saying whose it was.
        PaidForNobody("paid_for_nobody") { account: Account, amount: Amount },
        /// 银行未对账: without this figure a bank account cannot be met with its statement.
        BankNotMet("bank_not_met") { bank: String, about: UntoldOfBank },
    }
}
