//! The documents of a folder, its mapping, and what they say of its tables.

use super::{File, Folder, each, parted};
use crate::form::document;
use crate::layout::Context;
use crate::mistake::{Mistake, at_file};
use crate::text;
use crate::understood::{Note, Understood};
use crate::vocabulary::Vocabulary;
use commonhold::Refusal;
use commonhold::rulebook::Rulebook;
use serde::de::DeserializeOwned;

/// The documents, each by the names its file may have, without what follows the dot.
const DOCUMENTS: [(&str, &[&str]); 13] = [
    ("contract", &["合同", "物业服务合同"]),
    ("motions", &["表决事项", "议题"]),
    ("books", &["账簿期初", "期初"]),
    ("covenant", &["管理规约", "规约"]),
    ("concerns", &["议事规则"]),
    ("window", &["窗口承诺", "服务窗口"]),
    ("objections", &["评价异议"]),
    ("bodies", &["议事主体"]),
    ("chain", &["联系链条"]),
    ("orders", &["点单"]),
    ("companies", &["企业比较"]),
    ("last-year", &["上年"]),
    ("names", &["译名"]),
];

/// A folder's own mapping.
const MAPPING: [&str; 2] = ["mapping", "对照"];

impl Folder {
    pub(super) fn vocabulary(&mut self, files: &[File]) -> Vocabulary {
        let is_mapping = |file: &&File| {
            let (stem, ending) = parted(&file.name);
            ending == "toml" && MAPPING.contains(&stem)
        };
        let mapping = files.iter().find(is_mapping).and_then(|file| self.text(file));
        if let Some((name, text)) = &mapping {
            self.places.document("mapping", name.clone(), text.clone());
        }
        let read = Vocabulary::with(mapping.as_ref().map(|(name, text)| (name.as_str(), text.as_str())));
        let vocabulary = read
            .or_else(|refusals| {
                self.mistakes.extend(refusals);
                Vocabulary::with(None)
            })
            .unwrap_or_else(|refusals| {
                // The shipped words are part of the crate and a test reads them.
                self.mistakes.extend(refusals);
                Vocabulary::empty()
            });
        let files: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        for (way, mistake) in vocabulary.mistakes_of_mapping(&files) {
            let refusal = Refusal { path: Some(way), ..Refusal::from(mistake) };
            self.mistakes.push(self.places.located(refusal, Some(("mapping", ""))));
        }
        vocabulary
    }

    fn text(&mut self, file: &File) -> Option<(String, String)> {
        match text::text(&file.name, &file.bytes, &mut self.understood) {
            Ok(text) => Some((file.name.clone(), text)),
            Err(refusal) => {
                self.mistakes.extend(each(refusal));
                None
            }
        }
    }

    pub(super) fn take_document(&mut self, file: &File) {
        let (stem, ending) = parted(&file.name);
        if ending != "toml" || MAPPING.contains(&stem) {
            return;
        }
        let lower = stem.to_lowercase();
        let stem = lower.as_str();
        let near = |name: &str| strsim::damerau_levenshtein(stem, name) <= 2;
        let known = DOCUMENTS.iter().find(|(name, others)| *name == stem || others.contains(&stem));
        let Some((known, _)) = known else {
            if let Some((meant, _)) = DOCUMENTS.iter().find(|(name, _)| near(name)) {
                let (said, meant) = (file.name.clone(), format!("{meant}.toml"));
                return self.mistakes.push(at_file(&file.name, Mistake::NearFile { file: said, meant }));
            }
            let note = Note::FileNotRead { file: file.name.clone() };
            return self.understood.push(Understood::of_file(&file.name, note));
        };
        let Some((name, text)) = self.text(file) else { return self.unopened.push(known) };
        match *known {
            "contract" => self.contract = self.document(&name, &text),
            "motions" => self.motions = self.document(&name, &text),
            "books" => self.books = self.document(&name, &text),
            "covenant" => self.covenant = self.book_of_rules(&name, &text),
            "concerns" => self.concerns = self.book_of_rules(&name, &text),
            "window" => self.window = self.book_of_rules(&name, &text),
            "objections" => self.objections = self.document(&name, &text),
            "bodies" => self.bodies = self.document(&name, &text),
            "chain" => self.chain = self.document(&name, &text),
            "orders" => self.orders = self.document(&name, &text),
            "companies" => self.companies = self.document(&name, &text),
            "names" => self.names = self.document(&name, &text),
            _ => self.last_year = self.document(&name, &text),
        }
        self.places.document(known, name, text);
    }

    fn document<T: DeserializeOwned>(&mut self, name: &str, text: &str) -> Option<T> {
        match document(name, text) {
            Ok(read) => Some(read),
            Err(refusals) => {
                self.mistakes.extend(refusals);
                None
            }
        }
    }

    /// A book of the compound's own rules, which a rule reads as a layer; as a layer it would not say of which file it is.
    fn book_of_rules(&mut self, name: &str, text: &str) -> Option<String> {
        let mistakes = Rulebook::mistakes(name, text);
        let right = mistakes.is_empty();
        self.mistakes.extend(mistakes);
        right.then(|| text.to_owned())
    }

    /// A name in `names.toml` that stands nowhere in the folder translates nothing.
    pub(super) fn tell_unused_names(&mut self) {
        let Some(names) = &self.names else { return };
        let built = |name: &str| self.units.iter().flatten().any(|unit| unit.building == name);
        let grouped =
            |name: &str| self.raters.iter().flatten().any(|rater| rater.group.as_deref() == Some(name));
        let raised =
            |name: &str| self.events.iter().flatten().any(|event| event.kind.as_deref() == Some(name));
        let asked = |name: &str| self.requests.iter().flatten().any(|request| request.service == name);
        let stands = |name: &str| {
            let in_a_table = built(name) || grouped(name) || raised(name) || asked(name);
            in_a_table || self.places.stands_in_a_document(name)
        };
        let unused: Vec<String> =
            names.each().map(|(name, _, _)| name).filter(|name| !stands(name)).map(str::to_owned).collect();
        let file = self.places.file_of("names").unwrap_or_default();
        let told = unused.into_iter().map(|name| Understood::of_file(&file, Note::NameNotUsed { name }));
        self.understood.extend(told);
    }

    /// What the documents say of the tables.
    pub(super) fn context(&self) -> Context {
        let offset = self.motions.as_ref().and_then(|motions| motions.community.utc_offset);
        let Some(contract) = &self.contract else { return Context { offset, ..Context::default() } };
        let settlement = &contract.settlement;
        let currency = &settlement.currency;
        let items = contract.evaluation.iter().flat_map(|evaluation| &evaluation.items);
        let aspects = items.map(|item| (item.key.clone(), item.name.clone().unwrap_or_default()));
        let (from, to) = (settlement.period.from, settlement.period.to);
        // A year that lies in the period whole, or the period in it.
        let (from, to) = (from.to_string(), to.to_string());
        let year = from.get(..4).map(str::to_owned);
        let next =
            year.as_deref().and_then(|year| year.parse::<u32>().ok()).map(|year| year.saturating_add(1));
        let in_one = next.is_some_and(|next| to <= format!("{next:04}-01-01"));
        Context {
            currency: Some((currency.code.clone(), currency.minor_digits)),
            year: year.filter(|_| in_one),
            aspects: aspects.collect(),
            offset,
        }
    }
}
