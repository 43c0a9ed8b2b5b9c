"""What an office has set for its papers: looks, digits, stamps and who signs."""
