#![doc = include_str!("../../docs/rules/sheets.md")]

mod arrears;
mod bank;
mod csv;
mod facts;
mod figures;
mod footing;
mod held;
mod html;
mod income;
mod markdown;
mod page;
mod remuneration;

pub use facts::{SheetFacts, Signature, SignatureRole};
pub use figures::monthly_per_square_metre;
pub use footing::{SheetGap, cross_foot_sheets};
pub use page::{MissingPart, Sheet, SheetKind, Sheets, SignatureBlock};

use crate::exact::{Area, Ratio};
use crate::explain::Language;
use crate::notice::Block;
use crate::notice::words::Words;
use crate::notice::{basis, posting};
use crate::outcome::{Finding, Refusal, refusal::Placed, refusals};

refusals! {
    /// Why statements are refused.
    pub enum SheetsRefusal in "sheets" {
        /// The area that is charged is not above zero.
        NoArea("no_area", OutOfRange) { area: Area },
        /// The year before is told in another currency.
        AnotherCurrency("another_currency", Contradiction) { now: String, before: String },
    }
}

/// What a statement's function made: its blocks, none where nothing is known of it, and codes of what is missing.
struct Made {
    blocks: Vec<Block>,
    missing: Vec<&'static str>,
}

impl Made {
    /// Nothing is known, for this reason.
    fn nothing(why: &'static str) -> Made {
        Made { blocks: vec![], missing: vec![why] }
    }
}

/// 报表: the seven statements of a period that people sign, in one language, from closed books.
///
/// Where figures that must be equal are not, or the books have findings that are open, the statements are a draft and say why.
/// What is not known is left out and named in `missing`.
///
/// ```
/// use commonhold::Detail;
/// use commonhold::books::{BooksFacts, close_books};
/// use commonhold::canonical::from_json;
/// use commonhold::explain::Language;
/// use commonhold::sheets::{SheetFacts, SheetKind, compose_sheets};
///
/// let given = r#"{"settlement": {
///     "currency": {"code": "CNY", "minor_digits": 2}, "period": {"from": "2024-01-01", "to": "2025-01-01"},
///     "contract": {"remuneration": {"base": "pool", "rate": "0.10", "rounding": "half_up"}},
///     "opening": "0.00", "billed": "900.00", "collected": "900.00", "expenditure": {"wages": "700.00"}}}"#;
/// let facts: BooksFacts = from_json("given", given)?;
/// let books = close_books(&facts, Detail::Steps)?;
/// let compound = "示例小区".to_owned();
/// let facts = SheetFacts { compound, remark: None, books, area: None, last_year: None, signatures: vec![] };
/// let sheets = compose_sheets(&facts, Language::ZhCn)?;
/// assert_eq!(sheets.sheets[0].title, "物业服务资金收支情况表");
/// assert_eq!(sheets.signatures.len(), 5);
/// // Nothing tells of the maintenance fund: its statement is left out, and that is said.
/// assert!(sheets.missing.iter().any(|part| part.left_out && part.sheet == SheetKind::MaintenanceFund));
/// # Ok::<(), commonhold::Refusal>(())
/// ```
///
/// # Errors
/// The grounds of [`SheetsRefusal`]; `number.out_of_range` and `amount.out_of_range` when a figure cannot be kept exactly.
pub fn compose_sheets(facts: &SheetFacts, language: Language) -> Result<Sheets, Refusal> {
    checked(facts)?;
    let statement = &facts.books.value.statement;
    let w = Words { language, minor_digits: statement.currency.minor_digits, names: &[], order: &[] };
    let gaps = cross_foot_sheets(facts)?;
    let open = facts.books.is_draft().then(|| w.say("sheets.draft_books"));
    let (mut sheets, mut missing) = (Vec::new(), Vec::new());
    for kind in SheetKind::EVERY {
        let Made { blocks, missing: codes } = made(kind, facts, w)?;
        let left_out = blocks.is_empty();
        missing.extend(codes.into_iter().map(|code| MissingPart {
            sheet: kind,
            left_out,
            code: code.to_owned(),
            sentence: w.say(code),
        }));
        let of_it = gaps.iter().filter(|gap| gap.sheet == kind).map(|gap| gap.gap.sentence(w));
        let draft = open.iter().cloned().chain(of_it).collect();
        if !left_out {
            sheets.push(Sheet { kind, title: title(kind, w), draft, blocks });
        }
    }
    let of_a_sheet = |gap: &SheetGap| {
        let number = gap.sheet.number().to_string();
        w.fill("sheets.in_sheet", &[("number", &number), ("text", &gap.gap.sentence(w))])
    };
    let found: Vec<&Finding> = facts.books.findings.iter().collect();
    Ok(Sheets {
        language,
        compound: facts.compound.clone(),
        title: w.say("sheets.title"),
        period: w.period(statement.period),
        currency: posting::currency(&statement.currency.code, w),
        remark: facts.remark.clone(),
        draft: open.iter().cloned().chain(gaps.iter().map(of_a_sheet)).collect(),
        missing,
        findings: basis::finding_lines(&found, w),
        sheets,
        signatures: signature_blocks(&facts.signatures, w),
    })
}

fn checked(facts: &SheetFacts) -> Result<(), Refusal> {
    if let Some(area) = facts.area.filter(|area| area.to_ratio() <= Ratio::ZERO) {
        return Err(SheetsRefusal::NoArea { area }.in_field("area"));
    }
    let now = &facts.books.value.statement.currency;
    match &facts.last_year {
        Some(before) if before.currency != *now => {
            let (now, before) = (now.code.clone(), before.currency.code.clone());
            Err(SheetsRefusal::AnotherCurrency { now, before }.in_field("currency").within("last_year"))
        }
        _ => Ok(()),
    }
}

fn made(kind: SheetKind, facts: &SheetFacts, w: Words<'_>) -> Result<Made, Refusal> {
    let books = &facts.books.value;
    match kind {
        SheetKind::IncomeAndExpenditure => income::income_and_expenditure(facts, w),
        SheetKind::Prepayments => held::prepayments(books, w),
        SheetKind::Arrears => arrears::arrears(books, w),
        SheetKind::Remuneration => remuneration::remuneration(&books.statement, w),
        SheetKind::SharedIncome => held::shared_income(books, w),
        SheetKind::MaintenanceFund => held::maintenance_fund(books, w),
        SheetKind::BankReconciliation => bank::bank_reconciliation(books, w),
    }
}

fn title(kind: SheetKind, w: Words<'_>) -> String {
    w.say(match kind {
        SheetKind::IncomeAndExpenditure => "sheets.income_and_expenditure",
        SheetKind::Prepayments => "sheets.prepayments",
        SheetKind::Arrears => "sheets.arrears",
        SheetKind::Remuneration => "sheets.remuneration",
        SheetKind::SharedIncome => "sheets.shared_income",
        SheetKind::MaintenanceFund => "sheets.maintenance_fund",
        SheetKind::BankReconciliation => "sheets.bank_reconciliation",
    })
}

/// 签章栏: as given, or one empty block for each role.
fn signature_blocks(given: &[Signature], w: Words<'_>) -> Vec<SignatureBlock> {
    let signatures = if given.is_empty() { Signature::empty() } else { given.to_vec() };
    let block = |signature: Signature| SignatureBlock {
        role: signature.role,
        title: w.say(match signature.role {
            SignatureRole::Preparer => "sheets.signed_by_preparer",
            SignatureRole::Reviewer => "sheets.signed_by_reviewer",
            SignatureRole::Manager => "sheets.signed_by_manager",
            SignatureRole::Seal => "sheets.signed_by_seal",
            SignatureRole::Committee => "sheets.signed_by_committee",
        }),
        name: signature.name.unwrap_or_default(),
        day: signature.day.map_or_else(String::new, |day| w.day(day)),
    };
    signatures.into_iter().map(block).collect()
}

impl Sheets {
    /// 网页: the statements as one self-contained HTML page: no script, no request, every text escaped; A4, each statement
    /// on a sheet of its own.
    #[must_use]
    pub fn html(&self) -> String {
        html::page(self)
    }

    /// Markdown: the statements as text with tables.
    #[must_use]
    pub fn markdown(&self) -> String {
        markdown::page(self)
    }

    /// The name of the page's file, such as `sheets.zh-CN.html`.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("sheets.{}.html", self.language.tag())
    }

    /// 表格的 CSV: one statement, its tables one below the other; empty where the statement is left out.
    #[must_use]
    pub fn csv(&self, kind: SheetKind) -> String {
        self.sheets.iter().find(|sheet| sheet.kind == kind).map_or_else(String::new, csv::sheet)
    }

    /// Whether it may not be signed as it is.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        !self.draft.is_empty()
    }
}
