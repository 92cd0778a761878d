"""Layouts are made in this process, kept by content, and made once."""

import os
import threading

import pytest

from spbe_arch.diagrams.cache import PictureCache
from spbe_arch.diagrams.dot import dot_of
from spbe_arch.diagrams.layout import content_key, lay_out
from spbe_arch.diagrams.shape import shape_of
from spbe_arch.diagrams.svg import picture
from spbe_arch.diagrams.views import neighbourhood

from .diagram_inputs import analysis, chain, services

SUBJECTS = ("aplikasi/izin", "layanan/izin", "data/pelaku", "unit-kerja/kominfo")


def build(cache, subjects=SUBJECTS):
    return [picture(neighbourhood(chain(), subject), cache=cache) for subject in subjects]


def test_a_second_build_lays_out_nothing_and_draws_the_same(tmp_path):
    with PictureCache(tmp_path / "pictures") as cache:
        first = build(cache)
    assert cache.misses == len(SUBJECTS)
    with PictureCache(tmp_path / "pictures") as again:
        assert build(again) == first
    assert again.misses == 0


def test_a_new_name_of_the_same_length_needs_no_new_layout():
    kept = {}
    for name in ("Layanan A", "Layanan B"):
        picture(
            neighbourhood(analysis({"layanan/x": {"nama": name}, "aplikasi/y": {"layanan": ["x"]}}), "layanan/x"),
            cache=kept,
        )
    assert len(kept) == 1


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff\xfe", b'{"k": 3}', b"[" * 100_000, b"null"])
def test_a_damaged_cache_is_as_good_as_none(tmp_path, damage):
    with PictureCache(tmp_path) as cache:
        first = build(cache)
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)
    with PictureCache(tmp_path) as again:
        assert build(again) == first
    assert again.misses == len(SUBJECTS)


@pytest.mark.parametrize(
    "damage", ["", "[]", "[1,2]", "[1,2,[],[]", '["a","b",[],[]]', "[1,2,[[1]],[]]", "null", "[9,9,[],[]]"]
)
def test_a_damaged_entry_is_laid_out_again(damage):
    dot = dot_of(shape_of(neighbourhood(chain(), "aplikasi/izin")))
    kept = {content_key(dot): damage}
    assert lay_out(dot, kept) == lay_out(dot)


def test_builds_for_other_readers_share_the_cache(tmp_path):
    for subjects in (SUBJECTS[:2], SUBJECTS[2:]):
        with PictureCache(tmp_path) as cache:
            build(cache, subjects)
    with PictureCache(tmp_path) as cache:
        build(cache)
    assert cache.misses == 0


def test_an_interrupted_build_leaves_the_cache_as_it_was(tmp_path):
    def interrupted():
        with PictureCache(tmp_path / "p") as cache:
            build(cache)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert not (tmp_path / "p").exists()


def test_a_folder_that_cannot_be_written_only_costs_time(tmp_path):
    (tmp_path / "taken").write_text("x")
    with PictureCache(tmp_path / "taken" / "below") as cache:
        build(cache)
    assert (tmp_path / "taken").read_text() == "x"


def test_nothing_is_looked_for_on_path(monkeypatch):
    monkeypatch.setenv("PATH", "")
    children = os.times().children_user
    assert lay_out(dot_of(shape_of(neighbourhood(analysis(services(7)), "aplikasi/a")))).boxes
    assert os.times().children_user == children


def test_threads_may_draw_at_once():
    wanted = build(None)
    found = []
    threads = [threading.Thread(target=lambda: found.append(build(None))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [wanted] * 4
