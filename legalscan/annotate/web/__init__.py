"""The annotation page: a local web application on a store, for one person or for a team."""
