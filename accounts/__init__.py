"""People, organizations and the roles they hold for them; signing in."""
