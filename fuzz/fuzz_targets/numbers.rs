//! Numbers and days: what is read prints, and what is printed reads as the same.
#![no_main]

use commonhold::{Amount, Area, Day, ExactNumber, Price, Rate, Ratio};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    macro_rules! prints_as_itself {
        ($($kind:ty),*) => {$(
            if let Ok(value) = <$kind>::parse(text) {
                assert_eq!(<$kind>::parse(&value.to_string()).ok(), Some(value));
            }
        )*};
    }
    prints_as_itself!(Amount, Price, Rate, Area, Ratio, ExactNumber, Day);
});
