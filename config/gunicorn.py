# SPDX-License-Identifier: EUPL-1.2
"""The web server: two processes of four threads suit two cores and pages that wait for PostgreSQL."""

import socket
import struct
from pathlib import Path
from typing import Any

from config.env import env

wsgi_app = "config.wsgi"
bind = env.str("WEB_BIND", "127.0.0.1:8000")
workers = env.int("WEB_WORKERS", 2)
threads = env.int("WEB_THREADS", 4)
worker_class = "gthread"
# The code is read once and shared; no connection is open before the processes part.
preload_app = True
timeout = 30
graceful_timeout = 10
keepalive = 5
# A slow disk must not make a living worker look dead.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
# An address that reaches us without a proxy cannot claim to be somebody else.
forwarded_allow_ips = env.str("TRUSTED_PROXIES", "127.0.0.1")
accesslog = None
errorlog = "-"

# A client that takes nothing of its answer for this long is let go; it would keep a thread for ever.
send_seconds = env.int("WEB_SEND_SECONDS", 60)


def when_ready(server: Any) -> None:
    """Set how long sending may wait; on Linux what is accepted takes this over from the socket that listens."""
    for listener in server.LISTENERS:
        listener.sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, struct.pack("@ll", send_seconds, 0))
