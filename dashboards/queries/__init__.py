"""Questions over several apps; nothing here writes."""
