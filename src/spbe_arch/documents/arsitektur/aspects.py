"""What matters in one domain and in no other: classes of processes, users of services, openness of data, and so on."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from spbe_arch.diagrams import views
from spbe_arch.diagrams.view import View
from spbe_arch.diagrams.views.exchanges import BY_HAND, CONNECTOR, DIRECT
from spbe_arch.diagrams.words import wording
from spbe_arch.documents.arsitektur.frame import Frame
from spbe_arch.documents.arsitektur.process_map import process_maps
from spbe_arch.documents.arsitektur.tables import count_rows
from spbe_arch.documents.figures import listed, number
from spbe_arch.documents.manuscript import Align, Block, Column, Figure, Paragraph, Table, text
from spbe_arch.documents.telling import OBJECT_LABELS, name_of
from spbe_arch.model.attributes import Attribute, attribute_by_key
from spbe_arch.model.kinds import (
    INFRASTRUCTURE_TYPES,
    SECURITY_TYPES,
    Application,
    DataAsset,
    DomainEntity,
    Service,
)

PUBLIC, ADMINISTRATION = "RAL.01", "RAL.02"
Members = Sequence[DomainEntity]


def aspects(frame: Frame, kind: str, present: Members) -> Iterator[Block]:
    """Yield what is said of the present objects of one domain alone."""
    yield from ASPECTS[kind](frame, present)


def figure(frame: Frame, view: View, anchor: str = "") -> Iterator[Block]:
    """Yield a picture with its sentence, if there is anything to see."""
    drawn = "" if view.is_empty else frame.edition.draw(view)
    if drawn:
        yield Paragraph(text(frame.of_unit_alone(view.sentence)))
        yield Figure(view.title, drawn, view.sentence, anchor)


def _services(_frame: Frame, present: Members) -> Iterator[Block]:
    services = [entity for entity in present if isinstance(entity, Service)]
    kinds = Counter((service.ral or "")[: len(PUBLIC)] for service in services)
    public, own = kinds[PUBLIC], kinds[ADMINISTRATION]
    rest = len(services) - public - own
    others = f"; {number(rest)} belum diklasifikasi" if rest else ""
    yield Paragraph(
        text(
            f"Menurut jenisnya: {number(public)} layanan publik (RAL.01) dan {number(own)} layanan administrasi "
            f"pemerintahan (RAL.02){others}."
        )
    )
    users = Counter(user for service in services for user in service.users)
    if users:
        said = listed(f"{user} ({number(count)})" for user, count in sorted(users.items(), key=_most))
        yield Paragraph(
            text(f"Target layanan menurut jumlah layanan: {said}. Satu layanan dapat mempunyai beberapa target.")
        )
    methods = Counter(service.method or "" for service in services)
    yield _counted("Layanan menurut metode", "Metode", methods, attribute_by_key(Service)["metode_layanan"])


def _data(frame: Frame, present: Members) -> Iterator[Block]:
    data = [entity for entity in present if isinstance(entity, DataAsset)]
    access = Counter(item.access_class or "" for item in data)
    yield _counted("Data menurut sifat", "Sifat data", access, attribute_by_key(DataAsset)["sifat_data"])
    personal, shared = sum(bool(item.personal) for item in data), sum(bool(item.shared) for item in data)
    unstewarded = sum(item.steward is None for item in data)
    lacking = f" {number(unstewarded)} data belum menyebut walidata." if unstewarded else ""
    yield Paragraph(
        text(
            f"{number(personal)} data memuat data pribadi, dan {number(shared)} data dibagipakaikan antarsistem."
            f"{lacking}"
        )
    )
    matrix = views.data_sharing_matrix(frame.analysis, frame.edition.unit or None)
    yield Paragraph(text(frame.of_unit_alone(matrix.sentence)))


def _applications(frame: Frame, present: Members) -> Iterator[Block]:
    applications = [entity for entity in present if isinstance(entity, Application)]
    national = sum(found.national is not None for found in applications)
    own = len(applications) - national
    yield Paragraph(
        text(
            f"{number(national)} di antaranya adalah pemakaian aplikasi nasional dan {number(own)} aplikasi "
            "instansi ini sendiri."
        )
    )
    follow_up = Counter(found.portfolio for found in applications if found.portfolio)
    if follow_up:
        said = listed(f"{word} ({number(count)})" for word, count in sorted(follow_up.items(), key=_most))
        yield Paragraph(text(f"Tindak lanjut portofolio yang tercatat: {said}."))
    yield from _exchanges(frame)


def _exchanges(frame: Frame) -> Iterator[Block]:
    words = wording()
    known = views.exchanges(frame.analysis, words)
    ours = tuple(found for found in known if frame.ids.intersection(found.ends))
    if not ours:
        yield Paragraph(text(f"Belum ada pertukaran data antaraplikasi yang dicatat pada {frame.whose}."))
        return
    styles = Counter(found.style for found in ours)
    outside = Counter(end.partition("/")[0] for found in ours for end in found.ends)
    parts = (
        (styles[CONNECTOR], "lewat SPLP"),
        (styles[DIRECT], "langsung ke instansi lain tanpa SPLP"),
        (styles[BY_HAND], "lewat berkas atau manual"),
        (
            len(ours) - styles[CONNECTOR] - styles[DIRECT] - styles[BY_HAND],
            "lewat jalur lain (di dalam instansi, atau dengan badan usaha)",
        ),
    )
    said = listed(f"{number(count)} {way}" for count, way in parts if count)
    ends = ((outside["nasional"], "dengan aplikasi nasional"), (outside["luar"], "dengan sistem di luar instansi"))
    far = listed(f"{number(count)} {whom}" for count, whom in ends if count)
    yield Paragraph(
        text(f"Tercatat {number(len(ours))} pertukaran data: {said}.", f" Di antaranya {far}." if far else "")
    )
    direct = sorted(
        {" – ".join(name_of(frame.analysis, end) for end in found.ends) for found in ours if found.style == DIRECT}
    )
    if direct:
        yield Paragraph(text(f"Sambungan langsung yang menghindari SPLP: {'; '.join(direct)}."))
    yield from figure(frame, views.integration_map(frame.analysis, frame.edition.unit or None, limit=8, known=known))


def _infrastructure(frame: Frame, present: Members) -> Iterator[Block]:
    yield _types("Infrastruktur menurut jenis objek", present, [cls.label for cls in INFRASTRUCTURE_TYPES])
    yield from figure(frame, views.hosting(frame.analysis, frame.edition.unit))


def _security(frame: Frame, present: Members) -> Iterator[Block]:
    yield _types("Objek keamanan menurut jenis", present, [cls.label for cls in SECURITY_TYPES])
    matrix = views.security_coverage(frame.analysis, frame.edition.unit or None)
    if not matrix.is_empty:
        yield Paragraph(text(frame.of_unit_alone(matrix.sentence)))


def _types(caption: str, present: Members, labels: Iterable[str]) -> Table:
    counts = Counter(OBJECT_LABELS.get(kind := getattr(entity, "type", "") or "", kind) for entity in present)
    columns = (Column("Jenis objek", 3.0), Column("Jumlah", 1.0, Align.END))
    return Table(caption, columns, count_rows(counts, labels))


def _counted(caption: str, heading: str, counts: Counter[str], attribute: Attribute) -> Table:
    """Return counts by the values of an attribute, in the order in which it declares them."""
    columns = (Column(heading, 3.0), Column("Jumlah", 1.0, Align.END))
    return Table(caption, columns, count_rows(counts, attribute.known))


def _most(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


ASPECTS: Mapping[str, Callable[[Frame, Members], Iterator[Block]]] = {
    "proses-bisnis": process_maps,
    "layanan": _services,
    "data": _data,
    "aplikasi": _applications,
    "infrastruktur": _infrastructure,
    "keamanan": _security,
}
