//! Numbers that are the same in every run, for tests that hold a kernel against a slow reference.

/// A small generator: xorshift over 64 bits; a seed of zero gives nothing but zeros.
pub struct Draw(pub u64);

impl Draw {
    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// The next number below a bound above zero.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.next() % bound
    }
}
