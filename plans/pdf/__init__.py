"""What the review of a plan reads."""
