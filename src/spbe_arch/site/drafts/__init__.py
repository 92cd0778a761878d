"""What a site is made of before it is written: pages, drafts of them, and what they may show."""
