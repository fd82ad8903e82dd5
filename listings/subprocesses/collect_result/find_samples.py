import io
import json
import marshal
import multiprocessing
import pickle
import socket
import subprocess
import threading
from multiprocessing import Pipe, Process
from multiprocessing.connection import Client, Connection, Listener, wait

import websockets


def run_untrusted(work, document):
    ours, theirs = multiprocessing.Pipe()
    Process(target=work, args=(theirs, document)).start()
    # ruleid: IPC-BYTES-AND-JSON
    return ours.recv()


def serve(address):
    listener = Listener(address)
    peer = listener.accept()
    while True:
        # ruleid: IPC-BYTES-AND-JSON
        print(peer.recv())


def ask(address, question):
    with Client(address) as peer:
        peer.send(question)
        # ruleid: IPC-BYTES-AND-JSON
        return peer.recv()


class Parser:
    def __init__(self):
        self.pipe, self.other = Pipe()

    def result(self):
        # ruleid: IPC-BYTES-AND-JSON
        kind, value = self.pipe.recv()
        return value


def gather(connections):
    for ready in wait(connections):
        # ruleid: IPC-BYTES-AND-JSON
        yield ready.recv()


async def read(channel: multiprocessing.connection.Connection):
    # ruleid: IPC-BYTES-AND-JSON
    return channel.recv()


def from_queue(queue: multiprocessing.Queue):
    # todoruleid: IPC-BYTES-AND-JSON
    return queue.get()


def helper(script):
    done = subprocess.run(["python", script], capture_output=True)
    # ruleid: IPC-BYTES-AND-JSON-PICKLE
    return pickle.loads(done.stdout)


def old_helper(command):
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    # ruleid: IPC-BYTES-AND-JSON-PICKLE
    return marshal.load(process.stdout)


def checked(channel):
    data = channel.recv_bytes(4096)
    # ruleid: IPC-BYTES-AND-JSON-PICKLE
    return pickle.Unpickler(io.BytesIO(data)).load()


def unlimited(channel: Connection) -> object:
    # ruleid: IPC-BYTES-AND-JSON-LIMIT
    return json.loads(channel.recv_bytes())


def first_byte_only(channel):
    ready = channel.poll(5)
    if not ready:
        raise TimeoutError
    # ruleid: IPC-BYTES-AND-JSON-LIMIT
    return json.loads(channel.recv_bytes(4096))


# Honest from here on.


def from_socket(peer: socket.socket) -> bytes:
    # ok: IPC-BYTES-AND-JSON
    return peer.recv(4096)


async def from_browser(address):
    async with websockets.connect(address) as browser:
        # ok: IPC-BYTES-AND-JSON
        return await browser.recv()


def from_zmq(publisher):
    # ok: IPC-BYTES-AND-JSON
    return publisher.recv()


def bounded(channel: Connection) -> object:
    # ok: IPC-BYTES-AND-JSON
    return json.loads(channel.recv_bytes(4096))


def only_sends(value):
    ours, theirs = Pipe()
    # ok: IPC-BYTES-AND-JSON
    theirs.send(value)


def own_cache(path):
    with open(path, "rb") as file:
        # ok: IPC-BYTES-AND-JSON-PICKLE
        return pickle.load(file)


def helper_json(script):
    done = subprocess.run(["python", script], capture_output=True)
    # ok: IPC-BYTES-AND-JSON-PICKLE
    return json.loads(done.stdout)


def with_deadline(channel):
    timer = threading.Timer(5, channel.close)
    timer.start()
    if not channel.poll(5):
        raise TimeoutError
    # ok: IPC-BYTES-AND-JSON-LIMIT
    return json.loads(channel.recv_bytes(4096))


def limit_alone(channel):
    # ok: IPC-BYTES-AND-JSON-LIMIT
    return channel.recv_bytes(4096)
