"""What secrets and personal data look like: one scanner a sort, each giving the spans it is sure enough of.

Every pattern is bounded, so that a text made to be slow is not.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from itertools import chain

Span = tuple[int, int]


class Sort(StrEnum):
    """The sorts of text that do not belong; the strongest first."""

    KEY_BLOCK = "blok kunci"
    CREDENTIALS = "kredensial dalam alamat"
    SECRET = "rahasia"  # noqa: S105 - the name of a sort
    IDENTITY = "nomor identitas"
    CONTACT = "kontak pribadi"
    ADDRESS = "alamat dalam jaringan"
    PERSON = "nama orang"


LONG_NUMBER, PORT = "0" * 10, ":0000"
MARKS: Mapping[str, tuple[Sort, ...]] = {
    "-----": (Sort.KEY_BLOCK,),
    "@": (Sort.CREDENTIALS, Sort.CONTACT),
    LONG_NUMBER: (Sort.IDENTITY, Sort.CONTACT),
    PORT: (Sort.ADDRESS,),
    **dict.fromkeys(("pass", "pwd"), (Sort.CREDENTIALS, Sort.SECRET)),
    **dict.fromkeys(("sandi", "secret", "token", "kunci", "_key", "-key", " key", "apikey"), (Sort.SECRET,)),
    **dict.fromkeys(("ghp_", "glpat-", "akia", "aiza", "xox", "sk-", "eyj"), (Sort.SECRET,)),
    **dict.fromkeys(("192.168.", "172.", "10."), (Sort.ADDRESS,)),
    **dict.fromkeys((", s.", ", m.", ", a.md", ",s.", ",m."), (Sort.PERSON,)),
}
"""What a text in small letters must hold to be looked at: in the two shapes, every digit is a zero."""

PLACEHOLDER = re.compile(r"[*xX.•_-]+|<.*|\$.*|\{.*|%.*|\[.*|\(.*")
KEY_BLOCK = re.compile(r"-----BEGIN [A-Z0-9 ]*(?:PRIVATE KEY|CERTIFICATE|PGP MESSAGE)[A-Z ]*-----")
URL_USER = re.compile(r"\b[A-Za-z][A-Za-z0-9+.-]{0,20}://[^\s/:@]{1,99}:(?P<value>[^\s/@]{1,99})@[^\s/]{1,255}")
CONNECTION = re.compile(
    r"(?i)(?:\b(?:server|host|data source|dsn)\s*=|\bjdbc:)[^\n]{0,120}?\b(?:password|pwd)\s*=\s*(?P<value>[^\s;&\"']+)"
)
TOKEN = re.compile(
    r"\b(?:gh[pousr]_[A-Za-z0-9]{30,}|glpat-[\w-]{20,}|AKIA[0-9A-Z]{16}|AIza[\w-]{35}|xox[abprs]-[\w-]{10,}"
    r"|sk-[A-Za-z0-9]{20,}|eyJ[\w-]{10,300}\.[\w-]{10,}\.[\w-]*)"
)
LABELLED = re.compile(
    r"(?i)\b(?P<label>pass(?:word|wd|phrase)?|pwd|(?:kata )?sandi|(?:client[ _-]?)?secret(?:[ _-]?key)?|token"
    r"|(?:api|access|private)[ _-]?key|kunci (?:api|akses|rahasia))\b(?: \w+)?"
    r"\s*(?P<join>=|:|\badalah\b)\s*[\"'`]?(?P<value>[^\s\"'`,;]{4,})"
)
BARE = re.compile(r"(?i)\b(?:pass(?:word|wd|phrase)?|pwd|sandi|token|secret)\s+[\"'`]?(?P<value>[^\s\"'`,;:=]{6,})")
TECHNICAL = re.compile(
    r"(?i)(?:sha-?\d|md5|aes|rsa|oauth|jwt|[rh]s256|bcrypt|argon|pbkdf|base64|totp|fido|saml|2fa|mfa|tls|x\.?509|\d+-)"
)
WEAK = frozenset(("admin", "administrator", "password", "rahasia", "qwerty", "root", "welcome", "letmein", "bismillah"))
NIK = re.compile(r"(?<![\d.])\d{16}(?!\d)")
NIP = re.compile(r"(?<![\d.])\d{8} ?\d{6} ?[12] ?\d{3}(?!\d)")
PERSONAL_MAIL = re.compile(
    r"(?i)(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|icloud|aol"
    r"|proton(?:mail)?)\.[a-z]{2,}(?:\.[a-z]{2,})?"
)
MOBILE = re.compile(r"(?<![\d.])(?:\+62|62|0)[ -]?8[1-9]\d(?:[ -]?\d){6,9}(?!\d)")
PRIVATE_IP = re.compile(
    r"(?<![\d.])(?:10\.\d{1,3}|172\.(?:1[6-9]|2\d|3[01])|192\.168)\.\d{1,3}\.\d{1,3}(?!\d|\.\d)(?::\d{2,5})?"
)
HOST_PORT = re.compile(r"(?i)(?<![\w./-])(?:localhost|(?:[a-z0-9-]+\.)+[a-z]{2,}):\d{4,5}\b")
DEGREES = (
    r"S\.(?:Kom|T|H|E|Sos|Pd|I\.?P|STP|Si|Ag|Psi|K\.?M|Kep|Hut|P|Pt|Farm|Gz|AP|I\.?Kom|Ak|Ked|TP|Tr|Hum|Stat)"
    r"|M\.(?:Kom|T|H|M|Si|Pd|A\.?P|Kes|Eng|Sc|Ak|Hum|I\.?P|P|Ag|MSI|T\.?I|Psi|Stat)|A\.Md"
)
TITLED = re.compile(rf"\b[A-Z][\w'’]+(?: [A-Z][\w'’.]*){{0,4}}, ?(?:{DEGREES})\b")


def _key_blocks(text: str) -> Iterator[Span]:
    return (match.span() for match in KEY_BLOCK.finditer(text))


def _credentials(text: str) -> Iterator[Span]:
    for match in chain(URL_USER.finditer(text), CONNECTION.finditer(text)):
        if not PLACEHOLDER.fullmatch(match["value"]):
            yield match.span()


def _secrets(text: str) -> Iterator[Span]:
    for match in TOKEN.finditer(text):
        yield match.span()
    for match in LABELLED.finditer(text):
        if _plausible(match["label"].lower(), match["join"], match["value"].rstrip(".)")):
            yield match.span("value")
    for match in BARE.finditer(text):
        if all(re.search(sign, match["value"]) for sign in ("[A-Za-z]", "[0-9]", "[!@#$%^&*+?]")):
            yield match.span("value")


def _plausible(label: str, join: str, value: str) -> bool:
    """Whether a value after a label is a secret and not the description of one."""
    if PLACEHOLDER.fullmatch(value) or TECHNICAL.match(value):
        return False
    if join == "=" or value.lower() in WEAK:
        return True
    letters, digits = re.search(r"[A-Za-z]", value), re.search(r"\d", value)
    if letters is None:
        return digits is not None and len(value) >= 6 and label.startswith(("pass", "pwd", "sandi", "kata"))
    return len(value) >= 6 and (digits is not None or re.search(r"[!@#$%^&*+?]", value) is not None)


def _identities(text: str) -> Iterator[Span]:
    for match in NIK.finditer(text):
        if _is_nik(match.group()):
            yield match.span()
    for match in NIP.finditer(text):
        digits = match.group().replace(" ", "")
        if _is_day(int(digits[:4]), int(digits[4:6]), int(digits[6:8])) and 1 <= int(digits[12:14]) <= 12:
            yield match.span()


def _is_nik(digits: str) -> bool:
    """Whether 16 digits hold a province, a regency, a district, a date of birth and a number."""
    day, month = int(digits[6:8]), int(digits[8:10])
    places = digits[:2] >= "11" and digits[2:4] != "00" and digits[4:6] != "00"
    return places and digits[12:] != "0000" and _is_day(2000, month, day - 40 if day > 40 else day)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        return 1930 <= date(year, month, day).year <= 2020
    except ValueError:
        return False


def _contacts(text: str) -> Iterator[Span]:
    return (match.span() for match in chain(PERSONAL_MAIL.finditer(text), MOBILE.finditer(text)))


def _addresses(text: str) -> Iterator[Span]:
    for match in PRIVATE_IP.finditer(text):
        if all(int(octet) <= 255 for octet in match.group().partition(":")[0].split(".")):
            yield match.span()
    for match in HOST_PORT.finditer(text):
        yield match.span()


def _people(text: str) -> Iterator[Span]:
    return (match.span() for match in TITLED.finditer(text))


SCANNERS: Mapping[Sort, Callable[[str], Iterator[Span]]] = {
    Sort.KEY_BLOCK: _key_blocks,
    Sort.CREDENTIALS: _credentials,
    Sort.SECRET: _secrets,
    Sort.IDENTITY: _identities,
    Sort.CONTACT: _contacts,
    Sort.ADDRESS: _addresses,
    Sort.PERSON: _people,
}
"""How each sort is found, the strongest first."""
