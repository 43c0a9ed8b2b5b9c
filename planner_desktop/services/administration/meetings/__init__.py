"""Meetings from the series' template to adopted minutes, and the resolutions that live on between them."""
