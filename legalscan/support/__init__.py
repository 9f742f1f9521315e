"""Support provisions of statutes laid side by side: what the decree fills in, the matrix, and the questions which, why, how."""
