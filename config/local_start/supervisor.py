# SPDX-License-Identifier: EUPL-1.2
"""Keeps the programs of the one-command start running, and stops them together."""

import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

from config.local_start import services

RESTARTS = 3
WITHIN_SECONDS = 60.0
TAIL_LINES = 15


class GaveUpError(Exception):
    """A program keeps dying; the message says which, where its log is, and how the log ends."""


@dataclass
class Program:
    """One program: how it is started, and how long it may take to finish its work when asked to stop."""

    name: str
    command: list[str]
    patience: float = 10.0
    process: subprocess.Popen[bytes] | None = None
    deaths: list[float] = field(default_factory=list)


class Supervisor:
    """Starts programs with their output in log files, restarts those that die and stops all in reverse order."""

    def __init__(self, logs: Path, environment: dict[str, str]) -> None:
        """Keep logs in `logs` and give every program `environment`."""
        logs.mkdir(parents=True, exist_ok=True)
        self._logs = logs
        self._environment = environment
        self.programs: list[Program] = []

    def start(self, program: Program) -> None:
        """Start a program; its log of the time before is kept beside as <name>.log.1."""
        log = self._log(program)
        if log.exists():
            log.replace(log.with_suffix(".log.1"))
        self.programs.append(program)
        self._run(program)

    def numbers(self) -> list[int]:
        """Return the process numbers of the programs."""
        return [program.process.pid for program in self.programs if program.process is not None]

    def watch(self) -> list[str]:
        """Restart what died since the last look and return a line about each.

        Raises GaveUpError when a program died more often than three times within a minute.
        """
        lines = []
        for program in self.programs:
            if program.process is None or program.process.poll() is None:
                continue
            now = time.monotonic()
            program.deaths = [moment for moment in program.deaths if now - moment < WITHIN_SECONDS] + [now]
            if len(program.deaths) > RESTARTS:
                raise GaveUpError(self._obituary(program))
            lines.append(f"{program.name} ended with code {program.process.returncode}; started again")
            self._run(program)
        return lines

    def stop(self) -> None:
        """Ask every program to stop, last started first, and kill those that do not within their patience."""
        for program in reversed(self.programs):
            if program.process is not None and program.process.poll() is None:
                services.stop(program.process, patience=program.patience)
        self.programs.clear()

    def _run(self, program: Program) -> None:
        program.process = services.start(program.command, log=self._log(program), env=self._environment)

    def _log(self, program: Program) -> Path:
        return self._logs / f"{program.name}.log"

    def _obituary(self, program: Program) -> str:
        log = self._log(program)
        tail = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-TAIL_LINES:])
        return f"{program.name} keeps ending; everything is stopped. Its log, {log}, ends with:\n{tail}"
