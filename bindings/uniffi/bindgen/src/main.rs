//! Writes the Kotlin and Swift sources of a built library; the only crate that carries the generator.

fn main() {
    uniffi::uniffi_bindgen_main();
}
