"""Who may: everybody reads their own mails, and what is written in their circles."""

import rules

from accounts.permissions import is_administrator, is_signed_in
from desk.models.circles import circle_named, circles_of, kind_of


@rules.predicate
def is_owner(user, view=None):
    """Saved the view; whoever it is shared with opens it, and no more."""
    return user.is_authenticated and (view is None or view.owner_id == user.pk)


@rules.predicate
def is_absent(user, deputy=None):
    """Is the one who is away; whoever stands in does not change how long."""
    return user.is_authenticated and (deputy is None or deputy.absent_id == user.pk)


@rules.predicate
def is_in_its_circle(user, subject=None):
    """Belongs to those who talk about the object."""
    if subject is None:
        return bool(circles_of(user))
    kind = kind_of(subject)
    return kind is not None and kind.audience_of(subject) in circles_of(user)


@rules.predicate
def has_written(user, comment=None):
    return comment is not None and comment.author_id == user.pk


@rules.predicate
def is_asked(user, comment=None):
    """Is whom the comment asks."""
    return comment is not None and comment.assigned_to_id == user.pk


@rules.predicate
def leads_its_circle(user, comment=None):
    """Writes down what the group decides, and keeps order among what is open."""
    return comment is not None and circle_named(comment.audience).may_decide(user)


rules.add_perm("desk.view_comment", is_signed_in)
rules.add_perm("desk.add_comment", is_in_its_circle)
rules.add_perm("desk.answer_comment", is_signed_in)  # whoever reads it: visible_to
rules.add_perm("desk.change_comment", has_written)
rules.add_perm("desk.resolve_comment", has_written | is_asked | leads_its_circle)
rules.add_perm("desk.use_views", is_signed_in)
rules.add_perm("desk.change_view", is_owner)
rules.add_perm("desk.view_mail", is_signed_in)
rules.add_perm("desk.change_mail", is_signed_in)
rules.add_perm("desk.view_follow", is_signed_in)
rules.add_perm("desk.view_deputy", is_signed_in)
rules.add_perm("desk.change_deputy", is_absent | is_administrator)
rules.add_perm("desk.manage_deputies", is_administrator)
