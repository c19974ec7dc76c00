# SPDX-License-Identifier: EUPL-1.2
"""The one reader of settings from the environment; a value may also come from the file named by NAME_FILE."""

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from environs import Env, EnvError

env = Env()
MAIL_SCHEMES = {"smtp": (25, {}), "smtp+tls": (587, {"EMAIL_USE_TLS": True}), "smtps": (465, {"EMAIL_USE_SSL": True})}


def secret(name: str, default: str | None = None) -> str:
    """Return the setting `name`, or the text of the file named by `<name>_FILE`.

    Raises environs.EnvError when neither is set and there is no default.
    """
    path = os.environ.get(f"{name}_FILE")
    if path:
        return Path(path).read_text(encoding="utf-8").strip()
    return str(env.str(name) if default is None else env.str(name, default))


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
