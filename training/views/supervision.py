"""Who of a cohort has been supervised: alone or in groups, and for how long."""

from django.urls import reverse
from django.utils.translation import gettext as _

from core.views import DetailPage
from core.views.frame import Frame
from training.models import Cohort
from training.services.progress import supervised_in


class CohortSupervision(DetailPage):
    """The supervised participants by name, for those who run the training."""

    template_name = "training/cohorts/supervision.html"
    permission_required = "training.view_participant"
    queryset = Cohort.objects.select_related("course__program")

    def get_frame(self):
        cohort = self.object
        crumbs = [
            (_("Cohorts"), reverse("training:cohort_list")),
            (str(cohort), cohort.get_absolute_url()),
        ]
        return Frame(title=_("Supervision"), eyebrow=str(cohort), crumbs=crumbs)

    def get_history(self):
        return None  # the sessions have their own

    def get_context_data(self, **kwargs):
        rows = supervised_in(self.object)
        sums = [sum(getattr(each, n) for each in rows) for n in ("alone", "in_group", "hours")]
        return super().get_context_data(rows=rows, sums=sums, **kwargs)
