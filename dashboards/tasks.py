"""Jobs of the worker: every morning the reminders and overviews of the day are planned."""

from procrastinate.contrib.django import app

from dashboards.services import sendings


@app.periodic(cron="7 * * * *")
@app.task(queueing_lock="dashboards.plan_sendings", pass_context=False)
def plan_sendings(timestamp: int) -> None:
    """Plan the day's mails from six in the morning in Sweden, or as soon as a worker is there."""
    sendings.plan_today()
