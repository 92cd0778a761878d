"""Strategic planning: the architecture (11), the roadmap (12), plan and budget as one (13), data management (23)."""

from collections.abc import Iterator, Mapping

from spbe_arch.analysis.maturity.evidence.facts import SPBE20, Facts, words_in
from spbe_arch.analysis.maturity.evidence.objects import policies
from spbe_arch.analysis.maturity.evidence.values import Outcome, Piece, all_of, every, some
from spbe_arch.analysis.maturity.from_model import own_assessments
from spbe_arch.model.kinds import Application, DataAsset, Initiative
from spbe_arch.model.kinds.initiative import CONTENTS
from spbe_arch.model.types import DOMAINS
from spbe_arch.reference.codes import domain_of

UPLOAD = ("unggah", "terunggah", "metadata", "sistem informasi arsitektur", "sia spbe", "siap digital")
ROADMAP_YEARS = 3
DOMAIN_NAMES: Mapping[str, str] = {
    "proses-bisnis": "proses bisnis",
    "layanan": "layanan",
    "data": "data dan informasi",
    "aplikasi": "aplikasi",
    "infrastruktur": "infrastruktur",
    "keamanan": "keamanan",
}


def architecture_levels(facts: Facts) -> Mapping[int, Outcome]:
    """Check indicator 11: domains filled and classified, codes valid, decided, uploaded, reviewed, changed since."""
    filled = [kind for kind in DOMAINS if facts.by_domain[kind]]
    classified = sum(bool(entity.code) for entity in facts.domain_entities)
    empty = tuple(Piece(f"domain {DOMAIN_NAMES[kind]} belum berisi") for kind in DOMAINS if kind not in filled)
    has_all = Outcome(not empty, (f"{len(filled)} dari {len(DOMAINS)} domain berisi",), empty)
    return {
        2: some(classified, "entri berisi kode referensi", "entri domain dengan kode referensi"),
        3: all_of(has_all, every(len(facts.domain_entities), _without_code(facts), "entri terklasifikasi")),
        4: all_of(
            every(classified, _unknown_codes(facts), "kode dikenal"), decided(facts), uploaded(facts), reviewed(facts)
        ),
        5: all_of(to_be(facts), facts.followed_up((facts.architecture.agency, *facts.domain_entities), "arsitektur")),
    }


def roadmap_levels(facts: Facts) -> Mapping[int, Outcome]:
    """Check indicator 12: seven contents, money in each of the last years, review and change."""
    plans = facts.initiatives
    contents = {plan.category for plan in plans} & set(CONTENTS)
    absent = tuple(Piece(f"inisiatif untuk muatan {content}") for content in CONTENTS if content not in contents)
    years = range(facts.today.year - ROADMAP_YEARS + 1, facts.today.year + 1)
    unpaid = tuple(Piece(f"anggaran inisiatif tahun {year}") for year in years if not _money(plans, year))
    return {
        2: some(len(contents), "muatan peta rencana berisi inisiatif", "inisiatif dengan muatan peta rencana"),
        3: Outcome(not absent, (f"{len(contents)} dari {len(CONTENTS)} muatan berisi",), absent),
        4: all_of(
            Outcome(not unpaid, (f"{len(years) - len(unpaid)} dari {len(years)} tahun terakhir beranggaran",), unpaid),
            facts.reviewed(plans, "peta rencana"),
        ),
        5: facts.followed_up(plans, "peta rencana"),
    }


def budget_levels(facts: Facts) -> Mapping[int, Outcome]:
    """Check indicator 13: budgets exist, ICT unit consulted, every rupiah has its initiative, the next is revised."""
    paid = [plan for plan in facts.initiatives if plan.budget]
    consulted = [plan for plan in paid if facts.consulted(plan)]
    lacking = [facts.piece("konsultasi ke unit pengelola TIK (reviu)", p) for p in paid if not facts.consulted(p)]
    next_years = [plan for plan in paid if any(year > facts.today.year for year in plan.budget)]
    return {
        1: some(len(paid), "inisiatif beranggaran", "anggaran SPBE pada inisiatif"),
        2: some(len(consulted), "inisiatif beranggaran dikonsultasikan", "konsultasi anggaran ke unit pengelola TIK"),
        3: every(len(paid), lacking, "inisiatif beranggaran dikonsultasikan"),
        4: all_of(_all_tied(facts), facts.reviewed(paid, "rencana dan anggaran")),
        5: all_of(
            facts.followed_up(paid, "rencana dan anggaran"),
            some(len(next_years), "inisiatif beranggaran tahun berikutnya", "anggaran tahun berikutnya hasil reviu"),
        ),
    }


def data_levels(facts: Facts) -> Mapping[int, Outcome]:
    """Check indicator 23, level 3: the six parts of data management all have something in them."""
    data = [entity for entity in facts.domain_entities if isinstance(entity, DataAsset)]
    named = [f"{entity.name} {entity.description or ''}" for entity in data]
    parts = {
        "arsitektur data": bool(data),
        "data induk": any(words_in(("induk", "master"), text) for text in named),
        "data referensi": any(words_in(("referensi",), text) for text in named),
        "basis data": any(isinstance(e, Application) and e.databases for e in facts.domain_entities),
        "kualitas data (walidata dan pemutakhiran)": any(e.steward and e.renewal for e in data),
        "interoperabilitas data": any(e.shared for e in data),
    }
    missing = tuple(Piece(f"{part} belum tercatat") for part, there in parts.items() if not there)
    return {3: Outcome(not missing, tuple(part for part, there in parts.items() if there), missing)}


def decided(facts: Facts) -> Outcome:
    """Require a numbered regulation in force that speaks of the architecture."""
    found = [e for e in policies(facts, ("arsitektur",)) if e.number]
    missing = () if found else (Piece("keputusan penetapan arsitektur bernomor pada `regulasi/`"),)
    return Outcome(bool(found), tuple(f"ditetapkan dengan {e.name}" for e in found), missing)


def uploaded(facts: Facts) -> Outcome:
    """Require a document of an assessment that speaks of the upload to the national system."""
    explained = (e.explanations.get("11") for e in own_assessments(facts.architecture, SPBE20))
    texts = (f"{e.fact.document or ''} {e.fact.file or ''}" for e in explained if e and e.fact)
    found = tuple(sorted({text.strip() for text in texts if words_in(UPLOAD, text.replace("-", " "))}))
    missing = "bukti unggah metadata ke sistem arsitektur nasional (`penjelasan.11.fakta` pada penilaian)"
    return Outcome(bool(found), found, () if found else (Piece(missing),))


def reviewed(facts: Facts) -> Outcome:
    """Require a recent review of the architecture: of the agency as a whole, or in each of the six domains."""
    if any(facts.recent(review) for review in facts.architecture.agency.reviews):
        return facts.reviewed([facts.architecture.agency], "arsitektur")
    return all_of(*(facts.reviewed(facts.by_domain[kind], f"domain {DOMAIN_NAMES[kind]}") for kind in DOMAINS))


def to_be(facts: Facts) -> Outcome:
    """Require objects that initiatives build or upgrade beside those that are there."""
    changed = {target for plan in facts.initiatives for target in (*plan.builds, *plan.upgrades)}
    return some(len(changed), "objek to-be dari inisiatif", "objek to-be: inisiatif yang membangun atau meningkatkan")


def _without_code(facts: Facts) -> Iterator[Piece]:
    return (facts.piece(f"kode referensi (`{e.code_list}`)", e) for e in facts.domain_entities if not e.code)


def _unknown_codes(facts: Facts) -> Iterator[Piece]:
    for entity in facts.domain_entities:
        if entity.code and not _known(facts, entity.code):
            yield facts.piece(f"kode `{entity.code}` tidak ada pada daftar referensi", entity)


def _known(facts: Facts, code: str) -> bool:
    """Say whether a code is listed, or stands directly below a listed one on a level that is the agency's own."""
    domain = domain_of(code)
    if domain is None:
        return False
    codes = facts.reference.codes[domain]
    parent = code.rpartition(".")[0]
    return code in codes.entries or (parent in codes.entries and code.count(".") in codes.agency_levels)


def _money(plans: tuple[Initiative, ...], year: int) -> int:
    return sum(sum(plan.budget.get(year, {}).values()) for plan in plans)


def _all_tied(facts: Facts) -> Outcome:
    """Require that every application paid for in the last years is built or upgraded by an initiative."""
    tied = {target for plan in facts.initiatives for target in (*plan.builds, *plan.upgrades)}
    since = facts.today.year - ROADMAP_YEARS
    costly = [e for e in facts.applications if e.cost and (e.budget_year or 0) > since]
    loose = tuple(facts.piece("biaya aplikasi belum terkait inisiatif", e) for e in costly if e.id not in tied)
    return Outcome(not loose, (f"{len(costly) - len(loose)} dari {len(costly)} aplikasi berbiaya terkait",), loose)
