use crate::list::Room;
pub fn classes(_: &[Room]) -> syn::Result<proc_macro2::TokenStream> { Ok(Default::default()) }
