//! Leaves cross as text and become each language's own exact type (`uniffi.toml` says which).

use crate::CommonholdError;
use commonhold::{
    Amount, Area, Day, ExactNumber, Label, LocalMoment, Moment, Price, Rate, Ratio, Refusal, TimeOfDay,
    UtcOffset, WideNumber,
};

fn read<T, E>(parsed: Result<T, E>) -> uniffi::Result<T>
where
    Refusal: From<E>,
{
    parsed.map_err(|refusal| CommonholdError::from(Refusal::from(refusal)).into())
}

macro_rules! leaves {
    ($($name:ident),*) => {$(
        uniffi::custom_type!($name, String, {
            remote,
            try_lift: |text| read($name::parse(&text)),
            lower: |leaf| leaf.to_string(),
        });
    )*};
}
leaves!(
    Amount,
    Area,
    Price,
    Rate,
    Ratio,
    ExactNumber,
    WideNumber,
    Day,
    Moment,
    LocalMoment,
    TimeOfDay,
    UtcOffset
);

uniffi::custom_type!(Label, String, {
    remote,
    try_lift: |text| Ok(Label::Owned(text)),
    lower: |label| label.into_owned(),
});
