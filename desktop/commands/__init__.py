"""The command line: the same program for administrators, scripts and acceptance tests."""
