"""What stops a site from being built; the text is what the user reads."""


class SiteError(Exception):
    """The site cannot be built: something about `docs/`, `mkdocs.yml` or the target."""
