"""Shipped reference data and its typed, frozen readers."""
