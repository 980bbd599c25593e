//! Where something stands in a text, counted only when a refusal needs it.

/// The text without the byte order mark that some spreadsheets write.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The byte at which a cell of a record begins; the end of the record where it has fewer cells.
/// The record starts at `record`, or after the line ends that stand there.
pub(super) fn cell_start(text: &str, record: usize, cell: usize) -> usize {
    let rest = text.get(record..).unwrap_or_default();
    let shift = rest.find(|letter| !matches!(letter, '\r' | '\n')).unwrap_or(0);
    let (mut quoted, mut passed) = (false, 0_usize);
    let start = record.saturating_add(shift);
    if cell == 0 {
        return start;
    }
    for (at, letter) in text.get(start..).unwrap_or_default().char_indices() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => {
                passed = passed.saturating_add(1);
                if passed == cell {
                    return start.saturating_add(at).saturating_add(1);
                }
            }
            '\r' | '\n' if !quoted => return start.saturating_add(at),
            _ => {}
        }
    }
    text.len()
}

/// A length as a count in a sentence.
pub(super) fn counted(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX)
}
