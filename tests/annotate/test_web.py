"""The annotation page, asked by requests: who comes in, what is shown, what is saved."""

from __future__ import annotations

import asyncio
import re
import uuid
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lighthouses import from_text, lighthouse_act, span_of
from visitors import PASSWORD, Visitor, decree, make_site

from legalscan.annotate.annotation import Annotation
from legalscan.annotate.store import Store
from legalscan.annotate.web.figures import measure
from legalscan.annotate.web.labels import LABELS
from legalscan.annotate.web.passages import lay_out
from legalscan.annotate.web.project import name_subject
from legalscan.annotate.web.throttle import Throttle
from legalscan.errors import AnnotationError, ConflictError, UsageError
from legalscan.statute import read


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "team.sqlite") as opened:
        yield opened


@pytest.fixture
def team(store: Store) -> dict[str, Visitor]:
    """Two annotators and one who adjudicates, all signed in."""
    site = make_site(store, team=True)
    assert site.accounts is not None
    found = {}
    for name, role in (("김등대", "annotator"), ("이항로", "annotator"), ("박조정", "adjudicator")):
        site.accounts.set(name, PASSWORD, role)
        found[name] = Visitor(site)
        assert found[name].sign_in(name) == 303
    return found


def test_the_address_opens_the_page_once(store: Store) -> None:
    site = make_site(store)
    assert Visitor(site).get("/").headers["location"] == "/sign-in"
    assert "enter?token=" in Visitor(site).get("/sign-in").text
    assert Visitor(site).get("/enter?token=wrong").status_code == 403
    first = Visitor(site).enter()
    assert first.get("/").status_code == 200
    assert Visitor(site).get(f"/enter?token={site.link.token}").status_code == 403, "it is spent"
    assert first.get(f"/enter?token={site.link.token}").status_code == 303, "the browser that used it is in"


def test_the_queue_shows_every_finding_once_and_the_decree_beside(store: Store) -> None:
    site = make_site(store)
    visitor = Visitor(site).enter()
    page = visitor.get("/").text
    items = site.project.items
    assert len(items) > 2
    assert [page.count(f'<li data-key="{item.key}"') for item in items] == [1] * len(items)
    beside = next(item for item in items if str(item.target.locator).startswith("제17조의2"))
    part = visitor.get(f"/finding/{beside.key}?part=1").text
    assert "시행령 제2조" in part
    assert "그 내용을 서면에" in part
    assert part.lstrip().startswith('<div id="finding"')


def test_a_verdict_is_saved_under_the_subject_that_the_store_knows(store: Store) -> None:
    site = make_site(store, guideline="2")
    visitor, item = Visitor(site).enter(), site.project.items[0]
    told = visitor.say(kind="verdict", key=item.key, verdict="reject", reason="scope", comment="燈臺 🗼").json()
    (said,) = store.current()
    assert (said.id, said.author, said.verdict, said.reason, said.comment, said.guideline) == (
        told["id"],
        "김등대",
        "reject",
        "scope",
        "燈臺 🗼",
        "2",
    )
    judged = Annotation.judge(item.finding, item.act, author="김등대", verdict="reject", reason="scope", comment="燈臺 🗼", guideline="2")
    assert replace(judged, id=said.id, created=said.created, tool=said.tool) == said
    assert name_subject(said.subject) == item.key
    assert said.subject == Annotation.judge(item.finding, item.act, author="x", verdict="accept").subject


def test_sent_twice_is_saved_once_and_other_words_under_one_id_are_refused(store: Store) -> None:
    site = make_site(store)
    visitor, item, name = Visitor(site).enter(), site.project.items[0], str(uuid.uuid4())
    for _ in range(3):
        assert visitor.say(kind="verdict", id=name, key=item.key, verdict="accept").status_code == 200
    assert len(store) == 1
    answer = visitor.say(kind="verdict", id=name, key=item.key, verdict="unsure")
    assert (answer.status_code, answer.json()["error"]) == (409, "conflict")
    assert [one.verdict for one in store.read()] == ["accept"]


def test_what_nobody_foresaw_stops_no_other_word(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    site = make_site(store)
    said = [Annotation.judge(i.finding, i.act, author="김등대", verdict="accept") for i in site.project.items[:3]]
    store.append(said[0])
    find = store.find

    def failing(*ids: str) -> tuple[Annotation, ...]:
        if said[1].id in ids:
            raise MemoryError("no room")
        return find(*ids)

    async def say(one: Annotation) -> str:
        try:
            await asyncio.wait_for(site.writer.append(one), 20)
        except (MemoryError, ConflictError) as error:
            return type(error).__name__
        return "saved"

    async def all_three() -> list[str]:
        return [await say(one) for one in (replace(said[0], comment="다른 말"), said[1], said[2])]

    monkeypatch.setattr(store, "find", failing)
    append = store.append

    def refuse_the_second(*given: object) -> object:
        if any(said[1] in (one if isinstance(one, list) else [one]) for one in given):
            raise AnnotationError("not together")
        return append(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(store, "append", refuse_the_second)
    assert asyncio.run(all_three()) == ["ConflictError", "MemoryError", "saved"]


def test_taking_back_brings_the_verdict_before_it(store: Store) -> None:
    site = make_site(store)
    visitor, item = Visitor(site).enter(), site.project.items[0]
    visitor.say(kind="verdict", key=item.key, verdict="accept", comment="처음")
    second = visitor.say(kind="verdict", key=item.key, verdict="reject", reason="other").json()["id"]
    back = visitor.say(kind="withdraw", replaces=second).json()
    assert (back["standing"]["verdict"], back["standing"]["comment"]) == ("accept", "처음")
    assert visitor.say(kind="withdraw", replaces=back["standing"]["id"]).json()["standing"] is None
    assert store.current() == ()
    assert len(store) == 4, "nothing was removed"


def test_a_comment_alone_is_no_verdict(store: Store) -> None:
    site = make_site(store)
    visitor, item = Visitor(site).enter(), site.project.items[0]
    assert visitor.say(kind="verdict", key=item.key, verdict="", comment="나중에").status_code == 200
    page = visitor.get("/").text
    assert "판정 0 / " in page
    assert 'data-comment="나중에"' in page


def test_missed_words_are_marked_with_rule_and_label(store: Store) -> None:
    site = make_site(store)
    visitor, act = Visitor(site).enter(), site.project.acts[0]
    start, end = span_of(act, "매년 등대를 점검한다")
    told = visitor.say(kind="mark", statute=act.id, start=start, end=end, code="VAG201", label="시기", comment="언제?")
    assert told.status_code == 200
    (said,) = store.current()
    assert (said.labels, said.target.quote, str(said.target.locator)) == (
        ("missed", "VAG201", "시기"),
        "매년 등대를 점검한다",
        "제17조의2제1항",
    )
    assert 'class="missed"' in visitor.get("/text/0").text
    assert "VAG201" in visitor.get("/").text
    visitor.say(kind="withdraw", replaces=said.id)
    assert store.current() == ()


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"kind": "verdict", "verdict": "maybe"}, 422),
        ({"kind": "verdict", "verdict": "reject"}, 422),
        ({"kind": "verdict", "verdict": "accept", "reason": "scope"}, 422),
        ({"kind": "verdict", "verdict": "accept", "id": "1"}, 422),
        ({"kind": "verdict", "verdict": "accept", "id": None}, 422),
        ({"kind": "verdict", "verdict": ["accept"]}, 422),
        ({"kind": "verdict", "verdict": "accept", "comment": "x" * 4001}, 422),
        ({"kind": "verdict", "verdict": "accept", "comment": "a\0b"}, 422),
        ({"kind": "verdict", "verdict": "accept", "comment": "\ud800"}, 422),
        ({"kind": "verdict", "verdict": "accept", "key": "0" * 16}, 404),
        ({"kind": "mark", "start": 0, "end": 10}, 422),
        ({"kind": "mark", "start": "1", "end": 10}, 422),
        ({"kind": "mark", "start": True, "end": 10}, 422),
        ({"kind": "mark", "start": 10, "end": 10**9}, 422),
        ({"kind": "mark", "start": 300, "end": 310, "code": "XYZ999"}, 422),
        ({"kind": "mark", "start": 300, "end": 310, "statute": "1@2000-01-01"}, 404),
        ({"kind": "withdraw", "replaces": str(uuid.uuid4())}, 404),
        ({"kind": "else"}, 422),
        ({}, 422),
    ],
)
def test_what_makes_no_sense_is_refused_and_saves_nothing(store: Store, change: dict[str, object], status: int) -> None:
    site = make_site(store)
    visitor, item = Visitor(site).enter(), site.project.items[0]
    answer = visitor.say(**{"key": item.key, "statute": item.act.id, **change})
    assert answer.status_code == status
    assert answer.json()["message"]
    assert len(store) == 0


def test_in_blind_work_nobody_sees_what_others_said(team: dict[str, Visitor]) -> None:
    kim, lee, park = team.values()
    item = kim.site.project.items[0]
    kim.say(kind="verdict", key=item.key, verdict="accept", comment="비밀스러운 의견")
    for path in ("/", f"/finding/{item.key}", f"/finding/{item.key}?part=1", "/text/0"):
        page = lee.get(path).text
        assert "비밀스러운" not in page
        assert "김등대" not in page
    for path in ("/figures", "/figures?part=1", "/adjudication", f"/adjudication/{item.key}", "/trail"):
        assert lee.get(path).status_code == 403, path
    assert "/figures" not in lee.get("/").text
    lee.say(kind="verdict", key=item.key, verdict="unsure")
    assert "비밀스러운" in park.get(f"/adjudication/{item.key}").text
    assert "비밀스러운" not in park.get(f"/finding/{item.key}").text, "whoever adjudicates judges blind as well"


def test_with_an_open_book_others_are_shown(store: Store) -> None:
    site = make_site(store, blind=False)
    item = site.project.items[0]
    store.append(Annotation.judge(item.finding, item.act, author="이항로", verdict="reject", reason="scope", comment="아니다"))
    page = Visitor(site).enter().get(f"/finding/{item.key}?part=1").text
    assert "이항로" in page
    assert "아니다" in page


def test_disagreements_are_decided_and_the_decision_counts(team: dict[str, Visitor]) -> None:
    kim, lee, park = team.values()
    site, store = kim.site, kim.site.store
    first, second = site.project.items[:2]
    for one in (first, second):
        kim.say(kind="verdict", key=one.key, verdict="accept")
    lee.say(kind="verdict", key=first.key, verdict="reject", reason="parser")
    lee.say(kind="verdict", key=second.key, verdict="accept")
    assert kim.say(kind="decision", key=first.key, verdict="accept").status_code == 403
    assert park.get(f"/adjudication/{second.key}").status_code == 404, "nobody disagrees"
    assert park.say(kind="decision", key=first.key, verdict="").status_code == 422
    assert measure(site.project, store.current()).precision[first.finding.code]["unsure"] == 1
    assert park.say(kind="decision", key=first.key, verdict="reject", reason="scope", comment="적용 범위").status_code == 200
    (decided,) = [one for one in store.current() if one.adjudicates]
    assert (decided.author, decided.verdict) == ("박조정", "reject")
    figures = measure(site.project, store.current())
    assert figures.disputes[0].decision == decided
    assert figures.precision[first.finding.code]["unsure"] == 0
    assert [one.author for one in figures.progress] == ["김등대", "이항로"], "a decision is no reading"
    assert {one.name: one.value for one in figures.agreement}["percent"] == 0.5
    assert "0.500" in park.get("/figures").text
    for path in ("/", "/figures", f"/adjudication/{first.key}"):
        assert "built-in" not in park.get(path).text
    assert park.get("/trail").status_code == 200


def test_nobody_can_take_back_what_another_said(team: dict[str, Visitor]) -> None:
    kim, lee, _ = team.values()
    said = kim.say(kind="verdict", key=kim.site.project.items[0].key, verdict="accept").json()["id"]
    assert lee.say(kind="withdraw", replaces=said).status_code == 404
    assert lee.say(kind="verdict", id=said, key=kim.site.project.items[0].key, verdict="accept").status_code == 409
    assert [one.author for one in kim.site.store.current()] == ["김등대"]


def test_both_languages_have_the_same_words() -> None:
    def shape(words: object) -> object:
        return {key: shape(value) for key, value in words.items()} if isinstance(words, dict) else None

    assert shape(LABELS["ko"]) == shape(LABELS["en"])
    assert not set(LABELS["ko"]) & set(dir(dict)), "templates would take the method"


def test_the_page_is_in_the_language_chosen(store: Store) -> None:
    visitor = Visitor(make_site(store)).enter()
    assert '<html lang="ko">' in visitor.get("/").text
    assert visitor.get("/language/en?back=/text/0").headers["location"] == "/text/0"
    page = visitor.get("/").text
    assert '<html lang="en">' in page
    assert "판정" not in page.replace("legalscan 판정", "")
    assert visitor.get("/rule/DEF103?part=1").text.count("<p>") > 3
    assert visitor.get("/rule/XYZ999?part=1").status_code == 404


class _Runs(HTMLParser):
    """The words on a page that say where they stand."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[int, str]] = []
        self._at: int | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at = dict(attrs).get("data-at")
        self._at = int(at) if at is not None else None
        if self._at is not None:
            self.found.append((self._at, ""))

    def handle_data(self, data: str) -> None:
        if self._at is not None:
            self.found[-1] = (self.found[-1][0], self.found[-1][1] + data)

    def handle_endtag(self, tag: str) -> None:
        self._at = None


def test_every_word_on_the_page_says_where_it_stands(store: Store, bills: Path) -> None:
    acts = [read(path) for path in sorted(bills.iterdir())]
    visitor = Visitor(make_site(store, acts)).enter()
    for number, act in enumerate(acts):
        runs = _Runs()
        runs.feed(visitor.get(f"/text/{number}").text)
        assert len(runs.found) > 50
        for at, words in runs.found:
            assert act.text[at : at + len(words)] == words
        body = "".join(words for _, words in runs.found)
        assert all(word in body for word in act.articles[0].text.split()[:20])


def test_runs_keep_their_places_with_odd_characters() -> None:
    act = from_text(
        "##### 제1조 (목적)\n\n**①** 등대🗼\x07의 “빛”\\. <개정 2020.1.1>\n**②** 燈臺\n" + "이 법은 등대를 정한다. " * 30, "등대법.md"
    )
    runs = [run for line in lay_out(act, None, [("missed", act["제1조제1항"].own)]) for run in line.words]
    assert [run.words for run in runs][:1] == ["등대🗼\ufffd의 “빛”"]
    assert all(act.text[run.start : run.start + len(run.words)].replace("\x07", "\ufffd") == run.words for run in runs)
    assert "note" in next(run for run in runs if run.words.startswith("<개정")).marks


def test_one_mark_for_the_same_flaw_twice_in_one_provision(store: Store) -> None:
    site = make_site(store)
    keys = [item.key for item in site.project.items]
    assert len(keys) == len(set(keys))
    subjects = {(f.statute_id, str(item.target.locator), f.code, f.fingerprint) for item in site.project.items for f in item.findings}
    assert len(subjects) == len(keys)
    assert sum(len(item.findings) for item in site.project.items) == len(site.project.findings)


def test_an_older_store_is_brought_up_to_date_with_all_that_is_in_it(tmp_path: Path) -> None:
    import sqlalchemy as sa
    from alembic import command
    from alembic.config import Config

    import legalscan.annotate

    said = Annotation.mark(lighthouse_act(), (300, 310), author="김등대")
    engine = sa.create_engine(f"sqlite:///{tmp_path}/old.sqlite")
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(Path(legalscan.annotate.__file__).parent / "migrations"))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        row = {name: value for name, value in said.row().items() if name != "adjudicates"}
        names = ", ".join(f'"{name}"' for name in row)
        connection.execute(sa.text(f"INSERT INTO annotations ({names}) VALUES ({', '.join(':' + name for name in row)})"), row)
    engine.dispose()
    with Store.open(tmp_path / "old.sqlite") as store:
        assert store.read() == (said,)
        store.append(Annotation.mark(lighthouse_act(), (300, 310), author="이항로"))
        assert len(store) == 2


def test_a_throttle_opens_again_after_its_window() -> None:
    now = [0.0]
    door = Throttle(2, 60, clock=lambda: now[0])
    door.fail("a")
    now[0] = 30
    door.fail("a")
    assert 0 < door.wait("a") <= 31
    now[0] = 61
    assert door.wait("a") == 0
    door.fail("a")
    assert door.wait("a") > 0
    door.forgive("a")
    assert door.wait("a") == 0


@pytest.mark.parametrize(
    ("name", "password", "role"),
    [
        ("", PASSWORD, "annotator"),
        (" 김", PASSWORD, "annotator"),
        ("a\nb", PASSWORD, "annotator"),
        ("김", "짧다", "annotator"),
        ("김", PASSWORD, "boss"),
    ],
)
def test_accounts_that_cannot_be(store: Store, name: str, password: str, role: str) -> None:
    site = make_site(store, [lighthouse_act(), decree()], team=True)
    assert site.accounts is not None
    with pytest.raises(UsageError):
        site.accounts.set(name, password, role)  # type: ignore[arg-type]
    assert site.accounts.list() == ()


def test_a_decision_survives_exchange_and_counts_in_evaluate(store: Store, tmp_path: Path) -> None:
    from click.testing import CliRunner

    from legalscan.annotate.exchange import read_annotations, write_annotations
    from legalscan.cli.evaluate import command

    site = make_site(store)
    item = site.project.items[0]
    said = [Annotation.judge(item.finding, item.act, author=name, verdict="accept") for name in ("김등대", "이항로")]
    decision = Annotation.judge(item.finding, item.act, author="박조정", verdict="reject", reason="scope")
    said.append(replace(decision, adjudicates=True))
    for name in ("a.csv", "a.xlsx", "a.jsonld"):
        write_annotations(said, str(tmp_path / name), None, list(site.project.acts))
        assert list(read_annotations(str(tmp_path / name), None, list(site.project.acts), "")) == said
    store.append(said)
    printed = CliRunner().invoke(command, [store.name, "--replicates", "0"], standalone_mode=False).output
    assert "0 of   1 right" in printed
    assert "(김등대, 이항로)" in printed, "whoever decides is no reader"
    with pytest.raises(AnnotationError, match="only what is said of a finding"):
        Annotation(item.target, "박조정", adjudicates=True)


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_guide_speaks_of_what_is_on_the_page(language: str) -> None:
    docs = Path(__file__).parent.parent.parent / "docs"
    guide = (docs / ("annotating.ko.md" if language == "ko" else "annotating.md")).read_text(encoding="utf-8")
    words = LABELS[language]
    for name in (*words["verdicts"].values(), *words["reasons"].values(), words["texts"], words["figures"], words["mark-short"]):
        assert name in guide, name
    assert words["state"]["saved"] in guide
    for key in ("`a`", "`r`", "`u`", "`j`", "`k`", "`n`", "`z`", "`c`", "`m`", "`?`"):
        assert key in guide, key
    pictures = re.findall(r"\]\((pictures/[^)]+)\)", guide)
    assert len(pictures) == 5
    assert all((docs / picture).stat().st_size < 150_000 for picture in pictures)


def test_every_status_and_verdict_has_its_colour() -> None:
    from legalscan.report.graph_text import STATUSES

    style = (Path(__file__).parent.parent.parent / "legalscan" / "annotate" / "web" / "static" / "page.css").read_text(encoding="utf-8")
    for name in (*STATUSES["ko"], *LABELS["ko"]["verdicts"], *LABELS["ko"]["severities"]):
        assert f".{name} {{ --tone: var(--{name});" in style, name
        assert style.count(f" --{name}: #") == 2, f"{name}: light and dark"
