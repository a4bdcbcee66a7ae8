//! Files to lines.
