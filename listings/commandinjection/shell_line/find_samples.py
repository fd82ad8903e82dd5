import asyncio
import os
import shlex
import subprocess
import subprocess as sp
import sys
from os import popen, system
from subprocess import PIPE, Popen, check_output

from flask import Flask, request

app = Flask(__name__)
ALLOWED = {"eth0", "wlan0"}


def ping(host):
    # ruleid: CMD-NO-SHELL
    return check_output("ping -c 1 " + host, shell=True)


@app.get("/whois")
def whois():
    # ruleid: CMD-NO-SHELL
    return os.popen("whois %s" % request.args["domain"]).read()


@app.post("/run")
def run_anything():
    # ruleid: CMD-NO-SHELL
    os.system(request.form.get("command"))
    return "done"


class Converter:
    quality = 80

    def convert(self, source, target="out.png"):
        line = "convert -quality {} {} {}".format(self.quality, source, target)
        # ruleid: CMD-NO-SHELL
        process = sp.Popen(line, stdout=sp.PIPE, shell=True)
        return process.communicate()[0]

    async def thumbnail(self, path: str) -> None:
        # ruleid: CMD-NO-SHELL
        process = await asyncio.create_subprocess_shell(f"epeg {path} {path}.thumb")
        await process.wait()


def archive(*folders):
    command = "tar czf backup.tgz"
    for folder in folders:
        command += " " + folder
    # ruleid: CMD-NO-SHELL
    if system(command):
        raise RuntimeError("tar failed")


def delete_branches(names: list[str]) -> None:
    line = " && ".join(f"git branch -D {name}" for name in names)
    # ruleid: CMD-NO-SHELL
    subprocess.run(args=line, shell=True)


def mount(device: str, options: str = "ro") -> str:
    # ruleid: CMD-NO-SHELL
    return subprocess.getoutput(f"mount -o {options} {device} /mnt")


def main():
    name = input("Which user? ")
    # ruleid: CMD-NO-SHELL
    popen("id " + name).read()


class Repository:
    def __init__(self, url):
        self.url = url

    def clone(self):
        # todoruleid: CMD-NO-SHELL
        os.system("git clone " + self.url)


def grep_quoted(pattern, path):
    line = "grep -r {} {}".format(shlex.quote(pattern), shlex.quote(path))
    # ruleid: CMD-NO-SHELL-QUOTED
    return os.popen(line).read()


def tail_quoted(path: str) -> bytes:
    command = "tail -n 20 " + shlex.quote(path)
    # ruleid: CMD-NO-SHELL-QUOTED
    return check_output(command, shell=True)


def count_words(text_file):
    # ruleid: CMD-NO-SHELL-SPLIT
    process = Popen(shlex.split("wc -w %s" % text_file), stdout=PIPE)
    return process.stdout.read()


def checkout(branch):
    # ruleid: CMD-NO-SHELL-SPLIT
    return subprocess.check_call(f"git checkout {branch}".split())


# Honest from here on.


def uptime() -> str:
    # ok: CMD-NO-SHELL
    return subprocess.check_output("uptime | cut -d, -f1", shell=True, text=True)


def version_of_python():
    # ok: CMD-NO-SHELL
    os.system(f"{sys.executable} --version")


def ping_safely(host):
    # ok: CMD-NO-SHELL
    return check_output(["ping", "-c", "1", "--", host])


def interface_state(interface):
    if interface not in ALLOWED:
        raise ValueError(interface)
    # ok: CMD-NO-SHELL
    return check_output("ip link show " + interface + " | head -1", shell=True)


def top(lines: int) -> str:
    # ok: CMD-NO-SHELL
    return subprocess.getoutput(f"ps aux | head -{lines}")


def kill(pid):
    # ok: CMD-NO-SHELL
    system("kill -9 %d" % int(pid))


def shell(command: str) -> int:
    # A wrapper: its callers are where to look.
    # ok: CMD-NO-SHELL
    return subprocess.call(command, shell=True)


def quietly(command: str) -> int:
    # ok: CMD-NO-SHELL
    return os.system(f"{command} > /dev/null")


def show(path):
    # ok: CMD-NO-SHELL
    os.system("less -- " + shlex.quote(path))


def test_pipe(tmp_path):
    # todook: CMD-NO-SHELL
    assert subprocess.run(f"cat {tmp_path}/a | wc -l", shell=True).returncode == 0


def show_quoted(path):
    # ok: CMD-NO-SHELL-QUOTED
    os.system(f"less -- {shlex.quote(path)}")


def color(value):
    # ok: CMD-NO-SHELL-QUOTED
    os.system(f"git config --global color.ui={shlex.quote(value)}")


def log_command(command):
    # ok: CMD-NO-SHELL-QUOTED
    print(f"running {shlex.join(command)}")


def from_settings(tool):
    # The whole line is the user's own.
    # ok: CMD-NO-SHELL-SPLIT
    return subprocess.run(shlex.split(tool))


def arguments(text, more):
    # ok: CMD-NO-SHELL-SPLIT
    return shlex.split(text + " " + more)


def words(text):
    # ok: CMD-NO-SHELL-SPLIT
    return f"{text} {text}".split()
