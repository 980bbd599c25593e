//! The lines of Rust in both READMEs, run as they stand.

#[doc = include_str!("../../../README.md")]
pub struct Readme;

#[doc = include_str!("../../../README.zh-CN.md")]
pub struct ReadmeInChinese;
