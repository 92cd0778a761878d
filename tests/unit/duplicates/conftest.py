"""One gate over the shipped catalogue and lexicon for all tests here."""

import pytest

from spbe_arch.analysis.duplicates import Detector, national_entries, weights_of
from spbe_arch.reference.lexicon import duplicate_weights, lexicon
from spbe_arch.reference.national import national_applications


@pytest.fixture(scope="session")
def gate() -> Detector:
    return Detector(lexicon(), weights_of(duplicate_weights()), national_entries(national_applications().values()))
