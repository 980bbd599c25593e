//! 公示摘要单: what the wall vouches for, small enough for a picture that a telephone reads.

use super::NoticeRefusal;
use super::facts::NoticeFacts;
use crate::canonical::{self, digest, hash, to_json};
use crate::exact::Period;
use crate::outcome::Refusal;
use serde::{Deserialize, Serialize};

/// The form that this library writes and reads.
pub const MANIFEST_FORM: &str = "commonhold-manifest/1";

/// The schema tag under which the outcomes of a notice are digested.
const OUTCOMES: &str = "commonhold-notice/1";

/// How many letters a short code has: 26 of 5 bits are 130 bits of the digest, which nobody can make twice.
const LETTERS: usize = 26;

/// 公示摘要单: names the outcomes behind a notice by their digest. It holds nobody's key and nobody's debt, so that
/// everybody may have it; the digest of the manifest itself is what the wall shows.
///
/// ```
/// use commonhold::notice::Manifest;
/// use commonhold::{Day, Period};
/// let manifest = Manifest {
///     form: "commonhold-manifest/1".into(),
///     compound: "示例小区".into(),
///     period: Period { from: Day::parse("2024-01-01")?, to: Day::parse("2025-01-01")? },
///     outcomes: "00".repeat(32),
///     shares: None,
///     previous: None,
///     replaces: None,
/// };
/// assert_eq!(manifest.short_code()?.len(), 26);
/// assert_eq!(Manifest::read("manifest.json", &manifest.to_json()?)?, manifest);
/// let wrong = Manifest { outcomes: "0".into(), ..manifest };
/// assert_eq!(wrong.checked().unwrap_err().code, "notice.not_a_digest");
/// # Ok::<(), commonhold::Refusal>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Always [`MANIFEST_FORM`].
    pub form: String,
    /// 小区: the compound that the notice is about.
    pub compound: String,
    /// 公示期间: the period that the notice is about.
    pub period: Period,
    /// The digest of `outcomes.json`: SHA-256 over `commonhold-notice/1`, a line feed and the bytes, in hex.
    pub outcomes: String,
    /// The root of every owner's share, where proofs are given out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shares: Option<String>,
    /// 上期: the digest of the manifest of the period before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// 更正: the digest of the manifest that this one takes the place of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
}

impl Manifest {
    /// The manifest of a notice, from its facts and the text of [`outcomes_json`](super::outcomes_json).
    ///
    /// # Errors
    /// `notice.not_a_digest` where the facts name an earlier manifest by something else.
    pub fn of(facts: &NoticeFacts, outcomes_json: &str) -> Result<Manifest, Refusal> {
        let manifest = Manifest {
            form: MANIFEST_FORM.to_owned(),
            compound: facts.compound.clone(),
            period: facts.period,
            outcomes: digest(OUTCOMES, outcomes_json),
            shares: None,
            previous: facts.previous.clone(),
            replaces: facts.replaces.clone(),
        };
        manifest.checked()?;
        Ok(manifest)
    }

    /// Reads a manifest from JSON, strictly.
    ///
    /// # Errors
    /// `json.not_of_the_form`, `notice.unknown_form`, `notice.not_a_digest`.
    pub fn read(file: &str, text: &str) -> Result<Manifest, Refusal> {
        let manifest: Manifest = canonical::from_json(file, text)?;
        manifest.checked()?;
        Ok(manifest)
    }

    /// Whether it is of the form, and everything that must be a digest is one.
    ///
    /// # Errors
    /// `notice.unknown_form`, `notice.not_a_digest`.
    pub fn checked(&self) -> Result<(), Refusal> {
        if self.form != MANIFEST_FORM {
            return Err(NoticeRefusal::UnknownForm { form: self.form.clone() }.into());
        }
        self.period.checked()?;
        let optional = [("shares", &self.shares), ("previous", &self.previous), ("replaces", &self.replaces)];
        let named = optional.into_iter().filter_map(|(what, digest)| Some((what, digest.as_ref()?)));
        for (what, digest) in [("outcomes", &self.outcomes)].into_iter().chain(named) {
            let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
            if digest.len() != 64 || !digest.bytes().all(hex) {
                let (what, text) = (what.to_owned(), crate::exact::shown(digest));
                return Err(NoticeRefusal::NotADigest { what, text }.into());
            }
        }
        Ok(())
    }

    /// Its canonical JSON, which the picture on the wall holds; about 320 bytes.
    ///
    /// # Errors
    /// None that its fields can bring.
    pub fn to_json(&self) -> Result<String, Refusal> {
        to_json(self)
    }

    /// Its digest: SHA-256 over `commonhold-manifest/1`, a line feed and the canonical JSON, in hex.
    ///
    /// # Errors
    /// Those of [`Manifest::to_json`].
    pub fn digest(&self) -> Result<String, Refusal> {
        Ok(digest(MANIFEST_FORM, &self.to_json()?))
    }

    /// 短码: the first 130 bits of the digest as 26 letters (RFC 4648 base 32), for people to compare.
    ///
    /// # Errors
    /// Those of [`Manifest::to_json`].
    pub fn short_code(&self) -> Result<String, Refusal> {
        let hash = hash(MANIFEST_FORM, &self.to_json()?);
        let mut letters = data_encoding::BASE32_NOPAD.encode(&hash);
        letters.truncate(LETTERS);
        Ok(letters)
    }

    /// 二维码: the canonical JSON as a square of dark and light, row by row, without its quiet margin.
    ///
    /// # Errors
    /// `notice.too_long_for_a_picture` for a compound whose name takes some two thousand bytes.
    pub fn picture(&self) -> Result<Vec<Vec<bool>>, Refusal> {
        let text = self.to_json()?;
        let bytes = i64::try_from(text.len()).unwrap_or(i64::MAX);
        let code = fast_qr::QRBuilder::new(text).ecl(fast_qr::ECL::M).build();
        let code = code.map_err(|_| NoticeRefusal::TooLongForAPicture { bytes })?;
        let row = |row: usize| {
            let modules = code.data.iter().skip(row.saturating_mul(code.size)).take(code.size);
            modules.map(|module| module.value()).collect()
        };
        Ok((0..code.size).map(row).collect())
    }
}
