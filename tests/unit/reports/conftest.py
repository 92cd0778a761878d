"""Reports made in memory: an ordinary one, and one whose every text tries to do harm."""

import pytest

from spbe_arch.model.finding import Finding, Related, Severity
from spbe_arch.model.origin import Location
from spbe_arch.reports.report import Report

HARM = (
    "\x1b[31mmerah\x1b[0m\r\nbaris::error file=x::baru\x00\x07\u202e\u2028 ##[add-path]/x <script>alert(1)</script> "
    '<!-- --> | @orang #12 https://jahat.example www.jahat.example ![g](http://x) [klik](javascript:1) ]]> & " '
    "' `tik` `` % , : {0} \ud800 \ufffe"
)


def finding(code="REF001", severity=Severity.ERROR, **more) -> Finding:
    """Return a finding, ordinary in all that is not said."""
    facts = {
        "message": "`kepegawaiann` pada `layanan` tidak ditemukan",
        "location": Location("architecture/aplikasi/simpeg.yml", 2, 11),
        "entity": "aplikasi/simpeg",
        "keys": ("layanan", 0),
        "value": "kepegawaiann",
        "help": "maksudnya `kepegawaian`?",
        "suggestion": "kepegawaian",
        "basis": "perpres-132-2022",
    }
    return Finding(code, severity, **(facts | more))


@pytest.fixture
def ordinary() -> Report:
    """One finding of each severity."""
    first = Location("architecture/aplikasi/simpeg.yml", 1, 1)
    findings = (
        finding(related=(Related(Location("architecture/layanan/kepegawaian.yml"), "yang dimaksud"),)),
        finding("RTI001", Severity.WARNING, message="aplikasi tanpa server", location=first, help="", suggestion=None),
        finding("HKM011", Severity.INFO, location=Location("architecture/instansi.yml"), entity=None, basis=None),
    )
    text = {"architecture/aplikasi/simpeg.yml": ("nama: Simpeg", "layanan: [kepegawaiann]")}
    return Report(12, findings, (finding("DAT001"),), lines=lambda path: text.get(path, ()))


@pytest.fixture
def hostile() -> Report:
    """Harm in every text a user can write, two findings with the same fingerprint."""
    place = Location("architecture/aplikasi/a b#?%é\n::.yml", 1, 3)
    one = finding(
        message=HARM,
        help=HARM,
        value=HARM,
        entity=HARM,
        location=place,
        related=(Related(place, HARM),),
        suggestion=HARM,
    )
    return Report(
        1, (one, finding(message=HARM, help="", location=place, entity=HARM, value=HARM)), lines=lambda _: (HARM,)
    )
