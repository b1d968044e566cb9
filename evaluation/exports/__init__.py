"""Files that leave the evaluation."""
