#!/bin/sh
# Prints the Python that make starts with: .venv's own, else one of 3.12 or newer from the path,
# from pyenv's versions or through uv. A name alone proves nothing: a pyenv shim may refuse to run.
set -u

fits() { # what Python prints: its own path, when it is new enough (and can make a venv)
    "$1" -I -c "
import sys
assert sys.version_info >= (3, 12)
${2:-}
print(sys.executable)" 2>/dev/null
}

candidates() {
    for version in 3.14 3.13 3.12; do
        command -v "python$version"
    done
    command -v python3
    for version in 3.14 3.13 3.12; do
        ls -d "${PYENV_ROOT:-$HOME/.pyenv}"/versions/"$version"*/bin/python3 2>/dev/null | sort -Vr
    done
}

uv_program() {
    for program in "$(command -v uv)" "$HOME/.local/bin/uv" "$HOME/.cargo/bin/uv"; do
        [ -x "$program" ] && echo "$program" && return
    done
    return 1
}

first_that_fits() {
    candidates | while IFS= read -r candidate; do
        fits "$candidate" "$1" && exit 0
    done
}

HOME="${HOME:-/nonexistent}"
WITH_VENV="import ensurepip, venv"

fits .venv/bin/python && exit
found=$(first_that_fits "$WITH_VENV")
uv=$(uv_program)
[ -z "$found" ] && [ -n "$uv" ] && found=$(fits "$("$uv" python find --no-project --system '>=3.12' 2>/dev/null)" "$WITH_VENV")
# Debian's own Python comes without venv: set-up adds the package.
[ -z "$found" ] && found=$(first_that_fits "")
if [ -z "$found" ] && [ -n "$uv" ]; then
    "$uv" python install --no-bin 3.13 >&2 && found=$(fits "$("$uv" python find --no-project --managed-python 3.13)" "$WITH_VENV")
fi
if [ -z "$found" ]; then
    echo "Python 3.12 or newer is needed and was not found on the path, under pyenv or through uv: install python3.12 or newer." >&2
    exit 1
fi
echo "$found"
