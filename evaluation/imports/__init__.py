"""Files that are read into the evaluation."""
