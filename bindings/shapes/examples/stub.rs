//! Prints the stub of the Python module: `cargo run -p commonhold-shapes --example stub`.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(commonhold_shapes::python_stub!().as_bytes())
}
