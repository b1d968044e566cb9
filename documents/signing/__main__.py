"""Work on one file in a process of its own: `judge` what was sent, or `prepare` one to be signed.

In: a line of JSON that says what to do, then the files one after another. Out: JSON for a
judgement, the file's bytes else. Nothing is fetched and nothing is written.
"""

import json
import resource
import sys

SECONDS, BYTES = 20, 1024**3


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    order = json.loads(sys.stdin.buffer.readline())
    files = [sys.stdin.buffer.read(length) for length in order["lengths"]]
    if order["do"] == "judge":
        from documents.signing.verdicts import judge

        verdict = judge(*files, order["roots"])
        sys.stdout.buffer.write(json.dumps(verdict).encode())
    else:
        from documents.signing.fields import with_fields

        sys.stdout.buffer.write(with_fields(*files, order["labels"]))


if __name__ == "__main__":
    main()
