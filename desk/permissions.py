"""Who may: everybody reads their own mails."""

import rules

from accounts.permissions import is_signed_in

rules.add_perm("desk.view_mail", is_signed_in)
