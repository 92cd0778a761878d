"""The published site: pure pages of an assessment, filled into shells that MkDocs renders, written at the very end."""
