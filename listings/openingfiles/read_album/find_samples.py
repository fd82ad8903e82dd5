"""Lengths that stand in the data, and honest look-alikes."""

import struct
from struct import unpack

HEADER = struct.Struct("!IB")
MOST = 65536


def receive(sock):
    (size,) = unpack("!I", sock.recv(4))
    # ruleid: OPEN-COUNT-WHILE-READING
    return sock.recv(size)


def chunk(stream):
    length = int.from_bytes(stream.read(4), "big")
    kind = stream.read(4)
    # ruleid: OPEN-COUNT-WHILE-READING
    return kind, stream.read(length)


async def message(reader):
    size, flag = HEADER.unpack(await reader.readexactly(5))
    # ruleid: OPEN-COUNT-WHILE-READING
    body = await reader.readexactly(size)
    return flag, body


class Wave:
    def __init__(self, fp):
        self.fp = fp

    def frames(self, header):
        offset, count = struct.unpack_from("<IQ", header, 8)
        self.fp.seek(offset)
        # ruleid: OPEN-COUNT-WHILE-READING
        return self.fp.read(count * 2)


def chunked(file):
    size = int(file.readline().strip(), 16)
    # ruleid: OPEN-COUNT-WHILE-READING
    return file.read(size)


def buffer(file):
    width, height = struct.unpack("<II", file.read(8))
    # ruleid: OPEN-COUNT-WHILE-READING
    pixels = bytearray(width * height)
    file.readinto(pixels)
    return pixels


def records(file):
    found = []
    for _ in range(int.from_bytes(file.read(2), "big")):
        size = int.from_bytes(file.read(4), "big")
        # ruleid: OPEN-COUNT-WHILE-READING-EACH
        if size > MOST:
            raise ValueError("too large")
        record = file.read(size)
        found.append(record)
    return found


def limited(sock):
    (size,) = struct.unpack("!I", sock.recv(4))
    if size > MOST:
        raise ValueError("too large")
    # ok: OPEN-COUNT-WHILE-READING
    return sock.recv(size)


def no_more_than(stream):
    length = int.from_bytes(stream.read(4), "big")
    # ok: OPEN-COUNT-WHILE-READING
    return stream.read(min(length, MOST))


def two_bytes(stream):
    (size,) = struct.unpack(">H", stream.read(2))
    # ok: OPEN-COUNT-WHILE-READING
    return stream.read(size)


def one_byte(stream):
    # ok: OPEN-COUNT-WHILE-READING
    return stream.read(int.from_bytes(stream.read(1), "big"))


def fixed_size(stream):
    version, count = struct.unpack("<II", stream.read(8))
    # ok: OPEN-COUNT-WHILE-READING
    return version, count, stream.read(16)


def expected(stream):
    size = int.from_bytes(stream.read(4), "little")
    if not 0 < size <= MOST:
        raise ValueError(size)
    # ok: OPEN-COUNT-WHILE-READING
    return stream.read(size)


def budget(file):
    left = MOST
    found = []
    while head := file.read(4):
        (size,) = struct.unpack(">I", head)
        # ok: OPEN-COUNT-WHILE-READING-EACH
        if size > left:
            raise ValueError("too much")
        left -= size
        found.append(file.read(size))
    return found


class Box:
    def head(self, file):
        self.size = int.from_bytes(file.read(4), "big")

    def body(self, file):
        # todoruleid: OPEN-COUNT-WHILE-READING
        return file.read(self.size)
