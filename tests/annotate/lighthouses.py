"""A statute of our own about lighthouses, its amended form, and what people say about it."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from click.testing import CliRunner

from legalscan.annotate.annotation import REASONS, VERDICTS, Annotation
from legalscan.errors import LegalscanError
from legalscan.readers.source import Source
from legalscan.statute import Statute, read

if TYPE_CHECKING:
    from click import Command

TEXT = """---
제목: 등대의 설치 및 관리에 관한 법률
법령ID: '990001'
법령구분: 법률
공포일자: {day}
시행일자: {day}
---

# 등대의 설치 및 관리에 관한 법률

##### 제1조 (목적)

이 법은 등대의 설치와 관리에 필요한 사항을 정함으로써 선박의 안전한 항행에 이바지함을 목적으로 한다.

##### 제2조 (정의)

이 법에서 사용하는 용어의 뜻은 다음과 같다.

  1\\. "등대"(燈臺)란 빛ㆍ소리 등으로 선박의 항행을 돕는 탑을 말한다.
  2\\. "등대기술"이란 등대를 구현하기 위하여 필요한 기술을 말한다.

##### 제3조 (등대의 설치)

**①** 해양수산부장관은 대통령령으로 정하는 바에 따라 등대를 설치한다.
**②** 해양수산부장관은 등대를 설치하면 대통령령으로 정하는 바에 따라 고시한다.

##### 제17조의2 (등대의 관리)

**①** 등대를 관리하는 자는 매년 등대를 점검한다.
**②** 등대를 관리하는 자는 점검한 결과를 대통령령으로 정하는 바에 따라 보고한다.

## 부칙 <제99001호, {day}>

이 법은 공포 후 6개월이 경과한 날부터 시행한다.
"""


def from_text(text: str, path: str = "등대법.md") -> Statute:
    return read(Source(path, text.encode("utf-8")))


def lighthouse_act(day: str = "2024-01-02") -> Statute:
    return from_text(TEXT.replace("{day}", day))


def span_of(act: Statute, words: str, nth: int = 0) -> tuple[int, int]:
    """The nth place of some words in the enacting text."""
    start = act.outline.body.start - 1
    for _ in range(nth + 1):
        start = act.text.index(words, start + 1)
    return start, start + len(words)


def some_annotations(act: Statute, count: int, seed: int = 1) -> list[Annotation]:
    """Annotations of every kind with every sort of character, the same at every call."""
    rng = random.Random(seed)
    comments = ['정의항이 "등대"를 되풀이함', "a, b;\tc", "두 줄\n둘째 줄", "", "燈臺 🗼 ㆍ", " = 1 + 1", "=SUM(A1)", '["a"]', "'x"]
    made = []
    start, end = act.outline.body
    for number in range(count):
        a = rng.randrange(start, end - 40)
        while act.text[a].isspace():
            a += 1
        b = min(end, a + rng.randrange(1, 40))
        marked = Annotation.mark(act, (a, b), author=rng.choice(["김등대", "이항로", "O'Hara"]))
        verdict = rng.choice([None, *VERDICTS])
        made.append(
            Annotation(
                marked.target,
                marked.author,
                verdict,
                rng.choice(REASONS) if verdict == "reject" else None,
                tuple(rng.sample(["모호", "vague, open", "순환", '"x"'], rng.randrange(3))),
                rng.choice(comments),
                rng.choice(["", "1.0", "2"]),
                *(("DEF103", f"{rng.getrandbits(64):016x}") if verdict else ("", "")),
                tool=rng.choice(["", "0.1.0"]),
                replaces=made[-1].id if made and rng.random() < 0.1 else "",
                id=f"{rng.getrandbits(32):08x}-0000-4000-8000-{number:012x}",
                created=datetime(2026, 11, 25, tzinfo=UTC) + timedelta(seconds=number, microseconds=rng.randrange(10**6)),
            )
        )
    return made


def call(command: Command, *args: object, code: int = 0) -> str:
    """What a command prints, in this process; `code` is the exit status it must have."""
    done = CliRunner().invoke(command, list(map(str, args)), standalone_mode=False)
    if isinstance(done.exception, LegalscanError):
        assert done.exception.exit_code == code, done.exception
        return f"{done.output}legalscan: {done.exception}"
    if done.exception is not None:
        raise done.exception
    assert (done.return_value or 0) == code, done.output
    return done.output
