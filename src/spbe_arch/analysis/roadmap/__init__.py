"""One model, any year: what exists when, what changes, what it costs, what it closes."""
