//! commonhold for Kotlin and Swift: the shapes of the list, and the one error.

mod error;
mod leaves;

pub use error::CommonholdError;

uniffi::setup_scaffolding!("commonhold");
commonhold_shapes::describe_for_uniffi!();

fn detail(steps: bool) -> commonhold::Detail {
    if steps { commonhold::Detail::Steps } else { commonhold::Detail::ValueOnly }
}

/// Asks a rule by name: its facts as JSON in, the outcome as canonical JSON out.
#[uniffi::export(default(steps = true))]
pub fn run(rule: String, given: String, steps: bool) -> Result<String, CommonholdError> {
    Ok(commonhold::cases::run(&rule, &given, detail(steps))?)
}

/// The names of every rule that `run` knows.
#[uniffi::export]
pub fn rules() -> Result<Vec<String>, CommonholdError> {
    Ok(commonhold::cases::RULES.iter().map(|(name, _)| (*name).to_owned()).collect())
}
