# SPDX-License-Identifier: EUPL-1.2
"""What the one-command start keeps in its data folder: a secret, and where its services listen."""

import json
import os
import secrets
from pathlib import Path

ADDRESSES = "services.json"
CITY = "city"


def secret_key(folder: Path) -> str:
    """Return the secret of this data folder, made at first use and readable by its owner only."""
    path = folder / "secret-key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        made = folder / f"secret-key.{os.getpid()}"
        made.touch(mode=0o600)
        made.write_text(secrets.token_urlsafe(50), encoding="ascii")
        try:
            # Two processes may start at once; a link, unlike a rename, leaves the secret of the first one there.
            path.hardlink_to(made)
        except FileExistsError:
            pass
        finally:
            made.unlink()
    return path.read_text(encoding="ascii")


def write_addresses(folder: Path, addresses: dict[str, str]) -> None:
    """Note where PostgreSQL and Redis listen, for other commands on this machine (`manage.py shell` and the like)."""
    (folder / ADDRESSES).write_text(json.dumps(addresses), encoding="utf-8")


def read_addresses(folder: Path) -> dict[str, str]:
    """Return where the services of this data folder listened when they last started; nothing when they never did."""
    path = folder / ADDRESSES
    if not path.exists():
        return {}
    addresses: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return addresses


def write_city(folder: Path, name: str) -> None:
    """Note which city this folder began with."""
    (folder / CITY).write_text(name, encoding="utf-8")


def read_city(folder: Path) -> str:
    """Return which city this folder began with; nothing when it has not begun, or began before it was noted."""
    path = folder / CITY
    return path.read_text(encoding="utf-8") if path.exists() else ""
