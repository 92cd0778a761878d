"""Evidence for the index in the architecture itself: what is there, what is missing, which level it suggests."""
