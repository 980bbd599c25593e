//! The books of 2025: charges and receipts by building and month, nine cost items, and money that is
//! not the fund's. All sums in fen.

use super::compound::Compound;
use super::vouchers::Vouchers;
use super::{Lots, hundredths};

pub struct Year {
    pub vouchers: Vouchers,
    debts: Vec<(String, String, i64)>,
    billed: i64,
    collected: i64,
    spent: i64,
}

/// The bill of December 2024, unpaid when the year began.
pub const OLD_BILL: i64 = 2_876_000;

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
    let mut year = Year { vouchers: Vouchers::default(), debts: vec![], billed: 0, collected: 0, spent: 0 };
    let unpaid = year.arrears(compound, lots);
    for month in 1..=12_usize {
        year.charge_and_collect(compound, month, &unpaid);
        year.spend(month, lots);
        year.keep_apart(month, lots);
    }
    year.once_in_the_year();
    year.ahead(compound);
    year.pay_the_cleaners();
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
            self.vouchers.post(
                month,
                1,
                ["receivable", "billed"],
                billed,
                "",
                &format!("bill-{building}-{month:02}"),
            );
            self.vouchers.post(
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
            let paid_from = if item == "cleaning" { "payable" } else { "service_fund" };
            self.vouchers.post(
                month,
                28,
                ["expenditure", paid_from],
                sum,
                &more,
                &format!("voucher-{item}-{month:02}"),
            );
            self.spent += sum;
            // A bill of June that came when June was closed.
            if (item, month) == ("office", 6) {
                self.vouchers.postings.last_mut().unwrap().booked_on = "2025-07-22";
            }
        }
    }

    /// Water charges passed through, shared income, and remuneration taken on account.
    fn keep_apart(&mut self, month: usize, lots: &mut Lots) {
        let water = 6_120_000 + i64::try_from(lots.below(900_000)).unwrap();
        self.vouchers.post(
            month,
            20,
            ["service_fund", "pass_through"],
            water,
            "",
            &format!("water-in-{month:02}"),
        );
        // The last month's water is paid on to the works in January.
        if month < 12 {
            self.vouchers.post(
                month,
                27,
                ["pass_through", "service_fund"],
                water,
                "",
                &format!("water-out-{month:02}"),
            );
        }
        let advertising = 850_000 + i64::try_from(lots.below(120_000)).unwrap();
        self.vouchers.post(
            month,
            15,
            ["service_fund", "shared_income"],
            advertising,
            "",
            &format!("lifts-and-parking-{month:02}"),
        );
        self.vouchers.post(
            month,
            28,
            ["remuneration", "service_fund"],
            2_000_000,
            "",
            &format!("on-account-{month:02}"),
        );
        if month.is_multiple_of(3) {
            self.each_quarter(month, lots);
        }
    }

    /// Deposits for fitting out by unit, given and paid back, and what is still paid for earlier years.
    fn each_quarter(&mut self, month: usize, lots: &mut Lots) {
        self.vouchers.post(
            month,
            18,
            ["service_fund", "deposit"],
            600_000,
            "",
            &format!("fitting-out-{month:02}"),
        );
        let floor = month + 9;
        let two = ["1", "4"].map(|tower| (format!("{tower}-{floor:02}02"), 300_000));
        self.vouchers.by_unit("deposit", &two);
        self.vouchers.post(
            month,
            24,
            ["deposit", "service_fund"],
            400_000,
            "",
            &format!("fitting-out-back-{month:02}"),
        );
        self.vouchers.by_unit("deposit", &[(format!("2-{:02}03", month), 400_000)]);
        let old = 910_000 + i64::try_from(lots.below(200_000)).unwrap();
        self.vouchers.post(
            month,
            25,
            ["service_fund", "prior_arrears"],
            old,
            "",
            &format!("old-arrears-{month:02}"),
        );
    }

    fn once_in_the_year(&mut self) {
        self.vouchers.post(2, 10, ["expenditure", "service_fund"], 4_680_000, "insurance,,", "policy-2025");
        self.spent += 4_680_000;
        // A renewed lift motor is not daily upkeep: it belongs to the maintenance fund.
        self.vouchers.post(
            8,
            19,
            ["expenditure", "service_fund"],
            6_842_000,
            "maintenance,major_repair,",
            "lift-3-motor",
        );
        self.spent += 6_842_000;
    }

    /// Nine households pay 2026 ahead, when it is not yet charged.
    fn ahead(&mut self, compound: &Compound) {
        let plain = (0..compound.units.len()).filter(|at| compound.is_plain(*at)).step_by(120).take(9);
        let parts: Vec<(String, i64)> =
            plain.map(|at| (compound.units[at].id.clone(), 12 * monthly_charge(compound, at))).collect();
        let sum = parts.iter().map(|(_, fen)| fen).sum();
        self.vouchers.post(12, 22, ["service_fund", "prepayment"], sum, "", "paid-ahead-for-2026");
        self.vouchers.by_unit("prepayment", &parts);
    }

    /// Each bill a month late: the one of December 2024 in January, the last one not at all.
    fn pay_the_cleaners(&mut self) {
        let bills =
            self.vouchers.postings.iter().filter(|posting| posting.document.starts_with("voucher-cleaning"));
        let bills: Vec<i64> = bills.map(|posting| posting.lines[0].fen).collect();
        for (month, bill) in (1..=12).zip([OLD_BILL].into_iter().chain(bills)) {
            self.vouchers.post(
                month,
                10,
                ["payable", "service_fund"],
                bill,
                "",
                &format!("cleaning-paid-{month:02}"),
            );
        }
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
            self.vouchers.postings.len(),
            hundredths(self.billed),
            hundredths(self.collected),
            hundredths(self.spent),
            owed_said = hundredths(owed),
        )]
    }
}
