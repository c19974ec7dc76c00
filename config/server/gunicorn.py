# SPDX-License-Identifier: EUPL-1.2
"""The web server: two processes of four threads suit two cores and pages that wait for PostgreSQL."""

import json
import os
import shutil
import socket
import struct
import tempfile
from pathlib import Path
from typing import Any

from gunicorn import util

from config.env import env, secret

wsgi_app = "config.wsgi"
bind = env.str("WEB_BIND", "127.0.0.1:8000")
workers = env.int("WEB_WORKERS", 2)
threads = env.int("WEB_THREADS", 4)
# Threads with whole requests only: who sends slowly keeps none of them.
worker_class = "config.server.web_worker.Worker"
worker_connections = 700
# The code is read once and shared; no connection is open before the processes part.
preload_app = True
timeout = 30
graceful_timeout = 10
# Longer than a proxy or a client keeps an idle connection, so that it is they who close it and no request is reset.
keepalive = 75
# A slow disk must not make a living worker look dead.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
# An address that reaches us without a proxy cannot claim to be somebody else.
forwarded_allow_ips = env.str("TRUSTED_PROXIES", "127.0.0.1")
# Not even a proxy tells us our own path: SCRIPT_NAME in a header would lead past the paths it blocks.
forwarder_headers = ""
# Nobody steers a running server from outside; two on one machine would take each other's socket.
control_socket_disable = True
accesslog = None
errorlog = "-"

# A client that takes nothing of its answer for this long is let go; it would keep a thread for ever.
send_seconds = env.int("WEB_SEND_SECONDS", 60)
# So is one that needs so long for the head of its request, or is silent so long behind it (config.server.web_worker).
receive_seconds = env.int("WEB_RECEIVE_SECONDS", 20)

if secret("METRICS_TOKEN", "") and "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
    # Processes count in files that whichever of them is asked adds up; read before the code that counts is.
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix="meervoud-metrics-")


def when_ready(server: Any) -> None:
    """Set how long sending and receiving may wait; on Linux what is accepted takes this over from who listens."""
    for listener in server.LISTENERS:
        for option, seconds in ((socket.SO_SNDTIMEO, send_seconds), (socket.SO_RCVTIMEO, receive_seconds)):
            listener.sock.setsockopt(socket.SOL_SOCKET, option, struct.pack("@ll", seconds, 0))


def pre_request(_worker: Any, request: Any) -> None:
    """Say beforehand that the connection closes after a body that is too large: nobody reads what is left of it."""
    from core.api.parsers import LARGEST  # noqa: PLC0415 - the code is there only once the server runs

    length = next((value for name, value in request.headers if name == "CONTENT-LENGTH"), "")
    if request.path.startswith("/api/") and length.isdecimal() and int(length) > LARGEST:
        request.force_close()


def on_exit(_server: Any) -> None:
    """Leave no counts behind."""
    if folder := os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        shutil.rmtree(folder, ignore_errors=True)


def write_problem(sock: Any, status: int, reason: str, _echo: str) -> None:
    """Refuse what cannot even be read as a request in the form of the API, and repeat nothing of it."""
    detail = "This could not be read as a request. Look at its first line and its headers: their form and their length."
    told = {"type": "about:blank", "title": reason, "status": status, "detail": detail}
    body = json.dumps(told).encode()
    head = (
        f"HTTP/1.1 {status} {reason}\r\nConnection: close\r\nContent-Type: application/problem+json\r\n"
        f"Content-Length: {len(body)}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n\r\n"
    )
    util.write_nonblock(sock, head.encode() + body)


# The server has no setting for what it answers by itself.
util.write_error = write_problem
# Eight kilobytes, as most servers in front of us read.
limit_request_line = 8190
