"""The argument for and against a candidate of the same government or of a sibling."""

from collections.abc import Iterator

from spbe_arch.analysis.duplicates.pairs import OTHER, PART, SAME, SISTERS, UNITS, Enough, PairMatch
from spbe_arch.analysis.duplicates.values import Candidate, CatalogueEntry, Reason, Verdict
from spbe_arch.analysis.duplicates.weights import Weights, least_total, logistic

RELATIONS = {
    SAME: "fungsi yang sama",
    PART: "modul dari sistem yang lebih besar",
    SISTERS: "modul bersaudara atau fungsi beririsan",
    UNITS: "fungsi sama untuk unit lain",
    OTHER: "kemiripan nama atau uraian",
}
SPEAK_FOR = ("fungsi", "nama", "uraian", "konteks")


def local_candidate(
    match: PairMatch, score: float, entry: CatalogueEntry, weights: Weights, *, brief: bool
) -> Candidate:
    """Argue a pair that has this score, ``brief``: only what speaks for it."""
    verdict = weights.verdict(score)
    return Candidate(
        id=entry.id,
        scope=entry.scope,
        verdict=verdict,
        score=score,
        function=match.function.id if match.function else "",
        name=entry.name,
        relation=RELATIONS[match.relation],
        reasons=tuple(_reasons(match, weights)),
        against=() if brief else tuple(_against(match, entry)),
        owner=entry.unit or entry.owner or entry.agency,
        basis=() if brief else entry.basis,
        would_change=() if brief else tuple(_would_change(match, entry, verdict)),
    )


def enough_for(weights: Weights, lowest: float) -> Enough:
    """Say what two have to have in common for a score that is not lower; what speaks against only lowers a score."""
    needed = least_total(lowest) - weights.local["dasar"]
    function, name, words, context = (max(0.0, weights.local.get(feature, 0.0)) for feature in SPEAK_FOR)
    return lambda f, n, w, c: function * f + name * n + words * w + context * c >= needed


def local_score(match: PairMatch, weights: Weights) -> float:
    """Give the score of a pair; relations that only touch stay below `duplicate`, declared links below `overlap`."""
    raw = logistic(weights.local, match.features)
    if match.linked:
        return round(raw * (weights.overlap - 0.01), 4)
    return raw if match.relation in {SAME, PART} else weights.bounded(raw)


def _reasons(match: PairMatch, weights: Weights) -> Iterator[Reason]:
    if match.function and (words := match.words):
        said = ", ".join(f"'{word}'" for word in words[:6])
        yield Reason("function", _gain("fungsi", match, weights), f"Keduanya tentang '{match.function.name}': {said}")
    if match.features["nama"] >= 0.3:
        yield Reason("name", _gain("nama", match, weights), "Namanya mirip setelah kata umum dibuang")
    if match.features["uraian"] >= 0.2:
        told = f"Uraiannya mirip ({match.features['uraian']:.0%} kata khas sama)"
        yield Reason("similarity", _gain("uraian", match, weights), told)
    if match.features["konteks"]:
        yield Reason("architecture", _gain("konteks", match, weights), match.shares)


def _gain(feature: str, match: PairMatch, weights: Weights) -> float:
    return round(weights.local.get(feature, 0.0) * match.features[feature], 3)


def _against(match: PairMatch, entry: CatalogueEntry) -> Iterator[Reason]:
    if match.features["populasi"]:
        yield Reason("guard", 0.0, "Yang dilayani berbeda (pemerintah daerah, BUMD, desa, siswa, atau tenaga non-ASN)")
    if match.features["beda"]:
        yield Reason("other_function", 0.0, "Fungsi yang terbaca pada keduanya berbeda")
    if match.features["asing"]:
        yield Reason("architecture", 0.0, "Layanan dan data yang tercatat pada keduanya berlainan")
    if match.relation == UNITS:
        yield Reason(
            "other_unit", 0.0, "Sistem semacam ini lazim satu per unit; cukup memakai satu perangkat lunak bersama"
        )
    if match.linked:
        yield Reason("integration", 0.0, f"Integrasi dengan {entry.name} sudah dinyatakan")


def _would_change(match: PairMatch, entry: CatalogueEntry, verdict: Verdict) -> Iterator[str]:
    if verdict == "duplicate" and match.relation == PART:
        yield f"Jadikan modul dari '{entry.name}', bukan aplikasi tersendiri"
    elif verdict == "duplicate":
        yield f"Pakai atau kembangkan '{entry.name}' yang sudah ada; satukan keduanya"
    elif verdict == "overlap":
        yield f"Sepakati dengan pemilik '{entry.name}' komponen bersama, atau tulis integrasinya"
