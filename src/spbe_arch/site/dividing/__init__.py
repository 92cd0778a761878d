"""What is too long for one page is divided: lists, sections, and the text forms of pictures."""
