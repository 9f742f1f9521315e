"""The language server protocol on top of `draft`: diagnostics, hover, definition, outline, quick suppression.

References: Microsoft, Language Server Protocol 3.17.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path, to_fs_path

from legalscan.configuration import Configuration, find_configuration
from legalscan.corpus import Corpus
from legalscan.errors import LegalscanError
from legalscan.finding import Finding, Notice
from legalscan.lsp.draft import Draft, Neighbours, open_draft
from legalscan.lsp.positions import Place, Positions
from legalscan.outline import Provision
from legalscan.report.text import readable
from legalscan.span import Span

PAUSE: Final = 0.3
"""Seconds without a keystroke after which a draft is judged anew."""
_SEVERITIES: Final = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}


class Server(LanguageServer):
    """A language server that keeps the drafts open in one editor."""

    def __init__(self, version: str) -> None:
        super().__init__("legalscan", version, text_document_sync_kind=types.TextDocumentSyncKind.Incremental)
        self.drafts: dict[str, Draft] = {}
        self.neighbours = Neighbours()
        self.language: str | None = None
        self._corpora: dict[str, Corpus] = {}
        self._said: set[str] = set()
        self._waiting: dict[str, asyncio.TimerHandle] = {}

    def positions(self, text: str) -> Positions:
        """How the editor counts places in a text."""
        return Positions(text, self.workspace.position_codec.client_num_units)

    def later(self, uri: str) -> None:
        """Judge a draft when nothing more is typed for a while."""
        self.forget(uri)
        self._waiting[uri] = asyncio.get_running_loop().call_later(PAUSE, self.judge, uri)

    def forget(self, uri: str) -> None:
        """Do not judge a draft that waits for it."""
        if uri in self._waiting:
            self._waiting.pop(uri).cancel()

    def judge(self, uri: str) -> Draft:
        """Judge a draft as it stands and tell the editor."""
        self.forget(uri)
        document = self.workspace.get_text_document(uri)
        path = to_fs_path(uri) or uri
        configuration = self._configuration(Path(path).parent)
        opened = {draft.path: draft.act for draft in self.drafts.values()}  # as they stand in the editor, not on the disk
        neighbours = [opened.get(act.path) or act for act in self.neighbours.of(Path(path), self._tell)]
        try:
            draft = open_draft(path, document.source, neighbours, configuration, self.language, self._corpus(configuration))
        except LegalscanError as error:
            self._complain(str(error))
            draft = open_draft(path, document.source, neighbours, Configuration(), self.language)
        self.drafts[uri] = draft
        for row in draft.findings.not_checked if draft.findings else ():
            self._tell(f"{row.what}: {row.reason.in_language(draft.language)}")
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=uri, diagnostics=self._diagnostics(draft), version=document.version)
        )
        return draft

    def draft(self, uri: str) -> Draft:
        """A draft as it stands now."""
        known = self.drafts.get(uri)
        if known is None or known.text != self.workspace.get_text_document(uri).source:
            known = self.judge(uri)
        return known

    def range_of(self, span: Span, positions: Positions) -> types.Range:
        """A stretch as the editor counts it."""
        return types.Range(*(types.Position(*positions.place(offset)) for offset in span))

    def _configuration(self, folder: Path) -> Configuration:
        try:
            return find_configuration(folder)
        except LegalscanError as error:
            self._complain(str(error))
            return Configuration()

    def _corpus(self, configuration: Configuration) -> Corpus | None:
        """The corpus that the configuration names, opened once."""
        folder = configuration.corpus
        if folder is None:
            return None
        if folder not in self._corpora:
            self._corpora[folder] = Corpus.open(folder)
        return self._corpora[folder]

    def _tell(self, words: str) -> None:
        """Write a sentence into the editor's log, once: drafts are judged at every pause."""
        if words in self._said:
            return
        self._said.add(words)
        self.window_log_message(types.LogMessageParams(types.MessageType.Info, f"legalscan: {words}"))

    def _complain(self, words: str) -> None:
        self.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"legalscan: {words}"))

    def _diagnostics(self, draft: Draft) -> list[types.Diagnostic]:
        positions = self.positions(draft.text)
        if draft.problem:
            start = types.Position(0, 0)
            return [types.Diagnostic(types.Range(start, start), draft.problem, types.DiagnosticSeverity.Information, source="legalscan")]
        found = [self._diagnostic(draft, finding, positions) for finding in draft.findings or ()]
        return found + [_amiss(notice, draft.language, positions) for notice in draft.notices if notice.path == draft.path]

    def _diagnostic(self, draft: Draft, finding: Finding, positions: Positions) -> types.Diagnostic:
        said = [finding.message, finding.proportion, finding.help]
        uri = from_fs_path(draft.path) or draft.path
        return types.Diagnostic(
            range=self.range_of(finding.span, positions),
            message="\n".join(words.in_language(draft.language) for words in said if words),
            severity=_SEVERITIES[finding.severity],
            code=finding.code,
            source="legalscan",
            data={"fingerprint": finding.fingerprint},
            related_information=[
                types.DiagnosticRelatedInformation(
                    types.Location(uri, self.range_of(other.span, positions)),
                    f"{other.locator.format(draft.language)}: {other.message.in_language(draft.language)}",
                )
                for other in finding.related
                if other.statute == finding.statute and draft.act and other.span.of(draft.act.text) == other.quote
            ],
        )


def _amiss(notice: Notice, language: str, positions: Positions) -> types.Diagnostic:
    start = positions.offset(Place(notice.line - 1, 0)) + notice.column - 1
    end = positions.text.find("-->", start)
    place, stop = positions.place(start), positions.place(end + 3 if end >= 0 else positions.end_of_line(notice.line - 1))
    return types.Diagnostic(
        range=types.Range(types.Position(*place), types.Position(*stop)),
        message=notice.message.in_language(language),
        severity=types.DiagnosticSeverity.Warning,
        code=f"suppression-{notice.kind}",
        source="legalscan",
        tags=[types.DiagnosticTag.Unnecessary] if notice.kind == "unused" else None,
    )


def build_server(version: str) -> Server:
    """A server with all its features, not started.

    Args:
        version: of the tool.
    """
    server = Server(version)

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        options: Any = params.initialization_options
        chosen = options.get("lang") if isinstance(options, dict) else None
        server.language = chosen if chosen in ("ko", "en") else None

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        server.judge(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def did_change(params: types.DidChangeTextDocumentParams) -> None:
        server.later(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        server.judge(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        server.forget(uri)
        server.drafts.pop(uri, None)
        server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=[]))

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        draft = server.draft(params.text_document.uri)
        offset = server.positions(draft.text).offset(Place(params.position.line, params.position.character))
        said = draft.hover(offset)
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, said)) if said else None

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def definition(params: types.DefinitionParams) -> Sequence[types.Location]:
        draft = server.draft(params.text_document.uri)
        offset = server.positions(draft.text).offset(Place(params.position.line, params.position.character))
        targets = [link.target for link in draft.links_at(offset) if link.target is not None]
        return [_location(server, target, params.text_document.uri, draft) for target in targets]

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def symbols(params: types.DocumentSymbolParams) -> Sequence[types.DocumentSymbol]:
        draft = server.draft(params.text_document.uri)
        if draft.act is None:
            return []
        positions = server.positions(draft.text)
        return [_symbol(server, p, positions, draft.act.language) for p in draft.act.walk() if p.parent is None]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix]))
    def actions(params: types.CodeActionParams) -> Sequence[types.CodeAction]:
        draft = server.draft(params.text_document.uri)
        asked = {
            diagnostic.data["fingerprint"]: diagnostic for diagnostic in params.context.diagnostics if isinstance(diagnostic.data, dict)
        }
        found = [f for f in draft.findings or () if f.fingerprint in asked]
        return [
            action for f in found if (action := _suppress(server, draft, f, asked[f.fingerprint], params.text_document.uri)) is not None
        ]

    return server


def _location(server: Server, target: Provision, uri: str, draft: Draft) -> types.Location:
    own = draft.act is not None and target.outline is draft.act.outline
    text = draft.text if own else target.outline.text
    where = uri if own else from_fs_path(str(Path(target.outline.path).absolute())) or uri
    node = target.node
    return types.Location(where, server.range_of(Span(node.start, node.heading_end), server.positions(text)))


def _symbol(server: Server, provision: Provision, positions: Positions, language: str) -> types.DocumentSymbol:
    node = provision.node
    kinds = {"article": types.SymbolKind.Class, "paragraph": types.SymbolKind.Method, "item": types.SymbolKind.Field}
    return types.DocumentSymbol(
        name=" ".join(filter(None, (provision.locator.format(language), provision.heading))),
        detail=readable(provision.own_text, 60),
        kind=kinds.get(provision.level, types.SymbolKind.Namespace),
        range=server.range_of(provision.span, positions),
        selection_range=server.range_of(Span(node.start, node.heading_end), positions),
        children=[_symbol(server, child, positions, language) for child in provision.children],
    )


def _suppress(server: Server, draft: Draft, finding: Finding, diagnostic: types.Diagnostic, uri: str) -> types.CodeAction | None:
    positions = server.positions(draft.text)
    comment = draft.suppression(finding, positions)
    if comment is None:
        return None
    offset, words = comment
    here = types.Position(*positions.place(offset))
    title = {
        "ko": f"{finding.code}: 예외로 두기(이유를 적어야 적용됩니다)",
        "en": f"{finding.code}: set aside (takes effect with a reason)",
    }
    return types.CodeAction(
        title=title[draft.language],
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic],
        edit=types.WorkspaceEdit(changes={uri: [types.TextEdit(types.Range(here, here), words)]}),
    )
