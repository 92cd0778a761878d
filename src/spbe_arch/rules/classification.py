"""What the rules on reference codes ask: who carries which code, and which code was probably meant."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.model.kinds import (
    Application,
    BusinessProcess,
    CodeExtension,
    DataAsset,
    DomainEntity,
    InfrastructureElement,
    SecurityControl,
    Service,
)
from spbe_arch.reference.codes import Code, CodeList, Domain, domain_of

CLASSIFIED: tuple[type[DomainEntity], ...] = (
    BusinessProcess,
    Service,
    DataAsset,
    Application,
    InfrastructureElement,
    SecurityControl,
)
URUSAN_LEVEL = 2


class Classified(NamedTuple):
    """An object, the code it carries, and the list that code should be of."""

    entity: DomainEntity
    code: str
    codes: CodeList


def classified(analysis: Analysis, classes: tuple[type[DomainEntity], ...] = CLASSIFIED) -> Iterator[Classified]:
    """Yield every object of the six domains, or of some of them, that has a code."""
    for cls in classes:
        codes = analysis.reference.codes[cls.code_list]
        for entity in analysis.architecture.of_kind(cls):
            if code := entity.code:
                yield Classified(entity, code, codes)


def other_list(code: str, codes: CodeList) -> Domain | None:
    """Return the list a code belongs to by its prefix, when it is not the wanted one."""
    domain = domain_of(code.strip().upper())
    return domain if domain != codes.domain else None


def probably(code: str, codes: CodeList) -> Code | None:
    """Return the entry that a wrong code stands for: written otherwise, by its name, or with one slip."""
    same = code.strip().casefold()
    numbers = re.findall(r"[0-9]+", code)
    padded = ".".join((codes.domain.upper(), *(number.zfill(2) for number in numbers)))
    if numbers and (found := codes.get(padded)):
        return found
    named = [entry for entry in codes.entries.values() if same in _names(entry)]
    if len(named) == 1:
        return named[0]
    near = [entry for entry in codes.entries.values() if _one_slip(code.strip().upper(), entry.code)]
    return near[0] if len(near) == 1 else None


def _names(entry: Code) -> tuple[str, ...]:
    return tuple(name.casefold() for name in (entry.name, *entry.aliases))


def _one_slip(written: str, code: str) -> bool:
    """Whether one sign was replaced, or two beside each other exchanged."""
    if len(written) != len(code):
        return False
    wrong = [at for at in range(len(code)) if written[at] != code[at]]
    if len(wrong) == URUSAN_LEVEL and wrong[1] == wrong[0] + 1:
        return written[wrong[0]] == code[wrong[1]] and written[wrong[1]] == code[wrong[0]]
    return len(wrong) == 1


def choices(code: str, codes: CodeList) -> str:
    """Say which codes there are where this one should stand."""
    upper = codes.ancestors(code)
    below = codes.children(upper[-1].code) if upper else codes.roots()
    where = f"di bawah {upper[-1].code} {upper[-1].name}" if upper else f"pada daftar {codes.domain.upper()}"
    if not below:
        return f"{where} tidak ada kode lagi; pakai {upper[-1].code}"
    first, last = below[0], below[-1]
    level = codes.source.level_names.get(first.level, "")
    word = f" ({level.lower()})" if level else ""
    return f"{where} ada{word} {first.code} {first.name} sampai {last.code} {last.name}"


def declared(analysis: Analysis) -> frozenset[str]:
    """Return every code the agency lists in `referensi/`, attached or not."""
    extensions = analysis.architecture.of_kind(CodeExtension)
    return frozenset(added.code for extension in extensions for added in extension.codes if added.code)


def urusan_part(code: str | None) -> str:
    """Return the first two levels of a code, such as `RAB.06.01` of `RAB.06.01.03`."""
    return ".".join((code or "").split(".")[: URUSAN_LEVEL + 1])
