"""Whom one can sign in as in the demo, in the order of the sign-in page."""

from django.utils.translation import gettext_lazy as _

from config.authentication import DEMO_DOMAIN

_SECRETARY = _("board secretary")
_PEOPLE = [
    ("strateg", _("strategist of the program")),
    ("projektledare", _("project leader")),
    ("sekreterare.halmstad", _SECRETARY),
    ("sekreterare.hylte", _SECRETARY),
    ("sekreterare.kungsbacka", _SECRETARY),
    ("sekreterare.varberg", _SECRETARY),
    ("sekreterare.falkenberg", _SECRETARY),
    ("sekreterare.laholm", _SECRETARY),
    ("sekreterare.region", _SECRETARY),
    ("sekreterare2.halmstad", _("second officer of Halmstad: approver")),
    ("planerare.halmstad", _("plans for Halmstad's schools")),
    ("forvaltningschef.halmstad", _("head of Halmstad's schools: approver of plans")),
    ("strateg.orebro", _("plans for Region Örebro län")),
    ("chef.orebro", _("approver of plans of Region Örebro län")),
    ("registrator", _("registrar")),
    ("styrgrupp", _("steering group member")),
    ("chef", _("approver of the program")),
    ("utvarderare", _("evaluator")),
    ("admin", _("administrator")),
    ("admin2", _("administrator")),
]
LOGINS = [(f"{login}{DEMO_DOMAIN}", role) for login, role in _PEOPLE]
