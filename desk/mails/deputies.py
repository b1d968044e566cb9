"""What the two are told when one is to stand in for the other."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _


def subject(told: Mapping[str, Any]) -> str:
    return _("%(deputy)s stands in for %(absent)s") % told


def body(told: Mapping[str, Any]) -> str:
    return (
        _(
            "From %(first)s to %(last)s %(deputy)s sees on My page what waits for %(absent)s. "
            "It gives no right: what %(deputy)s may open and do is as before."
        )
        % told
    )
