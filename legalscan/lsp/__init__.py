"""The language server: drafts judged while they are written (`legalscan lsp`)."""
