"""The process: composition root, command line, background work and crash handling."""
