# SPDX-License-Identifier: EUPL-1.2
"""What cannot even be read as a request is refused by the web server itself, in the form of the API."""

import json
import socket

from gunicorn import util

from config.server import gunicorn


def test_the_web_server_refuses_with_a_problem_that_repeats_nothing() -> None:
    assert util.write_error is gunicorn.write_problem
    ours, theirs = socket.socketpair()
    with ours, theirs:
        util.write_error(ours, 431, "Request Header Fields Too Large", "<b>mv_secret</b>")
        head, _empty, body = theirs.recv(10_000).partition(b"\r\n\r\n")
    problem = json.loads(body)
    assert head.startswith(b"HTTP/1.1 431 Request Header Fields Too Large\r\n")
    assert b"Content-Type: application/problem+json" in head
    assert f"Content-Length: {len(body)}".encode() in head
    assert (problem["status"], problem["title"]) == (431, "Request Header Fields Too Large")
    assert b"secret" not in body
