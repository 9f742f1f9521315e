"""Statutes as a graph: provisions as nodes; citations, delegations, what carries them out, and uses of terms as edges."""
