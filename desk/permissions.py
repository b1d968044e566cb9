"""Who may: everybody reads their own mails."""

import rules

from accounts.permissions import is_administrator, is_signed_in


@rules.predicate
def is_owner(user, view=None):
    """Saved the view; whoever it is shared with opens it, and no more."""
    return user.is_authenticated and (view is None or view.owner_id == user.pk)


@rules.predicate
def is_absent(user, deputy=None):
    """Is the one who is away; whoever stands in does not change how long."""
    return user.is_authenticated and (deputy is None or deputy.absent_id == user.pk)


rules.add_perm("desk.use_views", is_signed_in)
rules.add_perm("desk.change_view", is_owner)
rules.add_perm("desk.view_mail", is_signed_in)
rules.add_perm("desk.change_mail", is_signed_in)
rules.add_perm("desk.view_follow", is_signed_in)
rules.add_perm("desk.view_deputy", is_signed_in)
rules.add_perm("desk.change_deputy", is_absent | is_administrator)
rules.add_perm("desk.manage_deputies", is_administrator)
