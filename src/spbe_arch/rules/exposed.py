"""What the rules on text that does not belong share: the place, the sort, and never the text itself."""

from collections.abc import Iterator

from spbe_arch.analysis.analysis import Analysis
from spbe_arch.analysis.sensitive_patterns import Sort
from spbe_arch.model.finding import Finding, Rule

HISTORY = "isi lama tetap terbaca di riwayat git; bila sudah terkirim, minta pengelola membersihkan riwayatnya"


def exposed(rule: Rule, analysis: Analysis, sort: Sort, message: str, advice: str) -> Iterator[Finding]:
    """Yield a finding for each match of a sort; `{key}` and `{masked}` in the message say where and what."""
    for match in analysis.sensitive[sort]:
        words = [str(key) for key in match.keys if isinstance(key, str)]
        yield rule.at(
            match.entity,
            *match.keys,
            message=message.format(key=".".join(words), masked=match.masked),
            help=f"{advice}; {HISTORY}",
            value=match.token,
        )
