"""Tables of plans as files."""
