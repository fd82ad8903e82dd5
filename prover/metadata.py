"""Reads the TOML file of a listing, and reports each fault at its line."""

import re
import tomllib
from pathlib import Path
from typing import Any

from .problem import ListingError
from .source import read_text


class Metadata:
    """A listing's TOML file, read key by key, each fault reported at its line."""

    def __init__(
        self, path: Path, hint: str = "tools/new_weakness.py makes a whole folder"
    ) -> None:
        self.path = path
        try:
            self.text = read_text(path, hint)
            self.data: dict[str, Any] = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as error:
            found = re.search(r"line (\d+)", str(error))
            raise ListingError(
                path,
                int(found[1]) if found else 0,
                f"it is not TOML: {error}",
                "Correct it",
            ) from None

    def line_of(self, key: str) -> int:
        """Return the line on which `key` is set, or 0."""
        pattern = re.compile(rf"^\s*\[?{re.escape(key)}\b")
        for number, line in enumerate(self.text.splitlines(), start=1):
            if pattern.match(line):
                return number
        return 0

    def fault(self, key: str, message: str, hint: str) -> ListingError:
        """Return a ListingError at the line on which `key` is set."""
        return ListingError(self.path, self.line_of(key), message, hint)

    def refuse_unknown(self, data: dict[str, Any], known: set[str]) -> None:
        """Raise ListingError for a key of `data` that is not in `known`."""
        for key in data:
            if key not in known:
                raise self.fault(
                    key,
                    f"unknown key '{key}'",
                    f"Known keys: {', '.join(sorted(known))}",
                )

    def text_value(self, data: dict[str, Any], key: str) -> str:
        """Return a text; raises ListingError if it is missing, empty or none."""
        value = data.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.fault(key, f"'{key}' must be a text", f'Write {key} = "..."')
        return value.strip()

    def boolean(self, data: dict[str, Any], key: str) -> bool:
        """Return true or false; raises ListingError if it is missing or neither."""
        value = data.get(key)
        if not isinstance(value, bool):
            raise self.fault(
                key,
                f"'{key}' must be true or false",
                f"Write {key} = true or {key} = false",
            )
        return value

    def texts(
        self, data: dict[str, Any], key: str, *, some: bool = False
    ) -> tuple[str, ...]:
        """Return a list of texts, with `some` not an empty one; else raises ListingError."""
        value = data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            raise self.fault(
                key, f"'{key}' must be a list of texts", f'Write {key} = ["..."]'
            )
        if some and not value:
            raise self.fault(
                key, f"'{key}' is missing or empty", f'Write {key} = ["..."]'
            )
        return tuple(value)

    def matching(
        self, data: dict[str, Any], key: str, pattern: re.Pattern[str], example: str
    ) -> tuple[str, ...]:
        """Return a list of texts that match `pattern` as a whole; else raises ListingError."""
        values = self.texts(data, key, some=True)
        for value in values:
            if not pattern.fullmatch(value):
                raise self.fault(
                    key,
                    f"'{value}' in '{key}' has not the right form",
                    f"Write {example}",
                )
        return values
