"""Histories: what happened in cases, told step by step, and played through the real services."""
