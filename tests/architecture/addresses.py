# SPDX-License-Identifier: EUPL-1.2
"""Every address of the product: what it is, whom it serves and what its path is filled with.

A new page or act needs one line here, or the build fails. The page tests visit every PAGE as every role; the access
tests ask the same table who may do what.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from initiatives.follows.links import token_of
from tests.architecture.world import FOLLOW_TOKEN, ROLES, World


class Kind(StrEnum):
    """What answers at an address."""

    PAGE = "page"  # a whole page of HTML
    ACT = "act"  # takes a POST and leads on; a GET is refused
    STEP = "step"  # leads elsewhere, or says that a link is used up: whatever it is, it is a whole page or a way on
    FILE = "file"  # a download or a document for machines


ANYONE: Final = frozenset({"anyone", *ROLES})
SIGNED_IN: Final = frozenset(ROLES)
CARRIERS: Final = frozenset({"founder", "co_carrier"})
# Who speaks for the institution of the world.
SPEAKS: Final = frozenset({"co_carrier"})
OFFICIAL: Final = frozenset({"official", "coordinator"})
OFFICIALS: Final = OFFICIAL | {"other_official"}
COORDINATOR: Final = frozenset({"coordinator"})
ADMINISTRATOR: Final = frozenset({"administrator"})
ASSESSOR: Final = frozenset({"assessor"})
ASSESSORS: Final = ASSESSOR | {"other_assessor"}
ALDERMAN: Final = frozenset({"alderman"})
# Who reads what is told of the city as a whole.
READS_CITY: Final = OFFICIALS | ALDERMAN
OFFICES: Final = READS_CITY | ASSESSORS | ADMINISTRATOR
NOBODY: Final = frozenset[str]()

Arguments = Callable[[World], tuple[Any, ...]]


def _nothing(_world: World) -> tuple[Any, ...]:
    return ()


@dataclass(frozen=True)
class Address:
    """One URL name. `readers` are the roles that get the page (or may do the act)."""

    kind: Kind
    readers: frozenset[str]
    arguments: Arguments = _nothing
    # The act that must be done first in the same session.
    begin: str = ""

    def path(self, name: str, world: World) -> str:
        """Return the path of this address in the active language."""
        return reverse(name, args=self.arguments(world))


def page(readers: frozenset[str], arguments: Arguments = _nothing, begin: str = "") -> Address:
    """Declare a page."""
    return Address(Kind.PAGE, readers, arguments, begin)


def act(readers: frozenset[str], arguments: Arguments = _nothing) -> Address:
    """Declare an act."""
    return Address(Kind.ACT, readers, arguments)


def step(readers: frozenset[str], arguments: Arguments = _nothing) -> Address:
    """Declare an address that leads on."""
    return Address(Kind.STEP, readers, arguments)


def file(readers: frozenset[str], arguments: Arguments = _nothing) -> Address:
    """Declare a download."""
    return Address(Kind.FILE, readers, arguments)


def _initiative(world: World) -> tuple[Any, ...]:
    return (world.initiative.pk,)


def _arrangement(world: World) -> tuple[Any, ...]:
    return (world.initiative.pk, world.arrangement.pk)


def _engagement(world: World) -> tuple[Any, ...]:
    return (world.initiative.pk, world.engagement.pk)


def _party(world: World) -> tuple[Any, ...]:
    return (world.party.pk,)


def _barrier(world: World) -> tuple[Any, ...]:
    return (world.barrier.pk,)


def _weighing(world: World) -> tuple[Any, ...]:
    return (world.weighing.pk,)


def _option(world: World) -> tuple[Any, ...]:
    return (world.weighing.pk, world.weighing.options.all()[0].pk)


def _experiment(world: World) -> tuple[Any, ...]:
    return (world.experiment.pk,)


def _provision(world: World) -> tuple[Any, ...]:
    return (world.provision.pk,)


def _lesson(world: World) -> tuple[Any, ...]:
    return (world.lesson.pk,)


def _goal(world: World) -> tuple[Any, ...]:
    return ("doel", world.goal.pk)


def _assignment(world: World) -> tuple[Any, ...]:
    return (world.assignment.pk,)


def _round(world: World) -> tuple[Any, ...]:
    return (world.round.pk,)


def _panel(world: World) -> tuple[Any, ...]:
    return (world.panel.round_id, world.panel.subject_id)


def _institution(world: World) -> tuple[Any, ...]:
    return (world.institution.pk,)


def _outcome(world: World) -> tuple[Any, ...]:
    return (world.initiative.pk, world.panel.pk)


def _introduction(world: World) -> tuple[Any, ...]:
    return (world.introduction.pk,)


def _meeting(world: World) -> tuple[Any, ...]:
    return (world.meeting.pk,)


def _programme(world: World) -> tuple[Any, ...]:
    return (world.programme.pk,)


def _lens(world: World) -> tuple[Any, ...]:
    return world.round.lens.code, world.round.lens.number


def _opportunity(world: World) -> tuple[Any, ...]:
    return (world.opportunity.pk,)


def _taken(world: World) -> tuple[Any, ...]:
    return (world.taken.pk,)


BEGIN: Final = "initiatives:registration-start"
CORE: Final = {
    "home": page(ANYONE),
    "api-reference": page(ANYONE),
    "api-reference-group": page(ANYONE, lambda _world: ("assessments",)),
    "core:about": page(ANYONE),
    "core:accessibility": page(ANYONE),
    "core:privacy": page(ANYONE),
    "core:contact": page(ANYONE),
    "core:open-data": page(ANYONE),
    "core:open-data-catalogue": file(ANYONE),
    "core:open-data-file": file(ANYONE, lambda _world: ("gebieden", "csv")),
    "core:help": page(ANYONE),
    "core:guide": page(ANYONE, lambda _world: ("register",)),
    "core:words": page(ANYONE),
    "core:search": page(ANYONE),
    "core:search-suggestions": file(ANYONE),
    "core:gallery": page(ANYONE),
    "governance:outlook": page(READS_CITY),
    "governance:outlook-csv": file(READS_CITY),
    "governance:outlook-pdf": file(READS_CITY),
    "governance:whatif": page(OFFICIALS),
    "governance:whatif-follow": page(OFFICIALS),
    "governance:losses": page(OFFICIALS),
    "governance:losses-csv": file(OFFICIALS),
    "governance:scenarios": page(OFFICIALS),
    "governance:scenario-new": page(OFFICIALS),
    "governance:scenario": page(OFFICIALS, lambda w: (w.scenario.pk,)),
    "governance:scenario-change": page(frozenset({"official"}), lambda w: (w.scenario.pk,)),
    "governance:scenario-remove": act(frozenset({"official"}), lambda w: (w.scenario.pk,)),
    "governance:scenario-csv": file(OFFICIALS, lambda w: (w.scenario.pk,)),
    "governance:scenario-pdf": file(OFFICIALS, lambda w: (w.scenario.pk,)),
    "governance:subsidies": page(OFFICIALS),
    "governance:subsidies-csv": file(OFFICIALS),
    "governance:subsidies-360": file(OFFICIALS),
    "governance:open-subsidies": file(ANYONE),
    "governance:subsidies-upload": page(COORDINATOR),
    "governance:subsidies-preview": page(COORDINATOR, lambda w: (w.subsidy_file.pk,)),
    "governance:subsidies-start": act(COORDINATOR, lambda w: (w.subsidy_file.pk,)),
    "core:administration": page(ADMINISTRATOR),
    "core:setup": page(ADMINISTRATOR),
    "core:setup-city": page(ADMINISTRATOR),
    "core:setup-look": page(ADMINISTRATOR),
    "core:setup-mail": page(ADMINISTRATOR),
    "core:setup-texts": page(ADMINISTRATOR),
    "core:setup-text": page(ADMINISTRATOR, lambda _world: ("privacy", "nl")),
    "core:setup-opening": page(ADMINISTRATOR),
    "core:setup-open": act(ADMINISTRATOR),
    "core:job": page(COORDINATOR, lambda w: (w.job.pk,)),
    "health": file(ANYONE),
    "live": file(ANYONE),
    "ready": file(ANYONE),
    # Of no role: whoever brings METRICS_TOKEN (tests/core/operations/test_metrics.py).
    "metrics": file(NOBODY),
    "oauth-server": file(ANYONE),
    "security-txt": file(ANYONE),
    "robots": file(ANYONE),
    "favicon": file(ANYONE),
    "site-logo": file(ANYONE, lambda _world: ("1",)),
    "site-colours": file(ANYONE, lambda _world: ("1",)),
}
MAIL: Final = {
    "mail:letters": page(COORDINATOR),
    "mail:letter": page(COORDINATOR, lambda _world: ("registration-published",)),
    "mail:letter-reset": act(COORDINATOR, lambda _world: ("registration-published",)),
    "mail:notifications": page(SIGNED_IN),
    "mail:notifications-read": act(SIGNED_IN),
    "mail:notifications-choose": act(SIGNED_IN),
    "mail:notification": step(frozenset({"official"}), lambda world: (world.notification.pk,)),
    "mail:outbox": page(COORDINATOR | ADMINISTRATOR),
    "mail:outbox-message": page(COORDINATOR | ADMINISTRATOR, lambda world: (world.message.pk,)),
    "mail:outbox-html": file(COORDINATOR, lambda world: (world.message.pk,)),
    "mail:outbox-hold": act(ADMINISTRATOR),
    "mail:outbox-release": act(ADMINISTRATOR),
    "mail:outbox-retry": act(COORDINATOR | ADMINISTRATOR, lambda world: (world.message.pk,)),
    "mail:outbox-cancel": act(COORDINATOR | ADMINISTRATOR, lambda world: (world.message.pk,)),
    "mail:demo-post": page(NOBODY),
}
ACCOUNTS: Final = {
    "accounts:home": step(SIGNED_IN),
    "accounts:details": page(SIGNED_IN),
    "accounts:export": file(SIGNED_IN),
    "accounts:own-readings": page(SIGNED_IN),
    "accounts:readings": page(ADMINISTRATOR),
    "accounts:erase": page(SIGNED_IN),
    "accounts:sign-out-everywhere": act(SIGNED_IN),
    "accounts:again": page(SIGNED_IN),
    "accounts:welcome": step(ANYONE, lambda _world: ("no-such-token",)),
    "accounts:people": page(ADMINISTRATOR),
    "accounts:people-invite": page(ADMINISTRATOR),
    "accounts:people-history": page(ADMINISTRATOR),
    "accounts:person": page(ADMINISTRATOR, lambda world: (world.cast.official.pk,)),
    "accounts:person-office": act(ADMINISTRATOR, lambda world: (world.cast.official.pk,)),
    "accounts:person-access": act(ADMINISTRATOR, lambda world: (world.cast.official.pk,)),
    "accounts:retention": page(ADMINISTRATOR | COORDINATOR),
    "accounts:retention-holds": page(ADMINISTRATOR),
    "accounts:retention-hold-lift": act(ADMINISTRATOR, lambda world: (world.hold.pk,)),
    "accounts:retention-term": page(ADMINISTRATOR, lambda _world: ("dossiers",)),
    "accounts:destruction-list": page(ADMINISTRATOR | COORDINATOR, lambda world: (world.to_destroy.pk,)),
    "accounts:destruction-yes": act(ADMINISTRATOR | COORDINATOR, lambda world: (world.to_destroy.pk,)),
    "accounts:destruction-no": act(ADMINISTRATOR | COORDINATOR, lambda world: (world.to_destroy.pk,)),
    "accounts:destruction-hold": page(
        ADMINISTRATOR, lambda world: (world.to_destroy.pk, world.to_destroy.items.get().pk)
    ),
    "accounts:destruction-certificate": file(ADMINISTRATOR | COORDINATOR, lambda world: (world.destroyed.pk,)),
    "accounts:api-clients": page(ADMINISTRATOR),
    "accounts:api-client-new": page(ADMINISTRATOR),
    "accounts:api-client": page(ADMINISTRATOR, lambda world: (world.client.pk,)),
    "exchange:event-types": page(ANYONE),
    "exchange:webhooks": page(ADMINISTRATOR),
    "exchange:webhook-new": page(ADMINISTRATOR),
    "exchange:webhook": page(ADMINISTRATOR, lambda world: (world.delivery.webhook_id,)),
    "exchange:webhook-change": page(ADMINISTRATOR, lambda world: (world.delivery.webhook_id,)),
    "exchange:webhook-secret": act(ADMINISTRATOR, lambda world: (world.delivery.webhook_id,)),
    "exchange:webhook-on": act(ADMINISTRATOR, lambda world: (world.delivery.webhook_id,)),
    "exchange:webhook-off": act(ADMINISTRATOR, lambda world: (world.delivery.webhook_id,)),
    "exchange:webhook-test": act(ADMINISTRATOR, lambda world: (world.delivery.webhook_id,)),
    "exchange:webhook-again": act(ADMINISTRATOR, lambda world: (world.delivery.webhook_id,)),
    "exchange:delivery": page(ADMINISTRATOR, lambda world: (world.delivery.pk,)),
    "exchange:delivery-again": act(ADMINISTRATOR, lambda world: (world.delivery.pk,)),
    "accounts:api-client-change": page(ADMINISTRATOR, lambda world: (world.client.pk,)),
    "accounts:api-client-rotate": page(ADMINISTRATOR, lambda world: (world.client.pk,)),
    "accounts:api-client-end-key": act(ADMINISTRATOR, lambda world: (world.client.pk, world.client.keys.get().pk)),
    "accounts:api-client-revoke": act(ADMINISTRATOR, lambda world: (world.client.pk,)),
}
INITIATIVES: Final = {
    "initiatives:register": page(ANYONE),
    "initiatives:register-csv": file(ANYONE),
    "initiatives:register-rss": file(ANYONE),
    "initiatives:initiative": page(ANYONE, _initiative),
    "initiatives:picture": file(NOBODY, lambda world: (world.initiative.pk, 640)),
    "initiatives:share-picture": file(ANYONE, _initiative),
    "initiatives:contact": page(ANYONE, _initiative),
    "initiatives:report": page(ANYONE, _initiative),
    "initiatives:report-handled": act(OFFICIAL, lambda world: (world.report.pk,)),
    "initiatives:area": page(ANYONE, lambda world: (world.cast.area.code,)),
    "initiatives:exchange": page(ANYONE),
    "initiatives:widget-list": page(ANYONE),
    "initiatives:widget-map": page(ANYONE),
    "initiatives:widget-initiative": page(ANYONE, _initiative),
    "initiatives:widget-sites": page(ADMINISTRATOR),
    # The world has no such site: with one, its widgets may be framed.
    "initiatives:widget-site-remove": act(NOBODY, lambda _world: (UUID(int=0),)),
    "initiatives:join": page(ANYONE, _initiative),
    # Who is signed in goes on to the page of their own.
    "initiatives:help-without-account": step(ANYONE, lambda world: (world.opportunity.pk,)),
    "initiatives:help-asked": page(ANYONE),
    "initiatives:help-confirm": page(ANYONE, lambda _world: (FOLLOW_TOKEN,)),
    "initiatives:follow": page(ANYONE),
    "initiatives:follow-asked": page(ANYONE),
    # Who holds the link of a mail needs no account.
    "initiatives:follow-confirm": page(ANYONE, lambda _world: (FOLLOW_TOKEN,)),
    "initiatives:follows": page(ANYONE, lambda world: (token_of(world.follower),)),
    "initiatives:follow-stop": page(ANYONE, lambda world: (token_of(world.follower),)),
    "initiatives:introductions": page(SIGNED_IN),
    # Its need and offer stand in the query, so without one there is nothing to see.
    "initiatives:introduction-new": page(NOBODY),
    "initiatives:introduction": page(CARRIERS | OFFICIAL, _introduction),
    "initiatives:introduction-answer": act(CARRIERS, _introduction),
    "initiatives:introduction-withdraw": act(OFFICIAL, _introduction),
    "initiatives:introduction-outcome": act(CARRIERS | OFFICIAL, _introduction),
    "initiatives:meetings": page(ANYONE),
    "initiatives:meeting": page(ANYONE, _meeting),
    "initiatives:meeting-ics": file(ANYONE, _meeting),
    "initiatives:meeting-new": page(CARRIERS | OFFICIALS),
    "initiatives:meeting-change": page(OFFICIAL, _meeting),
    "initiatives:meeting-call-off": act(OFFICIAL, _meeting),
    "initiatives:meeting-come": act(SIGNED_IN, _meeting),
    "initiatives:meeting-outcome": act(OFFICIAL, _meeting),
    "initiatives:programmes": page(ANYONE),
    "initiatives:programme": page(ANYONE, _programme),
    "initiatives:programme-new": page(COORDINATOR),
    "initiatives:programme-change": page(COORDINATOR, _programme),
    "initiatives:programme-members": page(COORDINATOR, _programme),
    "initiatives:themes": page(ADMINISTRATOR),
    "initiatives:themes-usual": act(ADMINISTRATOR),
    "initiatives:themes-remove": act(ADMINISTRATOR, lambda world: (world.lesson.theme.code,)),
    "initiatives:areas": page(ADMINISTRATOR),
    "initiatives:areas-borders": page(ADMINISTRATOR),
    "initiatives:areas-tiles": act(ADMINISTRATOR),
    "initiatives:areas-edit": page(ADMINISTRATOR, lambda world: (world.cast.area.code,)),
    "initiatives:areas-team-add": act(ADMINISTRATOR, lambda world: (world.cast.area.code,)),
    "initiatives:areas-team-remove": act(ADMINISTRATOR, lambda world: (world.cast.area.code, world.cast.official.pk)),
    "initiatives:today": page(OFFICIALS),
    "initiatives:queue": page(OFFICIALS),
    "initiatives:queue-bulk": act(OFFICIALS),
    "initiatives:queue-sent": page(frozenset({"official"}), lambda world: (world.decision_batch.pk,)),
    "initiatives:queue-take-back": act(frozenset({"official"}), lambda world: (world.decision_batch.pk,)),
    "initiatives:moderate": page(OFFICIAL, lambda world: (world.submitted.pk,)),
    "initiatives:queue-views": page(OFFICIALS),
    "initiatives:queue-view": act(frozenset({"official"}), lambda world: (world.view.pk,)),
    "initiatives:queue-view-remove": act(frozenset({"official"}), lambda world: (world.view.pk,)),
    "initiatives:dossier": page(OFFICIAL, _initiative),
    "initiatives:dossier-whole": page(OFFICIAL, _initiative),
    "initiatives:dossier-chapter": page(OFFICIAL, lambda world: (*_initiative(world), "standing")),
    "initiatives:dossier-history": page(OFFICIAL, _initiative),
    "initiatives:dossier-correct": page(OFFICIAL, _initiative),
    "initiatives:registration-start": page(ANYONE),
    "initiatives:registration-step": page(ANYONE, lambda _world: ("mensen",), BEGIN),
    "initiatives:registration-check": page(ANYONE, begin=BEGIN),
    "initiatives:registration-stopped": page(ANYONE, begin=BEGIN),
    "initiatives:registration-done": step(ANYONE),
    "initiatives:registration-mail-link": act(ANYONE),
    "initiatives:registration-forget": act(ANYONE),
    "initiatives:registration-picture": file(NOBODY),
    "initiatives:registration-resume": step(ANYONE, lambda _world: ("no-such-token",)),
    "initiatives:invitation": step(ANYONE, lambda _world: ("no-such-token",)),
    "initiatives:mine": page(SIGNED_IN),
    "initiatives:mine-initiative": page(CARRIERS, _initiative),
    "initiatives:mine-history": page(CARRIERS, _initiative),
    "initiatives:mine-withdraw": page(CARRIERS, _initiative),
    "initiatives:mine-stop": page(CARRIERS, _initiative),
    "initiatives:mine-picture": file(NOBODY, _initiative),
    "initiatives:mine-change": page(CARRIERS, lambda world: (world.initiative.pk, "mensen")),
    "initiatives:mine-post": page(CARRIERS, lambda world: (world.initiative.pk, world.post.pk)),
    "initiatives:mine-post-new": act(CARRIERS, _initiative),
    "initiatives:mine-post-remove": act(CARRIERS, lambda world: (world.initiative.pk, world.post.pk)),
    "initiatives:mine-need-close": act(CARRIERS, lambda world: (world.initiative.pk, world.need.pk)),
    "initiatives:mine-resubmit": act(CARRIERS, _initiative),
    "initiatives:mine-still-right": act(CARRIERS, _initiative),
    "initiatives:mine-invite": act(CARRIERS, _initiative),
    "initiatives:mine-invitation-resend": act(CARRIERS, lambda world: (world.initiative.pk, world.invitation.pk)),
    "initiatives:mine-invitation-withdraw": act(CARRIERS, lambda world: (world.initiative.pk, world.invitation.pk)),
}
OPPORTUNITIES: Final = {
    "initiatives:population": page(COORDINATOR | ADMINISTRATOR),
    "initiatives:opportunities": page(ANYONE),
    "initiatives:opportunities-csv": file(ANYONE),
    "initiatives:opportunities-rss": file(ANYONE),
    "initiatives:opportunity-new": page(ANYONE),
    "initiatives:opportunity": page(ANYONE, _opportunity),
    "initiatives:opportunity-decide": page(OFFICIAL, lambda world: (world.listed.pk,)),
    "initiatives:opportunity-change": page(OFFICIAL, _opportunity),
    "initiatives:opportunity-pick-up": page(SIGNED_IN, _opportunity),
    "initiatives:opportunity-progress": page(CARRIERS | OFFICIAL, _taken),
    "initiatives:opportunity-let-go": page(CARRIERS | OFFICIAL, _taken),
    "initiatives:opportunity-finish": page(CARRIERS | OFFICIAL, _taken),
    "initiatives:opportunity-withdraw": page(OFFICIAL | {"stranger"}, lambda world: (world.listed.pk,)),
    "initiatives:opportunity-help": page(SIGNED_IN, _opportunity),
    "initiatives:opportunity-help-back": act(SIGNED_IN, _opportunity),
}
ASSESSMENT: Final = {
    "assessment:quiet": page(READS_CITY),
    "assessment:quiet-csv": file(READS_CITY),
    "assessment:portfolio": page(READS_CITY),
    "assessment:portfolio-csv": file(READS_CITY),
    "assessment:portfolio-principles": page(READS_CITY),
    "assessment:portfolio-principles-csv": file(READS_CITY),
    "assessment:portfolio-trend": page(READS_CITY),
    "assessment:portfolio-ranking": page(READS_CITY),
    "assessment:portfolio-ranking-csv": file(READS_CITY),
    "assessment:portfolio-agreement": page(READS_CITY),
    "assessment:rounds": page(COORDINATOR),
    "assessment:round-new": page(COORDINATOR),
    "assessment:round": page(COORDINATOR, _round),
    "assessment:round-change": page(COORDINATOR, _round),
    "assessment:round-assign": page(COORDINATOR, _round),
    "assessment:round-assign-others": page(COORDINATOR, lambda world: (world.round.pk, "programma")),
    "assessment:calibration-new": page(COORDINATOR),
    "assessment:calibration": page(COORDINATOR, lambda world: (world.practice.pk,)),
    "assessment:round-move": act(COORDINATOR, _round),
    "assessment:round-remind": act(COORDINATOR, _round),
    "assessment:assignment-withdraw": act(COORDINATOR, lambda world: (world.round.pk, world.assignment.pk)),
    "assessment:lens-current": page(ANYONE),
    "assessment:lens": page(ANYONE, lambda world: (world.round.lens.code, world.round.lens.number)),
    "assessment:lenses": page(COORDINATOR),
    "assessment:lens-import": page(COORDINATOR),
    "assessment:lens-compare": page(COORDINATOR),
    "assessment:lens-version": page(COORDINATOR, _lens),
    "assessment:lens-move": act(COORDINATOR, _lens),
    "assessment:mine": page(SIGNED_IN),
    "assessment:score": step(ASSESSOR, _assignment),
    "assessment:score-principle": page(ASSESSOR, lambda world: (world.assignment.pk, "integrative")),
    "assessment:score-overview": page(ASSESSOR, _assignment),
    "assessment:score-save": act(ASSESSOR, _assignment),
    "assessment:score-submit": act(ASSESSOR, _assignment),
    "assessment:score-evidence": file(NOBODY, lambda world: (world.assignment.pk,)),
    "assessment:assignment-hand-over": page(COORDINATOR, lambda world: (world.round.pk, world.assignment.pk)),
    "assessment:assignment-reopen": page(COORDINATOR, lambda world: (world.round.pk, world.assignment.pk)),
    "assessment:interest-take-back": act(COORDINATOR, lambda world: (world.round.pk, world.assignment.pk)),
    "assessment:interest": page(ASSESSOR, _assignment),
    "assessment:panel": page(COORDINATOR | ASSESSORS, _panel),
    "assessment:panel-sign": act(ASSESSORS, _panel),
    "assessment:panel-dissent": act(ASSESSORS, _panel),
    "assessment:panel-sign-missing": act(COORDINATOR, _panel),
    "assessment:panel-show": act(COORDINATOR, _panel),
    "assessment:panel-settle": act(COORDINATOR, _panel),
    "assessment:panel-publish": act(COORDINATOR, _panel),
    "assessment:panel-reopen": page(COORDINATOR, _panel),
    "assessment:outcome": page(CARRIERS, _outcome),
    "assessment:surveys": page(COORDINATOR),
    "assessment:survey-close": act(COORDINATOR, lambda world: (world.survey.pk,)),
    "assessment:own-answers": page(SIGNED_IN),
    "assessment:own-answer": page(CARRIERS, lambda _world: (1, 1)),
    "assessment:own-answers-withdraw": act(CARRIERS, lambda _world: (1,)),
    "assessment:institution-outcome": page(SPEAKS, lambda world: (world.institution_panel.pk,)),
    "assessment:institution-report": file(ANYONE, _institution),
    "assessment:chain-report": file(ANYONE, _initiative),
    "assessment:public-report": file(ANYONE, _initiative),
    "assessment:dossier-report": file(OFFICIAL, _initiative),
    "assessment:mine-report": file(CARRIERS, _initiative),
    "assessment:round-report": file(COORDINATOR, _round),
    "assessment:round-workbook": file(COORDINATOR, _round),
    "assessment:round-results-csv": file(COORDINATOR, _round),
    "assessment:round-scores-csv": file(COORDINATOR, _round),
    "assessment:result": page(COORDINATOR, lambda world: (world.round.pk, world.assignment.subject_id)),
}
GOVERNANCE: Final = {
    "governance:challenges": page(OFFICIALS),
    "governance:challenge-explained": page(ANYONE),
    "governance:challenge": page(OFFICIALS, lambda world: (world.challenge.pk,)),
    "governance:challenge-prepare": page(OFFICIAL, lambda world: (world.challenge.pk,)),
    "governance:challenge-talk": page(OFFICIAL, lambda world: (world.challenge.pk,)),
    "governance:challenge-answer": page(OFFICIAL, lambda world: (world.challenge.pk,)),
    "governance:challenge-course": page(OFFICIAL, lambda world: (world.running.pk,)),
    "governance:mine-challenges": page(CARRIERS, _initiative),
    "governance:mine-challenge-withdraw": act(CARRIERS, lambda world: (world.initiative.pk, world.challenge.pk)),
    "governance:overview": page(OFFICIALS),
    "governance:chain": page(OFFICIAL, _initiative),
    "governance:chain-add": page(OFFICIAL, _initiative),
    "governance:chain-need": page(OFFICIAL, _initiative),
    "governance:chain-release": act(OFFICIAL, _initiative),
    "governance:chain-change": page(OFFICIAL, _engagement),
    "governance:chain-end": page(OFFICIAL, _engagement),
    "assessment:self": page(CARRIERS, _initiative),
    "assessment:self-principle": page(CARRIERS, lambda world: (world.initiative.pk, "robust")),
    "assessment:self-submit": act(CARRIERS, _initiative),
    "assessment:mine-gap": page(CARRIERS, _initiative),
    "assessment:dossier-gap": page(OFFICIAL, _initiative),
    "assessment:mine-follow-ups": page(CARRIERS, _initiative),
    "assessment:institution-follow-ups": page(SPEAKS, _institution),
    "assessment:dossier-follow-ups": page(OFFICIAL, _initiative),
    "assessment:follow-up": page(CARRIERS | OFFICIAL, lambda world: (world.follow_up.pk,)),
    "assessment:follow-up-change": page(frozenset({"founder"}) | OFFICIAL, lambda world: (world.follow_up.pk,)),
    "governance:mine-chain": page(CARRIERS, _initiative),
    "governance:mine-network": page(CARRIERS, _initiative),
    "governance:mine-chain-release": act(CARRIERS, _initiative),
    "governance:parties": page(OFFICIALS),
    "governance:parties-csv": file(OFFICIALS),
    "governance:party-new": page(OFFICIALS),
    "governance:party-import": page(COORDINATOR),
    "governance:party": page(OFFICIALS, _party),
    "governance:party-change": page(OFFICIALS, _party),
    "governance:party-alias": act(OFFICIALS, _party),
    "governance:party-alias-remove": act(OFFICIALS, lambda world: (world.party.pk, world.party_alias.pk)),
    "governance:party-contact-new": page(OFFICIALS, _party),
    "governance:party-contact": page(OFFICIALS, lambda world: (world.party.pk, world.party_contact.pk)),
    "governance:party-contact-remove": act(OFFICIALS, lambda world: (world.party.pk, world.party_contact.pk)),
    "governance:party-mirror": page(ANYONE, _institution),
    "governance:chain-mirror": page(ANYONE, _initiative),
    "governance:party-representative-new": page(OFFICIALS, _institution),
    "governance:party-representative-end": act(
        OFFICIALS, lambda world: (world.institution.pk, world.representative.pk)
    ),
    "governance:party-merge": page(COORDINATOR, lambda world: (world.party.pk, world.arrangement.granted_by_id)),
    "governance:party-initiative": page(OFFICIALS, _party),
    "governance:college": page(ALDERMAN | COORDINATOR),
    "governance:college-department": page(ALDERMAN | COORDINATOR | SPEAKS, _institution),
    "governance:deeds-list": page(READS_CITY),
    "governance:deeds": page(READS_CITY | SPEAKS, _institution),
    "governance:deeds-csv": file(READS_CITY | SPEAKS, _institution),
    "governance:deeds-reply": page(OFFICIALS | SPEAKS, _institution),
    "governance:temporariness": page(OFFICIALS),
    "governance:temporariness-csv": file(OFFICIALS),
    "governance:temporariness-initiative": page(OFFICIAL, _initiative),
    "governance:temporariness-offer": page(OFFICIAL, _initiative),
    "governance:mine-temporariness": page(CARRIERS, _initiative),
    "governance:network": page(OFFICIALS),
    "governance:network-json": file(OFFICIALS),
    "governance:network-csv": file(OFFICIALS),
    "governance:network-area": page(OFFICIALS, lambda world: (world.cast.area.code,)),
    "governance:network-initiative": page(OFFICIAL, _initiative),
    "governance:places": page(OFFICIALS),
    "governance:places-csv": file(OFFICIALS),
    "governance:place-new": page(OFFICIALS),
    "governance:place": page(OFFICIALS, lambda world: (world.place.pk,)),
    "governance:place-change": page(OFFICIALS, lambda world: (world.place.pk,)),
    "governance:place-use-new": page(OFFICIAL, _initiative),
    "governance:place-use-change": page(OFFICIAL, lambda world: (world.initiative.pk, world.place_use.pk)),
    "governance:place-use-end": page(OFFICIAL, lambda world: (world.initiative.pk, world.place_use.pk)),
    "governance:repertoire": page(OFFICIALS),
    "governance:style": page(OFFICIAL, _initiative),
    "governance:style-new": page(OFFICIAL, _initiative),
    "governance:style-correct": page(OFFICIAL, lambda world: (world.initiative.pk, world.style_mix.pk)),
    "governance:checks": page(COORDINATOR),
    "governance:checks-start": act(COORDINATOR),
    "governance:checks-run": page(COORDINATOR, lambda world: (world.check_job.pk,)),
    "governance:check": page(COORDINATOR, lambda _world: ("silence",)),
    "governance:check-save": act(COORDINATOR, lambda _world: ("silence",)),
    "governance:confirm": step(ANYONE, lambda _world: ("no-such-token",)),
    "governance:signals": page(OFFICIALS),
    "governance:signals-csv": file(OFFICIALS),
    "governance:signals-act": act(OFFICIALS),
    "governance:signals-views": page(OFFICIALS),
    "governance:signals-view": act(frozenset({"official"}), lambda world: (world.signal_view.pk,)),
    "governance:signals-view-remove": act(frozenset({"official"}), lambda world: (world.signal_view.pk,)),
    "governance:signal": page(OFFICIAL, lambda world: (world.signal.pk,)),
    "governance:signal-act": act(OFFICIAL, lambda world: (world.signal.pk,)),
    "governance:notes": page(OFFICIAL, lambda world: ("dossier", world.initiative.pk)),
    "governance:note-change": page(frozenset({"official"}), lambda world: (world.note.pk,)),
    "governance:note-withdraw": act(frozenset({"official"}), lambda world: (world.note.pk,)),
    "governance:note-versions": page(OFFICIAL, lambda world: (world.note.pk,)),
    "governance:exceptions": page(OFFICIALS),
    "governance:exceptions-csv": file(OFFICIALS),
    "governance:exceptions-rule": page(OFFICIAL, lambda world: (world.exception.pk,)),
    "governance:exceptions-propose": step(OFFICIAL, lambda world: (world.exception.pk,)),
    "governance:exception-requests": page(OFFICIALS),
    "governance:mine-exceptions": page(CARRIERS, _initiative),
    "governance:mine-exception-withdraw": act(CARRIERS, lambda world: (world.initiative.pk, world.asked_exception.pk)),
    "governance:exception-outcomes": page(OFFICIALS),
    "governance:exception-outcomes-csv": file(OFFICIALS),
    "governance:exception-requests-csv": file(OFFICIALS),
    "governance:exception-request": page(OFFICIAL, lambda world: (world.exception.pk,)),
    "governance:exception-decide": page(OFFICIAL, lambda world: (world.asked_exception.pk,)),
    "governance:exception-withdraw": page(OFFICIAL, lambda world: (world.asked_exception.pk,)),
    "governance:exception-ask": page(OFFICIAL, _initiative),
    "governance:agenda": page(READS_CITY),
    "governance:agenda-pdf": file(READS_CITY),
    "governance:agenda-csv": file(READS_CITY),
    "governance:agenda-record": page(OFFICIALS),
    "governance:barriers": page(READS_CITY),
    "governance:barriers-csv": file(READS_CITY),
    "governance:barrier-new": page(OFFICIALS),
    "governance:barrier": page(READS_CITY, _barrier),
    "governance:barrier-change": page(OFFICIALS, _barrier),
    "governance:barrier-move": page(OFFICIALS, _barrier),
    "governance:barrier-tie": act(OFFICIALS, _barrier),
    "governance:barrier-untie": act(OFFICIAL, lambda world: (world.barrier.pk, world.initiative.pk)),
    "governance:weighings": page(READS_CITY),
    "governance:weighing-new": page(OFFICIALS),
    "governance:weighing": page(READS_CITY, _weighing),
    "governance:weighing-change": page(OFFICIAL, _weighing),
    "governance:weighing-option-new": page(OFFICIAL, _weighing),
    "governance:weighing-option": page(OFFICIAL, _option),
    "governance:weighing-option-remove": act(OFFICIAL, _option),
    "governance:weighing-decide": page(OFFICIAL, _weighing),
    "governance:weighing-look-back": page(OFFICIAL, lambda world: (world.decided.pk,)),
    "governance:weighing-remark": act(OFFICIALS, _weighing),
    "governance:weighing-remark-back": act(frozenset({"official"}), lambda world: (world.weighing.pk, world.remark.pk)),
    "governance:experiments": page(READS_CITY),
    "governance:experiments-csv": file(READS_CITY),
    "governance:experiment-new": page(OFFICIALS),
    "governance:experiment": page(READS_CITY, _experiment),
    "governance:experiment-change": page(OFFICIAL, _experiment),
    "governance:experiment-judge": page(OFFICIAL, _experiment),
    "governance:lessons": page(READS_CITY),
    "governance:lessons-csv": file(READS_CITY),
    "governance:lesson-new": page(OFFICIALS),
    "governance:lesson": page(READS_CITY, _lesson),
    "governance:lesson-change": page(OFFICIAL, _lesson),
    "governance:lesson-anchor": page(OFFICIAL, _lesson),
    "governance:lesson-use": act(CARRIERS | OFFICIALS, _lesson),
    "governance:public-lessons": page(ANYONE),
    "governance:provisions": page(READS_CITY),
    "governance:provisions-csv": file(READS_CITY),
    "governance:provision-new": page(OFFICIALS),
    "governance:provision": page(READS_CITY, _provision),
    "governance:provision-change": page(OFFICIALS, _provision),
    "governance:policy": page(OFFICIALS),
    "governance:policy-new": page(COORDINATOR, lambda _world: ("doel",)),
    "governance:policy-item": page(OFFICIALS, _goal),
    "governance:policy-change": page(COORDINATOR, _goal),
    "governance:policy-withdraw": page(COORDINATOR, lambda world: (world.goal.pk,)),
    "governance:arrangement-new": page(OFFICIAL, _initiative),
    "governance:arrangement-change": page(OFFICIAL, _arrangement),
    "governance:arrangement-renew": page(OFFICIAL, _arrangement),
    "governance:arrangement-end": page(OFFICIAL, _arrangement),
    "governance:arrangement-extend": page(OFFICIAL, _arrangement),
    "governance:arrangement-determination": page(OFFICIAL, _arrangement),
    "governance:arrangement-notice": page(OFFICIAL, _arrangement),
    "governance:timeline": page(OFFICIAL, _initiative),
    "governance:mine-arrangements": page(CARRIERS, _initiative),
    "governance:mine-ask": page(CARRIERS, _initiative),
    "governance:thread": page(OFFICIAL, _initiative),
    "governance:messages": page(OFFICIALS),
    "governance:message-take-back": act(frozenset({"founder"}), lambda world: (world.thread_message.pk,)),
    "governance:contact-person": page(OFFICIAL, _initiative),
    "governance:contact-person-end": page(OFFICIAL, lambda world: (world.initiative.pk, world.contact_person.pk)),
    "governance:contact-new": page(OFFICIAL, _initiative),
    "governance:contact-change": page(OFFICIAL, lambda world: (world.initiative.pk, world.contact_moment.pk)),
}
ADDRESSES: Final[dict[str, Address]] = {
    **CORE,
    **MAIL,
    **ACCOUNTS,
    **INITIATIVES,
    **OPPORTUNITIES,
    **ASSESSMENT,
    **GOVERNANCE,
}

# The API has tests of its own per endpoint; the sign-in pages are flows of allauth, walked in tests/accounts.
ELSEWHERE: Final = ("api:", "account_", "mfa_", "socialaccount_", "openid_connect_")


def url_names() -> list[str]:
    """Return the full name of every address the product answers at."""
    return sorted({name for name in names_under(get_resolver().url_patterns, "") if not name.startswith(ELSEWHERE)})


def names_under(patterns: list[URLPattern | URLResolver], prefix: str) -> Iterator[str]:
    """Yield the full names of these patterns."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            namespace = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from names_under(pattern.url_patterns, namespace)
        else:
            yield f"{prefix}{pattern.name}"
