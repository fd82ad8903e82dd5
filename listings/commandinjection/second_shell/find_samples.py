import os
import re
import shlex
import subprocess
from subprocess import check_output, run

import asyncssh
import paramiko
from fabric import Connection, task

UNIT = re.compile(r"[a-z-]+\.service")


def disk_usage(host, folder):
    # ruleid: CMD-EVERY-SHELL
    return check_output(["ssh", host, "du", "-sh", folder])


def restart(host: str, unit: str) -> None:
    # ruleid: CMD-EVERY-SHELL
    run(["/usr/bin/ssh", "-o", "BatchMode=yes", host, f"systemctl restart {unit}"])


class Server:
    def __init__(self, host):
        self.client = paramiko.SSHClient()
        self.client.connect(host)

    def remove(self, path):
        # ruleid: CMD-EVERY-SHELL
        _, out, _ = self.client.exec_command("rm -f " + path)
        return out.read()

    def count(self, *names):
        # ruleid: CMD-EVERY-SHELL
        return self.client.exec_command(command="wc -l %s" % " ".join(names))


@task
def deploy(connection, branch):
    # ruleid: CMD-EVERY-SHELL
    connection.run(f"cd /srv/app && git checkout {branch}")


def as_user(user, script):
    # ruleid: CMD-EVERY-SHELL
    return subprocess.Popen(["su", "-", "app", "-c", f"/opt/run {script}"])


def in_container(name, query):
    # ruleid: CMD-EVERY-SHELL
    run(["docker", "exec", name, "sh", "-c", "psql -c '" + query + "'"])


async def tail(host, path):
    async with asyncssh.connect(host) as connection:
        # ruleid: CMD-EVERY-SHELL
        return await connection.run("tail -n 50 {}".format(path))


def run_there(host, command):
    # The caller writes the whole line.
    # todoruleid: CMD-EVERY-SHELL
    return run(["ssh", host, command])


def twice(host, path):
    # ruleid: CMD-EVERY-SHELL-QUOTED
    os.system(f"ssh {host} cat {shlex.quote(path)}")


def inside(user, path):
    # ruleid: CMD-EVERY-SHELL-QUOTED
    return f"su {user} -c 'ls -l {shlex.quote(path)}'"


# Honest from here on.


def uptime(host):
    # ok: CMD-EVERY-SHELL
    return check_output(["ssh", host, "uptime"])


def disk_usage_quoted(host, folder):
    # ok: CMD-EVERY-SHELL
    return check_output(["ssh", host, shlex.join(["du", "-sh", "--", folder])])


def remove_quoted(client, path):
    # ok: CMD-EVERY-SHELL
    client.exec_command("rm -f -- " + shlex.quote(path))


def restart_known(host, unit):
    if not UNIT.fullmatch(unit):
        raise ValueError(unit)
    # ok: CMD-EVERY-SHELL
    run(["ssh", host, "systemctl", "restart", unit])


def with_key(host, key):
    # ok: CMD-EVERY-SHELL
    return run(["ssh", "-i", key, "-o", "BatchMode=yes", host, "true"])


def local_process(runner, name):
    # ok: CMD-EVERY-SHELL
    runner.run(f"job {name}")


def lines(client, count):
    # ok: CMD-EVERY-SHELL
    client.exec_command(f"tail -n {int(count)} /var/log/syslog")


def fixed_unit():
    # ok: CMD-EVERY-SHELL
    Connection("web").run("systemctl reload nginx")


def page(path):
    # ok: CMD-EVERY-SHELL
    return run(["sh", "/opt/report.sh", path])


def once(path):
    # ok: CMD-EVERY-SHELL-QUOTED
    os.system(f"cat -- {shlex.quote(path)}")


def explain(host, path):
    # ok: CMD-EVERY-SHELL-QUOTED
    print(f"try: ssh {host} cat {shlex.quote(path)}")
