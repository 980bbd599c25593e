//! 译名与次序: what the names of a folder are called on the page of each language, and in which order the contract lists its
//! aspects.

use crate::folder::Folder;
use commonhold::explain::Language;
use commonhold::notice::TranslatedName;

/// Motions and the remark have both languages where they stand; everything else is named in `names.toml`.
pub(super) fn translated(folder: &Folder) -> Vec<TranslatedName> {
    let mut names: Vec<TranslatedName> = Vec::new();
    let mut name = |name: &str, language: Language, said: &str| {
        let (name, said) = (name.to_owned(), said.to_owned());
        if !said.is_empty() && said != name {
            let (zh, en) = match language {
                Language::ZhCn => (Some(said), None),
                Language::En => (None, Some(said)),
            };
            names.push(TranslatedName { name, zh, en });
        }
    };
    let motions = folder.motions.iter();
    for motion in motions.clone().flat_map(|motions| &motions.motions) {
        name(motion.said(), Language::En, &motion.en);
    }
    let remarks = motions.filter_map(|motions| motions.notice.as_ref());
    for (zh, en) in remarks.filter_map(|notice| notice.remark_zh.as_ref().zip(notice.remark_en.as_ref())) {
        name(zh, Language::En, en);
    }
    for (of, language, said) in folder.names.iter().flat_map(|names| names.each()) {
        name(of, language, said);
    }
    names
}

/// The aspects first, where items come in aspects, then the items.
pub(super) fn order(folder: &Folder) -> Vec<String> {
    let terms = folder.contract.iter().filter_map(|contract| contract.evaluation.as_ref());
    let keys = terms.flat_map(|terms| {
        let aspects = terms.aspects.iter().map(|aspect| &aspect.key);
        aspects.chain(terms.items.iter().map(|item| &item.key))
    });
    keys.cloned().collect()
}
