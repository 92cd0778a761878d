"""Words written one after the other, each at its place: how far apart words stand decides what is one phrase."""

STEP = 10
NEVER = 1 << 30


class Scroll:
    """Words written one after the other, each at its place."""

    def __init__(self) -> None:
        self.stems: list[str] = []
        self.places: list[int] = []
        self.surface: dict[int, str] = {}
        self.place = 0
        self.later = NEVER

    def add(self, written: str, stems: tuple[str, ...]) -> None:
        """Write the stems of one written word, expansions close behind it."""
        if not stems:
            return
        self.place += STEP
        for offset, token in enumerate(stems[:STEP]):
            self.stems.append(token)
            self.places.append(self.place + offset)
            self.surface[self.place + offset] = written

    def end_sentence(self) -> None:
        """Remember where the first sentence of the description ended."""
        if self.later == NEVER:
            self.later = self.place

    def skip(self, gap: int) -> None:
        """Leave a gap no phrase can span."""
        self.place += gap
