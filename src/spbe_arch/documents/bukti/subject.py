"""Which indicator of which instrument a pack is about, and what its edition sees of it."""

from dataclasses import dataclass

from spbe_arch.analysis.maturity.answer import Answer, Question
from spbe_arch.analysis.maturity.evidence.values import EvidenceObject, EvidencePack
from spbe_arch.documents.edition import Edition
from spbe_arch.documents.figures import number
from spbe_arch.documents.kinds import UnknownSubject
from spbe_arch.documents.scope import Scope, scope_of
from spbe_arch.documents.telling import name_of
from spbe_arch.reference.instrument import Indicator, Instrument

WHOLE = "Instansi secara keseluruhan"


@dataclass(frozen=True)
class Subject:
    """One indicator of one instrument, as an edition sees it."""

    scope: Scope
    instrument: Instrument
    indicator: Indicator
    pack: EvidencePack
    assessed: str

    def concerns(self, unit: str) -> bool:
        """Whether what belongs to a unit is asked for."""
        return self.scope.units is None or unit in self.scope.units

    @property
    def objects(self) -> tuple[EvidenceObject, ...]:
        """The objects that are evidence."""
        return tuple(found for found in self.pack.objects if self.concerns(found.unit))

    def unit(self, slug: str) -> str:
        """Return the name of a unit; the empty one is the agency as a whole."""
        return name_of(self.scope.analysis, f"unit-kerja/{slug}") if slug else WHOLE


def subject_of(edition: Edition, written: str) -> Subject:
    """Return the indicator that was asked for."""
    maturity = edition.analysis.maturity
    name, _, last = written.strip().rpartition("/")
    if name and name not in maturity.instruments:
        raise UnknownSubject(f"tidak ada instrumen `{name}`; yang ada: {', '.join(sorted(maturity.instruments))}")
    answer = Answer(maturity, Question(instrument=name or None))
    instrument = answer.instrument
    if instrument is None:
        raise UnknownSubject("tidak ada instrumen yang berlaku; sebut instrumennya, misalnya `permenpanrb-59-2020/11`")
    wanted = last.upper().removeprefix("I")
    numbers = {str(indicator.number): indicator for indicator in instrument.indicators}
    if wanted not in numbers:
        known = f"1 sampai {len(numbers)}"
        raise UnknownSubject(f"{instrument.regulation} tidak memuat indikator `{written}`; indikatornya {known}")
    pack = next(found for found in answer.packs if str(found.indicator) == wanted)
    base = answer.base if answer.base and answer.base.instrument == instrument.id else None
    value = base.indicator_values.get(wanted) if base else None
    assessed = f"{number(value)}, penilaian {base.kind} {base.year}" if base and value is not None else ""
    return Subject(scope_of(edition), instrument, numbers[wanted], pack, assessed)
