"""Forms: a reason."""
