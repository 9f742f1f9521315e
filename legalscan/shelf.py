"""The folders of statutes that a user keeps: where names are looked up when no corpus is named.

The first is the folder into which `corpus fetch` puts texts; the others were added by `corpus add`. The list is a small JSON file
in the user's data directory; the folders themselves are neither copied nor changed.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

from legalscan.errors import CorpusError


def shelf_path() -> Path:
    """Where the list of added folders stands."""
    from platformdirs import user_data_path

    return user_data_path("legalscan") / "folders.json"


def fetched_folder() -> Path:
    """Where fetched texts are put unless another folder is named."""
    from platformdirs import user_data_path

    return user_data_path("legalscan") / "corpus"


def kept_folders() -> tuple[str, ...]:
    """The folders that are there, that of fetched texts first, the others in the order added; empty for none.

    Raises:
        CorpusError: the list is broken.
    """
    fetched = fetched_folder()
    own = [str(fetched)] if fetched.is_dir() else []
    return tuple(dict.fromkeys([*own, *(path for path in _added() if Path(path).is_dir())]))


def add_folder(folder: str | os.PathLike[str]) -> bool:
    """Put a folder on the shelf; False where it stands there already.

    Raises:
        CorpusError: no such folder, or the list is broken or cannot be written.
    """
    path = os.path.realpath(folder)
    if not Path(path).is_dir():
        raise CorpusError(f"{folder}: is no folder")
    added = _added()
    if path in added:
        return False
    _write([*added, path])
    return True


def drop_folder(folder: str | os.PathLike[str]) -> bool:
    """Take a folder off the shelf, leaving its files as they are; False where it did not stand there.

    Raises:
        CorpusError: the list is broken or cannot be written.
    """
    path, added = os.path.realpath(folder), _added()
    if path not in added:
        return False
    _write([other for other in added if other != path])
    return True


def _added() -> list[str]:
    path = shelf_path()
    try:
        folders = json.loads(path.read_text(encoding="utf-8"))["folders"]
        return [str(folder) for folder in folders]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise CorpusError(f"{path}: cannot be read ({error.strerror})") from None
    except (ValueError, KeyError, TypeError):
        raise CorpusError(f"{path}: is no list of folders; remove it and add them again (`legalscan corpus add`)") from None


def _write(folders: list[str]) -> None:
    path = shelf_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps({"folders": folders}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        fresh.replace(path)
    except OSError as error:
        raise CorpusError(f"{path}: cannot be written ({error.strerror})") from None
