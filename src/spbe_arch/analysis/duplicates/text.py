"""Reading what an official wrote: cleaning, spelling, acronyms, glued names, affixes; every step visible in `Text`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from spbe_arch.analysis.duplicates.cleaning import clean
from spbe_arch.analysis.duplicates.scroll import STEP, Scroll
from spbe_arch.analysis.duplicates.stem import stem
from spbe_arch.reference.lexicon import Lexicon

LONGEST_NAME, LONGEST_DESCRIPTION = 300, 4000
SENTENCE_GAP, FIELD_GAP = 5 * STEP, 6 * STEP
NAME_PREFIXES = ("simp", "sim", "smart", "digi", "si", "my", "e", "i", "m", "w")
NAME_SUFFIXES = ("online", "mobile", "digital", "kita", "app", "ku", "go", "in", "qu", "pro")
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
OFFICE = re.compile(r"\b(?:Dinas|Badan|Bagian|Bidang|Kementerian|Balai)(?:[ ,]+(?:[A-Z][\w&]*|dan))+")
SPELT_OUT = re.compile(r"\s*(?:sistem|saluran|gerakan|layanan) (?:informasi )?\w+ \w+", re.IGNORECASE)
BRACKETS = re.compile(r"\(([^()]*)\)")
PIECE = re.compile(r"[a-z0-9]+|[.;:!?](?=\s|$)|\n")


EMPTY_WORDS = """
aplikasi sistem informasi layan daring digital elektronik data elola catat olah simpan guna fungsi sedia
masyarakat dinas daerah abupaten web website instansi giat media jadi buat pasilitas milik erja opd proses lain
manajemen internal pusat merintah nasional ementerian online mobile versi umum program merangkat
"""
SAYS_NOTHING = frozenset(EMPTY_WORDS.split())


@dataclass(frozen=True)
class Text:
    """A proposal's words as stems with positions; `surface` keeps what was written, `notes` what was done to it."""

    stems: tuple[str, ...]
    places: tuple[int, ...]
    surface: Mapping[int, str]
    name_end: int
    words: int
    specific: int = 0
    office: frozenset[int] = frozenset()
    later: frozenset[int] = frozenset()
    asides: frozenset[int] = frozenset()
    compounds: tuple[tuple[int, int], ...] = ()
    notes: tuple[str, ...] = ()

    @cached_property
    def stem_at(self) -> dict[int, str]:
        """Which stem stands at a place."""
        return dict(zip(self.places, self.stems, strict=True))

    @cached_property
    def told(self) -> frozenset[str]:
        """The stems of the description, apart from the name."""
        return frozenset(token for place, token in self.stem_at.items() if place > self.name_end)

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """Where each stem stands."""
        found: dict[str, list[int]] = {}
        for token, place in zip(self.stems, self.places, strict=True):
            found.setdefault(token, []).append(place)
        return found

    def summary(self) -> "Text":
        """Give what is still asked of a text after it was understood, without its words."""
        return Text((), (), {}, 0, self.words, self.specific, notes=self.notes)


class Reader:
    """Turns words into `Text` with one lexicon's spelling, acronyms and vocabulary."""

    def __init__(self, lexicon: Lexicon, vocabulary: Iterable[str] = ()) -> None:
        """Remember the lexicon's words; `vocabulary` are the words its phrases use, for typos and glued names."""
        self._spelling, self._stop = lexicon.spelling, lexicon.stop_words
        self._expansions = {
            short: tuple(self._stem_all(long.replace("_", " ").split()))
            for short, long in lexicon.abbreviations.items()
        }
        words = sorted({word for word in vocabulary if word.isalpha()} | set(lexicon.spelling))
        self._known = frozenset(stem(word) for word in words) | frozenset(self._expansions) | frozenset(words)
        self._near: dict[tuple[str, int], list[str]] = {}
        for word in words:
            if len(word) >= 6:
                self._near.setdefault((word[0], len(word)), []).append(word)
        self._memory: dict[tuple[str, bool], tuple[str, ...]] = {}
        self._turns = dict.fromkeys(lexicon.classes.get("latar", ()), True)
        self._turns.update(dict.fromkeys(lexicon.classes.get("latar-usai", ()), False))
        self._things = frozenset(self.atom(item.replace("_", " ")) for item in lexicon.classes.get("benda", ()))

    def atom(self, written: str) -> tuple[str, ...]:
        """Stem one phrase atom; several stems mean they must be adjacent."""
        pieces = PIECE.findall(written.lower())
        return tuple(
            self._stem_all(piece for piece, before in zip(pieces, ["", *pieces], strict=False) if piece != before)
        )

    def read(self, name: str, description: str = "", aliases: tuple[str, ...] = ()) -> Text:
        """Read a name and a description into one text."""
        plain_name, cut_name = clean(name, LONGEST_NAME)
        plain, cut = clean(description, LONGEST_DESCRIPTION)
        scroll = Scroll()
        for title in (plain_name, *(clean(alias, LONGEST_NAME)[0] for alias in aliases[:5])):
            self._write(scroll, HUMP.sub(" ", title).lower(), in_name=True)
            scroll.skip(SENTENCE_GAP)
        name_end = scroll.place
        scroll.skip(FIELD_GAP)
        office: set[int] = set()
        start = 0
        for found in OFFICE.finditer(plain):
            self._write(scroll, plain[start : found.start()].lower(), in_name=False)
            before = scroll.place
            self._write(scroll, found.group().lower(), in_name=False)
            office.update(place for place in scroll.places if place > before)
            start = found.end()
        self._write(scroll, plain[start:].lower(), in_name=False)
        told = set(self.quick("", f"{' '.join(BRACKETS.findall(plain_name))} {plain}")) - SAYS_NOTHING
        specific = sum(len(token) > 2 and not token.isdigit() for token in told)
        specific += bool(specific and SPELT_OUT.match(plain))
        notes = ("Teks panjang: hanya bagian awal yang dianalisis",) if cut or cut_name else ()
        words = sum(1 for piece in PIECE.findall(plain.lower()) if piece.isalpha() and piece not in self._stop)
        return Text(
            stems=tuple(scroll.stems),
            places=tuple(scroll.places),
            surface=scroll.surface,
            name_end=name_end,
            words=words,
            specific=specific,
            office=frozenset(office),
            later=frozenset(scroll.later),
            asides=frozenset(scroll.asides),
            compounds=tuple(self._compounds(scroll)),
            notes=notes,
        )

    def _compounds(self, scroll: Scroll) -> Iterable[tuple[int, int]]:
        """Find compounds that name a thing of their own: where their head stands, and where the word that tells."""
        here = sorted(zip(scroll.places, scroll.stems, strict=True))
        for (head, first), (rest, second) in pairwise(here):
            if (first, second) in self._things and rest - head <= STEP + STEP // 2:
                yield head, rest

    def quick(self, name: str, description: str) -> set[str]:
        """Give the stems of a text without spelling, glued names or places: for finding, not for judging."""
        pieces = set(PIECE.findall(f"{name[:LONGEST_NAME]} {description[:LONGEST_DESCRIPTION]}".lower())) - self._stop
        found = {stem(self._spelling.get(piece, piece)) for piece in pieces if len(piece) > 2}
        for piece in pieces & self._expansions.keys():
            found.update(self._expansions[piece])
        return found

    def _write(self, scroll: Scroll, plain: str, *, in_name: bool) -> None:
        last = ""
        for piece in PIECE.findall(plain):
            if not piece.isalnum():
                scroll.skip(0 if in_name and piece == "." else SENTENCE_GAP)
                scroll.in_aside = scroll.in_aside and piece == ":"
                if not in_name and piece != ":":
                    scroll.end_sentence()
                continue
            if not in_name and piece in self._turns:
                scroll.in_aside = self._turns[piece]
            if piece in self._stop or piece == last:
                continue
            last = piece
            scroll.add(piece, self._stems(piece, in_name=in_name))

    def _stems(self, piece: str, *, in_name: bool) -> tuple[str, ...]:
        key = (piece, in_name)
        if key not in self._memory:
            if len(self._memory) > 200_000:
                self._memory.clear()
            self._memory[key] = self._read_piece(piece, in_name=in_name)
        return self._memory[key]

    def _read_piece(self, piece: str, *, in_name: bool) -> tuple[str, ...]:
        base = self._stem_all([piece])
        if piece in self._expansions:
            return (*base, *self._expansions[piece])
        if not piece.isalpha() or len(piece) < 5 or (base and base[0] in self._known) or piece in self._known:
            return tuple(base)
        if in_name and (parts := self._unglue(piece)):
            return (*base, *parts)
        return tuple(self._stem_all([self._respell(piece)]))

    def _stem_all(self, pieces: Iterable[str]) -> list[str]:
        words = (word for piece in pieces for word in self._spelling.get(piece, piece).split("_"))
        parts = (word.partition("-")[0] for word in words)
        return [stem(part) for part in parts if part.isalnum() and part not in self._stop]

    def _unglue(self, piece: str) -> tuple[str, ...]:
        """Split a regional creative name into words the lexicon knows: `silaporwarga` -> lapor, warga."""
        for prefix in ("", *NAME_PREFIXES):
            for suffix in ("", *NAME_SUFFIXES):
                if not (piece.startswith(prefix) and piece.endswith(suffix)):
                    continue
                core = piece[len(prefix) : len(piece) - len(suffix)]
                if len(core) < 4:
                    continue
                if core != piece and self._is_word(core):
                    return tuple(self._read_piece(core, in_name=False))
                for cut in range(4, len(core) - 3):
                    if self._is_word(core[:cut]) and self._is_word(core[cut:]):
                        halves = (self._read_piece(half, in_name=False) for half in (core[:cut], core[cut:]))
                        return tuple(token for half in halves for token in half)
        return ()

    def _is_word(self, word: str) -> bool:
        return word in self._expansions or (len(word) >= 4 and (word in self._known or stem(word) in self._known))

    def _respell(self, piece: str) -> str:
        if len(piece) < 7:
            return piece
        shortlist = [word for size in (-1, 0, 1) for word in self._near.get((piece[0], len(piece) + size), ())]
        near = process.extract(piece, shortlist, scorer=OSA.distance, score_cutoff=1 if len(piece) < 11 else 2, limit=4)
        swapped = sorted(piece)
        return min(((score, sorted(word) != swapped, word) for word, score, _ in near), default=(0, False, piece))[2]
