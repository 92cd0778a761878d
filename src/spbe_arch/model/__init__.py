"""The nouns: what an architecture is made of. Pure values; nothing here reads a file."""
