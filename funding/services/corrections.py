"""Verbs on corrections: what stands beside a decision that counts (domain.md, Decision)."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import verb
from core.rules import refuse, refuse_fields
from funding.models import Correction, Decision
from funding.rules import corrections as rules


@verb(_("corrected a clerical error in the decision"))
def correct(
    decision: Decision, *, on: date, wrong: str, right: str, reason: str, by: User
) -> Correction:
    """Let a correction stand beside a decision that counts, with its reason; nothing changes it."""
    Decision.objects.locked(decision.pk)  # who sends the same twice sees the first
    decision = Decision.objects.with_counted_on().get(pk=decision.pk)
    refuse(rules.obstacles_to_correct(decision.counted_on))
    refuse_fields(
        {
            "on": rules.obstacles_to_corrected_on(decision.counted_on, on, timezone.localdate()),
            "right": rules.obstacles_to_right(
                wrong, right, decision.corrections.values_list("wrong", "right")
            ),
        }
    )
    return Correction.objects.create(
        decision=decision,
        corrected_on=on,
        wrong=wrong,
        right=right,
        reason=reason,
        corrected_by=by,
    )
