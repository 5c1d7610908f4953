"""What a person can do at his or her desk; a file per use case."""
