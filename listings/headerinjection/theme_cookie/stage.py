"""A browser's cookies, read from headers as RFC 6265, section 5.2, says."""

import http.client
import io

import prover


class Stage(prover.Stage):
    def cookies(self, header: str) -> dict[str, dict[str, str]]:
        """Return the cookies in a head: by name the value ("") and the attributes."""
        head = f"{header}\r\n\r\n".encode("utf-8", errors="replace")
        lines = http.client.parse_headers(io.BytesIO(head)).get_all("Set-Cookie", [])
        found = {}
        for line in lines:
            pair, *attributes = str(line).split(";")
            name, _, value = pair.partition("=")
            cookie = {"": value.strip()}
            for attribute in attributes:
                key, _, text = attribute.partition("=")
                cookie[key.strip().lower()] = text.strip()
            found[name.strip()] = cookie
        return found
