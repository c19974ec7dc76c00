# SPDX-License-Identifier: EUPL-1.2
"""Asks this container's web server how it is: python -m config.server.probe [health/ready]."""

import http.client
import os
import sys

SECONDS = 8


def main(path: str) -> int:
    """Return 0 when `path` answers that all is well, else 1."""
    host = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].strip().lstrip(".")
    port = int(os.environ.get("WEB_BIND", "127.0.0.1:8000").rpartition(":")[2])
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    try:
        connection.request("GET", f"/{path}", headers={"Host": host})
        return 0 if connection.getresponse().status == http.HTTPStatus.OK else 1
    except OSError:
        return 1
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "health"))
