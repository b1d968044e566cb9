"""Operations of a migration between which nobody asks how the models look by then."""

from collections.abc import Sequence
from typing import Any

from django.db.migrations.operations.base import Operation


class AtOnce(Operation):
    """Carry out several operations as one.

    Django draws all models that are related to each other anew for every operation: with some 230
    of them that takes a tenth of a second each time. Here they are drawn once, and each operation
    meets them as they are when all are done. So it is for models that are created with all their
    fields, and for triggers on them; not for what changes a table twice.
    """

    serialization_expand_args = ["operations"]

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = operations

    @property
    def reversible(self) -> bool:  # type: ignore[override]  # Django's is a plain attribute
        return all(operation.reversible for operation in self.operations)

    def state_forwards(self, app_label: str, state: Any) -> None:
        state.__dict__.pop("apps", None)  # they are drawn when somebody asks again
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, to_state, to_state)
        # Keys and indexes are otherwise left to the end of the migration: what follows needs them.
        while schema_editor.deferred_sql:
            schema_editor.execute(schema_editor.deferred_sql.pop(0))

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, from_state)

    def describe(self) -> str:
        return f"Carry out {len(self.operations)} operations at once"
