"""The filter `data`, asked about members of several kinds."""

import tarfile

for name, kind, link in (
    ("plain.txt", tarfile.REGTYPE, ""),
    ("../out.txt", tarfile.REGTYPE, ""),
    ("/etc/out.txt", tarfile.REGTYPE, ""),
    ("inside", tarfile.SYMTYPE, "plain.txt"),
    ("outside", tarfile.SYMTYPE, "../out.txt"),
    ("device", tarfile.CHRTYPE, ""),
):
    member = tarfile.TarInfo(name)
    member.type, member.linkname = kind, link
    try:
        print(f"{name:<13}", "kept as", tarfile.data_filter(member, "box").name)
    except tarfile.FilterError as error:
        print(f"{name:<13}", type(error).__name__)
