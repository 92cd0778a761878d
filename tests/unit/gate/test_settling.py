"""What settles a candidate: decisions in all their forms, successors, and what was carried out already."""

import pytest

from .conftest import ATTENDANCE, LETTERS, ROOMS, application, decision, write

FILES = {
    "aplikasi/a.yml": application("Surat Satu", LETTERS),
    "aplikasi/b.yml": application("Naskah Dua", LETTERS, "operasional"),
    "aplikasi/c.yml": application("Kantor Tiga", LETTERS, "operasional"),
}


def undecided(answer, proposal: str) -> set[str]:
    found = next(item for item in answer.json["duplicates"] if item["proposal"] == proposal)
    return {item["id"] for item in found["candidates"] if item["decision"] is None and item["verdict"] == "duplicate"}


def test_an_exemption_settles_only_what_it_names(tmp_path, ask):
    root = write(tmp_path, {**FILES, "keputusan/k.yml": decision("a", "nasional/srikandi")})
    assert undecided(ask("duplicates", "--repo", root), "aplikasi/a") == {"aplikasi/b", "aplikasi/c"}


def test_a_decision_between_two_of_ours_counts_for_both(tmp_path, ask):
    root = write(tmp_path, {**FILES, "keputusan/k.yml": decision("c", "b")})
    answer = ask("duplicates", "--repo", root)
    assert undecided(answer, "aplikasi/b") == {"nasional/srikandi", "aplikasi/a"}
    assert undecided(answer, "aplikasi/c") == {"nasional/srikandi", "aplikasi/a"}


def test_whoever_gives_way_repeats_none_of_ours_and_none_of_ours_repeats_it(tmp_path, ask):
    root = write(tmp_path, {**FILES, "keputusan/k.yml": decision("a", "nasional/srikandi", "pakai-ulang")})
    answer = ask("duplicates", "--repo", root)
    assert undecided(answer, "aplikasi/a") == set()
    assert undecided(answer, "aplikasi/b") == {"nasional/srikandi", "aplikasi/c"}
    everyone = {f"keputusan/{slug}.yml": decision(slug, "nasional/srikandi", "pakai-ulang") for slug in "abc"}
    assert ask("duplicates", "--repo", write(tmp_path, everyone)).code == 0


def test_giving_way_to_one_of_ours_leaves_the_national_one_undecided(tmp_path, ask):
    root = write(tmp_path, {**FILES, "keputusan/k.yml": decision("a", "b", "pakai-ulang")})
    assert undecided(ask("duplicates", "--repo", root), "aplikasi/a") == {"nasional/srikandi"}


def test_giving_way_also_ends_an_overlap(tmp_path, ask):
    files = {
        "aplikasi/guru.yml": application("Absensi Guru", ATTENDANCE),
        "aplikasi/induk.yml": application("Presensi", ATTENDANCE, "operasional"),
        "keputusan/k.yml": decision("guru", "induk", "pakai-ulang"),
    }
    assert ask("duplicates", "--repo", write(tmp_path, files)).verdicts["aplikasi/guru"] == "unique"


@pytest.mark.parametrize("cancelled", [False, True])
def test_the_successor_of_an_application_does_not_repeat_it(tmp_path, ask, cancelled):
    plan = "nama: Ganti\ntahun_awal: 2025\nmenggantikan:\n  - {lama: aplikasi/lama, baru: aplikasi/baru}\n"
    files = {
        "aplikasi/lama.yml": application("Ruang Lama", ROOMS, "operasional"),
        "aplikasi/baru.yml": application("Ruang Baru", ROOMS),
        "inisiatif/ganti.yml": plan + ("status_perencanaan: dibatalkan\n" if cancelled else ""),
    }
    verdicts = ask("duplicates", "--repo", write(tmp_path, files)).verdicts
    assert set(verdicts.values()) == {"duplicate" if cancelled else "unique"}


def test_a_named_predecessor_is_enough(tmp_path, ask):
    files = {
        "aplikasi/lama.yml": application("Ruang Lama", ROOMS, "operasional"),
        "aplikasi/baru.yml": application("Ruang Baru", ROOMS, "usulan", "aplikasi_pendahulu: lama\n"),
    }
    answer = ask("duplicates", "--repo", write(tmp_path, files))
    assert set(answer.verdicts.values()) == {"unique"}
    [found] = [item for item in answer.json["duplicates"][0]["candidates"] if item["id"].startswith("aplikasi/")]
    assert found["decision"]["ruling"] == "menggantikan"


def test_an_exchange_with_our_own_entry_of_a_national_one_is_an_exchange_with_it(tmp_path, ask):
    files = {
        "aplikasi/persuratan-pusat.yml": application("SRIKANDI", "", "operasional", "aplikasi_nasional: srikandi\n"),
        "aplikasi/a.yml": application(
            "Surat Satu", LETTERS, "usulan", "integrasi:\n  - {ke: persuratan-pusat, arah: kirim, kanal: SPLP}\n"
        ),
    }
    assert ask("duplicates", "--repo", write(tmp_path, files)).verdicts == {"aplikasi/a": "unique"}
