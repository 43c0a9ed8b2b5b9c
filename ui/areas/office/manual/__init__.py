"""The manual of a piece of work as it is read on the screen: F1 from any page."""
