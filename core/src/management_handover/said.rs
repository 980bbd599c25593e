//! 说法: what a hand-over writes down, finds and warns of.

use super::facts::{ManagementHandoverRole, RecordKind};
use crate::books::Side;
use crate::catalogue::words;
use crate::exact::{Amount, Day};
use crate::outcome::{IfAny, findings, steps, warnings};
use crate::settlement::Account;

words! {
    /// 归属: whose the money of a row is.
    pub enum Whose {
        /// 代管: held for the owners and others.
        Held => "held",
        /// 应付: owed to creditors.
        OwedToCreditors => "owed_to_creditors",
        /// 应付物业服务人: owed to the company, such as remuneration not yet taken.
        OwedToManager => "owed_to_manager",
        /// 应追偿: to be given back, such as what was spent and is not allowed; it is missing from the balance.
        Claimed => "claimed",
        /// 应收与计费不符: receivables beside what was billed.
        Unpaired => "unpaired",
    }
}

steps! {
    /// 移交的步骤: what a hand-over writes down.
    pub(crate) enum ManagementHandoverStep in "management_handover" {
        /// The day, who leaves and who receives.
        Day("day") { on: Day, leaves: ManagementHandoverRole, receives: ManagementHandoverRole },
        /// What a pool holds of one party.
        Party("party") {
            account: Account,
            unit: IfAny<String>,
            owner: IfAny<String>,
            creditor: IfAny<String>,
            amount: Amount,
        },
        /// A part of the money: the surplus, or what a pool holds; how it counts in the balance, and how much of it is of
        /// parties that are named.
        Row("row") {
            whose: Whose,
            account: IfAny<Account>,
            amount: Option<Amount>,
            counts: Option<Amount>,
            named: Amount,
            unnamed: Option<Amount>,
        },
        /// All parts, and what the fund's accounts hold.
        Sum("sum") { sum: Option<Amount>, held: Option<Amount>, difference: Option<Amount> },
        /// What a payer still owes.
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
        /// What is due of the period and not paid, in all.
        Arrears("arrears") { arrears: Option<Amount> },
        /// Something that only the books or only the bank has.
        OpenItem("open_item") { bank: IfAny<String>, side: Side, id: String, day: Day, amount: Amount },
        /// A voucher that came after its day was closed, and the day on which it counts.
        Late("late") { posting: String, day: Day, booked_on: Day, moved_to: Day },
        /// What a bank account must transfer, and what was transferred.
        Bank("bank") {
            bank: IfAny<String>,
            book_closing: Option<Amount>,
            only_bank: Amount,
            due: Option<Amount>,
            transferred: IfAny<Amount>,
            difference: IfAny<Amount>,
        },
        /// What was transferred of a pool that a transfer names.
        Pool("pool") { account: Account, due: Amount, transferred: Amount, difference: Amount },
        /// Something on the list, and whether it was handed over.
        Record("record") { record: String, kind: RecordKind, handed_over: Option<bool> },
    }
}

findings! {
    /// 移交的认定: what a hand-over finds.
    pub(crate) enum ManagementHandoverFinding in "management_handover" {
        /// 划转不符: what was transferred out of a bank account is not what is due.
        TransferDiffers("transfer_differs", Unreconciled) {
            bank: IfAny<String>,
            due: Amount,
            transferred: Amount,
            difference: Amount,
        },
        /// 资金池划转不符: what was transferred of a pool is not what it holds.
        PoolTransferDiffers("pool_transfer_differs", Unreconciled) {
            account: Account,
            due: Amount,
            transferred: Amount,
            difference: Amount,
        },
        /// 未移交: something on the list was not handed over.
        NotHandedOver("not_handed_over", Unreconciled) { record: String, kind: RecordKind },
        /// 移交与否不明: nobody has said whether something on the list was handed over.
        HandedOverUnknown("handed_over_unknown", Unknown) { record: String, kind: RecordKind },
        /// 应划转不明: what a bank account must transfer is not known.
        DueUnknown("due_unknown", Unknown) { bank: IfAny<String> },
    }
}

warnings! {
    /// 移交的提示: what a hand-over warns of.
    pub(crate) enum ManagementHandoverWarning in "management_handover" {
        /// 未列清单: no list of premises, equipment and records is given.
        NoRecords("no_records") {},
        /// 划转未知: nothing is told of what was transferred.
        TransfersUntold("transfers_untold") {},
    }
}
