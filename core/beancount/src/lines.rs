//! 词法: a text as lines of tokens, each with its place.

use crate::refused::{Ground, Place, Refused};
use crate::text::ESCAPES;
use std::iter::Peekable;
use std::str::Chars;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A quoted text, without its quotes and escapes.
    Text,
    /// A key of metadata, without its colon.
    Key,
    /// Anything else up to a blank: a day, a number, an account, a flag.
    Word,
}

/// 词.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) text: String,
    pub(crate) at: Place,
}

/// 行: one line, or several where a quoted text goes on.
#[derive(Debug)]
pub(crate) struct Line {
    pub(crate) indented: bool,
    pub(crate) tokens: Vec<Token>,
    pub(crate) comment: Option<Place>,
    /// Where its last token ends.
    pub(crate) end: Place,
}

/// The lines of a text that hold anything.
pub(crate) fn split(text: &str) -> Result<Vec<Line>, Refused> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader { rest: text.chars().peekable(), at: Place { line: 1, column: 1 } };
    let mut lines = Vec::new();
    while reader.rest.peek().is_some() {
        let line = reader.line()?;
        if !line.tokens.is_empty() || line.comment.is_some() {
            lines.push(line);
        }
    }
    Ok(lines)
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    at: Place,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<char> {
        let next = self.rest.next()?;
        if next == '\n' {
            self.at = Place { line: self.at.line.saturating_add(1), column: 1 };
        } else {
            self.at.column = self.at.column.saturating_add(1);
        }
        Some(next)
    }

    fn line(&mut self) -> Result<Line, Refused> {
        let indented = self.rest.peek().is_some_and(|c| is_blank(*c));
        let mut line = Line { indented, tokens: Vec::new(), comment: None, end: self.at };
        while let Some(&character) = self.rest.peek() {
            match character {
                '\n' => {
                    self.next();
                    break;
                }
                ';' => {
                    line.comment = Some(self.at);
                    while self.rest.peek().is_some_and(|c| *c != '\n') {
                        self.next();
                    }
                }
                '"' => {
                    line.tokens.push(self.quoted()?);
                    line.end = self.at;
                }
                blank if is_blank(blank) => {
                    self.next();
                }
                _ => {
                    let token = self.word(line.indented && line.tokens.is_empty());
                    line.tokens.push(token);
                    line.end = self.at;
                }
            }
        }
        Ok(line)
    }

    fn quoted(&mut self) -> Result<Token, Refused> {
        let at = self.at;
        self.next();
        let mut text = String::new();
        while let Some(character) = self.next() {
            match character {
                '"' => return Ok(Token { kind: Kind::Text, text, at }),
                '\\' => {
                    let Some(escaped) = self.next() else { break };
                    // As Beancount does, what is no escape stands for itself.
                    let meant = ESCAPES.iter().find(|(_, letter)| *letter == escaped);
                    text.push(meant.map_or(escaped, |(meant, _)| *meant));
                }
                _ => text.push(character),
            }
        }
        Err(Refused { ground: Ground::UnclosedText, at: Some(at) })
    }

    fn word(&mut self, may_be_key: bool) -> Token {
        const ALONE: &str = "{}@~()";
        let (at, mut text) = (self.at, String::new());
        while let Some(&character) = self.rest.peek() {
            let ends = is_blank(character) || character == '\n' || "\";".contains(character);
            let alone = ALONE.contains(character);
            if ends || (alone && !text.is_empty()) {
                break;
            }
            self.next();
            if may_be_key && character == ':' && text.starts_with(|c: char| c.is_ascii_lowercase()) {
                return Token { kind: Kind::Key, text, at };
            }
            text.push(character);
            if alone {
                break;
            }
        }
        Token { kind: Kind::Word, text, at }
    }
}

/// Blanks within a line; a carriage return before the end of a line is one.
fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\r')
}
