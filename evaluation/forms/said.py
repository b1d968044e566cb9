"""What a table refuses, said in words and beside the field that it is about."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError


class SaidForm:
    """A model form that says what holds of the row together with those it stands beside.

    `said` gives, for a constraint's name, the field and the words. What the form does not ask for
    itself (the evaluation that a finding is of) counts as well.
    """

    said: ClassVar[dict[str, tuple[str, Any]]] = {}

    def validate_constraints(self):
        wrong = set(self.errors)
        for constraint in self.instance._meta.constraints:
            field, words = self.said.get(constraint.name, (None, None))
            if field is None or field in wrong:
                continue
            try:
                constraint.validate(type(self.instance), self.instance, exclude=wrong)
            except ValidationError:
                self.add_error(field, words)
