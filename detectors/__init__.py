"""The book's own rules for Semgrep: read, tried on its programs, gathered into packs."""
