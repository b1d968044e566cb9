"""Is it ours? With script the file never leaves the computer; without, it is sent and not kept."""

import hashlib

import pytest
from playwright.sync_api import expect

NOT_OURS = b"%PDF-1.7\nwritten by somebody else\n"


@pytest.mark.parametrize("has_script", [True, False], ids=["script", "plain"])
def test_a_stranger_sees_that_a_pdf_is_not_ours(person, has_script):
    someone = person(java_script_enabled=has_script)
    page = someone.go("/documents/verify/")
    sent = []
    page.on("request", lambda request: sent.append(request.method))
    file = {"name": "a.pdf", "mimeType": "application/pdf", "buffer": NOT_OURS}
    page.locator("input[type=file]").set_input_files(file)
    page.locator("main button[type=submit]").click()
    expect(page.locator("#answer.tone-bad")).to_be_visible()
    assert page.url.endswith(f"?sha256={hashlib.sha256(NOT_OURS).hexdigest()}")
    assert ("POST" in sent) == (not has_script)
    someone.check()
    page.locator("main button[type=submit]").click()
    expect(page.locator("#errors")).to_be_visible()
