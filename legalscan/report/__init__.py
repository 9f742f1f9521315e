"""Results as they are printed, one output a module."""
