# SPDX-License-Identifier: EUPL-1.2
"""Every object of a list as one iterator, over all its pages."""

import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import httpx

from meervoud_client.generated.api.assessments import get_assessment, list_assessments
from meervoud_client.generated.api.initiatives import get_initiative, list_initiatives
from meervoud_client.generated.api.removals import list_removals
from meervoud_client.generated.client import AuthenticatedClient, Client
from meervoud_client.generated.models import (
    Assessment,
    Initiative,
    ListAssessmentsKind,
    ListInitiativesFormItem,
    ListInitiativesPhaseItem,
    ListRemovalsList,
    Problem,
    Removal,
)
from meervoud_client.patience import PatientTransport

PAGE_SIZE = 100


class RefusedError(Exception):
    """The server does not answer the question; `problem` says why and what to do."""

    def __init__(self, problem: Problem) -> None:
        wrong = "; ".join(f"{error.name}: {error.detail}" for error in problem.errors or ())
        super().__init__(f"{problem.status} {problem.title}: {problem.detail}" + (f" ({wrong})" if wrong else ""))
        self.problem = problem


class Meervoud:
    """One instance of Meervoud, such as https://meervoud.example; without a key only what is public.

    `api` is the generated client, for every call that has no method here. Close it when done, or use `with`.
    """

    def __init__(self, base_url: str, key: str = "", *, wait: Callable[[float], None] = time.sleep) -> None:
        how: dict[str, Any] = {
            "base_url": f"{base_url.rstrip('/')}/api/v1",
            "raise_on_unexpected_status": True,
            "timeout": httpx.Timeout(30),
            "httpx_args": {"transport": PatientTransport(wait)},
        }
        self.api: AuthenticatedClient | Client = AuthenticatedClient(token=key, **how) if key else Client(**how)

    def close(self) -> None:
        """End the connection that is kept between calls."""
        self.api.get_httpx_client().close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_why: object) -> None:
        self.close()

    def assessments(
        self,
        *,
        area: str | None = None,
        initiative: UUID | None = None,
        kind: ListAssessmentsKind | None = None,
        principle: str | None = None,
        round_: UUID | None = None,
        updated_since: datetime | None = None,
        expand: str | None = None,
    ) -> Iterator[Assessment]:
        """Walk over the published assessments that this key may see; `expand` is "initiative", "round" or both."""
        return self.walk(
            list_assessments.sync_detailed,
            area=area,
            initiative=initiative,
            kind=kind,
            principle=principle,
            round_=round_,
            updated_since=updated_since,
            expand=expand,
        )

    def assessment(self, id_: UUID) -> Assessment:
        """Return one assessment."""
        found: Assessment = self.ask(get_assessment.sync_detailed, id=id_)
        return found

    def initiatives(
        self,
        *,
        area: str | None = None,
        form: Sequence[ListInitiativesFormItem] | None = None,
        phase: Sequence[ListInitiativesPhaseItem] | None = None,
        theme: Sequence[str] | None = None,
        q: str | None = None,
        updated_since: datetime | None = None,
    ) -> Iterator[Initiative]:
        """Walk over the public register."""
        return self.walk(
            list_initiatives.sync_detailed,
            area=area,
            form=form,
            phase=phase,
            theme=theme,
            q=q,
            updated_since=updated_since,
        )

    def initiative(self, id_: UUID) -> Initiative:
        """Return one initiative."""
        found: Initiative = self.ask(get_initiative.sync_detailed, id=id_)
        return found

    def removals(
        self, *, list_: ListRemovalsList | None = None, updated_since: datetime | None = None
    ) -> Iterator[Removal]:
        """Walk over what disappeared from the lists; ask this before the lists themselves, with the same moment."""
        return self.walk(list_removals.sync_detailed, list_=list_, updated_since=updated_since)

    def walk(self, call: Callable[..., Any], **filters: Any) -> Iterator[Any]:
        """Return every object of a list of the generated client, such as `list_rounds.sync_detailed`."""
        page = self.ask(call, **filters, page_size=PAGE_SIZE)
        yield from page.results
        while page.next_:
            (cursor,) = parse_qs(urlsplit(page.next_).query)["cursor"]
            page = self.ask(call, **filters, page_size=PAGE_SIZE, cursor=cursor)
            yield from page.results

    def ask(self, call: Callable[..., Any], **given: Any) -> Any:
        """Make one call of the generated client and return what it tells; a refusal is an error."""
        told = call(client=self.api, **{name: value for name, value in given.items() if value is not None}).parsed
        if isinstance(told, Problem):
            raise RefusedError(told)
        return told
