"""The model of a browser: what of some HTML runs. tests/browser holds it to Chromium."""

import pytest

from prover.markup import scripts_in


@pytest.mark.parametrize(
    ("html", "scripts"),
    [
        ("<script>a()</script>", ["a()"]),
        ("<SCRIPT>a()</SCRIPT><p>text</p>", ["a()"]),
        ("<script>a()</script><script>b()</script>", ["a()", "b()"]),
        ("<script> </script><script></script>", []),
        ("<script/>a()</script>", ["a()"]),  # HTML knows no element that ends at once
        ("<script src=/a.js></script>", []),
        ("<p>a()</p>", []),
        ("<script>a()</script>b()<p>c()</p>", ["a()"]),
        ("<script>a('<b>')</script>", ["a('<b>')"]),
        ("<script>a('</b>')</script>", ["a('</b>')"]),
        ("<img src=x onerror=a()>", ["a()"]),
        ("<img src=x ONERROR=a()>", ["a()"]),
        ("<img onerror>", []),
        ("<img src=x onerror='a(&quot;&quot;)'/>", ['a("")']),
        ("<a href=javascript:a()>", ["a()"]),
        ("<a href='JavaScript:a()'>", ["a()"]),
        ("<a href=' \x01javascript:a()'>", ["a()"]),
        ("<a href='java\n\t\rscript:a()'>", ["a()"]),
        ("<a href='java script:a()'>", []),
        ("<a href='javascript&colon;a()'>", ["a()"]),
        ("<a href=javascript>", []),
        ("<a href=https://example.com/javascript:a()>", []),
        ("<a title=javascript:a()>", []),
        ("<iframe src=javascript:a()>", ["a()"]),
        ("<form action=javascript:a()>", ["a()"]),
        ("<button formaction=javascript:a()>", ["a()"]),
        ("<object data=javascript:a()>", ["a()"]),
        ("<svg><a xlink:href=javascript:a()>", ["a()"]),
        ("<iframe srcdoc='&lt;script&gt;a()&lt;/script&gt;'>", ["a()"]),
        ("<iframe srcdoc=javascript:a()>", []),  # a document, not an address
        ("<p>a<script>a()</script><p", ["a()"]),
        ("<!-- <script>a()</script> -->", []),
    ],
)
def test_what_runs(html: str, scripts: list[str]) -> None:
    assert scripts_in(html) == scripts
