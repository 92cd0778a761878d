"""SARIF 2.1.0, for GitHub code scanning and every viewer of static analysis.

Addresses are relative to the repository (`SRCROOT`) so that two machines give the same bytes; columns count Unicode
code points, as the YAML reader does.
"""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from spbe_arch import __version__
from spbe_arch.model.finding import Finding, Rule, Severity
from spbe_arch.model.origin import Location
from spbe_arch.reports.json_text import json_text
from spbe_arch.reports.markdown_text import markdown_inline
from spbe_arch.reports.report import Report
from spbe_arch.reports.visible import visible
from spbe_arch.rules import RULES
from spbe_arch.rules.language import told

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
SAID: Mapping[str, tuple[str, str]] = {
    "id": ("Dasar", "`spbe explain {code}` memberi contohnya."),
    "en": ("Basis", "`spbe explain {code} --lang en` gives examples."),
}
ROOT = "SRCROOT"
FINGERPRINT = "spbeFingerprint/v1"
_LINK = re.compile(r"\[(?=[^\]]*\]\()")


def render(report: Report) -> str:
    """Return the report as a SARIF log."""
    index = {rule.code: number for number, rule in enumerate(RULES)}
    run = {
        "tool": {"driver": _driver(report.lang)},
        "language": "id",
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "Folder repositori arsitektur"}}},
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(finding, index) for finding in report.findings],
        "properties": {"entities": report.entities, "waived": len(report.waived)},
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json_text(log)


def _driver(lang: str) -> dict[str, Any]:
    return {
        "name": "spbe-arch",
        "version": __version__,
        "semanticVersion": __version__,
        "language": lang,
        "rules": [_rule(told(rule, lang), lang) for rule in RULES],
    }


def _rule(rule: Rule, lang: str) -> dict[str, Any]:
    basis, example = SAID[lang]
    about = " ".join((rule.about or rule.title).split())
    basis = f" {basis}: {', '.join(rule.basis)}." if rule.basis else ""
    help_text = f"{about}{basis} {example.format(code=rule.code)}"
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": _message(about)},
        "help": {
            "text": _message(help_text),
            "markdown": markdown_inline(help_text),
        },
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": ["spbe", *rule.basis]},
    }


def _result(finding: Finding, index: Mapping[str, int]) -> dict[str, Any]:
    text = f"{finding.message}. {finding.help}" if finding.help else finding.message
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "level": LEVELS[finding.severity],
        "message": {"text": _message(text)},
        "locations": [_location(finding.location, finding.entity)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
    }
    if finding.code in index:
        result["ruleIndex"] = index[finding.code]
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": _message(other.message)}, **_location(other.location, None)}
            for number, other in enumerate(finding.related, start=1)
        ]
    return result


def _location(location: Location, entity: str | None) -> dict[str, Any]:
    place: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(location.path, safe="/"), "uriBaseId": ROOT},
            "region": {"startLine": location.line, "startColumn": location.column},
        }
    }
    return place | {"logicalLocations": [{"fullyQualifiedName": entity}]} if entity else place


def _message(text: str) -> str:
    """Return text as a SARIF message: one line, in which nothing a user wrote becomes a link."""
    return _LINK.sub(r"\\[", visible(text))
