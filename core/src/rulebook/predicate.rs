//! 条件的写法: the notation of conditions, read with the place of every error.
//!
//! Words and signs are cut with `winnow`; they are then read by precedence, one function per level,
//! so that reading takes time in proportion to the text and every refusal points at a character.

use super::algebra::{Factor, Measure, Operator, Predicate, Quantity, Set, Test};
use crate::ratio::{Number, Ratio};
use winnow::ascii::multispace0;
use winnow::combinator::{alt, dispatch, fail, opt, peek, preceded, terminated};
use winnow::prelude::*;
use winnow::stream::LocatingSlice;
use winnow::token::{any, take_while};

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
    Expected(String),
    /// A decimal or percentage stands where a fraction is asked for.
    NotAFraction(String),
    /// More words and signs than [`MOST_TOKENS`].
    TooLarge,
    /// Nested deeper than [`DEEPEST`].
    TooDeep,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Word<'a> {
    Name(&'a str),
    Number(&'a str),
    Sign(&'static str),
    Percent,
}

struct Token<'a> {
    word: Word<'a>,
    at: usize,
}

type Text<'a> = LocatingSlice<&'a str>;

fn number<'a>(input: &mut Text<'a>) -> ModalResult<Word<'a>> {
    let digits = || take_while(1.., |c: char| c.is_ascii_digit());
    let decimal = (digits(), '.', digits()).void();
    let fraction = (digits(), (multispace0, '/', multispace0), digits()).void();
    alt((fraction, decimal, digits().void())).take().map(Word::Number).parse_next(input)
}

fn name<'a>(input: &mut Text<'a>) -> ModalResult<Word<'a>> {
    let letter = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
    let bare = take_while(1.., letter).map(Word::Name);
    // A name may stand in quotes, so that one with blanks or dashes can be written.
    let quoted = ('\'', take_while(1.., |c: char| c != '\''), '\'').map(|(_, name, _)| Word::Name(name));
    alt((quoted, bare)).parse_next(input)
}

fn sign<'a>(input: &mut Text<'a>) -> ModalResult<Word<'a>> {
    dispatch! {any;
        '(' => winnow::combinator::empty.value(Word::Sign("(")),
        ')' => winnow::combinator::empty.value(Word::Sign(")")),
        ',' => winnow::combinator::empty.value(Word::Sign(",")),
        '+' => winnow::combinator::empty.value(Word::Sign("+")),
        '-' | '−' => winnow::combinator::empty.value(Word::Sign("-")),
        '*' | '×' => winnow::combinator::empty.value(Word::Sign("*")),
        '≥' => winnow::combinator::empty.value(Word::Sign(">=")),
        '≤' => winnow::combinator::empty.value(Word::Sign("<=")),
        '>' => opt('=').map(|e| Word::Sign(if e.is_some() { ">=" } else { ">" })),
        '<' => opt('=').map(|e| Word::Sign(if e.is_some() { "<=" } else { "<" })),
        '%' => winnow::combinator::empty.value(Word::Percent),
        _ => fail,
    }
    .parse_next(input)
}

fn word<'a>(input: &mut Text<'a>) -> ModalResult<(Word<'a>, std::ops::Range<usize>)> {
    preceded(multispace0, alt((number, sign, name)).with_span()).parse_next(input)
}

fn cut(text: &str) -> Result<Vec<Token<'_>>, Flaw> {
    let mut input = LocatingSlice::new(text);
    let mut tokens = Vec::new();
    loop {
        let end: ModalResult<&str> =
            peek(terminated(multispace0, winnow::combinator::eof)).parse_next(&mut input);
        if end.is_ok() {
            return Ok(tokens);
        }
        let left = input.len();
        let Ok((word, span)) = word(&mut input) else {
            let at = text.len().saturating_sub(left);
            let blanks = text.get(at..).map_or(0, |rest| rest.len().saturating_sub(rest.trim_start().len()));
            return Err(flaw(at.saturating_add(blanks), "a name, a number or a sign"));
        };
        tokens.push(Token { word, at: span.start });
        if tokens.len() > MOST_TOKENS {
            return Err(Flaw { offset: span.start, ground: FlawGround::TooLarge });
        }
    }
}

fn flaw(offset: usize, expected: &str) -> Flaw {
    Flaw { offset, ground: FlawGround::Expected(expected.to_owned()) }
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
        Some(_) => Err(flaw(reader.at(), "`and`, `or` or the end")),
    }
}

fn condition(read: Reading, at: usize) -> Result<Predicate, Flaw> {
    match read {
        Reading::Condition(condition) => Ok(condition),
        Reading::Quantity(_) => Err(flaw(at, "a comparison, not a quantity")),
    }
}

fn quantity(read: Reading, at: usize) -> Result<Quantity, Flaw> {
    match read {
        Reading::Quantity(quantity) => Ok(quantity),
        Reading::Condition(_) => Err(flaw(at, "a quantity, not a condition")),
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
            Some(Word::Number(number)) => format!("{number}%"),
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
        if self.take(&Word::Sign(sign)) { Ok(()) } else { Err(flaw(self.at(), &format!("`{sign}`"))) }
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
        let decimal = matches!(self.peek(), Some(Word::Number(number)) if number.contains('.'));
        let shown = match self.peek() {
            Some(Word::Number(number)) => (*number).to_owned(),
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
            return Err(flaw(at, "a fraction or a parameter before `*`"));
        };
        let at = self.at();
        let of = Box::new(quantity(self.deeper(Self::product)?, at)?);
        Ok(Reading::Quantity(Quantity::Share { ratio, of }))
    }

    fn primary(&mut self) -> Result<Reading, Flaw> {
        let at = self.at();
        match self.peek().cloned() {
            Some(Word::Number(digits)) => {
                self.advance();
                let value = Factor::Ratio { value: exact(digits, at)? };
                Ok(Reading::Quantity(Quantity::Constant { value }))
            }
            Some(Word::Sign("(")) => {
                self.advance();
                let read = self.deeper(Self::either)?;
                self.need(")")?;
                Ok(read)
            }
            Some(Word::Name("always")) => {
                self.advance();
                Ok(Reading::Condition(Predicate::Always))
            }
            Some(Word::Name(name)) => {
                self.advance();
                match self.peek() {
                    Some(Word::Sign("(") | Word::Percent) => {}
                    _ if matches!(name, "true" | "yes") => return Err(flaw(at, "`always`")),
                    _ if matches!(name, "and" | "or" | "not") => {
                        return Err(flaw(at, "a measure, not a joining word"));
                    }
                    _ => {
                        return Err(flaw(at, &format!("`fact({name})`, or a measure such as `{name}(yes)`")));
                    }
                }
                self.need("(")?;
                let read = self.deeper(|reader| reader.function(name, at))?;
                Ok(read)
            }
            Some(Word::Percent) => Err(self.percent()),
            _ => Err(flaw(at, "a measure such as `heads(yes)`, a number or `(`")),
        }
    }

    fn function(&mut self, name: &str, at: usize) -> Result<Reading, Flaw> {
        match name {
            "min" => Ok(Reading::Quantity(Quantity::Min { of: self.quantities()? })),
            "max" => Ok(Reading::Quantity(Quantity::Max { of: self.quantities()? })),
            "fact" => Ok(Reading::Condition(Predicate::Fact { name: self.argument()? })),
            "param" => {
                let value = Factor::Parameter { name: self.argument()? };
                Ok(Reading::Quantity(Quantity::Constant { value }))
            }
            "each" => {
                let (tag, of) = self.of_each_group()?;
                Ok(Reading::Condition(Predicate::Each { tag, of }))
            }
            "count" => self.count_of_groups(),
            "and" | "or" | "not" => Err(flaw(at, "a measure, not a joining word")),
            _ => {
                // Weights have any name; one that is all but a counted one is a slip of the pen.
                let meant = ["heads", "units", "fact", "param", "count"].into_iter();
                let slip = |known: &&str| *known != name && strsim::damerau_levenshtein(known, name) == 1;
                if let Some(known) = meant.into_iter().find(slip) {
                    return Err(flaw(at, &format!("`{known}`")));
                }
                let at = self.at();
                let set = self.argument()?;
                let words = Set::EVERY.iter().map(|set| set.word()).collect::<Vec<_>>().join(", ");
                let near = super::nearest(&set, Set::EVERY.iter().map(|set| set.word()));
                let expected = match near.as_str() {
                    "-" => format!("one of {words}"),
                    near => format!("`{near}`, or another of {words}"),
                };
                let set = Set::of(&set).ok_or_else(|| flaw(at, &expected))?;
                Ok(Reading::Quantity(Quantity::Count { measure: Measure::of(name), set }))
            }
        }
    }

    fn argument(&mut self) -> Result<String, Flaw> {
        let Some(Word::Name(name)) = self.peek().cloned() else {
            return Err(flaw(self.at(), "a name"));
        };
        self.advance();
        self.need(")")?;
        Ok(name.to_owned())
    }

    fn quantities(&mut self) -> Result<Vec<Quantity>, Flaw> {
        let mut of = Vec::new();
        loop {
            let at = self.at();
            of.push(quantity(self.sum()?, at)?);
            if !self.take(&Word::Sign(",")) {
                self.need(")")?;
                return Ok(of);
            }
        }
    }

    fn of_each_group(&mut self) -> Result<(String, Box<Predicate>), Flaw> {
        let Some(Word::Name(tag)) = self.peek().cloned() else {
            return Err(flaw(self.at(), "the name of a tag"));
        };
        self.advance();
        self.need(",")?;
        let at = self.at();
        let of = condition(self.either()?, at)?;
        self.need(")")?;
        Ok((tag.to_owned(), Box::new(of)))
    }

    fn count_of_groups(&mut self) -> Result<Reading, Flaw> {
        let (tag, of) = self.of_each_group()?;
        let operator = self.operator().ok_or_else(|| flaw(self.at(), "`>=`, `>`, `<=` or `<`"))?;
        self.advance();
        let at = self.at();
        let Some(Word::Number(digits)) = self.peek().cloned() else {
            return Err(flaw(at, "a number of groups"));
        };
        self.advance();
        let number = exact(digits, at)?;
        Ok(Reading::Condition(Predicate::CountOf { tag, of, operator, number }))
    }
}

fn exact(digits: &str, at: usize) -> Result<Ratio, Flaw> {
    let digits: String = digits.split_whitespace().collect();
    let read = Number::parse(&digits).map(|number| number.0);
    read.map_err(|refusal| flaw(at, &format!("an exact number: {refusal}")))
}
