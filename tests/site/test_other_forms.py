"""The PDF, the e-book, and that two builds of the same sources are the same."""

import posixpath
import re
import shutil
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pypdf
import pytest

from prover.finding import find_weaknesses
from prover.loading import load_weakness
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
def volumes(
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, pypdf.PdfReader]:
    """The PDFs by the part that each holds; the whole book is under an empty name."""
    path = tmp_path_factory.mktemp("pdf") / "book.pdf"
    program = f"from tools import pdf; pdf.PDF = pdf.Path({str(path)!r}); pdf.main()"
    # In a process of its own: other tests may have the browser's loop running in this one.
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)
    found = {each.path.name: each.part for each in pdf.volumes()}
    return {part: pypdf.PdfReader(path.with_name(name)) for name, part in found.items()}


@pytest.fixture
def book(volumes: dict[str, pypdf.PdfReader]) -> pypdf.PdfReader:
    return volumes[""]


def begins(volume: pypdf.PdfReader, name: str) -> int:
    """Return the number of the page on which a page of the book begins, counted from 0."""
    destination = volume.named_destinations[f"/{pdf.anchor(name)}"]
    return volume.get_destination_page_number(destination) or 0


@depends_on(*BOOK)
def test_pdf_contents_name_the_page_a_chapter_begins_on(
    volumes: dict[str, pypdf.PdfReader],
) -> None:
    """In the whole book, and in each part by the part's own numbers."""
    for volume in pdf.volumes():
        read = volumes[volume.part]
        starts = [begins(read, name) for name in volume.names]
        contents = "".join(page.extract_text() for page in read.pages[1 : starts[0]])
        for name, number in zip(volume.names, starts, strict=True):
            text = (ROOT / f"{name}.md").read_text()
            title = text.split("\n# ", 1)[-1].split("\n")[0].removeprefix("# ")
            there = re.sub(r"\W+", "", read.pages[number].extract_text())
            assert re.sub(r"\W+", "", title) in there, (volume.part, name)
            assert re.search(rf"\b{number + 1}\b", contents), (volume.part, name)


@depends_on(*BOOK)
def test_pdf_has_bookmarks_tags_and_page_numbers(book: pypdf.PdfReader) -> None:
    assert len(book.outline) > len(toc_entries())
    assert "/StructTreeRoot" in book.root_object
    assert book.pages[9].extract_text().rstrip().endswith("10")


@depends_on(*BOOK)
def test_pdf_has_a_bookmark_for_each_weakness(book: pypdf.PdfReader) -> None:
    titles: list[str] = []

    def gather(outline: list[Any]) -> None:
        for each in outline:
            if isinstance(each, list):
                gather(each)
            else:
                titles.append(
                    each.title.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
                )

    gather(book.outline)
    for folder in find_weaknesses(ROOT / "listings"):
        name = load_weakness(folder).name
        assert any(
            title.startswith("Weakness ") and name in title for title in titles
        ), name


@depends_on(*BOOK)
def test_pdf_says_what_it_is_and_not_what_made_it(
    volumes: dict[str, pypdf.PdfReader],
) -> None:
    for part, read in volumes.items():
        facts = read.metadata
        assert facts is not None
        assert facts.title == "Python Security, Proven" + (f": {part}" if part else "")
        assert facts.author == "The contributors to Python Security, Proven"
        assert facts.subject == pdf.SUBJECT
        assert facts.creation_date == facts.modification_date == pdf.source_date()
        assert not {"/Creator", "/Producer"} & facts.keys()
        assert read.root_object["/Lang"] == "en-GB"
        assert read.xmp_metadata is not None
        assert read.xmp_metadata.dc_language == ["en-GB"]


MOST_PAGES = 12
"""Of a chapter in print, on average."""
MOST_BYTES = 16_000_000
"""Of the whole book as PDF."""


@depends_on(*BOOK)
def test_pdf_is_dense_and_not_heavy(book: pypdf.PdfReader) -> None:
    names = toc_entries()
    starts = [*(begins(book, name) for name in names), len(book.pages)]
    lengths = {
        name: following - start
        for name, start, following in zip(names, starts, starts[1:], strict=False)
        if name.startswith(("security/", "basics/"))
    }
    assert sum(lengths.values()) / len(lengths) <= MOST_PAGES, lengths
    assert book.stream.seek(0, 2) < MOST_BYTES


@depends_on(*BOOK)
def test_pdf_repeats_the_caption_of_a_box_that_breaks(tmp_path: Path) -> None:
    lines = "\n".join(f"line_{number}" for number in range(150))
    html = (
        f'<html><head><link rel="stylesheet" href="{pdf.STYLE.as_uri()}"></head><body>'
        '<section class="bd-article"><div class="literal-block-wrapper">'
        '<div class="code-block-caption"><span class="caption-text">long.py</span></div>'
        f'<div class="highlight-python"><div class="highlight"><pre>{lines}</pre>'
        "</div></div></div></section></body></html>"
    )
    program = (
        "import sys; from pathlib import Path; from tools import pdf\n"
        "with pdf.browser_page() as page:\n"
        "    made = pdf.printed(page, sys.stdin.read(), Path(sys.argv[1]))\n"
        "sys.stdout.buffer.write(made)"
    )
    made = subprocess.run(
        [sys.executable, "-c", program, tmp_path],
        cwd=ROOT,
        input=html.encode(),
        capture_output=True,
        check=True,
    ).stdout
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(made)).pages]
    assert len(pages) > 1
    assert all("long.py" in page and "line_" in page for page in pages)


@depends_on(*BOOK)
def test_pdf_of_the_same_pages_is_the_same(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tools import pdf\n"
        "volume = pdf.Volume('Part', ['reference/modules', 'reference/glossary'])\n"
        "with pdf.browser_page() as page:\n"
        "    made = pdf.printed(page, pdf.document(volume, {}), Path(sys.argv[1]))\n"
        "sys.stdout.buffer.write(pdf.finished(made, volume))"
    )
    command = [sys.executable, "-c", program, tmp_path]
    one, other = (
        subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
        for _ in range(2)
    )
    assert one.startswith(b"%PDF")
    assert one == other


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
