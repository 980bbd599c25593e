//! 互相指认: keys that stand twice, and keys that name nothing, in all tables together; also of tables that have other mistakes,
//! so that one run tells everything.

use crate::folder::Folder;
use crate::layout::LaidOut;
use crate::mistake::{Mistake, at};
use crate::sheet::Sheet;
use commonhold::Refusal;
use std::collections::HashMap;

/// Keys that stand once in a table.
const ONCE: [(&str, &[&str]); 5] = [
    ("units", &["unit"]),
    ("owners", &["owner"]),
    ("raters", &["rater"]),
    ("bank", &["line"]),
    ("ratings", &["rater", "item", "sheet"]),
];

/// A column whose cells name a row of another table.
const NAMES: [(&str, &str, &str, &str); 13] = [
    ("tenures", "unit", "units", "unit"),
    ("tenures", "owners", "owners", "owner"),
    ("tenures", "representative", "owners", "owner"),
    ("ledger", "unit", "units", "unit"),
    ("ledger", "owner", "owners", "owner"),
    ("ledger", "reverses", "ledger", "posting"),
    ("bank", "postings", "ledger", "posting"),
    ("debts", "unit", "units", "unit"),
    ("debts", "owner", "owners", "owner"),
    ("ballots", "voter", "owners", "owner"),
    ("ballots", "unit", "units", "unit"),
    ("ratings", "rater", "raters", "rater"),
    ("ballots", "motion", "motions", "id"),
];

/// How many keys of a column may be misspelt.
const FEW: usize = 3;

struct Checked<'a> {
    folder: &'a Folder,
    tables: &'a [(LaidOut, Sheet)],
}

/// Every key that stands twice or names nothing.
pub(crate) fn check(folder: &Folder, tables: &[(LaidOut, Sheet)]) -> Vec<Refusal> {
    let checked = Checked { folder, tables };
    let twice = ONCE.iter().flat_map(|(table, columns)| checked.twice(table, columns));
    let unknown =
        NAMES.iter().flat_map(|(table, column, other, key)| checked.unknown(table, column, other, key));
    let others = checked.unknown_aspects().into_iter().chain(checked.ballots_of_nobody());
    twice
        .chain(unknown)
        .chain(others)
        .chain(checked.books())
        .chain(checked.received())
        .chain(checked.surplus_motion())
        .collect()
}

impl Checked<'_> {
    fn table(&self, name: &str) -> Option<(&LaidOut, &Sheet)> {
        self.tables.iter().find(|(laid, _)| laid.form.name == name).map(|(laid, sheet)| (laid, sheet))
    }

    /// The cells of a column, each with its row.
    fn cells<'b>(&self, laid: &'b LaidOut, column: &str) -> Vec<&'b str> {
        let Some(cell) = laid.columns.iter().position(|one| one.name == column) else { return Vec::new() };
        laid.rows.iter().map(|row| row.get(cell).map_or("", String::as_str)).collect()
    }

    fn twice(&self, table: &str, columns: &[&str]) -> Vec<Refusal> {
        let Some((laid, sheet)) = self.table(table) else { return Vec::new() };
        let cells: Vec<Vec<&str>> = columns.iter().map(|column| self.cells(laid, column)).collect();
        let mut seen: HashMap<Vec<&str>, u32> = HashMap::new();
        let mut mistakes = Vec::new();
        for (row, (line, _)) in laid.places.iter().enumerate() {
            let key: Vec<&str> =
                cells.iter().map(|cells| cells.get(row).copied().unwrap_or_default()).collect();
            if key.iter().all(|part| part.is_empty()) {
                continue;
            }
            match seen.get(&key) {
                Some(first) => {
                    let shown: Vec<&str> = key.into_iter().filter(|part| !part.is_empty()).collect();
                    let mistake = Mistake::StandsTwice { key: shown.join(" "), first: first.to_string() };
                    let place = columns.first().and_then(|column| self.folder.places.row(table, row, column));
                    mistakes.push(at(place.unwrap_or_else(|| sheet.place(*line, 1)), mistake));
                }
                None => {
                    seen.insert(key, *line);
                }
            }
        }
        mistakes
    }

    fn keys(&self, table: &str, column: &str) -> Option<Vec<String>> {
        if table == "motions" {
            let motions = &self.folder.motions.as_ref()?.motions;
            return Some(motions.iter().map(|motion| motion.id.clone()).collect());
        }
        // Of a table without that column, or with lines that were not read, nothing can be said.
        let has = |laid: &LaidOut| laid.whole && laid.columns.iter().any(|one| one.name == column);
        let (laid, _) = self.table(table).filter(|(laid, _)| has(laid))?;
        Some(self.cells(laid, column).into_iter().map(str::to_owned).collect())
    }

    fn unknown(&self, table: &str, column: &str, other: &str, key: &str) -> Vec<Refusal> {
        let (Some((laid, sheet)), Some(keys)) = (self.table(table), self.keys(other, key)) else {
            return Vec::new();
        };
        let groups = if column == "voter" { self.groups() } else { Vec::new() };
        let known: HashMap<&str, ()> = keys.iter().chain(&groups).map(|key| (key.as_str(), ())).collect();
        let several = matches!(column, "owners" | "postings");
        let mut found: Vec<(&str, Vec<usize>)> = Vec::new();
        let mut places: HashMap<&str, usize> = HashMap::new();
        for (row, cell) in self.cells(laid, column).into_iter().enumerate() {
            let parts: Vec<&str> = if several { cell.split(';').collect() } else { vec![cell] };
            for said in parts.into_iter().filter(|part| !part.is_empty() && !known.contains_key(part)) {
                let place = *places.entry(said).or_insert(found.len());
                match found.get_mut(place) {
                    Some((_, rows)) => rows.push(row),
                    None => found.push((said, vec![row])),
                }
            }
        }
        // Where many are missing, the table lacks rows, and no one letter is wrong.
        let few = found.len() <= FEW;
        let mistakes = found.into_iter().map(|(said, rows)| {
            let (key, table, times) = (said.to_owned(), other.to_owned(), rows.len().to_string());
            let mistake = match near(said, &keys).filter(|_| few) {
                Some(near) => Mistake::NearKey { key, table, near, times },
                None => Mistake::UnknownKey { key, table, times },
            };
            let row = rows.first().copied().unwrap_or_default();
            let place = self.folder.places.row(laid.form.name, row, column);
            at(place.unwrap_or_else(|| sheet.place(1, 1)), mistake)
        });
        mistakes.collect()
    }

    /// 共有人: those who own a home together vote under one key, with `+` between theirs.
    fn groups(&self) -> Vec<String> {
        let Some((laid, _)) = self.table("tenures") else { return Vec::new() };
        let group = |owners: &str| {
            let mut owners: Vec<&str> = owners.split(';').collect();
            owners.sort_unstable();
            owners.join("+")
        };
        self.cells(laid, "owners").into_iter().filter(|owners| owners.contains(';')).map(group).collect()
    }

    fn unknown_aspects(&self) -> Vec<Refusal> {
        let evaluation = self.folder.contract.as_ref().and_then(|contract| contract.evaluation.as_ref());
        let (Some((laid, sheet)), Some(evaluation)) = (self.table("ratings"), evaluation) else {
            return Vec::new();
        };
        let items: Vec<(&str, &str)> = evaluation
            .items
            .iter()
            .map(|item| (item.key.as_str(), item.name.as_deref().unwrap_or_default()))
            .collect();
        if items.is_empty() {
            return Vec::new();
        }
        let known = items.iter().map(|(key, name)| format!("{key} {name}")).collect::<Vec<_>>().join(", ");
        let unknown = self
            .cells(laid, "item")
            .into_iter()
            .enumerate()
            .filter(|(_, said)| !said.is_empty() && !items.iter().any(|(key, _)| key == said));
        unknown
            .map(|(row, said)| {
                let place =
                    self.folder.places.row("ratings", row, "item").unwrap_or_else(|| sheet.place(1, 1));
                at(place, Mistake::UnknownAspect { column: said.to_owned(), known: known.clone() })
            })
            .collect()
    }

    /// 期初往来、期初应收: whose they are, by the tables of homes and owners.
    fn books(&self) -> Vec<Refusal> {
        let Some(books) = &self.folder.books else { return Vec::new() };
        let parties = books.parties.iter().map(|one| (&one.unit, &one.owner)).enumerate();
        let parties = parties.map(|(place, of)| (format!("parties[{place}]"), of));
        let charges = books.receivables.iter().map(|one| (&one.unit, &one.owner)).enumerate();
        let charges = charges.map(|(place, of)| (format!("receivables[{place}]"), of));
        let (units, owners) = (self.keys("units", "unit"), self.keys("owners", "owner"));
        let mut found = Vec::new();
        for (way, (unit, owner)) in parties.chain(charges) {
            for (field, said, keys, table) in
                [("unit", unit, &units, "units"), ("owner", owner, &owners, "owners")]
            {
                let (Some(said), Some(keys)) = (said, keys) else { continue };
                if !keys.contains(said) {
                    let (key, table, times) = (said.clone(), table.to_owned(), "1".to_owned());
                    let refusal =
                        Refusal::from(Mistake::UnknownKey { key, table, times }).within(field).within(&way);
                    found.push(self.folder.places.located(refusal, Some(("books", ""))));
                }
            }
        }
        found
    }

    fn ballots_of_nobody(&self) -> Vec<Refusal> {
        let Some((laid, sheet)) = self.table("ballots") else { return Vec::new() };
        let (voters, units) = (self.cells(laid, "voter"), self.cells(laid, "unit"));
        let said = |cells: &[&str], row: usize| cells.get(row).is_some_and(|cell| !cell.is_empty());
        let nobody =
            (0..laid.rows.len()).filter(|row| laid.whole && !said(&voters, *row) && !said(&units, *row));
        let place =
            |row| self.folder.places.row("ballots", row, "voter").unwrap_or_else(|| sheet.place(1, 1));
        nobody.map(|row| at(place(row), Mistake::BallotOfNobody {})).collect()
    }

    /// 收款冲应收: money that came in, booked against what is owed; a settlement by charges and payments books it on `collected`.
    fn received(&self) -> Vec<Refusal> {
        let Some((laid, sheet)) = self.table("ledger").filter(|(laid, _)| laid.mistakes.is_empty()) else {
            return Vec::new();
        };
        let postings = self.cells(laid, "posting");
        let (accounts, amounts) = (self.cells(laid, "account"), self.cells(laid, "amount"));
        let is = |row: &usize, account: &str, below: bool| {
            let amount = amounts.get(*row).copied().unwrap_or_default();
            accounts.get(*row) == Some(&account) && amount.starts_with('-') == below
        };
        let mut found = Vec::new();
        let mut first = 0;
        while let Some(posting) = postings.get(first) {
            let rows = first
                ..first.saturating_add(postings.iter().skip(first).take_while(|one| *one == posting).count());
            first = rows.end;
            let came_in = rows.clone().any(|row| is(&row, "service_fund", false));
            if let Some(row) = rows.clone().find(|row| came_in && is(row, "receivable", true)) {
                let place =
                    self.folder.places.row("ledger", row, "account").unwrap_or_else(|| sheet.place(1, 1));
                found.push(at(place, Mistake::ReceivedAgainstReceivable { posting: (*posting).to_owned() }));
            }
        }
        found
    }

    /// The surplus rests on a motion that was put.
    fn surplus_motion(&self) -> Option<Refusal> {
        let motions = self.folder.motions.as_ref()?;
        let motion = motions.surplus.as_ref()?.decided_by.as_ref()?;
        let known = motions.motions.iter().map(|motion| motion.id.as_str()).collect::<Vec<_>>();
        if known.contains(&motion.as_str()) {
            return None;
        }
        let mistake = Mistake::UnknownMotion { motion: motion.clone(), known: known.join(", ") };
        let refusal = Refusal::from(mistake).within("decided_by").within("surplus");
        Some(self.folder.places.located(refusal, Some(("motions", ""))))
    }
}

fn near(said: &str, keys: &[String]) -> Option<String> {
    if said.chars().count() < 3 {
        return None;
    }
    let mut near = keys.iter().filter(|key| strsim::damerau_levenshtein(said, key) == 1);
    // One letter is wrong, and only one key is meant.
    let first = near.next()?;
    near.all(|other| other == first).then(|| first.clone())
}
