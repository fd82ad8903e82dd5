import asyncio
import os
import subprocess
import subprocess as sp
from subprocess import PIPE, Popen, check_output

CLEAN = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}


def run_hook(hook, event):
    # ruleid: IPC-INHERIT-NOTHING
    return check_output(hook, input=event, timeout=10)


def formatter(program: list[str], source: str) -> str:
    # ruleid: IPC-INHERIT-NOTHING
    process = Popen(program, stdin=PIPE, stdout=PIPE, text=True)
    return process.communicate(source)[0]


class Extensions:
    async def call(self, *command):
        # ruleid: IPC-INHERIT-NOTHING
        process = await asyncio.create_subprocess_exec(
            *command, stdout=asyncio.subprocess.PIPE
        )
        return await process.stdout.read()

    def call_with_copy(self, command):
        environment = os.environ.copy()
        environment["EXTENSION"] = "1"
        # ruleid: IPC-INHERIT-NOTHING
        return sp.run(
            command, env=environment, capture_output=True, start_new_session=True
        )


def grade(submission, given):
    # ruleid: IPC-INHERIT-NOTHING
    return subprocess.run(
        submission, env={**os.environ, "GRADING": "1"}, stdout=subprocess.PIPE
    )


def clean_but_same_group(command):
    # ruleid: IPC-INHERIT-NOTHING
    return subprocess.run(command, env=CLEAN, capture_output=True, timeout=5)


def built_inside(name):
    # todoruleid: IPC-INHERIT-NOTHING
    return subprocess.run(["plugins/" + name], capture_output=True)


def keep_all_open(command):
    # ruleid: IPC-INHERIT-NOTHING-FDS
    return Popen(command, close_fds=False)


async def keep_all_open_too(program):
    # ruleid: IPC-INHERIT-NOTHING-FDS
    return await asyncio.create_subprocess_exec(program, "--serve", close_fds=False)


def leak(path):
    opened = os.open(path, os.O_RDONLY)
    # ruleid: IPC-INHERIT-NOTHING-FDS
    return os.dup2(opened, 9, inheritable=True)


# Honest from here on.


def run_clean(command, folder):
    # ok: IPC-INHERIT-NOTHING
    return subprocess.run(
        command,
        env=CLEAN,
        cwd=folder,
        capture_output=True,
        start_new_session=True,
        timeout=5,
    )


def clean_group(command):
    # ok: IPC-INHERIT-NOTHING
    return Popen(command, env={"LANG": "C"}, stdout=PIPE, process_group=0)


def revision(folder):
    # ok: IPC-INHERIT-NOTHING
    return check_output(["git", "rev-parse", "HEAD"], cwd=folder)


def edit(editor):
    # Nothing of it comes back.
    # ok: IPC-INHERIT-NOTHING
    return subprocess.call(editor)


def uname():
    command = ["uname", "-a"]
    # ok: IPC-INHERIT-NOTHING
    return subprocess.run(command, capture_output=True)


def test_command(runner, command):
    # ok: IPC-INHERIT-NOTHING
    assert runner.run(command, capture_output=True).exit_code == 0


def closed(command):
    # ok: IPC-INHERIT-NOTHING-FDS
    return Popen(command, close_fds=True)


def one_only(command, listener):
    # ok: IPC-INHERIT-NOTHING-FDS
    return Popen(command, pass_fds=[listener.fileno()])
