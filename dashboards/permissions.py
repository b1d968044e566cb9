"""Who may: everybody has a page of their own; a program's page is for its people."""

import rules

from accounts.permissions import is_signed_in
from programs.permissions import is_in_program

rules.add_perm("dashboards.view_home", is_signed_in)
rules.add_perm("dashboards.view_program", is_in_program)
