"""Text blocks of a board: list, one with its history, write, change, delete."""

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Organization, organizations_held
from core.views import Action, CreatePage, DeletePage, DetailPage, EditPage, Empty, ListPage
from funding.filters.text_blocks import TextBlockFilter
from funding.forms.text_blocks import TextBlockForm
from funding.models import TextBlock
from funding.services import text_blocks
from funding.tables.text_blocks import TextBlockTable

LIST = (gettext_lazy("Text blocks"), reverse_lazy("funding:text_block_list"))
BLOCKS = TextBlock.objects.select_related("organization")


class TextBlockList(ListPage):
    permission_required = "funding.view_text_block"
    page_title = gettext_lazy("Text blocks")
    intro = gettext_lazy("Texts that a board uses again, inserted into a proposal by one click.")
    queryset = BLOCKS
    table_class = TextBlockTable
    filterset_class = TextBlockFilter
    empty = Empty(
        gettext_lazy("No text block yet"),
        gettext_lazy("Write once what many proposals of the board say."),
    )
    create_url_name = "funding:text_block_create"
    create_permission = "funding.add_text_block"
    create_label = gettext_lazy("New text block")


class TextBlockDetail(DetailPage):
    template_name = "funding/text_blocks/detail.html"
    permission_required = "funding.view_text_block"
    queryset = BLOCKS

    def get_crumbs(self):
        return [LIST]

    def get_actions(self):
        if not self.request.user.has_perm("funding.change_text_block", self.object):
            return []
        edit, delete = (
            reverse(f"funding:text_block_{name}", args=[self.object.pk])
            for name in ("edit", "delete")
        )
        return [
            Action(_("Edit"), edit, method="get", tone="primary", icon="pencil"),
            Action(_("Delete"), delete, method="get", tone="danger", icon="trash"),
        ]

    def get_context_data(self, **kwargs):
        block = self.object
        return super().get_context_data(
            facts=[
                (_("Board"), block.organization),
                (_("Part of the text"), block.get_part_display()),
                (_("In every new proposal"), _("Yes") if block.is_default else _("No")),
            ],
            **kwargs,
        )


class OfTextBlockForm:
    """What the pages with the form share: whose boards it offers."""

    form_class = TextBlockForm
    done = gettext_lazy("The text block is saved.")

    def get_crumbs(self):
        return [LIST, *super().get_crumbs()]

    def get_form_kwargs(self):
        held = organizations_held(self.request.user, "secretary")
        return {"boards": Organization.objects.filter(pk__in=held).order_by("name")}


class TextBlockCreate(OfTextBlockForm, CreatePage):
    permission_required = "funding.add_text_block"
    page_title = gettext_lazy("New text block")

    def perform(self, form):
        return text_blocks.create(by=self.request.user, **form.cleaned_data)


class TextBlockEdit(OfTextBlockForm, EditPage):
    permission_required = "funding.change_text_block"
    queryset = BLOCKS

    def perform(self, form):
        return text_blocks.change(self.object, by=self.request.user, fields=form.cleaned_data)


class TextBlockDelete(DeletePage):
    permission_required = "funding.change_text_block"
    queryset = BLOCKS
    service = staticmethod(text_blocks.delete)
    success_url = reverse_lazy("funding:text_block_list")
    page_title = gettext_lazy("Delete the text block")
    submit_label = gettext_lazy("Delete")
    done = gettext_lazy("The text block is deleted. Proposals that have used it stay as they are.")
