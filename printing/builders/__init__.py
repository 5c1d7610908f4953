"""From a case to the blocks of its papers: no font, no page and no database."""
