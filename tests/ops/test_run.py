"""make run says in one line why it cannot start."""

import socket


def test_run_says_that_the_port_is_taken(clone):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = clone("run", PORT=str(port))
    assert done.returncode == 1
    assert done.stderr == f"Port {port} is taken: say make run PORT={port + 1}.\n"


def test_run_refuses_what_is_no_port(clone):
    assert clone("run", PORT="http").stderr == "PORT=http is no port: say make run PORT=8001.\n"


def test_stop_has_nothing_to_do_in_a_fresh_clone(clone):
    done = clone("stop")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
