//! 文件夹: the files of a community's year as facts, each as far as it is there.

mod documents;
mod tables;

pub(crate) use tables::form_of;

use crate::documents::{Bodies, Motions, Names, Orders, ScoreReview, Trees};
use crate::layout::LaidOut;
use crate::places::Places;
use crate::references;
use crate::sheet::Sheet;
use crate::understood::Understood;
use commonhold::Refusal;
use commonhold::books::BankLine;
use commonhold::concerns::ConcernEvent;
use commonhold::evaluation::{Rater, Rating};
use commonhold::ranking::RankingFacts;
use commonhold::reading::{AccountBooks, Contract};
use commonhold::refusal::Place;
use commonhold::roll::{Owner, RollUnit, Tenure};
use commonhold::settlement::{Posting, SettleFacts};
use commonhold::surplus::Debt;
use commonhold::voting::Ballot;
use commonhold::window::ServiceRequest;

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
    /// 译名: what names are called on the page of the other language.
    pub names: Option<Names>,
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
        folder.tell_unused_names();
        let mistakes = references::check(&folder, &tables);
        folder.mistakes.extend(mistakes);
        folder.mistakes.sort_by_key(order);
        folder
    }

    /// Where a ballot stands, by its place in the list of ballots, from 0.
    #[must_use]
    pub fn ballot_at(&self, row: usize) -> Option<Place> {
        self.places.row("ballots", row, "voter")
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

impl Folder {
    /// 单个文件: nothing but the lines of one text, to be shown where something is wrong with it.
    #[must_use]
    pub fn of_lines(name: &str, text: &str) -> Folder {
        let mut folder = Folder::default();
        folder.places.document("", name.to_owned(), text.to_owned());
        folder
    }
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
