# SPDX-License-Identifier: EUPL-1.2
"""An image leaves out what no deployment reads, and nothing that one does."""

from pathlib import Path

import pytest

from config.server.slim import main

STAYS = (
    "django/conf/locale/nl/LC_MESSAGES/django.mo",
    "django/conf/locale/nl/formats.py",
    "django/conf/locale/de/formats.py",
    "allauth/locale/en/LC_MESSAGES/django.mo",
    "babel/locale-data/root.dat",
    "babel/locale-data/nl_NL.dat",
    "botocore/data/s3/2006-03-01/service-2.json.gz",
    "botocore/data/endpoints.json",
    "django/test/client.py",
)
GOES = (
    "allauth/locale/de/LC_MESSAGES/django.mo",
    "allauth/locale/nl/LC_MESSAGES/django.po",
    "allauth/locale/zh_Hans/LC_MESSAGES/django.po",
    "babel/locale-data/de_AT.dat",
    "botocore/data/ec2/2016-11-15/service-2.json.gz",
    "numpy/linalg/tests/test_linalg.py",
    "pip/__main__.py",
)


def test_only_what_nobody_reads_is_taken_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    packages = tmp_path / "lib" / "python3.13" / "site-packages"
    for name in (*STAYS, *GOES):
        (packages / name).parent.mkdir(parents=True, exist_ok=True)
        (packages / name).write_text("x" * 100_000, encoding="utf-8")
    main(tmp_path)
    left = {str(file.relative_to(packages)) for file in packages.rglob("*") if file.is_file()}
    # Formats of a language stand beside its words, and are code.
    assert left == set(STAYS)
    assert "Removed 1 MB" in capsys.readouterr().out
