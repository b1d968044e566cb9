"""What must hold when a paper is asked for, issued or withdrawn."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from documents.rules.findings import Finding, obstacles_to_issue


def obstacles_to_language(language: str, offered: Collection[str]) -> Iterable[Any]:
    """Yield why a paper cannot be had in a language."""
    if language not in offered:
        yield _("This paper is not made in that language.")


def obstacles_to_request_issue(
    findings: Iterable[Finding], own: Iterable[Any], *, is_under_way: bool, is_unchanged: bool
) -> Iterable[Any]:
    """Yield why a paper cannot be issued now.

    `own` are the paper's own reasons; `is_under_way` says that it is being issued already, and
    `is_unchanged` that the last issued document says exactly the same.
    """
    yield from own
    yield from obstacles_to_issue(findings)
    if is_under_way:
        yield _("It is being issued already.")
    if is_unchanged:
        yield _("Nothing has changed since it was last issued.")


def obstacles_to_complete_issue(
    own: Iterable[Any], *, is_changed: bool, is_given_up: bool
) -> Iterable[Any]:
    """Yield why a paper that was asked for cannot be issued any more.

    `own` are the paper's own reasons, asked again; `is_changed` says that it would say something
    else now than what was checked and frozen, `is_given_up` that its maker was taken for dead and
    the person was told to try again.
    """
    yield from own
    if is_changed:
        yield _("It has changed since its issue was asked for. Look at it and ask again.")
    if is_given_up:
        yield _("The work had been given up. Try again.")


def obstacles_to_make_again(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterable[Any]:
    """Yield why a document would not be the same if it were made again: what has another version.

    `then` is the head of its snapshot, `now` the versions that are in use.
    """
    sentences = {
        "template_version": _("Its template has another version now: %(now)s instead of %(then)s."),
        "engine_version": _(
            "The program that makes PDFs has another version now: %(now)s instead of %(then)s."
        ),
    }
    for key, sentence in sentences.items():
        if then.get(key) != now[key]:
            yield sentence % {"then": then.get(key) or "–", "now": now[key]}


def obstacles_to_withdraw(*, is_withdrawn: bool, reason: str) -> Iterable[Any]:
    """Yield why a document cannot be withdrawn."""
    if is_withdrawn:
        yield _("The document has already been withdrawn.")
    if not reason.strip():
        yield _("Say why the document is withdrawn.")
