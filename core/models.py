# SPDX-License-Identifier: EUPL-1.2
"""The shape every record shares: a public id, when it was made, and a row version."""

from typing import Any, Self
from uuid import UUID

import pghistory
import pgtrigger
import uuid_utils.compat as uuid_utils
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


def new_id() -> UUID:
    """Return a new UUIDv7: sortable by time, safe to show in addresses and the API."""
    return uuid_utils.uuid7()


class Record(models.Model):
    """A row with a public id and the moment it was made."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        abstract = True


def row_version(*, generated: tuple[str, ...] = ()) -> pgtrigger.Trigger:
    """Return the trigger that keeps `version` and `updated_at`.

    `generated` names the model's generated columns, which PostgreSQL refuses in a BEFORE condition, and others whose
    change is no change of the record.
    """
    return pgtrigger.Trigger(
        name="row_version",
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        condition=pgtrigger.AnyChange(exclude=["version", "updated_at", *generated]),
        func="NEW.version = OLD.version + 1; NEW.updated_at = clock_timestamp(); RETURN NEW;",
    )


class Moment(models.Model):
    """When something that has no row of its own last happened: the pulse of the timetable, the loading of the demo."""

    name = models.CharField(primary_key=True, max_length=50)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class VersionedRecord(Record):
    """A record whose version and moment of change are kept by PostgreSQL, whoever writes it.

    Every UPDATE adds one to `version` and sets `updated_at`; see core.database.row_versions for the guard of forms.
    """

    updated_at = models.DateTimeField(db_default=Now(), editable=False)
    version = models.PositiveIntegerField(db_default=1, editable=False)

    class Meta:
        abstract = True
        triggers = [row_version()]


class JobState(models.TextChoices):
    """The life of work that takes longer than a page may."""

    QUEUED = "queued", _("Waiting")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    FAILED = "failed", _("Failed")


class JobQuerySet(models.QuerySet["Job"]):
    """Sets of jobs."""

    def visible_to(self, user: Any) -> Self:
        """Everybody sees what they asked for themselves."""
        return self.filter(asked_by=user.pk) if user.is_authenticated else self.none()


class Job(VersionedRecord):
    """Work that takes seconds or more: an import, a simulation, a report. The row holds it, Redis only rings the bell.

    `kind` names a function in core.jobs.queue; the same `key` is the same work, so asking twice does it once.
    `claimed_until` is the lease of the worker that has it: a job whose lease ran out is taken up again.
    """

    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=120)
    state = models.CharField(_("state"), max_length=8, choices=JobState, default=JobState.QUEUED)
    asked = models.JSONField(default=dict)
    result = models.JSONField(null=True, blank=True)
    done_steps = models.PositiveIntegerField(default=0)
    all_steps = models.PositiveIntegerField(default=0)
    # In the asker's language, for people: what went wrong and what to do.
    message = models.TextField(blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    claimed_until = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    objects = JobQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        indexes = [
            models.Index(fields=["created_at"], condition=Q(state__in=["queued", "running"]), name="job_waiting"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="same_work_once"),
            models.CheckConstraint(name="job_progress_is_within_bounds", condition=Q(done_steps__lte=F("all_steps"))),
            models.CheckConstraint(
                name="finished_job_has_moment",
                condition=Q(state__in=["done", "failed"], finished_at__isnull=False)
                | Q(state__in=["queued", "running"], finished_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}: {self.state}"

    @property
    def is_finished(self) -> bool:
        """Whether it is done or has failed."""
        return self.state in {JobState.DONE, JobState.FAILED}


class Source(models.Model):
    """A table that figures are counted from, and how many statements wrote it; see core.figures.source_writes."""

    name = models.CharField(primary_key=True, max_length=63)
    writes = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return self.name


class SourceWrite(models.Model):
    """One statement that wrote such a table, until it is added up."""

    id = models.BigAutoField(primary_key=True)
    source = models.CharField(max_length=63)

    def __str__(self) -> str:
        return self.source


class KeptFigure(Record):
    """A figure about many rows, as it was counted last for one question and one class of readers (core.figures).

    `writes` is how many statements had written its sources when it was read, `took` how long counting took. It is
    counted again as `asked_by`, who asked last; without that person the row goes.
    """

    kind = models.CharField(max_length=60)
    readers = models.CharField(max_length=64)
    question = models.JSONField(default=dict)
    value = models.JSONField(null=True)
    writes = models.PositiveBigIntegerField()
    took = models.DurationField()
    counted_at = models.DateTimeField()
    asked_at = models.DateTimeField(db_default=Now())
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    claimed_until = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "readers", "question"], name="same_figure_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.question} for {self.readers}"


def offered_languages() -> list[str]:
    """Return the codes of all languages the product has: what a site offers until it says otherwise."""
    return [code for code, _name in settings.LANGUAGES]


@pghistory.track(exclude=["logo"])
class Site(VersionedRecord):
    """What makes this installation that of one city or region (docs/adr/0039). There is one row, or none yet.

    Read it with `core.site.queries.site`. A colour that is empty is ours; texts of its own are SiteText.
    """

    is_the_only_one = models.BooleanField(default=True, editable=False, unique=True)
    name = models.CharField(_("name of the site"), max_length=40, default="Meervoud")
    # How sentences call it: "initiatives in Utrecht". A region has its own name here.
    city = models.CharField(_("name of the city or region"), max_length=60, blank=True)
    # How it signs, where that is not the municipality of the city: "Regio Foodvalley".
    organisation = models.CharField(_("name of the organisation"), max_length=100, blank=True)
    residents = models.CharField(_("name of its residents"), max_length=40, blank=True)
    # CBS codes of the municipalities it serves, GM0344; the first is its own.
    codes = ArrayField(models.CharField(max_length=6), default=list, blank=True)
    languages = ArrayField(models.CharField(max_length=2), default=offered_languages)
    contact_email = models.EmailField(_("e-mail address for questions"), max_length=254, blank=True)
    contact_phone = models.CharField(_("telephone number for questions"), max_length=30, blank=True)
    sender_name = models.CharField(_("name of the sender"), max_length=60, blank=True)
    sender_email = models.EmailField(_("address of the sender"), max_length=254, blank=True)
    accent = models.CharField(max_length=7, blank=True)
    accent_dark = models.CharField(max_length=7, blank=True)
    accent_tint = models.CharField(max_length=7, blank=True)
    logo = models.BinaryField(null=True)
    logo_type = models.CharField(max_length=20, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.CheckConstraint(name="site_is_the_only_one", condition=Q(is_the_only_one=True)),
            models.CheckConstraint(name="site_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(
                name="site_offers_dutch",
                condition=Q(languages__contains=["nl"], languages__contained_by=["nl", "en"]),
            ),
            models.CheckConstraint(name="site_has_few_municipalities", condition=Q(codes__len__lte=50)),
            models.CheckConstraint(
                name="site_colours_are_hexadecimal",
                condition=Q(accent="", accent_dark="", accent_tint="")
                | Q(
                    accent__regex=r"^#[0-9a-f]{6}$",
                    accent_dark__regex=r"^#[0-9a-f]{6}$",
                    accent_tint__regex=r"^#[0-9a-f]{6}$",
                ),
            ),
            models.CheckConstraint(
                name="site_logo_has_a_type",
                condition=Q(logo__isnull=True, logo_type="")
                | Q(logo__isnull=False, logo_type__in=["image/png", "image/svg+xml"]),
            ),
            models.CheckConstraint(
                name="open_site_has_a_city", condition=Q(opened_at__isnull=True) | (~Q(city="") & Q(codes__len__gte=1))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.city}".strip()


class TextPage(models.TextChoices):
    """The pages on which a city says something in its own words."""

    ABOUT = "about", _("About this site")
    PRIVACY = "privacy", _("Privacy")
    ACCESSIBILITY = "accessibility", _("Accessibility")
    CONTACT = "contact", _("Contact")


@pghistory.track()
class SiteText(VersionedRecord):
    """What a city says itself on one of those pages, in one language; it stands above what the product says."""

    page = models.CharField(max_length=20, choices=TextPage)
    language = models.CharField(max_length=2)
    body = models.TextField(blank=True)

    class Meta(VersionedRecord.Meta):
        constraints = [models.UniqueConstraint(fields=["page", "language"], name="one_text_for_each_language")]

    def __str__(self) -> str:
        return f"{self.page} ({self.language})"


class SearchWord(models.Model):
    """A word of a name that is searched for, so that part of it, or a slip in it, finds it (core.search.words).

    Triggers write it with the name, and may write it twice: nobody waits for another who writes the same word.
    """

    id = models.BigAutoField(primary_key=True)
    word = models.TextField(db_index=True)

    def __str__(self) -> str:
        return self.word
