"""Each Python has a name of its own in the records."""

import platform
import sys
import sysconfig

import pytest

from prover.interpreter import python_details, python_name


@pytest.mark.parametrize(
    ("system", "free", "name"),
    [
        ("linux", 0, "cpython-{}"),
        ("linux", None, "cpython-{}"),
        ("linux", 1, "cpython-{}t"),
        ("emscripten", 0, "pyodide-{}"),
    ],
)
def test_names(
    monkeypatch: pytest.MonkeyPatch, system: str, free: int | None, name: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(platform, "python_implementation", lambda: "CPython")
    monkeypatch.setattr(
        sysconfig,
        "get_config_var",
        lambda variable: free if variable == "Py_GIL_DISABLED" else "other",
    )
    version = "{}.{}".format(*sys.version_info[:2])
    assert python_name() == name.format(version)


def test_details() -> None:
    assert python_details() == {
        "version": platform.python_version(),
        "platform": sys.platform,
    }
