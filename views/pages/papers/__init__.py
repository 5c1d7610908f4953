"""The parts of the page Papper: everybody who goes home, and their papers."""
