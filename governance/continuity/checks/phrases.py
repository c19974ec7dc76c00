# SPDX-License-Identifier: EUPL-1.2
"""What the sentences about signals share: values out of facts, and the steps that come next."""

from datetime import date
from urllib.parse import urlencode

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from governance.continuity.checks.registry import Act, Audience
from governance.models import Signal


def day_in(signal: Signal, name: str) -> str:
    """Return a day of the facts as people write it; empty when there is none."""
    value = signal.facts.get(name)
    return date_format(date.fromisoformat(value), "j F Y") if value else ""


def written(day: date | None) -> str:
    """Return a day as people write it; empty when there is none."""
    return date_format(day, "j F Y") if day else ""


def renew(signal: Signal) -> Act:
    """Lead to the form that renews the arrangement of this signal; what is renewed already gets another term."""
    if signal.facts.get("next_first_day"):
        return _on_arrangement(signal, _("Change its last day"), "arrangement-change", "id_last_day")
    return _on_arrangement(signal, _("Renew it"), "arrangement-renew")


def change_grounds(signal: Signal) -> Act:
    """Lead to the goal and the scheme of the arrangement of this signal."""
    return _on_arrangement(signal, _("Choose another goal or scheme"), "arrangement-change", "id_scheme")


def announce(signal: Signal) -> Act:
    """Lead to the form that tells the end of the arrangement of this signal."""
    return _on_arrangement(signal, _("Announce the end"), "arrangement-notice")


def note_determination(signal: Signal) -> Act:
    """Lead to the form that keeps that determination was asked, or made."""
    return _on_arrangement(signal, _("Note the determination"), "arrangement-determination")


def note_decision(signal: Signal) -> Act:
    """Lead to the decision on the arrangement of this signal: of a request for an exception with its grounds."""
    if signal.facts.get("kind") == "exception":
        return Act(_("Decide on it"), "governance:exception-decide", (signal.facts["arrangement"],), tells=True)
    return _on_arrangement(signal, _("Note the decision"), "arrangement-change", "id_decided_on")


def answer_challenge(signal: Signal) -> Act:
    """Lead to the form that answers the challenge."""
    return Act(_("Answer it"), "governance:challenge-answer", (signal.facts["challenge"],))


def answer_message(signal: Signal) -> Act:
    """Lead to the messages of the initiative, with the form that answers them."""
    return Act(_("Answer it"), "governance:thread", (signal.initiative_id,), anchor="answer")


def close_promise(signal: Signal) -> Act:
    """Lead to the promised act, where it is closed with what came of it."""
    return Act(_("Note what came of it"), "assessment:follow-up", (signal.facts["promise"],))


def call_partner(signal: Signal, audience: Audience) -> Act:
    """Lead to the form that calls the party of a promise to account."""
    page = "mine-promise-call" if audience == Audience.FOUNDER else "promise-call"
    return Act(_("Call to account"), f"governance:{page}", (signal.initiative_id, signal.facts["promise"]))


def _on_arrangement(signal: Signal, label: str, page: str, anchor: str = "") -> Act:
    return Act(
        label, f"governance:{page}", (signal.initiative_id, signal.facts["arrangement"]), anchor=anchor, tells=True
    )


def change_own(signal: Signal, label: str, part: str) -> Act:
    """Lead carriers to the questions of this part of their initiative."""
    return Act(label, "initiatives:mine-change", (signal.initiative_id, part))


def settle(signal: Signal) -> Act:
    """Lead to closing the signal with what was agreed: for what no form of ours can mend."""
    return Act(_("Close it with what you agreed"), "governance:signal", (signal.pk,), "act=resolve", "acts")


def ask(signal: Signal, about: str) -> Act:
    """Lead carriers to the municipality, with the question filled in."""
    query = urlencode({"over": about}) if about else ""
    return Act(_("Ask the municipality"), "governance:mine-ask", (signal.initiative_id,), query)


def money(value: float) -> str:
    """Return an amount in euro, without cents."""
    return f"€ {number_format(value, 0, use_l10n=True, force_grouping=True)}"


def change_rule(signal: Signal) -> Act:
    """Lead to the proposal to change the rule, or to where it is made."""
    return Act(_("Change the rule"), "governance:exceptions-propose", (signal.facts["arrangement"],))


def assign_contact(signal: Signal) -> Act:
    """Lead to the form that names a contact person."""
    return Act(_("Name a contact person"), "governance:contact-person", (signal.initiative_id,), tells=True)


def fill_role(signal: Signal) -> Act:
    """Lead to the form that puts a party in the empty place."""
    role = urlencode({"rol": signal.facts["role"]})
    return Act(_("Fill this role"), "governance:chain-add", (signal.initiative_id,), role, tells=True)


def release_role(signal: Signal, audience: Audience) -> Act:
    """Lead to the place in the chain, where it can be said that nobody is needed for it."""
    page, place = "mine-chain" if audience == Audience.FOUNDER else "chain", f"place-{signal.facts['role']}"
    return Act(_("It is not needed"), f"governance:{page}", (signal.initiative_id,), anchor=place)


def note_contact(signal: Signal) -> Act:
    """Lead to the form that notes contact."""
    return Act(_("Note contact"), "governance:contact-new", (signal.initiative_id,), tells=True)


def new_arrangement(signal: Signal) -> Act:
    """Lead to the form for a new arrangement."""
    return Act(_("Add an arrangement"), "governance:arrangement-new", (signal.initiative_id,), tells=True)


def new_round(signal: Signal) -> Act:
    """Lead to the form for a round on this initiative."""
    return Act(_("Plan a round"), "assessment:round-new", (), urlencode({"initiatief": signal.initiative_id}))
