//! 条件的写法: the notation of conditions, read with the place of every error.
//!
//! Words and signs are cut with `winnow`; they are then read by precedence, one function per level,
//! so that reading takes time in proportion to the text and every refusal points at a character.

mod primary;
mod words;

use super::algebra::{Operator, Predicate, Quantity, Test};
use super::problem::{Expected, ExpectedThing};
use words::{Token, Word, cut};

/// The most words and signs in one condition.
pub const MOST_TOKENS: usize = 1_000;
/// The deepest nesting of parentheses, functions and `not`.
pub const DEEPEST: usize = 32;

/// What is wrong in a condition, and at which character of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The byte in the text where it stands.
    pub offset: usize,
    /// What it is.
    pub ground: FlawGround,
}

/// 条件的错处: the grounds on which a condition is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FlawGround {
    /// Something else was expected.
    Expected(Expected),
    /// A decimal or percentage stands where a fraction is asked for.
    NotAFraction(String),
    /// More words and signs than [`MOST_TOKENS`].
    TooLarge,
    /// Nested deeper than [`DEEPEST`].
    TooDeep,
}

fn flaw(offset: usize, expected: ExpectedThing) -> Flaw {
    Flaw { offset, ground: FlawGround::Expected(Expected::Thing(expected)) }
}

/// What was expected as it is written.
fn unwritten(offset: usize, expected: &str) -> Flaw {
    Flaw { offset, ground: FlawGround::Expected(Expected::Notation(expected.to_owned())) }
}

/// What a level of the notation may give: a quantity or a condition.
enum Reading {
    Quantity(Quantity),
    Condition(Predicate),
}

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    next: usize,
    end: usize,
    depth: usize,
}

/// Reads a condition such as `heads(yes) > 1/2 * heads(present)`.
///
/// # Errors
/// What is wrong and where, in bytes from the start of the text.
///
/// ```
/// use commonhold::voting::read_predicate;
/// let read = read_predicate("area(present) ≥ 2/3 × area(all) and not fact(frozen)").unwrap();
/// assert_eq!(read.to_string(), "area(present) >= 2/3 * area(all) and not (fact(frozen))");
/// assert_eq!(read_predicate("heads(yes) >= 66% * heads(all)").unwrap_err().offset, 16);
/// ```
pub fn read_predicate(text: &str) -> Result<Predicate, Flaw> {
    let tokens = cut(text)?;
    let mut reader = Reader { tokens: &tokens, next: 0, end: text.trim_end().len(), depth: 0 };
    let at = reader.at();
    let read = reader.either()?;
    let read = condition(read, at)?;
    match reader.peek() {
        None => Ok(read),
        Some(Word::Percent) => Err(reader.percent()),
        Some(_) => Err(flaw(reader.at(), ExpectedThing::MoreOrEnd)),
    }
}

fn condition(read: Reading, at: usize) -> Result<Predicate, Flaw> {
    match read {
        Reading::Condition(condition) => Ok(condition),
        Reading::Quantity(_) => Err(flaw(at, ExpectedThing::Comparison)),
    }
}

fn quantity(read: Reading, at: usize) -> Result<Quantity, Flaw> {
    match read {
        Reading::Quantity(quantity) => Ok(quantity),
        Reading::Condition(_) => Err(flaw(at, ExpectedThing::Quantity)),
    }
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<&Word<'a>> {
        self.tokens.get(self.next).map(|token| &token.word)
    }

    fn at(&self) -> usize {
        self.tokens.get(self.next).map_or(self.end, |token| token.at)
    }

    fn percent(&self) -> Flaw {
        let before = self.next.checked_sub(1).and_then(|i| self.tokens.get(i));
        let shown = match before.map(|token| &token.word) {
            Some(Word::ExactNumber(number)) => format!("{number}%"),
            _ => "%".to_owned(),
        };
        Flaw { offset: self.at(), ground: FlawGround::NotAFraction(shown) }
    }

    fn advance(&mut self) {
        self.next = self.next.saturating_add(1);
    }

    fn take(&mut self, word: &Word<'_>) -> bool {
        let there = self.peek() == Some(word);
        if there {
            self.advance();
        }
        there
    }

    fn need(&mut self, sign: &'static str) -> Result<(), Flaw> {
        if self.peek() == Some(&Word::Percent) {
            return Err(self.percent());
        }
        if self.take(&Word::Sign(sign)) { Ok(()) } else { Err(unwritten(self.at(), &format!("`{sign}`"))) }
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Flaw>) -> Result<T, Flaw> {
        if self.depth >= DEEPEST {
            return Err(Flaw { offset: self.at(), ground: FlawGround::TooDeep });
        }
        self.depth = self.depth.saturating_add(1);
        let read = read(self);
        self.depth = self.depth.saturating_sub(1);
        read
    }

    fn either(&mut self) -> Result<Reading, Flaw> {
        self.joined("or", Self::both, |of| Predicate::Any { of })
    }

    fn both(&mut self) -> Result<Reading, Flaw> {
        self.joined("and", Self::unless, |of| Predicate::All { of })
    }

    fn joined(
        &mut self,
        word: &'static str,
        below: fn(&mut Self) -> Result<Reading, Flaw>,
        join: fn(Vec<Predicate>) -> Predicate,
    ) -> Result<Reading, Flaw> {
        let at = self.at();
        let first = below(self)?;
        if self.peek() != Some(&Word::Name(word)) {
            return Ok(first);
        }
        let mut of = vec![condition(first, at)?];
        while self.take(&Word::Name(word)) {
            let at = self.at();
            of.push(condition(below(self)?, at)?);
        }
        Ok(Reading::Condition(join(of)))
    }

    fn unless(&mut self) -> Result<Reading, Flaw> {
        if !self.take(&Word::Name("not")) {
            return self.comparison();
        }
        let at = self.at();
        let of = self.deeper(Self::unless)?;
        Ok(Reading::Condition(Predicate::Not { of: Box::new(condition(of, at)?) }))
    }

    fn comparison(&mut self) -> Result<Reading, Flaw> {
        let at = self.at();
        let left = self.sum()?;
        let Some(operator) = self.operator() else {
            return Ok(left);
        };
        let left = quantity(left, at)?;
        self.advance();
        let at = self.at();
        let right = quantity(self.sum()?, at)?;
        Ok(Reading::Condition(Predicate::Test { test: Test { left, operator, right } }))
    }

    fn operator(&self) -> Option<Operator> {
        match self.peek() {
            Some(Word::Sign(sign)) => Operator::of(sign),
            _ => None,
        }
    }

    fn sum(&mut self) -> Result<Reading, Flaw> {
        let at = self.at();
        let mut read = self.product()?;
        loop {
            let plus = self.peek() == Some(&Word::Sign("+"));
            if !plus && self.peek() != Some(&Word::Sign("-")) {
                return Ok(read);
            }
            self.advance();
            let left = Box::new(quantity(read, at)?);
            let next = self.at();
            let right = Box::new(quantity(self.product()?, next)?);
            read = Reading::Quantity(if plus {
                Quantity::Plus { left, right }
            } else {
                Quantity::Minus { left, right }
            });
        }
    }

    fn product(&mut self) -> Result<Reading, Flaw> {
        let at = self.at();
        let decimal = matches!(self.peek(), Some(Word::ExactNumber(number)) if number.contains('.'));
        let shown = match self.peek() {
            Some(Word::ExactNumber(number)) => (*number).to_owned(),
            _ => String::new(),
        };
        let first = self.primary()?;
        if self.peek() == Some(&Word::Percent) {
            return Err(self.percent());
        }
        if !self.take(&Word::Sign("*")) {
            return Ok(first);
        }
        if decimal {
            return Err(Flaw { offset: at, ground: FlawGround::NotAFraction(shown) });
        }
        let Quantity::Constant { value: ratio } = quantity(first, at)? else {
            return Err(flaw(at, ExpectedThing::Factor));
        };
        let at = self.at();
        let of = Box::new(quantity(self.deeper(Self::product)?, at)?);
        Ok(Reading::Quantity(Quantity::Share { ratio, of }))
    }
}
