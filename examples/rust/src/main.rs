//! A compound's year.
fn main() {}
