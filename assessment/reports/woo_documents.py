# SPDX-License-Identifier: EUPL-1.2
"""The published results that the national Woo index hears of: the PDFs anybody may take."""

from typing import Final

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from assessment.models import Assessment, SubjectKind
from assessment.querysets import AssessmentQuerySet
from core.open_data.diwoo.documents import WooDocument, WooSource, woo_sources
from core.pages.links import absolute_link
from initiatives.models import Party

# The kinds that have a page of their own as a PDF.
_PDFS: Final = {
    SubjectKind.INITIATIVE: "assessment:public-report",
    SubjectKind.PARTY: "assessment:institution-report",
    SubjectKind.CHAIN: "assessment:chain-report",
}


def published_reports() -> AssessmentQuerySet:
    """Return the newest published result of each initiative, institution and chain that anybody may read.

    Without what was made up for a demo: the index has no way to say that of a document.
    """
    visitor = AnonymousUser()
    # What may be read of results holds for their initiatives; an institution has a page where its party is seen.
    seen = Party.objects.visible_to(visitor).filter(pk=OuterRef("subject__party"))
    newest = Assessment.objects.visible_to(visitor).results().filter(subject__kind__in=_PDFS, is_invented=False)
    return (
        newest.filter(Q(subject__party=None) | Exists(seen))
        .order_by("subject", "-published_at", "-pk")
        .distinct("subject")
        .select_related("subject__initiative", "subject__party", "subject__chain")
        .defer("document", "indices", "subject__initiative__search", "subject__chain__search")
    )


def _document(result: Assessment) -> WooDocument:
    subject, published = result.subject, result.published_at
    assert published is not None  # noqa: S101 - only published ones are asked for
    settled = result.submitted_at or published
    address = absolute_link(_PDFS[SubjectKind(subject.kind)], subject.thing.pk, language="nl")
    return WooDocument(
        address=address,
        title=_("Assessment of %(name)s") % {"name": subject},
        identifier=f"urn:uuid:{subject.pk}",
        created=timezone.localdate(settled),
        settled_at=timezone.localtime(settled),
        changed_at=timezone.localtime(published),
    )


def register_woo_documents() -> None:
    """Register them."""
    woo_sources.add(WooSource("uitslagen", published_reports, _document))
