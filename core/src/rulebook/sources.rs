//! 渊源: the texts that a book cites, each with one name, its edition, and how and when it was seen; and the
//! clause that each finding and step of this library follows.

use super::model::Rulebook;
use super::{Parameter, Procedure};
use crate::catalogue::words;
use crate::exact::Day;
use crate::outcome::Citation;

words! {
    /// 所见: how a text was seen.
    pub enum Seen {
        /// 原文: its own wording was read, at the address.
        Primary => "primary",
        /// 转述: known from a copy or from what others say of it.
        Secondary => "secondary",
    }
}

/// 渊源: one text that rules cite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegalSource {
    /// A stable id, such as `cn.civil_code`.
    pub id: String,
    /// Its one name in English.
    pub name: String,
    /// 中文全称: its full name in Chinese.
    pub name_zh: String,
    /// Which edition was read.
    pub edition: String,
    /// Where it can be read; empty where no official page is known.
    pub address: String,
    /// When it was looked at.
    pub checked_on: Day,
    /// How it was seen.
    pub seen: Seen,
}

/// 依据: the clause that a code of this library follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// `room.code`.
    pub code: String,
    /// The clause.
    pub citation: Citation,
    /// The first day in force.
    pub from: Option<Day>,
    /// The first day no longer in force.
    pub to: Option<Day>,
}

impl Rulebook {
    /// 渊源: every text that the book and its layers cite by an id.
    pub fn sources(&self) -> impl Iterator<Item = &LegalSource> {
        self.books.iter().flat_map(|book| &book.sources)
    }

    /// 参数: every edition of every parameter, of the book and its layers.
    pub fn parameters(&self) -> impl Iterator<Item = &Parameter> {
        self.books.iter().flat_map(|book| &book.parameters)
    }

    /// 程序: every edition of every procedure, of the book and its layers.
    pub fn procedures(&self) -> impl Iterator<Item = &Procedure> {
        self.books.iter().flat_map(|book| &book.procedures)
    }

    /// Every code that the book grounds.
    pub fn grounds(&self) -> impl Iterator<Item = &Ground> {
        self.books.iter().flat_map(|book| &book.grounds)
    }
}
