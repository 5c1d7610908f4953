"""An invented county for practice: its people are made up and their numbers are public test numbers."""
