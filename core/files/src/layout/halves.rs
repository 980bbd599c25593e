//! 借方、贷方: an amount whose halves stand in two columns.

use super::Layout;
use crate::header::Header;
use crate::mistake::Mistake;
use crate::sheet::Line;
use crate::understood::Told;
use commonhold::reading::Column;

impl Layout<'_> {
    /// The column of the amount, where the file has its halves.
    pub(super) fn amount_of(&self, header: &Header) -> Option<&'static Column> {
        let amount = self.form.columns.iter().find(|column| column.name == "amount");
        amount.filter(|_| !header.halves().is_empty())
    }

    /// 借方、贷方: an amount whose halves stand in two columns, with the cell that it stands in.
    pub(super) fn of_halves(
        &self,
        line: &Line,
        header: &Header,
        amount: &'static Column,
        told: &mut Told<'_>,
    ) -> (usize, Result<String, Mistake>) {
        let mut found: Option<(usize, String)> = None;
        let halves = header.halves();
        for (cell, below) in &halves {
            let head = header.columns.get(*cell).map_or("", |(head, _)| head.as_str());
            if line.content(*cell).is_empty() {
                continue;
            }
            let text = match self.plain(line, *cell, amount, head, told) {
                Ok(text) => text,
                Err(mistake) => return (*cell, Err(mistake)),
            };
            if text.bytes().all(|letter| matches!(letter, b'0' | b'.' | b'-')) {
                continue;
            }
            if found.is_some() {
                return (*cell, Err(Mistake::TwoHalves { column: head.to_owned() }));
            }
            let turned = text.strip_prefix('-').map_or_else(|| format!("-{text}"), str::to_owned);
            found = Some((*cell, if *below { turned } else { text }));
        }
        match (found, halves.first()) {
            (Some((cell, text)), _) => (cell, Ok(text)),
            (None, Some((cell, _))) => {
                let column = header.columns.get(*cell).map_or_else(String::new, |(head, _)| head.clone());
                (*cell, Err(Mistake::EmptyCell { column }))
            }
            (None, None) => (0, Ok(String::new())),
        }
    }
}
