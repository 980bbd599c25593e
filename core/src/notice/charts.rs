//! 图: bars as inline SVG, in whole numbers only. What is over a budget, or does not reach what is asked, is striped and
//! carries a sign, so that nobody needs its colour; the words beside a bar and the title say all that it shows.

use super::page::{Chart, ChartRow, Tone};
use crate::exact::Ratio;
use maud::{Markup, html};

/// How wide a chart is, in its own units: about the pixels of a telephone.
const WIDTH: u32 = 340;

/// A bar's whole length: a thousand parts of it are what a row counts in.
const THOUSAND: i128 = 1000;

/// How high a line of words, a bar, and the room under it are.
const LINE: u32 = 18;
const BAR: u32 = 14;
const ROOM: u32 = 6;

/// How far a bar stands under the foot of its words, so that the mark touches none of them.
const UNDER: u32 = 7;

/// How far apart stripes stand, and how little is still seen of what is too much.
const STRIPE: u32 = 4;
const LEAST_SEEN: u32 = 5;

/// How wide a letter is drawn at most: one of the Latin alphabet, and one that is square.
const NARROW: u32 = 8;
const SQUARE: u32 = 13;

/// How wide a text may be that is drawn tighter to fit; a longer name is cut.
const TIGHT: u32 = 425;

/// The length to which a text is drawn tighter, where a wide font might run over the edge.
fn tighter(text: &str) -> Option<u32> {
    (wide(text) > WIDTH).then_some(WIDTH)
}

/// How much of a whole a part is, in thousandths, cut off and never more than all of it; nothing where there is no whole.
pub(super) fn thousandths(part: Ratio, whole: Ratio) -> Option<u32> {
    let share = part.divided_by(whole).ok()?.times(Ratio::whole(1000)).ok()?;
    let found = share.numerator().checked_div(share.denominator())?;
    u32::try_from(found.clamp(0, THOUSAND)).ok()
}

/// The chart, with a title that tells a screen reader every bar.
pub(super) fn picture(chart: &Chart) -> Markup {
    let mut y = 0_u32;
    let mut rows = Vec::with_capacity(chart.rows.len());
    for row in &chart.rows {
        rows.push(drawn(row, y));
        y = y.saturating_add(height(row));
    }
    let said = chart.rows.iter().map(|row| format!("{} {}", row.name, row.said));
    let said = said.collect::<Vec<_>>().join("; ");
    html! {
        figure class="chart" {
            figcaption { (chart.title) }
            svg viewBox=(format!("0 0 {WIDTH} {y}")) role="img" {
                title { (chart.title) ": " (said) }
                @for row in rows { (row) }
            }
        }
    }
}

/// How wide a text is at most.
fn wide(text: &str) -> u32 {
    text.chars().fold(0, |sum, letter| sum.saturating_add(if letter.is_ascii() { NARROW } else { SQUARE }))
}

/// Whether name and figures stand on one line.
fn on_one_line(row: &ChartRow) -> bool {
    wide(&row.name).saturating_add(wide(&row.said)).saturating_add(SQUARE) <= WIDTH
}

/// As much of a name as a line holds; the table has all of it.
fn fitting(name: &str) -> String {
    if wide(name) <= TIGHT {
        return name.to_owned();
    }
    let mut kept = String::new();
    for letter in name.chars() {
        if wide(&kept).saturating_add(SQUARE.saturating_mul(2)) > TIGHT {
            break;
        }
        kept.push(letter);
    }
    kept.push('…');
    kept
}

fn height(row: &ChartRow) -> u32 {
    let lines = if on_one_line(row) { LINE } else { LINE.saturating_mul(2) };
    let bar = if row.filled.is_some() { BAR.saturating_add(2) } else { 0 };
    lines.saturating_add(bar).saturating_add(ROOM)
}

/// Thousandths as units of the chart.
fn across(thousandths: u32) -> u32 {
    let units = u64::from(thousandths).saturating_mul(u64::from(WIDTH)).checked_div(1000).unwrap_or(0);
    u32::try_from(units).unwrap_or(WIDTH).min(WIDTH)
}

fn drawn(row: &ChartRow, y: u32) -> Markup {
    let first = y.saturating_add(13);
    let one = on_one_line(row);
    let second = if one { first } else { first.saturating_add(LINE) };
    let top = second.saturating_add(UNDER);
    let class = if row.tone == Tone::Bad { "said bad" } else { "said" };
    let name = fitting(&row.name);
    let (name_length, said_length) = (tighter(&name), tighter(&row.said));
    let adjust = |length: Option<u32>| length.map(|_| "spacingAndGlyphs");
    html! {
        text class="name" x="0" y=(first) textLength=[name_length] lengthAdjust=[adjust(name_length)] { (name) }
        text class=(class) x=(WIDTH) y=(second) text-anchor="end" textLength=[said_length]
            lengthAdjust=[adjust(said_length)] { (row.said) }
        @if let Some(filled) = row.filled { (bar(row, across(filled), top)) }
    }
}

/// The track, what is filled of it, what of that is striped, and where the mark stands.
fn bar(row: &ChartRow, filled: u32, top: u32) -> Markup {
    let mark = row.mark.map(across);
    let (plain, end) = match row.tone {
        // Too much begins at the mark, and is seen however little it is.
        _ if row.over => {
            let from = mark.unwrap_or(0).min(WIDTH.saturating_sub(LEAST_SEEN));
            (from, filled.max(from.saturating_add(LEAST_SEEN)))
        }
        Tone::Good => (filled, filled),
        Tone::Bad | Tone::Open => (0, filled),
    };
    let striped = end.saturating_sub(plain);
    let colour = if row.tone == Tone::Bad { "over" } else { "open" };
    html! {
        rect class="track" x="0" y=(top) width=(WIDTH) height=(BAR) {}
        @if plain > 0 { rect class="plain" x="0" y=(top) width=(plain) height=(BAR) {} }
        @if striped > 0 {
            rect class={ "edge " (colour) } x=(plain) y=(top) width=(striped) height=(BAR) {}
            path class={ "stripes " (colour) } d=(stripes(plain, end, top)) {}
        }
        @if let Some(mark) = mark {
            path class="mark" d=(format!("M{mark} {}v{}", top.saturating_sub(3), BAR.saturating_add(6))) {}
        }
    }
}

/// Upright stripes between two places. A pattern would be referred to by an address, and the page has none.
fn stripes(from: u32, to: u32, top: u32) -> String {
    let step = usize::try_from(STRIPE).unwrap_or(1);
    let mut path = String::new();
    for x in (from.saturating_add(2)..to).step_by(step) {
        path.push_str(&format!("M{x} {top}v{BAR}"));
    }
    path
}
