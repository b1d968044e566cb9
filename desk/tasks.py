"""Jobs of the worker: mails leave here."""

import logging

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from desk.services import mails

log = logging.getLogger(__name__)


@app.task(retry=RetryStrategy(max_attempts=5, exponential_wait=5))
def send_mail(mail_id: int) -> None:
    """Send one mail, unless it has been sent."""
    mails.deliver(mail_id)


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="desk.send_stuck_mails", pass_context=False)
def send_stuck_mails(timestamp: int) -> None:
    """Try again what should have left; one that fails does not hold up the others."""
    for mail_id in mails.stuck():
        try:
            mails.deliver(mail_id)
        except OSError:  # the mail server is away or refuses; the next round tries again
            log.warning("Mail %s could not be sent.", mail_id, exc_info=True)
