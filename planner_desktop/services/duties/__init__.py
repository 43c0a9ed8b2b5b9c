"""Duty orders: composing, editing, checking, issuing, comparing; who acts for whom; handing over."""
