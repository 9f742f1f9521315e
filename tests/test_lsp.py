"""The language server, spoken to by a client over standard input and output, as an editor does."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from drafts import DRAFT, HOLLOW
from hypothesis import assume, given
from hypothesis import strategies as st
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from legalscan.lsp.positions import Place, Positions

ACT = DRAFT.replace("정부는 등대기술을", "정부는 제2조제2호에 따른 등명기와 \U00020000 등대기술을")
DECREE = "# 등대기술 진흥법 시행령안\n\n##### 제1조 (대상)\n\n법 제2조제1호에 따른 기술은 다음과 같다.\n"


class Editor:
    """A client that keeps what the server tells it."""

    def __init__(self, client: LanguageClient) -> None:
        self.client = client
        self.diagnostics: dict[str, list[types.Diagnostic]] = {}
        self.messages: list[str] = []
        self.version = 1

    async def open(self, path: Path, text: str | None = None) -> str:
        uri = path.as_uri()
        self.diagnostics.pop(uri, None)
        words = path.read_text(encoding="utf-8") if text is None else text
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "markdown", self.version, words)))
        await self.told(uri)
        return uri

    async def type(self, uri: str, text: str) -> None:
        self.diagnostics.pop(uri, None)
        self.version += 1
        document = types.VersionedTextDocumentIdentifier(version=self.version, uri=uri)
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        await self.told(uri)

    async def told(self, uri: str) -> None:
        for _ in range(200):
            if uri in self.diagnostics:
                return
            await asyncio.sleep(0.05)
        raise AssertionError(f"no diagnostics for {uri}; the server said {self.messages}")

    def codes(self, uri: str) -> list[Any]:
        return [diagnostic.code for diagnostic in self.diagnostics[uri]]


@asynccontextmanager
async def editing(encodings: list[types.PositionEncodingKind] | None = None, settings: object = None) -> AsyncIterator[Editor]:
    client = LanguageClient("editor", "1")
    editor = Editor(client)

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def published(params: types.PublishDiagnosticsParams) -> None:
        editor.diagnostics[params.uri] = list(params.diagnostics)

    @client.feature(types.WINDOW_LOG_MESSAGE)
    def logged(params: types.LogMessageParams) -> None:
        editor.messages.append(params.message)

    @client.feature(types.WINDOW_SHOW_MESSAGE)
    def shown(params: types.ShowMessageParams) -> None:
        editor.messages.append(params.message)

    await client.start_io(sys.executable, "-m", "legalscan", "lsp")
    general = types.GeneralClientCapabilities(position_encodings=encodings) if encodings else None
    capabilities = types.ClientCapabilities(general=general)
    await client.initialize_async(
        types.InitializeParams(capabilities=capabilities, process_id=None, root_uri=None, initialization_options=settings)
    )  # type: ignore[arg-type]
    client.initialized(types.InitializedParams())
    try:
        yield editor
    finally:
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()


def edited(test: Callable[[Editor, Path], Awaitable[None]], folder: Path, **options: Any) -> None:
    async def session() -> None:
        async with editing(**options) as editor:
            await test(editor, folder)

    asyncio.run(asyncio.wait_for(session(), 60))


def place(text: str, words: str, nth: int = 0, units: str = "utf-16-le") -> types.Position:
    """Where words begin, counted as the protocol says."""
    offset = -1
    for _ in range(nth + 1):
        offset = text.index(words, offset + 1)
    line = text.count("\n", 0, offset)
    before = text[text.rfind("\n", 0, offset) + 1 : offset]
    return types.Position(line, len(before.encode(units)) // 2)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "등대 법안"
    home.mkdir()
    (home / "act.md").write_text(ACT, encoding="utf-8")
    (home / "decree.md").write_text(DECREE, encoding="utf-8")
    return home


def test_diagnostics_follow_what_is_typed(folder: Path) -> None:
    async def session(editor: Editor, folder: Path) -> None:
        uri = await editor.open(folder / "act.md")
        (found,) = editor.diagnostics[uri]
        assert (found.code, found.source, found.severity) == ("DEF103", "legalscan", types.DiagnosticSeverity.Warning)
        assert found.range.start == place(ACT, '"등대기술"이란')
        assert "다시 엮었을 뿐" in found.message
        await editor.type(uri, ACT.replace("관련된 기술을", "불빛을 20해리 넘게 보내는 기술로서 해양수산부장관이 지정한 것을"))
        assert editor.codes(uri) == []
        await editor.type(uri, ACT.replace(HOLLOW, HOLLOW + " <!-- legalscan: ignore DEF103 -->"))
        assert sorted(editor.codes(uri)) == ["DEF103", "suppression-no-reason"]
        await editor.type(uri, ACT.replace(HOLLOW, HOLLOW + " <!-- legalscan: ignore DEF103: 심사에서 정한다 -->"))
        assert editor.codes(uri) == []
        await editor.type(uri, "\x00")
        assert editor.diagnostics[uri][0].severity == types.DiagnosticSeverity.Information

    edited(session, folder)


def test_hover_shows_the_rules_page_and_the_cited_words(folder: Path) -> None:
    async def session(editor: Editor, folder: Path) -> None:
        uri = await editor.open(folder / "act.md")
        document = types.TextDocumentIdentifier(uri)
        over = await editor.client.text_document_hover_async(types.HoverParams(document, place(ACT, "관련된")))
        assert over is not None
        assert isinstance(over.contents, types.MarkupContent)
        assert "# DEF103 tautological-definition" in over.contents.value
        cited = await editor.client.text_document_hover_async(types.HoverParams(document, place(ACT, "제2조제2호")))
        assert cited is not None
        assert isinstance(cited.contents, types.MarkupContent)
        assert "높이 2미터 이상의 기기" in cited.contents.value
        assert await editor.client.text_document_hover_async(types.HoverParams(document, place(ACT, "목적으로"))) is None

    edited(session, folder)


def test_definition_goes_to_the_cited_provision_here_and_in_the_act(folder: Path) -> None:
    async def session(editor: Editor, folder: Path) -> None:
        act = await editor.open(folder / "act.md")
        decree = await editor.open(folder / "decree.md")
        asked = types.DefinitionParams(types.TextDocumentIdentifier(act), place(ACT, "제2조제2호"))
        (here,) = await editor.client.text_document_definition_async(asked)  # type: ignore[misc,union-attr]
        assert (here.uri, here.range.start.line) == (act, place(ACT, "  2\\. ").line)
        asked = types.DefinitionParams(types.TextDocumentIdentifier(decree), place(DECREE, "제2조제1호"))
        (there,) = await editor.client.text_document_definition_async(asked)  # type: ignore[misc,union-attr]
        assert (there.uri, there.range.start.line) == (act, place(ACT, "  1\\. ").line)

    edited(session, folder)


def test_the_corpus_of_the_configuration_is_looked_up(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def session(editor: Editor, folder: Path) -> None:
        uri = await editor.open(folder / "act.md", ACT.replace("등대기술을 진흥함", "「부두법」 제2조에 따라 등대기술을 진흥함"))
        asked = types.DefinitionParams(types.TextDocumentIdentifier(uri), types.Position(4, 12))
        (there,) = await editor.client.text_document_definition_async(asked)  # type: ignore[misc,union-attr]
        assert there.uri == (tmp_path / "corpus" / "부두법.md").as_uri()
        assert there.range.start.line == 4

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "부두법.md").write_text(
        "# 부두법\n\n##### 제1조 (목적) 목적이다.\n\n##### 제2조 (부두) 부두는 길다.\n", encoding="utf-8"
    )
    (folder / "legalscan.toml").write_text('corpus = "../corpus"\n', encoding="utf-8")
    edited(session, folder)


def test_outline_and_quick_suppression(folder: Path) -> None:
    async def session(editor: Editor, folder: Path) -> None:
        uri = await editor.open(folder / "act.md")
        document = types.TextDocumentIdentifier(uri)
        symbols = await editor.client.text_document_document_symbol_async(types.DocumentSymbolParams(document))
        assert symbols is not None
        assert [symbol.name for symbol in symbols] == ["제1조 목적", "제2조 정의", "제3조 지원"]
        assert [child.name for child in symbols[1].children or ()] == ["제2조제1호", "제2조제2호"]  # type: ignore[union-attr]
        (found,) = editor.diagnostics[uri]
        context = types.CodeActionContext([found])
        (action,) = await editor.client.text_document_code_action_async(types.CodeActionParams(document, found.range, context)) or ()
        assert isinstance(action, types.CodeAction)
        assert action.edit is not None
        (edit,) = (action.edit.changes or {})[uri]
        assert isinstance(edit, types.TextEdit)
        lines = ACT.split("\n")
        line = lines[edit.range.start.line]
        assert edit.range.start.character == len(line)
        lines[edit.range.start.line] = line + edit.new_text.replace(": -->", ": 심사에서 정한다 -->")
        await editor.type(uri, "\n".join(lines))
        assert editor.codes(uri) == []

    edited(session, folder)


@pytest.mark.parametrize("encoding", [types.PositionEncodingKind.Utf8, types.PositionEncodingKind.Utf32])
def test_other_ways_of_counting(folder: Path, encoding: types.PositionEncodingKind) -> None:
    async def session(editor: Editor, folder: Path) -> None:
        uri = await editor.open(folder / "act.md", ACT.replace('  1\\. "', '  1\\. 등대\U00020000 "'))
        before = "  1\\. 등대\U00020000 "
        expected = len(before.encode("utf-8")) if encoding == types.PositionEncodingKind.Utf8 else len(before)
        assert [d.range.start.character for d in editor.diagnostics[uri] if d.code == "DEF103"] == [expected]

    edited(session, folder, encodings=[encoding])


def test_messages_in_the_language_that_the_editor_asks_for_and_reasons_once(folder: Path) -> None:
    async def session(editor: Editor, folder: Path) -> None:
        text = ACT.replace("이 법은 ", "이 법은 「물길법」 제3조에 따라 ")
        uri = await editor.open(folder / "act.md", text)
        (found,) = editor.diagnostics[uri]
        assert "puts its own words" in found.message
        await editor.type(uri, text + "\n")
        assert len(editor.messages) == len(set(editor.messages)) > 0, "what was not checked is logged, and once"

    edited(session, folder, settings={"lang": "en"})


def test_a_broken_configuration_is_said_and_the_draft_is_judged_all_the_same(folder: Path) -> None:
    async def session(editor: Editor, folder: Path) -> None:
        uri = await editor.open(folder / "act.md")
        assert editor.codes(uri) == ["DEF103"]
        assert any("did you mean select?" in message for message in editor.messages)
        (folder / "legalscan.toml").write_text('ignore = ["DEF"]', encoding="utf-8")
        editor.diagnostics.clear()
        editor.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
        await editor.told(uri)
        assert editor.codes(uri) == []
        editor.diagnostics.clear()
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
        await editor.told(uri)
        assert editor.codes(uri) == []

    (folder / "legalscan.toml").write_text("sellect = []", encoding="utf-8")
    edited(session, folder)


@given(st.text(alphabet="가a\U00020000\r\n\x0b\u2028", max_size=40), st.data())
def test_places_are_inverse_to_offsets(text: str, data: st.DataObject) -> None:
    positions = Positions(text)
    offset = data.draw(st.integers(0, len(text)))
    assume(text[max(0, offset - 1) : offset + 1] != "\r\n")
    assert positions.offset(positions.place(offset)) == offset
    assert positions.offset(Place(99, 0)) == len(text)


def test_without_pygls_it_says_what_to_install() -> None:
    code = "import sys; sys.modules['pygls'] = None; sys.argv = ['legalscan', 'lsp']\nfrom legalscan.cli import main\nmain()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "pip install 'legalscan[lsp]'" in done.stderr
