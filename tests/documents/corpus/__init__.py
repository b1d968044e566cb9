"""Documents of our own making that the review is measured by: clean ones, and planted errors."""
