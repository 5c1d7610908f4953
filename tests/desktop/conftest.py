"""Profiles with the county, the same as the command line is tried on."""

from tests.cli.conftest import county, profile, store

__all__ = ["county", "profile", "store"]
