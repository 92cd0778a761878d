"""A sign per kind on a 16 x 16 field, so that kinds differ by shape and not by colour alone."""

from collections.abc import Mapping

ICONS: Mapping[str, str] = {
    "unit-kerja": "M8 2v3M3 9V7h10v2M1 9h4v4H1zM6 9h4v4H6zM11 9h4v4h-4zM6 2h4v3H6z",
    "proses-bisnis": "M1 4h9l5 4-5 4H1l4-4z",
    "layanan": "M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 14c0-3 3-4 6-4s6 1 6 4z",
    "data": "M2 4c0-3 12-3 12 0s-12 3-12 0v8c0 3 12 3 12 0V4M2 8c0 3 12 3 12 0",
    "aplikasi": "M1 3h14v10H1zM1 6h14M3 4.5h1M5.5 4.5h1",
    "infrastruktur": "M2 2h12v5H2zM2 9h12v5H2zM4 4.5h2M4 11.5h2",
    "keamanan": "M8 1l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V3zM5 8l2 2 4-4",
    "inisiatif": "M3 15V2M3 2h10l-2 3.5L13 9H3",
    "kesenjangan": "M1 5h5v6H1zM10 5h5v6h-5zM7 8h2",
    "kendala": "M8 2l7 12H1zM8 6v4M8 12v.5",
    "cakupan": "M8 15s5-5 5-8.5a5 5 0 0 0-10 0C3 10 8 15 8 15zM8 8.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
    "regulasi": "M3 1h7l3 3v11H3zM10 1v3h3M5 7h6M5 10h6",
    "penilaian": "M2 14V9h3v5zM6.5 14V5h3v9zM11 14V2h3v12z",
    "keputusan": "M3 9l4 4 7-10",
    "nasional": "M8 1l7 4H1zM2 7v6M6 7v6M10 7v6M14 7v6M1 14.5h14",
    "luar": "M6 3H2v11h11v-4M9 2h5v5M14 2L7 9",
    "sasaran": "M8 15A7 7 0 1 0 8 1a7 7 0 0 0 0 14zM8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
    "lainnya": "M3 8h.5M8 8h.5M13 8h.5",
}
"""Paths to be drawn as lines without filling."""
