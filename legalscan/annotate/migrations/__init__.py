"""How a store came to its present version: an alembic environment, one file a step in `versions`."""
