"""Small roadmaps in memory, and strategies that make them."""

from hypothesis import strategies as st

from spbe_arch.model.architecture import gather
from spbe_arch.model.kinds import Agency, Application, Coverage, Gap, Initiative, OrganisationUnit, Settings
from spbe_arch.model.origin import Origin

FIRST, LAST = 2018, 2032
YEARS = st.integers(2020, 2030)
OBJECTS = tuple(f"aplikasi/o{number}" for number in range(4))
UNITS = ("dinkes", "diskominfo")
CONTENTS = ("Tata Kelola", "Aplikasi", "Audit TIK")


def entity(cls, slug, **values):
    path = f"architecture/{cls.kind}/{slug}.yml"
    return cls.model_validate({"id": f"{cls.kind}/{slug}", "origin": Origin(path), "nama": slug, **values})


def architecture(objects, initiatives, gaps=None, coverage=None):
    """Gather plain dicts, by slug, into an architecture."""
    agency = Agency.model_validate(
        {"id": "instansi", "nama": "Contoh", "format": "1", "periode": {"mulai": "2020", "selesai": "2025"}}
    )
    entities = [
        *(entity(OrganisationUnit, slug) for slug in UNITS),
        *(entity(Application, slug.partition("/")[2], **values) for slug, values in objects.items()),
        *(entity(Initiative, slug, **values) for slug, values in initiatives.items()),
        *(entity(Gap, slug, **values) for slug, values in (gaps or {}).items()),
        *(entity(Coverage, slug, **values) for slug, values in (coverage or {}).items()),
    ]
    return gather(agency, Settings.model_validate({"id": "pengaturan"}), entities)


def maybe(strategy):
    return st.none() | strategy


@st.composite
def objects(draw):
    """Objects with any status and any years, contradictory ones included."""
    made = {}
    for name in OBJECTS:
        values = {
            "status": draw(st.sampled_from((None, "usulan", "pembangunan", "operasional", "dihentikan"))),
            "mulai": draw(maybe(YEARS)),
            "selesai": draw(maybe(YEARS)),
        }
        made[name] = {key: value for key, value in values.items() if value is not None}
    return made


@st.composite
def initiative(draw):
    """An initiative that may contradict others, lack its years, or have them the wrong way round."""
    some = st.lists(st.sampled_from(OBJECTS), max_size=2, unique=True)
    first, last = draw(maybe(YEARS)), draw(maybe(YEARS))
    amounts = st.integers(0, 10**12)
    sources = st.sampled_from(("APBD", "APBN", "Lainnya"))
    values = {
        "membangun": draw(some),
        "meningkatkan": draw(some),
        "menghentikan": draw(some),
        "kesenjangan": draw(st.lists(st.sampled_from(("g0", "g1")), max_size=2, unique=True)),
        "tahun_awal": first,
        "tahun_akhir": last,
        "selesai_dibangun": draw(maybe(YEARS)),
        "kategori": draw(maybe(st.sampled_from(CONTENTS))),
        "unit_kerja": draw(maybe(st.sampled_from(UNITS))),
        "program": draw(maybe(st.just("2.16.03"))),
        "sumber_dana": draw(maybe(st.just("APBD"))),
        "status_perencanaan": draw(st.sampled_from((None, "berjalan", "selesai", "ditunda", "dibatalkan"))),
        "anggaran_per_tahun": draw(
            st.dictionaries(YEARS, amounts | st.dictionaries(sources, amounts, min_size=1, max_size=2), max_size=3)
        ),
        "target_per_tahun": draw(st.dictionaries(YEARS, st.just("jalan"), max_size=2)),
        "target_indikator": draw(st.dictionaries(st.just("11"), st.dictionaries(YEARS, st.integers(1, 5)), max_size=1)),
    }
    return {key: value for key, value in values.items() if value is not None}


INITIATIVES = st.dictionaries(st.sampled_from(("a", "b", "c", "d")), initiative(), max_size=4)
GAPS = st.fixed_dictionaries(
    {
        name: st.fixed_dictionaries(
            {},
            optional={
                "status": st.sampled_from(("aktif", "ditunda", "selesai")),
                "kegiatan": st.lists(st.sampled_from(("a", "b")), max_size=2, unique=True),
            },
        )
        for name in ("g0", "g1")
    }
)


@st.composite
def consistent(draw):
    """One object with a life that can be true: perhaps built, then upgraded, then ended, its own years fitting."""
    year = draw(st.integers(2020, 2023))
    initiatives, thing = {}, {"status": draw(st.sampled_from(("usulan", "pembangunan", "operasional", "dihentikan")))}
    if draw(st.booleans()):
        last = year + draw(st.integers(0, 2))
        ready = draw(maybe(st.integers(year, last + 1)))
        initiatives["a"] = {"membangun": [OBJECTS[0]], "tahun_awal": year, "tahun_akhir": last}
        initiatives["a"] |= {"selesai_dibangun": ready} if ready else {}
        year = last + 1
    elif draw(st.booleans()):
        thing["mulai"] = year
    for name in ("b", "c"):
        if draw(st.booleans()):
            begin = year + draw(st.integers(0, 2))
            year = begin + draw(st.integers(0, 2))
            initiatives[name] = {"meningkatkan": [OBJECTS[0]], "tahun_awal": begin, "tahun_akhir": year}
    if draw(st.booleans()):
        begin = year + 1
        initiatives["d"] = {"menghentikan": [OBJECTS[0]], "tahun_awal": begin, "tahun_akhir": begin + 1}
    elif draw(st.booleans()):
        thing["selesai"] = year + 1
    return {OBJECTS[0]: thing}, initiatives
