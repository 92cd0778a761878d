"""All similar pairs of a catalogue, without all pairs."""

from spbe_arch.analysis.duplicates import CatalogueEntry, Detector
from spbe_arch.analysis.duplicates.clusters import clusters, neighbourhood


def test_slices_join_to_the_same_pairs_and_clusters_hold_what_repeats(gate: Detector) -> None:
    entries = [
        CatalogueEntry("aplikasi/a", "own", "e-Surat", "Surat masuk dan keluar serta disposisi"),
        CatalogueEntry("aplikasi/b", "own", "Persuratan", "Agenda surat masuk dan surat keluar"),
        CatalogueEntry("aplikasi/c", "own", "Wisata", "Promosi destinasi wisata"),
    ]
    near = neighbourhood(entries, gate.read, gate.interpreter.lexicon, gate.weights)
    whole = tuple(near.similar_pairs(range(3)))
    assert tuple(pair for n in range(3) for pair in near.similar_pairs([n])) == whole
    assert clusters(whole) == (("aplikasi/a", "aplikasi/b"),)
