"""Where each page lives. Every generated address is at most one folder deep, so two shells serve them all."""

from spbe_arch.model.kinds import SINGLE_FILES

HOME, ABOUT, FINDINGS, RULES, NATIONAL = "index.html", "tentang.html", "temuan.html", "aturan.html", "nasional.html"
LANDSCAPES, CODES = "lanskap.html", "rujukan.html"
ROADMAP, BUDGET, CHANGES, PROGRESS = "rencana.html", "anggaran.html", "perubahan.html", "kemajuan.html"
MAPS, INTEGRATION_MAP, PROCESS_MAP, HOSTING_MAP = (
    "peta.html",
    "peta-integrasi.html",
    "peta-proses.html",
    "peta-penempatan.html",
)
SHARING_MAP, COVERAGE_MAP, EXPLORER = "berbagi-data.html", "cakupan-keamanan.html", "jelajah.html"
DOWNLOADS = "unduhan.html"
OUTSIDE = "luar/"


def list_page(kind: str) -> str:
    """Return the page that lists a kind."""
    return f"{kind}.html"


def entity_page(entity_id: str) -> str:
    """Return the page of an entity or a national application; the empty text for what has none."""
    if entity_id.startswith(OUTSIDE):
        return ""
    return ABOUT if entity_id in SINGLE_FILES else f"{entity_id}.html"


def rule_page(code: str) -> str:
    """Return the page of a rule."""
    return f"aturan/{code.lower()}.html"


def landscape_page(kind: str) -> str:
    """Return the landscape of a domain."""
    return f"lanskap/{kind}.html"


def year_page(year: int) -> str:
    """Return the page of one year of the roadmap."""
    return f"rencana/{year}.html"


def unit_map_page(slug: str) -> str:
    """Return the page with the pictures of a unit."""
    return f"peta-unit/{slug}.html"


def explorer_from(entity_id: str) -> str:
    """Return the explorer with an entity as its start."""
    return f"{EXPLORER}#dari={entity_id}"


def codes_page(code_list: str) -> str:
    """Return the page of a reference list."""
    return f"rujukan/{code_list}.html"


def relative(here: str, there: str) -> str:
    """Return the link from one page to another; an anchor or state after `#` travels along."""
    return "../" * here.count("/") + there if there else ""
