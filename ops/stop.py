"""make stop: ends a make run of this clone and its database; make clean: removes what was made."""

import fcntl
import os
import shutil
import signal
import sys
import time

from ops import cluster, environment
from ops.clone import ROOT, VAR, OpsError, ended, say

MADE = (".venv", "node_modules", "var", ".pytest_cache", ".ruff_cache", ".import_linter_cache")


def main() -> int:
    if _stop_run():
        say("make run ended.")
    if VAR.exists() and not environment.has_own_server() and cluster.stop():
        say("Database cluster stopped.")
    if "--clean" in sys.argv:
        cluster.remove()
        for name in MADE:
            shutil.rmtree(ROOT / name, ignore_errors=True)
        say("Removed what make had made, the database with it.")
    return 0


def _stop_run() -> bool:
    """End the make run that holds the lock, if there is one, and wait for it."""
    path = VAR / "locks" / "run"
    if not path.exists():
        return False
    with path.open("a+") as lock:
        for attempt in range(300):
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if attempt == 0:
                    os.kill(int(path.read_text()), signal.SIGTERM)
                time.sleep(0.1)
            else:
                return attempt > 0
    raise OpsError("make run does not end.")


if __name__ == "__main__":
    sys.exit(ended(main))
