"""Assignment, a shallow copy and a deep copy of the same settings."""

import copy

settings = {"debug": False, "hosts": ["intern.example"]}
named = settings
shallow = settings.copy()
deep = copy.deepcopy(settings)

settings["debug"] = True
settings["hosts"].append("evil.example")  # type: ignore[attr-defined]

for name, value in {"named": named, "shallow": shallow, "deep": deep}.items():
    print(f"{name:<8}", value)
