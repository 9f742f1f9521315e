"""Versions of a drafted act, as files and as commits of a repository."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

ACT = """---
제목: {title}
법령ID: '{law}'
법령구분: 법률
공포일자: {promulgated}
공포번호: '{number}'
시행일자: {effective}
---

# {title}

##### 제1조 (목적)

{words}

## 부칙
"""


def act(promulgated: str, number: int, effective: str, words: str, *, title: str = "등대법", law: str = "990001") -> str:
    """One version in the form of the public law-as-git copies."""
    return ACT.format(promulgated=promulgated, number=number, effective=effective, words=words, title=title, law=law)


def git(folder: Path, *args: str, day: str = "2026-01-01") -> None:
    """Run git as nobody in particular on a day."""
    who = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "x"), ("EMAIL", "x@example.org"))}
    when = {"GIT_AUTHOR_DATE": f"{day}T12:00:00+09:00", "GIT_COMMITTER_DATE": f"{day}T12:00:00+09:00", "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *args], cwd=folder, env={**os.environ, **who, **when}, check=True, capture_output=True)


def commit(folder: Path, path: str, text: str, day: str = "2026-01-01") -> None:
    """Write one file of a repository and commit it on a day."""
    if not (folder / ".git").exists():
        folder.mkdir(parents=True, exist_ok=True)
        git(folder, "init", "-q")
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", path, day=day)
