"""Makes a PDF of the built site: one document of all pages, printed by Chromium.

Twice: the first print tells on which page each chapter begins, the second has those
numbers in the contents. Needs the built site (`make book`). Writes _build/pdf/book.pdf.
"""

import tempfile
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pypdf
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Page, sync_playwright

from images.sources.mark import mark
from tools.browser import need
from website import toc

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "_build" / "html"
PDF = ROOT / "_build" / "pdf" / "book.pdf"
STYLE = ROOT / "tools" / "pdf.css"
_ONLY_ON_SCREEN = (
    ".headerlink, .lab, .labs, .filter, script, noscript, .copybtn, .onlyprint, nav, "
    ".prev-next-footer, .toctree-wrapper"
)
_KEEP_TOGETHER = """
for (const each of document.querySelectorAll(".literal-block-wrapper, .attack"))
  each.classList.toggle("whole", each.offsetHeight < 800);  // of a page's 960 pixels
"""
_FOOTER = (
    '<div style="width: 100%; text-align: center; font: 8pt sans-serif; color: #555">'
    '<span class="pageNumber"></span></div>'
)


def anchor(page: str, fragment: str = "") -> str:
    """Return an id that is the only one in the whole book."""
    name = page.replace("/", "-")
    return f"{name}--{fragment}" if fragment else name


def article(name: str, names: list[str]) -> tuple[str, Tag]:
    """Return a page's title and its text, its ids and links made those of the whole book.

    Raises SystemExit if the page is not built.
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
    for element in found.select("[id]"):
        element["id"] = anchor(name, str(element["id"]))
    for link in found.select("a[href]"):
        address, fragment = urldefrag(urljoin(f"{name}.html", str(link["href"])))
        target = address.removesuffix(".html")
        if target in names:
            link["href"] = f"#{anchor(target, fragment)}"
    for image in found.select("img[src]"):
        image["src"] = (path.parent / str(image["src"])).resolve().as_uri()
    for details in found.select("details"):
        details["open"] = ""
    found.name, found["id"] = "section", anchor(name)
    return title, found


def document(starts: dict[str, int]) -> str:
    """Return the HTML of the whole book; `starts` are the pages' numbers, if known."""
    names = toc.read_pages(ROOT)
    articles = {name: article(name, names) for name in names}
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
        )
        + "</ol>"
        for part, below in toc.read_parts(ROOT).items()
    )
    return (
        '<!DOCTYPE html><html lang="en-GB" data-theme="light" data-mode="light"><head>'
        f'<meta charset="utf-8"><title>Python Security, Proven</title>{sheets}</head><body>'
        f'<header class="cover">{mark()}<p class="title">Python Security, Proven</p>'
        "<p>Attacks that win. Fixes that fail. Fixes that hold.</p>"
        "<p>Every claim runs.</p></header>"
        f'<nav class="pages"><h1>Contents</h1>{contents}</nav>'
        + "".join(str(text) for _, text in articles.values())
        + "</body></html>"
    )


def printed(page: Page, html: str, folder: Path) -> bytes:
    """Return the PDF of `html`."""
    source = folder / "book.html"
    source.write_text(html, encoding="utf-8")
    page.goto(source.as_uri(), wait_until="load")
    page.set_viewport_size({"width": 643, "height": 900})  # the width of a page's text
    page.emulate_media(media="print")
    page.evaluate(_KEEP_TOGETHER)
    return page.pdf(
        format="A4",
        print_background=True,
        display_header_footer=True,
        header_template="<span></span>",
        footer_template=_FOOTER,
        margin={"top": "20mm", "bottom": "22mm", "left": "20mm", "right": "20mm"},
        outline=True,
        tagged=True,
    )


def page_starts(pdf: Path) -> dict[str, int]:
    """Return on which page of the PDF each page of the book begins."""
    reader = pypdf.PdfReader(pdf)
    found = {}
    for name in toc.read_pages(ROOT):
        destination = reader.named_destinations[f"/{anchor(name)}"]
        found[name] = (reader.get_destination_page_number(destination) or 0) + 1
    return found


def main() -> None:
    """Write the PDF whole, or not at all."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        browser = playwright.chromium.launch(
            executable_path=need(), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        draft = folder / "book.pdf"
        draft.write_bytes(printed(page, document({}), folder))
        final = printed(page, document(page_starts(draft)), folder)
        browser.close()
    PDF.parent.mkdir(parents=True, exist_ok=True)
    PDF.write_bytes(final)
    print(f"wrote {PDF}, {len(final) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
