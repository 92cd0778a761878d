"""One domain of the architecture as it is: how much there is, how it is classified, what it hangs together with."""

from collections.abc import Iterator

from spbe_arch.documents.arsitektur.aspects import aspects
from spbe_arch.documents.arsitektur.frame import NOUNS, TITLES, Frame
from spbe_arch.documents.arsitektur.lists import objects_table
from spbe_arch.documents.arsitektur.tables import CHAIN, codes_table, links, links_table, rules_said, said_states
from spbe_arch.documents.figures import listed, number, percent
from spbe_arch.documents.manuscript import Block, Heading, Listing, Paragraph, see, text
from spbe_arch.model.kinds import SECURITY_TYPES

WAIVERS = "lampiran-pengecualian"


def domain_anchor(kind: str) -> str:
    """Return the anchor of the part on a domain."""
    return f"domain-{kind}"


def domain(frame: Frame, kind: str, level: int = 2) -> Iterator[Block]:
    """Yield the part on one domain; as a chapter of its own its parts have headings too."""
    yield Heading(level, TITLES[kind], domain_anchor(kind))
    yield from withheld(frame, kind)
    members, present = frame.members(kind), frame.present(kind)
    word = NOUNS[kind]
    if not members:
        if kind not in frame.edition.withheld.kinds:
            yield Paragraph(text(f"Belum ada {word} yang dicatat pada {frame.whose}."))
        return
    yield Paragraph(
        text(f"{frame.whose} mencatat {number(len(members))} {word}. Pada {frame.year}: {said_states(frame, kind)}.")
    )
    if not present:
        yield Paragraph(text(f"Pada {frame.year} belum ada {word} yang dapat dipakai."))
        return
    yield from aspects(frame, kind, present)
    yield codes_table(frame, present, f"{TITLES[kind]} menurut kode referensi pada {frame.year}")
    yield from _links(frame, kind)
    yield objects_table(frame, kind, present, f"{TITLES[kind]} pada {frame.year}")
    yield from _notes(frame, kind)


def withheld(frame: Frame, kind: str) -> Iterator[Block]:
    """Yield how many objects of a domain the public does not see."""
    hidden = frame.edition.withheld
    if count := hidden.kinds.get(kind):
        said = f"{number(count)} objek domain {TITLES[kind].lower()} pada instansi ini tidak dicantumkan untuk umum."
        labels = {cls.object_type: cls.label for cls in SECURITY_TYPES}
        types = listed(f"{labels.get(key, key).lower()} ({number(found)})" for key, found in hidden.security.items())
        yield Paragraph(text(f"{said} Menurut jenis: {types}." if kind == "keamanan" and types else said))


def _links(frame: Frame, kind: str) -> Iterator[Block]:
    if kind not in CHAIN:
        return
    found = tuple(links(frame, kind))
    lacking = [
        f"{number(total - done)} belum terkait dengan {NOUNS[other]}" for other, done, total in found if done < total
    ]
    if lacking:
        yield Paragraph(text(f"Dari {NOUNS[kind]} yang ada, {listed(lacking)}."))
    elif found:
        others = listed(NOUNS[other] for other, _done, _total in found)
        yield Paragraph(text(f"Setiap {NOUNS[kind]} yang ada sudah terkait dengan {others}."))
    if len(found) > 1:
        yield links_table(frame, kind)


def _notes(frame: Frame, kind: str) -> Iterator[Block]:
    """Yield what the checks found in this domain, and what was waived."""
    open_ones, waived = frame.findings(kind), frame.findings(kind, waived=True)
    if open_ones:
        concerned = len({found.entity for found in open_ones})
        share = percent(concerned, len(frame.members(kind)))
        yield Paragraph(
            text(
                f"Catatan analisis: pemeriksaan mencatat {number(len(open_ones))} temuan pada {number(concerned)} "
                f"objek ({share}):"
            )
        )
        yield Listing(tuple(rules_said(open_ones)))
    else:
        yield Paragraph(text("Catatan analisis: pemeriksaan tidak mencatat temuan terbuka pada domain ini."))
    if waived:
        yield Paragraph(
            text(
                f"{number(len(waived))} temuan dikecualikan dengan alasan dan batas waktu yang dimuat pada ",
                see(WAIVERS),
                ":",
            )
        )
        yield Listing(tuple(rules_said(waived)))
