"""What is sent: invitations as calendar files."""
