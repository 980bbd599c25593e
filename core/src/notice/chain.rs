//! 联系链条: how each tree reaches the doors; nodes and doors by their code, officers not at all.

use super::bodies::stands;
use super::page::{Block, Tone};
use super::words::{Words, figure, words};
use crate::chain::{ChainCheck, TreeCheck};
use crate::explain::{Row, Table, said};
use crate::outcome::{Finding, Outcome};

pub(super) fn blocks(outcome: &Outcome<ChainCheck>, w: Words<'_>, blocks: &mut Vec<Block>) {
    let chain = &outcome.value;
    blocks.push(Block::Heading(w.say("notice.chain"), Some(stands(chain.sound, w))));
    blocks.push(Block::Table(trees_table(&chain.trees, w)));
    let mut lines: Vec<Line> = chain.trees.iter().flat_map(|tree| lacking(tree, w)).collect();
    lines.extend(beside_the_trees(&outcome.findings, w));
    if !lines.is_empty() {
        blocks.push(Block::List(lines));
    }
}

/// One line: its tag, and what it says.
type Line = (Option<(Tone, String)>, String);

/// What is found of no tree: doors that nobody lists, and officers who leave before their term ends, counted.
fn beside_the_trees(findings: &[Finding], w: Words<'_>) -> Vec<Line> {
    let of = |code: &'static str| findings.iter().filter(move |finding| finding.code == code);
    let unlisted = of("chain.no_such_door").map(|finding| {
        let said = said(&finding.code, &finding.values, w.language);
        (Some((Tone::Open, w.say("notice.cannot_tell"))), said)
    });
    let mut lines: Vec<Line> = unlisted.collect();
    let early = of("chain.leaves_early").count();
    if early > 0 {
        let said = w.fill("notice.chain_leaves_early", &[("count", &early.to_string())]);
        lines.push((Some((Tone::Open, w.say("notice.note"))), said));
    }
    lines
}

fn trees_table(trees: &[TreeCheck], w: Words<'_>) -> Table {
    let rows = trees.iter().map(|tree| {
        let doors = tree.loads.iter().map(|load| load.doors);
        let (least, most) = (doors.clone().min(), doors.max());
        let load = least.zip(most).map(|(least, most)| format!("{least} – {most}")).unwrap_or_default();
        let numbers =
            [tree.never.len(), tree.twice.len(), tree.open.len(), tree.vacant.len(), tree.loads.len()];
        let mut cells = vec![words(w.known_or_typed(&tree.tree)), figure(tree.once.to_string())];
        cells.extend(numbers.map(|number| figure(number.to_string())));
        cells.push(figure(load));
        Row::line(cells)
    });
    let columns = [
        "notice.chain_tree",
        "notice.chain_once",
        "notice.chain_never",
        "notice.chain_twice",
        "notice.chain_open",
        "notice.chain_vacant",
        "notice.chain_leaves",
        "notice.chain_load",
    ];
    Table {
        caption: w.say("notice.chain_doors"),
        columns: columns.map(|code| w.say(code)).into(),
        rows: rows.collect(),
    }
}

/// What is not as it should be in a tree, by doors and nodes.
fn lacking(tree: &TreeCheck, w: Words<'_>) -> Vec<Line> {
    let leaves = |within: Option<bool>| -> Vec<&str> {
        let loads = tree.loads.iter().filter(|load| load.within == within);
        loads.map(|load| load.leaf.as_str()).collect()
    };
    fn texts(of: &[String]) -> Vec<&str> {
        of.iter().map(String::as_str).collect()
    }
    let lists = [
        ("notice.chain_never_list", Tone::Bad, texts(&tree.never)),
        ("notice.chain_twice_list", Tone::Bad, texts(&tree.twice)),
        ("notice.chain_open_list", Tone::Open, texts(&tree.open)),
        ("notice.chain_vacant_list", Tone::Bad, texts(&tree.vacant)),
        ("notice.chain_load_list", Tone::Bad, leaves(Some(false))),
        ("notice.chain_load_open_list", Tone::Open, leaves(None)),
    ];
    let name = w.known_or_typed(&tree.tree);
    let told = lists.into_iter().filter(|(_, _, named)| !named.is_empty());
    told.map(|(code, tone, named)| {
        let said = w.fill(code, &[("tree", &name), ("list", &w.some_of(&named))]);
        let tag = if tone == Tone::Bad { "notice.not_as_it_should_be" } else { "notice.cannot_tell" };
        (Some((tone, w.say(tag))), said)
    })
    .collect()
}
