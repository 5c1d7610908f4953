"""What a person fills in; a file per act."""
