"""The parts that pages and dialogs are built of, one concept a file."""
