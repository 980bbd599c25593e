//! 等级区间: bands as a ladder, checked before any score is looked up.

use super::facts::ScoreRounding;
use super::grades::{Band, Edges};
use super::pay::PayBand;
use super::refusal::EvaluationRefusal;
use crate::exact::{ExactNumber, Ratio};
use crate::outcome::{Refusal, refusal::Placed};

/// One band, with the place it has in the list it came from.
#[derive(Clone, Debug)]
pub(super) struct Rung {
    pub(super) label: String,
    pub(super) place: usize,
    /// The lower edge; it belongs to the band unless `is_open`.
    pub(super) from: Option<Ratio>,
    is_open: bool,
    end: End,
}

#[derive(Clone, Copy, Debug)]
enum End {
    Next,
    Included(Ratio),
    Excluded(Ratio),
}

/// The bands, best first.
#[derive(Clone, Debug)]
pub(super) struct Ladder {
    pub(super) rungs: Vec<Rung>,
}

impl Rung {
    /// Whether a score is not below the band.
    pub(super) fn begins_at(&self, score: Ratio) -> bool {
        self.from.is_none_or(|from| if self.is_open { from < score } else { from <= score })
    }

    /// The lower edge as printed: the number that belongs to it, or the one it begins above.
    pub(super) const fn lower_edge(&self) -> (Option<Ratio>, Option<Ratio>) {
        if self.is_open { (None, self.from) } else { (self.from, None) }
    }

    /// Its upper edge as printed: the number that belongs to it, or the one it stays below.
    pub(super) const fn upper_edge(&self) -> (Option<Ratio>, Option<Ratio>) {
        match self.end {
            End::Next => (None, None),
            End::Included(to) => (Some(to), None),
            End::Excluded(below) => (None, Some(below)),
        }
    }
}

impl Ladder {
    /// The ladder of grades.
    pub(super) fn of_grades(
        bands: &[Band],
        edges: Edges,
        rounding: Option<ScoreRounding>,
    ) -> Result<Ladder, Refusal> {
        let rungs = bands.iter().enumerate();
        let rungs = rungs.map(|(place, band)| {
            rung(place, band.grade.clone(), (band.from, band.above), band.to, band.below)
        });
        Ladder::checked(rungs.collect::<Result<_, _>>()?, edges, rounding)
    }

    /// The ladder of pay; a band without a name is called by its edge.
    pub(super) fn of_pay(
        bands: &[PayBand],
        edges: Edges,
        rounding: Option<ScoreRounding>,
    ) -> Result<Ladder, Refusal> {
        let rungs = bands.iter().enumerate();
        let rungs = rungs.map(|(place, band)| {
            let edge = match (band.from, band.above, band.below) {
                (Some(from), ..) => from.to_string(),
                (None, Some(above), _) => format!(">{above}"),
                (None, None, Some(below)) => format!("<{below}"),
                (None, None, None) => String::new(),
            };
            let label = band.grade.clone().unwrap_or(edge);
            rung(place, label, (band.from, band.above), band.to, band.below)
        });
        Ladder::checked(rungs.collect::<Result<_, _>>()?, edges, rounding)
    }

    fn checked(
        mut rungs: Vec<Rung>,
        edges: Edges,
        rounding: Option<ScoreRounding>,
    ) -> Result<Ladder, Refusal> {
        // Best first; the band without a lower edge comes last.
        rungs.sort_by_key(|rung| std::cmp::Reverse((rung.from, rung.is_open)));
        let mut labels: Vec<&str> = rungs.iter().map(|rung| rung.label.as_str()).collect();
        labels.sort_unstable();
        if let Some(twice) = labels.windows(2).find(|pair| pair.first() == pair.last()) {
            let grade = twice.first().copied().unwrap_or_default().to_owned();
            return Err(EvaluationRefusal::DuplicateGrade { grade }.in_field("bands"));
        }
        let step = rounding.map(grid).transpose()?;
        let mut gaps = Vec::new();
        for pair in rungs.windows(2).rev() {
            if let [upper, lower] = pair {
                gaps.extend(gap_between(lower, upper, edges, step)?);
            }
        }
        if !gaps.is_empty() {
            return Err(EvaluationRefusal::BandGap { gaps: gaps.join(", ") }.in_field("bands"));
        }
        if edges == Edges::ClosedBelow {
            rungs.iter_mut().for_each(|rung| rung.end = End::Next);
        }
        Ok(Ladder { rungs })
    }

    /// The ladder with every edge brought to other full marks. Between two bands only lower edges count then,
    /// because what met on a printed scale need not meet on this one.
    pub(super) fn brought_by(&self, factor: Ratio) -> Result<Ladder, Refusal> {
        let mut rungs = self.rungs.clone();
        for (place, rung) in rungs.iter_mut().enumerate() {
            rung.from = rung.from.map(|from| from.times(factor)).transpose()?;
            rung.end = match rung.end {
                End::Included(to) if place == 0 => End::Included(to.times(factor)?),
                End::Excluded(below) if place == 0 => End::Excluded(below.times(factor)?),
                _ => End::Next,
            };
        }
        Ok(Ladder { rungs })
    }

    /// The place of the band that a score belongs to, best first.
    pub(super) fn place_of(&self, score: Ratio) -> Option<usize> {
        let place = self.rungs.iter().position(|rung| rung.begins_at(score))?;
        let inside = match self.rungs.get(place)?.end {
            End::Next => true,
            End::Included(to) => score <= to,
            End::Excluded(below) => score < below,
        };
        inside.then_some(place)
    }

    /// The place of a grade by its name.
    pub(super) fn place_named(&self, grade: &str) -> Option<usize> {
        self.rungs.iter().position(|rung| rung.label == grade)
    }

    /// The name of the band at a place.
    pub(super) fn label(&self, place: usize) -> Option<String> {
        self.rungs.get(place).map(|rung| rung.label.clone())
    }
}

fn rung(
    place: usize,
    label: String,
    (from, above): (Option<ExactNumber>, Option<ExactNumber>),
    to: Option<ExactNumber>,
    below: Option<ExactNumber>,
) -> Result<Rung, Refusal> {
    let is_open = above.is_some();
    let edge = from.or(above);
    let end = match (to, below) {
        _ if from.is_some() && is_open => None,
        (None, None) => Some(End::Next),
        (Some(to), None) if edge.is_none_or(|edge| edge < to || (edge == to && !is_open)) => {
            Some(End::Included(to.0))
        }
        (None, Some(below)) if edge.is_none_or(|edge| edge < below) => Some(End::Excluded(below.0)),
        _ => None,
    };
    let Some(end) = end else {
        return Err(EvaluationRefusal::BandEmpty { grade: label }.in_field(&format!("bands[{place}]")));
    };
    Ok(Rung { label, place, from: edge.map(|edge| edge.0), is_open, end })
}

/// The distance between two scores that rounding leaves possible.
fn grid(rounding: ScoreRounding) -> Result<Ratio, Refusal> {
    let places = checked_places(rounding)?;
    let scale = 10_i128.checked_pow(u32::from(places)).unwrap_or(1);
    Ok(Ratio::new(1, scale)?)
}

/// The places of a rounding, refused above six.
pub(super) fn checked_places(rounding: ScoreRounding) -> Result<u8, Refusal> {
    const MOST_PLACES: u8 = 6;
    let places = u8::try_from(rounding.places).ok().filter(|places| *places <= MOST_PLACES);
    places.ok_or_else(|| {
        EvaluationRefusal::Places { places: i64::from(rounding.places) }.in_field("places").within("rounding")
    })
}

/// The gap between two neighbouring bands, written `94..95`; an overlap is refused.
fn gap_between(
    lower: &Rung,
    upper: &Rung,
    edges: Edges,
    step: Option<Ratio>,
) -> Result<Option<String>, Refusal> {
    let overlap = |at: Ratio| EvaluationRefusal::BandOverlap {
        lower: lower.label.clone(),
        upper: upper.label.clone(),
        at: ExactNumber(at),
    };
    let Some(from) = upper.from else {
        return Err(EvaluationRefusal::BandWithoutEdge { grade: upper.label.clone() }.in_field("bands"));
    };
    if lower.from == Some(from) && lower.is_open == upper.is_open {
        return Err(overlap(from).in_field("bands"));
    }
    let closed_below = edges == Edges::ClosedBelow;
    let (end, first_outside) = match lower.end {
        End::Next => return Ok(None),
        // A score is on the grid, so the one after the included edge may begin the next band.
        End::Included(to) if to > from || (to == from && !closed_below && !upper.is_open) => {
            return Err(overlap(from).in_field("bands"));
        }
        // What begins above an edge meets the band that ends with it.
        End::Included(to) if upper.is_open && to == from => return Ok(None),
        End::Included(to) => (to, step.map(|step| to.plus(step)).transpose()?),
        End::Excluded(below) if below > from => return Err(overlap(from).in_field("bands")),
        End::Excluded(below) => (below, Some(below)),
    };
    let meets = first_outside.is_some_and(|first| if upper.is_open { first > from } else { first >= from });
    Ok((!closed_below && !meets).then(|| format!("{}..{}", ExactNumber(end), ExactNumber(from))))
}
