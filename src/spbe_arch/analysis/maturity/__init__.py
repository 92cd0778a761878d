"""The maturity index: computed exactly, explained, projected and compared. Pure: values in, values out."""
