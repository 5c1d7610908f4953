"""The rules: pure functions with their paragraph; they are given the time and the facts."""
