//! 方向控制符: characters that nobody sees and that turn the text around them. In a text that somebody typed they could make
//! a figure of the page read backwards, so the page shows them by their number.

/// Whether a character sets the direction of the text around it: marks, embeddings, overrides and isolates.
const fn turns(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A whole page with each of them as `⟨U+202E⟩`. The page itself has none.
pub(crate) fn harmless(page: String) -> String {
    if !page.contains(turns) {
        return page;
    }
    let mut shown = String::with_capacity(page.len());
    for letter in page.chars() {
        if turns(letter) {
            shown.push_str(&format!("⟨U+{:04X}⟩", u32::from(letter)));
        } else {
            shown.push(letter);
        }
    }
    shown
}
