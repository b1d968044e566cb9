"""What a person works with: the outbox of mails."""
