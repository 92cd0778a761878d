"""What an agency may change of the tool's behaviour, over the defaults of the package."""
