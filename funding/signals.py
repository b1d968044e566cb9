"""What funding announces to the floors above; heard in their receivers."""

from django.dispatch import Signal

# A decision began to count, or already counted when it was entered. Sent inside the transaction
# with decision=, by= (the person).
decision_counted = Signal()
