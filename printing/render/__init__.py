"""From a ``Paper`` to PDF bytes; the only place that imports ReportLab.

``pdf.render`` is the way in. No text is ever parsed: ``text_flow`` breaks it into lines
and the lines are drawn as they stand.
"""
