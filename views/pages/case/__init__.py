"""The parts of the page Ärende: banner, next step, what is not ready, and the tabs."""
