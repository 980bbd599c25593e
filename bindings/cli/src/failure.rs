//! 失败: why a command ends with something else than success.

use commonhold::Refusal;
use commonhold::refusal::Place;
use commonhold_files::{Folder, Mistake};
use std::path::Path;

/// Why a command ends.
pub enum Failure {
    /// Mistakes in files, or what a rule refused; with the folder that they are in, for its lines.
    Mistakes(Vec<Refusal>, Option<Box<Folder>>),
    /// A file that the system does not give or take.
    System(Box<Refusal>),
    /// Something was told already, and it was not right.
    Told,
}

impl Failure {
    pub fn refused(refusal: Refusal) -> Failure {
        Failure::Mistakes(commonhold_files::each(refusal), None)
    }

    /// Mistakes in one file, with its lines.
    pub fn of_file(mistakes: Vec<Refusal>, name: &str, text: &str) -> Failure {
        Failure::Mistakes(mistakes, Some(Box::new(Folder::of_lines(name, text))))
    }

    pub fn system(path: &Path, mistake: Mistake) -> Failure {
        let place = Place { file: path.display().to_string(), line: 0, column: 0, sheet: None };
        Failure::System(Box::new(Refusal::from(mistake).at(place)))
    }

    /// 0 is success, and 2 a command that cannot be understood.
    pub const fn code(&self) -> u8 {
        match self {
            Failure::Mistakes(..) | Failure::Told => 1,
            Failure::System(_) => 3,
        }
    }
}
