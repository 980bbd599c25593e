//! 内置规则册: the books that this library ships. A book is a file, or a folder of files, in `rulebooks/`;
//! the build lists what lies there.

use super::model::Rulebook;
use super::names::nearest;
use super::sources::LegalSource;
use super::{RulebookRefusal, read};
use crate::outcome::Refusal;
use std::sync::{Arc, OnceLock};

/// The texts of one book: the name of each file and what stands in it.
type Files = &'static [(&'static str, &'static str)];

/// 规则册的一个文件: one file of a book of rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookFile {
    /// Its name, such as `cn/votes.toml`.
    pub name: String,
    /// The TOML text.
    pub text: String,
}

/// `SHIPPED`: every book by its name.
mod listed {
    include!(concat!(env!("OUT_DIR"), "/shipped_books.rs"));
}

impl Rulebook {
    /// The names of the books that this library ships.
    pub fn shipped() -> impl Iterator<Item = &'static str> {
        listed::SHIPPED.iter().map(|(name, _)| *name)
    }

    /// The built-in book of that name, such as `cn`; read once.
    ///
    /// # Errors
    /// `rulebook.unknown_book`.
    pub fn builtin(name: &str) -> Result<Rulebook, Refusal> {
        type Read = (&'static str, OnceLock<Result<Rulebook, Refusal>>);
        static READ: OnceLock<Vec<Read>> = OnceLock::new();
        let books = READ.get_or_init(|| Rulebook::shipped().map(|name| (name, OnceLock::new())).collect());
        let Some((_, read)) = books.iter().find(|(known, _)| *known == name) else {
            let nearest = nearest(name, Rulebook::shipped());
            return Err(RulebookRefusal::UnknownBook { book: crate::exact::shown(name), nearest }.into());
        };
        read.get_or_init(|| Rulebook::of_files(name, files_of(name))).clone()
    }

    /// 规则册原文: the files of a built-in book as they are written, to read or to build on.
    ///
    /// ```
    /// use commonhold::rulebook::Rulebook;
    /// assert!(Rulebook::shipped_files("cn")?.iter().any(|file| file.text.contains("hire_manager")));
    /// assert_eq!(Rulebook::shipped_files("atlantis").unwrap_err().code, "rulebook.unknown_book");
    /// # Ok::<(), commonhold::Refusal>(())
    /// ```
    ///
    /// # Errors
    /// `rulebook.unknown_book`.
    pub fn shipped_files(name: &str) -> Result<Vec<BookFile>, Refusal> {
        Rulebook::builtin(name)?;
        let files = files_of(name).iter();
        Ok(files
            .map(|(name, text)| BookFile { name: (*name).to_owned(), text: (*text).to_owned() })
            .collect())
    }

    fn of_files(name: &str, files: Files) -> Result<Rulebook, Refusal> {
        let mut book = read::books(files).map_err(read::first)?;
        name.clone_into(&mut book.name);
        Ok(Rulebook { books: vec![Arc::new(book)] })
    }
}

fn files_of(name: &str) -> Files {
    listed::SHIPPED.iter().find(|(known, _)| *known == name).map_or(&[], |(_, files)| files)
}

/// The source of that name, of any shipped book; so that a reader is told its name in their language.
pub(crate) fn source_named(name: &str) -> Option<&'static LegalSource> {
    static NAMED: OnceLock<Vec<LegalSource>> = OnceLock::new();
    let named = NAMED.get_or_init(|| {
        let books = Rulebook::shipped().filter_map(|book| Rulebook::builtin(book).ok());
        books.flat_map(|book| book.sources().cloned().collect::<Vec<_>>()).collect()
    });
    named.iter().find(|source| source.name == name)
}
