"""A rendered page as the house tests read it: ids, headings, what CSP forbids, its forms."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

TYPED = ("text", "search", "email", "number", "date", "url", "tel", "textarea")


@dataclass
class Form:
    """A form with its fields: name → (type, value as shown)."""

    method: str
    action: str
    fields: dict[str, tuple[str, str | list[str]]] = field(default_factory=dict)

    def values(self) -> dict[str, str | list[str]]:
        """Return what a browser would send untouched, buttons left out."""
        return {name: value for name, (kind, value) in self.fields.items() if kind != "submit"}

    def typed(self) -> list[str]:
        """Return the names of the fields that a person types in."""
        return [name for name, (kind, _) in self.fields.items() if kind in TYPED]


class Sheet(HTMLParser):
    """Reads a page; `forms` are those in its main part."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.h1 = 0
        self.forbidden: list[str] = []
        self.forms: list[Form] = []
        self._main = False
        self._form: Form | None = None
        self._text: str | None = None
        self._select: str | None = None
        self._in_script = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        given = {name: value or "" for name, value in attrs}
        if "id" in given:
            self.ids.append(given["id"])
        self.h1 += tag == "h1"
        self._in_script = tag == "script" and "src" not in given
        bad = [name for name in given if name == "style" or name.startswith("on")]
        self.forbidden += [f"<{tag} {name}>" for name in bad]
        self.forbidden += ["<style>"] if tag == "style" else []
        self._main = self._main or tag == "main"
        if tag == "form" and self._main:
            self._form = Form(given.get("method", "get").lower(), given.get("action", ""))
            self.forms.append(self._form)
        if self._form is not None:
            self._field(tag, given)

    def _field(self, tag: str, given: dict) -> None:
        name, fields = given.get("name", ""), self._form.fields
        if tag == "option" and self._select:
            # A browser sends the first option where none is chosen.
            if "selected" in given or self._select not in fields:
                fields[self._select] = ("select", given.get("value", ""))
        elif not name:
            return
        elif tag == "textarea":
            self._text = name
            fields[name] = ("textarea", "")
        elif tag == "select":
            self._select = name
        elif tag == "input" and "disabled" not in given:  # what is disabled is never sent
            kind = given.get("type", "text")
            if kind not in ("checkbox", "radio") or "checked" in given:
                value = given.get("value", "on" if kind == "checkbox" else "")
                if kind == "checkbox" and name in fields:  # several boxes of one question
                    value = [*_listed(fields[name][1]), value]
                fields[name] = (kind, value)
        elif tag == "button":
            fields[name] = ("submit", given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._form = None
        elif tag == "main":
            self._main = False
        elif tag == "textarea":
            self._text = None
        elif tag == "select":
            self._select = None
        elif tag == "script":
            self._in_script = False

    def handle_data(self, data: str) -> None:
        if self._in_script and data.strip():
            self.forbidden.append(f"<script>{data[:40]}")
        if self._text is not None and self._form is not None:
            kind, value = self._form.fields[self._text]
            # A browser drops the line break that a template puts first.
            self._form.fields[self._text] = (kind, (value + data).removeprefix("\n"))


def _listed(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value]
