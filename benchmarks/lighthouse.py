"""What Lighthouse says of the built site, as on a phone. Exit code 1 below 100.

Needs the built site (`make book`). Writes benchmarks/results/lighthouse.md.
"""

import functools
import gzip
import http.server
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

from tools import node
from tools.browser import need

from .report import SMALL, machine, write

ROOT = Path(__file__).resolve().parent.parent
SITE = ROOT / "_build" / "html"
LIGHTHOUSE = ROOT / "node_modules" / "lighthouse" / "cli" / "index.js"
PAGES = {
    "front page": "intro.html",
    "chapter with labs": "security/traversalattacks.html",
    "chapter of basics": "basics/values.html",
    "index": "reference/weaknesses.html",
}
if SMALL:
    PAGES = {"front page": "intro.html"}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_COMPRESSED = {".html", ".css", ".js", ".mjs", ".json", ".svg"}


class Compressing(http.server.SimpleHTTPRequestHandler):
    """Serves files as GitHub Pages does: text gzipped."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.suffix not in _COMPRESSED or not path.is_file():
            return super().do_GET()
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


def main() -> int:
    """Ask of each page, write the report, and hold it against 100."""
    handler = functools.partial(Compressing, directory=SITE)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        scores = {name: ask(f"{address}/{page}") for name, page in PAGES.items()}
        server.shutdown()
    write(
        "lighthouse",
        [
            "# What Lighthouse says",
            "",
            f"{machine()} Mobile profile, of 100.",
            "",
            "| Page | " + " | ".join(CATEGORIES) + " |",
            "|---|" + "---|" * len(CATEGORIES),
            *(
                f"| {name} | " + " | ".join(str(found[c]) for c in CATEGORIES) + " |"
                for name, found in scores.items()
            ),
        ],
    )
    if SMALL:
        return 0
    return int(
        any(score < 100 for found in scores.values() for score in found.values())
    )


def ask(address: str) -> dict[str, int]:
    """Return the score of a page in each category; what costs points goes to stderr."""
    done = subprocess.run(
        [
            *node.command(LIGHTHOUSE, address, "--quiet", "--output=json"),
            f"--only-categories={','.join(CATEGORIES)}",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        ],
        env=os.environ | {"CHROME_PATH": str(need())},
        capture_output=True,
        check=True,
    )
    found = json.loads(done.stdout)
    for audit in found["audits"].values():
        if audit["score"] is not None and audit["score"] < 0.9:
            print(f"{address}: {audit['id']}: {audit['title']}", file=sys.stderr)
    return {c: round(found["categories"][c]["score"] * 100) for c in CATEGORIES}


if __name__ == "__main__":
    sys.exit(main())
