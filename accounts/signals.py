"""What accounts announces to the floors above."""

from django.dispatch import Signal

# Sent with person= and by= (None when asked for at the door): the person needs a link to choose
# a password. is_new= says whether this is the first one.
password_link_wanted = Signal()
