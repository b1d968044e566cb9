"""What the papers of the evaluation say."""
