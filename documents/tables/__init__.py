"""Tables of the documents' lists."""
