"""Pages: documents, papers, renderings."""
