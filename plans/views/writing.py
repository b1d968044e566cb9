"""The forms of a plan and of its activities with the review of their texts beside them."""

from dataclasses import replace

from documents.queries import organization_names
from documents.views.writing import ReviewsWriting
from plans.pdf.plans import facts_of
from plans.queries import activities_of, cost_table_of
from plans.rules import reviews


def said_in(form, texts):
    """Return the texts of a row as they stand in a form, by (name in code, label)."""
    return {
        (name, label): str(form[name].value() or "") if name in form.fields else text
        for (name, label), text in texts.items()
    }


class ReviewsPlan(ReviewsWriting):
    """The form of a plan: its own texts against its costs and the names it should write."""

    def findings_in(self, form):
        plan = self.object
        activities = activities_of(plan)
        facts = facts_of(plan, activities, cost_table_of(plan, activities), organization_names())
        name = str(form["name"].value() or "") if "name" in form.fields else facts.name
        said = replace(facts, name=name, texts=said_in(form, facts.texts), activities=())
        return reviews.prose(said)


class ReviewsActivity(ReviewsWriting):
    """The form of an activity: its texts against its costs and the names it should write."""

    def findings_in(self, form):
        plan, activity = self.object.plan, self.object
        costs = cost_table_of(plan, [activity])
        facts = facts_of(plan, [activity], costs, organization_names())
        (said,) = facts.activities
        title = str(form["title"].value() or "")
        said = replace(said, title=title, texts=said_in(form, said.texts))
        return reviews.prose(replace(facts, name="", texts={}, activities=(said,)))
