"""A small agency in memory for the tests of evidence."""

from datetime import date

from spbe_arch.analysis.maturity.evidence.facts import Facts
from spbe_arch.analysis.maturity.evidence.suggest import suggestion
from spbe_arch.model.architecture import gather
from spbe_arch.model.kinds import KINDS, OBJECT_TYPES, Agency, Settings
from spbe_arch.reference import load_reference
from spbe_arch.reference.evidence_map import evidence_map
from spbe_arch.reference.instruments import instruments

TODAY = date(2025, 6, 1)
RECENT = {"tanggal": "2025-01-10", "oleh": "Kepala Dinas Kominfo"}
OLD = {"tanggal": "2021-01-10"}
DONE = {**RECENT, "tindak_lanjut": "Diperbaiki"}
UNITS = {
    "unit-kerja/kominfo": {"nama": "Dinas Komunikasi dan Informatika", "jenis": "Dinas"},
    "unit-kerja/bkd": {"nama": "Badan Kepegawaian Daerah", "jenis": "Badan"},
    "unit-kerja/uptd": {"nama": "UPTD Diklat", "jenis": "UPTD", "induk": "bkd"},
    "unit-kerja/tim-spbe": {"nama": "Tim Koordinasi SPBE", "jenis": "Tim"},
}


def entity(entity_id, values):
    kind = entity_id.partition("/")[0]
    cls = OBJECT_TYPES.get(kind, {}).get(values.get("jenis_objek"), KINDS[kind])
    return cls.model_validate({"nama": entity_id, **values, "id": entity_id})


def architecture(entities, **agency):
    built = [entity(entity_id, values) for entity_id, values in {**UNITS, **entities}.items()]
    head = Agency.model_validate({"nama": "Pemerintah Kota Contoh", **agency, "id": "instansi"})
    return gather(head, Settings(), built, tuple(load_reference().national))


def facts(entities, **agency):
    return Facts(architecture(entities, **agency), load_reference(), TODAY)


def suggested(entities, indicator, instrument="permenpanrb-59-2020", **agency):
    rule = evidence_map().rules[instrument][indicator]
    return suggestion(facts(entities, **agency), instruments()[instrument], rule)


def pieces(found, level):
    return [piece.text for check in found.checks if check.level == level for piece in check.outcome.missing]
