"""The columns of a file of participants: the export writes them, the import reads them."""

from django.utils.translation import gettext_lazy

HEADS = {
    "name": gettext_lazy("Name"),
    "email": gettext_lazy("E-mail address"),
    "phone": gettext_lazy("Phone"),
    "profession": gettext_lazy("Profession"),
    "unit": gettext_lazy("Unit"),
    "municipality": gettext_lazy("Municipality"),
    "booking": gettext_lazy("Seat of"),
    "stage": gettext_lazy("Stage"),
    "on": gettext_lazy("From"),
}
WANTED = ("name", "profession")
