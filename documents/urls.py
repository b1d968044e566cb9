"""The site map of documents."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from documents.views import copies, documents, papers, renderings, schemas, signatures, themes
from documents.views.changes import DocumentChanges
from documents.views.found import FoundIn
from documents.views.verification import Verification

app_name = "documents"
urlpatterns = [
    # documents: what was issued
    path("", documents.DocumentList.as_view(), name="document_list"),
    path("<int:pk>/", documents.DocumentDetail.as_view(), name="document_detail"),
    path("<int:pk>/file/", documents.document_file, name="document_file"),
    path("<int:pk>/data/", documents.document_data, name="document_data"),
    path("<int:pk>/paper/", documents.DocumentPaper.as_view(), name="document_paper"),
    path("<int:pk>/copy/", copies.document_copy, name="document_copy"),
    path("<int:pk>/changes/", DocumentChanges.as_view(), name="document_changes"),
    path("<int:pk>/again/", documents.document_again, name="document_again"),
    path("<int:pk>/withdraw/", documents.DocumentWithdraw.as_view(), name="document_withdraw"),
    # signatures: signed copies beside a document
    path("<int:pk>/sign/", signatures.DocumentSign.as_view(), name="document_sign"),
    path("<int:pk>/to-sign/", signatures.document_to_sign, name="document_to_sign"),
    path("<int:pk>/seal/", signatures.document_seal, name="document_seal"),
    path("signatures/<int:pk>/file/", signatures.signature_file, name="signature_file"),
    # verification: is it ours; open to everybody, and it writes nothing
    path("verify/", csrf_exempt(login_not_required(Verification.as_view())), name="verify"),
    # schemas: the form of the data in each kind of paper; open to everybody
    path("schemas/", login_not_required(schemas.SchemaList.as_view()), name="schemas"),
    path("schemas/<slug:kind>.json", login_not_required(schemas.schema), name="schema"),
    # themes: how the papers of an organization look
    path(
        "organizations/<int:pk>/theme/",
        themes.OrganizationTheme.as_view(),
        name="organization_theme",
    ),
    path("organizations/<int:pk>/theme/new/", themes.ThemeCreate.as_view(), name="theme_create"),
    path("themes/<int:pk>/edit/", themes.ThemeEdit.as_view(), name="theme_edit"),
    path("themes/<slug:colors>.css", login_not_required(themes.theme_style), name="theme_style"),
    # papers: what could be issued
    path("papers/<slug:kind>/found/", FoundIn.as_view(), name="found"),
    path("papers/<slug:kind>/<int:pk>/", papers.PaperPreview.as_view(), name="preview"),
    path("papers/<slug:kind>/<int:pk>/review/", papers.PaperReview.as_view(), name="review"),
    path("papers/<slug:kind>/<int:pk>/keep/", papers.FindingKeep.as_view(), name="finding_keep"),
    path("papers/<slug:kind>/<int:pk>/draft/", papers.paper_draft, name="draft"),
    path("papers/<slug:kind>/<int:pk>/issue/", papers.paper_issue, name="issue"),
    path("papers/<slug:kind>/<int:pk>/copy/", copies.paper_copy, name="paper_copy"),
    # renderings: what the worker is making
    path("renderings/<uuid:uuid>/", renderings.RenderingDetail.as_view(), name="rendering_detail"),
    path("renderings/<uuid:uuid>/file/", renderings.rendering_file, name="rendering_file"),
]
