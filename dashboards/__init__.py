"""Pages across apps: what waits, where a program stands; owns no data."""
