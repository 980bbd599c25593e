use crate::list::Room;
pub fn stub(_: &[Room]) -> syn::Result<proc_macro2::TokenStream> { Ok(Default::default()) }
