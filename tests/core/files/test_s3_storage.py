# SPDX-License-Identifier: EUPL-1.2
"""Uploads in a bucket, on a real server that speaks S3: kept there, shared by machines, read by who may."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import boto3
import pytest
from django.conf import settings as django_settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from moto.server import ThreadedMotoServer
from PIL import Image

from assessment.models import Evidence
from config.uploads import upload_storage
from core.errors import RefusedError
from initiatives.register import pictures
from tests.assessment.scoring.helpers import draft_of, page_of, posted, score_of, signed_in
from tests.assessment.scoring.test_evidence import PDF_BYTES, add
from tests.cast import make_cast
from tests.factories import make_assignment, make_initiative
from tests.initiatives.registration.registering import png
from tests.web_nodes import Node, web_node


@dataclass
class Bucket:
    """A bucket, and the environment that names it."""

    server: ThreadedMotoServer
    name: str
    environment: dict[str, str]
    client: Any

    def names(self) -> list[str]:
        """Return what is in it."""
        return [each["Key"] for each in self.client.list_objects_v2(Bucket=self.name).get("Contents", ())]


@pytest.fixture
def bucket(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bucket]:
    """A bucket in which this process keeps its uploads."""
    # One for each test: every server of a process serves the same buckets.
    name = f"uploads-{uuid4()}"
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    environment = {
        "UPLOADS_S3_BUCKET": name,
        "UPLOADS_S3_ENDPOINT": f"http://{host}:{port}",
        "UPLOADS_S3_REGION": "eu-west-1",
        "UPLOADS_S3_KEY": "key",
        "UPLOADS_S3_SECRET": "secret",
    }
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    known = {"aws_access_key_id": "key", "aws_secret_access_key": "secret", "region_name": "eu-west-1"}
    client = boto3.client("s3", endpoint_url=environment["UPLOADS_S3_ENDPOINT"], **known)
    client.create_bucket(Bucket=name, CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    settings.STORAGES = {**settings.STORAGES, "default": upload_storage()}
    try:
        yield Bucket(server, name, environment, client)
    finally:
        server.stop()


def test_a_file_is_kept_read_copied_and_removed(bucket: Bucket) -> None:
    name = default_storage.save("evidence/a.txt", ContentFile(b"Verslag"))
    assert bucket.names() == ["evidence/a.txt"]
    assert default_storage.save("evidence/a.txt", ContentFile(b"Ander")) != name
    with default_storage.open(name) as stored:
        assert stored.read() == b"Verslag"
    default_storage.delete(name)
    with pytest.raises(FileNotFoundError):
        default_storage.open(name)


def test_a_picture_stands_there_in_both_sizes_until_it_is_removed(bucket: Bucket) -> None:
    name = pictures.store(png())
    copied = pictures.copy(name)
    assert sorted(bucket.names()) == sorted([name, pictures.small_name(name), copied, pictures.small_name(copied)])
    with pictures.open_small(name) as stored:
        assert Image.open(io.BytesIO(stored.read())).format == "WEBP"
    for each in (name, copied):
        pictures.remove(each)
    assert bucket.names() == []


@pytest.mark.django_db(transaction=True)
def test_what_was_uploaded_on_one_machine_is_handed_over_by_another_to_who_may_read_it(
    bucket: Bucket, tmp_path: Path
) -> None:
    cast = make_cast()
    assignment = make_assignment(assessor=cast.assessor)
    client = signed_in(cast.assessor)
    at_work = (client, assignment, draft_of(assignment))
    add(at_work, name="a.pdf")
    initiative = make_initiative(picture=pictures.store(png()))
    evidence = Evidence.objects.get()

    def cookie(of: Client) -> dict[str, str]:
        name = django_settings.SESSION_COOKIE_NAME
        return {"Cookie": f"{name}={of.cookies[name].value}"}

    with web_node(tmp_path / "other", **bucket.environment) as node:
        file = f"/bewijs/{evidence.pk}"
        told = Node(node.port, cookie(client)).get(file)
        assert (told.status, told.body.encode()) == (200, PDF_BYTES)
        assert Node(node.port, cookie(signed_in(cast.founder))).get(file).status == 404
        assert node.get(file).status == 302
        shown = node.get(f"/initiatief/{initiative.pk}/foto/480")
        assert (shown.status, shown.headers["content-type"]) == (200, "image/webp")
    client.post(page_of(assignment), {**posted(score_of(at_work[2]), rationale="Weg."), "remove": str(evidence.pk)})
    assert evidence.file.name not in bucket.names()
    assert client.get(file).status_code == 404


@pytest.mark.django_db
def test_a_bucket_that_is_away_refuses_the_file_in_a_sentence(bucket: Bucket) -> None:
    bucket.client.delete_bucket(Bucket=bucket.name)
    with pytest.raises(RefusedError, match="geen bestanden bewaren"):
        default_storage.save("evidence/a.txt", ContentFile(b"Verslag"))
    bucket.server.stop()
    with pytest.raises(RefusedError, match="geen bestanden bewaren"):
        default_storage.save("evidence/a.txt", ContentFile(b"Verslag"))
