"""The semantics of time, calculated a second time: year by year, from the text of the contract, with plain values.

Nothing here is shared with the program. An object is a dict with `status`, `mulai`, `selesai`; an initiative a dict
with the keys of its file.
"""

OFFICIAL = {"building": "to_be_new", "upgrading": "to_be_upgrade", "as_is": "as_is", "ending": "as_is"}


def runs_in(initiative):
    """The years of an initiative, one by one; one stated year stands for both."""
    first = initiative.get("tahun_awal") or initiative.get("tahun_akhir")
    last = initiative.get("tahun_akhir") or initiative.get("tahun_awal")
    return [] if first is None else list(range(first, last + 1))


def in_force(initiatives):
    return {slug: one for slug, one in initiatives.items() if one.get("status_perencanaan") != "dibatalkan"}


def working_on(object_id, initiatives, key):
    return {slug: one for slug, one in in_force(initiatives).items() if object_id in one.get(key, ()) and runs_in(one)}


def state(object_id, thing, initiatives, year):
    """One state for one year, by asking the questions of the text in its order."""
    work = {key: working_on(object_id, initiatives, key) for key in ("menghentikan", "membangun", "meningkatkan")}
    return (
        ending(work["menghentikan"], year)
        or building(work["membangun"], year)
        or upgrading(work["meningkatkan"], year)
        or own(thing, any(work.values()), year)
    )


def ending(initiatives, year):
    years = [y for one in initiatives.values() for y in runs_in(one)]
    if years and year in range(min(years), max(years) + 1):
        return "ending"
    return "ended" if years and year > max(years) else None


def building(initiatives, year):
    years = [y for one in initiatives.values() for y in runs_in(one)]
    if not years:
        return None
    ready = max(one.get("selesai_dibangun") or max(runs_in(one)) + 1 for one in initiatives.values())
    if year < min(years):
        return "absent"
    return "building" if year < ready else None


def upgrading(initiatives, year):
    return "upgrading" if any(year in runs_in(one) for one in initiatives.values()) else None


def own(thing, planned, year):
    """Its own years bound the rest; without dates or initiatives the status speaks."""
    begin, end = thing.get("mulai"), thing.get("selesai")
    if begin is not None and year < begin:
        return "absent"
    if end is not None and year > end:
        return "ended"
    if begin is not None or end is not None or planned:
        return "as_is"
    return {"usulan": "absent", "pembangunan": "absent", "dihentikan": "ended"}.get(thing.get("status"), "as_is")


def budget(initiatives, year):
    """The total of a year and its cuts."""
    total, cuts = 0, {"by_source": {}, "by_unit": {}, "by_content": {}, "by_program": {}}
    for one in in_force(initiatives).values():
        amounts = one.get("anggaran_per_tahun", {}).get(year, {})
        for source, amount in (amounts if isinstance(amounts, dict) else {"": amounts}).items():
            names = {
                "by_source": source or one.get("sumber_dana"),
                "by_unit": f"unit-kerja/{one['unit_kerja']}" if one.get("unit_kerja") else None,
                "by_content": one.get("kategori"),
                "by_program": one.get("program"),
            }
            total += amount
            for cut, name in names.items():
                stated = name or "belum diketahui"
                cuts[cut][stated] = cuts[cut].get(stated, 0) + amount
    return {"total": total, **cuts}


def gap_state(slug, gap, initiatives, year):
    if gap.get("status") == "ditunda":
        return "postponed"
    if gap.get("status") == "selesai":
        return "closed"
    closers = [
        one
        for name, one in in_force(initiatives).items()
        if slug in one.get("kesenjangan", ()) or name in gap.get("kegiatan", ())
    ]
    if any(year in runs_in(one) for one in closers):
        return "closing"
    over = [bool(runs_in(one)) and max(runs_in(one)) < year for one in closers]
    return "closed" if over and all(over) else "open"
