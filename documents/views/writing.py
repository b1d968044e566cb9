"""An edit page that shows what the review finds in what is written, before it is saved."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

from core.views import is_htmx
from documents.rules.findings import Finding


@dataclass(frozen=True)
class Written:
    """What the review finds in a text that is being written; each with the field it is about."""

    findings: tuple[tuple[Finding, str], ...]
    is_saved: bool

    @classmethod
    def of(cls, found: Iterable[tuple[Finding, str]], *, is_saved: bool) -> Self:
        """Return the findings with their fields, those that stop first."""
        return cls(
            tuple(sorted(found, key=lambda each: (not each[0].stops, not each[0].blocks))), is_saved
        )

    @property
    def stopping(self) -> int:
        return sum(finding.stops for finding, _field in self.findings)


class ReviewsWriting:
    """For form pages: “review” among what is posted shows the findings and saves nothing.

    With script the form is posted so at every pause, and only the findings come back. A page says
    in `findings_in` what they are, and where it can, with what was kept in `findings_before`.
    """

    template_name = "documents/writing.html"
    written_template = "documents/_written.html"

    def findings_in(self, form: Any) -> Iterable[Finding]:
        """Return what the review finds in a form, bound or not, whether it is valid or not."""
        raise NotImplementedError

    def findings_before(self, form: Any) -> Iterable[Finding]:
        """Return what it finds when the page is opened."""
        return self.findings_in(form)

    def field_of(self, finding: Finding, form: Any) -> str:
        """Return the form's field that a finding is about; nothing when there is none."""
        return finding.anchor if finding.anchor in form.fields else ""

    def post(self, request, *args, **kwargs):
        if "review" not in request.POST:
            return super().post(request, *args, **kwargs)
        return self.show_written(request)

    def show_written(self, request):
        """Show the form as it was sent, with what the review finds in it."""
        form = self.form_as_sent(request)
        self.written = self.written_of(form, self.findings_in(form), is_saved=False)
        if is_htmx(request):
            self.template_name = self.written_template
            return self.render_to_response(self.get_written_context())
        return self.show(self.unchecked(form), **self.kwargs_as_sent(form, request))

    def form_as_sent(self, request):
        """Return the form over what was sent; what is wrong in it is told when it is saved."""
        return self.read_form(request.POST)

    def unchecked(self, form):
        """Return the form with what was sent in its fields, and nothing said against it."""
        form._errors = {}
        return form

    def kwargs_as_sent(self, form, request) -> dict[str, Any]:
        """Return what else of the sent form must come back: the token of what was seen."""
        has_token = "seen" in request.POST and "seen" not in form.fields
        return {"seen": request.POST["seen"]} if has_token else {}

    def written_of(self, form, findings: Iterable[Finding], *, is_saved: bool) -> Written:
        found = [(each, self.field_of(each, form)) for each in findings]
        return Written.of(found, is_saved=is_saved)

    def get_written_context(self) -> dict[str, Any]:
        return {"written": self.written}

    def get_context_data(self, **kwargs):
        form = kwargs.get("form")
        if not hasattr(self, "written") and form is not None:
            self.written = self.written_of(form, self.findings_before(form), is_saved=True)
        return super().get_context_data(written=getattr(self, "written", None), **kwargs)
