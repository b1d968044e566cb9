"""Papers of any app: their twin on the web, their PDF, and every document that was issued."""
