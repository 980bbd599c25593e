//! Small surveys, drawn.

use commonhold::canonical::from_json;
use commonhold::evaluation::ScoreFacts;
use proptest::prelude::*;

#[derive(Clone, Debug)]
pub struct Survey {
    /// Weight, group of each rater, and marks by rater and item; a mark may be missing.
    pub weights: Vec<u32>,
    pub raters: Vec<u32>,
    pub marks: Vec<Vec<Option<u32>>>,
    pub missing: &'static str,
    pub scale: &'static str,
    pub mean: &'static str,
    pub rounding: &'static str,
    pub item: &'static str,
    pub edges: [u32; 3],
    pub adjusted: i32,
}

pub fn surveys() -> impl Strategy<Value = Survey> {
    let shape = (2_usize..=3, 2_usize..=5);
    shape.prop_flat_map(|(items, raters)| {
        let mark = prop_oneof![6 => (1_u32..=4).prop_map(Some), 1 => Just(None)];
        (
            prop::sample::select(vec![[1, 1, 2], [1, 3, 1], [2, 2, 1], [3, 5, 2], [4, 1, 5]])
                .prop_map(move |all| all[..items].to_vec()),
            prop_oneof![prop::collection::vec(0_u32..=1, raters), Just(vec![0; raters])],
            prop::collection::vec(prop::collection::vec(mark, items), raters),
            prop::sample::select(vec!["drop", "zero", "renormalise"]),
            prop::sample::select(vec!["of_max", "of_range"]),
            prop::sample::select(vec![
                "",
                "",
                "",
                "",
                r#","mean":{"kind":"median"}"#,
                r#","mean":{"kind":"trimmed","cut":"1/4"}"#,
            ]),
            prop::sample::select(vec![
                "",
                r#","rounding":{"places":0,"mode":"half_up"}"#,
                r#","rounding":{"places":0,"mode":"half_even"}"#,
                r#","rounding":{"places":0,"mode":"up"}"#,
                r#","rounding":{"places":1,"mode":"down"}"#,
            ]),
            prop::sample::select(vec![
                "",
                "",
                "",
                "",
                r#","satisfied":{"from":"3"}"#,
                r#","goalposts":{"worst":"2","best":"3.5"}"#,
                r#","goalposts":{"worst":"4","best":"1"}"#,
                r#","satisfied":{"from":"3"},"goalposts":{"worst":"3.5","best":"1"}"#,
            ]),
            prop::sample::subsequence((6_u32..19).map(|edge| edge * 5).collect::<Vec<_>>(), 3),
            prop::sample::select(vec![(0, true), (0, false), (-3, true), (5, false)]),
        )
            .prop_map(
                |(weights, raters, marks, missing, scale, mean, rounding, item, edges, (adjusted, full))| {
                    let edges = [edges[2], edges[1], edges[0]];
                    let drawn = Survey {
                        weights,
                        raters,
                        marks,
                        missing,
                        scale,
                        mean,
                        rounding,
                        item,
                        edges,
                        adjusted,
                    };
                    if full { drawn.filled() } else { drawn }
                },
            )
    })
}

impl Survey {
    /// The same with every mark given.
    pub fn filled(mut self) -> Survey {
        self.marks.iter_mut().flatten().for_each(|mark| *mark = mark.or(Some(2)));
        self
    }

    pub fn facts(&self) -> ScoreFacts {
        let join = |parts: Vec<String>| parts.join(",");
        let weight = |place: usize, weight: &u32| {
            let item = if place == 0 { self.item } else { "" };
            format!(r#"{{"key":"i{place}","weight":"{weight}","min":"1","max":"4"{item}}}"#)
        };
        let items = join(self.weights.iter().enumerate().map(|(place, one)| weight(place, one)).collect());
        let rater = |(place, group): (usize, &u32)| format!(r#"{{"key":"r{place}","group":"g{group}"}}"#);
        let raters = join(self.raters.iter().enumerate().map(rater).collect());
        let mut ratings = Vec::new();
        for (rater, marks) in self.marks.iter().enumerate() {
            for (item, mark) in marks.iter().enumerate() {
                if let Some(mark) = mark {
                    ratings.push(format!(r#"{{"rater":"r{rater}","item":"i{item}","score":"{mark}"}}"#));
                }
            }
        }
        let [a, b, c] = self.edges;
        let text = format!(
            r#"{{"items":[{items}],"groups":[{{"key":"g0","weight":"2"}},{{"key":"g1","weight":"1"}}],
            "raters":[{raters}],"ratings":[{}],"missing":"{}","scale":"{}","out_of":"100","silent_groups":"by_rule",
            "fallen_bands":"as_printed","adjustments":[{{"key":"x","points":"{}"}}],
            "bands":[{{"grade":"A","from":"{a}"}},{{"grade":"B","above":"{b}"}},{{"grade":"C","from":"{c}"}},
                     {{"grade":"D"}}]{}{}}}"#,
            join(ratings),
            self.missing,
            self.scale,
            self.adjusted,
            self.mean,
            self.rounding
        );
        from_json("given", &text).unwrap()
    }
}
