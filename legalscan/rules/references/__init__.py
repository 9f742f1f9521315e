"""Rules on references (인용)."""
