"""Issued documents for the tests of the public pages."""

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from documents.models import Document, DocumentFile
from tests.factories.accounts import UserFactory


def document_of(owner, *, title, **fields) -> Document:
    """Return an issued document of an authority; what it says is its title alone."""
    count = Document.objects.filter(owner=owner).count()
    document = Document.objects.create(
        kind="activity_plan",
        owner=owner,
        year=2026,
        number=count + 1,
        title=title,
        language="sv",
        content_type=ContentType.objects.get_for_model(owner),
        object_id=owner.pk,
        snapshot=fields.pop("snapshot", {}),
        template_version="1",
        engine_version="1",
        sha256=f"{count:064}",
        page_count=1,
        size=9,
        issued_at=timezone.now(),
        issued_by=UserFactory(),
        **fields,
    )
    DocumentFile.objects.create(document=document, content=title.encode())
    return document
