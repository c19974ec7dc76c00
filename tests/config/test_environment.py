# SPDX-License-Identifier: EUPL-1.2
"""What a deployment reads from its environment is written down in .env.example, and nothing else is."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from environs import EnvError

from config.env import mail_server, secret

ROOT = Path(settings.BASE_DIR)
READERS = {"str", "int", "bool", "list", "float", "secret"}
NEEDED = {
    "SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyz-0123456789-ABCDEFG",
    "ALLOWED_HOSTS": "initiatieven.example.org",
    "SITE_URL": "https://initiatieven.example.org",
    "DATABASE_URL": os.environ["DATABASE_URL"],
    "REDIS_URL": os.environ["REDIS_URL"],
    "EMAIL_URL": "smtp+tls://user:pass%40word@mail.example.org",
    "MAIL_FROM": "Meervoud <no-reply@example.org>",
    "SECURITY_CONTACT": "mailto:security@example.org",
}


def names_read() -> Iterator[str]:
    for path in (ROOT / "config").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                function = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if function in READERS and re.fullmatch(r"[A-Z][A-Z0-9_]+", str(node.args[0].value)):
                    yield str(node.args[0].value)


def names_written() -> list[str]:
    return re.findall(r"^(?:# )?([A-Z][A-Z0-9_]+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE)


def test_the_example_names_exactly_what_is_read() -> None:
    assert sorted(names_written()) == sorted(set(names_read()))


def run(code: str, environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    clean = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, *code.split()],
        env={**clean, "DJANGO_SETTINGS_MODULE": "config.settings.production", **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_complete_deployment_passes_the_security_checks() -> None:
    done = run("manage.py check --deploy --tag security --tag meervoud --fail-level WARNING", NEEDED)
    assert done.returncode == 0, done.stderr


@pytest.mark.thin(4)
@pytest.mark.parametrize("name", sorted(NEEDED))
def test_a_deployment_without_a_needed_value_does_not_start_and_names_it(name: str) -> None:
    done = run("manage.py check", {key: value for key, value in NEEDED.items() if key != name})
    assert done.returncode != 0
    assert name in done.stderr


def test_a_secret_may_stand_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "key").write_text("from a file\n", encoding="utf-8")
    monkeypatch.setenv("SOME_SECRET_FILE", str(tmp_path / "key"))
    assert secret("SOME_SECRET") == "from a file"


def test_a_mail_server_is_one_address() -> None:
    assert mail_server("smtps://us%40er:p%2Fw@mail.example.org") == {
        "EMAIL_HOST": "mail.example.org",
        "EMAIL_PORT": 465,
        "EMAIL_HOST_USER": "us@er",
        "EMAIL_HOST_PASSWORD": "p/w",
        "EMAIL_USE_SSL": True,
    }
    assert mail_server("smtp://localhost:1025")["EMAIL_PORT"] == 1025
    for wrong in ("", "mail.example.org", "http://mail.example.org", "smtp://"):
        with pytest.raises(EnvError):
            mail_server(wrong)
