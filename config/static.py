"""Which static files are collected: of the packages only what pages and papers use."""

from django.contrib.staticfiles.apps import StaticFilesConfig


class NarrowStaticFilesConfig(StaticFilesConfig):
    """Django's own, without the variants of Bootstrap, htmx and the type that nobody loads."""

    ignore_patterns = [
        *StaticFilesConfig.ignore_patterns,
        "*.rtl*",
        "bootstrap-*.css*",
        "bootstrap.css*",
        "ext",
        "*.d.ts",
        "htmx.js",
        "htmx.amd.js",
        "htmx.cjs.js",
        "htmx.esm.js",
        "*.gz",
        "SourceSans3-Black*",
        "SourceSans3-Extra*",
        "SourceSans3-Light*",
        "SourceSans3-Medium*",
    ]
