"""The demo region: the facts and figures of five real papers, everything else invented.

Persons are invented, and so are decision days, paragraphs and whatever the papers do not say;
the rows' own notes say which. Texts are written for the demo.
"""

from django.db import transaction


def build() -> None:
    """Build the whole demo region, all or nothing."""
    # models are loaded by now
    from config.demo import (
        evaluation,
        funding,
        lineages,
        looks,
        meetings,
        organizations,
        payments,
        people,
        plans_halmstad,
        plans_orebro,
        programs,
        projects,
        publishing,
        reporting,
        seats,
        sequels,
        training,
    )

    with transaction.atomic():
        made = organizations.make()
        persons = people.make(made)
        looks.make(made, persons)
        program = programs.make(made, persons, by=persons["strateg"])
        funding.make(made, persons, program)
        payments.make(made, persons, program["past"])
        meetings.make(made, persons)
        sequels.make(made, persons, program)
        seats.make(made, persons, program["program"])
        training.make(made, persons, program["program"])
        lineages.make(persons, program)
        projects.make(made, persons, program, by=persons["strateg"])
        reporting.make(program, persons, by=persons["strateg"])
        evaluation.make(made, persons, program["past"])
        plans_halmstad.make(made, persons)
        plans_orebro.make(made, persons)
        publishing.make(made, persons, program["program"])
