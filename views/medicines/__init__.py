"""A list of medicines on the screen: its words, its table and the whole sheet to read."""
