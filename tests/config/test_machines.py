# SPDX-License-Identifier: EUPL-1.2
"""Two web servers, two workers and two timetables on one PostgreSQL and one Redis: nothing assumes one machine."""

import re
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from core.models import Job, JobState
from initiatives.models import Initiative
from tests.at_once import wait_for
from tests.cast import make_cast
from tests.factories import make_initiative
from tests.factories.jobs import make_job
from tests.web_nodes import Node, ask_of_timetable, web_node, worker

pytestmark = pytest.mark.slow


@pytest.fixture
def nodes(transactional_db: None, tmp_path: Path) -> Iterator[list[Node]]:
    """Two web servers that keep public pages and tags, each with a folder of its own."""
    kept = {"PUBLIC_PAGES_KEPT": "50", "API_TAGS_KEPT": "50"}
    with ExitStack() as stack:
        yield [stack.enter_context(web_node(tmp_path / name, **kept)) for name in ("one", "two")]


def test_no_kept_page_or_tag_is_older_than_a_write_elsewhere(nodes: list[Node]) -> None:
    initiative = make_initiative(name="Tuin")
    call = f"/api/v1/initiatives/{initiative.pk}"
    for _twice in range(2):
        assert all("Tuin" in node.get("/register").body for node in nodes)
    tags = [node.get(call).headers["etag"] for node in nodes]
    assert all(node.get(call, **{"If-None-Match": tag}).status == 304 for node, tag in zip(nodes, tags, strict=True))
    Initiative.objects.filter(pk=initiative.pk).update(name="Moestuin")
    for node, tag in zip(nodes, tags, strict=True):
        assert "Moestuin" in node.get("/register").body
        assert node.get(call, **{"If-None-Match": tag}).status == 200


def test_who_signs_in_on_one_is_known_on_the_other_and_signs_out_of_both(nodes: list[Node]) -> None:
    client = Client()
    client.force_login(make_cast().coordinator)
    name = settings.SESSION_COOKIE_NAME
    one, two = (Node(node.port, {"Cookie": f"{name}={client.cookies[name].value}"}) for node in nodes)
    assert one.get("/werkvoorraad").status == two.get("/werkvoorraad").status == 200
    client.logout()
    assert {node.get("/werkvoorraad").status for node in (one, two)} == {302}


@pytest.mark.full
def test_a_minute_has_one_count_for_all_web_servers(nodes: list[Node]) -> None:
    def left(node: Node) -> int:
        found = re.search(r"r=(\d+)", node.get("/api/v1/areas").headers["ratelimit"])
        assert found
        return int(found[1])

    # The first call of each reads its code; after it the four are answered within a minute or two.
    for node in nodes:
        left(node)
    counts = [left(nodes[turn % 2]) for turn in range(4)]
    # A new minute may begin in the middle, once.
    assert sum(later == before - 1 for before, later in pairwise(counts)) >= 2


@pytest.fixture
def workers(transactional_db: None, tmp_path: Path) -> Iterator[None]:
    """Two workers for everything, as on two machines."""
    with worker(tmp_path / "one"), worker(tmp_path / "two"):
        yield


@pytest.mark.full
@pytest.mark.usefixtures("workers")
def test_work_is_done_once_whatever_two_timetables_ask_of_two_workers() -> None:
    make_cast()
    make_initiative(name="Tuin")
    jobs = [make_job(f"werk {number}") for number in range(8)]
    ask_of_timetable(times=2)
    wait_for(lambda: not Job.objects.exclude(state=JobState.DONE).exists())
    assert set(Job.objects.filter(pk__in=[each.pk for each in jobs]).values_list("tries", flat=True)) == {1}
