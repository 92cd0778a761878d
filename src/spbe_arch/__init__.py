"""spbe-arch: describe, check and publish the SPBE architecture of an Indonesian government agency."""

__version__ = "0.1.0"
