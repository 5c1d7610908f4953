"""The main screens and the tabs of a case."""
