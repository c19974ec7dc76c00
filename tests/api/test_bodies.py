# SPDX-License-Identifier: EUPL-1.2
"""What clients send: one JSON object, read strictly, with every fault named by its place."""

import gzip
import json
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any
from uuid import UUID

import pytest
from django.http import HttpRequest
from django.http.request import UnreadablePostError
from django.test import RequestFactory
from rest_framework.exceptions import UnsupportedMediaType, ValidationError
from rest_framework.negotiation import DefaultContentNegotiation

from core.api import fields
from core.api.exceptions import RefusedCallError, handle
from core.api.parsers import LARGEST, BodyRequest, MergePatchParser, StrictJSONParser
from core.api.write_serializers import WriteSerializer

ID = "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90"


def read_body(request: HttpRequest) -> Any:
    """The body of a request, as a viewset that writes reads it."""
    parsers = (StrictJSONParser(), MergePatchParser())
    return BodyRequest(request, parsers=parsers, negotiator=DefaultContentNegotiation()).data


def sent(value: Any, content_type: str = "application/json") -> Any:
    text = value if isinstance(value, str | bytes) else json.dumps(value)
    return read_body(RequestFactory().post("/api/v1/x", text, content_type=content_type))


def faults(error: pytest.ExceptionInfo[ValidationError]) -> list[tuple[str, str]]:
    return [(fault["in"], fault["name"]) for fault in json.loads(handle(error.value).content)["errors"]]


class Area(WriteSerializer):
    code = fields.CharField(max_length=9)


class Part(WriteSerializer):
    n = fields.IntegerField(min_value=0, max_value=9, required=False)


class Everything(WriteSerializer):
    """A field of every kind."""

    name = fields.CharField(max_length=20, required=False)
    kind = fields.ChoiceField("Soort", "Wat voor.", ["a", "b"], required=False)
    id = fields.UUIDField(required=False)
    count = fields.IntegerField(min_value=0, max_value=9, required=False)
    share = fields.FloatField(min_value=0, max_value=10, required=False)
    open = fields.BooleanField(required=False)
    begins_on = fields.DateField(required=False)
    at = fields.DateTimeField(required=False)
    codes = fields.ListField("Codes", "Codes.", child=fields.CharField(), max_length=5, required=False)
    area = Area(required=False)
    parts = fields.ListField("Delen", "Delen.", child=Part(), max_length=3, required=False)


class Named(Everything):
    """With a property that cannot be left out."""

    name = fields.CharField(max_length=20)
    missing = fields.CharField(max_length=20)


def read(body: Any, serializer: type[WriteSerializer] = Everything) -> Any:
    made = serializer(data=body)
    made.is_valid(raise_exception=True)
    return made.validated_data


def test_properties_are_read_by_their_kind() -> None:
    assert read(sent(
        {
            "name": " Tuin ", "kind": "a", "id": ID, "count": 3, "share": 0.5, "open": False, "beginsOn": "2026-03-01",
            "at": "2026-03-01T12:00:00+01:00", "codes": ["a", "b", "a"], "area": {"code": "WK"}, "parts": [{"n": 1}],
        }
    )) == {
        "name": "Tuin", "kind": "a", "id": UUID(ID), "count": 3, "share": 0.5, "open": False,
        "begins_on": date(2026, 3, 1), "at": datetime(2026, 3, 1, 11, tzinfo=UTC), "codes": ["a", "b"],
        "area": {"code": "WK"}, "parts": [{"n": 1}],
    }  # fmt: skip
    assert read(sent({})) == {}


def test_every_fault_is_told_at_once_with_its_place() -> None:
    body = sent(
        {"name": 3, "open": 1, "count": True, "area": {"code": "", "x/y": 1}, "parts": [{}, {"n": "1"}], "z": 1}
    )
    with pytest.raises(ValidationError) as error:
        read(body, Named)
    assert faults(error) == [
        ("body", "/name"),
        ("body", "/count"),
        ("body", "/open"),
        ("body", "/area/code"),
        ("body", "/parts/1/n"),
        ("body", "/missing"),
        ("body", "/z"),
        ("body", "/area/x~1y"),
    ]
    answer = handle(error.value)
    problem = json.loads(answer.content)
    assert (answer.status_code, problem["errors"][0]["in"]) == (400, "body")


@pytest.mark.parametrize(
    "text",
    [
        " ",
        "{",
        "[]",
        "3",
        "null",
        '{"a": NaN}',
        '{"a": 1, "a": 2}',
        '{"a": "\\ud800"}',
        '{"\\ud800": 1}',
        '{"a": [{"\\udfff": 1}]}',
        b"\xff\xfe",
        '{"a":' * 40 + "1" + "}" * 40,
        '{"a":' * 100_000,
        '{"a": ' + "9" * 5000 + "}",
    ],
)
def test_what_is_no_readable_object_is_refused(text: str | bytes) -> None:
    if len(text) > LARGEST:
        with pytest.raises(RefusedCallError, check=lambda refused: refused.status == 413):
            sent(text)
        return
    with pytest.raises(ValidationError) as error:
        sent(text)
    assert faults(error) == [("body", "")]


@pytest.mark.parametrize("value", ["x" * 21, "a\x00b", 1e999, -1])
def test_values_out_of_bounds_are_faults(value: Any) -> None:
    with pytest.raises(ValidationError):
        read({"name" if isinstance(value, str) else "share": value})


def test_only_json_of_a_bounded_size_is_read() -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        with pytest.raises(UnsupportedMediaType):
            sent({}, kind)
    with pytest.raises(RefusedCallError, check=lambda refused: refused.status == 413):
        sent({"a": "x" * LARGEST})
    answer = handle(RefusedCallError(413))
    assert (answer.status_code, json.loads(answer.content)["status"]) == (413, 413)
    assert sent({}, "application/merge-patch+json") == {}


def in_chunks(body: bytes) -> Any:
    """A request as the web server hands on one that was sent in chunks: no length, and a stream that ends."""
    request = RequestFactory().post("/api/v1/x", b"{}", content_type="application/json")
    request.META.pop("CONTENT_LENGTH")
    request.META |= {"wsgi.input": BytesIO(body), "wsgi.input_terminated": True}
    return request


def test_a_body_that_comes_in_chunks_is_read_up_to_the_same_size() -> None:
    request = in_chunks(b'{"a": 1}')
    assert read_body(request) == {"a": 1}
    assert request.body == b'{"a": 1}'
    with pytest.raises(RefusedCallError, check=lambda refused: refused.status == 413):
        read_body(in_chunks(b" " * LARGEST + b"{}"))


def test_chunks_that_are_none_or_stop_are_a_fault_of_the_sender() -> None:
    class Stopped(BytesIO):
        def read(self, *_size: Any) -> bytes:
            raise LookupError

    request = in_chunks(b"")
    request.META["wsgi.input"] = Stopped()
    with pytest.raises(UnreadablePostError) as error:
        read_body(request)
    assert handle(error.value).status_code == 400


def test_a_packed_body_is_a_form_that_is_not_read() -> None:
    body = gzip.compress(b"{}")
    request = RequestFactory().post("/x", body, content_type="application/json", headers={"Content-Encoding": "gzip"})
    with pytest.raises(RefusedCallError) as refused:
        read_body(request)
    assert refused.value.status == 415
    plain = RequestFactory().post("/x", "{}", content_type="application/json", headers={"Content-Encoding": "identity"})
    assert read_body(plain) == {}
