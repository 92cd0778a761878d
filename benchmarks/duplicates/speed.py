"""Measure the gate on invented catalogues: one proposal with and without an index, all pairs on two processes, growth.

    python benchmarks/duplicates/speed.py [SIZE ...]        default 27400

Each measurement of one proposal is a process of its own, so start-up, lexicon and catalogue reading are counted.
"""

import gc
import json
import multiprocessing
import random
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from spbe_arch.analysis.duplicates import (
    CatalogueEntry,
    CatalogueIndex,
    Detector,
    Proposal,
    national_entries,
    weights_of,
)
from spbe_arch.analysis.duplicates.clusters import Neighbourhood
from spbe_arch.reference.lexicon import duplicate_weights, lexicon
from spbe_arch.reference.national import national_applications

SIZE = 27_400
SYLLABLES = ("ma", "si", "ra", "ku", "ta", "be", "lo", "ni", "pa", "du", "gi", "wan", "sa", "har", "ti", "mo")
UNITS = (
    "Dinas Kesehatan",
    "Bappeda",
    "Dinas Pendidikan",
    "Diskominfo",
    "BKPSDM",
    "DPMPTSP",
    "Kecamatan",
    "RSUD",
    "BPKAD",
)
PLACES = (
    "warga",
    "perangkat daerah",
    "kecamatan",
    "seluruh pegawai",
    "masyarakat kabupaten",
    "pelaku usaha",
    "sekolah",
)


def invented(size: int) -> list[dict[str, str]]:
    """Make applications from the lexicon's own phrases, with invented names and filler; the same every time."""
    chance = random.Random(20261121)
    functions = list(lexicon().functions.values())
    return [_application(chance, functions, number) for number in range(size)]


def _application(chance: random.Random, functions: list, number: int) -> dict[str, str]:
    function = chance.choice(functions)
    phrases = [phrase for group in function.terms for phrase in group.phrases]
    said = [_spoken(chance, chance.choice(phrases)) for _ in range(3)]
    name = "".join(chance.choice(SYLLABLES) for _ in range(3)).title()
    return {
        "id": f"saudara/{number:06d}",
        "name": f"{chance.choice(('SI', 'e-', 'SIM ', ''))}{name}",
        "description": f"Aplikasi untuk {said[0]} dan {said[1]} bagi {chance.choice(PLACES)}, serta {said[2]}",
        "unit": chance.choice(UNITS),
        "agency": f"Kabupaten {chance.randrange(500)}",
    }


def _spoken(chance: random.Random, phrase: str) -> str:
    words = [chance.choice(part.split("/")) for part in phrase.replace("&", " ").split()]
    classes = lexicon().classes
    return " ".join(chance.choice(classes[word[1:]]) if word.startswith("@") else word for word in words).replace(
        "_", " "
    )


def entries_of(path: Path) -> tuple[CatalogueEntry, ...]:
    """Read the invented catalogue."""
    return tuple(CatalogueEntry(scope="sibling", **item) for item in json.loads(path.read_text("utf-8")))


def one(folder: Path, *, indexed: bool) -> None:
    """Judge one proposal (run in a process of its own)."""
    entries = entries_of(folder / "catalogue.json")
    index = CatalogueIndex.restore(json.loads((folder / "index.json").read_text("utf-8"))) if indexed else None
    national = national_entries(national_applications().values())
    gate = Detector(lexicon(), weights_of(duplicate_weights()), (*national, *entries), index)
    judgement = gate.judge(
        Proposal("usulan/1", "Wani Wadul", "Warga menyampaikan keluhan atas pelayanan dan jalan rusak", "Diskominfo")
    )
    print(judgement.verdict, [candidate.id for candidate in judgement.of_scope("sibling")][:3])


_shared: Neighbourhood


def _start(path: str, share: tuple[int, int]) -> list[tuple]:
    """Read a share of the catalogue (a worker)."""
    entries = entries_of(Path(path))[share[0] :: share[1]]
    gate = Detector(lexicon(), weights_of(duplicate_weights()), ())
    return [gate.read(entry).slim() for entry in entries]


def _share(numbers: range) -> list[tuple[str, str, str, float]]:
    return [(pair.one, pair.other, pair.verdict, pair.score) for pair in _shared.similar_pairs(numbers)]


def all_pairs(path: Path, workers: int = 2) -> tuple[int, float]:
    """Find all similar pairs; workers inherit what was read by forking."""
    global _shared  # noqa: PLW0603 - forked workers see it without copying
    start = perf_counter()
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        shares = pool.starmap(_start, [(str(path), (number, workers)) for number in range(workers)])
    readings = [reading for group in zip(*shares, strict=False) for reading in group]
    _shared = Neighbourhood(readings, lexicon(), weights_of(duplicate_weights()))
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        found = pool.map(_share, [range(number, len(readings), workers) for number in range(workers)])
    return sum(map(len, found)), perf_counter() - start


def _timed(folder: Path, mode: str) -> tuple[str, str]:
    """Measure in a process of its own: wall clock, CPU time (which a busy machine stretches less), output."""
    start, before = perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([sys.executable, __file__, mode, str(folder)], check=True, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return f"{perf_counter() - start:.2f} s (CPU {cpu:.2f} s)", done.stdout.strip()


def measure(size: int) -> None:
    """Print one row."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "catalogue.json").write_text(json.dumps(invented(size)), "utf-8")
        gate = Detector(lexicon(), weights_of(duplicate_weights()), entries_of(folder / "catalogue.json"))
        (folder / "index.json").write_text(json.dumps(gate.index.state()), "utf-8")
        without, _ = _timed(folder, "--one")
        indexed, said = _timed(folder, "--one-indexed")
        pairs, found = _timed(folder, "--pairs")
        print(f"{size:>8} aplikasi: satu usulan tanpa indeks {without}; dengan indeks {indexed}: {said}")
        print(f"         semua pasangan {pairs}: {found}")


def main(arguments: list[str]) -> int:
    gc.disable()  # nothing here is cyclic garbage; walking millions of live objects would be half the time
    if arguments and arguments[0].startswith("--one"):
        one(Path(arguments[1]), indexed=arguments[0] == "--one-indexed")
    elif arguments and arguments[0] == "--pairs":
        count, took = all_pairs(Path(arguments[1]) / "catalogue.json")
        children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss + children) / 1024
        print(f"{count} pairs all pairs {took:.1f} s, peak of parent plus largest worker {peak:.0f} MB")
    else:
        for size in map(int, arguments or [str(SIZE)]):
            measure(size)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
