"""A draft judged anew as it is saved, by the program itself in a process of its own."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from drafts import DRAFT, HOLLOW, call

pytest.importorskip("watchfiles", reason="watchfiles is not installed (extra watch)")

BETTER = DRAFT.replace(HOLLOW, '  1\\. "등대기술"이란 등명기의 밝기를 1만칸델라 이상으로 높이는 데 쓰이는 공법을 말한다.')
DECREE = '# 등대기술 진흥법 시행령안\n\n##### 제1조 (목적)\n\n이 영은 「등대기술 진흥법」(이하 "법"이라 한다) 제3조를 시행한다.\n'


class Watching:
    """A running `legalscan watch`, with the lines that it prints."""

    def __init__(self, *args: object, cwd: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "legalscan", "watch", *map(str, args)],
            cwd=cwd,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent), "PYTHONUNBUFFERED": "1"},
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self.heard: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def until(self, words: str, patience: float = 60.0) -> list[str]:
        """The lines up to the first that has these words."""
        heard, end = [], time.monotonic() + patience
        while time.monotonic() < end:
            try:
                line = self.lines.get(timeout=0.2)
            except queue.Empty:
                if self.process.poll() is not None:
                    break
                continue
            heard.append(line)
            self.heard.append(line)
            if words in line:
                return heard
        assert self.process.stderr is not None
        problem = self.process.stderr.read() if self.process.poll() is not None else ""
        raise AssertionError(f"{words!r} was not said; heard {self.heard} {problem}")

    def interrupt(self) -> tuple[int, str]:
        """End it as Ctrl-C does: exit status and what it complained of."""
        self.process.send_signal(signal.SIGINT)
        _, complained = self.process.communicate(timeout=30)
        return self.process.returncode, complained


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "bill.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


@pytest.fixture
def watching(draft: Path) -> Iterator[Watching]:
    running = Watching("bill.md", cwd=draft.parent)
    try:
        running.until("watching 1 file")
        yield running
    finally:
        if running.process.poll() is None:
            running.process.kill()
            running.process.communicate()


def replace(path: Path, text: str) -> None:
    """Save as careful editors do: a new file beside, then renamed over the old one."""
    fresh = path.with_name(".bill.md.swp")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)


def test_findings_come_and_go_with_each_way_of_saving(watching: Watching, draft: Path) -> None:
    assert "bill.md: 1 finding" in watching.heard[0]
    draft.write_text(BETTER, encoding="utf-8")  # in place
    watching.until("bill.md: 0 findings (+0 −1)")
    assert "− bill.md:" in watching.until("DEF103")[0]
    replace(draft, DRAFT)  # a rename over it
    watching.until("bill.md: 1 finding (+1 −0)")
    assert "+ bill.md:" in watching.until("DEF103")[0]
    draft.rename(draft.with_name("bill.md~"))  # a backup first, then a new file
    draft.write_text(BETTER, encoding="utf-8")
    watching.until("bill.md: 0 findings (+0 −1)")
    replace(draft, DRAFT)  # once more: the new file is watched, not the one that is gone
    watching.until("bill.md: 1 finding (+1 −0)")
    assert not [line for line in watching.heard if "is gone" in line]
    assert watching.interrupt() == (0, "")


def test_a_file_that_is_deleted_and_comes_back(watching: Watching, draft: Path) -> None:
    draft.unlink()
    watching.until("bill.md: is gone; waiting for it")
    draft.write_text(BETTER, encoding="utf-8")
    watching.until("bill.md: 0 findings (+0 −1)")
    draft.write_bytes(b"")
    watching.until("bill.md: is empty")
    draft.write_text(DRAFT, encoding="utf-8")
    watching.until("bill.md: 1 finding (+1 −0)")
    assert watching.interrupt() == (0, "")


def test_a_finding_that_only_moves_stays(watching: Watching, draft: Path) -> None:
    (draft.parent / "notes.md").write_text("다른 파일이다.", encoding="utf-8")
    draft.write_text(
        DRAFT.replace("##### 제2조", "##### 제1조의2 (국가의 책무)\n\n국가는 등명기를 지킨다.\n\n##### 제2조"), encoding="utf-8"
    )
    watching.until("bill.md: 1 finding (+0 −0)")
    assert not [line for line in watching.heard if "notes.md" in line]


def test_a_folder_with_new_files(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    (folder / "sub").mkdir(parents=True)
    (folder / "act.md").write_text(BETTER, encoding="utf-8")
    running = Watching("drafts", cwd=tmp_path)
    try:
        running.until("watching 1 file")
        (folder / "sub" / "second.md").write_text(DRAFT, encoding="utf-8")
        running.until("second.md: 1 finding")
        (folder / "sub" / "picture.png").write_bytes(b"\x89PNG")
        (folder / "act.md").write_text(DRAFT, encoding="utf-8")
        running.until("act.md: 1 finding (+1 −0)")
        assert not [line for line in running.heard if "picture" in line]
        assert running.interrupt() == (0, "")
    finally:
        if running.process.poll() is None:
            running.process.kill()
            running.process.communicate()


def test_what_it_refuses(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "files, or folders" in call("watch", draft, draft.parent, code=2).stderr
    assert "there is no such file" in call("watch", draft.with_name("none.md"), code=2).stderr
    assert "no rule has the code" in call("watch", draft, "--select", "XYZ9", code=2).stderr
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    assert "pip install 'legalscan[watch]'" in call("watch", draft, code=2).stderr
