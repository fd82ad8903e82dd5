"""What must hold of the fixes of `commandinjection`. The docstring is the claim.

The vulnerable programs meet these inputs as well, and start what the inputs say. So the
strategies put together harmless commands that stay on the stage, and never loose text
with characters that a shell obeys.
"""

from pathlib import Path

from hypothesis import strategies as st

from fuzz.properties.register import holds_for
from fuzz.runner import Case

_COMMANDS = (
    "cat ../secret.txt",
    "cat<../secret.txt",
    "cp ../secret.txt marker.txt",
    "cp${IFS}../secret.txt${IFS}marker.txt",
    "touch marker.txt",
    "echo here>marker.txt",
    "{cp,../secret.txt,marker.txt}",
    "sleep 0",
    "true",
)
_AROUND = (
    *(
        "; {} ;",
        "& {} &",
        "&& {}",
        "|| {}",
        "| {}",
        "|{}|",
        "\n{}\n",
        "\r\n{}",
        "\x00{}",
    ),
    *(
        "`{}`",
        "$({})",
        "${{x:-$({})}}",
        "<({})",
        "'{}'",
        '"{}"',
        "'; {}; '",
        '"; {}; "',
    ),
    *("%0a{}", "%3b {}", "\\n{}", "\\; {}", "{} #", "; {} #", "';{} #", '";{} #', "{}"),
    *("$'\\n{}'", "\u037e {}", "\uff1b {}", "\u2028{}", "> marker.txt", "*", "-- {}"),
)
_FRAGMENTS = (
    *('"', "'", "\\", "$", "*", "?", "#", "~", "!", "%", "[a-z]", " ", "  ", "\t", "-"),
    *("../secret.txt", "marker.txt", ".", "..", "/", "-e", "-f", "-r", "--", "--help"),
)
_PLAIN = st.text(
    st.characters(
        categories=("L", "N", "Zs", "Cs"), include_characters="_.-,:@+=%^\x00\n\x7f"
    ),
    max_size=12,
)
"""Text in which no character means anything to a shell but the space and the newline."""


@st.composite
def commands(draw: st.DrawFn, *known: str) -> str:
    """Values that carry a command, quotes or a dash; one in four is harmless."""
    kind = draw(st.integers(0, 3))
    if kind == 0:
        return draw(st.sampled_from(known))
    command = draw(st.sampled_from(_AROUND)).format(draw(st.sampled_from(_COMMANDS)))
    if kind == 1:
        return draw(st.sampled_from(("", *known))) + command
    loose = st.one_of(
        st.sampled_from((*known, *_FRAGMENTS)), st.just(command), _PLAIN.map(_no_word)
    )
    return "".join(draw(st.lists(loose, max_size=6)))


def _no_word(text: str) -> str:
    """Return `text` so that a shell finds no program of that name."""
    return text.replace("\n", "\nx-").replace(" ", " x-")


NOTES = ("budget", "Budget cut", "R&D", "late", "x-nothing")


_WORDS = st.one_of(
    commands(*NOTES),
    st.sampled_from(("-of../pin.txt", "-f../secret.txt", "-rf", "-e", "--", "-v")),
    st.sampled_from((1, 99, 100, 101, 5_000)).map("x".__mul__),
)


@holds_for("commandinjection/shell_line", "commands, options and words", _WORDS)
def shell_line(case: Case, word: str) -> None:
    """Whatever the word, the lines that contain it come back, and no file changes."""
    stage = case.stage
    with (stage.notes / "notes.txt").open("ab") as notes:
        notes.write(b"A caf\xe9 with a budget\n")  # this note is not UTF-8
    content = (stage.notes / "notes.txt").read_bytes()
    lines = content.decode(errors="replace").splitlines()
    before = _files(stage.root)
    try:
        found = case.target.find_lines(stage.notes, word)
    finally:
        assert _files(stage.root) == before, "a file has changed"
    assert len(word) <= 100, f"it took {len(word)} characters"
    assert set(found) <= set(lines), f"it found {found}"
    if word.isascii():
        assert found == [line for line in lines if word.lower() in line.lower()]


_TAR_OPTIONS = (
    *("-C..", "-C", "--directory=..", "..", "secret.txt", "../secret.txt", "--", "-"),
    *("--use-compress-program=sh photo.jpg", "-Ish photo.jpg", "--remove-files", "-h"),
    *("--checkpoint=1", "--checkpoint-action=exec=sh photo.jpg </dev/null", "-v"),
    *("--exclude=*", "--transform=s/r/x/", "-T../secret.txt", "--files-from=photo.jpg"),
    *("--index-file=marker.txt", "--file=marker.txt", "-fmarker.txt", "-z", "--totals"),
    *(r"\056\056\057secret.txt", r"..\057secret.txt", "--to-stdout", "-P", "--owner=x"),
    *(
        "--add-file=../secret.txt",
        "--volno-file=marker.txt",
        "-g",
        "-gmarker.txt",
        "-l",
    ),
)
_UPLOADS = (
    "report.txt",
    "first draft.txt",
    "photo.jpg",
    "-draft.txt",
    "-C..",
    r"a\156",
)


@holds_for(
    "commandinjection/dash_names",
    "names and options, some of them uploaded",
    st.tuples(
        st.lists(st.one_of(st.sampled_from(_UPLOADS), st.sampled_from(_TAR_OPTIONS))),
        st.lists(st.sampled_from(_TAR_OPTIONS), max_size=3),
    ),
)
def dash_names(case: Case, given: tuple[list[str], list[str]]) -> None:
    """Whatever the names, the archive holds those very uploads, and no file changes."""
    names, uploaded = given
    stage = case.stage
    for name in {*uploaded, *_UPLOADS[3:]}:
        if "/" not in name and name not in {"..", "-"}:
            stage.write(f"uploads/{name}", f"text of {name}")
    before = _files(stage.root)
    try:
        archive = case.target.pack(stage.uploads, names)
    finally:
        assert _files(stage.root) == before, "a file has changed"
    right = {name: (stage.uploads / name).read_text() for name in names}
    found = stage.content(archive)
    assert found == right and list(found) == sorted(right)


LOGS = {"web.log": 3, "mail-2026.log": 1, "customer-rossi.log": 2}


@holds_for(
    "commandinjection/second_shell",
    "commands and names",
    st.one_of(commands(*LOGS), st.from_regex(r"\A[A-Za-z0-9 _.-]{1,9}\.log\Z")),
)
def second_shell(case: Case, name: str) -> None:
    """Whatever the name, the answer is of the log with that name, and no file changes."""
    stage = case.stage
    before = _files(stage.root)
    try:
        found = case.target.count_lines(name)
    finally:
        assert _files(stage.root) == before, "a file has changed"
    assert found == (f"{LOGS[name]} {name}" if name in LOGS else ""), f"it said {found}"


_VARIABLES = st.one_of(
    st.tuples(st.just("TZ"), st.from_regex(r"\A[A-Z]{3,4}[+-][0-9]{1,2}\Z")),
    st.tuples(st.just("TZ"), st.from_regex(r"\A[A-Z][a-z]{2,9}/[A-Z][a-z]{2,9}\Z")),
    st.tuples(st.just("LC_ALL"), st.from_regex(r"\A[a-z]{2}_[A-Z]{2}\.UTF-8\Z")),
    st.tuples(
        st.sampled_from(("TZ", "LC_ALL", "LANG", "LANGUAGE")),
        st.one_of(
            st.sampled_from(
                (
                    *("UTC", "CET-1", "EST5EDT", "Europe/Rome", "GB-Eire", "Etc/GMT+5"),
                    *("C", "nl_NL.UTF-8", "C.UTF-8", "de_DE.utf8"),
                )
            ),
            st.sampled_from((":../secret.txt", "/etc/passwd", "../x", "C\n", "")),
            _PLAIN,
        ),
    ),
    st.tuples(
        st.sampled_from(("TAR_OPTIONS", "tar_options", " TAR_OPTIONS", "TAR_OPTIONS=")),
        st.sampled_from(
            (
                r"--checkpoint=1 --checkpoint-action=exec=sh\ build.sh",
                "--index-file=../settings.ini",
                "--directory=bin",
                "--exclude=*",
            )
        ),
    ),
    st.tuples(
        st.sampled_from(("PATH", "LD_LIBRARY_PATH", "GCONV_PATH", "LOCPATH", "TAPE")),
        st.sampled_from(("{root}/project/bin", "bin:.", ".", "")),
    ),
    st.tuples(
        st.sampled_from(("LD_DEBUG_OUTPUT", "LD_PROFILE_OUTPUT", "MALLOC_TRACE")),
        st.just("{root}/written"),
    ),
    st.tuples(st.just("LD_DEBUG"), st.just("libs")),
    st.tuples(_PLAIN, _PLAIN),
)


@holds_for(
    "commandinjection/environment",
    "variables and owners",
    st.tuples(
        st.lists(_VARIABLES, max_size=3).map(dict),
        st.one_of(
            st.just("rossi"),
            st.text(st.characters(codec="utf-8", exclude_characters="\x00")),
        ),
    ),
)
def environment(case: Case, given: tuple[dict[str, str], str]) -> None:
    """Whatever the variables and the owner, the one file is listed, and no file changes."""
    stage = case.stage
    variables, owner = given
    stage.back_up("report.txt", owner=owner)
    root = str(stage.root)
    variables = {name: text.replace("{root}", root) for name, text in variables.items()}
    before = _files(stage.root)
    try:
        found = case.target.list_backup(stage.project, variables)
    finally:
        assert _files(stage.root) == before, "a file has changed"
    assert [line.split()[-1] for line in found] == ["report.txt"]


def _files(root: Path) -> dict[str, bytes]:
    """Return every file below `root` with its content."""
    return {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file()}
