"""Makes PDFs of the built site, printed by Chromium: the whole book, and each part of it.

Each is printed twice: the first print tells on which page each chapter begins, the second
has those numbers in the contents. What Chromium leaves out is added: who wrote the book,
what it is about, from when its sources are. Needs the built site (`make book`). Writes
_build/pdf/book.pdf and book-<part>.pdf.
"""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pikepdf
import pypdf
import yaml
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Page, sync_playwright

from images.sources.mark import mark
from tools.browser import need
from website import toc

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "_build" / "html"
PDF = ROOT / "_build" / "pdf" / "book.pdf"
STYLE = ROOT / "tools" / "pdf.css"
SUBJECT = (
    "Security of Python programs: attacks that win, fixes that fail, fixes that hold"
)
_ONLY_ON_SCREEN = (
    ".headerlink, .lab, .labs, .filter, script, noscript, .copybtn, .onlyprint, nav, "
    ".prev-next-footer, .toctree-wrapper"
)
# Short boxes stay whole; the others break between their lines, and repeat their caption.
_KEEP_TOGETHER = """
for (const each of document.querySelectorAll(".literal-block-wrapper, .outcome, .rule"))
  each.classList.toggle("whole", each.offsetHeight < 170);
"""
_FOOTER = (
    '<div style="width: 100%; text-align: center; font: 8pt sans-serif; color: #555">'
    '<span class="pageNumber"></span></div>'
)


@dataclass(frozen=True)
class Volume:
    """One file: the whole book (``part`` is empty) or a part, and its pages' names."""

    part: str
    names: list[str]

    @property
    def path(self) -> Path:
        word = re.sub(r"\W+", "-", self.part.lower())
        return PDF.with_stem(f"{PDF.stem}-{word}") if word else PDF


def volumes() -> list[Volume]:
    """Return the whole book and its parts; the front page is in the whole only."""
    parts = toc.read_parts(ROOT)
    whole = [name for names in parts.values() for name in names]
    return [Volume("", whole), *(Volume(*each) for each in parts.items() if each[0])]


def anchor(page: str, fragment: str = "") -> str:
    """Return an id that is the only one in the whole book."""
    name = page.replace("/", "-")
    return f"{name}--{fragment}" if fragment else name


def article(name: str, names: list[str]) -> tuple[str, str]:
    """Return a page's title and its text, its ids and links made those of the whole book.

    Raises SystemExit if the page is not built.
    """
    title, found = parsed(name)
    found = copy(found)
    for link in found.find_all("a", href=True):
        lead(link, name, names)
    return title, str(found)


@cache
def parsed(name: str) -> tuple[str, Tag]:
    """Return a page's title and its text as every volume has it: only the links differ.

    Reading a page takes longer than printing it, and each is in two volumes, printed twice.
    """
    path = SITE / f"{name}.html"
    if not path.is_file():
        raise SystemExit(f"{path.relative_to(ROOT)} is missing. Run `make book`.")
    soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    found = soup.select_one("article.bd-article")
    if found is None or (heading := found.select_one("h1")) is None:
        raise SystemExit(f"{path.relative_to(ROOT)} has no article with a title.")
    for element in found.select(_ONLY_ON_SCREEN):
        element.decompose()
    title = heading.get_text()
    shorten_evidence(soup, found, name)
    for bar in found.select("p.weakness-bar"):
        bar.name = "h6"  # a heading is what Chromium makes bookmarks of
    for element in found.find_all(id=True):
        element["id"] = anchor(name, str(element["id"]))
    for image in found.find_all("img", src=True):
        image["src"] = (path.parent / str(image["src"])).resolve().as_uri()
    for details in found.find_all("details"):
        details["open"] = ""
    found.name, found["id"] = "section", anchor(name)
    return title, found


def shorten_evidence(soup: BeautifulSoup, found: Tag, name: str) -> None:
    """Put the line of each table of evidence in its place, with a link to the whole table.

    The tables of all weaknesses stand together in the reference.
    """
    pages = [page for page in toc.read_pages(ROOT) if "/evidence/" in page]
    for fold in found.select("details.evidence-fold"):
        [line], [region] = fold.select("summary"), fold.select("[id]")
        here = str(region["id"])
        full = here.replace("proof-", "all-", 1)
        [page] = [
            p for p in pages if f'id="{full}"' in (SITE / f"{p}.html").read_text()
        ]
        link = soup.new_tag("a", href=f"{'../' * name.count('/')}{page}.html#{full}")
        link.string = line.get_text()
        short = soup.new_tag("p", id=here, attrs={"class": "evidence-line"})
        short.append(link)
        fold.replace_with(short)


def lead(link: Tag, name: str, names: list[str]) -> None:
    """Let a link lead to its place in the volume, else to the site, else nowhere."""
    address, fragment = urldefrag(urljoin(f"{name}.html", str(link["href"])))
    target = address.removesuffix(".html")
    if target in names:
        link["href"] = f"#{anchor(target, fragment)}"
    elif "://" not in address and not address.startswith("mailto:"):
        if site := os.environ.get("SITE_URL", "").rstrip("/"):
            link["href"] = f"{site}/{address}" + (f"#{fragment}" if fragment else "")
        else:
            del link["href"]


def settings() -> Mapping[str, str]:
    """Return the book's title and author, as `_config.yml` has them."""
    text = (ROOT / "_config.yml").read_text(encoding="utf-8")
    found: dict[str, str] = yaml.safe_load(text)
    return found


def document(
    volume: Volume,
    starts: Mapping[str, int],
    articles: Mapping[str, tuple[str, str]] | None = None,
) -> str:
    """Return the HTML of a volume; `starts` are the pages' numbers, if known.

    The `articles` of the volume can be given, for they are the same in each print of it.
    """
    title = settings()["title"]
    articles = articles or articles_of(volume)
    sheets = "".join(
        f'<link rel="stylesheet" href="{path.as_uri()}">'
        for path in [*SITE.glob("_static/site-*.css"), STYLE]
    )
    contents = "".join(
        f"<p>{part}</p><ol>"
        + "".join(
            f'<li><a href="#{anchor(name)}"><span>{articles[name][0]}</span> '
            f"<span>{starts.get(name, '')}</span></a></li>"
            for name in below
            if name in articles
        )
        + "</ol>"
        for part, below in toc.read_parts(ROOT).items()
        if articles.keys() & below
    )
    return (
        '<!DOCTYPE html><html lang="en-GB" data-theme="light" data-mode="light"><head>'
        f'<meta charset="utf-8"><title>{title}</title>{sheets}</head><body>'
        f'<header class="cover">{mark()}<p class="title">{title}</p>'
        + (f"<p>{volume.part}</p>" if volume.part else "")
        + "<p>Attacks that win. Fixes that fail. Fixes that hold.</p>"
        "<p>Every claim runs.</p></header>"
        f'<nav class="pages"><h1>Contents</h1>{contents}</nav>'
        + "".join(text for _, text in articles.values())
        + "</body></html>"
    )


def articles_of(volume: Volume) -> dict[str, tuple[str, str]]:
    """Return the title and the text of each page of a volume."""
    return {name: article(name, volume.names) for name in volume.names}


def printed(page: Page, html: str, folder: Path) -> bytes:
    """Return the PDF of `html`."""
    source = folder / "book.html"
    source.write_text(html, encoding="utf-8")
    page.goto(source.as_uri(), wait_until="load")
    page.set_viewport_size({"width": 680, "height": 900})  # the width of a page's text
    page.emulate_media(media="print")
    page.evaluate(_KEEP_TOGETHER)
    return page.pdf(
        format="A4",
        print_background=True,
        display_header_footer=True,
        header_template="<span></span>",
        footer_template=_FOOTER,
        margin={"top": "15mm", "bottom": "17mm", "left": "15mm", "right": "15mm"},
        outline=True,
        tagged=True,
    )


def page_starts(pdf: bytes, volume: Volume) -> dict[str, int]:
    """Return on which page of the PDF each page of the book begins."""
    reader = pypdf.PdfReader(BytesIO(pdf))
    found = {}
    for name in volume.names:
        destination = reader.named_destinations[f"/{anchor(name)}"]
        found[name] = (reader.get_destination_page_number(destination) or 0) + 1
    return found


def source_date() -> datetime:
    """Return from when the sources are: SOURCE_DATE_EPOCH, else their last commit."""
    seconds = (
        os.environ.get("SOURCE_DATE_EPOCH")
        or subprocess.run(
            ["git", "log", "-1", "--format=%ct"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        ).stdout
    )
    return datetime.fromtimestamp(int(seconds or 0), UTC)


def finished(pdf: bytes, volume: Volume) -> bytes:
    """Return the PDF with its metadata, without the browser's, and compressed."""
    date = source_date()
    title = settings()["title"] + (f": {volume.part}" if volume.part else "")
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as book:
        del book.docinfo
        with book.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:title"] = title
            metadata["dc:creator"] = [settings()["author"]]
            metadata["dc:description"] = SUBJECT
            metadata["dc:language"] = ["en-GB"]
            metadata["xmp:CreateDate"] = date.isoformat()
            metadata["xmp:ModifyDate"] = date.isoformat()
        stamp = date.strftime("D:%Y%m%d%H%M%SZ")
        book.docinfo["/Title"] = title
        book.docinfo["/Author"] = settings()["author"]
        book.docinfo["/Subject"] = SUBJECT
        book.docinfo["/CreationDate"] = book.docinfo["/ModDate"] = stamp
        book.Root.Lang = pikepdf.String("en-GB")
        book.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        book.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            recompress_flate=True,
            deterministic_id=True,
        )
    return out.getvalue()


@contextmanager
def browser_page() -> Iterator[Page]:
    """Give an empty page of a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=need(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser.new_page()
        browser.close()


def main() -> None:
    """Write the PDFs whole, or none of them."""
    with tempfile.TemporaryDirectory() as name, browser_page() as page:
        folder = Path(name)
        files = {}
        for volume in volumes():
            articles = articles_of(volume)
            draft = printed(page, document(volume, {}, articles), folder)
            starts = page_starts(draft, volume)
            whole = printed(page, document(volume, starts, articles), folder)
            files[volume.path] = finished(whole, volume)
    PDF.parent.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        path.write_bytes(content)
        print(f"wrote {path}, {len(content) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
