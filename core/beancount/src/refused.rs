//! 拒绝: what cannot be written, and what is not read.

use commonhold::{Label, Named, Refusal, RefusalKind, Value};
use std::fmt::{Display, Formatter};

/// 位置: line and column of a text, both counted from one; columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// 拒绝: why, and for texts where.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// Why.
    pub ground: Ground,
    /// Where in the text; absent where facts are refused.
    pub at: Option<Place>,
}

impl Refused {
    /// 代码: the stable code.
    #[must_use]
    pub fn code(&self) -> &str {
        self.ground.code()
    }
}

impl Refused {
    /// 拒绝记录: the same as the core's own record, whose codes begin with `beancount`; `file` is the name of the text.
    #[must_use]
    pub fn into_refusal(self, file: &str) -> Refusal {
        let at = self.at.map(|at| commonhold::refusal::Place {
            file: file.to_owned(),
            line: u32::try_from(at.line).unwrap_or(u32::MAX),
            column: u32::try_from(at.column).unwrap_or(u32::MAX),
            sheet: None,
        });
        let ground = match self.ground {
            Ground::Refusal(refusal) => return Refusal { at: refusal.at.clone().or(at), ..*refusal },
            ground => ground,
        };
        let named = |(name, text): (&'static str, &str)| Named {
            name: Label::Borrowed(name),
            value: Value::Text { value: text.to_owned() },
        };
        Refusal {
            kind: ground.kind(),
            code: format!("beancount.{}", ground.code()),
            data: ground.data().into_iter().map(named).collect(),
            citation: None,
            at,
            path: None,
            sentence: ground.to_string(),
            others: Vec::new(),
        }
    }
}

impl Ground {
    /// 种类: what sort of refusal it is.
    #[must_use]
    pub fn kind(&self) -> RefusalKind {
        use Ground as G;
        match self {
            G::Refusal(refusal) => refusal.kind,
            G::DuplicateId { .. } | G::ClosingTwice { .. } | G::ThereTwice { .. } | G::KeyTwice { .. } => {
                RefusalKind::Duplicate
            }
            G::NoPostings
            | G::NoLines { .. }
            | G::NoHeader
            | G::KeyMissing { .. }
            | G::AmountsMissing
            | G::AccountNotOpen { .. } => RefusalKind::Missing,
            G::UnknownPosting { .. }
            | G::UnknownForm { .. }
            | G::UnknownDirective { .. }
            | G::UnknownAccount { .. }
            | G::UnknownWord { .. }
            | G::NoPool { .. } => RefusalKind::Unknown,
            G::YearOutOfRange { .. } => RefusalKind::OutOfRange,
            G::NotOfCurrency { .. } => RefusalKind::Lossy,
            G::OtherCurrency { .. }
            | G::Unbalanced { .. }
            | G::ClosingDiffers { .. }
            | G::ClearingDiffers
            | G::CostItemElsewhere { .. }
            | G::OpeningElsewhere
            | G::DirectiveNotTaken { .. }
            | G::CostOrPrice
            | G::Tolerance { .. } => RefusalKind::Contradiction,
            G::CurrencyForm { .. }
            | G::ControlCharacter { .. }
            | G::UnclosedText
            | G::NotADay { .. }
            | G::NotANumber { .. }
            | G::Expected { .. } => RefusalKind::Malformed,
        }
    }
}

impl Display for Refused {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        match self.at {
            Some(Place { line, column }) => write!(f, "line {line}, column {column}: {}", self.ground),
            None => self.ground.fmt(f),
        }
    }
}

impl std::error::Error for Refused {}

impl From<Ground> for Refused {
    fn from(ground: Ground) -> Refused {
        Refused { ground, at: None }
    }
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Refused {
        Ground::Refusal(Box::new(refusal)).into()
    }
}

/// Input as it may stand in a sentence: on one line, and never longer than one.
pub(crate) fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown: String = text.escape_debug().take(LONGEST).collect();
    if text.escape_debug().count() > LONGEST {
        shown.push('…');
    }
    shown
}

/// Declares the grounds with their codes and sentences, said once.
macro_rules! grounds {
    ($($(#[$doc:meta])* $name:ident($code:literal, $sentence:literal) $({ $($field:ident),* })?,)*) => {
        /// 理由: why something is refused.
        #[derive(Clone, Debug, PartialEq, thiserror::Error)]
        #[non_exhaustive]
        pub enum Ground {
            /// What the core refuses: its own code and sentence.
            #[error("{0}")]
            Refusal(Box<Refusal>),
            $($(#[$doc])* #[error($sentence)] $name $({ $(#[doc = "What is named in the sentence."] $field: String),* })?,)*
        }

        impl Ground {
            /// 代码: the stable code.
            #[must_use]
            pub fn code(&self) -> &str {
                match self {
                    Ground::Refusal(refusal) => &refusal.code,
                    $(Ground::$name $({ $($field: _),* })? => $code,)*
                }
            }

            /// 数据: what the sentence names, by the name of the field; of the core's refusals see its own.
            #[must_use]
            pub fn data(&self) -> Vec<(&'static str, &str)> {
                match self {
                    Ground::Refusal(_) => vec![],
                    $(Ground::$name $({ $($field),* })? => vec![$($((stringify!($field), $field.as_str())),*)?],)*
                }
            }
        }
    };
}

grounds! {
    /// Totals alone are no ledger.
    NoPostings("no_postings", "the facts hold no postings, and totals alone are no ledger"),
    /// Beancount's currencies are capitals, digits and a few marks.
    CurrencyForm("currency_form", "the currency `{currency}` is not of the form that is asked for, such as `CNY`") { currency },
    /// A character that has no escape.
    ControlCharacter("control_character", "the text `{text}` holds a control character other than a tab or an end of line") { text },
    /// Years from 1 to 9999 can be written.
    YearOutOfRange("year_out_of_range", "the day `{day}` is not in the years 1 to 9999") { day },
    /// Two postings of one id.
    DuplicateId("duplicate_id", "the posting `{posting}` is there twice") { posting },
    /// A posting without lines.
    NoLines("no_lines", "the posting `{posting}` has no lines") { posting },
    /// A cost item that does not stand on `expenditure`.
    CostItemElsewhere("cost_item_elsewhere", "the posting `{posting}` has a cost item on an account that is not `expenditure`") { posting },
    /// Another currency than the ledger's.
    OtherCurrency("other_currency", "the currency is `{currency}`, and that of the ledger is `{expected}`") { currency, expected },
    /// Lines that do not sum to zero.
    Unbalanced("unbalanced", "the posting `{posting}` is out of balance by `{difference}`") { posting, difference },
    /// An amount with more digits than the currency, or too large.
    NotOfCurrency("not_of_currency", "the amount `{amount}` is not a whole number of minor units of the currency that can be stored") { amount },
    /// What counts on another day is no posting.
    UnknownPosting("unknown_posting", "the posting `{posting}`, which counts on another day, is not there") { posting },
    /// Two closings of one account.
    ClosingTwice("closing_twice", "the closing of `{account}` is told twice") { account },
    /// The closing of something that is not one account.
    NoPool("no_pool", "`{account}` is kept under several names and closes under none") { account },
    /// A closing that does not follow.
    ClosingDiffers("closing_differs", "the closing of `{account}` is told as `{told}`, and the postings leave `{held}`") { account, told, held },
    /// No header.
    NoHeader("no_header", "there is no line `custom \"commonhold-ledger\"`, which tells currency and period"),
    /// A second header, opening, or clearing.
    ThereTwice("there_twice", "`{what}` is there twice") { what },
    /// A form that is not read.
    UnknownForm("unknown_form", "the form `{form}` is not one that is read") { form },
    /// A text that does not end.
    UnclosedText("unclosed_text", "a quoted text does not end"),
    /// A word that is no directive.
    UnknownDirective("unknown_directive", "`{word}` is no directive of Beancount") { word },
    /// A directive that would change what the ledger says.
    DirectiveNotTaken("directive_not_taken", "`{word}` would change what the ledger says, and is not taken") { word },
    /// A name that is not in the table.
    UnknownAccount("unknown_account", "the account `{name}` is not one of ours") { name },
    /// An account without `open`.
    AccountNotOpen("account_not_open", "the account `{name}` is used and never opened") { name },
    /// No day.
    NotADay("not_a_day", "`{text}` is not a day of the calendar, written as year-month-day") { text },
    /// No number.
    NotANumber("not_a_number", "`{text}` is not a number; arithmetic is not taken") { text },
    /// No word of ours.
    UnknownWord("unknown_word", "`{word}` is not a word that `{key}` may have") { key, word },
    /// Something else should stand here.
    Expected("expected", "here should stand {what}, not `{found}`") { what, found },
    /// A key twice.
    KeyTwice("key_twice", "the key `{key}` is there twice") { key },
    /// A key that has to be there.
    KeyMissing("key_missing", "the key `{key}` is missing") { key },
    /// More than one amount is left out.
    AmountsMissing("amounts_missing", "more than one amount of the transaction is left out"),
    /// Costs and prices.
    CostOrPrice("cost_or_price", "a cost or a price stands beside the amount, and the ledger has one currency"),
    /// The opening account outside the opening.
    OpeningElsewhere("opening_elsewhere", "`Equity:Opening-Balances` stands outside the opening transaction"),
    /// The clearing of earlier postings is another one.
    ClearingDiffers("clearing_differs", "what was booked before the period is not what is taken out of it"),
    /// A tolerance.
    Tolerance("tolerance", "the balance is asserted with the tolerance `{tolerance}`, and closings are exact") { tolerance },
}
