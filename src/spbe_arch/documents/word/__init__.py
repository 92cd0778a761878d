"""A manuscript as a Word document: real styles, fields and captions, in the agency's own template."""
