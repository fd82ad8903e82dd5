"""The audit events of CPython, and what the guard does about each of them.

The names are those of the audit events table of the documentation, from Python 3.11 to
3.15, and the few that the interpreter raises without documenting them. A test compares
this table with that one.
"""

from dataclasses import dataclass
from enum import Enum, auto


class Check(Enum):
    """How the guard judges an event."""

    ALLOW = auto()  # changes nothing but the trial's own process, or only reads
    FORBID = auto()  # no trial may do it, unless the named argument is empty
    OPEN = auto()  # reading is allowed everywhere, writing inside the stage
    CHANGE = auto()  # every path must be inside the stage
    DATABASE = auto()  # as OPEN, for the name of an SQLite database
    START = auto()  # the program must be declared in `starts`
    ADDRESS = auto()  # the address must be loopback, or a socket file inside the stage
    LOOKUP = auto()  # the host must be `localhost` or a number, which needs no DNS
    REVERSE = auto()  # the host must be loopback: asking for its name needs DNS
    SIGNAL = auto()  # the process must be the trial's own or one that it started
    LIMIT = auto()  # as SIGNAL; a limit may fall and not rise


@dataclass(frozen=True)
class Rule:
    """What is checked of one event.

    `verb` says in the past tense what was done. `positions` are the indexes of the
    arguments to check; `folders`, in the same order, those of the `dir_fd` to which
    such a path is relative, or None. `follows`: the call changes what a link leads to.
    `program` is what is started where no argument names it.
    """

    check: Check
    verb: str = ""
    positions: tuple[int, ...] = ()
    folders: tuple[int | None, ...] = ()
    follows: bool = False
    program: str = ""


ALLOW = Rule(Check.ALLOW)


def _change(verb: str, *paths: tuple[int, int | None], follows: bool = False) -> Rule:
    positions, folders = zip(*paths, strict=True)
    return Rule(Check.CHANGE, verb, positions, folders, follows)


def _start(position: int) -> Rule:
    return Rule(Check.START, "started", (position,))


_ALLOWED = {
    "the interpreter's own work inside the process": """
        _thread.start_joinable_thread _thread.start_new_thread array.__new__
        builtins.breakpoint builtins.id builtins.input builtins.input/result
        code.__new__ compile cpython.PyConfig_Set cpython.PyInterpreterState_Clear
        cpython.PyInterpreterState_New cpython._PySys_ClearAuditHooks
        cpython.run_command cpython.run_file cpython.run_interactivehook
        cpython.run_module cpython.run_startup cpython.run_stdin exec function.__new__
        gc.get_objects gc.get_referents gc.get_referrers import marshal.dumps
        marshal.load marshal.loads object.__delattr__ object.__getattr__
        object.__setattr__ os._clearenv os.putenv os.unsetenv pdb.Pdb pickle.find_class
        setopencodehook signal.pthread_kill sys._current_exceptions sys._current_frames
        sys._getframe sys._getframemodulename sys.addaudithook sys.excepthook
        sys.monitoring.register_callback sys.set_asyncgen_hook_finalizer
        sys.set_asyncgen_hook_firstiter sys.set_asyncgen_hooks_finalizer
        sys.set_asyncgen_hooks_firstiter sys.setprofile sys.settrace sys.unraisablehook
        syslog.closelog syslog.setlogmask time.sleep
    """,
    "use of what is open already, whose opening was judged": """
        _winapi.CreatePipe _winapi.TerminateProcess fcntl.fcntl fcntl.flock fcntl.ioctl
        fcntl.lockf mmap.__new__ msvcrt.get_osfhandle msvcrt.locking
        msvcrt.open_osfhandle os.lockf sqlite3.connect/handle
    """,
    "reading: attacks read what they must not, and the page says so": """
        glob.glob glob.glob/2 os.chdir os.fwalk os.getxattr os.listdir os.listdrives
        os.listmounts os.listvolumes os.listxattr os.scandir os.walk pathlib.Path.glob
        pathlib.Path.rglob pathlib.Path.walk socket.gethostname socket.getservbyname
        socket.getservbyport winreg.EnumKey winreg.EnumValue
        winreg.ExpandEnvironmentStrings winreg.OpenKey winreg.OpenKey/result
        winreg.PyHKEY.Detach winreg.QueryInfoKey winreg.QueryReflectionKey
        winreg.QueryValue
    """,
    "Python code whose calls raise events of their own, which are judged": """
        ensurepip.bootstrap ftplib.connect ftplib.sendcmd http.client.connect
        http.client.send imaplib.open imaplib.send nntplib.connect nntplib.putline
        poplib.connect poplib.putline shutil.chown shutil.copyfile shutil.copymode
        shutil.copystat shutil.copytree shutil.make_archive shutil.move shutil.rmtree
        shutil.unpack_archive smtplib.connect smtplib.send socket.__new__
        telnetlib.Telnet.open telnetlib.Telnet.write tempfile.mkdtemp tempfile.mkstemp
        urllib.Request
    """,
    "ctypes where it touches no memory but its own": """
        ctypes.create_string_buffer ctypes.create_unicode_buffer ctypes.get_errno
        ctypes.get_last_error ctypes.set_errno ctypes.set_last_error
    """,
}

_FORBIDDEN = {
    "called C code": "ctypes.call_function ctypes.dlsym ctypes.dlsym/handle",
    "reached into memory": """
        ctypes.PyObj_FromPtr ctypes.addressof ctypes.cdata ctypes.cdata/buffer
        ctypes.memoryview_at ctypes.set_exception ctypes.string_at ctypes.wstring_at
    """,
    "loaded C code": "os.add_dll_directory sqlite3.load_extension",
    "ran code in another process": "sys.remote_exec cpython.remote_debugger_script",
    "opened another process": "_winapi.OpenProcess _winapi.CreateNamedPipe",
    "changed the registry": """
        winreg.ConnectRegistry winreg.CreateKey winreg.DeleteKey winreg.DeleteTree
        winreg.DeleteValue winreg.DisableReflectionKey winreg.EnableReflectionKey
        winreg.LoadKey winreg.SaveKey winreg.SetValue
    """,
    "changed the name of the machine": "socket.sethostname",
    "wrote to the system's log": "syslog.openlog syslog.syslog",
    "opened a web browser": "webbrowser.open",
}

EVENTS: dict[str, Rule] = {
    **{event: ALLOW for events in _ALLOWED.values() for event in events.split()},
    **{
        event: Rule(Check.FORBID, verb)
        for verb, events in _FORBIDDEN.items()
        for event in events.split()
    },
    "sqlite3.enable_load_extension": Rule(Check.FORBID, "let C code be loaded", (1,)),
    "ctypes.dlopen": Rule(Check.FORBID, "loaded the C library", (0,)),
    "open": Rule(Check.OPEN, "", (0,)),
    "_winapi.CreateFile": _change("opened", (0, None), follows=True),
    "_winapi.CreateJunction": _change("made the link", (1, None)),
    "os.chflags": _change("changed the flags of", (0, None), follows=True),
    "os.chmod": _change("changed the mode of", (0, 2), follows=True),
    "os.chown": _change("changed the owner of", (0, 3), follows=True),
    "os.link": _change("linked", (0, 2), (1, 3)),
    "os.mkdir": _change("made the folder", (0, 2)),
    "os.remove": _change("removed", (0, 1)),
    "os.removexattr": _change("changed the attributes of", (0, None), follows=True),
    "os.rename": _change("renamed", (0, 2), (1, 3)),
    "os.rmdir": _change("removed the folder", (0, 1)),
    "os.setxattr": _change("changed the attributes of", (0, None), follows=True),
    "os.symlink": _change("made the link", (1, 2)),
    "os.truncate": _change("truncated", (0, None), follows=True),
    "os.utime": _change("changed the times of", (0, 3), follows=True),
    "sqlite3.connect": Rule(Check.DATABASE, "opened the database", (0,)),
    "_posixsubprocess.fork_exec": _start(0),
    "_winapi.CreateProcess": _start(0),
    "os.exec": _start(0),
    "os.posix_spawn": _start(0),
    "os.spawn": _start(1),
    "os.startfile": _start(0),
    "os.startfile/2": _start(0),
    "os.system": Rule(Check.START, "started", program="sh"),
    "pty.spawn": _start(0),
    "subprocess.Popen": _start(0),
    "os.fork": Rule(Check.START, "started", program="python"),
    "os.forkpty": Rule(Check.START, "started", program="python"),
    "socket.bind": Rule(Check.ADDRESS, "listened on", (1,)),
    "socket.connect": Rule(Check.ADDRESS, "connected to", (1,)),
    "socket.sendmsg": Rule(Check.ADDRESS, "sent to", (1,)),
    "socket.sendto": Rule(Check.ADDRESS, "sent to", (1,)),
    "socket.getaddrinfo": Rule(Check.LOOKUP, "asked for the address of", (0,)),
    "socket.gethostbyname": Rule(Check.LOOKUP, "asked for the address of", (0,)),
    "socket.gethostbyaddr": Rule(Check.REVERSE, "asked for the name of", (0,)),
    "socket.getnameinfo": Rule(Check.REVERSE, "asked for the name of", (0,)),
    "os.kill": Rule(Check.SIGNAL, "sent a signal to process", (0,)),
    "os.killpg": Rule(Check.SIGNAL, "sent a signal to process group", (0,)),
    "resource.prlimit": Rule(Check.LIMIT, "changed a limit of process", (0, 1, 2)),
    "resource.setrlimit": Rule(Check.LIMIT, "raised a limit of process", (0, 1)),
}
"""Every audit event, and what the guard does about it."""
