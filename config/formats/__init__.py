"""Swedish and English formats of our own: Django's also accept ambiguous US dates."""
