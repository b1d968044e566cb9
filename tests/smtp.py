"""A small mail server for tests: it takes letters, refuses them, hangs up, or keeps one waiting."""

import socketserver
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field

TAKES = "250 taken"
HANGS_UP = ""


@dataclass
class Post:
    """What the server answers to a letter, and the letters that it has got whole."""

    to_recipient: str = "250 fine"
    to_letter: str = TAKES
    letters: list[str] = field(default_factory=list)
    port: int = 0
    got_one: threading.Event = field(default_factory=threading.Event)
    goes_on: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self):
        self.goes_on.set()


class Talk(socketserver.StreamRequestHandler):
    def say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())

    def handle(self) -> None:
        self.say("220 ready")
        while line := self.rfile.readline().decode().strip():
            if not self.answer(line.split()[0].upper()):
                return

    def answer(self, word: str) -> bool:
        post = self.server.post
        if word == "DATA":
            return self.take_letter(post)
        if word == "QUIT":
            self.say("221 bye")
            return False
        self.say(post.to_recipient if word == "RCPT" else "250 fine")
        return True

    def take_letter(self, post: Post) -> bool:
        self.say("354 go on")
        lines = []
        while (line := self.rfile.readline().decode().rstrip("\r\n")) != ".":
            lines.append(line)
        post.letters.append("\n".join(lines))
        post.got_one.set()
        post.goes_on.wait(timeout=60)
        if post.to_letter == HANGS_UP:
            return False
        try:
            self.say(post.to_letter)
        except OSError:  # whoever waited for the answer has been killed
            return False
        return True


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True


@contextmanager
def serving(post: Post):
    """Serve on a free port of this machine while the test runs."""
    with Server(("127.0.0.1", 0), Talk) as server:
        server.post, post.port = post, server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield post
        finally:
            post.goes_on.set()
            server.shutdown()
            thread.join(timeout=10)


def mailers(post: Post) -> dict:
    """Return settings by which mails go to the server."""
    return {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {"host": "127.0.0.1", "port": post.port, "timeout": 20},
        }
    }
