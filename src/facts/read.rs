//! One door to all readers.
