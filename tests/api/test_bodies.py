# SPDX-License-Identifier: EUPL-1.2
"""What clients send: one JSON object, read strictly, with every fault named by its place."""

import gzip
import json
from datetime import date
from io import BytesIO
from typing import Any
from uuid import UUID

import pytest
from django.http.request import UnreadablePostError
from django.test import RequestFactory
from rest_framework.exceptions import UnsupportedMediaType

from core.api.bodies import LARGEST, Body, read_body
from core.api.problems import BadParametersError, BodyTooLargeError, RefusedCallError, handle

ID = "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90"


def sent(value: Any, content_type: str = "application/json") -> Body:
    text = value if isinstance(value, str | bytes) else json.dumps(value)
    return read_body(RequestFactory().post("/api/v1/x", text, content_type=content_type))


def faults(error: pytest.ExceptionInfo[BadParametersError]) -> list[tuple[str, str]]:
    return [(fault.place, fault.name) for fault in error.value.faults]


def test_properties_are_read_by_their_kind() -> None:
    body = sent(
        {
            "name": " Tuin ", "kind": "a", "id": ID, "count": 3, "share": 0.5, "open": False, "from": "2026-03-01",
            "at": "2026-03-01T12:00:00+01:00", "codes": ["a", "b", "a"], "area": {"code": "WK"}, "parts": [{"n": 1}],
        }
    )  # fmt: skip
    assert body.text("name", longest=20, required=True) == "Tuin"
    assert (body.choice("kind", ["a", "b"]), body.uuid("id")) == ("a", UUID(ID))
    assert (body.whole("count", least=0, most=9), body.number("share", least=0, most=1)) == (3, 0.5)
    assert (body.yes_or_no("open"), body.day("from")) == (False, date(2026, 3, 1))
    moment, area, parts = body.moment("at"), body.record("area"), body.records("parts", most=3)
    assert moment is not None
    assert moment.isoformat() == "2026-03-01T11:00:00+00:00"
    assert body.codes("codes", most=5) == ["a", "b"]
    assert area is not None
    assert parts is not None
    assert (area.text("code", longest=9), [part.whole("n", least=0, most=9) for part in parts]) == ("WK", [1])
    assert body.text("nothing", longest=9) is None
    assert not body.has("nothing")
    body.finish()


def test_every_fault_is_told_at_once_with_its_place() -> None:
    body = sent(
        {"name": 3, "open": 1, "count": True, "area": {"code": "", "x/y": 1}, "parts": [{}, {"n": "1"}], "z": 1}
    )
    body.text("name", longest=20)
    body.text("missing", longest=20, required=True)
    body.yes_or_no("open")
    body.whole("count", least=0, most=9)
    area, parts = body.record("area"), body.records("parts", most=3)
    assert area is not None
    assert parts is not None
    area.text("code", longest=9, required=True)
    for part in parts:
        part.whole("n", least=0, most=9)
    with pytest.raises(BadParametersError) as error:
        body.finish()
    assert faults(error) == [
        ("body", "/name"),
        ("body", "/missing"),
        ("body", "/open"),
        ("body", "/count"),
        ("body", "/area/code"),
        ("body", "/parts/1/n"),
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
        with pytest.raises(BodyTooLargeError):
            sent(text)
        return
    with pytest.raises(BadParametersError) as error:
        sent(text)
    assert faults(error) == [("body", "")]


@pytest.mark.parametrize("value", ["x" * 21, "a\x00b", 1e999, -1])
def test_values_out_of_bounds_are_faults(value: Any) -> None:
    body = Body({"it": value})
    if isinstance(value, str):
        body.text("it", longest=20)
    else:
        body.number("it", least=0, most=10)
    with pytest.raises(BadParametersError):
        body.finish()


def test_only_json_of_a_bounded_size_is_read() -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", ""):
        with pytest.raises(UnsupportedMediaType):
            sent({}, kind)
    with pytest.raises(BodyTooLargeError):
        sent({"a": "x" * LARGEST})
    answer = handle(BodyTooLargeError())
    assert (answer.status_code, json.loads(answer.content)["status"]) == (413, 413)
    assert sent({}, "application/merge-patch+json").has("a") is False


def in_chunks(body: bytes) -> Any:
    """A request as the web server hands on one that was sent in chunks: no length, and a stream that ends."""
    request = RequestFactory().post("/api/v1/x", b"{}", content_type="application/json")
    request.META.pop("CONTENT_LENGTH")
    request.META |= {"wsgi.input": BytesIO(body), "wsgi.input_terminated": True}
    return request


def test_a_body_that_comes_in_chunks_is_read_up_to_the_same_size() -> None:
    request = in_chunks(b'{"a": 1}')
    assert read_body(request).has("a")
    assert request.body == b'{"a": 1}'
    with pytest.raises(BodyTooLargeError):
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
    assert not read_body(plain).has("a")
