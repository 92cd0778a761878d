"""Text that does not belong is found once, told once, and never repeated by the one who tells."""

from dataclasses import astuple
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spbe_arch.analysis.analysis import analyse
from spbe_arch.analysis.sensitive_patterns import SCANNERS, Sort
from spbe_arch.assessment.assess import assess
from spbe_arch.model.architecture import gather
from spbe_arch.model.kinds import Agency, Application, Service, Settings
from spbe_arch.reference import load_reference
from spbe_arch.rules import CHECKS

SECRETS = [
    (Sort.SECRET, "password: Absen#2024", "Absen#2024"),
    (Sort.SECRET, "kata sandi adalah rahasia99", "rahasia99"),
    (Sort.SECRET, "PWD = admin", "admin"),
    (Sort.SECRET, "pakai glpat-0123456789abcdefghij", "glpat-0123456789abcdefghij"),
    (Sort.KEY_BLOCK, "-----BEGIN OPENSSH PRIVATE KEY-----", "OPENSSH"),
    (Sort.CREDENTIALS, "mysql://absen:Absen2024@db01/absen", "Absen2024"),
    (Sort.IDENTITY, "atas nama 3201014507850003", "3201014507850003"),
    (Sort.IDENTITY, "NIP 198503122010011004", "198503122010011004"),
    (Sort.CONTACT, "hubungi +62 812-3456-7890", "3456-7890"),
    (Sort.CONTACT, "surel contoh.orang@gmail.com", "contoh.orang"),
    (Sort.ADDRESS, "server 192.168.10.5", "192.168.10.5"),
    (Sort.PERSON, "oleh Budi Contoh, S.T., M.Kom.", "Budi Contoh"),
]
INNOCENT = [
    "Kata sandi: minimal 12 karakter dan diganti tiap 90 hari",
    "Token: JWT, sandi: bcrypt, kunci API: disimpan di brankas",
    "password=<diisi saat pemasangan>",
    "https://portal.contoh.example/?a=b@c",
    "Rp1.750.000.000 pada 2023-2024, kode 2.16.03.1.02.0002",
    "Versi 10.2.1, pasal 10.1.2.3.4, pukul 08:30",
    "Nomor 065/1123/2023, telepon (021) 5551234",
    "Balai Sertifikasi, Badan Siber dan Sandi Negara",
]


def _found(text: str) -> list:
    application = Application(id="aplikasi/x", nama="X", layanan=("a",), uraian=text)
    architecture = gather(Agency(id="instansi"), Settings(), [application])
    analysis = analyse(architecture, load_reference(), date(2025, 6, 30))
    checks = [check for check in CHECKS if check.RULE.code.startswith(("RHS", "REV003"))]
    return list(assess(analysis, (), checks).findings)


@pytest.mark.parametrize(("sort", "text", "secret"), SECRETS)
def test_it_is_one_finding_that_does_not_repeat_it(sort: Sort, text: str, secret: str) -> None:
    findings = _found(text)
    assert len(findings) == 1, sort
    assert secret not in "".join(str(value) for value in astuple(findings[0]))
    assert findings[0].keys == ("uraian",)


@pytest.mark.parametrize("text", INNOCENT)
def test_what_speaks_of_secrets_is_none(text: str) -> None:
    assert _found(text) == []


def test_two_secrets_in_one_text_have_two_fingerprints() -> None:
    findings = _found("password=satu1234 dan password=dua56789")
    assert len({finding.fingerprint for finding in findings}) == 2


def test_a_contact_for_the_public_belongs() -> None:
    service = Service(id="layanan/x", nama="X", kanal_pengaduan="WhatsApp 0812-3456-7890")
    architecture = gather(Agency(id="instansi"), Settings(), [service])
    analysis = analyse(architecture, load_reference(), date(2025, 6, 30))
    assert not any(analysis.sensitive.values())


@given(st.text(alphabet=st.sampled_from("aA1 .:@/=-\n\"'İß,S"), max_size=60))
def test_every_text_is_scanned_without_harm(text: str) -> None:
    for scan in SCANNERS.values():
        assert all(0 <= start < end <= len(text) for start, end in scan(text))
    _found(text)
