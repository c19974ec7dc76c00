# SPDX-License-Identifier: EUPL-1.2
"""How the house stands: files, loose modules, circles of imports, repeats. Run: python -m bench.house.

Production code is every Python file under version control of the apps and config, without migrations and the demo.
"""

import ast
import hashlib
import io
import subprocess
import tokenize
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from statistics import median, quantiles

import grimp

ROOT = Path(__file__).resolve().parent.parent
APPS = ("accounts", "assessment", "config", "core", "events", "governance", "initiatives", "mail")
API = ("core/api/", "config/api")
ALIKE = 6
SHORT = 3
NO_CODE = frozenset(
    {
        tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER,
    }
)  # fmt: skip


def production() -> list[Path]:
    """Return every file of production code, relative to the root."""
    listed = subprocess.run(["git", "ls-files", "*.py"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    found = [Path(line) for line in listed.splitlines()]
    return [path for path in found if path.parts[0] in APPS and "migrations" not in path.parts]


def lines_of(path: Path) -> list[str]:
    """Return the lines of a file that are not blank."""
    return [line.strip() for line in (ROOT / path).read_text(encoding="utf-8").splitlines() if line.strip()]


def code_of(path: Path) -> int:
    """Return how many lines of a file hold code: none that is blank, a comment or a docstring."""
    source = (ROOT / path).read_text(encoding="utf-8")
    held: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in NO_CODE:
            held.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and (
            ast.get_docstring(node, clean=False) is not None
        ):
            held.difference_update(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    return len(held)


def repeats(files: list[Path]) -> tuple[int, int]:
    """Return how many stretches of six or more lines stand more than once, and how many lines they take.

    Imports and lines that only open or close are left out; a stretch counts once for each place after the first.
    """
    places: dict[str, list[tuple[Path, int]]] = defaultdict(list)
    for path in files:
        kept = [line for line in lines_of(path) if not line.startswith(("from ", "import ", "#")) and len(line) > SHORT]
        for at in range(len(kept) - ALIKE + 1):
            digest = hashlib.sha1("\n".join(kept[at : at + ALIKE]).encode()).hexdigest()
            places[digest].append((path, at))
    again: dict[Path, set[int]] = defaultdict(set)
    for found in places.values():
        for path, at in found[1:]:
            again[path].update(range(at, at + ALIKE))
    stretches = 0
    for covered in again.values():
        rows = sorted(covered)
        stretches += 1 + sum(1 for before, after in pairwise(rows) if after != before + 1)
    return stretches, sum(map(len, again.values()))


def circles() -> list[list[str]]:
    """Return the groups of modules that import each other, while modules are loaded."""
    graph = grimp.build_graph(*APPS, exclude_type_checking_imports=True, cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    reached = {module: _reached(module, imports) for module in imports}
    in_circle = sorted(module for module in imports if module in reached[module])
    groups = {
        frozenset(each for each in in_circle if each in reached[module] and module in reached[each])
        for module in in_circle
    }
    return sorted(sorted(group) for group in groups)


def _reached(start: str, imports: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = imports[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def main() -> None:
    """Print every figure."""
    files = production()
    sizes = sorted(len(lines_of(path)) for path in files)
    sizes = [size for size in sizes if size]
    print(f"production files {len(files)}, lines that are not blank {sum(sizes)}")
    print(f"median {median(sizes):.0f}, 90th percentile {quantiles(sizes, n=10)[-1]:.0f}, largest {sizes[-1]}")
    for app in APPS:
        loose = [
            path for path in files if path.parts[0] == app and path.parent == Path(app) and path.name != "__init__.py"
        ]
        if loose:
            print(f"loose modules at the root of {app}: {len(loose)}")
    stretches, many = repeats(files)
    print(f"repeats of {ALIKE} or more lines: {stretches}, together {many} lines")
    own = [path for path in files if str(path).startswith(API)]
    print(
        f"framework of the API: {len(own)} files, {sum(len(lines_of(path)) for path in own)} lines, "
        f"of which {sum(map(code_of, own))} are code"
    )
    groups = circles()
    print(f"circles of imports: {len(groups)}")
    for group in groups:
        print("  " + ", ".join(group))


if __name__ == "__main__":
    main()
