"""The PDF, the e-book, and that two builds of the same sources are the same."""

import posixpath
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pypdf
import pytest

from tests.toc import ROOT, toc_entries
from tests.unchanged import depends_on
from tools import pdf

pytestmark = pytest.mark.slow
BUILDER = Path(sys.executable).parent / "jupyter-book"
BOOK = tuple(
    Path(name)
    for name in (
        *("_config.yml", "_toc.yml", "intro.md", "security", "basics", "reference"),
        *("images", "listings", "records", "prover", "tools", "website"),
    )
)
"""What a build reads, whatever it makes."""
EPUBCHECK = Path("/usr/share/java/epubcheck.jar")  # where Debian's package puts it
XHTML = "{http://www.w3.org/1999/xhtml}"


def build(out: Path, *options: str) -> Path:
    options = ("-W", "-n", "-q", "--all", "--path-output", str(out), *options)
    subprocess.run(
        [BUILDER, "build", ".", *options],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    return out / "_build"


@depends_on(*BOOK)
def test_another_build_is_the_same_byte_for_byte(site: Path, tmp_path: Path) -> None:
    """As `make book` left it, but for what an older build left there."""
    again = build(tmp_path) / "html"
    files = {
        path.relative_to(again).as_posix(): path.read_bytes()
        for path in sorted(again.glob("**/*"))
        if path.is_file()
    }
    assert len(files) > 50
    other = [
        name
        for name, content in files.items()
        if not (site / name).is_file() or (site / name).read_bytes() != content
    ]
    assert not other, f"not the same, or `make book` has not run since: {other}"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> pypdf.PdfReader:
    path = tmp_path_factory.mktemp("pdf") / "book.pdf"
    program = f"from tools import pdf; pdf.PDF = pdf.Path({str(path)!r}); pdf.main()"
    # In a process of its own: other tests may have the browser's loop running in this one.
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)
    return pypdf.PdfReader(path)


@depends_on(*BOOK)
def test_pdf_contents_name_the_page_a_chapter_begins_on(book: pypdf.PdfReader) -> None:
    starts = [
        book.get_destination_page_number(
            book.named_destinations[f"/{pdf.anchor(name)}"]
        )
        for name in toc_entries()
    ]
    contents = "".join(page.extract_text() for page in book.pages[1 : starts[0]])
    for name, number in zip(toc_entries(), starts, strict=True):
        assert number is not None
        title = (ROOT / f"{name}.md").read_text().split("\n# ", 1)[-1].split("\n")[0]
        begins = re.sub(r"\W+", "", title.removeprefix("# "))
        assert begins in re.sub(r"\W+", "", book.pages[number].extract_text())
        assert re.search(rf"\b{number + 1}\b", contents), name


@depends_on(*BOOK)
def test_pdf_has_bookmarks_tags_and_page_numbers(book: pypdf.PdfReader) -> None:
    assert len(book.outline) > len(toc_entries())
    assert "/StructTreeRoot" in book.root_object
    assert book.pages[9].extract_text().rstrip().endswith("10")


@pytest.fixture(scope="module")
def ebook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = build(
        tmp_path_factory.mktemp("epub"),
        *("--builder", "custom", "--custom-builder", "epub"),
    )
    [path] = (out / "epub").glob("*.epub")
    return path


@depends_on(*BOOK)
def test_ebook_is_whole(ebook: Path) -> None:
    with zipfile.ZipFile(ebook) as book:
        names = book.namelist()
        assert names[0] == "mimetype"
        assert book.read("mimetype") == b"application/epub+zip"
        for name in toc_entries():
            tree = ElementTree.fromstring(book.read(f"{name}.xhtml"))
            assert not list(tree.iter(f"{XHTML}script")), name
            for link in tree.iter(f"{XHTML}link"):
                href = link.get("href", "").split("?")[0]
                assert posixpath.normpath(f"{name}/../{href}") in names, (name, href)


def epubcheck(book: Path) -> list[str]:
    """Return the errors and warnings of epubcheck; skips where it is not installed."""
    if not EPUBCHECK.is_file() or shutil.which("java") is None:
        pytest.skip("epubcheck is not installed: `sudo apt-get install epubcheck`")
    done = subprocess.run(
        ["java", "-jar", EPUBCHECK, book], capture_output=True, text=True, check=False
    )
    assert "EPUBCheck completed" in done.stdout, done.stdout + done.stderr
    printed = (done.stdout + done.stderr).splitlines()
    return [line for line in printed if re.match(r"(FATAL|ERROR|WARNING)\(", line)]


@depends_on(*BOOK)
def test_ebook_keeps_the_standard(ebook: Path) -> None:
    assert epubcheck(ebook) == []


def test_a_fault_in_an_ebook_is_seen(ebook: Path, tmp_path: Path) -> None:
    """Without the property `svg` in the manifest, as Sphinx's own builder writes it."""
    broken = tmp_path / "broken.epub"
    with zipfile.ZipFile(ebook) as whole, zipfile.ZipFile(broken, "w") as copy:
        for entry in whole.infolist():
            content = whole.read(entry)
            if entry.filename.endswith(".opf"):
                content = content.replace(b'properties="svg"', b"")
            copy.writestr(entry, content)
    assert any("OPF-014" in line for line in epubcheck(broken))
