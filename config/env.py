# SPDX-License-Identifier: EUPL-1.2
"""The one reader of settings from the environment; a value may also come from the file named by NAME_FILE."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from environs import Env, EnvError

env = Env()
# A name or an IPv4 address, and a port: what stands in a Content-Security-Policy as it is.
_HOST = re.compile(r"[a-z0-9.-]+(?::\d{1,5})?")
_THIS_MACHINE = {"127.0.0.1", "localhost"}
MAIL_SCHEMES = {"smtp": (25, {}), "smtp+tls": (587, {"EMAIL_USE_TLS": True}), "smtps": (465, {"EMAIL_USE_SSL": True})}


def secret(name: str, default: str | None = None) -> str:
    """Return the setting `name`, or the text of the file named by `<name>_FILE`.

    Raises environs.EnvError when neither is set and there is no default.
    """
    path = os.environ.get(f"{name}_FILE")
    if path:
        return Path(path).read_text(encoding="utf-8").strip()
    return str(env.str(name) if default is None else env.str(name, default))


def service(name: str, url: str, *, holds: Sequence[str] = ()) -> str:
    """Return the address of a service of others: https, or http on this machine, with `holds` in it, each once.

    Raises EnvError when it is no such thing.
    """
    try:
        parts = urlsplit(url)
        is_close = parts.scheme == "http" and parts.hostname in _THIS_MACHINE
        is_one = (parts.scheme == "https" or is_close) and bool(_HOST.fullmatch(parts.netloc)) and parts.port != 0
    except ValueError:
        is_one = False
    if not is_one or not re.fullmatch(r"[!-~]+", url) or any(url.count(one) != 1 for one in holds):
        told = f", with {', '.join(holds)} in it" if holds else ""
        raise EnvError(f"{name} must be an address that starts with https://{told}: {url}")
    return url


def scanner(url: str) -> str:
    """Return the address of a virus scanner (clamd): tcp://host:3310, unix:///run/clamav/clamd.ctl, or none.

    Raises EnvError when it is no such thing.
    """
    parts = urlsplit(url)
    try:
        is_one = (parts.scheme == "tcp" and parts.hostname and parts.port) or (parts.scheme == "unix" and parts.path)
    except ValueError:
        is_one = False
    if url and not is_one:
        raise EnvError("CLAMAV_URL must look like tcp://clamav:3310 or unix:///run/clamav/clamd.ctl")
    return url


def mail_server(url: str) -> dict[str, Any]:
    """Return Django's settings for a mail server: smtp://, smtp+tls:// (STARTTLS) or smtps:// with user and password.

    Raises EnvError when the address is no such thing.
    """
    parts = urlsplit(url)
    if parts.scheme not in MAIL_SCHEMES or not parts.hostname:
        raise EnvError("EMAIL_URL must look like smtp+tls://user:password@mail.example.org:587")
    port, security = MAIL_SCHEMES[parts.scheme]
    return {
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or port,
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        **security,
    }
