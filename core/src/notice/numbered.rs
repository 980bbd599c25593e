//! 合同的次序: aspects and items as the contract numbers them. An outcome lists them by key, so the contract's order is
//! seen where their names are numbered, as 一、二、三 or 1. 2. 3., and else where their keys are.

/// What stands behind a number that numbers a heading; `12-hour duty` numbers nothing.
const BEHIND: [char; 14] = ['、', '.', '．', ')', '）', ']', '】', ':', '：', ' ', '章', '节', '条', '项'];

/// What may stand before it.
const BEFORE: [char; 8] = [' ', '(', '（', '[', '【', '第', '§', '\u{3000}'];

const NUMERALS: &str = "零一二三四五六七八九";

/// As the contract lists their keys, where the facts say so, those it leaves out behind; else in the order of the numbers of
/// all names, where each has one; else, where they stand by the bytes of their keys, with
/// the numbers within a key by their size; else as they stand, since somebody chose that order.
pub(super) fn in_order<'a, T>(
    of: &'a [T],
    order: &[String],
    key: impl Fn(&T) -> &str,
    name: impl Fn(&T) -> Option<&str>,
) -> Vec<&'a T> {
    let place = |one: &T| order.iter().position(|known| known == key(one));
    if of.iter().any(|one| place(one).is_some()) {
        let mut listed: Vec<&T> = of.iter().collect();
        listed.sort_by_cached_key(|one| place(one).unwrap_or(order.len()));
        return listed;
    }
    let numbers: Option<Vec<Vec<u32>>> = of.iter().map(|one| name(one).and_then(number_of)).collect();
    if let Some(numbers) = numbers {
        let mut numbered: Vec<(Vec<u32>, &'a T)> = numbers.into_iter().zip(of).collect();
        numbered.sort_by(|one, other| one.0.cmp(&other.0));
        return numbered.into_iter().map(|(_, one)| one).collect();
    }
    let mut listed: Vec<&'a T> = of.iter().collect();
    if of.is_sorted_by(|one, other| key(one) <= key(other)) {
        listed.sort_by_cached_key(|one| pieces(key(one)));
    }
    listed
}

/// The number at the head of a name: `2.10` as 2 and 10, 十二 as 12.
fn number_of(name: &str) -> Option<Vec<u32>> {
    let name = name.trim_start_matches(BEFORE);
    let digits = name.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(name.len());
    let (number, rest) = name.split_at(digits);
    if number.starts_with(|letter: char| letter.is_ascii_digit()) {
        let ended = number.ends_with('.') || rest.starts_with(BEHIND);
        let parts: Option<Vec<u32>> =
            number.trim_end_matches('.').split('.').map(|part| part.parse().ok()).collect();
        return parts.filter(|_| ended);
    }
    let is_numeral = |letter: char| letter == '十' || NUMERALS.contains(letter);
    let end = name.find(|letter: char| !is_numeral(letter)).unwrap_or(name.len());
    let (numerals, rest) = name.split_at(end);
    if rest.starts_with(BEHIND) { Some(vec![below_a_hundred(numerals)?]) } else { None }
}

/// 二十三 as 23.
fn below_a_hundred(numerals: &str) -> Option<u32> {
    let digit = |text: &str| -> Option<u32> {
        let mut letters = text.chars();
        let (letter, none) = (letters.next()?, letters.next());
        let place = NUMERALS.chars().position(|numeral| numeral == letter).filter(|_| none.is_none())?;
        u32::try_from(place).ok()
    };
    let Some((tens, ones)) = numerals.split_once('十') else { return digit(numerals) };
    let tens = if tens.is_empty() { 1 } else { digit(tens)? };
    let ones = if ones.is_empty() { 0 } else { digit(ones)? };
    tens.checked_mul(10)?.checked_add(ones)
}

/// A key as words and numbers in turn, so that `a2` stands before `a10`.
fn pieces(key: &str) -> Vec<(String, u64, String)> {
    let mut pieces = Vec::new();
    let mut rest = key;
    while !rest.is_empty() {
        let start = rest.find(|letter: char| letter.is_ascii_digit()).unwrap_or(rest.len());
        let (word, from) = rest.split_at(start);
        let end = from.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(from.len());
        let (digits, behind) = from.split_at(end);
        // A number that no machine holds stands last among its like, by its digits.
        pieces.push((word.to_owned(), digits.parse().unwrap_or(u64::MAX), digits.to_owned()));
        rest = behind;
    }
    pieces
}
