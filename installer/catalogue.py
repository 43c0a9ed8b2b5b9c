"""Keep the catalogues whole: `python -m installer.catalogue update | check | compile OUT`.

`update` gathers the words of the code into `i18n/en` (new ones empty, unused ones dropped), `check` lists
what is wrong and exits 1, `compile` writes the `.mo` files. The files carry no dates and no line numbers,
so that two branches that add words merge without a fight.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("planner_desktop", "ui")
KEYWORDS = frozenset({"mark", "say", "_"})
NOT_THAI = frozenset({"", "PDF", "Word", "Excel"})
"""Words shown that need no Thai letter: names of programs and file kinds."""

# Babel fills a missing date with the clock, and compiled files would differ from build to build.
HEADER = """msgid ""
msgstr ""
"Project-Id-Version: Planner Desktop\\n"
"POT-Creation-Date: 2026-01-01 00:00+0700\\n"
"PO-Revision-Date: 2026-01-01 00:00+0700\\n"
"Language: {language}\\n"
"Plural-Forms: nplurals={plurals};\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
PLURALS = {"th": "1; plural=0", "en": "2; plural=(n != 1)"}


def english(root: Path = ROOT) -> Path:
    """Return where the English words are kept."""
    return root / "i18n" / "en" / "LC_MESSAGES" / "planner.po"


def extract(root: Path = ROOT) -> set[str]:
    """Return every word marked in the code with `mark`, `say` or `_`, also one within another call."""
    found: set[str] = set()
    for source in _sources(root):
        for call in ast.walk(ast.parse(source.read_text("utf-8"))):
            match call:
                case ast.Call(ast.Name(name), [ast.Constant(str(words)), *_]) if name in KEYWORDS:
                    found.add(words)
    return found - {""}


def _sources(root: Path) -> list[Path]:
    return sorted(path for folder in SOURCES for path in (root / folder).rglob("*.py"))


def read(path: Path, language: str) -> Catalog:
    """Read a catalogue; a missing file is an empty one, a malformed one raises."""
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as lines:
        return read_po(lines, locale=language, abort_invalid=True)


def write(path: Path, catalogue: Catalog, language: str) -> None:
    """Write a catalogue sorted by its words, under a header that never changes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as out:
        out.write(HEADER.format(language=language, plurals=PLURALS[language]).encode())
        write_po(out, catalogue, width=0, sort_output=True, no_location=True, omit_header=True)


def entries(catalogue: Catalog) -> Iterator[Message]:
    """Yield the entries without the header."""
    return (entry for entry in catalogue if entry.id)


def update(root: Path = ROOT) -> int:
    """Bring `i18n/en` in step with the code; return how many words still want English."""
    old = {str(entry.id): entry for entry in entries(read(english(root), "en"))}
    new = Catalog(locale="en")
    for words in extract(root):
        known = old.get(words)
        new.add(words, known.string if known else "", flags=known.flags if known else ())
    write(english(root), new, "en")
    return sum(not entry.string for entry in entries(new))


def placeholders(text: str) -> set[str] | None:
    """Return the names in braces, or None when the braces are broken."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None


def faults_of(entry: Message) -> Iterator[str]:
    """Say what is wrong with one English entry."""
    words, translated = str(entry.id), str(entry.string)
    if not translated:
        yield f"no English: {words}"
    elif entry.fuzzy:
        yield f"fuzzy: {words}"
    elif placeholders(words) is None or placeholders(words) != placeholders(translated):
        yield f"facts in braces differ: {words} / {translated}"
    elif len(re.findall("[ก-๛]", translated)) > len(re.findall("[A-Za-z]", translated)):
        yield f"the English is Thai: {translated}"  # a letter number quoted as an example is fine


def call_faults(known: Mapping[str, Message], root: Path = ROOT) -> Iterator[str]:
    """Find calls that would fail when shown.

    `say` with other facts than those in the braces, and `_` (or the `words` that the window gave) of words
    whose English picks between one and many: only a Message knows how.
    """
    for source in _sources(root):
        for call in ast.walk(ast.parse(source.read_text("utf-8"))):
            match call:
                case ast.Call(ast.Name("say"), [ast.Constant(str(words))], keywords):
                    given = {keyword.arg for keyword in keywords}
                    if None not in given and given != placeholders(words):
                        yield f"{source.name}:{call.lineno}: facts {given} in: {words}"
                case ast.Call(ast.Name("_"), [ast.Constant(str(words))]) | ast.Call(
                    ast.Name("words"), [ast.Call(ast.Name("mark"), [ast.Constant(str(words))])]
                ) if words in known:
                    if re.search(r"\{\w+:[^}]*\|", str(known[words].string)):
                        yield f"{source.name}:{call.lineno}: one or many needs `say`: {words}"


def check(root: Path = ROOT) -> list[str]:
    """Return what is wrong with the catalogues, one sentence each."""
    used = extract(root)
    known = {str(entry.id): entry for entry in entries(read(english(root), "en"))}
    faults = [f"not in the catalogue, run update: {words}" for words in sorted(used - known.keys())]
    faults += [f"no longer used, run update: {words}" for words in sorted(known.keys() - used)]
    faults += [
        f"source words are Thai: {words}"
        for words in sorted(used - NOT_THAI)
        if not re.search("[ก-๛]", words) and re.search("[A-Za-z]", re.sub("{.*?}", "", words))
    ]
    faults += call_faults(known, root)
    return faults + [fault for words in sorted(known) for fault in faults_of(known[words])]


def compile_all(out: Path, root: Path = ROOT) -> list[Path]:
    """Write `OUT/LANGUAGE/LC_MESSAGES/*.mo`; return the files written."""
    written: list[Path] = []
    for source in sorted((root / "i18n").rglob("*.po")):
        target = out / source.relative_to(root / "i18n").with_suffix(".mo")
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as compiled:
            write_mo(compiled, read(source, source.parts[-3]))
        written.append(target)
    return written


def tell(lines: Iterable[str]) -> None:
    """Print in UTF-8 whatever the console speaks."""
    for line in lines:
        sys.stdout.buffer.write(f"{line}\n".encode())


def main(arguments: list[str]) -> int:
    """Run one command; 0 when all is well, 1 when something is wrong, 2 when the command is not known."""
    match arguments:
        case ["update"]:
            tell([f"{update()} words want English in {english().relative_to(ROOT)}"])
            return 0
        case ["check"]:
            faults = check()
            tell(faults or ["The catalogues are whole."])
            return int(bool(faults))
        case ["compile", out]:
            tell(map(str, compile_all(Path(out))))
            return 0
    tell([__doc__ or ""])
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
