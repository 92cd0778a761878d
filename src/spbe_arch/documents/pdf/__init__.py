"""A manuscript as PDF/A, set by typst; the contents travel as data and can never be code."""
