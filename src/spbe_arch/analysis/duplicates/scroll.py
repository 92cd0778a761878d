"""Words written one after the other, each at its place: how far apart words stand decides what is one phrase."""

STEP = 10
NOT_DOING_WORDS = """
melalui meskipun mereka memang merupakan menjadi memiliki memakai menurut memerlukan media mesin
"""
NOT_DOING = frozenset(NOT_DOING_WORDS.split())
SHORT_NOUN = 5  # "menu", "meja"


class Scroll:
    """Words written one after the other, each at its place."""

    def __init__(self) -> None:
        self.stems: list[str] = []
        self.places: list[int] = []
        self.surface: dict[int, str] = {}
        self.place = 0
        self.later: set[int] = set()
        self._in_later = self._at_start = False
        self.asides: set[int] = set()
        self.in_aside = False

    def add(self, written: str, stems: tuple[str, ...]) -> None:
        """Write the stems of one written word, expansions close behind it."""
        if not stems:
            return
        self.place += STEP
        if self._at_start:
            self._in_later, self._at_start = not _states_a_function(written), False
        for offset, token in enumerate(stems[:STEP]):
            self.stems.append(token)
            self.places.append(self.place + offset)
            self.surface[self.place + offset] = written
            if self._in_later:
                self.later.add(self.place + offset)
            if self.in_aside:
                self.asides.add(self.place + offset)

    def end_sentence(self) -> None:
        """Begin a later sentence: one that states what is done ("Mencatat...") is main, others tell around it."""
        self._at_start = self._at_start or bool(self.places)

    def skip(self, gap: int) -> None:
        """Leave a gap no phrase can span."""
        self.place += gap


def _states_a_function(first: str) -> bool:
    """Tell whether a sentence begins with what the application does, not with who uses it or how."""
    return first.startswith("me") and len(first) > SHORT_NOUN and first not in NOT_DOING
