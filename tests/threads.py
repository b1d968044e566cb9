"""Several people at once, each on a connection of their own."""

import threading
import time

from django.db import connection, transaction


def at_once(*acts):
    """Run the acts in threads of their own, each on its own connection; return what each met."""
    start = threading.Barrier(len(acts))
    met = [None] * len(acts)

    def run(number, act):
        try:
            start.wait(timeout=10)
            act()
        except Exception as error:
            met[number] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert not any(thread.is_alive() for thread in threads)
    return met


def one_after_the_other(first, second):
    """Begin the second while the first has not committed; return what the second met.

    It must wait for the first: two that never meet would prove nothing.
    """
    met = []

    def run():
        try:
            second()
            met.append(None)
        except Exception as error:
            met.append(error)
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    with transaction.atomic():
        first()
        thread.start()
        is_waiting = _somebody_waits(thread)
    thread.join(timeout=30)
    assert is_waiting, "The second did not wait for the first."
    assert not thread.is_alive()
    return met[0]


def _somebody_waits(thread) -> bool:
    """Say whether another connection comes to wait for this one while the thread lives."""
    end = time.monotonic() + 10
    while thread.is_alive() and time.monotonic() < end:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT EXISTS (SELECT FROM pg_locks "
                "WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid)))"
            )
            if cursor.fetchone()[0]:
                return True
        time.sleep(0.02)
    return False
