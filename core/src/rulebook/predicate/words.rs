//! 词与符号: a condition cut into words and signs.

use super::{Flaw, FlawGround, MOST_TOKENS, flaw};
use crate::rulebook::problem::ExpectedThing;
use winnow::ascii::multispace0;
use winnow::combinator::{alt, dispatch, fail, opt, peek, preceded, terminated};
use winnow::prelude::*;
use winnow::stream::LocatingSlice;
use winnow::token::{any, take_while};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Word<'a> {
    Name(&'a str),
    ExactNumber(&'a str),
    Sign(&'static str),
    Percent,
}

pub(super) struct Token<'a> {
    pub(super) word: Word<'a>,
    pub(super) at: usize,
}

type Text<'a> = LocatingSlice<&'a str>;

fn number<'a>(input: &mut Text<'a>) -> ModalResult<Word<'a>> {
    let digits = || take_while(1.., |c: char| c.is_ascii_digit());
    let decimal = (digits(), '.', digits()).void();
    let fraction = (digits(), (multispace0, '/', multispace0), digits()).void();
    alt((fraction, decimal, digits().void())).take().map(Word::ExactNumber).parse_next(input)
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

/// The words and signs of a condition, each with its place.
pub(super) fn cut(text: &str) -> Result<Vec<Token<'_>>, Flaw> {
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
            return Err(flaw(at.saturating_add(blanks), ExpectedThing::Sign));
        };
        tokens.push(Token { word, at: span.start });
        if tokens.len() > MOST_TOKENS {
            return Err(Flaw { offset: span.start, ground: FlawGround::TooLarge });
        }
    }
}
