"""The data of the explorer: whole, compact, only what the audience may see, and nothing but text."""

import json

import pytest
from site_making import assessed, options

from spbe_arch.site.context import site_of
from spbe_arch.site.parts.graph_data import graph_script

CLOSED = {
    "keamanan/audit.yml": (
        "nama: Audit Rahasia\njenis_objek: audit_keamanan\nrak: RAK.01\nunit_kerja: kominfo\naplikasi: [simpeg]\n"
    ),
    "data/tertutup.yml": "nama: Data Tertutup Sekali\nunit_kerja: bkd\nrad: RAD.09.06.03\nsifat_data: Tertutup\n",
}


def script(repository, more=(), audience="public", lang="id"):
    site = site_of(assessed(repository(dict(more))), options(audience, lang))
    return graph_script(site).data.decode(), site


def graph(text):
    return json.loads(text.removeprefix("window.spbeGraph=").rstrip(";\n"))


def edges(found):
    ids = [f"{kind[0]}/{slug}" for kind, slug in zip(kinds_of(found), found["slugs"], strict=True)]
    for forward, _back, pairs in found["relations"]:
        source = 0
        for step, target in zip(pairs[::2], pairs[1::2], strict=True):
            source += step
            yield ids[source], forward, ids[target]


def kinds_of(found):
    return [kind for kind in found["kinds"] for _ in range(kind[2])]


def test_every_link_of_the_architecture_is_in_it(repository):
    text, site = script(repository)
    found = {(source, target) for source, _said, target in edges(graph(text))}
    assert found == {(edge.source, edge.target) for edge in site.architecture.edges if edge.source != edge.target}


def test_every_entity_is_in_it_and_of_what_is_outside_only_what_is_linked(repository):
    text, site = script(repository)
    found = graph(text)
    ids = {f"{kind[0]}/{slug}" for kind, slug in zip(kinds_of(found), found["slugs"], strict=True)}
    assert set(site.architecture.entities) <= ids
    assert {one for one in ids if one.startswith(("nasional/", "luar/"))} == {
        "nasional/siasn",
        "nasional/srikandi",
        "luar/bank-daerah",
    }


def test_relations_are_told_both_ways_and_in_the_language_of_the_site(repository):
    said = {tuple(relation[:2]) for relation in graph(script(repository)[0])["relations"]}
    english = {tuple(relation[:2]) for relation in graph(script(repository, lang="en")[0])["relations"]}
    assert all(forward and back for forward, back in said | english)
    assert said.isdisjoint(english)


@pytest.mark.parametrize(("audience", "seen"), [("public", False), ("internal", True)])
def test_only_what_the_audience_may_see(repository, audience, seen):
    text, _site = script(repository, CLOSED, audience)
    for secret in ("Audit Rahasia", "keamanan", "Data Tertutup Sekali", "tertutup"):
        assert (secret in text) is seen, secret


def test_hostile_names_cannot_leave_their_text(repository):
    nasty = '</script><script>window.hacked=1</script> \\"];alert(1);[\\" \u2028 \u202e'
    text, _site = script(repository, {"aplikasi/jahat.yml": f"nama: {json.dumps(nasty)}\nunit_kerja: bkd\n"})
    assert "<" not in text
    assert text.isascii()
    assert nasty in graph(text)["names"]


def test_units_are_places_of_units(repository):
    found = graph(script(repository)[0])
    kinds = kinds_of(found)
    assert any(unit >= 0 for unit in found["units"])
    assert all(kinds[unit][0] == "unit-kerja" for unit in found["units"] if unit >= 0)
