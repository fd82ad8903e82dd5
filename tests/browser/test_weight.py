"""What the first view of a page loads: few files, few bytes, and nothing twice."""

import gzip

import pytest
from playwright.sync_api import Response

from tests.browser.visit import Visit
from tests.toc import toc_entries

pytestmark = pytest.mark.slow
REQUESTS = 12
BYTES = 90_000  # gzipped, as GitHub Pages sends them


@pytest.mark.parametrize("name", ["index", *toc_entries()])
def test_first_view(visit: Visit, name: str) -> None:
    responses: list[Response] = []
    visit.page.on("response", lambda response: responses.append(response))
    visit.open(name)
    visit.page.wait_for_load_state("networkidle")
    sizes = {each.url: len(gzip.compress(each.body(), 9)) for each in responses}
    assert all(each.status == 200 for each in responses)
    assert len(sizes) == len(responses), "something is loaded twice"
    assert len(sizes) <= REQUESTS, "\n".join(sizes)
    assert sum(sizes.values()) <= BYTES, sizes
