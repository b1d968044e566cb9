"""Runs a command with everything set up and the database running: python -m ops.during COMMAND."""

import os
import signal
import subprocess
import sys

from ops import environment
from ops.clone import ROOT, ended
from ops.setup import ready


def main() -> int:
    with ready(tests=True, data=False):
        # Ctrl-C reaches the command too: it ends by itself, and we wait for it.
        signal.signal(signal.SIGINT, lambda *_: None)
        command = subprocess.Popen(sys.argv[1:], cwd=ROOT, env=_values())
        signal.signal(signal.SIGTERM, lambda *_: command.terminate())
        return command.wait()


def _values() -> dict[str, str]:
    """Tests make databases as the owner: on another's server they are told who that is."""
    if not environment.has_own_server():
        return dict(os.environ)
    owner = environment.of_owner()["DATABASE_OWNER_URL"]
    return {**environment.of_web(), "DATABASE_OWNER_URL": owner}


if __name__ == "__main__":
    sys.exit(ended(main))
