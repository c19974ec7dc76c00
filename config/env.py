# SPDX-License-Identifier: EUPL-1.2
"""The one reader of settings from the environment; a value may also come from the file named by NAME_FILE."""

import os
from pathlib import Path

from environs import Env

env = Env()


def secret(name: str, default: str | None = None) -> str:
    """Return the setting `name`, or the text of the file named by `<name>_FILE`.

    Raises environs.EnvError when neither is set and there is no default.
    """
    path = os.environ.get(f"{name}_FILE")
    if path:
        return Path(path).read_text(encoding="utf-8").strip()
    return str(env.str(name) if default is None else env.str(name, default))
