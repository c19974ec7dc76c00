# SPDX-License-Identifier: EUPL-1.2
"""Brings the database of the one-command start up to this version, and says what is being done meanwhile."""

import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from django.conf import settings
from django.core.management.base import CommandError

TELL_SECONDS: Final = 5.0
LOG: Final = "prepare.log"


def prepare(environment: dict[str, str], logs: Path, city: Path | None, say: Callable[[str], None]) -> None:
    """Run `upgrade` in a process of its own: ours read its settings before the services. However long it takes.

    `city` is the file that an empty register is set up from. Raises CommandError with what it wrote when it fails.
    """
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "upgrade", "--verbosity", "2"]
    command += ["--city", str(city)] if city else []
    with (logs / LOG).open("w+", encoding="utf-8") as errors:
        process = subprocess.Popen(  # noqa: S603 - our own command
            command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, text=True
        )
        try:
            _tell(process, say)
        finally:
            # A Ctrl-C leaves nothing behind; PostgreSQL takes back what was not finished.
            process.terminate()
            code = process.wait()
        if code:
            errors.seek(0)
            raise CommandError(f"The database cannot be made ready:\n{errors.read().strip()}")


def _tell(process: "subprocess.Popen[str]", say: Callable[[str], None]) -> None:
    """Say every line at once, but of what is only being done (two places in) the newest one now and then."""
    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(process, lines), daemon=True).start()
    began = told = time.monotonic()
    doing = "reading the code"
    while True:
        try:
            line = lines.get(timeout=TELL_SECONDS)
        except queue.Empty:
            line = ""
        if line is None:
            process.wait()
            return
        if line and not line.startswith("  "):
            say(line)
        elif line.strip():
            doing = line.strip()
        if time.monotonic() - told > TELL_SECONDS:
            told = time.monotonic()
            say(f"  {told - began:.0f} s: {doing}")


def _read(process: "subprocess.Popen[str]", lines: "queue.SimpleQueue[str | None]") -> None:
    for line in process.stdout or ():
        lines.put(line.rstrip("\n"))
    lines.put(None)
