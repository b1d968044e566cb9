"""PAdES signatures: the only package that knows pyHanko, and that knows nothing of Django.

It is never imported by the web process. The worker seals with it; a file that somebody sends is
judged by `python -m documents.signing` in a process of its own, which is bounded in time and
memory and knows no secret of ours (see __main__.py).

A signed file stays PDF/A-3a and PDF/UA-1: it is the issued file, byte for byte, and an update
behind it that holds the signature in a field that the structure tree knows.
"""
