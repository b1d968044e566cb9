"""Jobs of the worker: mails leave here, and what a killed worker left is taken up again."""

import logging

from django.db import DatabaseError
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Status

from desk.services import mails
from desk.signals import job_given_up

log = logging.getLogger(__name__)
MOST_ATTEMPTS = 5  # a job that kills its worker every time is not tried for ever


@app.task(retry=RetryStrategy(max_attempts=5, exponential_wait=5))
def send_mail(mail_id: int) -> None:
    """Send one mail, unless it has been sent."""
    mails.deliver(mail_id)


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="desk.send_stuck_mails", pass_context=False)
def send_stuck_mails(timestamp: int) -> None:
    """Try again what should have left; one that fails does not hold up the others.

    What a dead worker had taken up is called uncertain and not tried: it may have arrived.
    """
    if left := mails.give_up_left():
        log.warning("%s mails were left while being sent: nobody knows whether they arrived.", left)
    for mail_id in mails.stuck():
        try:
            mails.deliver(mail_id)
        except OSError:  # the mail server is away; the next round tries again
            log.warning("Mail %s could not be sent.", mail_id, exc_info=True)
        except Exception:  # one that cannot be worded does not hold up the others
            log.exception("Mail %s could not be written.", mail_id)


@app.periodic(cron="*/2 * * * *")
@app.task(queueing_lock="desk.take_up_stalled_jobs", pass_context=True)
async def take_up_stalled_jobs(context: JobContext, timestamp: int) -> None:
    """Put the jobs of every queue that a killed worker left in work back in their queue."""
    jobs = context.app.job_manager
    for job in await jobs.get_stalled_jobs():
        try:
            if job.attempts < MOST_ATTEMPTS:
                await jobs.retry_job(job)
            else:
                log.error("Job %s was left by %s workers; it is given up.", job.id, job.attempts)
                await job_given_up.asend(app, task=job.task_name, arguments=job.task_kwargs)
                await jobs.finish_job(job, Status.FAILED, delete_job=False)
        # it was finished meanwhile, its like waits already, or whoever was told could not write
        except (ConnectorException, DatabaseError):
            log.warning("Job %s could not be taken up.", job.id, exc_info=True)
