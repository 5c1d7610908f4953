"""The list of the overview: its rows, columns, groups and how they are painted."""
