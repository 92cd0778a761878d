"""A rule, and that rule broken at a place."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

from spbe_arch.model.origin import KeyPath, Location, Origin


class Severity(StrEnum):
    """How bad a finding is; the order is the order of declaration, worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Severity).index(self)


class Placed(Protocol):
    """Anything a finding can point at: an entity, or the agency."""

    @property
    def id(self) -> str: ...
    @property
    def origin(self) -> Origin: ...


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding, with what it has to do with it."""

    location: Location
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake, in one message, at one place, with what to do about it."""

    code: str
    severity: Severity
    message: str
    location: Location
    entity: str | None = None
    keys: KeyPath = ()
    value: str = ""
    help: str = ""
    suggestion: str | None = None
    basis: str | None = None
    related: tuple[Related, ...] = field(default=())

    @property
    def fingerprint(self) -> str:
        """The same on every machine and after lines move: code, entity, key path and value only."""
        subject = self.entity or self.location.path
        parts = (self.code, subject, "/".join(str(key) for key in self.keys if isinstance(key, str)), self.value)
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:24]

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """By file, place, code and message: the order in which findings leave."""
        place = self.location
        return (place.path, place.line, place.column, self.code, self.message)


@dataclass(frozen=True, slots=True)
class Rule:
    """A code with its severity, title, plain explanation (Indonesian) and legal or methodological basis.

    The findings of a confidential rule tell where protection is missing, or what should not have been written down:
    they are for the agency alone.
    """

    code: str
    severity: Severity
    title: str
    about: str | None = ""
    basis: tuple[str, ...] = ()
    confidential: bool = False

    def at(  # noqa: PLR0913 - everything a finding can say, by name
        self,
        subject: Placed,
        *keys: str | int,
        message: str,
        help: str = "",  # noqa: A002 - the word every reader of compiler messages knows
        value: object = "",
        suggestion: str | None = None,
        on_key: bool = False,
        related: Iterable[Related] = (),
    ) -> Finding:
        """Return this rule, broken by ``subject`` at the given key path."""
        return Finding(
            code=self.code,
            severity=self.severity,
            message=message,
            location=subject.origin.at(*keys, key=on_key),
            entity=subject.id or None,
            keys=keys,
            value=str(value),
            help=help,
            suggestion=suggestion,
            basis=self.basis[0] if self.basis else None,
            related=tuple(related),
        )


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sorted as they leave, without exact repeats; those that seem alike stay in the order they were found in."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: finding.order))


def taken_apart(found: Finding) -> list[Any]:
    """Return one finding as plain data: lists without names, as two thousand of them take a moment only."""
    return [
        *(found.code, found.severity.value, found.message, _place(found.location), found.entity, found.keys),
        *(found.value, found.help, found.suggestion, found.basis),
        [(_place(other.location), other.message) for other in found.related],
    ]


def _place(location: Location) -> tuple[str, int, int]:
    return (location.path, location.line, location.column)


def put_together(data: list[Any]) -> Finding:
    """Return the finding that ``taken_apart`` made plain."""
    code, severity, message, place, entity, keys, value, help_text, suggestion, basis, related = data
    seen = tuple(Related(Location(*where), said) for where, said in related)
    about = (code, Severity(severity), message, Location(*place), entity, tuple(keys))
    return Finding(*about, value, help_text, suggestion, basis, seen)
