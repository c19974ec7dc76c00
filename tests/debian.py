# SPDX-License-Identifier: EUPL-1.2
"""Programs the tests need beside Python: found, or provided with apt-get, or a loud failure; never a skip."""

import fcntl
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Program:
    """A program: what it is called, the Debian package that has it, and the variable that may name its path."""

    title: str
    names: tuple[str, ...]
    package: str
    variable: str

    @property
    def advice(self) -> str:
        """What to do when it is missing."""
        return (
            f"These tests need {self.title} and this machine has none. On Debian or Ubuntu: sudo apt-get install "
            f"{self.package}. Elsewhere: install it and name it in {self.variable}=/path/to/it."
        )

    def path(self) -> str:
        """Return its path, after installing it with apt-get where that is possible; RuntimeError says what to do."""
        # Test workers start together; only one may install.
        with (Path(tempfile.gettempdir()) / f"meervoud-apt-{os.getuid()}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            return self._found() or self._installed()

    def _found(self) -> str | None:
        named = os.environ.get(self.variable)
        if named and not Path(named).exists():
            raise RuntimeError(f"{self.variable} names {named}, which does not exist. {self.advice}")
        return named or next(filter(None, map(shutil.which, self.names)), None)

    def _installed(self) -> str:
        if not shutil.which("apt-get") or os.geteuid() != 0:
            raise RuntimeError(self.advice)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        install = ["apt-get", "install", "-y", "--no-install-recommends", self.package]
        for command in (["apt-get", "update"], install):
            done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
            if done.returncode:
                said = f"{done.stdout[-2000:]}{done.stderr[-2000:]}"
                raise RuntimeError(f"{self.advice}\n{' '.join(command)} said:\n{said}")
        if path := self._found():
            return path
        raise RuntimeError(self.advice)
