"""What is done with courses and their modules."""

from django.utils.translation import gettext_lazy as _

from core.history import verb
from training.models import Course, Module, ModuleVersion

FIELDS = (
    "name",
    "purpose",
    "required_days",
    "required_meetings",
    "requires_process",
    "keep_months",
    "legal_ground",
)


@verb(_("set up the course"))
def create(course: Course, *, by) -> Course:
    """Save a new course of a program."""
    course.save()
    return course


@verb(_("revised the course"))
def revise(course: Course, *, by) -> Course:
    """Save the course as it now stands on the object."""
    course.save_fields(*FIELDS)
    return course


@verb(_("added a module"))
def add_module(module: Module, *, by) -> Module:
    """Save a new module of a course."""
    module.save()
    return module


@verb(_("revised the module"))
def revise_module(module: Module, *, by) -> Module:
    """Save the module as it now stands on the object."""
    module.save_fields("number", "title", "purpose")
    return module


@verb(_("updated the module"))
def update_module(version: ModuleVersion, *, by) -> ModuleVersion:
    """Save a new version of a module, numbered after the newest."""
    module = Module.objects.locked(version.module_id)
    newest = module.versions.order_by("-number").values_list("number", flat=True).first()
    version.number = (newest or 0) + 1
    version.save()
    return version
