"""Official documents: a manuscript made from an assessment, written as Word and as PDF."""
