//! 编码: the bytes of a text file as text, in whichever of the usual encodings they are.

use crate::mistake::{Mistake, at, at_file};
use crate::understood::{Note, Understood};
use commonhold::Refusal;
use commonhold::refusal::Place;
use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// The bytes as text. UTF-8 needs no mark; UTF-16 is known by its mark, or by the zero bytes of plain letters; what is neither
/// is GB18030 (which holds GBK and GB2312) where every byte of it means a letter.
///
/// # Errors
/// `files.unknown_encoding`, `files.empty_file`.
pub(crate) fn text(file: &str, bytes: &[u8], told: &mut Vec<Understood>) -> Result<String, Refusal> {
    if bytes.is_empty() {
        return Err(at_file(file, Mistake::EmptyFile {}));
    }
    for encoding in likely(bytes) {
        let (text, damaged) = encoding.decode_with_bom_removal(bytes);
        if damaged {
            continue;
        }
        if encoding != UTF_8 {
            told.push(Understood::of_file(file, Note::Encoding { encoding: encoding.name().to_owned() }));
        }
        return Ok(text.into_owned());
    }
    // The first byte that is not UTF-8 is as good a place as any to look.
    let good = str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let before = bytes.get(..good).and_then(|good| str::from_utf8(good).ok()).unwrap_or_default();
    let line = before.matches('\n').count().saturating_add(1);
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()).saturating_add(1);
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let place = Place { file: file.to_owned(), line: small(line), column: small(column), sheet: None };
    Err(at(place, Mistake::UnknownEncoding {}))
}

/// The encodings that the bytes may be in, likeliest first.
fn likely(bytes: &[u8]) -> Vec<&'static Encoding> {
    if let Some((marked, _)) = Encoding::for_bom(bytes) {
        return vec![marked];
    }
    // A table holds commas, digits and line ends; in UTF-16 every second byte of these is zero.
    let beginning = bytes.iter().take(512);
    let zeros = |parity: usize| beginning.clone().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    match (zeros(0), zeros(1)) {
        (0, 0) => vec![UTF_8, GB18030],
        (first, second) if second > first => vec![UTF_16LE],
        _ => vec![UTF_16BE],
    }
}
