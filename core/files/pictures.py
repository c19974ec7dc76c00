# SPDX-License-Identifier: EUPL-1.2
"""Decoding pictures that people send."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, UnidentifiedImageError

from core.errors import RefusedError


@contextmanager
def refuse_undecodable(*, field: str, unknown: str, damaged: str) -> Iterator[None]:
    """Raise RefusedError at `field` for what Pillow cannot decode: with `unknown` when it is no such picture at all.

    Callers say which formats they take and refuse what has too many pixels before anything is unpacked.
    """
    try:
        with warnings.catch_warnings():
            # Pillow only warns between one and two times its own limit; those of callers are lower and firm.
            warnings.simplefilter("ignore")
            yield
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise RefusedError(unknown, field=field) from error
    except (OSError, SyntaxError, ValueError, EOFError, TypeError, KeyError, IndexError, MemoryError) as error:
        # What Pillow's readers raise on damaged files; there is no common parent.
        raise RefusedError(damaged, field=field) from error
