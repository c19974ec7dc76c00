# SPDX-License-Identifier: EUPL-1.2
"""Files under scores: always handed over as a download, never shown as a page of ours."""

from pathlib import PurePath
from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from accounts.people.queries import person_of
from assessment.models import Evidence


@never_cache
@require_GET
def evidence_file(request: HttpRequest, evidence_id: UUID) -> FileResponse:
    """Hand over the file to who may read the score it stands under."""
    with_file = Evidence.objects.visible_to(person_of(request)).exclude(file="")
    evidence = get_object_or_404(with_file, pk=evidence_id)
    try:
        opened = evidence.file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    ending = PurePath(evidence.file.name).suffix
    name = evidence.title if evidence.title.lower().endswith(ending) else f"{evidence.title}{ending}"
    response = FileResponse(opened, as_attachment=True, filename=name, content_type=evidence.content_type)
    response["X-Content-Type-Options"] = "nosniff"
    return response
