"""Who may: everybody has a page of their own; a program's page is for its people."""

import rules

from accounts.permissions import is_administrator, is_signed_in
from funding.permissions import sees_rounds
from programs.permissions import is_in_program

rules.add_perm("dashboards.view_home", is_signed_in)
rules.add_perm("dashboards.view_help", is_signed_in)
rules.add_perm("dashboards.manage_reminders", is_administrator)
rules.add_perm("dashboards.view_program", is_in_program)
rules.add_perm("dashboards.view_search", is_signed_in)
# Which programs, boards and rounds stand there is answered by what the person sees of each.
rules.add_perm("dashboards.view_portfolio", sees_rounds)
