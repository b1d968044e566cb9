"""Pages of courses and of the modules of their material."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.history import events_of, history_of
from core.views import Action, DetailPage, EditPage, onward
from core.views.parts import PartCreate, PartEdit
from programs.models import Program
from training.forms.courses import CourseForm, ModuleForm, ModuleVersionForm
from training.models import Course, Module, ModuleVersion
from training.services import courses
from training.services.progress import taught_in

COURSES = Course.objects.select_related("program")
MODULES = Module.objects.select_related("course")


class CourseCreate(PartCreate):
    permission_required = "training.add_course_to"
    queryset = Program.objects
    model = Course
    parent = "program"
    form_class = CourseForm
    service = courses.create
    page_title = gettext_lazy("New course")
    submit_label = gettext_lazy("Set up the course")
    done = gettext_lazy("The course is set up. Now plan its first cohort.")

    def get_success_url(self, result):
        return result.get_absolute_url()


class CourseDetail(DetailPage):
    """What it takes to complete the course, its cohorts and its material."""

    template_name = "training/courses/detail.html"
    permission_required = "training.view_course"
    queryset = COURSES

    def get_crumbs(self):
        return [(_("Cohorts"), reverse("training:cohort_list"))]

    def get_actions(self):
        course = self.object
        if not self.request.user.has_perm("training.change_course", course):
            return []
        to = {
            name: onward(self.request, f"training:{name}", course.pk)
            for name in ("cohort_create", "module_create", "course_edit")
        }
        return [
            Action(_("New cohort"), to["cohort_create"], "get", "primary", icon="plus-lg"),
            Action(_("Add a module"), to["module_create"], "get", icon="journal-plus"),
            Action(_("Edit"), to["course_edit"], "get", icon="pencil"),
        ]

    def get_history(self):
        return history_of(self.object, events_of(Module, course=self.object.pk))

    def get_context_data(self, **kwargs):
        cohorts = self.object.cohorts.order_by("-starts_on", "pk")
        cohorts = list(cohorts.with_seats().with_registered())
        modules = list(self.object.modules.with_newest().order_by("number"))
        taught = taught_in(self.object)
        coverage = [
            (module, [(each, taught.get((module.pk, each.pk), ())) for each in cohorts])
            for module in modules
        ]
        return super().get_context_data(
            cohorts=cohorts,
            modules=modules,
            coverage=coverage if cohorts else [],
            today=timezone.localdate(),
            **kwargs,
        )


class CourseEdit(EditPage):
    permission_required = "training.change_course"
    queryset = COURSES
    form_class = CourseForm
    done = gettext_lazy("The course is saved.")

    def perform(self, form):
        return courses.revise(form.instance, by=self.request.user)


class ModuleCreate(PartCreate):
    permission_required = "training.change_course"
    queryset = COURSES
    model = Module
    parent = "course"
    form_class = ModuleForm
    service = courses.add_module
    page_title = gettext_lazy("Add a module")
    submit_label = gettext_lazy("Add the module")
    done = gettext_lazy("The module is added.")


class ModuleDetail(DetailPage):
    """What the module is for, its versions, and the sessions that taught it."""

    template_name = "training/modules/detail.html"
    permission_required = "training.view_module"
    queryset = MODULES

    def get_crumbs(self):
        return [(str(self.object.course), self.object.course.get_absolute_url())]

    def get_actions(self):
        module = self.object
        if not self.request.user.has_perm("training.change_module", module):
            return []
        new = onward(self.request, "training:version_create", module.pk)
        edit = onward(self.request, "training:module_edit", module.pk)
        return [
            Action(_("New version"), new, "get", "primary", icon="plus-lg"),
            Action(_("Edit"), edit, "get", icon="pencil"),
        ]

    def get_history(self):
        return history_of(self.object, events_of(ModuleVersion, module=self.object.pk))

    def get_context_data(self, **kwargs):
        taught = self.object.sessions.select_related("session__cohort")
        return super().get_context_data(
            versions=self.object.versions.order_by("-number"),
            taught=taught.order_by("-session__held_on", "pk")[:50],
            **kwargs,
        )


class ModuleEdit(PartEdit):
    permission_required = "training.change_module"
    queryset = MODULES
    parent = "course"
    form_class = ModuleForm
    service = courses.revise_module
    done = gettext_lazy("The module is saved.")


class VersionCreate(PartCreate):
    permission_required = "training.change_module"
    queryset = MODULES
    model = ModuleVersion
    parent = "module"
    form_class = ModuleVersionForm
    service = courses.update_module
    page_title = gettext_lazy("New version")
    submit_label = gettext_lazy("Add the version")
    done = gettext_lazy("The version is added.")
