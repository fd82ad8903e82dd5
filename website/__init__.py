"""What turns listings and records into pages."""
