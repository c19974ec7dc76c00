# SPDX-License-Identifier: EUPL-1.2
"""A clock for a whole conversation with another server: one that drips bytes is cut off too."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer


@contextmanager
def cut_off(line: socket.socket, seconds: float) -> Iterator[Callable[[], bool]]:
    """End `line` when the block takes longer than this; what it gives says whether that happened."""
    is_over = _IsOver(line)
    timer = Timer(seconds, is_over.cut)
    timer.daemon = True
    timer.start()
    try:
        yield is_over
    finally:
        timer.cancel()


class _IsOver:
    """Ends a line from outside, and remembers that it did."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line
        self._cut = False

    def __call__(self) -> bool:
        return self._cut

    def cut(self) -> None:
        self._cut = True
        try:
            # Not SSLSocket.shutdown, which takes the TLS away under the thread that reads.
            socket.socket.shutdown(self._line, socket.SHUT_RDWR)
        except OSError:
            return
