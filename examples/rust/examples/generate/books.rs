//! The books of 2025: charges and receipts by building and month, nine cost items, and money that is
//! not the fund's. All sums in fen.

use super::compound::Compound;
use super::{Lots, hundredths};

pub struct Year {
    rows: String,
    postings: usize,
    debts: Vec<(String, String, i64)>,
    billed: i64,
    collected: i64,
    spent: i64,
}

/// Fen for each square metre and month.
const DWELLING_TARIFF: i64 = 238;
const SHOP_TARIFF: i64 = 360;

/// The nine cost items with a month's usual sum, and how far a month may stray from it.
const ITEMS: [(&str, i64, usize); 9] = [
    ("wages", 10_860_000, 180_000),
    ("maintenance", 3_140_000, 760_000),
    ("cleaning", 2_910_000, 60_000),
    ("greening", 1_120_000, 240_000),
    ("public_order", 4_350_000, 90_000),
    ("office", 486_000, 140_000),
    ("depreciation", 312_500, 1),
    ("insurance", 0, 1),
    ("other_agreed", 420_000, 1),
];

pub fn keep(compound: &Compound, lots: &mut Lots) -> Year {
    let mut year =
        Year { rows: String::new(), postings: 0, debts: vec![], billed: 0, collected: 0, spent: 0 };
    let unpaid = year.arrears(compound, lots);
    for month in 1..=12_usize {
        year.charge_and_collect(compound, month, &unpaid);
        year.spend(month, lots);
        year.keep_apart(month, lots);
    }
    year.once_in_the_year();
    year
}

fn monthly_charge(compound: &Compound, at: usize) -> i64 {
    let unit = &compound.units[at];
    let tariff = if unit.shop { SHOP_TARIFF } else { DWELLING_TARIFF };
    (unit.area * tariff + 50) / 100
}

impl Year {
    /// Thirty-one households stop paying for the last one to eight months.
    fn arrears(&mut self, compound: &Compound, lots: &mut Lots) -> Vec<(usize, usize)> {
        let plain: Vec<usize> = (0..compound.units.len()).filter(|at| compound.is_plain(*at)).collect();
        let mut unpaid: Vec<(usize, usize)> =
            lots.mixed(plain).into_iter().take(31).map(|at| (at, 1 + lots.below(8))).collect();
        unpaid.sort_unstable();
        for (at, months) in &unpaid {
            let unit = &compound.units[*at];
            let owed = monthly_charge(compound, *at) * i64::try_from(*months).unwrap();
            self.debts.push((unit.held[0].owners[0].clone(), unit.id.clone(), owed));
        }
        unpaid
    }

    fn charge_and_collect(&mut self, compound: &Compound, month: usize, unpaid: &[(usize, usize)]) {
        for building in ["1", "2", "3", "4", "5", "6", "7", "8", "S"] {
            let (mut billed, mut paid) = (0, 0);
            for (at, unit) in compound.units.iter().enumerate().filter(|(_, unit)| unit.building == building)
            {
                let charge = monthly_charge(compound, at);
                let owes = unpaid.iter().any(|(late, months)| *late == at && month + months > 12);
                billed += charge;
                paid += if owes { 0 } else { charge };
                assert!(!owes || unit.status == "sold", "only households are late");
            }
            self.post(month, 1, ["receivable", "billed"], billed, "", &format!("bill-{building}-{month:02}"));
            self.post(
                month,
                26,
                ["service_fund", "collected"],
                paid,
                "",
                &format!("receipts-{building}-{month:02}"),
            );
            self.billed += billed;
            self.collected += paid;
        }
    }

    fn spend(&mut self, month: usize, lots: &mut Lots) {
        for (item, usual, stray) in ITEMS {
            let sum = usual + i64::try_from(lots.below(stray)).unwrap();
            if usual == 0 {
                continue;
            }
            let decision = if item == "other_agreed" { "M1" } else { "" };
            let work = if item == "maintenance" { "daily" } else { "" };
            let more = format!("{item},{work},{decision}");
            self.post(
                month,
                28,
                ["expenditure", "service_fund"],
                sum,
                &more,
                &format!("voucher-{item}-{month:02}"),
            );
            self.spent += sum;
        }
    }

    /// Water charges passed through, deposits, shared income, and remuneration taken on account.
    fn keep_apart(&mut self, month: usize, lots: &mut Lots) {
        let water = 6_120_000 + i64::try_from(lots.below(900_000)).unwrap();
        self.post(month, 20, ["service_fund", "pass_through"], water, "", &format!("water-in-{month:02}"));
        // The last month's water is paid on to the works in January.
        if month < 12 {
            self.post(
                month,
                27,
                ["pass_through", "service_fund"],
                water,
                "",
                &format!("water-out-{month:02}"),
            );
        }
        let advertising = 850_000 + i64::try_from(lots.below(120_000)).unwrap();
        self.post(
            month,
            15,
            ["service_fund", "shared_income"],
            advertising,
            "",
            &format!("lifts-and-parking-{month:02}"),
        );
        self.post(
            month,
            28,
            ["remuneration", "service_fund"],
            2_000_000,
            "",
            &format!("on-account-{month:02}"),
        );
        if month.is_multiple_of(3) {
            self.post(
                month,
                18,
                ["service_fund", "deposit"],
                600_000,
                "",
                &format!("fitting-out-{month:02}"),
            );
            self.post(
                month,
                24,
                ["deposit", "service_fund"],
                400_000,
                "",
                &format!("fitting-out-back-{month:02}"),
            );
            let old = 910_000 + i64::try_from(lots.below(200_000)).unwrap();
            self.post(
                month,
                25,
                ["service_fund", "prior_arrears"],
                old,
                "",
                &format!("old-arrears-{month:02}"),
            );
        }
    }

    fn once_in_the_year(&mut self) {
        self.post(2, 10, ["expenditure", "service_fund"], 4_680_000, "insurance,,", "policy-2025");
        self.spent += 4_680_000;
        // A renewed lift motor is not daily upkeep: it belongs to the maintenance fund.
        self.post(
            8,
            19,
            ["expenditure", "service_fund"],
            6_842_000,
            "maintenance,major_repair,",
            "lift-3-motor",
        );
        self.spent += 6_842_000;
        self.post(12, 22, ["service_fund", "prepayment"], 3_415_260, "", "paid-ahead-for-2026");
    }

    /// Debit the first account, credit the second. `more` is cost item, work and decision.
    fn post(&mut self, month: usize, day: usize, accounts: [&str; 2], fen: i64, more: &str, document: &str) {
        self.postings += 1;
        let id = format!("v{:04}", self.postings);
        let [debit, credit] = accounts;
        // Cost item, work and decision stand on the debited line, where the expenditure is.
        let (item_and_work, decision) = more.rsplit_once(',').unwrap_or((",", ""));
        let debit = format!(
            "{id},2025-{month:02}-{day:02},{debit},{},{item_and_work},{document},{decision}\n",
            hundredths(fen)
        );
        let credit = format!("{id},,{credit},{},,,,\n", hundredths(-fen));
        self.rows += &debit;
        self.rows += &credit;
    }

    pub fn ledger_csv(&self) -> String {
        format!("posting,day,account,amount,cost_item,work,document,decision\n{}", self.rows)
    }

    /// Two owners dispute what they owe; a disputed debt is never set off.
    pub fn debts_csv(&self) -> String {
        let mut text = "owner,unit,amount,undisputed\n".to_owned();
        for (number, (owner, unit, fen)) in self.debts.iter().enumerate() {
            let undisputed = number != 7 && number != 19;
            text += &format!("{owner},{unit},{},{undisputed}\n", hundredths(*fen));
        }
        text
    }

    pub fn summary(&self) -> Vec<String> {
        let owed: i64 = self.debts.iter().map(|(.., fen)| fen).sum();
        assert_eq!(self.billed - self.collected, owed, "what is not collected is owed by somebody");
        vec![format!(
            "{} postings: billed {}, collected {}, owed {owed_said}, spent {}",
            self.postings,
            hundredths(self.billed),
            hundredths(self.collected),
            hundredths(self.spent),
            owed_said = hundredths(owed),
        )]
    }
}
