# SPDX-License-Identifier: EUPL-1.2
"""Waiting when the server asks for it."""

from collections.abc import Callable

import httpx

TRIES = 5
_TOO_MANY, _UNAVAILABLE = 429, 503


class PatientTransport(httpx.HTTPTransport):
    """Asks again after as many seconds as Retry-After says, a few times; then the answer is what it is."""

    def __init__(self, wait: Callable[[float], None]) -> None:
        super().__init__()
        self._wait = wait

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and again while the server asks to wait."""
        for _try in range(TRIES - 1):
            response = super().handle_request(request)
            seconds = response.headers.get("Retry-After", "")
            if not _may_ask_again(request, response) or not seconds.isdecimal():
                return response
            response.close()
            self._wait(float(seconds))
        return super().handle_request(request)


def _may_ask_again(request: httpx.Request, response: httpx.Response) -> bool:
    """Say whether nothing was done: always when there were too many requests, and when reading was not possible."""
    return response.status_code == _TOO_MANY or (response.status_code == _UNAVAILABLE and request.method == "GET")
