//! The manifest on the wall: small, public, read by a telephone.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail loudly")]

#[path = "support/example_year.rs"]
mod example_year;

use commonhold::notice::{Manifest, NoticeFacts, outcomes_json};
use example_year::facts;

fn manifest(facts: &NoticeFacts) -> Manifest {
    Manifest::of(facts, &outcomes_json(facts).unwrap()).unwrap()
}

#[test]
fn a_telephone_reads_the_manifest_from_the_picture_and_its_code_from_the_digest() {
    const PIXELS: usize = 5;
    const MARGIN: usize = 4;
    let manifest = manifest(&facts());
    let picture = manifest.picture().unwrap();
    let side = (picture.len() + 2 * MARGIN) * PIXELS;
    let dark = |x: usize, y: usize| {
        let module = |at: usize| (at / PIXELS).checked_sub(MARGIN);
        let found = module(y).zip(module(x)).and_then(|(y, x)| picture.get(y)?.get(x));
        found == Some(&true)
    };
    let mut image =
        rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| if dark(x, y) { 0 } else { 255 });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1);
    let (_, text) = grids[0].decode().unwrap();
    assert_eq!(text, manifest.to_json().unwrap());
    assert!(text.len() <= 400, "{} bytes", text.len());
    assert_eq!(Manifest::read("wall", &text).unwrap(), manifest);
    // The code again from the digest, five bits a letter.
    let digest = u128::from_str_radix(&manifest.digest().unwrap()[..32], 16).unwrap();
    let letter = |place: u32| {
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[usize::try_from(digest >> (123 - 5 * place) & 31).unwrap()]
    };
    let letters: Vec<u8> = (0..25).map(letter).collect();
    assert_eq!(manifest.short_code().unwrap().as_bytes()[..25], letters);
}

#[test]
fn the_manifest_holds_nobodys_key_and_nobodys_debt() {
    let facts = facts();
    let text = manifest(&facts).to_json().unwrap();
    for line in &facts.shares.as_ref().unwrap().value.lines {
        assert!(!text.contains(&line.unit));
        assert!(line.owner.as_ref().is_none_or(|owner| !text.contains(owner.as_str())));
    }
}

#[test]
fn a_manifest_of_another_form_or_with_something_else_for_a_digest_is_refused() {
    let manifest = manifest(&facts());
    let of = |change: fn(&mut Manifest)| {
        let mut changed = manifest.clone();
        change(&mut changed);
        Manifest::read("manifest.json", &changed.to_json().unwrap()).unwrap_err().code
    };
    assert_eq!(of(|m| m.form = "commonhold-manifest/2".into()), "notice.unknown_form");
    assert_eq!(of(|m| m.previous = Some("ab".into())), "notice.not_a_digest");
    assert_eq!(of(|m| m.replaces = Some("G".repeat(64))), "notice.not_a_digest");
    assert_eq!(of(|m| m.outcomes = "A".repeat(64)), "notice.not_a_digest");
    let long = Manifest { compound: "长".repeat(2000), ..manifest };
    assert_eq!(long.picture().unwrap_err().code, "notice.too_long_for_a_picture");
}
