"""Parts that several pages share: each a view of the site as plain values, or a piece of a page."""
