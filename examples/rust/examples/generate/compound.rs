//! Eight towers and a row of shops: 1,143 units, 1,122 heads.

use super::{Lots, hundredths};

/// One unit and who held it.
pub struct Unit {
    pub id: String,
    pub building: String,
    pub shop: bool,
    pub status: &'static str,
    /// Hundredths of a square metre.
    pub area: i64,
    pub source: &'static str,
    pub held: Vec<Tenure>,
}

pub struct Tenure {
    pub owners: Vec<String>,
    pub from: String,
    pub to: String,
}

pub struct Compound {
    pub units: Vec<Unit>,
    owners: usize,
}

pub const DEVELOPER: &str = "developer";

/// Floors of each tower and the flat types (hundredths of m²) on every floor of it.
const TOWERS: [(usize, &[i64]); 8] = [
    (35, &[8_937, 9_742, 11_865, 12_890]),
    (35, &[8_937, 9_742, 11_865, 12_890]),
    (35, &[8_845, 10_268, 11_930, 14_312]),
    (35, &[8_845, 10_268, 11_930, 14_312]),
    (35, &[7_986, 8_714, 10_655, 12_233]),
    (33, &[9_120, 9_908, 12_074, 13_391]),
    (33, &[9_120, 9_908, 12_074, 13_391]),
    (31, &[6_890, 7_455, 8_560, 9_615, 10_142]),
];
const SHOPS: [i64; 3] = [4_875, 7_260, 12_640];
const SHOP_COUNT: usize = 24;

pub fn build(lots: &mut Lots) -> Compound {
    let mut units = towers();
    units.extend((0..SHOP_COUNT).map(|number| {
        let (id, area) = (format!("S-{:02}", number + 1), SHOPS[number % SHOPS.len()]);
        Unit {
            id,
            building: "S".to_owned(),
            shop: true,
            status: "sold",
            area,
            source: "registered",
            held: vec![],
        }
    }));
    developers_stock(&mut units);
    let mut compound = Compound { units, owners: 0 };
    compound.hand_over(lots);
    compound.sell_some(lots);
    compound
}

fn towers() -> Vec<Unit> {
    let mut units = Vec::new();
    for (tower, (floors, types)) in TOWERS.into_iter().enumerate() {
        for floor in 1..=floors {
            for (flat, area) in types.iter().enumerate() {
                // The newest tower is not registered yet: surveyed, and two flats by contract only.
                let source = match (tower, floor, flat) {
                    (7, 31, 0 | 1) => "contract",
                    (7, ..) => "surveyed",
                    _ => "registered",
                };
                let id = format!("{}-{floor:02}{:02}", tower + 1, flat + 1);
                let building = (tower + 1).to_string();
                units.push(Unit {
                    id,
                    building,
                    shop: false,
                    status: "sold",
                    area: *area,
                    source,
                    held: vec![],
                });
            }
        }
    }
    units
}

/// Nine units unsold and three sold but not delivered: twelve units, one head.
fn developers_stock(units: &mut [Unit]) {
    for unit in units {
        unit.status = match unit.id.as_str() {
            "8-2901" | "8-2902" | "8-2903" | "8-3001" | "8-3002" | "8-3101" | "8-3102" | "S-23" | "S-24" => {
                "unsold"
            }
            "8-2801" | "8-2802" | "8-2803" => "sold_not_delivered",
            _ => "sold",
        };
    }
}

impl Compound {
    fn new_owner(&mut self) -> String {
        self.owners += 1;
        format!("w{:04}", self.owners)
    }

    /// Everyone gets a unit; eight owners get two, one gets three, forty units have two owners.
    fn hand_over(&mut self, lots: &mut Lots) {
        let sold: Vec<usize> = (0..self.units.len()).filter(|at| self.units[*at].status == "sold").collect();
        let mixed = lots.mixed(sold.clone());
        let (several, rest) = mixed.split_at(19);
        for at in 0..self.units.len() {
            let day = format!("{}-{:02}-15", 2017 + lots.below(6), 1 + lots.below(12));
            let owners = match self.units[at].status {
                "sold" if several.contains(&at) => continue,
                "sold" if rest[..40].contains(&at) => vec![self.new_owner(), self.new_owner()],
                "sold" => vec![self.new_owner()],
                _ => vec![DEVELOPER.to_owned()],
            };
            self.units[at].held.push(Tenure { owners, from: day, to: String::new() });
        }
        let mut groups: Vec<&[usize]> = several[..16].chunks(2).collect();
        groups.push(&several[16..]);
        for group in groups {
            let owner = self.new_owner();
            for at in group {
                let from = format!("{}-06-01", 2018 + lots.below(4));
                self.units[*at].held.push(Tenure { owners: vec![owner.clone()], from, to: String::new() });
            }
        }
    }

    /// Fourteen flats change hands during the year, each to somebody new.
    fn sell_some(&mut self, lots: &mut Lots) {
        let single: Vec<usize> = (0..self.units.len()).filter(|at| self.is_plain(*at)).collect();
        for at in lots.mixed(single).into_iter().take(14) {
            let day = format!("2025-{:02}-{:02}", 1 + lots.below(12), 2 + lots.below(26));
            let owner = self.new_owner();
            self.units[at].held[0].to.clone_from(&day);
            self.units[at].held.push(Tenure { owners: vec![owner], from: day, to: String::new() });
        }
    }

    /// Whether one person alone has held the unit all along, and holds no other.
    pub fn is_plain(&self, at: usize) -> bool {
        let unit = &self.units[at];
        let [only] = unit.held.as_slice() else { return false };
        let others =
            self.units.iter().filter(|other| other.held.iter().any(|held| held.owners == only.owners));
        unit.status == "sold" && !unit.shop && only.owners.len() == 1 && others.count() == 1
    }

    pub fn units_csv(&self) -> String {
        let mut text =
            "unit,building,use_class,status,registered_area,surveyed_area,contract_area\n".to_owned();
        for unit in &self.units {
            let class = if unit.shop { "commercial" } else { "dwelling" };
            let area = hundredths(unit.area);
            let areas = match unit.source {
                "registered" => format!("{area},,"),
                "surveyed" => format!(",{area},"),
                _ => format!(",,{area}"),
            };
            text += &format!("{},{},{class},{},{areas}\n", unit.id, unit.building, unit.status);
        }
        text
    }

    /// Keys only; four invented names make two look-alikes for a person to review.
    pub fn owners_csv(&self) -> String {
        let mut text = format!("owner,name,kind\n{DEVELOPER},示例置业（虚构）,developer\n");
        for number in 1..=self.owners {
            let name = match number {
                101 | 707 => "示例甲",
                202 => "示例乙",
                909 => "示例 乙",
                _ => "",
            };
            text += &format!("w{number:04},{name},person\n");
        }
        text
    }

    pub fn tenures_csv(&self) -> String {
        let mut text = "unit,owners,representative,from,to\n".to_owned();
        for unit in &self.units {
            for held in &unit.held {
                let representative = if held.owners.len() > 1 { held.owners[0].as_str() } else { "" };
                let owners = held.owners.join(";");
                text += &format!("{},{owners},{representative},{},{}\n", unit.id, held.from, held.to);
            }
        }
        text
    }

    /// The voters of a day, each once, as the roll will name them: co-owners joined by `+`.
    pub fn voters_on(&self, day: &str) -> Vec<String> {
        let mut voters: Vec<String> = Vec::new();
        for unit in &self.units {
            let current = unit
                .held
                .iter()
                .find(|held| held.from.as_str() <= day && (held.to.is_empty() || day < held.to.as_str()));
            voters.push(current.unwrap().owners.join("+"));
        }
        voters.sort();
        voters.dedup();
        voters
    }

    pub fn summary(&self) -> Vec<String> {
        let area: i64 = self.units.iter().map(|unit| unit.area).sum();
        vec![format!(
            "{} units, {} m², {} owner keys, {} voters at the year's end",
            self.units.len(),
            hundredths(area),
            self.owners + 1,
            self.voters_on("2025-12-31").len()
        )]
    }
}
