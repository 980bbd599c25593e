//! Writes the Kotlin and Swift sources of a built library; the only crate that carries the generator.
//!
//! uniffi lets a field be left out where a literal or the type's own empty value stands for it. Where the core says a
//! case of a choice, an exact number or a currency instead, the generated constructors are completed here, so that the
//! same fields may be left out in every language. What an exception says of itself would be the list of its fields; it
//! is made the sentence. Every outcome can tell whether it is a draft, and be explained.

mod outcomes;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    uniffi::uniffi_bindgen_main();
    let mut arguments = env::args().skip_while(|argument| argument != "--out-dir").skip(1);
    let Some(folder) = arguments.next() else { return Ok(()) };
    for file in sources(Path::new(&folder))? {
        let text = fs::read_to_string(&file)?;
        let completed = match file.extension().and_then(|ending| ending.to_str()) {
            Some("kt") => with_sentence(&with_defaults(&text, &KOTLIN)?, &KOTLIN)? + &outcomes::kotlin(),
            Some("swift") => with_sentence(&with_defaults(&text, &SWIFT)?, &SWIFT)? + &outcomes::swift(),
            _ => continue,
        };
        fs::write(&file, completed)?;
    }
    Ok(())
}

fn sources(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { found.extend(sources(&path)?) } else { found.push(path) }
    }
    Ok(found)
}

/// How a language declares the constructor of a record: how it begins, how a field is named in it, where it ends.
struct Form {
    begins: fn(&str) -> [String; 2],
    field: fn(&str) -> String,
    ends: &'static str,
    value: fn(&(&str, &str, String, String)) -> String,
    /// What an exception says of itself: where that begins, where it ends, and the sentence.
    says: [&'static str; 3],
}

const KOTLIN: Form = Form {
    begins: |record| [format!("data class {record} ("), String::new()],
    field: |name| format!("val `{name}`: "),
    ends: "\n)",
    value: |(_, _, kotlin, _)| kotlin.clone(),
    says: ["get() = \"code=${", "\n", "get() = `sentence`"],
};
const SWIFT: Form = Form {
    begins: |record| [format!("public struct {record}: "), "public init(".to_owned()],
    field: |name| format!("*/{name}: "),
    ends: ") {",
    value: |(_, _, _, swift)| swift.clone(),
    says: ["String(reflecting: self)", "\n", "description"],
};

fn with_defaults(text: &str, form: &Form) -> io::Result<String> {
    let mut text = text.to_owned();
    for default in commonhold_shapes::foreign_defaults!() {
        let (record, field) = (default.0, default.1);
        let place = end_of_type(&text, form, record, field);
        let place = place.ok_or_else(|| io::Error::other(format!("no field `{field}` of `{record}`")))?;
        text.insert_str(place, &format!(" = {}", (form.value)(&default)));
    }
    Ok(text)
}

fn with_sentence(text: &str, form: &Form) -> io::Result<String> {
    let [begins, ends, sentence] = form.says;
    let mut parts = text.split(begins);
    let mut said = parts.next().unwrap_or_default().to_owned();
    let mut found = false;
    for part in parts {
        let rest = part.find(ends).and_then(|end| part.get(end..)).unwrap_or_default();
        said.extend([sentence, rest]);
        found = true;
    }
    if found { Ok(said) } else { Err(io::Error::other("no exception says anything of itself")) }
}

/// Where the type of a field of a constructor ends.
fn end_of_type(text: &str, form: &Form, record: &str, field: &str) -> Option<usize> {
    let mut from = 0_usize;
    for begin in (form.begins)(record) {
        from = text.get(from..)?.find(&begin)?.checked_add(from)?;
    }
    let until = text.get(from..)?.find(form.ends)?.checked_add(from)?;
    let named = (form.field)(field);
    let start = text.get(from..until)?.find(&named)?.checked_add(from)?.checked_add(named.len())?;
    let length = text.get(start..)?.find([',', '\n', ')', ' '])?;
    start.checked_add(length)
}
