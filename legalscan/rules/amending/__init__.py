"""Rules that judge amending bills beside the statute that they amend."""
