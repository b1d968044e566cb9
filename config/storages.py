"""Where static files are served from, in production and in a demo."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class Storage(CompressedManifestStaticFilesStorage):
    """Works out the address of each file once: what is served is collected before it starts."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._addresses = {}

    def url(self, name, force=False):
        key = name, force
        if key not in self._addresses:
            self._addresses[key] = super().url(name, force)
        return self._addresses[key]
