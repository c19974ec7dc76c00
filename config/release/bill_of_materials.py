# SPDX-License-Identifier: EUPL-1.2
"""What is in the image: a bill of materials (CycloneDX 1.6) and all licences, from requirements.txt and static/vendor.

python -m config.release.bill_of_materials FOLDER writes both, in an environment that has the packages installed.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.requirements import Requirement

ROOT: Final = Path(__file__).resolve().parents[2]
_PROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
_LICENCE_FILE: Final = re.compile(r"(?i)(licen[cs]e|copying|notice)[^/]*$")
# What trove classifiers say, where a package has no expression of SPDX.
_BY_CLASSIFIER: Final = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "MIT No Attribution License (MIT-0)": "MIT-0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "GNU Lesser General Public License v3 (LGPLv3)": "LGPL-3.0-only",
}
# What packages write where SPDX has another word.
_BY_HAND: Final = {"3-Clause BSD License": "BSD-3-Clause", "BSD 3-Clause OR Apache-2.0": "BSD-3-Clause OR Apache-2.0"}
# A package with its version in the README of a folder of static/vendor, and the words there for its licence.
_PACKAGE: Final = re.compile(r"(?:`|\* )(@?[a-z0-9][\w.-]*(?:/[\w.-]+)?)`? (\d+\.\d+\.\d+)")
_BY_WORDS: Final = {
    "MIT": "MIT",
    "Zero-Clause BSD": "0BSD",
    "BSD-3-Clause": "BSD-3-Clause",
    "Apache-2.0": "Apache-2.0",
    "ISC": "ISC",
    "SIL OFL 1.1": "OFL-1.1",
    "EUPL-1.2": "EUPL-1.2",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One package or file of others in the image: what it is, under which licence, and the texts of that."""

    name: str
    version: str
    licence: str
    texts: tuple[str, ...]
    purl: PackageURL


def packages() -> Iterator[Part]:
    """Yield what requirements.txt installs on the machine this runs on.

    Raises LookupError for a package that is not installed or names no licence.
    """
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    for block in re.split(r"\n(?=[a-z])", re.sub(r"(?m)^#.*\n", "", text)):
        row = Requirement(block.partition(" \\")[0].strip())
        if row.marker is not None and not row.marker.evaluate():
            continue
        version = str(row.specifier).removeprefix("==")
        try:
            found = distribution(row.name)
        except PackageNotFoundError:
            raise LookupError(f"{row.name} is not installed: uv sync --extra telemetry") from None
        yield Part(
            row.name,
            version,
            licence_of(found),
            tuple(
                Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")
                for file in found.files or ()
                if _LICENCE_FILE.search(str(file)) and ".dist-info" in str(file)
            ),
            PackageURL("pypi", None, row.name, version),
        )


def licence_of(found: Distribution) -> str:
    """Return the licence of an installed package as an expression of SPDX; LookupError when it says none."""
    metadata = found.metadata
    if "License-Expression" in metadata:
        return metadata["License-Expression"]
    said = [one.rpartition(" :: ")[2] for one in metadata.get_all("Classifier", []) if one.startswith("License ::")]
    known = sorted({_BY_CLASSIFIER[one] for one in said if one in _BY_CLASSIFIER})
    if known:
        return " OR ".join(known)
    words = metadata["License"].strip() if "License" in metadata else ""
    if words and "\n" not in words:
        return _BY_HAND.get(words, words)
    raise LookupError(f"{metadata['Name']} names no licence")


def vendored() -> Iterator[Part]:
    """Yield what stands in static/vendor; the README of each folder names packages with versions, and the licence.

    Raises LookupError for a folder that does not.
    """
    for folder in sorted((ROOT / "static" / "vendor").iterdir()):
        said = (folder / "README.md").read_text(encoding="utf-8")
        rows = _PACKAGE.findall(said)
        licences = sorted((said.find(words), code) for words, code in _BY_WORDS.items() if words in said)
        texts = tuple(file.read_text(encoding="utf-8") for file in sorted(folder.glob("*LICENSE*")))
        if not (rows and licences and texts):
            raise LookupError(f"static/vendor/{folder.name} does not say what it is, or under which licence")
        for name, version in rows:
            namespace, _, short = name.rpartition("/")
            purl = PackageURL("npm", namespace or None, short, version)
            yield Part(name, version, licences[0][1], texts, purl)


def bill_of(parts: list[Part]) -> str:
    """Return the bill of materials as JSON."""
    licences = LicenseFactory()
    product = Component(
        name=_PROJECT["name"],
        version=_PROJECT["version"],
        type=ComponentType.APPLICATION,
        licenses=[licences.make_from_string(_PROJECT["license"])],
        bom_ref="product",
    )
    bom = Bom()
    bom.metadata.component = product
    components = [
        Component(
            name=part.name,
            version=part.version,
            purl=part.purl,
            bom_ref=str(part.purl),
            licenses=[licences.make_from_string(part.licence)],
        )
        for part in parts
    ]
    for component in components:
        bom.components.add(component)
    bom.register_dependency(product, components)
    return str(JsonV1Dot6(bom).output_as_string(indent=2))


def licences_of(parts: list[Part]) -> str:
    """Return every licence with its text, for whoever hands the image on."""
    chapters = [
        f"{part.name} {part.version}\n{part.licence}\n\n"
        + ("\n\n".join(part.texts) or "(The package carries no text.)")
        for part in parts
    ]
    line = f"\n\n{'=' * 100}\n\n"
    head = (
        f"Meervoud {_PROJECT['version']} is licensed under {_PROJECT['license']}. It holds the works of others below."
    )
    return line.join([head, *chapters]) + "\n"


def main(folder: Path) -> None:
    """Write both files."""
    parts = [*packages(), *vendored()]
    folder.mkdir(parents=True, exist_ok=True)
    start = folder / f"{_PROJECT['name']}-{_PROJECT['version']}"
    Path(f"{start}.cdx.json").write_text(bill_of(parts), encoding="utf-8")
    Path(f"{start}-licences.txt").write_text(licences_of(parts), encoding="utf-8")
    sys.stdout.write(f"{len(parts)} parts in {start}.cdx.json and {start}-licences.txt\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
