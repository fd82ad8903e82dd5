"""How a check reads an address, and how the C library that connects reads it."""

import ipaddress
import socket


def by_check(text: str) -> str:
    """Return the address as `ipaddress` reads it."""
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        return "refused"


def by_system(text: str) -> str:
    """Return the address as `inet_aton` reads it."""
    try:
        return socket.inet_ntoa(socket.inet_aton(text))
    except OSError:
        return "refused"


print(f"{'text':<18}{'ipaddress':<18}inet_aton")
for text in ("10.0.0.8", "010.0.0.8", "127.1", "0x7f.0.0.1", "2130706433"):
    print(f"{text:<18}{by_check(text):<18}{by_system(text)}")

mapped = ipaddress.IPv6Address("::ffff:127.0.0.1")
print("::ffff:127.0.0.1 holds", mapped.ipv4_mapped)
