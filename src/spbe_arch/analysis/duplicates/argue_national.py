"""The argument about a national candidate in an official's words: what counts, what speaks against, what to do."""

from collections.abc import Iterator

from spbe_arch.analysis.duplicates.national import DIRECT, NationalMatch
from spbe_arch.analysis.duplicates.values import Candidate, Reason, Verdict
from spbe_arch.analysis.duplicates.weights import Weights, least_total, logistic

PATTERNS = {
    "pakai-langsung": "pakai langsung",
    "simpul": "kelola simpul dan hubungkan",
    "integrasi": "integrasikan datanya",
}


def national_candidate(match: NationalMatch, score: float, weights: Weights, *, brief: bool) -> Candidate:
    """Argue a match that has this score, ``brief``: only what speaks for it."""
    verdict = weights.verdict(score)
    return Candidate(
        id=match.entry.id,
        scope="national",
        verdict=verdict,
        score=score,
        function=match.function.id if match.function else "",
        name=match.entry.name,
        relation=_relation_words(match),
        reasons=tuple(_reasons(match, weights)),
        against=() if brief else tuple(_against(match, weights)),
        owner=match.entry.owner,
        basis=() if brief else match.entry.basis,
        would_change=() if brief else tuple(_would_change(match, verdict)),
    )


def national_score(match: NationalMatch, weights: Weights) -> float:
    """Give the score of a match; declared use and declared links stay below `overlap`."""
    raw = logistic(weights.national, match.features)
    if match.relation in {"terhubung", "pemakaian"}:
        return round(min(raw, 1.0) * (weights.overlap - 0.01), 4)
    return raw if match.relation == DIRECT else weights.bounded(raw)


def likeness_needed(weights: Weights, lowest: float) -> float:
    """Say how alike words must be for a score that is not lower where no function, name or context speaks for it.

    What speaks against only lowers a score. More than 1 where words alone never suffice.
    """
    gain = weights.national.get("mirip", 0.0)
    return (least_total(lowest) - weights.national["dasar"]) / gain if gain > 0 else 0.0


def _relation_words(match: NationalMatch) -> str:
    if match.relation == "pemakaian":
        return "pemakaian aplikasi nasional"
    if match.relation == "terhubung":
        return "sudah dinyatakan terhubung"
    if match.relation == DIRECT:
        return "pakai langsung"
    return PATTERNS.get(
        match.entry.pattern if match.entry.pattern != "pakai-langsung" else "integrasi", "integrasikan datanya"
    )


def _reasons(match: NationalMatch, weights: Weights) -> Iterator[Reason]:
    gains = {name: round(weights.national.get(name, 0.0) * value, 3) for name, value in match.features.items()}
    if match.evidence and match.function:
        said = ", ".join(f"'{word}'" for word in match.evidence.words[:5])
        detail = f"Fungsi '{match.function.name}' terbaca dari {said}: {match.evidence.reason}"
        yield Reason("function", gains["fungsi"], detail)
    if match.alias:
        kind = "adalah" if match.is_product else "dikenal sebagai"
        yield Reason("name", gains["nama"], f"Nama usulan memuat '{match.alias}', yang {kind} {match.entry.name}")
    if match.features["mirip"] >= 0.15:
        yield Reason(
            "similarity",
            gains["mirip"],
            f"Uraian memakai kata-kata fungsi {match.entry.name}: {match.entry.description}",
        )
    if match.shares:
        yield Reason("architecture", gains["konteks"], match.shares)


def _against(match: NationalMatch, weights: Weights) -> Iterator[Reason]:
    if match.guard:
        guard, words = match.guard
        said = ", ".join(f"'{word}'" for word in words[:4])
        yield Reason(
            "guard",
            weights.national.get("penjaga", 0.0) * match.features["penjaga"],
            f"{guard.reason} (terbaca: {said})",
        )
    if match.rival and match.features["saingan"] > 0.4:
        said = ", ".join(f"'{word}'" for word in match.rival.words[:3])
        loss = weights.national.get("saingan", 0.0) * match.features["saingan"]
        yield Reason(
            "other_function",
            round(loss, 3),
            f"Uraian juga berbicara tentang fungsi lain ({match.rival.function}): {said}",
        )
    if match.relation == "terhubung":
        yield Reason(
            "integration",
            0.0,
            f"Usulan menyatakan integrasi dengan {match.entry.name}; yang memakai atau memasok data bukan duplikat",
        )
    if match.relation == "pemakaian":
        yield Reason("own_use", 0.0, f"Usulan menyatakan diri sebagai pemakaian {match.entry.name}")
    if match.entry.boundary and not match.guard:
        yield Reason("boundary", 0.0, f"Batas {match.entry.name}: {match.entry.boundary}")


def _would_change(match: NationalMatch, verdict: Verdict) -> Iterator[str]:
    name, link = match.entry.name, f"`integrasi: [{{ke: {match.entry.id}}}]`"
    if verdict == "duplicate":
        outside = match.entry.boundary or "belum tercatat dalam katalog"
        yield f"Pakai {name} dan catat aplikasi ini dengan `aplikasi_nasional: {match.entry.national_id}`"
        yield f"Bila fungsinya lain, tulis apa yang dikerjakan dan data siapa. Batas cakupan {name}: {outside}"
        yield f"Bila hanya memakai atau memasok datanya, tulis {link}"
    elif verdict == "overlap" and match.relation != DIRECT:
        yield f"Tulis integrasi dengan {name} ({link}) dan data yang dialirkan"
    elif verdict == "overlap":
        yield f"Bila fungsi intinya sama, pakai {name}; bila hanya sebagian, sebut bagian yang tidak dilayaninya"
