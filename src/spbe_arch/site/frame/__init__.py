"""What stands around every page: the shells MkDocs renders, navigation, hand-written pages, search, sitemap."""
