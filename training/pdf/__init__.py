"""Papers of the training: certificates, lists of participants, sheets and matrices of attendance.

All of them name participants: they are for those who run the training alone, say until when the
names are kept, and their titles name nobody.
"""
