"""What follows from an architecture: pure functions from values to values."""
