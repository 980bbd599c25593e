//! 文件夹: the files of a community's year as facts, each as far as it is there.

use crate::documents::{Bodies, Motions, Orders, ScoreReview, Trees};
use crate::header;
use crate::layout::{Context, LaidOut, Layout};
use crate::mistake::{Mistake, at_file};
use crate::places::Places;
use crate::references;
use crate::sheet::Sheet;
use crate::understood::{Note, Understood};
use crate::words::Vocabulary;
use crate::{delimited, text, workbook};
use commonhold::Refusal;
use commonhold::books::BankLine;
use commonhold::concerns::ConcernEvent;
use commonhold::evaluation::{Rater, Rating};
use commonhold::ranking::RankingFacts;
use commonhold::reading::{self, AccountBooks, Contract, TABLES, Table, TableForm, document};
use commonhold::refusal::Place;
use commonhold::roll::{Owner, RollUnit, Tenure};
use commonhold::settlement::{Posting, SettleFacts};
use commonhold::surplus::Debt;
use commonhold::voting::Ballot;
use commonhold::window::ServiceRequest;
use serde::de::DeserializeOwned;

/// 文件: a file as it was found: its name without the folder, and its bytes.
#[derive(Clone, Debug)]
pub struct File {
    /// The name.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// 文件夹: what the files of a folder say. A table or document that is not there is absent; one that could not be read is
/// absent too, and its mistakes are told.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    /// 专有部分.
    pub units: Option<Vec<RollUnit>>,
    /// 业主.
    pub owners: Option<Vec<Owner>>,
    /// 权属期间.
    pub tenures: Option<Vec<Tenure>>,
    /// 账簿.
    pub ledger: Option<Vec<Posting>>,
    /// 对账单.
    pub bank: Option<Vec<BankLine>>,
    /// 欠费.
    pub debts: Option<Vec<Debt>>,
    /// 表决票.
    pub ballots: Option<Vec<Ballot>>,
    /// 评价人.
    pub raters: Option<Vec<Rater>>,
    /// 评分.
    pub ratings: Option<Vec<Rating>>,
    /// 事件.
    pub events: Option<Vec<ConcernEvent>>,
    /// 服务请求.
    pub requests: Option<Vec<ServiceRequest>>,
    /// 合同.
    pub contract: Option<Contract>,
    /// 表决事项.
    pub motions: Option<Motions>,
    /// 账簿期初.
    pub books: Option<AccountBooks>,
    /// 管理规约, as the text of a layer of rules.
    pub covenant: Option<String>,
    /// 议事规则 of concerns, as the text of a layer of rules.
    pub concerns: Option<String>,
    /// 窗口承诺, as the text of a layer of rules.
    pub window: Option<String>,
    /// 评价异议.
    pub objections: Option<ScoreReview>,
    /// 议事主体.
    pub bodies: Option<Bodies>,
    /// 联系链条.
    pub chain: Option<Trees>,
    /// 点单.
    pub orders: Option<Orders>,
    /// 企业比较.
    pub companies: Option<RankingFacts>,
    /// 上年, by totals.
    pub last_year: Option<SettleFacts>,
    /// 读懂了什么.
    pub understood: Vec<Understood>,
    /// 有误之处, and what is asked.
    pub mistakes: Vec<Refusal>,
    pub(crate) places: Places,
    /// Tables and documents that are there and could not be read.
    pub(crate) unread: Vec<&'static str>,
    /// Those among them whose bytes were no text and no workbook.
    unopened: Vec<&'static str>,
}

/// The documents, each by the names its file may have, without what follows the dot.
const DOCUMENTS: [(&str, &[&str]); 12] = [
    ("contract", &["合同", "物业服务合同"]),
    ("motions", &["表决事项", "议题"]),
    ("books", &["账簿期初", "期初"]),
    ("covenant", &["管理规约", "规约"]),
    ("concerns", &["议事规则"]),
    ("window", &["窗口承诺", "服务窗口"]),
    ("objections", &["评价异议"]),
    ("bodies", &["议事主体"]),
    ("chain", &["联系链条"]),
    ("orders", &["点单"]),
    ("companies", &["企业比较"]),
    ("last-year", &["上年"]),
];

/// A folder's own mapping.
const MAPPING: [&str; 2] = ["mapping", "对照"];

fn parted(name: &str) -> (&str, String) {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    (stem, ending.to_lowercase())
}

impl Folder {
    /// Reads the files of a folder, all of them whatever is wrong with one; what is wrong is told in `mistakes`, in the order
    /// of the files.
    #[must_use]
    pub fn read(files: &[File]) -> Folder {
        let mut folder = Folder::default();
        let vocabulary = folder.vocabulary(files);
        for file in files {
            folder.take_document(file);
        }
        let context = folder.context();
        let mut tables: Vec<(LaidOut, Sheet)> = Vec::new();
        for file in files {
            let before = folder.mistakes.len();
            for sheet in folder.sheets(file) {
                folder.take_sheet(sheet, &vocabulary, &context, &mut tables);
            }
            if folder.mistakes.len() > before
                && let Some(form) = vocabulary.table_named(parted(&file.name).0)
            {
                folder.unopened.push(form.name);
            }
        }
        folder.take_tables(&tables);
        folder.tell_unread(&tables);
        let mistakes = references::check(&folder, &tables);
        folder.mistakes.extend(mistakes);
        folder.mistakes.sort_by_key(order);
        folder
    }

    fn vocabulary(&mut self, files: &[File]) -> Vocabulary {
        let is_mapping = |file: &&File| {
            let (stem, ending) = parted(&file.name);
            ending == "toml" && MAPPING.contains(&stem)
        };
        let mapping = files.iter().find(is_mapping).and_then(|file| self.text(file));
        let read = Vocabulary::with(mapping.as_ref().map(|(name, text)| (name.as_str(), text.as_str())));
        read.or_else(|refusal| {
            self.mistakes.extend(each(refusal));
            Vocabulary::with(None)
        })
        .unwrap_or_else(|refusal| {
            // The shipped words are part of the crate and a test reads them.
            self.mistakes.push(refusal);
            Vocabulary::empty()
        })
    }

    fn text(&mut self, file: &File) -> Option<(String, String)> {
        match text::text(&file.name, &file.bytes, &mut self.understood) {
            Ok(text) => Some((file.name.clone(), text)),
            Err(refusal) => {
                self.mistakes.extend(each(refusal));
                None
            }
        }
    }

    fn take_document(&mut self, file: &File) {
        let (stem, ending) = parted(&file.name);
        if ending != "toml" || MAPPING.contains(&stem) {
            return;
        }
        let known = DOCUMENTS.iter().find(|(name, others)| *name == stem || others.contains(&stem));
        let Some((known, _)) = known else {
            let note = Note::FileNotRead { file: file.name.clone() };
            return self.understood.push(Understood::of_file(&file.name, note));
        };
        let Some((name, text)) = self.text(file) else { return self.unopened.push(known) };
        match *known {
            "contract" => self.contract = self.document(&name, &text),
            "motions" => self.motions = self.document(&name, &text),
            "books" => self.books = self.document(&name, &text),
            "covenant" => self.covenant = Some(text.clone()),
            "concerns" => self.concerns = Some(text.clone()),
            "window" => self.window = Some(text.clone()),
            "objections" => self.objections = self.document(&name, &text),
            "bodies" => self.bodies = self.document(&name, &text),
            "chain" => self.chain = self.document(&name, &text),
            "orders" => self.orders = self.document(&name, &text),
            "companies" => self.companies = self.document(&name, &text),
            _ => self.last_year = self.document(&name, &text),
        }
        self.places.document(known, name, text);
    }

    /// Which of the tables and documents that are there say nothing, so that no rule is asked without them.
    fn tell_unread(&mut self, tables: &[(LaidOut, Sheet)]) {
        let read = [
            ("units", self.units.is_some()),
            ("owners", self.owners.is_some()),
            ("tenures", self.tenures.is_some()),
            ("ledger", self.ledger.is_some()),
            ("bank", self.bank.is_some()),
            ("debts", self.debts.is_some()),
            ("ballots", self.ballots.is_some()),
            ("raters", self.raters.is_some()),
            ("ratings", self.ratings.is_some()),
            ("events", self.events.is_some()),
            ("requests", self.requests.is_some()),
            ("contract", self.contract.is_some()),
            ("motions", self.motions.is_some()),
            ("books", self.books.is_some()),
            ("covenant", self.covenant.is_some()),
            ("concerns", self.concerns.is_some()),
            ("window", self.window.is_some()),
            ("objections", self.objections.is_some()),
        ];
        let there = |name: &str| {
            tables.iter().any(|(laid, _)| laid.form.name == name)
                || self.places.has_document(name)
                || self.unopened.contains(&name)
        };
        self.unread =
            read.into_iter().filter(|(name, read)| !read && there(name)).map(|(name, _)| name).collect();
    }

    fn document<T: DeserializeOwned>(&mut self, name: &str, text: &str) -> Option<T> {
        match document(name, text) {
            Ok(read) => Some(read),
            Err(refusal) => {
                self.mistakes.extend(each(refusal));
                None
            }
        }
    }

    /// What the documents say of the tables.
    fn context(&self) -> Context {
        let Some(contract) = &self.contract else { return Context::default() };
        let settlement = &contract.settlement;
        let currency = &settlement.currency;
        let items = contract.evaluation.iter().flat_map(|evaluation| &evaluation.items);
        let aspects = items.map(|item| (item.key.clone(), item.name.clone().unwrap_or_default()));
        let (from, to) = (settlement.period.from, settlement.period.to);
        // A year that lies in the period whole, or the period in it.
        let (from, to) = (from.to_string(), to.to_string());
        let year = from.get(..4).map(str::to_owned);
        let next =
            year.as_deref().and_then(|year| year.parse::<u32>().ok()).map(|year| year.saturating_add(1));
        let in_one = next.is_some_and(|next| to <= format!("{next:04}-01-01"));
        Context {
            currency: Some((currency.code.clone(), u32::from(currency.minor_digits))),
            year: year.filter(|_| in_one),
            aspects: aspects.collect(),
        }
    }

    /// The sheets of a file of tables; none for any other.
    fn sheets(&mut self, file: &File) -> Vec<Sheet> {
        let (_, ending) = parted(&file.name);
        let read = match ending.as_str() {
            "csv" | "tsv" | "txt" => {
                let text = text::text(&file.name, &file.bytes, &mut self.understood);
                let sheet = text.and_then(|text| {
                    let sheet = delimited::sheet(&file.name, &text, &mut self.understood);
                    self.places.text(file.name.clone(), text);
                    sheet
                });
                sheet.map(|sheet| vec![sheet])
            }
            ending if workbook::ENDINGS.contains(&ending) => {
                workbook::sheets(&file.name, &file.bytes, &mut self.understood)
            }
            "toml" => return Vec::new(),
            _ => {
                let note = Note::FileNotRead { file: file.name.clone() };
                self.understood.push(Understood::of_file(&file.name, note));
                return Vec::new();
            }
        };
        read.unwrap_or_else(|refusal| {
            self.mistakes.extend(each(refusal));
            Vec::new()
        })
    }

    fn take_sheet(
        &mut self,
        sheet: Sheet,
        vocabulary: &Vocabulary,
        context: &Context,
        tables: &mut Vec<(LaidOut, Sheet)>,
    ) {
        let Some(form) = form_of(&sheet, vocabulary) else {
            let file = sheet
                .name
                .clone()
                .map_or_else(|| sheet.file.clone(), |name| format!("{} [{name}]", sheet.file));
            let note = Note::FileNotRead { file };
            return self.understood.push(Understood { note, at: sheet.place(1, 1), times: 1 });
        };
        if let Some((_, other)) = tables.iter().find(|(laid, _)| laid.form.name == form.name) {
            let (table, other) = (format!("{} {}", form.name, form.chinese), other.file.clone());
            let refusal = at_file(&sheet.file, Mistake::TwoTables { table, other });
            return self.mistakes.push(refusal.at(sheet.place(1, 1)));
        }
        let laid = Layout { sheet: &sheet, form, vocabulary, context }.lay_out();
        self.understood.extend(laid.understood.iter().cloned());
        self.mistakes.extend(laid.mistakes.iter().cloned());
        self.places.table(&laid, &sheet);
        tables.push((laid, sheet));
    }

    fn take_tables(&mut self, tables: &[(LaidOut, Sheet)]) {
        for (laid, sheet) in tables.iter().filter(|(laid, _)| laid.mistakes.is_empty()) {
            let place = |row: usize, cell: usize| -> Place {
                let (line, columns) =
                    laid.places.get(row).map_or((1, &[][..]), |(line, columns)| (*line, columns));
                sheet.place(line, columns.get(cell).copied().unwrap_or(1))
            };
            let table = Table::laid_out(laid.columns.clone(), laid.rows.iter().cloned(), &place);
            match laid.form.name {
                "units" => self.units = self.taken(reading::units_of(&table)),
                "owners" => self.owners = self.taken(reading::owners_of(&table)),
                "tenures" => self.tenures = self.taken(reading::tenures_of(&table)),
                "ledger" => self.ledger = self.taken(reading::ledger_of(&table)),
                "bank" => self.bank = self.taken(reading::bank_lines_of(&table)),
                "debts" => self.debts = self.taken(reading::debts_of(&table)),
                "ballots" => self.ballots = self.taken(reading::ballots_of(&table)),
                "raters" => self.raters = self.taken(reading::raters_of(&table)),
                "ratings" => self.ratings = self.taken(reading::ratings_of(&table)),
                "events" => self.events = self.taken(reading::events_of(&table)),
                _ => self.requests = self.taken(reading::requests_of(&table)),
            }
        }
    }

    fn taken<T>(&mut self, read: Result<Vec<T>, Refusal>) -> Option<Vec<T>> {
        read.map_err(|refusal| self.mistakes.extend(each(refusal))).ok()
    }

    /// Whether nothing of ours was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The line of a file that a place points at, as a person sees it, and the column in it where it is cut into cells.
    #[must_use]
    pub fn line(&self, place: &Place) -> Option<(String, u32)> {
        self.places.line(place)
    }
}

/// The table that a sheet is: as the mapping says, by the name of the sheet or the file, or by its header.
fn form_of(sheet: &Sheet, vocabulary: &Vocabulary) -> Option<&'static TableForm> {
    let mapped = TABLES.iter().find(|form| {
        let said = vocabulary.said_of(form);
        said.file.as_deref() == Some(sheet.file.as_str())
            && (said.sheet.is_none() || said.sheet == sheet.name)
    });
    let by_sheet = || sheet.name.as_deref().and_then(|name| vocabulary.table_named(name));
    let by_file = || vocabulary.table_named(parted(&sheet.file).0);
    mapped.or_else(by_sheet).or_else(by_file).or_else(|| header::table_by_header(sheet, vocabulary))
}

/// 逐一: a refusal and its others, each for itself.
#[must_use]
pub fn each(refusal: Refusal) -> Vec<Refusal> {
    let mut first = refusal;
    let others = std::mem::take(&mut first.others);
    std::iter::once(first).chain(others).collect()
}

/// By file, sheet, line and column.
fn order(refusal: &Refusal) -> (String, Option<String>, u32, u32) {
    refusal.at.as_ref().map_or_else(
        || (String::new(), None, 0, 0),
        |at| (at.file.clone(), at.sheet.clone(), at.line, at.column),
    )
}
