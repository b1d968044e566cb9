"""Rows that a question of its own names: asked once, then found by their ids."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Expression, F, QuerySet


class Among(Expression):
    """Whether a row is one of those that questions name; a condition for `filter`.

    The same as `pk__in=`, but the database answers the question first, and by itself. As one join
    among many it may be put off until every row there is has been read.
    """

    conditional = True
    output_field = BooleanField()

    def __init__(self, *questions: QuerySet, field: str = "pk") -> None:
        """Take questions for rows, any of which may name them, and the field that points there."""
        super().__init__()
        first, *others = (each.order_by().values("pk") for each in questions)
        self.among = F(field)
        self.question = ArraySubquery(first.union(*others).order_by() if others else first)

    def get_source_expressions(self) -> list[Any]:
        return [self.among, self.question]

    def set_source_expressions(self, exprs: list[Any]) -> None:
        self.among, self.question = exprs

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple]:
        """Write it; nothing at all can be there where the question has no answer for certain."""
        asked, params = compiler.compile(self.question)
        field, of_field = compiler.compile(self.among)
        return f"({field} = ANY({asked}))", (*of_field, *params)
