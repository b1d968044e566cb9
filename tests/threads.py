"""Several people at once, each on a connection of their own."""

import threading

from django.db import connection


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
