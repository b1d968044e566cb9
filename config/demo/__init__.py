"""The demo region: the facts and figures of five real papers, everything else invented.

Persons are invented, and so are decision days, paragraphs and whatever the papers do not say;
the rows' own notes say which. Texts are written for the demo.
"""
