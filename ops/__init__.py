"""What make runs: set-up, the private database cluster, the servers; standard library only."""
