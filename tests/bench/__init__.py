"""Measures pages and papers against the bare page: `make bench`. It prints, and never fails."""
