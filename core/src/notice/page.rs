//! The notice as a document: parts, blocks and tables, before any form is chosen for it.

use crate::explain::{Language, Table};

/// 公示: the whole document in one language, ready to be written as HTML or Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The language of every text in it.
    pub language: Language,
    /// 小区: the compound that the notice is about.
    pub compound: String,
    /// What the notice is: 服务与账目公示.
    pub title: String,
    /// The period in words.
    pub period: String,
    /// A line under the title.
    pub remark: Option<String>,
    /// 草稿: why this is a draft; empty for a clean notice.
    pub draft: Vec<String>,
    /// The few figures a passer-by reads.
    pub figures: Vec<Figure>,
    /// 表决结论: the verdicts, each with its motion.
    pub verdicts: Vec<(Option<(Tone, String)>, String)>,
    /// 答案: what comes back to the owners and what was overspent, each in a line.
    pub answers: Vec<(Option<(Tone, String)>, String)>,
    /// 正页: the money and the votes at a glance.
    pub front: Vec<Part>,
    /// 附件: the parts with every figure, in order.
    pub parts: Vec<Part>,
    /// 落款: who issues it and when, line by line, each with its name; empty where nobody is said to.
    pub issued: Vec<(String, String)>,
    /// 摘要: the digest of the manifest.
    pub digest: String,
    /// 短码: its first 26 letters, for people to compare.
    pub short_code: String,
    /// 二维码: the manifest as a square of dark and light.
    pub picture: Vec<Vec<bool>>,
}

/// 部分: one part of the notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its anchor, stable in every language.
    pub anchor: &'static str,
    /// Its heading.
    pub title: String,
    /// A line under the heading; may be empty.
    pub lead: String,
    /// 一句话: what stands for it while it is folded; may be empty.
    pub answer: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// 指标: one figure with its name and, below it, a remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is.
    pub name: String,
    /// The figure.
    pub value: String,
    /// What to know beside it; may be empty.
    pub remark: String,
}

/// 语气: how a line is coloured. The words say the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something holds or has passed.
    Good,
    /// Something does not hold, or is not allowed.
    Bad,
    /// Something is open or missing.
    Open,
}

/// 图: bars under a title. A picture of figures that stand in words beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// What it shows.
    pub title: String,
    /// Its bars.
    pub rows: Vec<ChartRow>,
}

/// 条: one bar of a chart, in thousandths of its whole length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartRow {
    /// What it is.
    pub name: String,
    /// Its figures, in words.
    pub said: String,
    /// How far it is filled; nothing where that cannot be told.
    pub filled: Option<u32>,
    /// Where the budget, the bill or the threshold stands.
    pub mark: Option<u32>,
    /// Whether it holds; else it is striped.
    pub tone: Tone,
    /// 超出: whether only what is beyond the mark is striped.
    pub over: bool,
}

/// 段落: one block of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading inside the part, with a coloured word behind it where something was decided.
    Heading(String, Option<(Tone, String)>),
    /// A paragraph.
    Prose(String),
    /// Figures side by side.
    Figures(Vec<Figure>),
    /// A table.
    Table(Table),
    /// A chart; in Markdown its figures as a list.
    Chart(Chart),
    /// Lines, each with a coloured word before it where it has one.
    List(Vec<(Option<(Tone, String)>, String)>),
}
