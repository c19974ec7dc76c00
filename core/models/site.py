# SPDX-License-Identifier: EUPL-1.2
"""Which city this is, and what it says in its own words (core.site)."""

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.models.records import VersionedRecord


def offered_languages() -> list[str]:
    """Return the codes of all languages the product has: what a site offers until it says otherwise."""
    return [code for code, _name in settings.LANGUAGES]


class AccessibilityStatus(models.TextChoices):
    """How far a site meets the law on accessibility: A to D of the Dutch model. Its E is to have no statement."""

    FULL = "full", _("It meets all demands (A)")
    PARTLY = "partly", _("It meets part of the demands (B)")
    MEASURES = "measures", _("First measures were taken (C)")
    NOT = "not", _("It does not meet the demands (D)")


# A and B may only be claimed of what was evaluated.
EVALUATED = (AccessibilityStatus.FULL, AccessibilityStatus.PARTLY)


class MapSource(models.TextChoices):
    """Where the streets under the maps come from."""

    NONE = "none", _("No streets: the borders alone")
    FILE = "file", _("A file of our own")
    PDOK = "pdok", _("PDOK of the Kadaster")


class AddressSource(models.TextChoices):
    """Where an address that somebody looks for is looked up."""

    AREAS = "areas", _("In the names of areas alone")
    PDOK = "pdok", _("At PDOK of the Kadaster too")


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
    map_source = models.CharField(
        _("streets under the maps"), max_length=10, choices=MapSource, default=MapSource.NONE, db_default=MapSource.NONE
    )
    address_source = models.CharField(
        _("looking up addresses"),
        max_length=10,
        choices=AddressSource,
        default=AddressSource.AREAS,
        db_default=AddressSource.AREAS,
    )
    opened_at = models.DateTimeField(null=True, blank=True)
    # The accessibility statement: its status, the day it was drawn up, the evaluation it rests on, and where it stands
    # in the register of statements.
    accessibility_status = models.CharField(
        max_length=10, choices=AccessibilityStatus, blank=True, default="", db_default=""
    )
    accessibility_day = models.DateField(null=True, blank=True)
    evaluated_on = models.DateField(null=True, blank=True)
    evaluation_report = models.CharField(max_length=300, blank=True, default="", db_default="")
    statement_address = models.CharField(max_length=300, blank=True, default="", db_default="")

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
            models.CheckConstraint(name="site_map_source_is_known", condition=Q(map_source__in=MapSource.values)),
            models.CheckConstraint(
                name="site_address_source_is_known", condition=Q(address_source__in=AddressSource.values)
            ),
            models.CheckConstraint(
                name="statement_has_a_day",
                condition=Q(accessibility_status="", accessibility_day=None)
                | Q(accessibility_status__in=AccessibilityStatus.values, accessibility_day__isnull=False),
            ),
            models.CheckConstraint(
                name="statement_rests_on_an_evaluation",
                condition=~Q(accessibility_status__in=EVALUATED)
                | (Q(evaluated_on__isnull=False, evaluated_on__lte=F("accessibility_day")) & ~Q(evaluation_report="")),
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
