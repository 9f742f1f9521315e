"""What a project has decided about its runs: a table of ``legalscan.toml``, or ``[tool.legalscan]`` of ``pyproject.toml``.

    select = ["DEF", "STR605"]
    ignore = ["DEF107"]
    severity = "info"
    fail-on = "warning"
    lang = "ko"
    baseline = "legalscan-baseline.json"
    corpus = "../statutes"

    [per-path-ignores]
    "drafts/*" = ["DEF107"]

    [rules.DEF103]
    severity = "info"
    grave-score = 75

Paths are relative to the file. What the command line says comes before what the file says.
"""

from __future__ import annotations

import os
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final

from legalscan.errors import ConfigError, UsageError, nearest
from legalscan.finding import SEVERITIES, Finding, Suppressed
from legalscan.linter import Findings, check_options, choose_rules

NAMES: Final = ("legalscan.toml", "pyproject.toml")
_KEYS: Final = ("select", "ignore", "severity", "fail-on", "lang", "baseline", "corpus", "per-path-ignores", "rules")


@dataclass(frozen=True, slots=True)
class Configuration:
    """The decisions of one file; without any file, the defaults.

    Attributes:
        path: the file, None for the defaults.
        select: codes or prefixes to run; empty for the default rules.
        ignore: codes or prefixes to leave out.
        severity: findings below it are hidden.
        fail_on: severity from which a run fails, or ``never``.
        language: of the messages, None for that of each statute.
        baseline: path of the baseline, None for none.
        corpus: folder of further statutes to look up, None for none.
        per_path: patterns of paths with the codes or prefixes left out there, in order.
        options: settings by rule code.
    """

    path: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: str = "info"
    fail_on: str = "warning"
    language: str | None = None
    baseline: Path | None = None
    corpus: str | None = None
    per_path: tuple[tuple[str, tuple[str, ...]], ...] = ()
    options: Mapping[str, Mapping[str, float | str]] = field(default_factory=dict)

    def leave_out(self, findings: Findings) -> Findings:
        """The result with the findings set aside that the configuration ignores in their file."""
        return findings.sift(self._judge) if self.per_path else findings

    def _judge(self, finding: Finding) -> Suppressed | None:
        for pattern, codes in self.per_path:
            if any(finding.code.startswith(code) for code in codes) and self._meets(finding.path, pattern):
                return Suppressed(finding, "path", f'{self.path.name if self.path else ""} per-path-ignores "{pattern}"')
        return None

    def _meets(self, path: str, pattern: str) -> bool:
        """Whether a pattern names a file: by its path from the configuration, its name, or a folder above it."""
        folder = self.path.parent if self.path else Path.cwd()
        here = _composed(os.path.relpath(Path(path).absolute(), folder.absolute()).replace(os.sep, "/"))
        wanted = _composed(pattern.replace("**", "*"))
        return fnmatchcase(here, wanted) or fnmatchcase(here.rpartition("/")[2], wanted) or here.startswith(wanted.rstrip("/") + "/")


def find_configuration(start: Path | None = None) -> Configuration:
    """The configuration that holds for a folder: the nearest file of `NAMES` upward that has one; the defaults without any.

    Args:
        start: the folder, by default the working directory.

    Raises:
        ConfigError: the file is broken or says what cannot be.
    """
    here = (start or Path.cwd()).absolute()
    for folder in (here, *here.parents):
        for name in NAMES:
            path = folder / name
            if path.is_file() and (name != "pyproject.toml" or "legalscan" in _load(path).get("tool", {})):
                return read_configuration(path)
    return Configuration()


def read_configuration(path: Path) -> Configuration:
    """The configuration of one file.

    Raises:
        ConfigError: no such file, broken TOML, an unknown key, rule or option, or a value of the wrong kind.
    """
    table = _load(path)
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("legalscan", {})
    if not isinstance(table, dict):
        raise ConfigError(path, "tool.legalscan is no table")
    for key in table:
        if key not in _KEYS:
            raise ConfigError(path, f"there is no setting {key}{nearest(key, _KEYS) or ' (there are ' + ', '.join(_KEYS) + ')'}")
    try:
        return _build(path, table)
    except ConfigError:
        raise
    except UsageError as error:
        raise ConfigError(path, str(error)) from None


def _build(path: Path, table: Mapping[str, Any]) -> Configuration:
    baseline, corpus = (_one_of(path, table, key, None) for key in ("baseline", "corpus"))
    per_path = [(pattern, _codes(path, f"per-path-ignores {pattern}", codes)) for pattern, codes in _table(path, table, "per-path-ignores")]
    options = {code.upper(): settings for code, settings in _table(path, table, "rules")}
    for code, settings in options.items():
        if not isinstance(settings, dict):
            raise ConfigError(path, f'rules.{code} is {settings!r}; it is a table such as {{severity = "info"}}')
    check_options(options)
    select, ignore = (_codes(path, key, table.get(key, [])) for key in ("select", "ignore"))
    choose_rules(select, ignore)
    return Configuration(
        path=path,
        select=select,
        ignore=ignore,
        severity=_one_of(path, table, "severity", SEVERITIES) or "info",
        fail_on=_one_of(path, table, "fail-on", (*SEVERITIES, "never")) or "warning",
        language=_one_of(path, table, "lang", ("ko", "en")),
        baseline=path.parent / baseline if baseline else None,
        corpus=os.path.normpath(path.parent / corpus) if corpus else None,
        per_path=tuple(per_path),
        options=options,
    )


def _load(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise ConfigError(path, "there is no such configuration") from None
    except OSError as error:
        raise ConfigError(path, f"cannot be read ({error.strerror})") from None
    except UnicodeDecodeError:
        raise ConfigError(path, "is not in UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(path, f"is no TOML: {error}") from None


def _table(path: Path, table: Mapping[str, Any], key: str) -> list[tuple[str, Any]]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise ConfigError(path, f"{key} is {value!r}; it is a table")
    return list(value.items())


def _codes(path: Path, key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
        raise ConfigError(path, f'{key} is {value!r}; it is a list of codes such as ["DEF103", "STR"]')
    if value:
        choose_rules(value)
    return tuple(code.upper() for code in value)


def _one_of(path: Path, table: Mapping[str, Any], key: str, known: tuple[str, ...] | None) -> str | None:
    value = table.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or not value or (known and value not in known):
        raise ConfigError(path, f"{key} is {value!r}; it is " + (f"one of {', '.join(known)}" if known else "a path"))
    return value


def _composed(path: str) -> str:
    """A path by its composed letters: some file systems keep names in decomposed Hangul."""
    return unicodedata.normalize("NFC", path)
