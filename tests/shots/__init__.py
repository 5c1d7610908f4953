"""Pictures of every page, for eyes."""
