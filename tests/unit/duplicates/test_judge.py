"""What the gate says of single proposals, and how it argues."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spbe_arch.analysis.duplicates import (
    CatalogueEntry,
    CatalogueIndex,
    Context,
    Detector,
    Proposal,
    judgement_as_json,
    national_entries,
    settle,
    weights_of,
)
from spbe_arch.reference.lexicon import duplicate_weights, lexicon
from spbe_arch.reference.national import national_applications

LETTERS = Proposal("aplikasi/e-surat", "e-Surat", "Surat masuk, surat keluar, dan disposisi pimpinan", "Diskominfo")


def with_catalogue(*entries: CatalogueEntry, index: CatalogueIndex | None = None) -> Detector:
    national = national_entries(national_applications().values())
    return Detector(lexicon(), weights_of(duplicate_weights()), (*national, *entries), index)


def test_a_duplicate_names_the_application_its_owner_and_its_basis(gate: Detector) -> None:
    judgement = gate.judge(LETTERS)
    best = judgement.of_scope("national")[0]
    assert (judgement.verdict, best.id, best.function) == ("duplicate", "nasional/srikandi", "naskah-dinas")
    assert "ANRI" in best.owner
    assert best.basis
    assert best.reasons[0].feature == "function"
    assert "surat masuk" in best.reasons[0].detail
    assert best.would_change


def test_a_guard_speaks_against_and_says_why(gate: Detector) -> None:
    pipes = Proposal("u", "Aset Tirta", "Penyusutan aset tetap dan inventaris barang", "PDAM Tirta Melati")
    judgement = gate.judge(pipes)
    assert judgement.verdict == "unique"
    argued = [reason.detail for candidate in judgement.candidates for reason in candidate.against]
    assert any("BUMD" in detail for detail in argued)


def test_a_declared_integration_is_no_duplicate(gate: Detector) -> None:
    linked = Proposal(
        LETTERS.id,
        LETTERS.name,
        LETTERS.description,
        context=Context(integrates=("nasional/srikandi",), uses_national=""),
    )
    judgement = gate.judge(linked)
    srikandi = next(candidate for candidate in judgement.candidates if candidate.id == "nasional/srikandi")
    assert srikandi.verdict == "unique"
    assert any(reason.feature == "integration" for reason in srikandi.against)


def test_our_use_of_the_national_application_is_no_duplicate(gate: Detector) -> None:
    use = Proposal(
        "aplikasi/srikandi", "SRIKANDI", "Naskah dinas elektronik", context=Context(uses_national="srikandi")
    )
    assert gate.judge(use).verdict != "duplicate"


def test_a_legitimate_node_is_an_overlap_the_national_product_itself_a_duplicate(gate: Detector) -> None:
    assert gate.judge(Proposal("a", "JDIH Kabupaten Melati", "Dokumentasi peraturan daerah")).verdict == "overlap"
    assert gate.judge(Proposal("b", "NIK Koperasi", "Sertifikat nomor induk koperasi")).verdict == "duplicate"


@pytest.mark.parametrize("description", ["", "Surat", "x"])
def test_thin_input_is_of_low_confidence_and_says_what_to_add(gate: Detector, description: str) -> None:
    judgement = gate.judge(Proposal("u", "MAJU", description))
    assert judgement.confidence == "rendah"
    assert judgement.missing


def test_very_long_and_dirty_text_does_not_hurt(gate: Detector) -> None:
    dirty = "<script>alert(1)</script>\x00\x07=cmd|' /C calc'!A0 surat masuk dan keluar, disposisi " + "a" * 10_000_000
    judgement = gate.judge(Proposal("u", "e-Surat", dirty))
    assert judgement.verdict == "duplicate"
    assert judgement.notes


def test_at_most_ten_candidates_per_scope_best_first_also_when_unique(gate: Detector) -> None:
    judgement = gate.judge(
        Proposal("u", "Wisata Melati", "Informasi destinasi wisata, data perusahaan dan layanan publik")
    )
    candidates = judgement.of_scope("national")
    assert judgement.verdict == "unique"
    assert 0 < len(candidates) <= 10
    assert [c.score for c in candidates] == sorted((c.score for c in candidates), reverse=True)


def test_scores_agree_with_verdicts(gate: Detector) -> None:
    for candidate in gate.judge(LETTERS).candidates:
        assert candidate.verdict == gate.weights.verdict(candidate.score)
        assert 0 <= candidate.score <= 1


def test_own_and_sibling_catalogues_are_compared_other_governments_are_not() -> None:
    letters = "Surat masuk, surat keluar, dan disposisi"
    gate = with_catalogue(
        CatalogueEntry("aplikasi/persuratan", "own", "Persuratan Dinas", letters, unit="Setda", agency="Kota Melati"),
        CatalogueEntry("usulan/lain", "own", "Persuratan", letters, agency="Kota Lain"),
        CatalogueEntry("saudara/e-office", "sibling", "e-Office", letters, agency="Provinsi Cemara"),
    )
    judgement = gate.judge(Proposal("aplikasi/e-surat", "e-Surat", letters, agency="Kota Melati"))
    assert [candidate.id for candidate in judgement.of_scope("own")] == ["aplikasi/persuratan"]
    assert judgement.of_scope("own")[0].verdict == "duplicate"
    assert [candidate.id for candidate in judgement.of_scope("sibling")] == ["saudara/e-office"]


def test_collections_of_their_own_do_not_crowd_each_other_out(gate: Detector) -> None:
    letters = "Surat masuk, surat keluar, dan disposisi"
    own = [CatalogueEntry("aplikasi/persuratan", "own", "Persuratan", letters)]
    many = [CatalogueEntry(f"luar/{n}", "sibling", f"Surat {n}", letters) for n in range(200)]
    judgement = gate.over((own, None), (many, None)).judge(LETTERS)
    assert [candidate.id for candidate in judgement.of_scope("own")] == ["aplikasi/persuratan"]
    assert len(judgement.of_scope("sibling")) == 10
    assert not gate.judge(LETTERS).of_scope("own")


def test_applications_that_serve_and_hold_other_things_are_less_alike() -> None:
    words = "Pencatatan kehadiran pegawai"
    here, there = Context(services=("kehadiran",), data=("presensi",)), Context(services=("wisata",), data=("tiket",))
    entry = CatalogueEntry("aplikasi/a", "own", "Hadir Satu", words, context=there)
    strangers = with_catalogue(entry).judge(Proposal("aplikasi/b", "Hadir Dua", words, context=here)).of_scope("own")[0]
    silent = with_catalogue(entry).judge(Proposal("aplikasi/b", "Hadir Dua", words)).of_scope("own")[0]
    assert strangers.score < silent.score
    assert any("berlainan" in reason.detail for reason in strangers.against)


def test_what_the_architecture_shares_counts() -> None:
    context = Context(services=("layanan-rekomendasi",), codes=("RAB.01.02",), data=("data-x",))
    entry = CatalogueEntry("aplikasi/a", "own", "Aruna", "Mengelola proses rekomendasi", context=context)
    gate = with_catalogue(entry)
    alone = gate.judge(Proposal("aplikasi/b", "Bima", "Mengelola proses rekomendasi")).of_scope("own")[0]
    together = gate.judge(Proposal("aplikasi/b", "Bima", "Mengelola proses rekomendasi", context=context)).of_scope(
        "own"
    )[0]
    assert together.score > alone.score
    assert any(reason.feature == "architecture" and "layanan" in reason.detail for reason in together.reasons)


def test_what_is_less_alike_can_be_left_out_before_it_is_scored() -> None:
    told = [(found.id, found.name, found.function) for found in national_applications().values()]
    gate = with_catalogue(*(CatalogueEntry(f"aplikasi/{name}", "own", name, words) for name, _, words in told))
    for _, name, words in told:
        for proposal in (Proposal("u", name), Proposal("u", "Sistem Baru", f"{words}. {name}")):
            whole, brief = gate.judge(proposal), gate.judge(proposal, "brief")
            alike = [(item.id, item.score) for item in whole.candidates if item.verdict != "unique"]
            assert [(item.id, item.score) for item in brief.candidates] == alike
            assert brief.verdict == whole.verdict


def test_what_speaks_against_never_raises_a_score(gate: Detector) -> None:
    against = [gate.weights.national[name] for name in ("saingan", "penjaga")]
    against += [gate.weights.local[name] for name in ("beda", "populasi", "asing")]
    assert max(against) <= 0


def test_a_decision_settles_its_candidate(gate: Detector) -> None:
    judgement = gate.judge(LETTERS)
    blocking = {c.id: "keputusan/x" for c in judgement.candidates if c.verdict == "duplicate"}
    settled = settle(judgement, blocking)
    assert settled.verdict != "duplicate"
    assert settled.candidates[0].decision == "keputusan/x"


def test_a_kept_index_gives_the_same_answer() -> None:
    entries = [CatalogueEntry(f"saudara/{n}", "sibling", f"Surat {n}", "Surat masuk dan disposisi") for n in range(30)]
    fresh = with_catalogue(*entries)
    kept = CatalogueIndex.restore(json.loads(json.dumps(fresh.index.state())))
    assert with_catalogue(*entries, index=kept).judge(LETTERS) == fresh.judge(LETTERS)


def test_the_contract_has_the_promised_keys(gate: Detector) -> None:
    plain = judgement_as_json(
        gate.judge(LETTERS), {"path": "architecture/aplikasi/e-surat.yml", "line": 1, "column": 1}
    )
    assert json.loads(json.dumps(plain)) == plain
    assert {"proposal", "verdict", "location", "candidates"} <= set(plain)
    promised = {"id", "scope", "verdict", "score", "function", "reasons", "against", "owner", "basis", "decision"}
    assert promised <= set(plain["candidates"][0])
    assert set(plain["candidates"][0]["reasons"][0]) == {"feature", "weight", "detail"}


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=300), st.text(max_size=40))
def test_any_text_is_judged(gate: Detector, name: str, description: str, unit: str) -> None:
    proposal = Proposal("u", name, description, unit)
    assert gate.judge(proposal) == gate.judge(proposal)
