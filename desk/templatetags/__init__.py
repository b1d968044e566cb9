"""Tags of the desk: what a person can do with any object."""
