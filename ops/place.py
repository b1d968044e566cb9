"""Where the private database cluster lies, who runs it, and with which PostgreSQL."""

import hashlib
import os
import pwd
import re
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

from ops.clone import ROOT, VAR, OpsError, folder

OLDEST = 15  # the first version whose databases sort by ICU
SOCKET = ".s.PGSQL.5432"
LONGEST_SOCKET = 107  # bytes that the kernel takes for a socket's path


@dataclass(frozen=True)
class Place:
    """Where the cluster lies, and who runs it: None is whoever runs make."""

    data: Path
    sockets: Path
    user: pwd.struct_passwd | None

    @property
    def socket(self) -> Path:
        return self.sockets / SOCKET

    @property
    def as_user(self) -> dict:
        """How a subprocess is started as the server's user, away from folders it cannot read."""
        options = {"cwd": "/", "env": {"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"}}
        if self.user:
            ids = {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []}
            options |= ids
        return options


def place() -> Place:
    """Under var/, or in a runtime folder when a socket's path or an unprivileged user forbids it.

    PostgreSQL refuses to run as root, so root runs it as another user, who may not be let into
    the clone: then the data lies in the runtime folder and var/postgres is a link to it.
    """
    user = _server_user()
    data = VAR / "postgres"
    if data.is_symlink():
        home = data.readlink().parent
        return Place(home / "postgres", home, user)
    if user and not _reaches(user, folder("")):
        if data.exists():
            raise OpsError(f"{user.pw_name}, who runs PostgreSQL, may not enter {VAR} any more.")
        home = _runtime_folder(root=True)
        return Place(home / "postgres", home, user)
    if _is_plain(VAR / "run" / SOCKET):
        return Place(data, VAR / "run", user)
    return Place(data, _runtime_folder(root=bool(user)), user)


def _server_user() -> pwd.struct_passwd | None:
    if os.geteuid():
        return None
    data = VAR / "postgres"
    if data.exists() and data.stat().st_uid:
        return pwd.getpwuid(data.stat().st_uid)
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise OpsError("PostgreSQL does not run as root: make a user named postgres.")


def _reaches(user: pwd.struct_passwd, path: Path) -> bool:
    options = Place(path, path, user).as_user
    return not subprocess.run(["test", "-x", path], check=False, **options).returncode


def _is_plain(path: Path) -> bool:
    """Whether every program takes the path as it is: short, and no sign that separates hosts."""
    text = str(path)
    return len(os.fsencode(text)) <= LONGEST_SOCKET and bool(
        re.fullmatch(r"[\w/. +-]+", text, re.A)
    )


def _runtime_folder(*, root: bool) -> Path:
    """One per clone; root's may hold the data and so lies where nothing is swept away."""
    key = hashlib.sha256(os.fsencode(ROOT)).hexdigest()[:12]
    return Path("/var/lib" if root else "/tmp") / f"malbild-{key}"


def make_private(path: Path, user: pwd.struct_passwd | None) -> None:
    """Make a folder for the server's user alone; somebody else's of that name is refused."""
    owner = user.pw_uid if user else os.geteuid()
    try:
        path.mkdir(mode=0o700, parents=False)
        if user:
            os.chown(path, user.pw_uid, user.pw_gid)
    except FileExistsError:
        found = path.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (owner, os.geteuid()):
            raise OpsError(
                f"{path} belongs to somebody else: remove it or run as its owner."
            ) from None
        if user:
            os.chown(path, user.pw_uid, user.pw_gid)
    path.chmod(0o700)


def programs(version: int | None = None) -> Path | None:
    """The folder of PostgreSQL's programs: of one version, or of the newest that is new enough."""
    found = {}
    for path in (*Path("/usr/lib/postgresql").glob("*/bin"), *map(Path, os.get_exec_path())):
        server = (path / "postgres").resolve()
        if server.is_file() and server.with_name("initdb").exists():
            options = {"capture_output": True, "text": True, "check": False}
            text = subprocess.run([server, "--version"], **options).stdout
            if match := re.search(r"\) (\d+)", text):
                found.setdefault(int(match[1]), server.parent)
    if version:
        return found.get(version)
    newest = max(found, default=0)
    return found[newest] if newest >= OLDEST else None


def programs_for(where: Place) -> Path:
    version = where.data / "PG_VERSION"
    number = int(version.read_text()) if version.exists() else None
    if path := programs(number):
        return path
    raise OpsError(
        f"PostgreSQL {number or f'{OLDEST} or newer'} is needed: install its server package."
    )
