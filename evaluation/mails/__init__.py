"""What mails of the evaluation say."""
