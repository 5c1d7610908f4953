"""Papers: frozen values, checks of their text, and ReportLab rendering."""
