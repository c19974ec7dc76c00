# SPDX-License-Identifier: EUPL-1.2
"""A whole receiver of webhooks, with nothing but Python; docs/guides/api.md says how to try it on your own machine.

WEBHOOK_SECRET=whsec_... python docs/examples/webhook_receiver.py
"""

import base64
import hashlib
import hmac
import json
import os
import time
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, HTTPServer

SECRET = os.environ["WEBHOOK_SECRET"]
PORT = int(os.environ.get("PORT", "8099"))
FIVE_MINUTES = 300
seen: set[str] = set()  # keep this in a database


def is_ours(headers: Mapping[str, str], body: bytes) -> bool:
    """Return whether Meervoud sent this, less than five minutes ago."""
    moment, given = headers.get("webhook-timestamp", ""), headers.get("webhook-signature", "")
    if not moment.isdecimal() or abs(time.time() - int(moment)) > FIVE_MINUTES:
        return False
    signed = f"{headers.get('webhook-id')}.{moment}.".encode() + body
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    right = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    return any(hmac.compare_digest(right.encode(), each.encode()) for each in given.split())


class Receiver(BaseHTTPRequestHandler):
    """Answers at once; the work, here printing, is better done afterwards."""

    def do_POST(self) -> None:
        """Take an event, once."""
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        is_right = is_ours(dict(self.headers.items()), body)
        if is_right and self.headers["webhook-id"] not in seen:
            seen.add(self.headers["webhook-id"])
            event = json.loads(body)
            print(event["type"], event["data"], flush=True)
        self.send_response(204 if is_right else 401)
        self.end_headers()


if __name__ == "__main__":
    print(f"Waiting for events at http://127.0.0.1:{PORT}/", flush=True)
    HTTPServer(("127.0.0.1", PORT), Receiver).serve_forever()
