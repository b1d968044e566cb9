"""What the desk announces to the floors above."""

from django.dispatch import Signal

# Sent with task= (its name) and arguments= (a dict): every worker that took up the job was killed
# over it, and it is not tried again. Sent before the job is ended, so it can come twice.
job_given_up = Signal()
