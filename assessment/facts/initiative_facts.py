# SPDX-License-Identifier: EUPL-1.2
"""What the register itself answers: themes, links, parties, needs, carriers, tasks, money and news."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from assessment.facts.distance_facts import CONTACT_CODE, chosen_distance
from assessment.facts.registry import Fact, register_facts
from core.database.prepared_statements import read
from initiatives.carriers.carrying import Carrying, carrying_on, from_now_on
from initiatives.lifecycle import in_register
from initiatives.models import Engagement, Initiative
from initiatives.models.carrier import KeyTask
from initiatives.models.need import NeedKind
from initiatives.models.party import IncomeKind

# The lens counts somebody as a carrier after three months.
CARRIER_AFTER: Final = timedelta(days=91)
# The lens counts one payer as too much from three quarters of all money, in percent.
ONE_SIDED: Final = 75
MOST_TASKS: Final = 5
# The lens looks at twelve months; half a year without a word is worth a question.
LOOK_BACK: Final = timedelta(days=365)
SILENT_AFTER: Final = timedelta(days=180)
MOST_LINKS: Final = 6


def _written(day: date) -> str:
    return date_format(day, "j F Y")


def register_initiative_facts() -> None:
    """Answer the lens's questions about the register; chosen distance stands before what is known of contact."""
    register_facts(CONTACT_CODE, chosen_distance)
    for code, maker in {
        "themes": themes,
        "links": links,
        "parties_roles": parties_roles,
        "needs_offers": needs_offers,
        "carriers": carriers,
        "key_tasks": key_tasks,
        "funders_shares": funders_shares,
        "updates_contacts": updates,
    }.items():
        register_facts(code, maker)


def themes(initiative: Initiative, _day: date) -> list[Fact]:
    """Name the themes the initiative is registered under."""
    dutch = (get_language() or "nl").startswith("nl")
    names = [theme.name_nl if dutch else theme.name_en for theme in initiative.themes.all()]
    if not names:
        return []
    count = ngettext("%(n)d theme in the register:", "%(n)d themes in the register:", len(names)) % {"n": len(names)}
    return [Fact(strong=count, text=", ".join(sorted(names)) + ".", is_invented="themes" in initiative.invented_fields)]


def links(initiative: Initiative, day: date) -> list[Fact]:
    """Name published initiatives that work with the same party now; the register knows no closer tie."""
    return [
        Fact(strong=name, text=_("works with %(party)s too.") % {"party": party}, is_invented=is_invented)
        for name, party, is_invented in read(_links_of, {"initiative": initiative.pk, "day": day})
    ]


def _links_of(values: Mapping[str, Any], _shape: None) -> QuerySet[Engagement, Any]:
    running = Q(ends_on__isnull=True) | Q(ends_on__gte=values["day"])
    own = Engagement.objects.filter(running, initiative=values["initiative"]).values("party")
    shared = Engagement.objects.filter(running, in_register("initiative__"), party__in=own)
    shared = shared.exclude(initiative=values["initiative"]).order_by("initiative__name", "party__name", "id")
    return shared.values_list("initiative__name", "party__name", "is_invented")[:MOST_LINKS]


def parties_roles(initiative: Initiative, day: date) -> list[Fact]:
    """Name the parties in the chain and what they do there."""
    running = initiative.engagements.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day))
    rows = running.select_related("party").order_by("role", "party__name")
    return [
        Fact(
            strong=f"{row.get_role_display()}:",
            text=f"{row.party.name} ({row.party.get_sphere_display().lower()}).",
            is_invented=row.is_invented or row.party.is_invented,
        )
        for row in rows
    ]


def needs_offers(initiative: Initiative, day: date) -> list[Fact]:
    """Tell what the initiative looks for and offers, and since when."""
    rows = initiative.needs.filter(closed_on__isnull=True).order_by("-kind", "created_at")
    facts = []
    for row in rows:
        days = max((day - row.created_at.date()).days, 0)
        since = _("open since %(day)s") % {"day": _written(row.created_at)}
        is_old = row.kind == NeedKind.NEED and days > SILENT_AFTER.days
        facts.append(
            Fact(
                strong=f"{row.get_kind_display()}:",
                text=f"{row.text} ({row.get_subject_display().lower()}).",
                warning=since if is_old else "",
                is_invented=row.is_invented,
            )
        )
    return facts


def carriers(initiative: Initiative, day: date) -> list[Fact]:
    """Count the carriers as the lens does: three months or longer, with a key task. No names: numbers decide."""
    known = carrying_on(from_now_on(), "initiative")
    rows = list(initiative.carriers.reachable().annotate(carrying_known=known).order_by("started_on"))
    if not rows and initiative.carriers_told is None:
        return []
    invented = "carriers" in initiative.invented_fields
    return [*_with_account(rows, day, is_invented=invented), *_all_who_carry(initiative)]


def _all_who_carry(initiative: Initiative) -> Iterator[Fact]:
    """What the carriers told of their number, and of how many people take part."""
    if initiative.carriers_told is not None:
        yield Fact(
            text=ngettext(
                "%(n)d person carries it, as the carriers tell it.", "%(n)d people carry it, as the carriers tell it.",
                initiative.carriers_told,
            ) % {"n": initiative.carriers_told},
            is_invented="carriers_told" in initiative.invented_fields,
        )  # fmt: skip
    if initiative.people_involved:
        yield Fact(
            text=_("People involved: %(people)s.") % {"people": initiative.get_people_involved_display().lower()},
            is_invented="people_involved" in initiative.invented_fields,
        )


def _with_account(rows: list[Any], day: date, *, is_invented: bool) -> list[Fact]:
    if not rows:
        return []
    active = ngettext("%(n)d active carrier,", "%(n)d active carriers,", len(rows)) % {"n": len(rows)}
    since = _("the longest since %(day)s.") % {"day": _written(rows[0].started_on)}
    facts = [Fact(strong=active, text=since, warning=_one_carries_all(rows), is_invented=is_invented)]
    counted = sum(bool(row.key_tasks) and day - row.started_on >= CARRIER_AFTER for row in rows)
    if counted != len(rows):
        facts.append(
            Fact(
                text=_("%(counted)d of them for three months or longer with a key task.") % {"counted": counted},
                is_invented=is_invented,
            )
        )
    return facts


def _one_carries_all(rows: list[Any]) -> str:
    known = Carrying.of(rows[0].carrying_known)
    if known.hangs_on_one:
        return _("everything rests on one person")
    if not known.is_known:
        return _("not known who else carries it")
    most = max(len(row.key_tasks) for row in rows)
    return _("one person does %(n)d of the 6 key tasks") % {"n": most} if most >= MOST_TASKS else ""


def key_tasks(initiative: Initiative, _day: date) -> list[Fact]:
    """Tell per key task how many carriers can do it, and what happens when the founder drops out."""
    invented = "carriers" in initiative.invented_fields
    tasks = initiative.carriers.reachable().values_list("key_tasks", flat=True)
    able = Counter(task for own in tasks for task in own)
    facts = []
    if able:
        for task in KeyTask:
            count = able[task]
            people = ngettext("%(n)d carrier.", "%(n)d carriers.", count) % {"n": count} if count else ""
            warning = "" if count > 1 else _("nobody to take over") if count else _("nobody named")
            facts.append(Fact(strong=f"{task.label}:", text=people, warning=warning, is_invented=invented))
    if initiative.absence_effect:
        facts.append(
            Fact(
                strong=_("If the founder drops out for a month:"),
                text=f"{initiative.get_absence_effect_display().lower()}.",
                is_invented="absence_effect" in initiative.invented_fields,
            )
        )
    return facts


def funders_shares(initiative: Initiative, day: date) -> list[Fact]:
    """Tell who pays which share of the running money, largest first, as the carriers say."""
    running = initiative.incomes.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day)).select_related("party")
    rows = sorted(running, key=lambda row: -(row.share_percent or 0))
    facts = []
    for row in rows:
        kind = row.get_kind_display()
        name = f"{row.party.name} ({kind.lower()})" if row.party else kind
        until = _("up to and including %(day)s") % {"day": _written(row.ends_on)} if row.ends_on else ""
        # Own money and what members pay hang on nobody else.
        is_outside = row.kind not in {IncomeKind.OWN, IncomeKind.CONTRIBUTION}
        large = is_outside and row.share_percent is not None and row.share_percent >= ONE_SIDED
        facts.append(
            Fact(
                text=f"{name}, {until}" if until else name,
                share=row.share_percent,
                warning=_("one source pays three quarters or more") if large else "",
                is_invented=row.is_invented,
            )
        )
    return facts


def updates(initiative: Initiative, day: date) -> list[Fact]:
    """Tell when the initiative last posted and how often in twelve months."""
    posts = list(
        initiative.posts.filter(removed_at__isnull=True, happened_on__lte=day)
        .order_by("-happened_on")
        .values_list("happened_on", "text", "is_invented")[:MOST_LINKS]
    )
    if not posts:
        return []
    last, text, invented = posts[0]
    days = (day - last).days
    ago = ngettext("%(n)d day ago", "%(n)d days ago", days) % {"n": days}
    shown = text if len(text) <= 140 else f"{text[:139].rstrip()}…"  # noqa: PLR2004 - about two lines
    facts = [
        Fact(
            strong=_("Last update %(day)s:") % {"day": _written(last)},
            text=shown,
            warning=ago if day - last > SILENT_AFTER else "",
            is_invented=invented,
        )
    ]
    recent = [row for row in posts if day - row[0] <= LOOK_BACK]
    if len(recent) > 1:
        dates = ", ".join(_written(row[0]) for row in recent[1:])
        facts.append(Fact(text=_("Before that: %(dates)s.") % {"dates": dates}, is_invented=any(r[2] for r in recent)))
    return facts
